//! The whole model with chance: small scenarios, each of which strains one part of it.

use crate::scenarios::check;

/// A scenario of one stream that has enough of everything, with further fields.
#[track_caller]
fn compare(stream: &str, rest: &str) {
    let text = format!(
        r#"{{
            "isoplan": 1,
            "calendar": {{ "first_day": "2022-03-01", "days": 40 }},
            "streams": [{{
                "arrivals": {{ "kind": "steady", "persons_per_day": 25 }},
                "party_sizes": [0.5, 0.3, 0.2],
                "prevalence": 0.15
                {stream}
            }}]
            {rest}
        }}"#
    );
    check(400, &text);
}

const ROOMS: &str = r#", "rooms": { "sites": [{ "rooms": 1000 }] }"#;
const LABORATORIES: &str = r#", "laboratories": [{ "tubes_per_day": 110 }, { "tubes_per_day": 90 }]"#;

#[test]
fn people_inside_on_the_first_day() {
    let inside = r#", "initial": { "patients": 30, "inside": [
        { "stream": 1, "parties": 90 },
        { "stream": 1, "day": 9, "parties": 20 },
        { "stream": 1, "stage": "home", "parties": 40 },
        { "stream": 1, "stage": "home", "day": 3, "parties": 15 }
    ] }"#;
    compare(r#", "screening_share": 0.5"#, &[ROOMS, LABORATORIES, inside].concat());
}

#[test]
fn trains_and_surges() {
    check(
        400,
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 40 },
            "streams": [
                {
                    "arrivals": { "kind": "transport", "services": [
                        { "seats": 60, "load_factor": 0.7, "weekdays": [1, 0, 0, 1, 0, 0, 0], "hour": 22 },
                        { "seats": 21, "load_factor": 0.9, "hour": 8 }
                    ] },
                    "party_sizes": [0.4, 0.4, 0.2],
                    "multiplier": 1.3,
                    "prevalence": 0.1
                },
                {
                    "arrivals": { "kind": "steady", "persons_per_day": 6, "surges": [{ "from": "2022-03-10", "to": "2022-03-14", "factor": 4 }] },
                    "prevalence": 0.05
                }
            ],
            "rooms": { "sites": [{ "rooms": 350 }] },
            "laboratories": [{ "tubes_per_day": 300 }]
        }"#,
    );
}

#[test]
fn a_wave_of_cases() {
    let stream = r#"{
        "arrivals": { "kind": "outbreak", "wave": { "total": 150, "peak": "2022-03-14", "width_days": 6 },
            "contacts_per_case": 3, "secondary": { "per_contact": 0.5, "prevalence": 0.05 } },
        "party_sizes": [0.5, 0.5],
        "party_clustering": 0.4,
        "screening_share": 0.6,
        "prevalence": 0.12
    }"#;
    let text = r#"{
        "isoplan": 1,
        "calendar": { "first_day": "2022-03-01", "days": 45 },
        "streams": [STREAM],
        "rooms": { "sites": [{ "rooms": 260 }] },
        "laboratories": [{ "tubes_per_day": 250 }]
    }"#;
    check(400, &text.replace("STREAM", stream));
}

#[test]
fn exempt_parties() {
    compare(r#", "exempt_share": 0.4, "screening_share": 0.3"#, &[ROOMS, LABORATORIES].concat());
}

#[test]
fn credited_days() {
    compare(r#", "credited_days": 3"#, &[ROOMS, LABORATORIES].concat());
}

#[test]
fn clustered_parties_and_screening() {
    let stream = r#", "party_clustering": 0.7, "screening_share": 0.8,
        "since_infection": "tabulated", "since_infection_days": [0, 3, 7, 12], "since_infection_weights": [1, 0, 2]"#;
    let cases = r#", "cases": { "symptom_days": 4, "hospital": { "beds": 40 } }"#;
    compare(stream, &[ROOMS, LABORATORIES, cases].concat());
}

#[test]
fn parties_without_a_home() {
    let rule = r#", "rule": { "preset": "7+3", "no_home_share": 0.4 }"#;
    compare(rule, &[ROOMS, LABORATORIES].concat());
}

#[test]
fn home_only() {
    let rule = r#", "rule": { "preset": "home-14", "no_home_share": 0.2 }"#;
    let cases = r#", "cases": { "household": { "contacts": 1.4 } }"#;
    compare(rule, &[ROOMS, LABORATORIES, cases].concat());
}

#[test]
fn release_without_waiting_for_results() {
    let rule = r#", "rule": { "preset": "7+7", "release_waits": false }"#;
    let laboratories = r#", "laboratories": [{ "tubes_per_day": 130, "result_hours": 20 }]"#;
    compare(rule, &[ROOMS, laboratories].concat());
}

#[test]
fn rules_change_for_new_arrivals() {
    let changes = r#", "changes": [
        { "from": "2022-03-08", "rule": { "preset": "7+3" } },
        { "from": "2022-03-25", "rule": { "preset": "10+7", "no_home_share": 0.5 } }
    ]"#;
    compare(changes, &[ROOMS, LABORATORIES].concat());
}

#[test]
fn rules_change_in_mid_stay() {
    let changes = r#", "changes": [
        { "from": "2022-03-12", "mid_stay": true, "rule": { "preset": "21+7", "check_out_hour": 8 } },
        { "from": "2022-03-25", "mid_stay": true, "rule": { "preset": "5+3", "no_home_share": 0.5 } }
    ]"#;
    compare(changes, &[ROOMS, LABORATORIES].concat());
}

