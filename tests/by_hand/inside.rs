//! People inside on the first day, and patients in hospital.

use isoplan::engine::Series::*;
use serde_json::{Value, json};

use crate::case::{and, check, check_both, futures, nobody, seen, total, varies};
use crate::support::{agrees, mean};

fn inside(stage: &str, day: Value, parties: u32) -> Value {
    let mut inside = json!({"stream": 1, "stage": stage, "parties": parties});
    if !day.is_null() {
        inside["day"] = day;
    }
    json!({"initial": {"inside": [inside]}})
}

/// Nobody arrives any more, and the rule has these fields.
fn rule(rule: Value) -> Value {
    json!({"arrivals": nobody(), "rule": rule})
}

#[test]
fn a_day_of_stay_decides_the_end() {
    // Day 2 of 3 is the first day: out at 12 on day index 2, after the test of day 3.
    check_both(
        rule(json!({"central_tests": [1, 3]})),
        inside("central", json!(2), 5),
        &[
            (PersonsInRooms, "0-1:5"),
            (RoomsOccupied, "0-2:5"),
            (Samples, "1:5"),
            (PersonsReleased, "2:5"),
            (PersonsArrived, ""),
            (PersonsReceived, "0-39:5"),
        ],
    );
    // The day after the last: out at 12 of the first day.
    check_both(rule(json!({})), inside("central", json!(4), 5), &[(PersonsReleased, "0:5")]);
}

#[test]
fn without_a_day_they_are_spread_evenly() {
    // 14 days, in and out at 12: a fourteenth leaves on each of 14 days.
    check_both(
        rule(json!({"central_days": 14})),
        inside("central", Value::Null, 28),
        &[
            (PersonsReleased, "0-13:2"),
            (RoomsOccupied, "0:28 1:26 2:24 3:22 4:20 5:18 6:16 7:14 8:12 9:10 10:8 11:6 12:4 13:2"),
        ],
    );
    // Days 2 to 7 of 7 at home: who has day 7 today is free at 00:00 of tomorrow.
    check_both(
        rule(json!({"home_days": 7})),
        inside("home", Value::Null, 12),
        &[(PersonsReleased, "1-6:2"), (PersonsHome, "0:12 1:10 2:8 3:6 4:4 5:2"), (RoomsOccupied, "")],
    );
}

#[test]
fn the_home_stage_goes_on_by_its_day() {
    check_both(
        rule(json!({"home_days": 7, "home_tests": [2, 5, 7]})),
        inside("home", json!(5), 3),
        &[(PersonsHome, "0-2:3"), (Samples, "0:3 2:3"), (PersonsReleased, "3:3")],
    );
}

#[test]
fn without_a_home_the_second_stage_is_spent_in_the_room() {
    // The seventh day at home is day index 2, and ends at 12 on the day after it.
    check_both(
        rule(json!({"home_days": 7, "home_tests": [2, 5, 7]})),
        inside("home-in-room", json!(5), 3),
        &[
            (PersonsSecondInRoom, "0-2:3"),
            (RoomsOccupied, "0-3:3"),
            (PersonsHome, ""),
            (Samples, "0:3 2:3"),
            (PersonsReleased, "3:3"),
        ],
    );
    // Days 2 to 8: one leaves on each of seven days.
    check_both(
        rule(json!({"home_days": 7})),
        inside("home-in-room", Value::Null, 7),
        &[(PersonsReleased, "0-6:1"), (RoomsOccupied, "0:7 1:6 2:5 3:4 4:3 5:2 6:1")],
    );
}

#[test]
fn credited_days_lie_before_the_first_day_inside() {
    // 9 of 14 days served elsewhere leave 5: day 2 here is day 11 of the schedule.
    check_both(
        and(rule(json!({"central_days": 14, "central_tests": [9, 11, 14]})), json!({"credited_days": 9})),
        inside("central", json!(2), 4),
        &[(Samples, "0:4 3:4"), (PersonsReleased, "4:4")],
    );
    // Spread over the days 2 to 6: one party leaves on each of 5 days.
    check_both(
        and(rule(json!({"central_days": 14})), json!({"credited_days": 9})),
        inside("central", Value::Null, 5),
        &[(PersonsReleased, "0-4:1")],
    );
}

