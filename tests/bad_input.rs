//! Broken scenarios get all their issues, each with its place.

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
    check("origins", json!([{"path": "name"}]), &[("origins[0].source", "Missing")]);
}

#[test]
fn shorter_stays_keep_the_default_tests_that_fit() {
    assert_eq!(issues(&[("streams[0].rule.central_days", 7.into())]), []);
}
