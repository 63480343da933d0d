//! engine
mod arrivals;
mod calendar;
mod cohort;
mod future;
mod hospital;
mod laboratory;
mod ledger;
mod party;
mod plan;
mod queue;
mod random;
mod rooms;
mod sample;
#[cfg(test)]
mod tests;
mod trajectory;

pub use trajectory::{Series, Trajectory};

use crate::scenario::Scenario;
use future::Future;
use plan::Plan;
use random::Randomness;

/// Runs the futures of a scenario.
#[derive(Debug)]
pub struct Engine {
    plan: Plan,
}

impl Engine {
    /// An engine for a scenario.
    pub fn new(scenario: &Scenario) -> Engine {
        Engine { plan: Plan::new(scenario) }
    }

    /// Runs the future of this number. The same scenario, seed and number give the same
    /// trajectory, on every machine and in any order.
    pub fn future(&self, number: u32) -> Trajectory {
        let randomness = Randomness::new(self.plan.scenario.calendar.seed, number);
        let mut trajectory = Future::new(&self.plan, randomness, false).run();
        if trajectory.first_breach().is_some() {
            // Somebody waited, so occupancy hides the need: the same future without a limit.
            let unlimited = Future::new(&self.plan, randomness, true).run();
            for day in 0..trajectory.days() {
                for series in [Series::RoomsNeeded, Series::RoomsShort] {
                    *trajectory.at_mut(series, day) = unlimited.at(series, day);
                }
            }
        }
        trajectory
    }
}
