//! Dated changes of the rule, for new arrivals and for people in mid-stay.

use isoplan::engine::Series::*;
use serde_json::{Value, json};

use crate::case::check_both;

/// A rule of so many days in a site with these tests, and none at home.
fn central(days: u32, tests: &[u32]) -> Value {
    json!({"central_days": days, "central_tests": tests, "home_days": 0, "home_tests": [], "doubled_tests": []})
}

/// A stream whose rule changes on a day of January 2022 (3: the first).
fn change(rule: Value, day: u32, mid_stay: bool, new: Value) -> Value {
    let from = format!("2022-01-{day:02}");
    json!({"rule": rule, "changes": [{"from": from, "mid_stay": mid_stay, "rule": new}]})
}

#[test]
fn seven_days_become_twenty_one_in_mid_stay() {
    let new = || central(21, &[1, 4, 7, 14, 21]);
    check_both(
        change(central(7, &[1, 4, 7]), 8, true, new()),
        json!({}),
        &[(Samples, "0:1 3:1 6:1 13:1 20:1"), (PersonsReleased, "21:1"), (RoomsInUse, "0-21:1")],
    );
    check_both(
        change(central(7, &[1, 4, 7]), 8, false, new()),
        json!({}),
        &[(Samples, "0:1 3:1 6:1"), (PersonsReleased, "7:1")],
    );
    // On the morning of the last day it is not too late; a day later it is.
    for (day, released) in [(10, "21:1"), (11, "7:1")] {
        check_both(change(central(7, &[]), day, true, new()), json!({}), &[(PersonsReleased, released)]);
    }
}

#[test]
fn new_arrivals_have_the_rule_of_their_day() {
    let mut stream = change(central(7, &[]), 8, false, central(2, &[1]));
    stream["arrivals"] = json!({"kind": "series", "persons": [1, 0, 0, 0, 1, 1], "count_noise": "none"});
    check_both(stream, json!({}), &[(PersonsReleased, "7:2 11:1"), (Samples, "5:1")]);
}

#[test]
fn tests_are_set_anew_and_missed_ones_not_made_up() {
    // On day 6 of the stay. Tests 1 and 4 were taken; 3 and 5 of the new rule are past, 6 is today.
    check_both(
        change(central(14, &[1, 4, 7]), 8, true, central(14, &[1, 3, 5, 6, 10])),
        json!({}),
        &[(Samples, "0:1 3:1 5:1 9:1"), (PersonsReleased, "14:1")],
    );
    let mut doubled = central(14, &[1, 4, 10]);
    doubled["doubled_tests"] = json!([4, 10]);
    check_both(
        change(central(14, &[1, 4, 7]), 8, true, doubled),
        json!({}),
        &[(Samples, "0:1 3:1 9:1"), (TubesQueued, "0:1 3:1 9:2")],
    );
}

#[test]
fn who_is_past_a_shorter_stay_leaves_at_the_next_check_out() {
    // On day 10 of 14, then 7: at 12 of that day. On day 6: on day index 7.
    check_both(change(central(14, &[]), 12, true, central(7, &[])), json!({}), &[(PersonsReleased, "9:1")]);
    check_both(change(central(14, &[]), 8, true, central(7, &[])), json!({}), &[(PersonsReleased, "7:1")]);
    // With a second stage it begins then.
    let mut new = central(7, &[]);
    new["home_days"] = json!(3);
    new["home_tests"] = json!([2]);
    check_both(
        change(central(14, &[]), 12, true, new),
        json!({}),
        &[(PersonsHome, "9-11:1"), (Samples, "10:1"), (PersonsReleased, "12:1")],
    );
}

#[test]
fn the_second_stage_changes_too() {
    let rule = |home_days: u32, tests: &[u32]| json!({"central_days": 3, "central_tests": [], "doubled_tests": [], "home_days": home_days, "home_tests": tests});
    // At home from day index 3 on; the change is on day 3 of the stage.
    for (mid_stay, samples, released) in [(true, "6:1 8:1", "9:1"), (false, "4:1", "8:1")] {
        let (old, new) =
            if mid_stay { (rule(5, &[5]), rule(6, &[4, 6])) } else { (rule(5, &[2]), rule(6, &[4])) };
        check_both(
            change(old, 8, mid_stay, new),
            json!({}),
            &[(Samples, samples), (PersonsReleased, released)],
        );
    }
    // Shorter than what is served: free at 00:00 of the change.
    check_both(
        change(rule(9, &[]), 8, true, rule(1, &[])),
        json!({}),
        &[(PersonsReleased, "5:1"), (PersonsHome, "3-4:1")],
    );
}

#[test]
fn a_change_before_the_first_day_holds_from_it() {
    let mut stream = change(central(7, &[]), 3, true, central(2, &[]));
    stream["changes"][0]["from"] = json!("2021-12-01");
    check_both(stream, json!({}), &[(PersonsReleased, "2:1")]);
}

#[test]
fn the_last_of_several_changes_holds() {
    let stream = json!({"rule": central(7, &[]), "changes": [
        {"from": "2022-01-05", "mid_stay": true, "rule": central(21, &[])},
        {"from": "2022-01-07", "mid_stay": true, "rule": central(10, &[10])}]});
    check_both(stream, json!({}), &[(PersonsReleased, "10:1"), (Samples, "9:1")]);
}

#[test]
fn who_waits_through_a_change_begins_with_the_new_rules_first_stage() {
    // Rooms open on the second day, with a rule of two days in a site instead of two days at home for
    // parties without one, and the other way round.
    let rest = || json!({"rooms": {"sites": [{"rooms": 9, "opens": "2022-01-04"}]}});
    let at_home = || {
        json!({"central_days": 0, "central_tests": [], "doubled_tests": [],
        "home_days": 5, "home_tests": [2], "no_home_share": 1})
    };
    check_both(
        change(at_home(), 4, true, central(2, &[1])),
        rest(),
        &[(PersonsMonitored, ""), (Samples, "1:1"), (PersonsReleased, "3:1"), (PersonsSecondInRoom, "")],
    );
    check_both(
        change(central(2, &[1]), 4, true, at_home()),
        rest(),
        &[
            (PersonsMonitored, "1:1"),
            (Samples, "2:1"),
            (PersonsReleased, "6:1"),
            (PersonsSecondInRoom, "1-5:1"),
        ],
    );
}
