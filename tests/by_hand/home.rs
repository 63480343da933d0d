//! The second stage: at home from the first day, without a suitable home, with a household; and
//! leaving without waiting for results.

use isoplan::engine::Series::*;
use serde_json::json;

use crate::case::{arrive, check, check_both, futures, seen, shows, total, varies};

#[test]
fn fourteen_days_at_home_take_no_room() {
    check_both(
        json!({"rule": {"preset": "home-14"}}),
        json!({}),
        &[
            (PersonsHome, "0-13:1"),
            (Samples, "0:1 3:1 6:1 13:1"),
            (PersonsReleased, "14:1"),
            (PersonsMonitored, "0:1"),
            (RoomsOccupied, ""),
            (PersonsCheckedIn, ""),
        ],
    );
}

#[test]
fn without_a_suitable_home_it_is_spent_in_a_room() {
    check_both(
        json!({"rule": {"preset": "home-14", "no_home_share": 1}}),
        json!({}),
        &[
            (PersonsHome, ""),
            (RoomsInUse, "0-14:1"),
            (Samples, "0:1 3:1 6:1 13:1"),
            (PersonsReleased, "14:1"),
            (PersonsMonitored, "0:1"),
        ],
    );
    let stream = |share: f64| json!({"rule": {"home_days": 2, "home_tests": [2], "no_home_share": share}});
    check_both(
        stream(0.0),
        json!({}),
        &[(RoomsInUse, "0-3:1"), (PersonsHome, "3-4:1"), (PersonsReleased, "5:1"), (RoomsVacated, "3:1")],
    );
    check_both(
        stream(1.0),
        json!({}),
        &[
            (RoomsInUse, "0-5:1"),
            (PersonsHome, ""),
            (PersonsMonitored, "3:1"),
            (Samples, "4:1"),
            (PersonsReleased, "5:1"),
            (RoomsVacated, "5:1"),
        ],
    );
}

#[test]
fn each_party_has_a_suitable_home_or_not_by_itself() {
    // 100 parties, in one site or in two: those who stay in their room are Binomial(100, 0.3).
    for sites in [json!([{"rooms": 100}]), json!([{"rooms": 50}, {"rooms": 50}])] {
        for prevalence in [0, 1] {
            let stream = json!({"arrivals": arrive(100), "prevalence": prevalence,
                "rule": {"home_days": 2, "no_home_share": 0.3}});
            let futures = futures(stream, json!({"rooms": {"sites": sites}}), 1000);
            varies(&futures, |f| f.at(PersonsInRooms, 3).into(), 30.0, 21.0);
            assert!(futures.iter().all(|f| f.at(PersonsInRooms, 3) + f.at(PersonsHome, 3) == 100));
        }
    }
}

#[test]
fn a_case_at_home_lets_the_others_begin_again_at_home() {
    // Seen from two and a half days on, so by the test of day 4, at 9 on day index 3. Known by 11,
    // confirmed by 13; the other begins again, tested at once.
    let stream = json!({"arrivals": arrive(2), "party_sizes": [0, 1], "prevalence": 0.5,
        "rule": {"preset": "home-14"}});
    let rest = json!({"calendar": {"days": 20}, "cases": {"detection":
        {"curve": "tabulated", "days": [0, 2.4, 2.5, 60], "probability": [0, 0, 1, 1]}}});
    let futures = futures(stream, rest, 40);
    let of = |infected: u64| futures.iter().filter(move |f| f.total(InfectedArrived) == infected);
    assert!(of(1).count() > 5 && of(2).count() > 5);
    for future in of(1) {
        shows(
            future,
            &[
                (FoundByTest2, "3:1"),
                (PersonsAdmitted, "3:1"),
                (PersonsHome, "0-2:2 3-16:1"),
                (Samples, "0:2 3:3 6:1 9:1 16:1"),
                (PersonsReleased, "17:1"),
                (RoomsOccupied, ""),
                (PartiesRestarted, "3:1"),
            ],
        );
    }
    for future in of(2) {
        shows(
            future,
            &[
                (FoundByTest2, "3:2"),
                (PersonsAdmitted, "3:2"),
                (PersonsHome, "0-2:2"),
                (PartiesRestarted, ""),
            ],
        );
    }
}

#[test]
fn a_case_in_the_second_stage_brings_the_others_back_to_a_site() {
    // Out at 12 on day 1, tested at 9 on day 2; the other arrives within hours: 1 + 2 days anew.
    let stream = json!({"arrivals": arrive(2), "party_sizes": [0, 1], "prevalence": 0.5,
        "rule": {"central_days": 1, "home_days": 2, "home_tests": [2]}});
    let rest = json!({"calendar": {"days": 20}, "cases": {"detection": seen(1.0)}});
    let futures = futures(stream, rest, 40);
    let mut pairs = 0;
    for future in futures.iter().filter(|f| f.total(InfectedArrived) == 1) {
        pairs += 1;
        shows(
            future,
            &[
                (RoomsInUse, "0-3:1"),
                (PersonsHome, "1:2 3-4:1"),
                (FoundByTest1, "2:1"),
                (PersonsCheckedIn, "0:2 2:1"),
                (PersonsArrived, "0:2"),
                (PersonsReleased, "5:1"),
            ],
        );
    }
    assert!(pairs > 5);
}

