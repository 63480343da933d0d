//! Scenarios that are run in the same futures: what every comparison rests on.
//!
//! Variants are numbered from 0; the first is what the others are compared with. Its futures are the
//! [tasks](Task) of a variant. Where the risk is wanted too, there is a task more for each variant, under a
//! number behind them all: the risk is integrated, which takes as long as many futures.

mod criterion;
mod figures;
mod tally;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::question::Refusal;
use super::rounds::{Round, Task};
use super::search::{Progress, check_futures};
use super::study::Study;
use crate::scenario::Scenario;
pub use criterion::{Amount, Criterion};
pub use figures::{Differences, Figures, Risk};
pub use tally::Tally;
use tally::{Counter, rooms_sufficing};

/// Scenarios that are run in the same futures, and what these have come to so far.
#[derive(Debug, Clone)]
pub struct Variants {
    scenarios: Vec<Arc<Scenario>>,
    futures: u32,
    takes_risk: bool,
    round: Round<Shown>,
}

/// What a task of a variant shows.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Shown {
    /// The figures of a future.
    Tally(Tally),
    /// The residual risk.
    Risk(Risk),
}

/// What runs the tasks of a variant.
#[derive(Debug)]
pub enum VariantTrial {
    /// Runs futures.
    Futures(Box<Counter>),
    /// Integrates the risk.
    Risk(Arc<Scenario>),
}

/// A study that is a view of variants: their tasks are its own.
pub trait OfVariants {
    /// The variants.
    fn variants(&self) -> &Variants;

    /// The variants, to be worked on.
    fn variants_mut(&mut self) -> &mut Variants;

    /// Adds futures to those there are, up to so many in all; what is there stays. Fewer change nothing.
    ///
    /// # Errors
    ///
    /// If they are more than a scenario may have.
    fn run_more(&mut self, futures: u32) -> Result<(), Refusal> {
        self.variants_mut().run_more(futures)
    }
}

impl Variants {
    /// Variants of which nothing is run.
    pub(super) fn new(
        scenarios: impl IntoIterator<Item = Scenario>,
        futures: u32,
        takes_risk: bool,
    ) -> Variants {
        let scenarios = scenarios.into_iter().map(Arc::new).collect();
        let mut variants = Variants { scenarios, futures: 0, takes_risk, round: Round::new(Vec::new()) };
        if takes_risk {
            let number = variants.number();
            variants.round.add((number..2 * number).map(|integral| (integral, 0)));
        }
        variants.add_futures(futures);
        variants
    }

    fn run_more(&mut self, futures: u32) -> Result<(), Refusal> {
        check_futures(futures)?;
        self.add_futures(futures);
        Ok(())
    }

    fn add_futures(&mut self, futures: u32) {
        let new = self.futures..futures;
        let all = (0..self.number()).flat_map(|variant| new.clone().map(move |future| (variant, future)));
        self.round.add(all);
        self.futures = self.futures.max(futures);
    }

    /// How many there are.
    pub fn number(&self) -> u32 {
        self.scenarios.len() as u32
    }

    /// Futures of each.
    pub fn futures(&self) -> u32 {
        self.futures
    }

    /// The scenario of a variant, if there is one of this number.
    pub fn scenario(&self, variant: u32) -> Option<&Scenario> {
        self.scenarios.get(variant as usize).map(Arc::as_ref)
    }

    /// The figures of the futures of a variant, in the order of their numbers; `None` until all are there.
    pub fn tallies(&self, variant: u32) -> Option<Vec<Tally>> {
        let received = self.round.received().range((variant, 0)..=(variant, u32::MAX));
        let tallies: Vec<Tally> = received
            .filter_map(|(_, shown)| if let Shown::Tally(tally) = shown { Some(*tally) } else { None })
            .collect();
        (variant < self.number() && tallies.len() == self.futures as usize).then_some(tallies)
    }

    /// The residual risk of a variant; `None` until it is there.
    pub fn risk(&self, variant: u32) -> Option<Risk> {
        match self.round.received().get(&(variant.checked_add(self.number())?, 0)) {
            Some(Shown::Risk(risk)) if variant < self.number() => Some(*risk),
            _ => None,
        }
    }

    /// What the futures of a variant come to; `None` until all are there.
    pub fn figures(&self, variant: u32, confidence: f64) -> Option<Figures> {
        Some(Figures::of(&self.tallies(variant)?, confidence))
    }

    /// What a variant changes against the first, future by future; `None` until all are there.
    pub fn differences(&self, variant: u32) -> Option<Differences> {
        Some(Differences::of(&self.tallies(0)?, &self.tallies(variant)?))
    }
}

impl<S: OfVariants> Study for S {
    type Trial = VariantTrial;
    type Outcome = Shown;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.variants_mut().round.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.variants_mut().round.take_back(task);
    }

    fn receive(&mut self, task: &Task, outcomes: Vec<Shown>) {
        self.variants_mut().round.receive(task, outcomes);
    }

    fn progress(&self) -> Progress {
        let variants = self.variants();
        let number = u64::from(variants.number());
        let integrals = if variants.takes_risk { number } else { 0 };
        Progress {
            done: variants.round.done().into(),
            total: number * u64::from(variants.futures) + integrals,
        }
    }

    fn trial(&self, candidate: u32) -> Result<VariantTrial, Refusal> {
        let variants = self.variants();
        let scenario = |variant: u32| variants.scenarios.get(variant as usize).cloned();
        let integral = || candidate.checked_sub(variants.number()).filter(|_| variants.takes_risk);
        if let Some(scenario) = scenario(candidate) {
            Ok(VariantTrial::Futures(Box::new(Counter::new(scenario))))
        } else if let Some(scenario) = integral().and_then(scenario) {
            Ok(VariantTrial::Risk(scenario))
        } else {
            Err(Refusal::NoSuchCandidate { candidate })
        }
    }

    fn run(trial: &VariantTrial, task: &Task) -> Vec<Shown> {
        match trial {
            VariantTrial::Futures(counter) => counter.tallies(task).into_iter().map(Shown::Tally).collect(),
            VariantTrial::Risk(scenario) => {
                let risk = Shown::Risk(Risk::of(scenario));
                task.futures.iter().map(|_| risk).collect()
            }
        }
    }
}
