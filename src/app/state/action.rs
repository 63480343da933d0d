//! What can happen to the state.

use std::rc::Rc;

use isoplan::locale::Language;
use isoplan::scenario::preset::Preset;
use isoplan::scenario::{Draft, Stage};
use isoplan::summary::{Details, Summary};
use serde_json::Value;

use super::briefing;
use super::{Arrange, Failure, Inquire, Notice, Order, Pinning, Screen, Step};

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A preset was chosen.
    Load(&'static Preset),
    /// All changes are to be undone.
    Revert,
    /// A link was opened.
    OpenLink(String),
    /// A file with a scenario was opened.
    OpenFile {
        /// Its name.
        name: String,
        /// What is in it; `None`: the browser could not read it.
        content: Option<Vec<u8>>,
    },
    /// A table goes on its way into the scenario.
    Import(Step),
    /// A scenario that was kept in the library was opened.
    OpenSaved {
        /// Its name there.
        name: String,
        /// What it says.
        draft: Rc<Draft>,
    },
    /// A field was left with this text in it.
    Enter(String, String),
    /// A control was put to this value.
    Put(String, Value),
    /// A control is being dragged, and is at this value.
    Drag(String, Value),
    /// The control that was dragged is let go.
    LetGo,
    /// A test day of a stage of the rule at this path was pressed.
    Test(String, Stage, u32),
    /// A field is to say again what the preset says.
    Reset(String),
    /// An element of the list at this path comes, goes or moves.
    Arrange(String, Arrange),
    /// The last step is to be undone.
    Undo,
    /// The last step that was undone is to be done again.
    Redo,
    /// A fold of the form was opened or closed.
    Fold(String, bool),
    /// Words are looked for in the form.
    Seek(String),
    /// Only changes are to be shown, or everything again.
    OnlyChanges(bool),
    /// The place in the form at this path is looked for.
    Go(String),
    /// A day was pointed at.
    Look(u32),
    /// Single futures are to be drawn, or no more.
    ShowSingles(bool),
    /// A language was chosen.
    Speak(Language),
    /// Another view was chosen.
    Show(Screen),
    /// A scenario is kept to be compared with, or no more.
    Pin(Pinning),
    /// Something is asked, found or done about it.
    Study(Inquire),
    /// A presenter goes on, or arranges the slides.
    Present(briefing::Step),
    /// So many futures of a job have come back.
    Progressed {
        /// Number of the job.
        job: u32,
        /// Futures that have come back.
        done: u32,
    },
    /// A summary of the futures that have come back.
    Received {
        /// The order that they belong to.
        order: Order,
        /// The summary.
        summary: Rc<Summary>,
        /// What charts show beside it.
        details: Rc<Details>,
    },
    /// Something happened that the planner should know.
    Tell(Notice),
    /// A spreadsheet was written; what was said of that is over.
    Finished,
    /// The simulation cannot go on.
    Failed(Failure),
    /// The simulation is to stop; what there is of it stays.
    Halt,
    /// It shall be tried again.
    Retry,
    /// The notice has been read.
    Dismiss,
}

impl Action {
    /// Whether a person would expect "back" to undo it.
    pub fn is_step(&self) -> bool {
        matches!(
            self,
            Action::Load(_)
                | Action::Revert
                | Action::OpenFile { .. }
                | Action::OpenSaved { .. }
                | Action::Import(Step::Take)
                | Action::Show(_)
                | Action::Pin(Pinning::Swap(_))
                | Action::Study(Inquire::Apply(_))
        )
    }
}
