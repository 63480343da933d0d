//! What the page knows, and how it changes: state is data, an action says what happened, and
//! [`State::update`] is the only place where the one meets the other. No web in here.

mod action;
mod asked;
pub mod briefing;
mod deed;
mod edit;
pub mod entry;
mod history;
mod import;
mod notice;
mod opened;
mod order;
mod pins;
mod schedule;
mod screen;
mod shown;
mod studies;

use std::collections::BTreeMap;
use std::rc::Rc;

use isoplan::locale::Language;
use isoplan::scenario::preset::{PRESETS, Preset, Purpose};
use isoplan::scenario::{Draft, Issue};
use isoplan::sizing::map::Axis;

use crate::form::{Unfolded, way};

pub use crate::form::MULTIPLIER;
pub use action::Action;
pub use deed::said;
pub use edit::list::Arrange;
pub use history::{Deed, Done, History, MOST_STEPS};
pub use import::{Import, Preview, Step};
pub use notice::Notice;
pub use opened::{MOST_BYTES, Reproduction, Sender, is_scenario};
pub use order::{Failure, Order, Phase, Run};
pub use pins::{MOST_PINS, Pin, Pinning, letter};
pub use schedule::{Refit, Schedule, fields as schedule_fields};
pub use screen::Screen;
pub use shown::Shown;
pub use studies::{
    Findings, Inquire, MapFound, SensitivityFound, Stand, Studies, Study, is_same_but_for_futures,
};

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Language of the interface.
    pub language: Language,
    /// What is on the screen.
    pub screen: Screen,
    /// The slides that are shown, and how.
    pub deck: briefing::Deck,
    /// The preset that the scenario began as; `None`: it came from a file.
    pub preset: Option<&'static Preset>,
    /// That preset, or what was in the file, to tell what has been changed since.
    pub base: Rc<Draft>,
    /// The same with its lists in the order of the draft's: what each field is compared with. New
    /// elements are nothing there; those that are gone stand at the ends.
    pub aligned: Rc<Draft>,
    /// What the fields say.
    pub draft: Rc<Draft>,
    /// What they said when it was last valid.
    pub valid: Rc<Draft>,
    /// What is wrong with it.
    pub issues: Rc<Vec<Issue>>,
    /// The last valid scenario: what is, or was, simulated.
    pub order: Option<Order>,
    /// The number of the newest job.
    last_job: u32,
    /// How far its simulation is.
    pub run: Run,
    /// The newest result there is; of an older job where the newest has none yet.
    pub shown: Option<Shown>,
    /// The day that charts and figures are read at; `None`: the one that matters most.
    pub day: Option<u32>,
    /// Whether single futures are drawn.
    pub singles: bool,
    /// Tests that another length of the stay has moved or dropped.
    pub refit: Option<Refit>,
    /// A table on its way into the scenario.
    pub import: Option<Import>,
    /// What the scenario is compared with.
    pub pins: Vec<Pin>,
    /// What was asked, and found.
    pub studies: Studies,
    /// The inputs of the map, if others than those that it begins with were chosen.
    axes: Option<[Axis; 2]>,
    /// What can be undone and done again.
    pub history: History,
    /// What of the form is unfolded.
    pub unfolded: Unfolded,
    /// What the sender of the link saw that was opened last.
    sender: Option<Sender>,
    /// Something that the planner should know.
    pub notice: Option<Notice>,
    /// The test days as chosen, from before the length of a stage was changed, by its path. So that
    /// a slider dragged to the left and back loses no test.
    schedules: BTreeMap<String, Schedule>,
}

impl State {
    /// The page as it opens.
    pub fn new(language: Language) -> State {
        let preset =
            PRESETS.iter().find(|preset| preset.purpose == Purpose::Situation).unwrap_or(&PRESETS[0]);
        let draft = Rc::new(preset.draft());
        let mut state = State {
            language,
            screen: Screen::Plan,
            deck: briefing::Deck::default(),
            preset: Some(preset),
            base: draft.clone(),
            aligned: draft.clone(),
            draft: draft.clone(),
            valid: draft,
            issues: Rc::default(),
            order: None,
            last_job: 0,
            run: Run::Computing { done: 0 },
            shown: None,
            day: None,
            singles: false,
            refit: None,
            import: None,
            pins: Vec::new(),
            studies: Studies::default(),
            axes: None,
            history: History::default(),
            unfolded: Unfolded::default(),
            sender: None,
            notice: None,
            schedules: BTreeMap::new(),
        };
        state.check();
        state
    }

