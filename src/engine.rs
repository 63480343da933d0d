//! One future: a scenario and a number in, a trajectory out.
//!
//! The engine cannot fail, knows no statistics, and draws only from named streams of randomness.
//!
//! # Who is counted and who is followed
//!
//! Healthy parties that checked in together share one fate, so they are counted: a *cohort*. Parties
//! with an infected member differ, so each is *followed*, and each infected person in it. The cost
//! of a future grows with the number of cohorts and of infected persons; a hundred times the
//! healthy arrivals cost the same.
//!
//! # The clock and the order of events
//!
//! Time runs in whole hours from 00:00 of the first day. The events of an hour come in this order
//! (rule 10 of the model), each kind first in, first out:
//!
//! 1. rooms whose turnaround is over become ready; at 00:00 sites open and close;
//! 2. samples are collected, older check-ins first;
//! 3. results become known; a first positive sends a confirmatory tube;
//! 4. temperature checks, at 8 and 20 h;
//! 5. persons whose infection is confirmed are found, like those whom the checks have caught, and
//!    the others of their parties begin again; then found persons are taken to hospital, then
//!    patients are discharged;
//! 6. stages end: check-outs, releases from home;
//! 7. arrivals join the queue: first the parties of cases found at home, then stream by stream
//!    (secondary contacts behind their stream), last the discharged; then check-ins;
//! 8. whoever has waited too long is placed outside.
//!
//! The samples of people whose first day began in this hour after the collection hour are
//! collected last. Then the laboratories start the tubes whose slots lie in the hour that begins. A day's midnight
//! census is the state after its last hour.
//!
//! # Where the model leaves a choice
//!
//! - Parties that arrive in one hour in one stream queue in random order among themselves.
//! - People of one flow who checked in together are sampled together, the smaller parties first.
//!   Their tubes are routed one by one, but sent as blocks: as many to each laboratory as
//!   one-by-one routing gives. Where there are more than two laboratories, doubled samples choose
//!   theirs in boxes of 32.
//! - A laboratory's slot *j* of a day is at opening + *j* × open hours ÷ tubes a day. A tube
//!   collected in an hour can take the slot exactly at its beginning.
//! - A doubled sample's delay is that of the swab that becomes known last.
//! - Infected persons count as found by the test whose positive result came first, even where a
//!   temperature check sees them while the confirmatory tube is under way.
//! - A restart counts from the day of finding; the first test is taken at the collection hour of
//!   that day, or at once if it has come. The order of the party's samples in the queue stays that
//!   of its check-in.
//! - Who is found while waiting for a room leaves the queue; the others of the party keep their
//!   place.
//! - Symptoms that began before check-in are not an onset that temperature checks could catch.
//! - A stage that waits for a result is looked at again at the next check-out hour; at home, and
//!   where stays are counted in exact hours, at the next hour.
//! - The number of contacts of a day's cases is the sum of their negative binomials; secondary
//!   contacts are Poisson given the close contacts found, have the same tracing delay, and follow
//!   their own rule from their own check-in.
//! - Contacts arrive at the first whole hour at or after report + delay.
//!
//! # Randomness
//!
//! Every draw has an address: seed, future, source (what it is for), entity (whose it is), position.
//! The generator is a pure function of the address, so opening a stream is free and streams are
//! independent by construction. Changing one input does not reshuffle the draws of the others, so
//! two scenarios with the same seed can be compared future by future.
//!
//! # Need
//!
//! Where nobody waits, the rooms needed are the rooms occupied. Where somebody waits, occupancy
//! hides the need; then the same future is run once more with any number of further rooms behind
//! the scenario's own, and what that run occupies, and what it uses of the further rooms, is
//! reported as need and as shortage. The highest shortage is exactly the number of further rooms,
//! there from the first day, with which nobody would have waited.

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
        self.run(&mut Future::new(&self.plan), number)
    }

    /// Runs the futures of some numbers one after the other. What one needs of memory serves the
    /// next: beside its trajectory, a future allocates next to nothing.
    pub fn futures(&self, numbers: Range<u32>) -> impl Iterator<Item = Trajectory> {
        let mut future = Future::new(&self.plan);
        numbers.map(move |number| self.run(&mut future, number))
    }

    fn run(&self, future: &mut Future, number: u32) -> Trajectory {
        let mut trajectory = future.run(number, false);
        if trajectory.first_breach().is_some() {
            let unlimited = future.run(number, true);
            for day in 0..trajectory.days() {
                for series in [Series::RoomsNeeded, Series::RoomsShort] {
                    *trajectory.at_mut(series, day) = unlimited.at(series, day);
                }
            }
        }
        trajectory
    }
}

#[cfg(test)]
mod tests;
