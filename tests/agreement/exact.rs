//! Scenarios without chance: everybody arrives in the same hours, all are infected alike or not at
//! all, every test and every check has probability 0 or 1. The two programs must then agree day by
//! day and figure by figure, whatever the hours of arrival, collection, check-out and transfer.
//!
//! [`features`] adds the parts of the model to the plain scenario, first one by one, then mixed.

use isoplan::engine::{Engine, Series};
use isoplan::scenario::{Draft, Scenario};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

use crate::compare;
use crate::features::{self, Feature};
use crate::oracle;

/// A plain scenario without chance, drawn at random.
fn certain(rng: &mut Xoshiro256PlusPlus) -> Value {
    let mut pick = |list: &[f64]| list[rng.random_range(0..list.len())];
    let arrival_hour = pick(&[0.0, 3.0, 8.0, 9.0, 10.0, 12.0, 17.0, 20.0, 23.0]);
    let arrival_hours: Vec<u32> = (0..24).map(|hour| u32::from(f64::from(hour) == arrival_hour)).collect();
    let size = pick(&[1.0, 2.0, 2.0]);
    let party_sizes = if size == 1.0 { json!([1]) } else { json!([0, 1]) };
    let central_days = pick(&[1.0, 2.0, 5.0]);
    let home_days = pick(&[0.0, 1.0, 3.0]);
    let mut tests = |days: f64| -> Vec<f64> {
        (1..=days as u32).filter(|_| pick(&[0.0, 1.0]) == 1.0).map(f64::from).collect()
    };
    let (central_tests, home_tests) = (tests(central_days), tests(home_days));
    let doubled_tests: Vec<f64> =
        central_tests.iter().copied().filter(|_| pick(&[0.0, 1.0]) == 1.0).collect();
    // Infected two days before arrival; with symptoms, and visible to tests, from some hour after it.
    let since = 2.0;
    let onset = pick(&[1.3, 7.7, 11.2, 14.9, 19.5, 26.1, 33.3, 41.8, 60.4, 90.6, 130.2]);
    let visible = since + pick(&[0.0, 0.0, 0.7, 1.6, 2.9, 4.1]);
    let rooms = pick(&[4.0, 8.0, 100.0]);
    // Who of a couple gets a bed first is left to chance.
    let beds = if size == 1.0 { pick(&[0.0, 5.0, 100.0]) } else { pick(&[0.0, 100.0]) };
    json!({
        "isoplan": 1,
        "calendar": { "first_day": "2022-03-01", "days": 20 },
        "streams": [{
            "arrivals": {
                "kind": "series",
                "persons": [12, 0, pick(&[0.0, 6.0]), pick(&[0.0, 18.0])],
                "count_noise": "none"
            },
            "arrival_hours": arrival_hours,
            "party_sizes": party_sizes,
            "prevalence": pick(&[0.0, 1.0, 1.0]),
            "since_infection_days": [since, since],
            "rule": {
                "central_days": central_days,
                "home_days": home_days,
                "central_tests": central_tests,
                "doubled_tests": doubled_tests,
                "home_tests": home_tests,
                "check_out_hour": pick(&[0.0, 7.0, 12.0, 20.0, 23.0]),
                "collection_hour": pick(&[0.0, 8.0, 9.0, 15.0, 20.0, 23.0]),
                "exact_hours": pick(&[0.0, 0.0, 1.0]) == 1.0
            }
        }],
        "rooms": {
            "sites": [{ "rooms": rooms }, { "rooms": pick(&[0.0, 3.0]), "opens": "2022-03-03", "closes": "2022-03-06" }],
            "turnaround_hours": pick(&[0.0, 5.0, 24.0]),
            "longest_wait_hours": pick(&[0.0, 9.0, 24.0, 100.0])
        },
        "laboratories": [{ "tubes_per_day": 24_000_000, "result_hours": pick(&[1.0, 6.0, 13.0, 30.0]) }],
        "tests": { "deadline_hours": pick(&[6.0, 7.0, 24.0]) },
        "cases": {
            "specificity": 1,
            "detection": { "curve": "tabulated", "days": [0, visible, visible + 1e-6, 60], "probability": [0, 0, 1, 1] },
            "symptomatic_share": pick(&[0.0, 1.0]),
            "temperature_check_share": 1,
            "incubation_log_mean": libm::log(since + onset / 24.0),
            "incubation_log_sd": 0,
            "transfer_hours": pick(&[0.0, 4.0, 30.0]),
            // Nobody comes back before the end.
            "hospital": { "stay_mean_days": 100, "stay_shape": 100, "beds": beds }
        }
    })
}

