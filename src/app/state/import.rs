//! A table on its way into the scenario: read, looked at, then taken or left.

use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::table::{Column, Counts, Fit, Issues, Problem, Quantity, Sheet, Target};

use super::{Notice, State};

/// A table that was opened or pasted.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Name of its file; empty if it was pasted.
    pub name: String,
    /// What was pasted.
    pub pasted: String,
    /// The table, or why the bytes are none; `None`: nothing was pasted yet.
    sheet: Option<Rc<Result<Sheet, Problem>>>,
    /// The column chosen, by its letters; `None`: the only one.
    pub column: Option<String>,
    /// Where the counts are to go.
    pub target: Target,
}

/// What a table would make of the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Its counts.
    pub counts: Counts,
    /// How their days lie on those of the scenario.
    pub fit: Fit,
    draft: Draft,
}

impl Import {
    fn new(name: String, draft: &Draft) -> Import {
        Import { name, pasted: String::new(), sheet: None, column: None, target: Target::of(draft, 0) }
    }

    fn put(&mut self, read: Result<Sheet, Problem>) {
        self.sheet = Some(Rc::new(read));
        self.column = None;
    }

    /// The table, if it is one.
    fn table(&self) -> Option<&Sheet> {
        self.sheet.as_deref()?.as_ref().ok()
    }

    /// The name of the sheet that was taken from a workbook.
    pub fn sheet_name(&self) -> Option<&str> {
        self.table()?.name.as_deref()
    }

    /// The columns to choose from.
    pub fn columns(&self) -> Vec<Column> {
        self.table().map_or_else(Vec::new, Sheet::columns)
    }

    /// What the table would make of a draft; `None` without a table.
    ///
    /// # Errors
    ///
    /// Every issue of the table.
    pub fn preview(&self, draft: &Draft) -> Option<Result<Preview, Issues>> {
        let sheet = self.sheet.as_deref()?;
        Some(sheet.as_ref().map_err(|problem| problem.clone().into()).and_then(|sheet| {
            let first_day = draft.first_day().ok_or(Problem::NoPeriod)?;
            let counts = sheet.counts(self.column.as_deref(), first_day)?;
            let mut draft = draft.clone();
            let fit = counts.put(&mut draft, self.target)?;
            Ok(Preview { counts, fit, draft })
        }))
    }
}

/// What can be done with a table before it is taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A file of this name was read: its table, or why it is none.
    Open(String, Result<Sheet, Problem>),
    /// Begin, with nothing in it; for a stream, by its position.
    Begin(usize),
    /// Cells were pasted or typed.
    Paste(String),
    /// A column was chosen, by its letters.
    Column(String),
    /// A stream was chosen, by its position.
    Stream(usize),
    /// It was chosen what the counts are.
    Quantity(Quantity),
    /// Take it into the scenario.
    Take,
    /// Leave it.
    Leave,
}

impl State {
    /// Goes on with a table.
    pub(super) fn import(&mut self, step: Step) {
        let draft = self.draft.clone();
        let import = self.import.get_or_insert_with(|| Import::new(String::new(), &draft));
        match step {
            Step::Open(name, read) => {
                *import = Import::new(name, &draft);
                import.put(read);
                self.notice = None;
            }
            Step::Begin(stream) | Step::Stream(stream) => import.target = Target::of(&draft, stream),
            Step::Paste(text) => {
                import.name.clear();
                match text.trim() {
                    "" => import.sheet = None,
                    _ => import.put(Sheet::of_text(&text)),
                }
                import.pasted = text;
            }
            Step::Column(letters) => import.column = Some(letters),
            Step::Quantity(quantity) => import.target.quantity = quantity,
            Step::Take => self.take_table(),
            Step::Leave => self.import = None,
        }
    }

    fn take_table(&mut self) {
        let Some(import) = &self.import else { return };
        let Some(Ok(preview)) = import.preview(&self.draft) else { return };
        let notice = Notice::TableTaken(preview.fit, import.target.quantity);
        self.draft = preview.draft.into();
        self.import = None;
        self.check();
        self.notice = Some(notice);
    }
}
