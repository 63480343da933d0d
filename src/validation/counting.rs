//! The engine's counts against the integrals of the same rule: room for everybody, results after the
//! fewest hours that a laboratory can take.

use super::publications::{ashcroft_cases, eight_days};
use super::setting::{AT_MIDNIGHT, futures, mean, scenario};
use super::{Effort, Row};
use crate::efficacy::{Delay, Efficacy, InfectedArrivals};
use crate::engine::{Series, Trajectory};
use crate::scenario::{Infectiousness, Scenario};

const INTEGRAL: &str = "our integration";

/// Infected persons of a future; all arrive on the first day.
const INFECTED: u32 = 1000;

/// Less than this of a course of infection for an infected arrival cannot be counted: what little there
/// is lies in futures that are never drawn. That is why it is integrated.
const TOO_RARE: f64 = 1e-6;

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
    for (name, change) in VARIANTS {
        let mut scenario = infected(None, short);
        change(&mut scenario);
        rows.extend(both(name, &scenario, effort));
    }
    rows
}

/// A name, and how a scenario is changed.
type Change = (&'static str, fn(&mut Scenario));

/// The short rule, each time with something else about people or rule.
const VARIANTS: [Change; 6] = [
    ("3+0, tests alike in a person", |scenario| scenario.cases.between_person = 0.5),
    ("3+0, symptoms show in tests", |scenario| scenario.cases.asymptomatic_detection = 0.62),
    ("3+0, screening", |scenario| scenario.streams[0].screening_share = 0.7),
    ("3+0, one day credited", |scenario| scenario.streams[0].credited_days = 1),
    ("3+0, nobody waits for results", |scenario| scenario.streams[0].rule.release_waits = false),
    ("3+0, infectious around onset", |scenario| scenario.cases.infectiousness = around_onset()),
];

/// He et al. 2020 as corrected by Ashcroft et al. 2020.
fn around_onset() -> Infectiousness {
    Infectiousness::FromOnset { shape: 97.1875, rate: 3.71875, shift_days: -25.625 }
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
        ("found by screening".to_owned(), exact.found_by_screening, Series::FoundByScreening),
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
        if expected >= TOO_RARE {
            rows.push(Row::counted(format!("{name}: {quantity}"), INTEGRAL, expected, per_arrival(&figure)));
        }
    }
    rows
}

/// A sum over the infected arrivals of a future.
type Figure = fn(&Trajectory) -> f64;

fn infectiousness_prevented(future: &Trajectory) -> f64 {
    future.measures().infectiousness_prevented
}

fn residual_risk(future: &Trajectory) -> f64 {
    future.measures().residual_risk
}
