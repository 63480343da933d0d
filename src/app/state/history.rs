//! Undo and redo of everything that changes the scenario.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::scenario::preset::Preset;

use super::edit::list::Arrange;
use super::{Action, Inquire, Pin, Pinning, Schedule, Sender, State, Step as ImportStep};
use crate::form::path::element;
use crate::form::way::shown_at;

/// The most steps that can be undone.
pub const MOST_STEPS: usize = 100;

/// What was done, in the planner's words.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// The field at this path was changed.
    Edit(String),
    /// The element at this path was added.
    Add(String),
    /// The element at this path was moved.
    Move(String),
    /// The element at this path was removed.
    Remove(String),
    /// A preset was loaded.
    Load(&'static Preset),
    /// All changes were undone.
    Revert,
    /// A link was opened.
    Link,
    /// A file or a scenario of the library was opened: its name.
    Open(String),
    /// A table was taken.
    Table,
    /// The scenario that it was compared with came to the screen.
    Swap,
    /// Another scenario is compared with it, or one no more, or under another name.
    Compare,
    /// What an answer asks for was done.
    Answer,
}

/// A deed, with the draft in which the paths that it names lead somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What was done.
    pub deed: Deed,
    /// Where its paths lead.
    pub draft: Rc<Draft>,
}

/// The steps that can be undone, and those that can be done again.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
    /// The field that is being dragged; its next values are of the same step.
    dragged: Option<String>,
}

/// A step: what was done, and the scenario on its other side.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    done: Done,
    moment: Moment,
}

/// All that makes a scenario on the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    draft: Rc<Draft>,
    base: Rc<Draft>,
    aligned: Rc<Draft>,
    preset: Option<&'static Preset>,
    sender: Option<Sender>,
    schedules: BTreeMap<String, Schedule>,
    pins: Vec<Pin>,
}

impl Moment {
    /// Whether the scenario is another, or is compared with another.
    fn differs(&self, other: &Moment) -> bool {
        // The same draft is equal; comparing two takes a while.
        let same = |a: &Rc<Draft>, b: &Rc<Draft>| Rc::ptr_eq(a, b) || a == b;
        let pinned = |a: &Pin, b: &Pin| a.name == b.name && same(&a.draft, &b.draft);
        let pairs = || self.pins.iter().zip(&other.pins);
        self.preset != other.preset
            || !same(&self.draft, &other.draft)
            || !same(&self.base, &other.base)
            || self.pins.len() != other.pins.len()
            || !pairs().all(|(own, other)| pinned(own, other))
    }
}

impl History {
    /// What would be undone.
    pub fn undone(&self) -> Option<&Done> {
        self.past.back().map(|step| &step.done)
    }

    /// What would be done again.
    pub fn redone(&self) -> Option<&Done> {
        self.future.last().map(|step| &step.done)
    }

    fn push(&mut self, done: Done, before: Moment, after: &Moment, dragged: Option<String>) {
        let goes_on = dragged.is_some() && self.dragged == dragged && self.future.is_empty();
        self.dragged = dragged;
        match self.past.back() {
            // Dragged there and back, nothing was done.
            Some(step) if goes_on && !step.moment.differs(after) => drop(self.past.pop_back()),
            Some(_) if goes_on => {}
            _ if before.differs(after) => {
                self.past.push_back(Step { done, moment: before });
                self.future.clear();
                if self.past.len() > MOST_STEPS {
                    self.past.pop_front();
                }
            }
            _ => self.dragged = None,
        }
    }
}

impl State {
    /// Updates, and remembers how it was if the scenario is another then.
    pub(super) fn remember(&mut self, action: Action) {
        let Some(deed) = deed(&action) else {
            if action == Action::LetGo {
                self.history.dragged = None;
            }
            return self.apply(action);
        };
        let dragged = match &action {
            Action::Drag(path, _) => Some(shown_at(path)),
            _ => None,
        };
        let before = self.moment();
        self.apply(action);
        let after = self.moment();
        let draft = if matches!(deed, Deed::Remove(_)) { before.draft.clone() } else { self.draft.clone() };
        let deed = match deed {
            // Where it has come to.
            Deed::Add(list) => Deed::Add(self.unfolded.goal.as_ref().map_or(list, |goal| goal.id.clone())),
            deed => deed,
        };
        self.history.push(Done { deed, draft }, before, &after, dragged);
    }

    /// Undoes the last step.
    pub(super) fn undo(&mut self) {
        if let Some(Step { done, moment }) = self.history.past.pop_back() {
            let now = self.moment();
            self.history.future.push(Step { done, moment: now });
            self.be(moment);
        }
    }

    /// Does the last step again that was undone.
    pub(super) fn redo(&mut self) {
        if let Some(Step { done, moment }) = self.history.future.pop() {
            let now = self.moment();
            self.history.past.push_back(Step { done, moment: now });
            self.be(moment);
        }
    }

    /// Forgets what was: there is no way back behind what the page opened on.
    pub fn begin(&mut self) {
        self.history = History::default();
    }

    fn moment(&self) -> Moment {
        Moment {
            draft: self.draft.clone(),
            base: self.base.clone(),
            aligned: self.aligned.clone(),
            preset: self.preset,
            sender: self.sender.clone(),
            schedules: self.schedules.clone(),
            pins: self.pins.clone(),
        }
    }

    fn be(&mut self, moment: Moment) {
        let Moment { draft, base, aligned, preset, sender, schedules, pins } = moment;
        (self.draft, self.base, self.aligned) = (draft, base, aligned);
        (self.preset, self.sender, self.schedules) = (preset, sender, schedules);
        (self.history.dragged, self.refit) = (None, None);
        self.pin_again(pins);
        let streams = self.draft.length("streams");
        if let Some(import) = &mut self.import {
            import.target.stream = import.target.stream.min(streams.saturating_sub(1));
        }
        self.check();
        self.ask_for_screen();
    }
}

/// What an action does to the scenario; `None`: nothing.
fn deed(action: &Action) -> Option<Deed> {
    Some(match action {
        Action::Load(preset) => Deed::Load(preset),
        Action::Revert => Deed::Revert,
        Action::OpenLink(_) => Deed::Link,
        Action::OpenFile { name, .. } | Action::OpenSaved { name, .. } => Deed::Open(name.clone()),
        Action::Import(ImportStep::Take) => Deed::Table,
        Action::Pin(Pinning::Swap(_)) => Deed::Swap,
        Action::Pin(_) => Deed::Compare,
        Action::Study(Inquire::Apply(_)) => Deed::Answer,
        Action::Enter(path, _) | Action::Put(path, _) | Action::Drag(path, _) | Action::Reset(path) => {
            Deed::Edit(shown_at(path))
        }
        Action::Test(rule, stage, _) => Deed::Edit(format!("{rule}.{}", super::schedule::fields(*stage)[1])),
        Action::Arrange(list, Arrange::Add(_) | Arrange::Duplicate(_)) => Deed::Add(list.clone()),
        Action::Arrange(list, Arrange::Move(_, to)) => Deed::Move(element(list, *to)),
        Action::Arrange(list, Arrange::Remove(from)) => Deed::Remove(element(list, *from)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
