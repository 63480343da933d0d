//! What the page asks the browser to do, beside showing the state.

mod run;

use gloo::file::File;

use crate::app::library::{self, Id};

/// Something that the browser does for a person.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Put the link into the clipboard.
    CopyLink,
    /// Save the scenario as a file.
    SaveScenario,
    /// Read a file that was chosen or dropped.
    Open(File),
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