#[test]
fn districts_cohorts_and_dated_rooms() {
    let rooms = r#", "rooms": {
        "districts": [
            { "name": "north", "travel_minutes": [0, 40, 30] },
            { "name": "south", "travel_minutes": [40, 0, 50] },
            { "name": "east", "travel_minutes": [30, 50, 0] }
        ],
        "sites": [
            { "rooms": 60, "district": "south", "changes": [{ "from": "2022-03-12", "rooms": 90 }, { "from": "2022-03-24", "rooms": 30 }] },
            { "rooms": 50, "district": "north", "whole_site": { "fill_days": 3 } },
            { "rooms": 80, "district": "east", "out_of_service_share": 0.1, "closes": "2022-03-30" },
            { "rooms": 50, "district": "north", "whole_site": { "fill_days": 5, "cleaning_days": 1 } }
        ],
        "turnaround_hours": 10,
        "turnaround_to_hours": 60,
        "longest_wait_hours": 40
    }"#;
    compare(r#", "district": "north""#, &[rooms, LABORATORIES].concat());
}

#[test]
fn inspections_and_reserve() {
    let rooms = r#", "rooms": {
        "sites": [
            { "rooms": 90 },
            { "rooms": 70, "opens": "2022-03-06" },
            { "rooms": 60, "reserve": true },
            { "rooms": 50, "reserve": true }
        ],
        "inspection": { "pass_probability": 0.5, "reinspection_days": 2, "failures_per_site_month": 4, "mending_days": 2 },
        "reserve": { "trigger_share": 0.7, "trigger_days": 2 },
        "longest_wait_hours": 60
    }"#;
    compare("", &[rooms, LABORATORIES].concat());
}

#[test]
fn staff_reception_and_vehicles() {
    let rest = r#", "rooms": {
        "sites": [{ "rooms": 200 }, { "rooms": 100 }],
        "check_ins_per_hour": 3,
        "vehicle_persons_per_hour": 7
    },
    "staff": { "teams": 3, "persons_per_team": 90 }"#;
    compare("", &[rest, LABORATORIES].concat());
}

#[test]
fn rooms_without_limit() {
    compare("", &[r#", "rooms": { "sites": [], "unlimited": true }"#, LABORATORIES].concat());
}

#[test]
fn pools_and_outside_load() {
    let laboratories = r#", "laboratories": [
        { "tubes_per_day": 60, "pool_size": 5, "outside_tubes_per_day": 20, "backlog_tubes": 100,
          "outside_surges": [{ "from": "2022-03-10", "to": "2022-03-12", "factor": 5 }] },
        { "tubes_per_day": 50, "pool_size": 10, "weekday_factors": [1, 1, 1, 1, 1, 0.5, 0] }
    ]"#;
    compare("", &[ROOMS, laboratories].concat());
}

#[test]
fn release_tests_first_to_the_first_laboratory() {
    let laboratories = r#", "laboratories": [
        { "tubes_per_day": 70 },
        { "tubes_per_day": 60, "weekday_factors": [1, 1, 1, 1, 1, 0.5, 0] },
        { "tubes_per_day": 50, "opens_hour": 8, "closes_hour": 18 }
    ],
    "tests": { "routing": "first-unless-full", "release_first": true }"#;
    compare("", &[ROOMS, laboratories].concat());
}

#[test]
fn tubes_err() {
    let cases = r#", "cases": { "specificity": 0.9 }"#;
    compare("", &[ROOMS, LABORATORIES, cases].concat());
}

#[test]
fn persons_differ_in_what_their_swabs_show() {
    let cases = r#", "cases": {
        "between_person": 0.6, "asymptomatic_detection": 0.62, "symptomatic_share": 0.5,
        "incubation": "tabulated", "incubation_days": [1, 3, 5, 12], "incubation_weights": [1, 3, 1],
        "temperature_check_hours": [6, 13, 22],
        "infectiousness": "from-onset"
    }"#;
    compare("", &[ROOMS, LABORATORIES, cases].concat());
}

#[test]
fn infection_within_parties_and_between_rooms() {
    let cases = r#", "cases": {
        "transmission": { "within_party": 0.6, "between_rooms": 0.5 },
        "household": { "contacts": 1 },
        "profile": "omicron"
    }"#;
    compare("", &[ROOMS, LABORATORIES, cases].concat());
}