#[test]
fn leaving_may_not_wait_for_results() {
    let stream = |waits: bool| json!({"rule": {"central_tests": [3], "release_waits": waits}});
    let slow = || json!({"laboratories": [{"tubes_per_day": 1000, "result_hours": 50}]});
    check_both(stream(false), slow(), &[(PersonsReleased, "3:1"), (Results, "4:1"), (RoomsHeld, "")]);
    // Collected at 9 on day 2, known at 11 on day 4; the next check-out is at 12.
    check_both(stream(true), slow(), &[(PersonsReleased, "4:1"), (RoomsHeld, "3-4:1")]);
}

#[test]
fn who_has_a_positive_result_stays_until_it_is_confirmed() {
    // Collected at 9 on day 2, positive at 9 on day 3, confirmed at 9 on day 4; check-out at 12 on
    // day 3 does not wait for results, but a positive one is there.
    check(
        json!({"prevalence": 1, "rule": {"central_tests": [3], "release_waits": false}}),
        json!({"calendar": {"days": 6}, "cases": {"detection": seen(1.0)},
            "laboratories": [{"tubes_per_day": 1000, "result_hours": 24}]}),
        &[(FoundByTest1, "4:1"), (PersonsReleased, ""), (PersonsAdmitted, "4:1")],
    );
}

#[test]
fn both_swabs_go_to_the_only_laboratory_that_works() {
    let works = json!({"tubes_per_day": 1000, "result_hours": 1});
    let stops = json!({"tubes_per_day": 1000, "changes": [{"from": "2022-01-05", "tubes_per_day": 0}]});
    check_both(
        json!({"rule": {"central_tests": [3], "doubled_tests": [3]}}),
        json!({"laboratories": [works, stops]}),
        &[(TubesSent, "2:2"), (PersonsReleased, "3:1")],
    );
}

#[test]
fn household_contacts_found_at_home_bring_no_household_of_their_own() {
    // One case; ten contacts or so, all of whom are found, at home too.
    let rest = json!({"calendar": {"days": 6}, "cases": {"detection": seen(1.0),
        "household": {"contacts": 10, "prevalence": 1, "rule": {"preset": "home-14"}}}});
    let one = json!({"arrivals": arrive(1), "prevalence": 1, "rule": {"preset": "home-14"}});
    let futures = futures(one, rest, 400);
    varies(&futures, |future| total(PersonsArrived)(future) - 1.0, 10.0, 10.0);
    assert!(futures.iter().all(|future| future.total(FoundByTest1) == future.total(PersonsArrived)));
}

#[test]
fn the_household_of_a_case_at_home_arrives() {
    // 40 cases found at home on the first day: Poisson(1.5) contacts each, for two days in a site.
    let rest = |contacts: f64| {
        json!({"calendar": {"days": 6}, "cases": {"detection": seen(1.0),
            "household": {"contacts": contacts, "prevalence": 0,
                "rule": {"central_days": 2, "home_days": 0, "central_tests": [], "doubled_tests": [], "home_tests": []}}}})
    };
    let at_home =
        |persons: u32| json!({"arrivals": arrive(persons), "prevalence": 1, "rule": {"preset": "home-14"}});
    let futures = futures(at_home(40), rest(1.5), 2000);
    varies(&futures, |f| total(PersonsArrived)(f) - 40.0, 60.0, 60.0);
    for future in &futures {
        let contacts = future.total(PersonsArrived) as u32 - 40;
        // They are a category behind the only stream.
        assert_eq!(future.flows_on(0)[1], [0, contacts, 0, 0]);
        assert_eq!(future.at(PersonsReleased, 2), contacts);
    }
    check(at_home(40), rest(0.0), &[(PersonsArrived, "0:40")]);
    // Nobody lives with people in a site.
    let in_site = json!({"arrivals": arrive(40), "prevalence": 1, "rule": {"central_tests": [1]}});
    check(in_site, rest(20.0), &[(PersonsArrived, "0:40"), (FoundByTest1, "0:40")]);
}

#[test]
fn household_contacts_are_infected_as_it_is_said() {
    let rest = json!({"calendar": {"days": 3}, "cases": {"detection": seen(1.0),
        "household": {"contacts": 2, "prevalence": 0.25, "since_infection_days": [3, 3], "rule": {"preset": "five-tests"}}}});
    let stream = json!({"arrivals": arrive(40), "prevalence": 1, "rule": {"preset": "home-14"}});
    let futures = futures(stream, rest, 1000);
    // A thinned Poisson number.
    varies(&futures, |f| total(InfectedArrived)(f) - 40.0, 20.0, 20.0);
}

#[test]
fn who_has_a_home_keeps_it_when_beginning_again() {
    // Two persons, one infected: a day in a site, then half of the parties go home. The tests of the
    // second stage see the infected one on day index 2, and the other begins again, in a site. Who was
    // at home goes home again after that; who has none stays in the room.
    let stream = json!({"arrivals": arrive(2), "party_sizes": [0, 1], "prevalence": 0.5,
        "rule": {"central_days": 1, "home_days": 2, "home_tests": [2], "no_home_share": 0.5}});
    let rest = json!({"calendar": {"days": 9}, "cases": {"detection": seen(1.0)}});
    let futures = futures(stream, rest, 100);
    let mut parties = [0, 0];
    for future in futures.iter().filter(|future| future.total(InfectedArrived) == 1) {
        let was_at_home = future.at(PersonsHome, 1) > 0;
        parties[usize::from(was_at_home)] += 1;
        let again = if was_at_home { (PersonsHome, "1:2 3-4:1") } else { (PersonsHome, "") };
        shows(future, &[again]);
    }
    assert!(parties.iter().all(|&parties| parties > 10), "{parties:?}");
}
