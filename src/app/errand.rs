//! What the page asks the browser to do, beside showing the state.

use gloo::file::File;

/// Something that the browser does for a person.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Put the link into the clipboard.
    CopyLink,
    /// Save the scenario as a file.
    SaveScenario,
    /// Save the results as a file.
    SaveResults(Spreadsheet),
    /// Save a table of days to be filled in.
    SaveTemplate(Spreadsheet),
    /// Read a file that was chosen or dropped.
    Open(File),
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
