//! Arrivals: flights and trains, parties that share one fate, screening.

use isoplan::engine::Series::*;
use serde_json::json;

use crate::case::{arrive, check, futures, seen, shows, total, varies};

#[test]
fn seats_are_taken_on_the_weekdays_of_the_service() {
    // Mondays and Wednesdays, 200 seats for 100 pairs, three of four taken.
    let stream = json!({"party_sizes": [0, 1], "arrivals": {"kind": "transport", "services": [
        {"name": "CZ 1", "weekdays": [1, 0, 1, 0, 0, 0, 0], "seats": 200, "load_factor": 0.75, "hour": 14}]}});
    let futures = futures(stream, json!({"calendar": {"days": 10}}), 1000);
    for day in [0, 2, 7, 9] {
        varies(&futures, |f| f.at(PersonsArrived, day).into(), 150.0, 75.0);
    }
    let on_days =
        |f: &isoplan::engine::Trajectory| [0, 2, 7, 9].map(|day| u64::from(f.at(PersonsArrived, day)));
    assert!(futures.iter().all(|f| on_days(f).iter().sum::<u64>() == f.total(PersonsArrived)));
    // Flights are independent of each other.
    let centred = |day| move |f: &isoplan::engine::Trajectory| f64::from(f.at(PersonsArrived, day)) - 150.0;
    let product = |f: &isoplan::engine::Trajectory| centred(0)(f) * centred(2)(f);
    crate::support::agrees("covariance", crate::support::mean(&futures, product), 0.0, 4.0);
}

#[test]
fn full_services_come_at_their_hour() {
    // The only site opens at midnight: who comes at 14 has waited for 10 hours by then, at 22 for 2.
    let services =
        json!([{"seats": 3, "load_factor": 1, "hour": 14}, {"seats": 5, "load_factor": 1, "hour": 22}]);
    check(
        json!({"arrivals": {"kind": "transport", "services": services}}),
        json!({"calendar": {"days": 1}, "rooms": {"sites": [{"rooms": 99, "opens": "2022-01-04"}]}}),
        &[(PersonsArrived, "0:8"), (PersonHoursWaited, "0:40"), (PersonsWaiting, "0:8")],
    );
}

#[test]
fn clustered_parties_are_infected_together() {
    // 100 parties of three, prevalence 0.2. Of one party, all alike: 3 with probability 0.2, variance
    // 9 · 0.16; independent: 3 · 0.16; half and half: the mean of both squares less the mean's.
    let stream = |clustering: f64| json!({"arrivals": arrive(300), "party_sizes": [0, 0, 1], "prevalence": 0.2, "party_clustering": clustering});
    for (clustering, variance) in [(1.0, 144.0), (0.0, 48.0), (0.5, 96.0)] {
        let futures = futures(stream(clustering), json!({}), 4000);
        varies(&futures, total(InfectedArrived), 60.0, variance);
        if clustering == 1.0 {
            assert!(futures.iter().all(|f| f.total(InfectedArrived).is_multiple_of(3)));
        }
    }
}

#[test]
fn screening_finds_symptoms_that_have_begun_and_last() {
    let stream = |share: f64| json!({"arrivals": arrive(200), "prevalence": 1, "since_infection_days": [10, 10], "screening_share": share});
    let rest = |from: f64, to: f64, lasting: f64, share: f64| {
        json!({"calendar": {"days": 2}, "cases": {"symptomatic_share": share, "symptom_days": lasting,
            "incubation": "tabulated", "incubation_days": [from, to], "incubation_weights": [1]}})
    };
    let begun = |lasting, share| rest(5.0, 6.0, lasting, share);
    // Who is found waits for no room; hospital follows after the transfer.
    check(
        stream(1.0),
        begun(10.0, 1.0),
        &[
            (FoundByScreening, "0:200"),
            (PersonsCheckedIn, ""),
            (RoomsOccupied, ""),
            (PersonsAdmitted, "0:200"),
            (PersonHoursWaited, ""),
        ],
    );
    check(stream(1.0), begun(3.0, 1.0), &[(FoundByScreening, ""), (PersonsCheckedIn, "0:200")]);
    check(stream(1.0), rest(10.5, 11.0, 10.0, 1.0), &[(FoundByScreening, "")]);
    check(stream(1.0), begun(10.0, 0.0), &[(FoundByScreening, "")]);
    check(stream(0.0), begun(10.0, 1.0), &[(FoundByScreening, "")]);
    // Half of 200 have symptoms, 7 of 10 of those are found: 0.35 each.
    varies(&futures(stream(0.7), begun(10.0, 0.5), 1000), total(FoundByScreening), 70.0, 45.5);
}

#[test]
fn the_party_of_a_person_found_on_arrival_keeps_to_its_schedule() {
    let stream = json!({"arrivals": arrive(2), "party_sizes": [0, 1], "prevalence": 0.5, "screening_share": 1,
        "since_infection_days": [10, 10]});
    let rest = json!({"calendar": {"days": 5}, "cases": {"symptomatic_share": 1, "symptom_days": 10, "detection": seen(1.0),
        "incubation": "tabulated", "incubation_days": [5, 6], "incubation_weights": [1]}});
    let futures = futures(stream, rest, 40);
    let ones: Vec<_> = futures.iter().filter(|f| f.total(InfectedArrived) == 1).collect();
    assert!(ones.len() > 5);
    for future in ones {
        shows(
            future,
            &[
                (FoundByScreening, "0:1"),
                (PersonsCheckedIn, "0:1"),
                (PartiesRestarted, ""),
                (PersonsAdmitted, "0:1"),
                (PersonsReleased, "3:1"),
            ],
        );
    }
}
