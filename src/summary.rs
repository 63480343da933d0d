//! What many futures say together: quantiles, probabilities, and how sure they are.
//!
//! Trajectories in, figures out; no randomness, no clock. Every number on screen, in a table, in a
//! file and in a briefing is a field of [`Summary`], or of [`Places`] and [`Resources`], which are
//! computed only where somebody asks for them; [`Details`] are both, for charts.

mod balance;
mod columns;
mod daily;
mod details;
mod digest;
mod figure;
mod places;
mod resources;
mod risk;
mod units;
mod version;
mod whole;

pub use balance::{Balance, Reached};
pub use daily::{Daily, Summing};
pub use details::{Detailing, Details, Single};
pub use digest::Digest;
pub use figure::{Mean, Probability, Quantiles, Ratio, interval_ranks, quantile_rank};
pub use places::{Category, People, Place, Places};
pub use resources::{Item, Resource, Resources, StaffRole};
pub use risk::Risk;
pub use units::UNITS;
pub use version::Version;
pub use whole::Whole;

use std::rc::Rc;

use serde::Serialize;

use crate::engine::{Series, SeriesUnit, Trajectory};
use crate::scenario::Scenario;

/// Everything that is reported about a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// Version of the program that computed it.
    pub engine: Version,
    /// Name of the scenario.
    pub name: String,
    /// Seed of the futures.
    pub seed: u64,
    /// Futures summarised.
    pub futures: u32,
    /// First day, as `2022-03-12`.
    pub first_day: String,
    /// Days of the horizon.
    pub days: u32,
    /// Fingerprint of every figure of every future.
    pub digest: Digest,
    /// Futures in which no party ever waits for a room.
    pub within_capacity: Probability,
    /// Futures in which results are in time every day.
    pub tests_in_time: Probability,
    /// Day of the first wait among the futures in which somebody waits: day indexes from 0.
    pub first_breach: Option<Quantiles>,
    /// Highest number of rooms occupied.
    pub peak_occupied: Quantiles,
    /// Highest number of rooms that would have been occupied without a limit.
    pub peak_needed: Quantiles,
    /// Fifty equally likely values of the same: its 1, 3, 5 … 99 % quantiles.
    pub peak_needed_dots: Vec<u32>,
    /// Day on which the need is highest: day indexes from 0.
    pub peak_day: Quantiles,
    /// Rooms that would have sufficed in 95 % of futures, if there from the first day on.
    pub rooms_sufficing: Bound,
    /// Further rooms that would have sufficed in 95 % of futures, beside those there are.
    pub rooms_missing: Bound,
    /// Highest number of parties waiting.
    pub peak_waiting: Quantiles,
    /// Highest number of tubes waiting in the laboratories at midnight.
    pub peak_backlog: Quantiles,
    /// Sums over the horizon, for every series that counts events.
    pub totals: Vec<Total>,
    /// Share of results later than the deadline.
    pub late_share: Mean,
    /// Hours from collection to result, over all results of a future.
    pub result_delay_hours: Mean,
    /// Hours waited for a room, in days of a person.
    pub person_days_waited: Mean,
    /// Who brought infection in, who found it, what was let through.
    pub risk: Risk,
    /// The five "nobody missed".
    pub balance: Balance,
    /// Every series, day by day.
    pub daily: Vec<Daily>,
}

/// A quantile of 95 % with its own 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// The least value that holds in at least 95 % of futures.
    pub value: u32,
    /// Lower end of the interval for the value that infinitely many futures would give.
    pub low: u32,
    /// Upper end; `None`: so few futures cannot bound it.
    pub high: Option<u32>,
}

/// The sum of a series over the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Total {
    /// The series.
    pub series: Series,
    /// What it counts.
    pub unit: SeriesUnit,
    /// Its mean over the futures.
    pub per_future: Mean,
}

