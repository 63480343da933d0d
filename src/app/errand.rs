//! What the page asks the browser to do, beside showing the state.

use gloo::file::File;

/// Something that the browser does for a person.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Put the link into the clipboard.
    CopyLink,
    /// Save the scenario as a file.
    SaveScenario,
    /// Read a file that was chosen or dropped.
    Open(File),
}
