//! The scenarios that the checks run, and what they count in them.

use crate::engine::{Engine, Series, Trajectory};
use crate::scenario::{Draft, Scenario};
use crate::summary::Mean;

pub const EVERY_HOUR: &str = "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]";
pub const AT_MIDNIGHT: &str = "[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";

/// A scenario that is written in this module's checks.
///
/// # Panics
///
/// If it has an issue: a test runs every check.
pub fn scenario(text: &str) -> Scenario {
    match Draft::from_json(text).and_then(|draft| draft.check()) {
        Ok(scenario) => scenario,
        Err(issues) => panic!("{issues:#?}\n{text}"),
    }
}

/// A scenario of one stream with stays counted in exact hours, no infections and no tests.
pub fn stays(arrivals: &str, hours: &str, central_days: u32, rooms: &str, days: u32) -> Scenario {
    scenario(&format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": {days}}},
        "streams": [{{"arrivals": {arrivals}, "arrival_hours": {hours}, "prevalence": 0,
            "rule": {{"central_days": {central_days}, "home_days": 0, "exact_hours": true,
                "central_tests": [], "home_tests": [], "doubled_tests": []}}}}],
        "rooms": {rooms}, "laboratories": [{{"tubes_per_day": 100000}}]}}"#
    ))
}

/// Arrivals of so many persons a day.
pub fn steady(persons: f64) -> String {
    format!(r#"{{"kind": "steady", "persons_per_day": {persons}}}"#)
}

/// The first futures of a scenario.
pub fn futures(scenario: &Scenario, number: u32) -> Vec<Trajectory> {
    let engine = Engine::new(scenario);
    (0..number).map(|number| engine.future(number)).collect()
}

/// Mean of a figure over futures.
pub fn mean(futures: &[Trajectory], figure: impl Fn(&Trajectory) -> f64) -> Mean {
    Mean::of(futures.iter().map(figure))
}

/// Mean square distance of a figure from a value, over futures: the variance, if it is the mean.
pub fn spread(futures: &[Trajectory], figure: impl Fn(&Trajectory) -> f64, from: f64) -> Mean {
    mean(futures, |future| (figure(future) - from) * (figure(future) - from))
}

/// Rooms occupied at the end of a day.
pub fn occupied(day: u32) -> impl Fn(&Trajectory) -> f64 {
    move |future| f64::from(future.at(Series::RoomsOccupiedMidnight, day))
}

/// Whether more rooms than a level are occupied at the end of a day: 1 or 0.
pub fn exceeds(level: u32, day: u32) -> impl Fn(&Trajectory) -> f64 {
    move |future| f64::from(u8::from(future.at(Series::RoomsOccupiedMidnight, day) > level))
}

/// Mean of a daily figure over the days after a warm-up.
pub fn daily(series: Series, warm_up: u32) -> impl Fn(&Trajectory) -> f64 {
    move |future| {
        let days = future.days() - warm_up;
        future.series(series).skip(warm_up as usize).map(f64::from).sum::<f64>() / f64::from(days)
    }
}
