//! Positive results of people who are not infected: who is still there is tested once more.

use isoplan::engine::Series::*;
use isoplan::engine::Trajectory;
use serde_json::{Value, json};

use crate::case::{arrive, scenario, shows};
use crate::support;

/// Futures in which every tube without virus is positive.
fn futures(stream: Value, rest: Value, number: u32) -> Vec<Trajectory> {
    let mut scenario = scenario(stream, rest);
    scenario.cases.specificity = 0.0;
    support::futures(&scenario, number)
}

#[test]
fn who_has_left_is_not_tested_again() {
    // Collected at 9 on day 2, known two days later: who waits
    // for it has a confirmatory tube then, who has left has none.
    for (waits, tubes) in [(true, "2:1 4:1"), (false, "2:1")] {
        let stream = json!({"rule": {"central_tests": [3], "release_waits": waits}});
        let slow = json!({"laboratories": [{"tubes_per_day": 1000, "result_hours": 48}]});
        shows(&futures(stream, slow, 1)[0], &[(FalsePositives, "4:1"), (TubesSent, tubes)]);
    }
}

#[test]
fn a_false_positive_stays_until_it_is_refuted() {
    // Collected at 9 on day 2, positive at 9 on day 3, refuted at 9 on day 4; check-out at 12 on day 3
    // does not wait for results, but a positive one is there.
    let stream = json!({"rule": {"central_tests": [3], "release_waits": false}});
    let slow =
        json!({"calendar": {"days": 6}, "laboratories": [{"tubes_per_day": 1000, "result_hours": 24}]});
    shows(
        &futures(stream, slow, 1)[0],
        &[(FalsePositives, "3:1"), (PersonsReleased, "4:1"), (RoomsHeld, "3-4:1")],
    );
}

#[test]
fn who_waits_for_a_room_is_tested_again() {
    // Two at home; one has symptoms on day 3 at 17, seen at 20; the other waits for a room from then
    // on, by a new rule, when the tube of that morning is read at 9 on day 4, and is a false positive.
    let stream = json!({"arrivals": arrive(2), "party_sizes": [0, 1], "prevalence": 0.5,
        "rule": {"central_days": 0, "home_days": 10, "home_tests": [4]},
        "changes": [{"from": "2022-01-05", "rule": {"central_days": 3, "home_days": 0,
            "central_tests": [], "doubled_tests": [], "home_tests": []}}]});
    let rest = json!({"calendar": {"days": 6},
        "rooms": {"sites": [{"rooms": 9, "opens": "2022-01-08"}], "longest_wait_hours": 100},
        "laboratories": [{"tubes_per_day": 1000, "result_hours": 24}],
        "cases": {"symptomatic_share": 1, "temperature_check_share": 1,
            "incubation_log_mean": libm::log(3.3), "incubation_log_sd": 0}});
    let mut pairs = 0;
    for future in futures(stream, rest, 40).iter().filter(|future| future.total(InfectedArrived) == 1) {
        pairs += 1;
        shows(
            future,
            &[
                (FoundBySymptoms, "3:1"),
                (PersonsWaiting, "3-4:1"),
                (FalsePositives, "4:1"),
                (TubesSent, "3:2 4:1"),
            ],
        );
    }
    assert!(pairs > 5);
}
