//! What came of an action.

use super::{Import, NotALibrary, Refusal};

/// What the person should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The scenario stands in the library under this name.
    Saved(String),
    /// The open entry was deleted in another tab; the scenario stands in a new one of this name.
    SavedAnew(String),
    /// The entry now has this name.
    Renamed(String),
    /// A second entry with the same content has this name.
    Duplicated(String),
    /// The entry of this name is gone, and can be brought back.
    Deleted(String),
    /// The entry of this name is back.
    Restored(String),
    /// What was in a file has come in.
    Imported(Import),
    /// The open entry has been changed in another tab: nothing is saved until the person chooses.
    Conflict {
        /// Its name there.
        name: String,
        /// The text that stands in the store.
        theirs: String,
    },
    /// The action could not be done; nothing has changed.
    Trouble(Trouble),
}

/// Why an action could not be done. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The store refuses.
    Refused(Refusal),
    /// The name has no character, or more than [`super::LONGEST_NAME`].
    BadName {
        /// Its characters.
        length: usize,
    },
    /// There are [`super::MOST_ENTRIES`] already.
    TooMany,
    /// The scenario needs more than [`super::MOST_ENTRY_BYTES`].
    TooLarge {
        /// Bytes that it would need.
        bytes: usize,
    },
    /// The entry has been changed or deleted in another tab since it was listed.
    ChangedElsewhere(String),
    /// The file is no library.
    NotALibrary(NotALibrary),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}