/// Draws so many scenarios, changed by some features, and compares them.
#[track_caller]
fn check(scenarios: u32, change: impl Fn(&mut Value, &mut Xoshiro256PlusPlus)) {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(7);
    let mut differing = Vec::new();
    for _ in 0..scenarios {
        let mut document = certain(&mut rng);
        change(&mut document, &mut rng);
        let text = document.to_string();
        let scenario = match Draft::from_json(&text).and_then(|draft| draft.check()) {
            Ok(scenario) => scenario,
            Err(issues) => panic!("{issues:#?}\n{text}"),
        };
        let differences = differences(&scenario, &mut rng);
        if !differences.is_empty() {
            differing.push((text, differences));
        }
    }
    if let Some((text, differences)) = differing.iter().min_by_key(|(_, differences)| differences.len()) {
        let count = differing.len();
        panic!("{count} of {scenarios} scenarios differ; least:\n{text}\n{}", differences.join("\n"));
    }
}

/// The series in which the two programs differ, and the days on which sites or flows do.
fn differences(scenario: &Scenario, rng: &mut Xoshiro256PlusPlus) -> Vec<String> {
    let engine = Engine::new(scenario).future(0);
    let oracle = oracle::simulate(scenario, rng);
    let figures = |series: Series| -> (Vec<u32>, Vec<u32>) {
        (engine.series(series).collect(), oracle.series(series).collect())
    };
    let mut found: Vec<String> = Series::ALL
        .into_iter()
        .filter(|series| !compare::NOT_COMPARED.contains(series))
        .map(|series| (series, figures(series)))
        .filter(|(series, (engine, oracle))| {
            // A mean may be rounded up or down according to the order in which it was summed.
            let most = u32::from(*series == Series::ResultDelayMilliHours);
            engine.iter().zip(oracle).any(|(engine, oracle)| engine.abs_diff(*oracle) > most)
        })
        .map(|(series, (engine, oracle))| format!("{series:?}\n  engine {engine:?}\n  oracle {oracle:?}"))
        .collect();
    for day in 0..scenario.calendar.days {
        if engine.sites_on(day) != oracle.sites_on(day) {
            let (engine, oracle) = (engine.sites_on(day), oracle.sites_on(day));
            found.push(format!("sites on day {day}\n  engine {engine:?}\n  oracle {oracle:?}"));
        }
        if engine.flows_on(day) != oracle.flows_on(day) {
            let (engine, oracle) = (engine.flows_on(day), oracle.flows_on(day));
            found.push(format!("flows on day {day}\n  engine {engine:?}\n  oracle {oracle:?}"));
        }
    }
    found
}

#[test]
fn plain_scenarios() {
    check(3000, |_, _| ());
}

#[test]
fn all_features_mixed() {
    check(3000, |document, rng| features::some_of(&features::ALL, document, rng));
}

/// Each feature by itself, in its own test, so that a difference says where it is.
macro_rules! one_by_one {
    ($($name:ident,)*) => {
        $(#[test]
        fn $name() {
            check(600, features::$name as Feature);
        })*
    };
}

one_by_one! {
    backlog,
    cohorts,
    community_tubes,
    credited_days,
    dated_rooms,
    districts,
    exempt,
    home_from_arrival,
    inside,
    laboratories,
    mid_stay_changes,
    no_home,
    no_waiting_for_results,
    pools,
    reception,
    release_tests_first,
    reserve,
    routing,
    rule_changes,
    screening,
    service,
    staff,
    trains,
    unlimited,
    vehicles,
    weekdays_of_laboratories,
}
