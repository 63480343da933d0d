//! Who gives a sample, in the order of the tubes.

/// Whose tubes a consignment holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The members of a cohort.
    Cohort(u32),
    /// The members of a party that is followed by name.
    Party(u32),
}

/// Some of a subject's persons, who give a sample each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// Whose persons.
    pub subject: Subject,
    /// Position of the first of them among the subject's persons.
    pub first: u32,
    /// How many.
    pub persons: u32,
    /// Number of the test in the rule, from 1; of a confirmatory tube, of the test it confirms.
    pub test: u32,
}

/// Lots, from which pieces are cut in order.
pub struct Lots<'l> {
    lots: std::slice::Iter<'l, Lot>,
    rest: Option<Lot>,
}

impl Lots<'_> {
    /// Nothing cut yet.
    pub fn new(lots: &[Lot]) -> Lots<'_> {
        Lots { lots: lots.iter(), rest: None }
    }

    /// The next piece of at most so many persons.
    #[inline]
    pub fn next(&mut self, most: u32) -> Option<Lot> {
        if most == 0 {
            return None;
        }
        let mut lot = match self.rest.take() {
            Some(rest) => rest,
            None => *self.lots.find(|lot| lot.persons > 0)?,
        };
        if lot.persons > most {
            self.rest = Some(Lot { first: lot.first + most, persons: lot.persons - most, ..lot });
            lot.persons = most;
        }
        Some(lot)
    }
}
