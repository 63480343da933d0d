//! Small scenarios, each of which strains one part of the model.

use isoplan::engine::{Engine, Trajectory};
use isoplan::scenario::{Draft, Scenario};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use crate::compare::disagreements;
use crate::oracle;

/// Compares so many futures of both programs.
#[track_caller]
pub fn check(futures: u32, text: &str) {
    let found = differences(futures, text);
    assert!(found.is_empty(), "{} disagreements:\n{}", found.len(), found.join("\n"));
}

/// In what so many futures of both programs disagree.
pub fn differences(futures: u32, text: &str) -> Vec<String> {
    let scenario = Draft::from_json(text).and_then(|draft| draft.check()).expect("a scenario");
    let futures = self::futures(futures);
    disagreements(&by_engine(&scenario, futures), &by_oracle(&scenario, futures))
}

/// So many, or as many as the environment asks for.
pub fn futures(usual: u32) -> u32 {
    std::env::var("AGREEMENT_FUTURES").map_or(usual, |number| number.parse().expect("a number"))
}

pub fn by_engine(scenario: &Scenario, futures: u32) -> Vec<Trajectory> {
    let engine = Engine::new(scenario);
    (0..futures).map(|number| engine.future(number)).collect()
}

pub fn by_oracle(scenario: &Scenario, futures: u32) -> Vec<Trajectory> {
    let future = |number: u32| {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(u64::from(number));
        oracle::simulate(scenario, &mut rng)
    };
    (0..futures).map(future).collect()
}

#[test]
fn plenty_of_everything() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 50 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 30 },
                "party_sizes": [0.5, 0.25, 0.15, 0.1],
                "prevalence": 0.1
            }],
            "rooms": { "sites": [{ "rooms": 2000 }] },
            "laboratories": [{ "tubes_per_day": 150 }, { "tubes_per_day": 150 }]
        }"#,
    );
}

#[test]
fn too_few_rooms_make_parties_wait_and_leave() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 30, "weekday_factors": [1, 1, 1, 1, 2, 0.5, 0.5] },
                "party_sizes": [0.5, 0.25, 0.15, 0.1],
                "prevalence": 0.1
            }],
            "rooms": { "sites": [{ "rooms": 230 }], "turnaround_hours": 17, "longest_wait_hours": 30 },
            "laboratories": [{ "tubes_per_day": 150 }, { "tubes_per_day": 150 }]
        }"#,
    );
}

#[test]
fn refused_when_full() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 20, "count_noise": "negative-binomial", "count_noise_k": 2 },
                "arrival_hours": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],
                "prevalence": 0,
                "rule": { "central_days": 5, "home_days": 0, "central_tests": [], "exact_hours": true }
            }],
            "rooms": { "sites": [{ "rooms": 100 }], "turnaround_hours": 0, "longest_wait_hours": 0 },
            "laboratories": [{ "tubes_per_day": 10 }]
        }"#,
    );
}

#[test]
fn many_cases_in_large_parties() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 20 },
                "party_sizes": [0.1, 0.2, 0.3, 0.4],
                "prevalence": 0.3,
                "since_infection_days": [0, 5]
            }],
            "rooms": { "sites": [{ "rooms": 160 }], "longest_wait_hours": 48 },
            "laboratories": [{ "tubes_per_day": 200 }],
            "cases": { "transfer_hours": 11, "temperature_check_share": 0.5, "detection": { "curve": "kucirka-2020" } }
        }"#,
    );
}

#[test]
fn late_results_hold_rooms() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 30 },
                "party_sizes": [0.6, 0.3, 0.1],
                "prevalence": 0.02,
                "rule": { "central_days": 7, "home_days": 7, "central_tests": [1, 4, 7], "doubled_tests": [7], "home_tests": [2, 7] }
            }],
            "rooms": { "sites": [{ "rooms": 210 }] },
            "laboratories": [
                { "tubes_per_day": 80, "changes": [{ "from": "2022-03-20", "tubes_per_day": 120 }] },
                { "tubes_per_day": 97, "opens_hour": 8, "closes_hour": 20, "result_hours": 9 }
            ],
            "tests": { "deadline_hours": 20 }
        }"#,
    );
}

