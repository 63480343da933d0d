//! What the page knows, and how it changes: state is data, an action says what happened, and
//! [`State::update`] is the only place where the one meets the other. No web in here.

pub mod entry;
pub mod field;
mod schedule;
mod shown;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::locale::Language;
use crate::scenario::preset::{PRESETS, Preset, Purpose};
use crate::scenario::{Draft, Issue, Scenario};
use crate::summary::Summary;

pub use schedule::{Refit, Schedule};
pub use shown::Shown;

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Language of the interface.
    pub language: Language,
    /// The preset that was loaded last.
    pub preset: &'static Preset,
    /// That preset as it was, to tell what has been changed since.
    pub base: Rc<Draft>,
    /// What the fields say.
    pub draft: Rc<Draft>,
    /// What is wrong with it.
    pub issues: Rc<Vec<Issue>>,
    /// The last valid scenario: what is, or was, simulated.
    pub order: Option<Order>,
    /// How far its simulation is.
    pub run: Run,
    /// The newest result there is; of an older job where the newest has none yet.
    pub shown: Option<Shown>,
    /// The day that charts and figures are read at; `None`: the one that matters most.
    pub day: Option<u32>,
    /// Tests that another length of the stay has moved or dropped.
    pub refit: Option<Refit>,
    /// Something happened that the planner did not cause.
    pub notice: Option<Notice>,
    /// The test days as chosen, from before the length of the stay was changed, by rule. So that
    /// a slider dragged to the left and back loses no test.
    schedules: BTreeMap<String, Schedule>,
}

/// A scenario to simulate.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Number of the job; later jobs have higher numbers.
    pub job: u32,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The draft that it was read from, as JSON.
    pub text: Rc<str>,
}

/// How far a simulation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// So many futures have come back.
    Computing {
        /// Futures that have come back.
        done: u32,
    },
    /// All have come back.
    Done,
    /// It cannot go on.
    Failed(Failure),
}

/// Why a simulation cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// Workers stop again and again.
    Workers,
    /// The workers run another version of the program than the page.
    Version,
}

/// What the planner should know without having caused it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A worker stopped and was replaced; nothing is lost.
    WorkerReplaced,
}

/// What the state amounts to, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Nothing of the newest scenario is there yet.
    Computing,
    /// Some futures of it are shown.
    Partial,
    /// All futures of it are shown.
    Done,
    /// The fields do not make a scenario.
    Invalid,
    /// The simulation cannot go on.
    Failed,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A preset was chosen.
    Load(&'static Preset),
    /// A field was left with this text in it.
    Enter(String, String),
    /// A control was moved to this value.
    Put(String, Value),
    /// A test day of the rule at this path was pressed.
    Test(String, u32),
    /// A field is to say again what the preset says.
    Reset(String),
    /// A day was pointed at.
    Look(u32),
    /// A language was chosen.
    Speak(Language),
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
    },
    /// A worker stopped and was replaced.
    WorkerReplaced,
    /// The simulation cannot go on.
    Failed(Failure),
    /// It shall be tried again.
    Retry,
    /// The notice has been read.
    Dismiss,
}

/// The factor on all arrivals; the other streams' factors keep their proportion to it.
pub const MULTIPLIER: &str = "streams[0].multiplier";

impl State {
    /// The page as it opens.
    pub fn new(language: Language) -> State {
        let preset =
            PRESETS.iter().find(|preset| preset.purpose == Purpose::Situation).unwrap_or(&PRESETS[0]);
        let draft = Rc::new(preset.draft());
        let mut state = State {
            language,
            preset,
            base: draft.clone(),
            draft,
            issues: Rc::default(),
            order: None,
            run: Run::Computing { done: 0 },
            shown: None,
            day: None,
            refit: None,
            notice: None,
            schedules: BTreeMap::new(),
        };
        state.check();
        state
    }

    /// The state after an action.
    pub fn update(&mut self, action: Action) {
        match action {
            Action::Load(preset) => {
                self.preset = preset;
                self.base = Rc::new(preset.draft());
                self.draft = self.base.clone();
                self.schedules.clear();
                (self.day, self.refit) = (None, None);
                self.check();
            }
            Action::Enter(path, text) => self.put(&path, entry::value(&path, &text)),
            Action::Put(path, value) => self.put(&path, value),
            Action::Test(rule, day) => {
                let schedule = Schedule::of(&self.draft, &rule).toggled(day);
                self.schedules.remove(&rule);
                self.refit = None;
                self.write(&rule, &schedule);
                self.check();
            }
            Action::Reset(path) => {
                let value = self.base.get(&path).cloned().unwrap_or(Value::Null);
                match path.strip_suffix(".central_days") {
                    Some(rule) => self.reset_rule(rule),
                    None => self.put(&path, value),
                }
            }
            Action::Look(day) => self.day = Some(day),
            Action::Speak(language) => self.language = language,
            Action::Progressed { job, done } => {
                if self.is_newest(job) && self.run != Run::Done {
                    self.run = Run::Computing { done };
                }
            }
            Action::Received { order, summary } => self.receive(order, summary),
            Action::WorkerReplaced => self.notice = Some(Notice::WorkerReplaced),
            Action::Failed(failure) => self.run = Run::Failed(failure),
            Action::Retry => {
                self.run = Run::Computing { done: 0 };
                self.notice = None;
                if let Some(order) = &mut self.order {
                    order.job += 1;
                }
            }
            Action::Dismiss => self.notice = None,
        }
    }

