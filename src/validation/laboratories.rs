//! Backlogs of a laboratory against Lindley's recursion and its exact means.

use super::setting::{AT_MIDNIGHT, daily, futures, mean, scenario};
use super::{Effort, Row, THEORY};
use crate::engine::{Series, Trajectory};
use crate::scenario::Scenario;

/// Persons who are sampled once, at midnight on arrival, and leave: the laboratory alone.
fn laboratory(arrivals: &str, tubes: u32, days: u32) -> Scenario {
    scenario(&format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": {days}}},
        "streams": [{{"arrivals": {arrivals}, "arrival_hours": {AT_MIDNIGHT}, "prevalence": 0,
            "rule": {{"central_days": 1, "home_days": 0, "central_tests": [1], "home_tests": [],
                "doubled_tests": [], "collection_hour": 0}}}}],
        "rooms": {{"sites": [{{"rooms": 999999}}]}}, "laboratories": [{{"tubes_per_day": {tubes}}}],
        "cases": {{"specificity": 1}}}}"#
    ))
}

/// B' = max(0, B + A − K) at every midnight.
pub fn backlog_exactly(_: Effort) -> Vec<Row> {
    let steady = laboratory(r#"{"kind": "steady", "persons_per_day": 97}"#, 100, 400);
    let lindley = |future: &Trajectory| {
        let mut backlog = 0;
        let differs = |day: &u32| {
            backlog = (backlog + future.at(Series::TubesQueued, *day)).saturating_sub(100);
            future.at(Series::Backlog, *day) != backlog
        };
        (0..400).filter(differs).count() as f64
    };
    let arrivals =
        r#"{"kind": "series", "persons": [1400, 1400, 1400, 1400, 1400, 0, 0], "count_noise": "none"}"#;
    let weekly = laboratory(arrivals, 1000, 7);
    let rhythm = |future: &Trajectory| {
        let expected = [400, 800, 1200, 1600, 2000, 1000, 0];
        future.series(Series::Backlog).zip(expected).filter(|(found, expected)| found != expected).count()
            as f64
    };
    vec![
        Row::counted(
            "backlog by Lindley's recursion, 20 futures of 400 days: days that differ",
            THEORY,
            0.0,
            mean(&futures(&steady, 20), lindley),
        ),
        Row::counted(
            "backlog of 1 400 samples on five days a week, 1 000 tubes: days that differ",
            THEORY,
            0.0,
            mean(&futures(&weekly, 1), rhythm),
        ),
    ]
}

/// Mean backlog of a Poisson number of samples a day.
pub fn backlog(effort: Effort) -> Vec<Row> {
    let row = |(tubes, persons, expected): (u32, u32, f64)| {
        let arrivals = format!(r#"{{"kind": "steady", "persons_per_day": {persons}}}"#);
        let futures = futures(&laboratory(&arrivals, tubes, 730), effort.of(300));
        let quantity = format!("mean backlog, {tubes} tubes and {persons} samples a day");
        Row::counted(quantity, THEORY, expected, mean(&futures, daily(Series::Backlog, 100)))
    };
    [(100, 95, 5.077_374), (1000, 980, 10.838_986)].map(row).to_vec()
}
