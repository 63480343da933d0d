//! What a comparison takes from a future.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::engine::{Engine, Series, Trajectory};
use crate::scenario::Scenario;
use crate::sizing::rounds::Task;
use crate::summary::{Bound, Resources, interval_ranks, quantile_rank};

/// The figures of a future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Whether no party ever waits for a room.
    pub within_capacity: bool,
    /// Whether results are in time every day.
    pub tests_in_time: bool,
    /// Highest number of rooms that would have been occupied without a limit.
    pub peak_needed: u32,
    /// Nights of rooms occupied, without a limit or not: of those that there are.
    pub room_nights: u64,
    /// Hours waited for a room, of all persons.
    pub person_hours_waited: u64,
    /// Persons diverted.
    pub persons_diverted: u64,
    /// Tubes of isolation.
    pub tubes: u64,
    /// Cost, in units of the scenario's currency.
    pub cost: f64,
}

/// Runs the futures of a scenario and takes their figures.
#[derive(Debug)]
pub struct Counter {
    scenario: Arc<Scenario>,
    engine: Engine,
}

impl Counter {
    pub fn new(scenario: Arc<Scenario>) -> Counter {
        let engine = Engine::new(&scenario);
        Counter { scenario, engine }
    }

    /// The figures of the futures of a task, in its order.
    pub fn tallies(&self, task: &Task) -> Vec<Tally> {
        let mut runner = self.engine.runner();
        task.futures.iter().map(|&future| self.tally(&runner.future(future))).collect()
    }

    fn tally(&self, future: &Trajectory) -> Tally {
        Tally {
            within_capacity: future.first_breach().is_none(),
            tests_in_time: future.tests_in_time(self.scenario.tests.late_share),
            peak_needed: future.peak(Series::RoomsNeeded),
            room_nights: future.total(Series::RoomsOccupiedMidnight),
            person_hours_waited: future.total(Series::PersonHoursWaited),
            persons_diverted: future.total(Series::PersonsDiverted),
            tubes: future.total(Series::TubesSent),
            cost: Resources::cost(&self.scenario, future),
        }
    }
}

/// The rooms that would have sufficed in so large a share of futures.
pub fn rooms_sufficing(tallies: &[Tally], confidence: f64) -> Bound {
    let mut needed: Vec<u32> = tallies.iter().map(|tally| tally.peak_needed).collect();
    needed.sort_unstable();
    let at = |rank: usize| needed.get(rank - 1).copied();
    let (low, high) = interval_ranks(confidence, needed.len());
    Bound {
        value: at(quantile_rank(confidence, needed.len())).unwrap_or(0),
        low: low.and_then(at).unwrap_or(0),
        high: high.and_then(at),
    }
}
