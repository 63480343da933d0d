//! Infectiousness arrived, prevented and let through, for infections of a known day; what summaries
//! make of it.

use isoplan::engine::Series::*;
use isoplan::engine::{Measures, Trajectory};
use isoplan::summary::Summary;
use serde_json::{Value, json};

use crate::case::{and, arrive, futures, infectious, scenario, seen, shows};
use crate::support;

/// Everybody was infected two days before arrival at 10.
fn stream(rule: Value) -> Value {
    json!({"prevalence": 1, "since_infection_days": [2, 2], "rule": rule})
}

/// Asserts, per infected arrival: infectiousness arrived, prevented, and let through.
#[track_caller]
fn check(stream: Value, rest: Value, expected: [f64; 3]) {
    let future = futures(stream, rest, 1).remove(0);
    let Measures { infectiousness_arrived, infectiousness_prevented, residual_risk, infected_ended, .. } =
        *future.measures();
    assert!(infected_ended > 0);
    for (name, ours, expected) in [
        ("arrived", infectiousness_arrived, expected[0]),
        ("prevented", infectiousness_prevented, expected[1]),
        ("let through", residual_risk, expected[2]),
    ] {
        let ours = ours / f64::from(infected_ended);
        assert!((ours - expected).abs() < 1e-9, "{name}: expected {expected}, ours {ours}");
    }
}

#[test]
fn who_is_released_takes_the_rest_along() {
    // Spread over 10 days: 0.8 is left on arrival, a tenth less each day; out at 12 on day 3.
    let left = 0.8 - (3.0 + 2.0 / 24.0) / 10.0;
    let cases = || json!({"cases": infectious(0.0, 10.0)});
    check(stream(json!({})), cases(), [0.8, 0.8 - left, left]);
    // At home the stage ends at 00:00.
    let left = 0.8 - (4.0 + 14.0 / 24.0) / 10.0;
    check(stream(json!({"home_days": 2})), cases(), [0.8, 0.8 - left, left]);
    let future = futures(stream(json!({})), cases(), 1).remove(0);
    shows(&future, &[(InfectedReleased, "3:1"), (Escapes, "3:1")]);
    // Seven days and 22 hours are needed until nothing is left; 1 % is 2.4 hours.
    for (days, released, escapes) in [(7, "7:1", "7:1"), (8, "8:1", "")] {
        let future = futures(stream(json!({"central_days": days})), cases(), 1).remove(0);
        shows(&future, &[(InfectedReleased, released), (Escapes, escapes)]);
    }
}

#[test]
fn other_courses_have_their_integrals() {
    let left = |age_days: f64| libm::exp(-libm::pow(age_days / 5.0, 2.0));
    let weibull = json!({"cases": {"infectiousness_shape": 2, "infectiousness_scale_days": 5}});
    let out = 2.0 + 3.0 + 2.0 / 24.0;
    check(stream(json!({})), weibull, [left(2.0), left(2.0) - left(out), left(out)]);
    // Exponential from one day before onset, which is on day 4 of the infection, all but exactly.
    let onset = json!({"cases": {"infectiousness": "from-onset", "infectiousness_onset_shape": 1,
        "infectiousness_onset_rate": 0.5, "infectiousness_onset_shift_days": -1,
        "incubation": "tabulated", "incubation_days": [4, 4.000_000_000_1], "incubation_weights": [1]}});
    let left = libm::exp(-0.5 * (out - 3.0));
    check(stream(json!({})), onset, [1.0, 1.0 - left, left]);
    // A table with two steps: a fifth on days 0 to 3, the rest on days 3 to 7.
    let table = json!({"cases": {"infectiousness": "tabulated", "infectiousness_days": [0, 3, 7],
        "infectiousness_weights": [1, 3]}});
    let left = (7.0 - out) * 3.0 / 15.0;
    check(stream(json!({})), table, [13.0 / 15.0, 13.0 / 15.0 - left, left]);
}

#[test]
fn finding_prevents_all_that_is_to_come_or_as_far_as_the_cap() {
    // Tested on arrival at 10, known at 11, confirmed at 12.
    let rule = || json!({"central_tests": [1]});
    let rest = |cap: Value| json!({"cases": and(infectious(0.0, 10.0), json!({"detection": seen(1.0), "infectiousness_cap_days": cap}))});
    check(
        stream(rule()),
        json!({"cases": and(infectious(0.0, 10.0), json!({"detection": seen(1.0)}))}),
        [0.8, 0.8, 0.0],
    );
    check(stream(rule()), rest(json!(1)), [0.8, 0.1, 0.0]);
    check(stream(rule()), rest(json!(50)), [0.8, 0.8, 0.0]);
    // What isolation prevented before somebody was found counts whatever the cap.
    check(stream(rule()), rest(json!(0)), [0.8, 2.0 / 240.0, 0.0]);
}