impl Summary {
    /// Summarises futures, given in the order of their numbers. `None` if there are none.
    pub fn of<'f>(scenario: &Scenario, futures: impl IntoIterator<Item = &'f Trajectory>) -> Option<Summary> {
        let mut summing = Summing::new(Whole::all(futures));
        while summing.go_on() {}
        summing.finish(scenario)
    }

    /// The summary of futures whose days have been summed up. `None` if there are none.
    fn with_daily(scenario: &Scenario, futures: &[Rc<Whole>], daily: Vec<Daily>) -> Option<Summary> {
        let first = futures.first()?;
        let days = first.days();
        let peak = |series| sorted(futures.iter().map(|future| future.peak(series)));
        let breaches = sorted(futures.iter().filter_map(|future| future.first_breach()));
        let in_time = |future: &&Rc<Whole>| future.tests_in_time(scenario.tests.late_share);
        let needed = peak(Series::RoomsNeeded);
        Some(Summary {
            engine: Version::THIS,
            name: scenario.name.clone(),
            seed: scenario.calendar.seed,
            futures: futures.len() as u32,
            first_day: scenario.calendar.first_day.to_string(),
            days,
            digest: Digest::of_fingerprints(futures.iter().map(|future| future.fingerprint())),
            within_capacity: Probability::of(futures.len() - breaches.len(), futures.len()),
            tests_in_time: Probability::of(futures.iter().filter(in_time).count(), futures.len()),
            first_breach: Quantiles::of_sorted(&breaches),
            peak_occupied: Quantiles::of_sorted(&peak(Series::RoomsOccupied))?,
            peak_needed: Quantiles::of_sorted(&needed)?,
            peak_needed_dots: figure::dots(&needed),
            peak_day: Quantiles::of_sorted(&sorted(futures.iter().map(|future| day_of_peak(future))))?,
            rooms_sufficing: Bound::of_sorted(&needed)?,
            rooms_missing: Bound::of_sorted(&peak(Series::RoomsShort))?,
            peak_waiting: Quantiles::of_sorted(&peak(Series::PartiesWaiting))?,
            peak_backlog: Quantiles::of_sorted(&peak(Series::Backlog))?,
            totals: Series::counts().map(|series| Total::of(series, futures)).collect(),
            late_share: Mean::of(futures.iter().map(|future| late_share(future))),
            result_delay_hours: Mean::of(futures.iter().map(|future| mean_delay_hours(future))),
            person_days_waited: Mean::of(
                futures.iter().map(|future| future.total(Series::PersonHoursWaited) as f64 / 24.0),
            ),
            risk: Risk::of(futures),
            balance: Balance::of(futures, &scenario.initial),
            daily,
        })
    }

    /// A series, day by day.
    pub fn daily(&self, series: Series) -> Option<&Daily> {
        self.daily.iter().find(|daily| daily.series == series)
    }

    /// The sum of a series over the horizon; 0 for series that do not count events.
    pub fn total(&self, series: Series) -> Mean {
        let found = self.totals.iter().find(|total| total.series == series);
        found.map_or(Mean { value: 0.0, standard_error: 0.0 }, |total| total.per_future)
    }
}

impl Bound {
    fn of_sorted(values: &[u32]) -> Option<Bound> {
        let (low, high) = figure::quantile_interval(values, 0.95);
        Some(Bound { value: figure::quantile(values, 0.95)?, low: low.unwrap_or(0), high })
    }
}

impl Total {
    fn of(series: Series, futures: &[Rc<Whole>]) -> Total {
        Total {
            series,
            unit: series.unit(),
            per_future: Mean::of(futures.iter().map(|future| future.total(series) as f64)),
        }
    }
}

fn sorted(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut values: Vec<u32> = values.collect();
    values.sort_unstable();
    values
}

fn day_of_peak(future: &Whole) -> u32 {
    let peak = future.peak(Series::RoomsNeeded);
    future.series(Series::RoomsNeeded).position(|rooms| rooms == peak).unwrap_or(0) as u32
}

fn late_share(future: &Whole) -> f64 {
    let due = future.total(Series::ResultsDue);
    if due == 0 { 0.0 } else { future.total(Series::ResultsLate) as f64 / due as f64 }
}

fn mean_delay_hours(future: &Whole) -> f64 {
    let results = future.series(Series::Results);
    let delays = future.series(Series::ResultDelayMilliHours);
    // A product fits into 64 bits; multiplying 128 of them takes WebAssembly long.
    let product = |(number, delay)| u128::from(u64::from(number) * u64::from(delay));
    let sum: u128 = results.zip(delays).map(product).sum();
    let number = future.total(Series::Results);
    if number == 0 { 0.0 } else { sum as f64 / number as f64 / 1000.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::scenario::Draft;

    #[test]
    fn a_system_without_chance_is_summarised_exactly() {
        // One person a day for a stay of two days in one room: the second waits on day 1.
        let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 4, "futures": 3},
            "streams": [{"arrivals": {"kind": "series", "persons": [1, 1, 0, 0], "count_noise": "none"},
                "arrival_hours": [1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0], "prevalence": 0,
                "rule": {"central_days": 2, "home_days": 0, "exact_hours": true, "central_tests": [], "doubled_tests": []}}],
            "rooms": {"turnaround_hours": 0, "longest_wait_hours": 48, "sites": [{"rooms": 1}]},
            "laboratories": [{"tubes_per_day": 100}]}"#;
        let scenario = Draft::from_json(text).unwrap().check().unwrap();
        let engine = Engine::new(&scenario);
        let futures: Vec<Trajectory> = (0..3).map(|number| engine.future(number)).collect();
        let summary = Summary::of(&scenario, &futures).unwrap();
        assert_eq!(summary.within_capacity.share, 0.0);
        assert_eq!(summary.first_breach.unwrap().median(), 1);
        assert_eq!(summary.peak_needed.median(), 2);
        assert_eq!(summary.rooms_missing.value, 1);
        assert_eq!(summary.total(Series::PersonsReleased).value, 1.0);
        assert_eq!(summary.daily(Series::RoomsInUse).unwrap().mean, [1.0, 1.0, 1.0, 1.0]);
    }
}
