//! Broken scenarios get all their issues, each with its place.

#[path = "bad_input/document.rs"]
mod document;
#[path = "bad_input/fuzz.rs"]
mod fuzz;
#[path = "bad_input/schema.rs"]
mod schema;
#[path = "bad_input/table.rs"]
mod table;

use isoplan::scenario::{Draft, Expected, Problem};

/// A whole scenario, into which a test writes.
const SOUND: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01"},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 10}}],
    "rooms": {"sites": [{"rooms": 100}]}, "laboratories": [{"tubes_per_day": 100}]}"#;

/// Writes values into the sound scenario and gives the issues as (path, problem).
#[track_caller]
fn issues(edits: &[(&str, serde_json::Value)]) -> Vec<(String, Problem)> {
    let mut draft = Draft::from_json(SOUND).unwrap();
    for (path, value) in edits {
        assert!(draft.set(path, value.clone()), "{path}");
    }
    match draft.check() {
        Ok(_) => Vec::new(),
        Err(issues) => issues.into_iter().map(|issue| (issue.path, issue.problem)).collect(),
    }
}

/// Names of the problems and their places, for short tables.
#[track_caller]
fn check(path: &str, value: serde_json::Value, expected: &[(&str, &str)]) {
    let found: Vec<(String, String)> = issues(&[(path, value)])
        .into_iter()
        .map(|(path, problem)| {
            (path, format!("{problem:?}").split([' ', '{', '(']).next().unwrap().to_owned())
        })
        .collect();
    let expected: Vec<(String, String)> =
        expected.iter().map(|(path, problem)| ((*path).to_owned(), (*problem).to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_sound_scenario_has_none() {
    assert_eq!(issues(&[]), []);
}

#[test]
fn all_issues_come_at_once() {
    let found = issues(&[
        ("calendar.days", 1000.into()),
        ("calendar.futurs", 5.into()),
        ("streams[0].prevalence", "much".into()),
        ("streams[0].rule.central_tests", vec![1, 20].into()),
        ("rooms.sites[0].rooms", (-3).into()),
        ("laboratories[0].closes_hour", 0.into()),
    ]);
    let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "calendar.days",
            "calendar.futurs",
            "streams[0].prevalence",
            "streams[0].rule.central_tests",
            "rooms.sites[0].rooms",
            "laboratories[0].closes_hour",
        ]
    );
    assert!(
        matches!(&found[1].1, Problem::Unknown { nearest: Some(name) } if name == "futures"),
        "{found:?}"
    );
    assert!(matches!(found[2].1, Problem::WrongType { expected: Expected::Number, .. }));
}

#[test]
fn every_kind_of_problem_is_found_where_it_is() {
    use serde_json::json;
    check("isoplan", json!(2), &[("isoplan", "Version")]);
    check("isoplan", json!(null), &[("isoplan", "Version")]);
    check("calendar.first_day", json!("2022-02-30"), &[("calendar.first_day", "WrongType")]);
    check("calendar.first_day", json!(null), &[("calendar.first_day", "Missing")]);
    check("calendar.days", json!(1.5), &[("calendar.days", "WrongType")]);
    check(
        "calendar",
        json!({"first_day": "2022-01-01", "days": 700, "futures": 20000}),
        &[("calendar.futures", "TooManyFutures")],
    );
    check("streams", json!([]), &[("streams", "Length")]);
    check("streams", json!({}), &[("streams", "WrongType")]);
    check("streams[0].arrivals.kind", json!("steadily"), &[("streams[0].arrivals.kind", "NotOneOf")]);
    check(
        "streams[0].arrivals",
        json!({"kind": "serie", "persons": [1]}),
        &[("streams[0].arrivals.kind", "NotOneOf")],
    );
    check("streams[0].arrivals", json!({"kind": "series"}), &[("streams[0].arrivals.persons", "Missing")]);
    check("streams[0].arrivals.cases", json!([1]), &[("streams[0].arrivals.cases", "NotRead")]);
    check("streams[0].arrivals.persons_per_day", json!(1e6), &[("streams", "TooManyPeople")]);
    check("streams[0].party_sizes", json!([0.5, 0.4]), &[("streams[0].party_sizes", "SharesSum")]);
    check("streams[0].party_sizes", json!([0.5, 1.5]), &[("streams[0].party_sizes[1]", "OutOfRange")]);
    check(
        "streams[0].since_infection_days",
        json!([5, 3]),
        &[("streams[0].since_infection_days", "EndBeforeStart")],
    );
    check(
        "streams[0].rule.central_tests",
        json!([4, 1, 14]),
        &[("streams[0].rule.central_tests", "NotRising")],
    );
    check(
        "streams[0].rule.central_tests",
        json!([1, 14, 15]),
        &[("streams[0].rule.central_tests", "TestOutsideStage")],
    );
    check(
        "streams[0].rule.doubled_tests",
        json!([13]),
        &[("streams[0].rule.doubled_tests", "DoubledWithoutTest")],
    );
    check("streams[0].arrival_hours", json!(vec![0; 24]), &[("streams[0].arrival_hours", "AllZero")]);
    check(
        "rooms.sites[0]",
        json!({"rooms": 1, "opens": "2022-01-05", "closes": "2022-01-05"}),
        &[("rooms.sites[0].closes", "EndBeforeStart")],
    );
    check("laboratories[0].tubes_per_day", json!(-1), &[("laboratories[0].tubes_per_day", "OutOfRange")]);
    check(
        "laboratories[0].changes",
        json!([{"from": "2022-01-05", "tubes_per_day": 5}, {"from": "2022-01-04", "tubes_per_day": 5}]),
        &[("laboratories[0].changes", "NotRising")],
    );
    check(
        "cases.detection",
        json!({"curve": "tabulated", "days": [0, 5, 9], "probability": [0, 1]}),
        &[("cases.detection.probability", "LengthsDiffer")],
    );
    check(
        "streams[0].arrivals",
        json!({"kind": "outbreak"}),
        &[("streams[0].arrivals.cases", "ExactlyOneOf")],
    );
    check(
        "streams[0].arrivals",
        json!({"kind": "outbreak", "cases": [1], "wave": {"total": 1, "peak": "2022-01-05", "width_days": 2}}),
        &[("streams[0].arrivals.cases", "ExactlyOneOf")],
    );
    check(
        "streams[0].arrivals.surges",
        json!([{"from": "2022-01-05", "to": "2022-01-04", "factor": 2}]),
        &[("streams[0].arrivals.surges[0].to", "EndBeforeStart")],
    );
    check("streams[0].district", json!("North"), &[("streams[0].district", "NoSuch")]);
    check(
        "rooms.districts",
        json!([{"name": "North", "travel_minutes": [0, 9]}, {"name": "North"}, {}]),
        &[
            ("rooms.districts[0].travel_minutes", "Length"),
            ("rooms.districts[1].name", "NotUnique"),
            ("rooms.districts[1].travel_minutes", "Missing"),
            ("rooms.districts[2].name", "Missing"),
            ("rooms.districts[2].travel_minutes", "Missing"),
        ],
    );
    check("rooms.sites", json!([]), &[("rooms.sites", "Length")]);
    check("rooms", json!({"unlimited": true}), &[]);
    check("rooms.turnaround_to_hours", json!(23), &[("rooms.turnaround_to_hours", "EndBeforeStart")]);
    check("rooms.reserve", json!({"lead_hours": 3}), &[("rooms.reserve.lead_hours", "NotRead")]);
    check(
        "rooms.sites[0].changes",
        json!([{"from": "2022-01-05", "rooms": 5}, {"from": "2022-01-05", "rooms": 5}]),
        &[("rooms.sites[0].changes", "NotRising")],
    );
    check(
        "streams[0].rule",
        json!({"central_days": 0, "home_days": 0}),
        &[("streams[0].rule.central_days", "NoDays")],
    );
    check(
        "streams[0].rule.doubled_home_tests",
        json!([3]),
        &[("streams[0].rule.doubled_home_tests", "DoubledWithoutTest")],
    );
    check("streams[0].rule.preset", json!("14+1"), &[("streams[0].rule.preset", "NotOneOf")]);
    check(
        "laboratories[0]",
        json!({"tubes_per_day": 2_000_000, "weekday_factors": [1, 1, 1, 1, 1, 1, 100]}),
        &[("laboratories[0].weekday_factors", "TooManyTubes")],
    );
    check(
        "laboratories[0].outside_surges",
        json!([{"from": "2022-01-05", "to": "2022-01-05"}]),
        &[("laboratories[0].outside_surges[0].factor", "Missing")],
    );
    check(
        "cases",
        json!({"profile": "custom"}),
        &[("cases.incubation_log_mean", "Missing"), ("cases.infectiousness_scale_days", "Missing")],
    );
    check("cases.temperature_check_hours", json!([20, 8]), &[("cases.temperature_check_hours", "NotRising")]);
    check(
        "cases",
        json!({"incubation": "tabulated", "incubation_days": [0, 3, 3], "incubation_weights": [0, 0]}),
        &[("cases.incubation_days", "NotRising"), ("cases.incubation_weights", "AllZero")],
    );
    check(
        "cases",
        json!({"infectiousness": "tabulated", "infectiousness_days": [0, 3], "infectiousness_weights": [1, 1]}),
        &[("cases.infectiousness_weights", "Length")],
    );
    check(
        "cases",
        json!({"infectiousness": "from-onset", "infectiousness_shape": 3}),
        &[("cases.infectiousness_shape", "NotRead")],
    );
    check(
        "streams[0].since_infection_days",
        json!([1, 2, 3]),
        &[("streams[0].since_infection_days", "Length")],
    );
    check(
        "streams[0].since_infection",
        json!("tabulated"),
        &[("streams[0].since_infection_days", "Missing"), ("streams[0].since_infection_weights", "Missing")],
    );
    check(
        "initial",
        json!({"inside": [{"stream": 2, "parties": 1}]}),
        &[("initial.inside[0].stream", "OutOfRange")],
    );
    check(
        "initial",
        json!({"inside": [{"stream": 1, "day": 16, "parties": 1}, {"stream": 1, "stage": "home", "day": 8, "parties": 1}]}),
        &[("initial.inside[0].day", "OutOfRange"), ("initial.inside[1].day", "OutOfRange")],
    );
    check(
        "initial",
        json!({"inside": [{"stream": 1, "day": 15, "parties": 100}, {"stream": 1, "stage": "home", "day": 7, "parties": 900}]}),
        &[],
    );
    check(
        "initial",
        json!({"inside": [{"stream": 1, "parties": 101}]}),
        &[("initial.inside", "TooManyInside")],
    );
    check("origins", json!([{"path": "name"}]), &[("origins[0].source", "Missing")]);
}

#[test]
fn shorter_stays_keep_the_default_tests_that_fit() {
    assert_eq!(issues(&[("streams[0].rule.central_days", 7.into())]), []);
}
