//! Exempt people, and people who have served days elsewhere.

use isoplan::engine::Series::*;
use serde_json::{Value, json};

use crate::case::{arrive, check, check_both, futures, seen, shows, varies};

#[test]
fn exempt_people_leave_on_the_result_of_one_test() {
    let stream = |share: f64| json!({"arrivals": arrive(5), "exempt_share": share});
    check_both(
        stream(1.0),
        json!({"laboratories": [{"tubes_per_day": 1_000_000, "result_hours": 20}]}),
        &[
            (Samples, "0:5"),
            (PersonsTested, "0:5"),
            (PersonsReleased, "1:5"),
            (RoomsOccupied, ""),
            (PersonsWaiting, ""),
            (PersonsMonitored, ""),
        ],
    );
    check_both(
        stream(0.0),
        json!({}),
        &[(Samples, ""), (PersonsTested, ""), (RoomsOccupied, "0-3:5"), (PersonsReleased, "3:5")],
    );
}

#[test]
fn a_share_of_the_parties_is_exempt() {
    // 100 parties of two: 2 · Binomial(100, 0.3) go on the first day, healthy or infected.
    for prevalence in [0.0, 1.0] {
        let stream = json!({"arrivals": arrive(200), "party_sizes": [0, 1], "exempt_share": 0.3, "prevalence": prevalence});
        let futures = futures(stream, json!({}), 1000);
        varies(&futures, |f| f.at(PersonsReleased, 0).into(), 60.0, 84.0);
        assert!(futures.iter().all(|f| f.at(PersonsReleased, 3) + f.at(PersonsReleased, 0) == 200));
    }
}

/// Futures of one party of two with prevalence ½, told apart by how many of the two are infected.
fn pairs(mut stream: Value, rest: Value) -> [Vec<isoplan::engine::Trajectory>; 3] {
    stream["arrivals"] = arrive(2);
    stream["party_sizes"] = json!([0, 1]);
    stream["prevalence"] = json!(0.5);
    let mut by_infected = [const { Vec::new() }; 3];
    for future in futures(stream, rest, 40) {
        by_infected[future.total(InfectedArrived) as usize].push(future);
    }
    assert!(by_infected.iter().all(|futures| futures.len() > 3));
    by_infected
}

#[test]
fn exempt_people_found_go_to_hospital_and_their_party_to_a_room() {
    let [none, one, both] = pairs(json!({"exempt_share": 1}), json!({"cases": {"detection": seen(1.0)}}));
    for future in &none {
        shows(future, &[(PersonsReleased, "0:2"), (PersonsAdmitted, ""), (RoomsOccupied, "")]);
    }
    for future in &one {
        shows(
            future,
            &[
                (FoundByTest1, "0:1"),
                (PersonsAdmitted, "0:1"),
                (PartiesRestarted, "0:1"),
                (PersonsArrived, "0:2"),
                (PersonsCheckedIn, "0:1"),
                (PersonsReleased, "3:1"),
                (RoomsInUse, "0-3:1"),
            ],
        );
    }
    for future in &both {
        shows(
            future,
            &[(FoundByTest1, "0:2"), (PersonsAdmitted, "0:2"), (PartiesRestarted, ""), (RoomsInUse, "")],
        );
    }
}

#[test]
fn the_party_of_an_exempt_case_isolates_by_the_streams_rule() {
    // Where the rule has no days in a site, the other stays at home: found at 12 or 13 of the first
    // day, 14 days from then on.
    let stream = json!({"exempt_share": 1, "rule": {"preset": "home-14"}});
    let [_, one, _] = pairs(stream, json!({"cases": {"detection": seen(1.0)}, "calendar": {"days": 15}}));
    for future in &one {
        shows(
            future,
            &[
                (PersonsHome, "0-13:1"),
                (Samples, "0:3 3:1 6:1 13:1"),
                (PersonsReleased, "14:1"),
                (PartiesRestarted, "0:1"),
            ],
        );
        assert_eq!(future.flows_on(0)[0], [0, 0, 0, 1]);
    }
}

