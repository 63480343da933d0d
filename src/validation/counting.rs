//! The engine's counts against the integrals of the same rule: room for everybody, results after the
//! fewest hours that a laboratory can take.

use super::publications::{ashcroft_cases, eight_days};
use super::setting::{AT_MIDNIGHT, futures, mean, scenario};
use super::{Effort, Row};
use crate::efficacy::{Delay, Efficacy, InfectedArrivals};
use crate::engine::{Series, Trajectory};
use crate::scenario::Scenario;

const INTEGRAL: &str = "our integration";

/// Infected persons of a future; all arrive on the first day.
const INFECTED: u32 = 1000;

/// A tube starts in the hour of its collection or confirmation, but seldom at its first second: the
/// result, which takes six hours, is known in the seventh.
const DELAY: Delay = Delay { result_hours: 7, confirmation_hours: 7 };

/// A scenario in which infected persons arrive on the first day, alone in their parties.
fn infected(arrival_hours: Option<&str>, rule: &str) -> Scenario {
    let hours = arrival_hours.map_or(String::new(), |hours| format!(r#""arrival_hours": {hours},"#));
    let mut scenario = scenario(&format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": 40}},
        "streams": [{{"arrivals": {{"kind": "series", "persons": [{INFECTED}], "count_noise": "none"}},
            {hours} "prevalence": 1, "rule": {rule}}}],
        "rooms": {{"sites": [{{"rooms": {INFECTED}}}]}},
        "laboratories": [{{"tubes_per_day": 100000000, "result_hours": 6}}],
        "cases": {{"specificity": 1}}}}"#
    ));
    scenario.rooms.unlimited = true;
    scenario
}

/// The rule with five tests and a short one that lets infectious people go.
pub fn rule(effort: Effort) -> Vec<Row> {
    let short = r#"{"central_days": 3, "home_days": 0, "central_tests": [1, 3], "home_tests": [],
        "doubled_tests": [3]}"#;
    let mut rows = Vec::new();
    for (name, rule) in [("14+7, five tests", "{}"), ("3+0, tests 1 and 3", short)] {
        rows.extend(both(name, &infected(None, rule), effort));
    }
    rows
}

/// A traveller of Ashcroft et al. 2021, tested on day 5 and released on day 7, with results after some
/// hours.
pub fn ashcroft(effort: Effort) -> Vec<Row> {
    let rule = r#"{"central_days": 7, "home_days": 0, "central_tests": [6], "home_tests": [],
        "doubled_tests": [], "exact_hours": true, "collection_hour": 0}"#;
    let mut scenario = infected(Some(AT_MIDNIGHT), rule);
    scenario.streams[0].since_infection = eight_days();
    scenario.cases = ashcroft_cases(10.0);
    both("Ashcroft 2021, test 5, release 7", &scenario, effort)
}

/// Every figure of a scenario's first stream, counted and integrated. Persons are independent of each
/// other, so the shares of them are binomial.
fn both(name: &str, scenario: &Scenario, effort: Effort) -> Vec<Row> {
    let stream = &scenario.streams[0];
    let exact = Efficacy::of(&scenario.cases, &stream.rule, &InfectedArrivals::of(stream), DELAY);
    let futures = futures(scenario, effort.of(200));
    let persons = u64::from(INFECTED) * futures.len() as u64;
    let per_arrival =
        |figure: &dyn Fn(&Trajectory) -> f64| mean(&futures, |future| figure(future) / f64::from(INFECTED));

    let mut counts = vec![
        ("found by symptoms".to_owned(), exact.found_by_symptoms, Series::FoundBySymptoms),
        ("released undetected".to_owned(), exact.released, Series::InfectedReleased),
        ("escapes".to_owned(), exact.escapes, Series::Escapes),
    ];
    for (number, &expected) in (1..).zip(&exact.found_by_test) {
        counts.push((format!("found by test {number}"), expected, Series::found_by_test(number)));
    }
    let mut rows: Vec<Row> = counts
        .into_iter()
        .map(|(quantity, expected, series)| {
            let count = per_arrival(&|future| future.total(series) as f64);
            Row::share(format!("{name}: {quantity}"), INTEGRAL, expected, count, persons)
        })
        .collect();
    for (quantity, expected, figure) in [
        ("infectiousness prevented", exact.infectiousness_prevented, infectiousness_prevented as Figure),
        ("residual risk", exact.residual_risk, residual_risk),
    ] {
        if futures.iter().all(|future| figure(future).is_some()) {
            let mean = per_arrival(&|future| figure(future).unwrap_or(0.0));
            rows.push(Row::counted(format!("{name}: {quantity}"), INTEGRAL, expected, mean));
        }
    }
    rows
}

/// A figure of a future, if the engine measures it.
type Figure = fn(&Trajectory) -> Option<f64>;

/// Infectiousness prevented, over all infected arrivals. Not measured yet.
fn infectiousness_prevented(_: &Trajectory) -> Option<f64> {
    None
}

/// Infectiousness still to come of who is released undetected. Not measured yet.
fn residual_risk(_: &Trajectory) -> Option<f64> {
    None
}
