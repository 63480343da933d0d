//! Infection during isolation: within a party, between the rooms of a site, and never twice.

use isoplan::engine::Series::*;
use serde_json::{Value, json};

use crate::case::{and, arrive, check, futures, infectious, seen, total, varies};
use crate::support::{agrees, mean};

/// Cases that are infectious between two ages, with these probabilities of passing it on.
fn spreading(from: f64, to: f64, within_party: f64, between_rooms: f64) -> Value {
    let transmission = json!({"within_party": within_party, "between_rooms": between_rooms});
    and(infectious(from, to), json!({"transmission": transmission}))
}

/// Asserts how many persons are infected in 200 parties of two, of whom each is infected on arrival
/// with probability ½: so half of the parties have one infected and one healthy member.
#[track_caller]
fn check_pairs(rule: Value, cases: Value, probability: f64) {
    let stream = json!({"arrivals": arrive(400), "party_sizes": [0, 1], "prevalence": 0.5, "rule": rule});
    let futures = futures(stream, json!({"calendar": {"days": 25}, "cases": cases}), 400);
    let mean = 0.5 * probability;
    varies(&futures, total(InfectionsAcquired), 200.0 * mean, 200.0 * mean * (1.0 - mean));
}

#[test]
fn over_a_whole_course_together_the_probability_is_that_of_the_scenario() {
    for within in [0.4, 0.9] {
        check_pairs(json!({"central_days": 14}), spreading(1.0, 3.0, within, 0.0), within);
        // Across check-out too: together at home, or in the room.
        let rule = |share: f64| json!({"central_days": 2, "home_days": 7, "no_home_share": share});
        check_pairs(rule(0.0), spreading(1.0, 3.0, within, 0.0), within);
        check_pairs(rule(1.0), spreading(1.0, 3.0, within, 0.0), within);
    }
}

#[test]
fn of_a_part_of_the_course_the_part_counts() {
    // Infected on arrival at 10, infectious for 8 days: released at 00:00 of day 6, after 5 days and
    // 14 hours. At home all the time.
    let share = (5.0 + 14.0 / 24.0) / 8.0;
    let expected = 1.0 - libm::pow(0.2, share);
    check_pairs(
        json!({"preset": "home-14", "home_days": 6, "home_tests": []}),
        spreading(0.0, 8.0, 0.8, 0.0),
        expected,
    );
}

#[test]
fn the_last_hours_in_the_room_count() {
    // Out at 12 on day 3: 3 days and 2 hours of 8 days.
    let share = (3.0 + 2.0 / 24.0) / 8.0;
    check_pairs(json!({"central_days": 3}), spreading(0.0, 8.0, 0.8, 0.0), 1.0 - libm::pow(0.2, share));
}

#[test]
fn who_is_found_infects_until_the_transfer() {
    // Tested on arrival at 10, known at 12, confirmed at 14 (the very first an hour earlier), in hospital
    // at 20: 10 hours of 12.
    let cases = and(spreading(0.0, 0.5, 0.8, 0.0), json!({"detection": seen(1.0), "transfer_hours": 6}));
    check_pairs(json!({"central_tests": [1]}), cases, 1.0 - libm::pow(0.2, 10.0 / 12.0));
}

#[test]
fn nobody_is_infected_without_infectiousness_or_contact() {
    let stream = |sizes: Value| json!({"arrivals": arrive(40), "party_sizes": sizes, "prevalence": 0.5, "rule": {"central_days": 14}});
    let rest = |cases: Value| json!({"cases": cases});
    check(stream(json!([0, 1])), rest(spreading(20.0, 30.0, 0.9, 10.0)), &[(InfectionsAcquired, "")]);
    check(stream(json!([1])), rest(spreading(1.0, 3.0, 0.9, 0.0)), &[(InfectionsAcquired, "")]);
}

/// One infected person, who stays for so many days, and 2000 healthy ones arrive at 00:00; the horizon
/// ends before anybody infected here can infect.
fn one_among_many(stay_days: u32, days: u32, sites: Value, cases: Value) -> Vec<isoplan::engine::Trajectory> {
    let at_midnight = json!([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let rule = json!({"preset": "14+0", "central_tests": []});
    let stream = json!({"arrivals": arrive(1), "prevalence": 1, "arrival_hours": at_midnight, "rule": rule});
    let mut others = stream.clone();
    others["arrivals"] = arrive(2000);
    others["prevalence"] = json!(0);
    others["since_infection_days"] = json!([0, 0]);
    let mut first = stream;
    first["since_infection_days"] = json!([0, 0]);
    first["rule"]["central_days"] = json!(stay_days);
    let rest = json!({"calendar": {"days": days}, "streams": [first, others], "rooms": {"sites": sites}, "cases": cases});
    futures(json!({}), rest, 4000)
}

#[test]
fn between_rooms_as_many_are_infected_as_the_scenario_says() {
    // Poisson, with its mean times the share of infectiousness that falls into the first day.
    let site = json!([{"rooms": 5000}]);
    for (to, acquired) in [(0.75, 2.0), (1.75, 1.0)] {
        let futures = one_among_many(14, 2, site.clone(), spreading(0.25, to, 0.0, 2.0));
        varies(&futures, total(InfectionsAcquired), acquired, acquired);
        assert!(futures.iter().all(|f| f.at(InfectionsAcquired, 0) == 0));
    }
    // Out at 12 on the second day, halfway through.
    let futures = one_among_many(1, 3, site, spreading(1.0, 2.0, 0.0, 2.0));
    varies(&futures, total(InfectionsAcquired), 1.0, 1.0);
    // Only in their own site.
    let apart = json!([{"rooms": 1}, {"rooms": 5000}]);
    assert!(
        one_among_many(14, 2, apart, spreading(0.25, 0.75, 0.0, 2.0))
            .iter()
            .all(|f| f.total(InfectionsAcquired) == 0)
    );
}

#[test]
fn nobody_is_infected_twice() {
    // Everybody else in the site is infected already, or has been in hospital with it.
    let stream = json!({"arrivals": arrive(30), "prevalence": 1, "rule": {"central_days": 14}});
    let rest = json!({"initial": {"patients": 200}, "cases": and(spreading(1.0, 20.0, 0.0, 10.0),
        json!({"hospital": {"stay_mean_days": 1}}))});
    check(stream, rest, &[(InfectionsAcquired, ""), (InfectedArrived, "0:30")]);
}

#[test]
fn who_was_infected_inside_is_found_and_counted_apart() {
    // Infected in the first day's two hours of infectiousness at 12 to 14, tested at 9 on day 2, two
    // days or a little less later.
    let stream = json!({"arrivals": arrive(400), "party_sizes": [0, 1], "prevalence": 0.5,
        "rule": {"central_days": 5, "central_tests": [3]}});
    let rest = json!({"calendar": {"days": 5}, "cases": and(spreading(2.0 / 24.0, 4.0 / 24.0, 0.6, 0.0),
        json!({"detection": seen(1.0)}))});
    let futures = futures(stream, rest, 200);
    for future in &futures {
        assert_eq!(future.at(AcquiredFound, 2), future.at(InfectionsAcquired, 1));
        assert_eq!(u64::from(future.at(FoundByTest1, 2)), future.total(InfectedArrived));
        assert_eq!(future.measures().infected_ended, future.at(FoundByTest1, 2));
    }
    agrees("acquired", mean(&futures, total(InfectionsAcquired)), 60.0, 4.0);
}