#[test]
fn laboratories_of_different_hours() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 45 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 25 },
                "arrival_hours": [1,0,0,0,0,0,0,2,0,3,0,0,1,0,0,0,0,0,0,0,0,0,0,1],
                                "prevalence": 0.15,
                "rule": { "central_tests": [1, 4, 8, 14], "doubled_tests": [], "collection_hour": 15, "check_out_hour": 7 }
            }],
            "rooms": { "sites": [{ "rooms": 1000 }] },
            "laboratories": [
                { "tubes_per_day": 61, "opens_hour": 6, "closes_hour": 13, "result_hours": 3 },
                { "tubes_per_day": 90, "opens_hour": 12, "closes_hour": 24, "result_hours": 13 },
                { "tubes_per_day": 70 }
            ],
            "tests": { "deadline_hours": 24 }
        }"#,
    );
}

/// The routes of doubled samples and of the members of a party: results of the three laboratories
/// come at such different times that it matters who goes where.
#[test]
fn routes_of_parties_and_of_doubled_samples() {
    for (futures, sizes) in [(400, "[0.7, 0.3]"), (1000, "[0, 0, 1]")] {
        check(futures, &routes(sizes));
    }
}

fn routes(sizes: &str) -> String {
    r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 45 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 25 },
                "arrival_hours": [1,0,0,0,0,0,0,2,0,3,0,0,1,0,0,0,0,0,0,0,0,0,0,1],
                "party_sizes": SIZES,
                "prevalence": 0.15,
                "rule": { "central_tests": [1, 2, 3, 7, 14], "doubled_tests": [1, 7, 14], "collection_hour": 15, "check_out_hour": 7 }
            }],
            "rooms": { "sites": [{ "rooms": 1000 }] },
            "laboratories": [
                { "tubes_per_day": 61, "opens_hour": 6, "closes_hour": 13, "result_hours": 3 },
                { "tubes_per_day": 90, "opens_hour": 12, "closes_hour": 24, "result_hours": 13 },
                { "tubes_per_day": 70 }
            ],
            "tests": { "deadline_hours": 24 }
        }"#
    .replace("SIZES", sizes)
}

#[test]
fn sites_open_and_close() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 20 },
                "arrival_hours": [0,1,0,0,0,1,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,1],
                "party_sizes": [0.8, 0.1, 0.1],
                "prevalence": 0.05
            }],
            "rooms": {
                "sites": [
                    { "rooms": 120, "closes": "2022-03-20" },
                    { "rooms": 90, "opens": "2022-03-10" },
                    { "rooms": 150, "opens": "2022-03-25", "closes": "2022-04-15" }
                ],
                "turnaround_hours": 30,
                "longest_wait_hours": 72
            },
            "laboratories": [{ "tubes_per_day": 200 }]
        }"#,
    );
}

#[test]
fn stays_in_exact_hours_with_late_results() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 50 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 25, "count_noise": "none" },
                "arrival_hours": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],
                "party_sizes": [0.6, 0.4],
                "prevalence": 0.1,
                "rule": { "central_days": 4, "home_days": 3, "central_tests": [1, 3, 4], "doubled_tests": [], "home_tests": [3], "exact_hours": true }
            }],
            "rooms": { "sites": [{ "rooms": 105 }], "turnaround_hours": 3 },
            "laboratories": [{ "tubes_per_day": 108, "result_hours": 12 }]
        }"#,
    );
}

#[test]
fn an_outbreak_with_contacts_of_contacts() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 45 },
            "streams": [
                {
                    "multiplier": 1.5,
                    "arrivals": {
                        "kind": "outbreak",
                        "cases": [1, 2, 3, 5, 8, 8, 6, 4, 2, 1, 0, 0, 3, 1, 0, 0, 2],
                        "contacts_per_case": 6,
                        "dispersion": 0.7,
                        "share_traced": 0.8,
                        "tracing_from_hours": 4,
                        "tracing_to_hours": 36,
                        "secondary": { "per_contact": 0.8, "prevalence": 0.04, "since_infection_days": [0, 3] }
                    },
                    "party_sizes": [0.6, 0.2, 0.1, 0.1],
                    "prevalence": 0.1,
                    "since_infection_days": [1, 4]
                },
                {
                    "arrivals": { "kind": "series", "persons": [5, 0, 5, 0, 7, 3, 8, 12, 0, 0, 9, 4, 3, 20, 15, 8] },
                    "prevalence": 0.01,
                    "rule": { "central_days": 10, "home_days": 7, "central_tests": [1, 4, 7, 10], "doubled_tests": [10], "home_tests": [7] }
                }
            ],
            "rooms": { "sites": [{ "rooms": 200 }, { "rooms": 60, "opens": "2022-03-08" }], "longest_wait_hours": 20 },
            "laboratories": [{ "tubes_per_day": 160 }, { "tubes_per_day": 60, "opens_hour": 8, "closes_hour": 18 }]
        }"#,
    );
}

