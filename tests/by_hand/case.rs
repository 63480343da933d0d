//! What the cases share: a plain scenario that each of them changes, and how figures are compared.

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::Scenario;
use serde_json::{Value, json};

use crate::support;

/// Everybody who arrives comes at 10:00 on Monday, 3 January 2022, alone; three days in a site and
/// none at home, no tests; nobody is infected, and if somebody is, no test and no thermometer can see
/// it; patients stay beyond the horizon. Rooms without limit and without turnaround. A tube is known an hour after it was collected, or
/// two where many are collected at once.
fn plain() -> Value {
    json!({
        "isoplan": 1,
        "calendar": {"first_day": "2022-01-03", "days": 40},
        "streams": [{
            "arrivals": {"kind": "series", "persons": [1], "count_noise": "none"},
            "arrival_hours": [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0],
            "party_sizes": [1],
            "prevalence": 0,
            "since_infection_days": [0, 0],
            "rule": {"central_days": 3, "home_days": 0, "central_tests": [], "doubled_tests": [], "home_tests": []},
        }],
        "rooms": {"sites": [{"rooms": 100_000}], "turnaround_hours": 0},
        "laboratories": [
            {"tubes_per_day": 2_400_000, "result_hours": 1},
            {"tubes_per_day": 2_400_000, "result_hours": 1},
        ],
        "cases": {
            "detection": {"curve": "tabulated", "days": [0, 60], "probability": [0, 0]},
            "specificity": 1,
            "symptomatic_share": 0,
            "temperature_check_share": 0,
            "hospital": {"stay_mean_days": 100, "stay_shape": 100},
        },
    })
}

/// The plain scenario with changes: to its stream, and to the rest.
#[track_caller]
pub fn scenario(stream: Value, rest: Value) -> Scenario {
    let mut document = plain();
    merge(&mut document["streams"][0], stream);
    merge(&mut document, rest);
    support::scenario(&document.to_string())
}

/// Futures of the plain scenario with changes.
#[track_caller]
pub fn futures(stream: Value, rest: Value, number: u32) -> Vec<Trajectory> {
    support::futures(&scenario(stream, rest), number)
}

/// Puts the fields of an object over those of another; everything else takes the place of what was.
fn merge(place: &mut Value, change: Value) {
    match (place, change) {
        (Value::Object(fields), Value::Object(changes)) => {
            // A rule by name, a curve and an arrival process are meant as a whole.
            if ["preset", "curve", "kind"].iter().any(|&name| changes.contains_key(name)) {
                fields.clear();
            }
            for (name, change) in changes {
                merge(fields.entry(name).or_insert(Value::Null), change);
            }
        }
        (place, change) => *place = change,
    }
}

/// A series as text: its figures other than 0, each with its day or days: `0:5 3-9:1`.
pub fn text(future: &Trajectory, series: Series) -> String {
    let mut runs: Vec<(usize, usize, u32)> = Vec::new();
    for (day, figure) in future.series(series).enumerate().filter(|(_, figure)| *figure > 0) {
        match runs.last_mut() {
            Some((_, last, same)) if *same == figure && *last + 1 == day => *last = day,
            _ => runs.push((day, day, figure)),
        }
    }
    let run = |(first, last, figure): (usize, usize, u32)| match first == last {
        true => format!("{first}:{figure}"),
        false => format!("{first}-{last}:{figure}"),
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(" ")
}

/// Asserts what some series of a future look like, as [`text`].
#[track_caller]
pub fn shows(future: &Trajectory, expected: &[(Series, &str)]) {
    for &(series, expected) in expected {
        assert_eq!(text(future, series), expected, "{series:?}");
    }
}

/// Asserts what some series of a scenario without chance look like, as [`text`].
#[track_caller]
pub fn check(stream: Value, rest: Value, expected: &[(Series, &str)]) {
    for future in futures(stream, rest, 2) {
        shows(&future, expected);
    }
}

/// As [`check`], for everybody healthy, whom the engine counts, and for everybody infected beyond the
/// reach of tests, whom it follows: their course is the same.
#[track_caller]
pub fn check_both(stream: Value, rest: Value, expected: &[(Series, &str)]) {
    for prevalence in [0, 1] {
        let mut stream = stream.clone();
        merge(&mut stream, json!({"prevalence": prevalence}));
        check(stream, rest.clone(), expected);
    }
}

/// Asserts the mean and the variance of a figure over futures.
#[track_caller]
pub fn varies(futures: &[Trajectory], figure: impl Fn(&Trajectory) -> f64, mean: f64, variance: f64) {
    support::agrees("mean", support::mean(futures, &figure), mean, 4.0);
    let square = |future: &Trajectory| (figure(future) - mean) * (figure(future) - mean);
    support::agrees("variance", support::mean(futures, square), variance, 4.0);
}

/// The total of a series over all days.
pub fn total(series: Series) -> impl Fn(&Trajectory) -> f64 {
    move |future| future.total(series) as f64
}

/// So many persons arrive on the first day.
pub fn arrive(persons: u32) -> Value {
    json!({"kind": "series", "persons": [persons], "count_noise": "none"})
}

/// Nobody arrives.
pub fn nobody() -> Value {
    arrive(0)
}

/// Every swab of an infected person is positive with this probability.
pub fn seen(probability: f64) -> Value {
    json!({"curve": "tabulated", "days": [0, 60], "probability": [probability, probability]})
}

/// Infectiousness spread evenly between two ages of infection in days.
pub fn infectious(from: f64, to: f64) -> Value {
    json!({"infectiousness": "tabulated", "infectiousness_days": [from, to], "infectiousness_weights": [1]})
}

/// One object with the fields of both.
pub fn and(mut one: Value, other: Value) -> Value {
    merge(&mut one, other);
    one
}
