//! The lists of a scenario whose elements are objects, with the lengths that they take.

/// A list of objects.
#[derive(Debug)]
pub struct List {
    /// Path in the draft, as in [`super::Parameter::id`].
    pub id: &'static str,
    /// Least length.
    pub min_length: usize,
    /// Greatest length.
    pub max_length: usize,
}

/// Every list of objects.
pub static LISTS: [List; 12] = [
    list("initial.inside", 0, 2000),
    list("streams", 1, 64),
    list("streams[].arrivals.surges", 0, 100),
    list("streams[].arrivals.services", 1, 100),
    list("streams[].changes", 0, 50),
    list("rooms.districts", 0, 64),
    // At least one, unless there is always a further room.
    list("rooms.sites", 0, 512),
    list("rooms.sites[].changes", 0, 200),
    list("laboratories", 1, 32),
    list("laboratories[].changes", 0, 730),
    list("laboratories[].outside_surges", 0, 100),
    list("origins", 0, 1000),
];

impl List {
    /// The list with this id.
    ///
    /// # Panics
    ///
    /// If the table does not have it: ids are written in the program only, and a test reads every
    /// one of them.
    pub fn of(id: &str) -> &'static List {
        LISTS.iter().find(|list| list.id == id).unwrap_or_else(|| panic!("{id} is not in the table of lists"))
    }
}

const fn list(id: &'static str, min_length: usize, max_length: usize) -> List {
    List { id, min_length, max_length }
}