#[test]
fn too_few_beds_keep_cases_in_their_rooms() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 60 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 12 },
                "party_sizes": [0.3, 0.4, 0.3],
                "prevalence": 0.2,
                "since_infection_days": [0, 8]
            }],
            "rooms": { "sites": [{ "rooms": 150 }] },
            "laboratories": [{ "tubes_per_day": 140 }],
            "cases": {
                "transfer_hours": 0,
                "hospital": { "beds": 9, "stay_mean_days": 6, "stay_shape": 2 },
                "discharged_rule": { "central_days": 3, "home_days": 4, "central_tests": [1, 3], "doubled_tests": [3], "home_tests": [4] }
            }
        }"#,
    );
}

#[test]
fn cases_at_home_bring_their_parties_back() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 50 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 25 },
                "party_sizes": [0.2, 0.3, 0.3, 0.2],
                "prevalence": 0.2,
                "since_infection_days": [0, 1],
                "rule": { "central_days": 2, "home_days": 14, "central_tests": [1], "doubled_tests": [], "home_tests": [2, 4, 6, 9, 14] }
            }],
            "rooms": { "sites": [{ "rooms": 45 }], "longest_wait_hours": 40 },
            "laboratories": [{ "tubes_per_day": 220 }],
            "cases": { "temperature_check_share": 0.6, "hospital": { "beds": 40 } }
        }"#,
    );
}

#[test]
fn a_test_on_the_first_day_at_home() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 40 },
            "streams": [
                {
                    "arrivals": { "kind": "steady", "persons_per_day": 15 },
                    "party_sizes": [0.5, 0.5],
                    "prevalence": 0.2,
                    "since_infection_days": [0, 3],
                    "rule": { "central_days": 5, "home_days": 3, "central_tests": [1, 2, 3, 5], "doubled_tests": [5], "home_tests": [1, 3] }
                },
                {
                    "arrivals": { "kind": "steady", "persons_per_day": 15 },
                    "prevalence": 0.2,
                    "since_infection_days": [0, 3],
                    "rule": { "central_days": 5, "home_days": 3, "central_tests": [1, 2, 3, 5], "doubled_tests": [], "home_tests": [1, 3], "check_out_hour": 6, "collection_hour": 20 }
                }
            ],
            "rooms": { "sites": [{ "rooms": 160 }] },
            "laboratories": [{ "tubes_per_day": 260, "result_hours": 8 }]
        }"#,
    );
}

#[test]
fn everybody_is_infected() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 50 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 8 },
                "party_sizes": [0.4, 0.3, 0.2, 0.1],
                "prevalence": 1,
                "since_infection_days": [0, 20]
            }],
            "rooms": { "sites": [{ "rooms": 80 }] },
            "laboratories": [{ "tubes_per_day": 60 }, { "tubes_per_day": 40, "opens_hour": 9, "closes_hour": 17 }],
            "cases": { "symptomatic_share": 0.9, "temperature_check_share": 0.3 }
        }"#,
    );
}

/// Whoever is infected and never found goes the way of the healthy, whom the engine only counts.
#[test]
fn infections_that_nobody_can_find_change_nothing() {
    let healthy = Draft::from_json(
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 50 },
            "streams": [{
                "arrivals": { "kind": "steady", "persons_per_day": 25 },
                "party_sizes": [0.6, 0.3, 0.1],
                "prevalence": 0,
                "rule": { "central_days": 7, "home_days": 7, "central_tests": [1, 4, 7], "doubled_tests": [7], "home_tests": [2, 7] }
            }],
            "rooms": { "sites": [{ "rooms": 130 }] },
            "laboratories": [{ "tubes_per_day": 83 }, { "tubes_per_day": 81, "result_hours": 9 }],
            "cases": {
                "symptomatic_share": 0,
                "detection": { "curve": "tabulated", "days": [0, 60], "probability": [0, 0] }
            }
        }"#,
    );
    let mut draft = healthy.expect("JSON");
    let healthy = by_engine(&draft.check().expect("a scenario"), futures(400));
    draft.set("streams[0].prevalence", 0.3.into());
    draft.set("calendar.seed", 2.into());
    let infected = by_engine(&draft.check().expect("a scenario"), futures(400));
    let mut found = disagreements(&infected, &healthy);
    let is_of_the_infected =
        |line: &String| ["Infect", "infect", "Escapes", "residual"].iter().any(|word| line.starts_with(word));
    found.retain(|line| !is_of_the_infected(line));
    assert!(found.is_empty(), "{} differences (infected people first):\n{}", found.len(), found.join("\n"));
}
