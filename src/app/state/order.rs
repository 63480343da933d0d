//! Simulations as the state knows them: what was ordered, and how far it is.

use std::rc::Rc;

use crate::scenario::Scenario;

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
