//! One future: a scenario and a number in, a trajectory out.
//!
//! The engine cannot fail, knows no statistics, and draws only from named streams of randomness.
//!
//! What it computes stands page by page in [`model`](crate::model): here is what holds for all of it,
//! the order of events. Healthy parties that checked in together are counted, parties with an infected
//! member are followed: see [`performance`](crate::model::performance).
//!
//! # The order of events in an hour
//!
//! Time runs in whole hours from 00:00 of the first day. The events of an hour come in this order, each
//! kind first in, first out:
//!
//! 1. rooms whose turnaround is over become ready; at 00:00 sites open, close and are inspected; steps of
//!    the reserve arrive;
//! 2. at 00:00 the infections of the day that has ended are drawn, and rules that change take effect for
//!    people in mid-stay;
//! 3. samples are collected, older check-ins first;
//! 4. results become known; a positive one sends a confirmatory tube;
//! 5. temperature checks, in their hours;
//! 6. persons whose infection is confirmed are found, like those whom the checks have caught, and
//!    the others of their parties begin again; then found persons are taken to hospital, then
//!    patients are discharged;
//! 7. stages end: check-outs, releases from home;
//! 8. arrivals join the queue: first the parties of cases found at home, then stream by stream
//!    (secondary contacts behind their stream), then household contacts, last the discharged; then
//!    check-ins;
//! 9. whoever has waited too long is placed outside.
//!
//! The samples of people whose first day began in this hour after the collection hour are
//! collected last. Then the laboratories start the tubes whose slots lie in the hour that begins. A
//! day's midnight census is the state after its last hour.
//!
//! # One future, sometimes run twice
//!
//! Where somebody waits, the same future is run once more with room for everybody, and only the need is
//! taken from that run: see [`rooms`](crate::model::rooms). Both runs draw from the same streams of
//! [`randomness`](crate::model::randomness).

mod arrivals;
mod calendar;
mod cohort;
mod collection;
mod compose;
mod finding;
mod future;
mod hospital;
mod infection;
mod initial;
mod laboratory;
mod ledger;
mod outstanding;
mod party;
mod plan;
mod queue;
mod random;
mod rooms;
mod sample;
mod series;
mod stay;
mod trajectory;
mod transmission;

pub use series::{Measure, Series, SeriesUnit};
pub use trajectory::{Measures, Trajectory};

use std::ops::Range;

use crate::scenario::Scenario;
use future::Future;
use plan::Plan;

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
        self.runner().future(number)
    }

    /// Runs the futures of some numbers one after the other.
    pub fn futures(&self, numbers: Range<u32>) -> impl Iterator<Item = Trajectory> {
        let mut runner = self.runner();
        numbers.map(move |number| runner.future(number))
    }

    /// A trajectory of zeros, of the scenario's days, sites and flows.
    pub fn blank(&self) -> Trajectory {
        let scenario = &self.plan.scenario;
        Trajectory::new(scenario.calendar.days, scenario.rooms.sites.len(), self.plan.flows.len())
    }

    /// What runs many futures one after the other, in any order: one for each thread.
    pub fn runner(&self) -> Runner<'_> {
        Runner { future: Future::new(&self.plan) }
    }
}

/// Runs futures one after the other. What one needs of memory serves the next: beside its trajectory,
/// a future allocates next to nothing.
pub struct Runner<'e> {
    future: Future<'e>,
}

impl Runner<'_> {
    /// Runs the future of this number: see [`Engine::future`].
    pub fn future(&mut self, number: u32) -> Trajectory {
        let mut trajectory = self.future.run(number, false);
        if trajectory.first_breach().is_some() {
            let unlimited = self.future.run(number, true);
            for day in 0..trajectory.days() {
                for series in [Series::RoomsNeeded, Series::RoomsShort] {
                    *trajectory.at_mut(series, day) = unlimited.at(series, day);
                }
            }
        }
        trajectory
    }

    /// The same future, run once whatever happens: where somebody waits, rooms needed and short are
    /// not those of a system with room for everybody. Enough to see whether anybody waits.
    pub fn once(&mut self, number: u32) -> Trajectory {
        self.future.run(number, false)
    }

    /// The same future with room for everybody: nothing limits check-ins. Where nobody waits, it is the
    /// future itself; else only rooms needed and short are of use.
    pub fn need(&mut self, number: u32) -> Trajectory {
        self.future.run(number, true)
    }
}

#[cfg(test)]
mod tests;