#[test]
fn who_would_have_been_found_is_not_inside() {
    // A test on arrival that never errs has found every infected person. The next finds nobody.
    for prevalence in [0.5, 1.0] {
        check(
            json!({"arrivals": nobody(), "prevalence": prevalence, "rule": {"central_tests": [1, 3]}}),
            and(inside("central", json!(2), 50), json!({"cases": {"detection": seen(1.0)}})),
            &[(FoundByTest1, ""), (FoundByTest2, ""), (PersonsReleased, "2:50")],
        );
    }
    // In the second stage all the tests of the first lie behind.
    check(
        json!({"arrivals": nobody(), "prevalence": 0.5, "rule": {"central_tests": [2], "home_days": 7, "home_tests": [7]}}),
        and(inside("home", json!(6), 50), json!({"cases": {"detection": seen(1.0)}})),
        &[(FoundByTest2, ""), (Samples, "1:50")],
    );
}

/// Blind before a day's age of infection, a share from then on, and perfect from a day and a half.
fn late_curve(early: f64) -> Value {
    json!({"cases": {"detection":
        {"curve": "tabulated", "days": [0, 1, 1.5, 60], "probability": [early, early, 1, 1]}}})
}

#[test]
fn who_could_not_have_been_found_is_still_inside() {
    // Infected on arrival at 12 of the day before: unseen then, seen by the test of day 3.
    check(
        json!({"arrivals": nobody(), "prevalence": 1, "rule": {"central_tests": [1, 3]}}),
        and(inside("central", json!(2), 50), late_curve(0.0)),
        &[(FoundByTest2, "1:50"), (FoundByTest1, ""), (InfectedArrived, "")],
    );
}

#[test]
fn a_missed_test_leaves_its_share() {
    // Prevalence ½, a test passed that sees 0.6: infected with probability ½·0.4 / (1 − ½·0.6) = 2/7,
    // in parties of two as in parties of one.
    for (sizes, persons) in [(json!([1]), 140.0), (json!([0, 1]), 280.0)] {
        let stream = json!({"arrivals": nobody(), "prevalence": 0.5, "party_sizes": sizes,
            "rule": {"central_tests": [1, 3]}});
        let futures = futures(stream, and(inside("central", json!(2), 140), late_curve(0.6)), 400);
        varies(&futures, total(FoundByTest2), persons * 2.0 / 7.0, persons * 10.0 / 49.0);
    }
}

#[test]
fn a_test_of_the_first_day_at_home_was_taken_after_moving_there() {
    // Home since 12 of the day before, three days after arrival; tests see who was infected 3 days and
    // an hour ago at 12, not at 9. Nobody who is inside is infected.
    let curve = json!({"cases": {"detection": {"curve": "tabulated",
        "days": [0, 2.9, 2.95, 3.05, 3.1, 60], "probability": [0, 0, 1, 1, 0, 0]}}});
    let stream = |hour: u32| {
        json!({"arrivals": nobody(), "prevalence": 1, "rule": {"central_days": 3, "home_days": 5,
            "home_tests": [1], "collection_hour": hour}})
    };
    for (hour, released) in [(9, ""), (12, ""), (14, "4:20")] {
        check(
            stream(hour),
            and(inside("home", json!(2), 20), curve.clone()),
            &[(InfectedReleased, released)],
        );
    }
}

