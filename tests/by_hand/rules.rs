//! The isolation rules that have a name, from check-in at 10 of the first day on.

use isoplan::engine::Series::*;
use serde_json::json;

use crate::case::{check_both, futures};

/// On which days samples are collected, the day of release, and tubes in all.
#[track_caller]
fn check(preset: &str, samples: &str, released: &str, tubes: u64) {
    let stream = || json!({"rule": {"preset": preset}});
    check_both(stream(), json!({}), &[(Samples, samples), (PersonsReleased, released)]);
    assert_eq!(futures(stream(), json!({}), 1)[0].total(TubesQueued), tubes, "{preset}");
}

#[test]
fn rules_have_their_days_and_tests() {
    check("five-tests", "0:1 3:1 6:1 9:1 13:1 15:1 20:1", "21:1", 8);
    check("8th-edition", "0:1 3:1 6:1 13:1 15:1 20:1", "21:1", 7);
    check("14+0", "0:1 13:1", "14:1", 2);
    check("14+14", "0:1 3:1 6:1 9:1 13:1 15:1 20:1 27:1", "28:1", 9);
    check("21+7", "0:1 3:1 6:1 9:1 13:1 20:1 22:1 27:1", "28:1", 9);
    check("10+7", "0:1 3:1 6:1 9:1 11:1 16:1", "17:1", 7);
    check("7+7", "0-3:1 6:1 13:1", "14:1", 6);
    check("7+3", "0-2:1 4:1 6:1 9:1", "10:1", 6);
    // The first test at home is taken on the day of check-out, at 12.
    check("5+3", "0-2:1 4-5:1 7:1", "8:1", 6);
    check("home-14", "0:1 3:1 6:1 13:1", "14:1", 4);
    check("secondary", "0:1 3:1 6:1", "7:1", 3);
    check("discharged", "0:1 3:1 6:1 9:1 13:1 15:1 20:1 27:1", "28:1", 9);
}

#[test]
fn hours_of_the_rule_are_kept() {
    // In at 10. A check-out at 9 comes a day's last hours earlier than at 12, on the same day; exact
    // hours end at 10. Samples at 15 on the first day too.
    let rule = |field: &str, value: serde_json::Value| json!({"rule": {"central_days": 2, "central_tests": [1, 2], field: value}});
    let checks = [("check_out_hour", json!(9)), ("check_out_hour", json!(23)), ("exact_hours", json!(true))];
    for (field, value) in checks {
        check_both(
            rule(field, value),
            json!({}),
            &[(Samples, "0-1:1"), (PersonsReleased, "2:1"), (RoomsInUse, "0-2:1")],
        );
    }
    // Collected at 23 of the second day, known at 0, and out at 12.
    check_both(
        rule("collection_hour", json!(23)),
        json!({}),
        &[(Results, "1-2:1"), (PersonsReleased, "2:1")],
    );
}

#[test]
fn doubled_tests_at_home_give_two_tubes() {
    let stream = json!({"rule": {"home_days": 3, "home_tests": [2, 3], "doubled_home_tests": [3]}});
    check_both(stream, json!({}), &[(Samples, "4-5:1"), (TubesQueued, "4:1 5:2"), (PersonsReleased, "6:1")]);
}
