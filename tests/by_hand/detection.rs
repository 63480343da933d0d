//! What tests see: persons who differ, persons without symptoms, two swabs at once.

use isoplan::engine::Series::{self, *};
use serde_json::{Value, json};

use crate::case::{arrive, futures, seen, total};
use crate::support::{agrees, mean};

const PERSONS: u32 = 100;

/// Asserts the share of infected persons whom the test on arrival finds, and the one two days later.
#[track_caller]
fn check(rule: Value, cases: Value, expected: [f64; 2]) {
    let stream = json!({"arrivals": arrive(PERSONS), "prevalence": 1, "rule": rule});
    let rest = json!({"calendar": {"days": 4}, "cases": cases});
    let futures = futures(stream, rest, 400);
    for (series, expected) in [FoundByTest1, FoundByTest2].into_iter().zip(expected) {
        let share = |series: Series| mean(&futures, |f| total(series)(f) / f64::from(PERSONS));
        if expected > 0.0 {
            agrees(&format!("{series:?}"), share(series), expected, 4.0);
        } else {
            assert_eq!(share(series).0, 0.0);
        }
    }
}

fn twice() -> Value {
    json!({"central_tests": [1, 3]})
}

fn doubled() -> Value {
    json!({"central_tests": [1], "doubled_tests": [1]})
}

#[test]
fn tests_of_one_person_are_independent_where_persons_are_alike() {
    check(twice(), json!({"detection": seen(0.5)}), [0.5, 0.25]);
    check(twice(), json!({"detection": seen(0.8)}), [0.8, 0.16]);
    check(doubled(), json!({"detection": seen(0.5)}), [0.75, 0.0]);
}

#[test]
fn tests_of_one_person_hang_together_as_the_bivariate_normal_says() {
    // At probability ½ both of two tests are negative with 1/4 + asin(ρ) / 2π.
    for correlation in [0.3, 0.5, 0.9] {
        let both = 0.25 + libm::asin(correlation) / (2.0 * std::f64::consts::PI);
        let cases = json!({"detection": seen(0.5), "between_person": correlation});
        check(twice(), cases.clone(), [0.5, 0.5 - both]);
        check(doubled(), cases, [1.0 - both, 0.0]);
    }
}

#[test]
fn persons_without_symptoms_are_harder_to_find() {
    // Half have symptoms: 0.8 and 0.6 · 0.8 = 0.48; missed by the first, 0.16 and 0.2496.
    let cases = json!({"detection": seen(0.8), "asymptomatic_detection": 0.6, "symptomatic_share": 0.5});
    check(twice(), cases, [0.64, 0.2048]);
    let cases = json!({"detection": seen(0.8), "asymptomatic_detection": 0, "symptomatic_share": 0.5});
    check(twice(), cases, [0.4, 0.08]);
    // The mean over persons stays.
    let cases = json!({"detection": seen(1.0), "asymptomatic_detection": 0.5, "between_person": 0.5});
    let both = 0.25 + libm::asin(0.5) / (2.0 * std::f64::consts::PI);
    check(twice(), cases, [0.5, 0.5 - both]);
}

#[test]
fn the_curve_is_read_at_the_age_of_the_infection() {
    // Infected two days before arrival at 10; the curve rises by a tenth a day. The second test is
    // taken at 9 two days later.
    let curve = json!({"curve": "tabulated", "days": [0, 10], "probability": [0, 1]});
    let stream = json!({"arrivals": arrive(PERSONS), "prevalence": 1, "since_infection_days": [2, 2], "rule": twice()});
    let rest = json!({"calendar": {"days": 4}, "cases": {"detection": curve}});
    let futures = futures(stream, rest, 400);
    let (first, second) = (0.2, 0.1 * (2.0 + 47.0 / 24.0));
    for (series, expected) in [(FoundByTest1, first), (FoundByTest2, (1.0 - first) * second)] {
        agrees("share", mean(&futures, |f| total(series)(f) / f64::from(PERSONS)), expected, 4.0);
    }
}
