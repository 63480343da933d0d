//! What the planner should know.

use std::rc::Rc;

use isoplan::link::Problem;
use isoplan::scenario::Issue;
use isoplan::table::{Fit, Quantity};

/// What the planner should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A worker stopped and was replaced; nothing is lost.
    WorkerReplaced,
    /// A link could not be read.
    BadLink(Problem),
    /// A link is whole, but its scenario cannot be used.
    UnusableLink(Rc<Vec<Issue>>),
    /// A spreadsheet of this name is being read or written.
    AtWork(String),
    /// A spreadsheet of this name could not be read or written: the program that does it is missing, or was
    /// stopped.
    NoSpreadsheets(String),
    /// So many files were dropped at once.
    SeveralFiles(u32),
    /// The browser could not read a file.
    UnreadableFile(String),
    /// A file is larger than [`MOST_BYTES`](super::MOST_BYTES).
    FileTooLarge {
        /// Name of the file.
        name: String,
        /// Its size.
        bytes: u64,
    },
    /// The scenario in a file cannot be used.
    UnusableFile {
        /// Name of the file.
        name: String,
        /// Why.
        issues: Rc<Vec<Issue>>,
    },
    /// A file of this name is not a scenario but a library, which is imported.
    Library(String),
    /// A table is in the scenario; how its days lie on those of the scenario.
    TableTaken(Fit, Quantity),
    /// A scenario in the library cannot be used.
    UnusableSaved {
        /// Its name there.
        name: String,
        /// Why.
        issues: Rc<Vec<Issue>>,
    },
    /// The link is in the clipboard: of the last valid inputs, as an input cannot be used at present.
    LastLinkCopied,
    /// The link is in the clipboard.
    LinkCopied,
    /// What was saved are the last valid inputs, as an input cannot be used at present.
    LastSaved,
    /// The browser does not let pages fill the clipboard: the link, to be copied by hand.
    LinkToCopy(String),
    /// The scenario is too large for a link.
    NoLink,
}
