//! Simulations as the state knows them: what was ordered, and how far it is.

use std::rc::Rc;

use isoplan::scenario::{Draft, Scenario};
use isoplan::summary::{Details, Summary};

use super::{Shown, State};

/// A scenario to simulate.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Number of the job; later jobs have higher numbers.
    pub job: u32,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The draft that it was read from, as JSON.
    pub text: Rc<str>,
    /// Whether it is of a scenario that is kept beside the one on the screen.
    pub beside: bool,
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
    /// The planner has stopped it.
    Halted,
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
    /// The planner has stopped the simulation before its end.
    Halted,
    /// The simulation cannot go on.
    Failed,
}

impl Phase {
    /// Whether what is shown, of so many futures, is of the newest scenario.
    pub fn is_newest(self, done: u32) -> bool {
        matches!(self, Phase::Done | Phase::Partial) || self == Phase::Halted && done > 0
    }
}

impl State {
    /// What the state amounts to.
    pub fn phase(&self) -> Phase {
        match &self.shown {
            _ if matches!(self.run, Run::Failed(_)) => Phase::Failed,
            _ if !self.issues.is_empty() => Phase::Invalid,
            _ if self.run == Run::Halted => Phase::Halted,
            Some(shown) if self.is_newest(shown.job) && shown.is_complete() => Phase::Done,
            Some(shown) if self.is_newest(shown.job) => Phase::Partial,
            _ => Phase::Computing,
        }
    }

    /// All futures of the newest valid scenario, once they are there: whatever the fields say by now.
    pub fn complete(&self) -> Option<&Shown> {
        self.shown.as_ref().filter(|shown| self.is_newest(shown.job) && shown.is_complete())
    }

    /// Futures that have come back, of how many.
    pub fn progress(&self) -> (u32, u32) {
        let total = self.order.as_ref().map_or(0, |order| order.scenario.calendar.futures);
        match self.run {
            Run::Computing { done } => (done, total),
            Run::Done => (total, total),
            Run::Halted => {
                let newest = self.shown.as_ref().filter(|shown| self.is_newest(shown.job));
                (newest.map_or(0, |shown| shown.summary.futures), total)
            }
            Run::Failed(_) => (0, total),
        }
    }

    pub(super) fn new_order(&mut self, scenario: Scenario, draft: &Draft) -> Order {
        self.last_job += 1;
        let text = draft.to_json().into();
        Order { job: self.last_job, scenario: Rc::new(scenario), text, beside: false }
    }

    pub(super) fn is_newest(&self, job: u32) -> bool {
        self.order.as_ref().is_some_and(|order| order.job == job)
    }

    /// Takes the result of an order.
    pub(super) fn receive(&mut self, order: Order, summary: Rc<Summary>, details: Rc<Details>) {
        let shown = Shown { job: order.job, scenario: order.scenario, summary, details };
        if order.beside {
            return self.receive_beside(shown);
        }
        if self.shown.as_ref().is_some_and(|newer| newer.job > shown.job) {
            return;
        }
        if self.is_newest(shown.job) {
            let done = shown.summary.futures;
            self.run = if shown.is_complete() { Run::Done } else { Run::Computing { done } };
        }
        self.shown = Some(shown);
    }
}