#[test]
fn credited_days_shorten_the_stay_and_skip_their_tests() {
    let stream = |days: u32| json!({"credited_days": days, "rule": {"central_days": 14, "central_tests": [1, 4, 7, 14]}});
    for (days, samples, released) in [
        (0, "0:1 3:1 6:1 13:1", "14:1"),
        // In at 10 on day 4 of the schedule: its test is taken at once.
        (3, "0:1 3:1 10:1", "11:1"),
        (5, "1:1 8:1", "9:1"),
        (13, "0:1", "1:1"),
    ] {
        check_both(stream(days), json!({}), &[(Samples, samples), (PersonsReleased, released)]);
    }
}

#[test]
fn who_has_served_all_days_goes_home_or_is_tested_once() {
    check_both(
        json!({"credited_days": 14, "rule": {"preset": "five-tests"}}),
        json!({}),
        &[
            (RoomsOccupied, ""),
            (PersonsHome, "0-6:1"),
            (Samples, "1:1 6:1"),
            (PersonsReleased, "7:1"),
            (PersonsMonitored, "0:1"),
        ],
    );
    check_both(
        json!({"credited_days": 20, "rule": {"preset": "14+0"}}),
        json!({}),
        &[(RoomsOccupied, ""), (PersonsHome, ""), (Samples, "0:1"), (PersonsReleased, "0:1")],
    );
}

#[test]
fn a_new_beginning_has_the_whole_schedule() {
    // Tested on day 11 of 14, on arrival; one is found. The other has 14 days from then on.
    let stream = json!({"credited_days": 10, "rule": {"central_days": 14, "central_tests": [11]}});
    let rest = || json!({"cases": {"detection": seen(1.0)}});
    let [none, one, _] = pairs(stream, rest());
    for future in &none {
        shows(future, &[(PersonsReleased, "4:2"), (Samples, "0:2")]);
    }
    for future in &one {
        shows(future, &[(PersonsReleased, "14:1"), (Samples, "0:2 10:1"), (PartiesRestarted, "0:1")]);
    }
    // Found at home on the day of arrival: the other comes to a site for the whole of 14 + 7.
    let stream = json!({"credited_days": 14,
        "rule": {"central_days": 14, "home_days": 7, "central_tests": [4], "home_tests": [1]}});
    let [_, one, _] = pairs(stream, rest());
    for future in &one {
        shows(future, &[(Samples, "0:2 3:1 14:1"), (PersonsReleased, "21:1"), (RoomsInUse, "0-14:1")]);
    }
}

#[test]
fn companions_of_who_is_screened_out_are_not_exempt() {
    // Symptoms since a day, and everybody who has some is found on arrival. All are exempt but the
    // companion, who has three days in a room.
    let stream = json!({"exempt_share": 1, "screening_share": 1, "since_infection_days": [2, 2]});
    let rest = json!({"cases": {"symptomatic_share": 1, "incubation_log_mean": 0, "incubation_log_sd": 0}});
    let [none, one, both] = pairs(stream, rest);
    for future in &none {
        shows(future, &[(PersonsReleased, "0:2"), (RoomsInUse, "")]);
    }
    for future in &one {
        shows(future, &[(FoundByScreening, "0:1"), (RoomsInUse, "0-3:1"), (PersonsReleased, "3:1")]);
    }
    for future in &both {
        shows(future, &[(FoundByScreening, "0:2"), (RoomsInUse, ""), (PersonsReleased, "")]);
    }
}

#[test]
fn exempt_cases_await_the_hospital() {
    // Known within two hours, confirmed within two more, and 30 hours to the transfer.
    let stream = json!({"prevalence": 1, "exempt_share": 1});
    let rest = json!({"cases": {"detection": seen(1.0), "transfer_hours": 30}});
    check(stream, rest, &[(PersonsTested, ""), (PersonsAwaiting, "0:1"), (PersonsAdmitted, "1:1")]);
}
