//! What the page asks the browser to do, beside showing the state.

mod run;

use gloo::file::File;

use crate::chart::{Form, Kind, Overlaid};
use crate::library::{self, Id};

/// Something that the browser does for a person.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Put the link into the clipboard.
    CopyLink,
    /// Pass the link on to another program.
    Share,
    /// Load the page anew, with what is on the screen.
    Reload,
    /// Save the scenario as a file.
    SaveScenario,
    /// Save the results as a file.
    SaveResults(Spreadsheet),
    /// Save a chart as a file.
    SaveChart(Kind, Form),
    /// Save what the study of this number has found as a file.
    SaveStudy(u32, Form),
    /// Save the scenarios that are compared, in one chart, as a file.
    SaveOverlay(Overlaid, Form),
    /// Save what was answered of what would fix it as a table.
    SaveAnswers,
    /// Save the message with the rooms as a picture for a chat or a post.
    SaveCard,
    /// Save a table of days to be filled in.
    SaveTemplate(Spreadsheet),
    /// Read a file that was chosen or dropped.
    Open(File),
    /// Read the table in a file.
    ReadTable {
        /// Name of the file.
        name: String,
        /// What is in it.
        content: Vec<u8>,
    },
    /// Keep scenarios in the library.
    Keep(library::Action),
    /// Bring an entry of the library to the screen.
    OpenSaved(Id),
    /// Save the whole library as a file.
    ExportLibrary,
    /// Read a file with a library in it.
    ImportLibrary(File),
    /// Save what stands under a key of the library and cannot be read, as it is.
    SaveBroken(String),
}

/// Forms of files that spreadsheet programs open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spreadsheet {
    /// Text, cells separated by commas.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Spreadsheet {
    /// The ending of its files' names.
    pub fn ending(self) -> &'static str {
        match self {
            Spreadsheet::Csv => "csv",
            Spreadsheet::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Spreadsheet::Csv => "text/csv",
            Spreadsheet::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