    /// What the state amounts to.
    pub fn phase(&self) -> Phase {
        match &self.shown {
            _ if matches!(self.run, Run::Failed(_)) => Phase::Failed,
            _ if !self.issues.is_empty() => Phase::Invalid,
            Some(shown) if self.is_newest(shown.job) && shown.is_complete() => Phase::Done,
            Some(shown) if self.is_newest(shown.job) => Phase::Partial,
            _ => Phase::Computing,
        }
    }

    /// Futures that have come back, of how many.
    pub fn progress(&self) -> (u32, u32) {
        let total = self.order.as_ref().map_or(0, |order| order.scenario.calendar.futures);
        match self.run {
            Run::Computing { done } => (done, total),
            Run::Done => (total, total),
            Run::Failed(_) => (0, total),
        }
    }

    /// The day that charts and figures are read at.
    pub fn day_shown(&self) -> u32 {
        self.shown.as_ref().map_or(0, |shown| match self.day {
            Some(day) => day.min(shown.summary.days - 1),
            None => shown.day_that_matters(),
        })
    }

    fn is_newest(&self, job: u32) -> bool {
        self.order.as_ref().is_some_and(|order| order.job == job)
    }

    fn receive(&mut self, order: Order, summary: Rc<Summary>) {
        if self.shown.as_ref().is_some_and(|shown| shown.job > order.job) {
            return;
        }
        let shown = Shown { job: order.job, scenario: order.scenario, summary };
        if self.is_newest(shown.job) {
            let done = shown.summary.futures;
            self.run = if shown.is_complete() { Run::Done } else { Run::Computing { done } };
        }
        self.shown = Some(shown);
    }

    /// Puts a value at a path, and at those that follow it.
    fn put(&mut self, path: &str, value: Value) {
        match path.strip_suffix(".central_days") {
            Some(rule) => self.put_central_days(rule, value),
            None if path == MULTIPLIER => self.multiply(value),
            None => {
                Rc::make_mut(&mut self.draft).set(path, value);
            }
        }
        self.check();
    }

    /// Another length of the stay takes the test days along, so that the scenario stays valid.
    fn put_central_days(&mut self, rule: &str, value: Value) {
        let days = value.as_u64().and_then(|days| u32::try_from(days).ok());
        let possible = days.filter(|days| (1..=60).contains(days));
        if let Some(days) = possible {
            let draft = &self.draft;
            let chosen = self.schedules.entry(rule.to_owned()).or_insert_with(|| Schedule::of(draft, rule));
            let (schedule, refit) = chosen.clone().fitted(rule, days);
            self.refit = refit;
            self.write(rule, &schedule);
        }
        Rc::make_mut(&mut self.draft).set(&format!("{rule}.central_days"), value);
    }

    fn reset_rule(&mut self, rule: &str) {
        let schedule = Schedule::of(&self.base, rule);
        self.schedules.remove(rule);
        self.refit = None;
        self.write(rule, &schedule);
        self.check();
    }

    fn write(&mut self, rule: &str, schedule: &Schedule) {
        let draft = Rc::make_mut(&mut self.draft);
        draft.set(&format!("{rule}.central_days"), json!(schedule.days));
        draft.set(&format!("{rule}.central_tests"), json!(schedule.tests));
        draft.set(&format!("{rule}.doubled_tests"), json!(schedule.doubled));
    }

    fn multiply(&mut self, value: Value) {
        let draft = Rc::make_mut(&mut self.draft);
        let old = field::value(draft, MULTIPLIER).and_then(|old| old.as_f64()).unwrap_or(1.0);
        let base = field::value(&self.base, MULTIPLIER).and_then(|base| base.as_f64()).unwrap_or(1.0);
        if let Some(new) = value.as_f64() {
            for path in (1..).map(|i| format!("streams[{i}].multiplier")) {
                // From the preset's proportions, which a factor of 0 has not lost.
                let Some(Value::Object(_)) = draft.get(path.trim_end_matches(".multiplier")) else { break };
                let own = |draft: &Draft| field::value(draft, &path).and_then(|own| own.as_f64());
                let (from, own) = if base > 0.0 { (base, own(&self.base)) } else { (old, own(draft)) };
                if let (true, Some(own)) = (from > 0.0, own) {
                    draft.set(&path, json!(own * new / from));
                }
            }
        }
        draft.set(MULTIPLIER, value);
    }

    /// Reads the draft: a scenario that differs from the last becomes the next job.
    fn check(&mut self) {
        match self.draft.check() {
            Ok(scenario) => {
                self.issues = Rc::default();
                if self.order.as_ref().is_none_or(|order| *order.scenario != scenario) {
                    let job = self.order.as_ref().map_or(1, |order| order.job + 1);
                    let text = self.draft.to_json().into();
                    self.order = Some(Order { job, scenario: Rc::new(scenario), text });
                    self.run = Run::Computing { done: 0 };
                }
            }
            Err(issues) => self.issues = Rc::new(issues),
        }
    }
}

#[cfg(test)]
mod tests;