    /// The state after an action.
    pub fn update(&mut self, action: Action) {
        self.remember(action);
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Load(preset) => {
                let draft = Rc::new(preset.draft());
                self.take(draft.clone(), draft, Some(preset));
            }
            Action::Revert => self.take(self.base.clone(), self.base.clone(), self.preset),
            Action::OpenLink(text) => self.open_link(&text),
            Action::OpenFile { name, content } => self.open_file(name, content),
            Action::Import(step) => self.import(step),
            Action::OpenSaved { name, draft } => self.open_saved(name, &draft),
            Action::Enter(path, text) => self.enter(&path, &text),
            Action::Put(path, value) | Action::Drag(path, value) => self.put(&path, value),
            Action::LetGo => {}
            Action::Test(rule, stage, day) => self.toggle_test(&rule, stage, day),
            Action::Reset(path) => self.reset(&path),
            Action::Arrange(list, what) => self.arrange(&list, &what),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Fold(fold, open) => self.unfolded.fold(&fold, open),
            Action::Seek(words) => self.unfolded.sought = words,
            Action::OnlyChanges(only) => self.unfolded.only_changes = only,
            Action::Go(path) => self.go(&path),
            Action::Look(day) => self.day = Some(day),
            Action::ShowSingles(singles) => self.singles = singles,
            Action::Speak(language) => self.language = language,
            Action::Show(screen) => {
                self.screen = screen;
                self.deck.side = briefing::Side::Stage;
                self.ask_for_screen();
            }
            Action::Present(step) => self.deck.update(step),
            Action::Pin(what) => self.pin(what),
            Action::Study(what) => self.inquire(what),
            Action::Progressed { job, done } => {
                if self.is_newest(job) && matches!(self.run, Run::Computing { .. }) {
                    self.run = Run::Computing { done };
                }
            }
            Action::Received { order, summary, details } => self.receive(order, summary, details),
            Action::Tell(notice) => self.notice = Some(notice),
            Action::Finished => {
                if matches!(self.notice, Some(Notice::AtWork(_) | Notice::NoSpreadsheets(_))) {
                    self.notice = None;
                }
            }
            Action::Failed(failure) => {
                self.run = Run::Failed(failure);
                self.studies.stop();
            }
            Action::Halt => {
                if matches!(self.run, Run::Computing { .. }) {
                    self.run = Run::Halted;
                }
            }
            Action::Retry => {
                self.run = Run::Computing { done: 0 };
                self.notice = None;
                self.last_job += 1;
                if let Some(order) = &mut self.order {
                    order.job = self.last_job;
                }
            }
            Action::Dismiss => self.notice = None,
        }
    }

    /// The day that charts and figures are read at.
    pub fn day_shown(&self) -> u32 {
        self.shown.as_ref().map_or(0, |shown| match self.day {
            Some(day) => day.min(shown.summary.days - 1),
            None => shown.day_that_matters(),
        })
    }

    /// Takes another scenario instead of the one on the screen.
    fn take(&mut self, draft: Rc<Draft>, base: Rc<Draft>, preset: Option<&'static Preset>) {
        (self.draft, self.aligned, self.preset) = (draft, base.clone(), preset);
        self.base = base;
        self.schedules.clear();
        (self.day, self.refit, self.import, self.sender) = (None, None, None, None);
        self.check();
    }

    /// Opens what holds the field, list or card at a path, and goes there.
    fn go(&mut self, path: &str) {
        self.go_to(path, &way::shown_at(path));
    }

    /// Opens what holds the field, list or card at a path, and goes to what has this id there.
    fn go_to(&mut self, path: &str, id: &str) {
        if let Some(way) = way::way(&self.draft, path) {
            self.unfolded.go(id, &way);
        }
    }

    /// Reads the draft: a scenario that differs from the last becomes the next job. What was to be
    /// known before has been read by whoever goes on.
    fn check(&mut self) {
        self.notice = None;
        match self.draft.check() {
            Ok(scenario) => {
                self.issues = Rc::default();
                self.valid = self.draft.clone();
                if self.order.as_ref().is_none_or(|order| *order.scenario != scenario) {
                    self.order = Some(self.new_order(scenario, &self.draft.clone()));
                    self.run = Run::Computing { done: 0 };
                    // Nobody waits for answers about what is not on the screen.
                    self.studies.stop();
                }
            }
            Err(issues) => self.issues = Rc::new(issues),
        }
    }
}

#[cfg(test)]
mod tests;