#[test]
fn waiting_prevents_nothing() {
    let cases = || infectious(0.0, 10.0);
    // The site opens at midnight: 14 hours at large. Out at 12, three days later.
    let opens = json!([{"rooms": 9, "opens": "2022-01-04"}]);
    let left = 0.8 - (4.0 + 2.0 / 24.0) / 10.0;
    let prevented = 3.5 / 10.0;
    check(stream(json!({})), json!({"cases": cases(), "rooms": {"sites": opens}}), [0.8, prevented, left]);
    // It never opens: placed outside after a day.
    let rest = json!({"cases": cases(), "rooms": {"sites": [{"rooms": 9, "opens": "2022-03-01"}]}});
    check(stream(json!({})), rest, [0.8, 0.0, 0.0]);
    // Exempt people are at large until they are found.
    let exempt = and(stream(json!({})), json!({"exempt_share": 1}));
    let found = json!({"cases": and(cases(), json!({"detection": seen(1.0)}))});
    check(exempt, found, [0.8, 0.8 - 2.0 / 240.0, 0.0]);
    let exempt = and(stream(json!({})), json!({"exempt_share": 1}));
    check(exempt, json!({"cases": cases()}), [0.8, 0.0, 0.8 - 1.0 / 240.0]);
}

#[test]
fn people_inside_count_from_their_arrival() {
    // Arrived at 12 on the day before, day 2 today: out at 12 on day 2.
    let inside = json!({"initial": {"inside": [{"stream": 1, "day": 2, "parties": 4}]}, "cases": infectious(0.0, 10.0)});
    check(and(stream(json!({})), json!({"arrivals": arrive(0)})), inside, [0.8, 0.3, 0.5]);
}

/// The summary of 100 futures of 20 infected arrivals each, half of whom a test on arrival finds.
fn summary() -> (Summary, Vec<Trajectory>) {
    let stream = and(stream(json!({"central_tests": [1]})), json!({"arrivals": arrive(20)}));
    let cases = and(infectious(0.0, 10.0), json!({"detection": seen(0.5)}));
    let scenario = scenario(stream, json!({"calendar": {"days": 5}, "cases": cases}));
    let futures = support::futures(&scenario, 100);
    (Summary::of(&scenario, &futures).expect("there are futures"), futures)
}

#[test]
fn summaries_give_the_risk_per_infected_arrival() {
    let (Summary { risk, .. }, futures) = summary();
    let found = futures.iter().map(|f| f.total(FoundByTest1)).sum::<u64>() as f64 / 2000.0;
    assert!((found - 0.5).abs() < 0.05, "{found}");
    let left = 0.8 - (3.0 + 2.0 / 24.0) / 10.0;
    let prevented = 0.8 - (1.0 - found) * left;
    for (name, ours, expected) in [
        ("found by the test", risk.found_by_test[0].value, found),
        ("found by another", risk.found_by_test[1].value, 0.0),
        ("found by symptoms", risk.found_by_symptoms.value, 0.0),
        ("released undetected", risk.released_undetected.value, 1.0 - found),
        ("escapes", risk.escapes.value, 1.0 - found),
        ("residual risk", risk.residual_risk_per_infected.value, (1.0 - found) * left),
        ("residual risk per 10 000", risk.residual_risk_per_10_000.value, 10_000.0 * left),
        ("prevented", risk.infectiousness_prevented.value, prevented / 0.8),
        ("arrived", Some(risk.infected_arrived.value), 20.0),
    ] {
        assert!(
            ours.is_some_and(|ours| (ours - expected).abs() < 1e-9),
            "{name}: {ours:?}, expected {expected}"
        );
    }
}

#[test]
fn summaries_balance_who_was_due_and_who_was_reached() {
    let (Summary { balance, .. }, futures) = summary();
    let found = futures.iter().map(|f| f.total(FoundByTest1)).sum::<u64>() as f64 / 100.0;
    for (name, reached, expected) in [
        ("screened", balance.screened, [20.0, 20.0, 0.0, 0.0]),
        ("isolated", balance.isolated, [20.0, 20.0, 0.0, 0.0]),
        ("monitored", balance.monitored, [20.0, 20.0, 0.0, 0.0]),
        ("treated", balance.treated, [found, found, 0.0, 0.0]),
        ("controlled", balance.controlled, [20.0, found, 0.0, 20.0 - found]),
    ] {
        let ours = [reached.due, reached.done, reached.open, reached.missed].map(|mean| mean.value);
        let off = ours.iter().zip(expected).map(|(ours, expected)| (ours - expected).abs());
        assert!(off.fold(0.0, f64::max) < 1e-9, "{name}: {ours:?}, expected {expected:?}");
    }
}
