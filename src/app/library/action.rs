//! What a person does with the library, and what that needs to know of the world.

use std::rc::Rc;

use isoplan::scenario::Draft;

use super::{Changed, Id, NotALibrary};

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The panel was opened.
    Show,
    /// The panel was closed; what was deleted cannot come back any more.
    Hide,
    /// Another tab has written to the store.
    Follow,
    /// The scenario of an entry has come to the screen.
    Opened(Id),
    /// The scenario on the screen is to stand in the open entry; the person is asked if that has been
    /// changed elsewhere.
    Save,
    /// The scenario on the screen is to become an entry of this name.
    SaveAs(String),
    /// Answer to a conflict: both stay, the scenario on the screen under a new name.
    KeepBoth,
    /// Answer to a conflict: the scenario on the screen replaces the other.
    Replace,
    /// An entry is to have another name.
    Rename(Id, String),
    /// An entry is to be there twice.
    Duplicate(Id),
    /// An entry is to go.
    Delete(Id),
    /// What stands under a key and cannot be read is to go.
    DeleteBroken(String),
    /// What was deleted last is to come back.
    Undo,
    /// The entries of a file are to be taken in.
    Import(Result<Vec<u8>, NotALibrary>),
    /// What came of the last action has been read.
    Dismiss,
}

/// What an action needs to know of the world.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The scenario on the screen.
    pub on_screen: Rc<Draft>,
    /// The time.
    pub now: Changed,
    /// A number that comes up only once, for the ids of new entries.
    pub dice: u64,
}