#[test]
fn onsets_before_the_first_day_have_been_caught() {
    let symptoms = |from: f64, to: f64| {
        json!({"cases": {"symptomatic_share": 1, "temperature_check_share": 1,
            "incubation": "tabulated", "incubation_days": [from, to], "incubation_weights": [1]}})
    };
    let stream = |prevalence: f64| json!({"arrivals": nobody(), "prevalence": prevalence});
    // Infected at 12 on the day before. Onset at 15 to 18: caught at 20.
    let caught = and(inside("central", json!(2), 30), symptoms(0.125, 0.25));
    check(stream(0.5), caught, &[(FoundBySymptoms, ""), (PersonsReleased, "2:30")]);
    // Onset between 21 and 22: the next check is that of 8 on the first day.
    let next = and(inside("central", json!(2), 30), symptoms(0.375, 10.0 / 24.0));
    check(stream(1.0), next, &[(FoundBySymptoms, "0:30"), (PersonsAdmitted, "0:30")]);
}

#[test]
fn who_would_have_been_screened_out_is_not_inside() {
    let rest = and(
        inside("central", json!(2), 30),
        json!({"cases": {"symptomatic_share": 1, "symptom_days": 10, "detection": seen(1.0),
            "incubation": "tabulated", "incubation_days": [5, 6], "incubation_weights": [1]}}),
    );
    let stream = json!({"arrivals": nobody(), "prevalence": 0.5, "screening_share": 1,
        "since_infection_days": [10, 10], "rule": {"central_tests": [3]}});
    check(stream, rest, &[(FoundByTest1, ""), (Samples, "1:30")]);
}

/// Days of which a patient sees the midnight, from the beginning of the scenario on, in a hospital in
/// balance with Erlang stays: P(still there after x) = mean over j ≤ k of P(Erlang(j) > x), and
/// discharge is at 10.
fn midnights(mean_days: f64, shape: u32) -> f64 {
    let rate = f64::from(shape) / mean_days;
    let erlang = |j: u32, x: f64| {
        let first = libm::exp(-rate * x);
        let terms = std::iter::successors(Some((1, first)), |&(i, term)| {
            Some((i + 1, term * rate * x / f64::from(i)))
        });
        terms.take(j as usize).map(|(_, term)| term).sum::<f64>()
    };
    let there = |x: f64| (1..=shape).map(|j| erlang(j, x)).sum::<f64>() / f64::from(shape);
    (0..400).map(|day| there(f64::from(day) + 10.0 / 24.0)).sum()
}

#[test]
fn discharged_patients_without_a_home_stay_in_a_room() {
    for (share, rooms) in [(1.0, 10), (0.0, 0)] {
        let discharged =
            json!({"preset": "home-14", "home_days": 2, "home_tests": [], "no_home_share": share});
        let rest = json!({"initial": {"patients": 10}, "cases": {"discharged_rule": discharged,
            "hospital": {"stay_mean_days": 2, "stay_shape": 100}}});
        for future in futures(json!({"arrivals": nobody()}), rest, 20) {
            assert_eq!((future.total(PersonsReleased), future.total(RoomsVacated)), (10, rooms));
        }
    }
}

#[test]
fn patients_stay_for_the_rest_of_a_stay_in_balance() {
    for (mean_days, shape) in [(14.0, 4), (7.0, 1)] {
        let expected = midnights(mean_days, shape);
        // Roughly the mean rest, mean · (1 + 1 / k) / 2, and not the whole stay.
        let rest = mean_days * (1.0 + 1.0 / f64::from(shape)) / 2.0;
        assert!((expected - rest).abs() < 0.2, "{expected} midnights, {rest} days");
        let rest = json!({"calendar": {"days": 150}, "initial": {"patients": 50},
            "cases": {"hospital": {"stay_mean_days": mean_days, "stay_shape": shape}}});
        let futures = futures(json!({"arrivals": nobody()}), rest, 200);
        agrees("midnights", mean(&futures, |f| total(PersonsHospital)(f) / 50.0), expected, 4.0);
        // All of them come back for 14 + 14 days, and nobody is lost.
        for future in &futures {
            assert_eq!(future.total(PersonsCheckedIn), 50);
            assert_eq!(future.total(PersonsMonitored), 50);
            assert_eq!(future.total(PersonsAdmitted), 0);
        }
    }
}
