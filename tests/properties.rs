//! What holds for every scenario, tried on random ones.
//!
//! Debug builds also assert, at every hour of every future run here, that nobody appears or is
//! lost, and at every midnight that the books agree with a count of everybody and every room.

use isoplan::engine::{Engine, Series, Trajectory};
use isoplan::scenario::{Draft, FORMAT_VERSION};
use proptest::prelude::*;
use serde_json::{Value, json};

fn rule() -> impl Strategy<Value = Value> {
    (1u32..16, 0u32..9, 0u32..24, 0u32..24, any::<bool>(), prop::collection::btree_set(1u32..16, 0..6))
        .prop_map(|(central, home, check_out, collection, exact, tests)| {
            let tests: Vec<u32> = tests.into_iter().filter(|&day| day <= central).collect();
            let doubled: Vec<u32> = tests.last().copied().into_iter().collect();
            let home_tests: Vec<u32> = [1, 3].into_iter().filter(|&day| day <= home).collect();
            json!({"central_days": central, "home_days": home, "check_out_hour": check_out,
                "collection_hour": collection, "exact_hours": exact, "central_tests": tests,
                "doubled_tests": doubled, "home_tests": home_tests})
        })
}

fn arrivals() -> impl Strategy<Value = Value> {
    let noise = prop::sample::select(vec!["none", "poisson", "negative-binomial"]);
    prop_oneof![
        (0.0..40.0, noise).prop_map(|(persons, noise)| {
            json!({"kind": "steady", "persons_per_day": persons, "count_noise": noise})
        }),
        (prop::collection::vec(0u32..30, 1..20), 0.1..4.0, 0u32..20, 0u32..30, rule()).prop_map(
            |(cases, contacts, from, window, rule)| {
                json!({"kind": "outbreak", "cases": cases, "contacts_per_case": contacts,
                    "tracing_from_hours": from, "tracing_to_hours": from + window,
                    "secondary": {"per_contact": 0.5, "prevalence": 0.1, "rule": rule}})
            }
        ),
    ]
}

fn stream() -> impl Strategy<Value = Value> {
    let sizes =
        prop::sample::select(vec![json!([1.0]), json!([0.5, 0.25, 0.25]), json!([0.0, 0.0, 0.0, 1.0])]);
    (arrivals(), sizes, 0.0..0.5, rule()).prop_map(|(arrivals, sizes, prevalence, rule)| {
        json!({"arrivals": arrivals, "party_sizes": sizes, "prevalence": prevalence, "rule": rule})
    })
}

fn laboratory() -> impl Strategy<Value = Value> {
    (1u32..200, 0u32..20, 1u32..5, 1u32..30).prop_map(|(tubes, opens, open, result)| {
        json!({"tubes_per_day": tubes, "opens_hour": opens, "closes_hour": opens + open, "result_hours": result})
    })
}

fn site() -> impl Strategy<Value = Value> {
    (0u32..150, 0u32..10, prop::option::of(1u32..10)).prop_map(|(rooms, opens, open)| {
        let mut site = json!({"rooms": rooms, "opens": format!("2022-01-{:02}", opens + 1)});
        if let Some(open) = open {
            site["closes"] = format!("2022-01-{:02}", opens + 1 + open).into();
        }
        site
    })
}

fn scenario() -> impl Strategy<Value = Draft> {
    (
        prop::collection::vec(stream(), 1..3),
        prop::collection::vec(site(), 1..4),
        prop::collection::vec(laboratory(), 1..5),
        (0u32..50, 0u32..60, 0u32..30, prop::option::of(0u32..20), any::<u32>()),
    )
        .prop_map(|(streams, sites, laboratories, (turnaround, wait, transfer, beds, seed))| {
            let document = json!({
                "isoplan": FORMAT_VERSION,
                "calendar": {"first_day": "2022-01-01", "days": 40, "seed": seed, "futures": 1},
                "streams": streams,
                "rooms": {"sites": sites, "turnaround_hours": turnaround, "longest_wait_hours": wait},
                "laboratories": laboratories,
                "cases": {"transfer_hours": transfer, "hospital": {"beds": beds}},
            });
            Draft::from_json(&document.to_string()).unwrap()
        })
}

/// Something more of the model, put into a scenario: a path and what stands there.
const FURTHER: &[(&str, &str)] = &[
    ("streams[0].party_clustering", "0.7"),
    ("streams[0].exempt_share", "0.3"),
    ("streams[0].credited_days", "2"),
    ("streams[0].credited_days", "60"),
    ("streams[0].screening_share", "0.6"),
    ("streams[0].since_infection", "\"whole-days\""),
    ("streams[0].rule", r#"{"preset": "7+3"}"#),
    ("streams[0].rule", r#"{"preset": "home-14", "no_home_share": 0.4}"#),
    ("streams[0].rule", r#"{"preset": "five-tests", "no_home_share": 0.4, "doubled_home_tests": [7]}"#),
    ("streams[0].rule", r#"{"preset": "14+0", "release_waits": false}"#),
    ("streams[0].changes", r#"[{"from": "2022-01-09", "rule": {"preset": "7+7"}}]"#),
    ("streams[0].changes", r#"[{"from": "2022-01-09", "mid_stay": true, "rule": {"preset": "21+7"}}]"#),
    ("streams[0].changes", r#"[{"from": "2022-01-12", "mid_stay": true, "rule": {"preset": "home-14"}}]"#),
    ("rooms.unlimited", "true"),
    ("rooms.turnaround_to_hours", "60"),
    ("rooms.check_ins_per_hour", "3"),
    ("rooms.vehicle_persons_per_hour", "7"),
    ("rooms.inspection", r#"{"pass_probability": 0.5, "failures_per_site_month": 6}"#),
    ("rooms.sites[0].out_of_service_share", "0.2"),
    ("rooms.sites[0].whole_site", r#"{"fill_days": 2, "cleaning_days": 1}"#),
    (
        "rooms.sites[0].changes",
        r#"[{"from": "2022-01-10", "rooms": 3}, {"from": "2022-01-20", "rooms": 90}]"#,
    ),
    ("rooms.reserve", r#"{"trigger_share": 0.3, "call_up": "shares"}"#),
    ("staff", r#"{"teams": 1, "persons_per_team": 40}"#),
    ("laboratories[0].pool_size", "5"),
    ("laboratories[0].weekday_factors", "[1, 1, 1, 0.5, 1, 0, 0]"),
    ("laboratories[0].outside_tubes_per_day", "60"),
    ("laboratories[0].backlog_tubes", "100"),
    ("tests.routing", "\"first-unless-full\""),
    ("tests.release_first", "true"),
    ("cases.specificity", "0.97"),
    ("cases.asymptomatic_detection", "0.5"),
    ("cases.between_person", "0.6"),
    ("cases.infectiousness", "\"from-onset\""),
    ("cases.transmission", r#"{"within_party": 0.5, "between_rooms": 1.5}"#),
    ("cases.household", r#"{"contacts": 1.5, "prevalence": 0.3}"#),
    ("cases.discharged_rule", r#"{"preset": "home-14"}"#),
    ("initial", r#"{"patients": 4, "inside": [{"stream": 1, "stage": "home", "parties": 9}]}"#),
    ("initial", r#"{"inside": [{"stream": 1, "parties": 20}, {"stream": 1, "day": 2, "parties": 5}]}"#),
];

/// A scenario with up to eight of [`FURTHER`], as far as they fit it.
fn whole_scenario() -> impl Strategy<Value = Draft> {
    let further = prop::collection::vec(prop::sample::select(FURTHER), 0..8);
    (scenario(), further).prop_map(|(mut draft, further)| {
        for (path, text) in further {
            let mut changed = draft.clone();
            changed.set(path, serde_json::from_str(text).unwrap());
            if path.ends_with("since_infection") {
                changed.set("streams[0].since_infection_days", json!([0, 3, 9]));
                changed.set("streams[0].since_infection_weights", json!([1, 2, 1]));
            }
            if path == "rooms.reserve" {
                let last =
                    draft.get("rooms.sites").and_then(Value::as_array).map_or(0, |sites| sites.len() - 1);
                changed.set(&format!("rooms.sites[{last}].reserve"), true.into());
            }
            if changed.check().is_ok() {
                draft = changed;
            }
        }
        draft
    })
}

fn check_levels(future: &Trajectory) -> Result<(), TestCaseError> {
    for day in 0..future.days() {
        let at = |series| future.at(series, day);
        prop_assert!(at(Series::RoomsOccupied) >= at(Series::RoomsInUse));
        prop_assert!(at(Series::RoomsHeld) <= at(Series::RoomsInUse));
        prop_assert!(at(Series::ResultsLate) <= at(Series::ResultsDue));
        prop_assert!(at(Series::RoomsShort) <= at(Series::RoomsNeeded));
        let tubes = |series: Series| future.series(series).take(day as usize + 1).map(u64::from).sum::<u64>();
        prop_assert_eq!(
            tubes(Series::TubesQueued),
            tubes(Series::TubesStarted) + u64::from(at(Series::Backlog))
        );
    }
    let found: u64 = (1..=10).map(|number| future.total(Series::found_by_test(number))).sum();
    let found = found + future.total(Series::FoundBySymptoms) + future.total(Series::FoundByScreening);
    let infected = future.total(Series::InfectedArrived) + u64::from(future.measures().infected_inside);
    prop_assert!(found + future.total(Series::InfectedReleased) <= infected);
    prop_assert!(u64::from(future.measures().infected_ended) <= infected);
    let acquired = future.total(Series::AcquiredFound) + future.total(Series::AcquiredReleased);
    prop_assert!(acquired <= future.total(Series::InfectionsAcquired));
    prop_assert!(future.total(Series::Escapes) <= future.total(Series::InfectedReleased));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn books_balance_in_every_scenario(draft in whole_scenario()) {
        let scenario = draft.check().unwrap();
        let engine = Engine::new(&scenario);
        let future = engine.future(3);
        check_levels(&future)?;
        // The same future twice, the second time in memory that has served another.
        let again = Engine::new(&scenario).futures(2..4).last();
        prop_assert_eq!(Some(future), again);
    }

    #[test]
    fn the_shortage_is_exactly_what_is_missing(draft in scenario()) {
        // With as many further rooms as the highest shortage nobody waits; with one fewer somebody does.
        let mut draft = draft;
        let engine = Engine::new(&draft.check().unwrap());
        let short = engine.future(0).peak(Series::RoomsShort);
        let mut sites = draft.get("rooms.sites").unwrap().as_array().unwrap().clone();
        sites.push(json!({"rooms": 0}));
        let last = format!("rooms.sites[{}].rooms", sites.len() - 1);
        draft.set("rooms.sites", sites.into());
        draft.set(&last, short.into());
        prop_assert_eq!(Engine::new(&draft.check().unwrap()).future(0).first_breach(), None);
        if short > 0 {
            draft.set(&last, (short - 1).into());
            prop_assert!(Engine::new(&draft.check().unwrap()).future(0).first_breach().is_some());
        }
    }

    #[test]
    fn no_document_makes_the_check_panic(
        draft in scenario(),
        path in prop::sample::select(PATHS),
        value in prop_oneof![
            Just(Value::Null), Just(json!([])), Just(json!({})), Just(json!("x")), Just(json!(-1)),
            Just(json!(1e300)), Just(json!(0.5)), Just(json!([1, "a"])), Just(json!(true)),
            any::<u64>().prop_map(Value::from), any::<f64>().prop_map(|x| json!(x)),
        ],
    ) {
        let mut draft = draft;
        draft.set(path, value);
        match draft.check() {
            // What passes can be run.
            Ok(scenario) if scenario.calendar.days <= 40 => { Engine::new(&scenario).future(0); }
            Ok(_) => {}
            Err(issues) => prop_assert!(!issues.is_empty()),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        if let Ok(draft) = Draft::from_json(&text) {
            let _ = draft.check();
        }
    }
}

#[test]
fn every_extension_fits_some_scenario() {
    for (path, text) in FURTHER.iter().filter(|(path, _)| !path.ends_with("since_infection")) {
        let mut draft = Draft::from_json(PLAIN).unwrap();
        draft.set(path, serde_json::from_str(text).unwrap());
        assert!(draft.check().is_ok(), "{path}: {:?}", draft.check());
    }
}

/// A scenario that every extension fits.
const PLAIN: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 40, "futures": 1},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 9}}],
    "rooms": {"sites": [{"rooms": 80}]}, "laboratories": [{"tubes_per_day": 100}]}"#;

/// Places where the tests put wrong values.
const PATHS: &[&str] = &[
    "isoplan",
    "calendar",
    "calendar.first_day",
    "calendar.days",
    "streams",
    "streams[0]",
    "streams[0].arrivals",
    "streams[0].arrivals.kind",
    "streams[0].arrivals.persons_per_day",
    "streams[0].arrivals.cases",
    "streams[0].arrival_hours",
    "streams[0].party_sizes",
    "streams[0].prevalence",
    "streams[0].since_infection_days",
    "streams[0].rule.central_days",
    "streams[0].rule.central_tests",
    "streams[0].rule.doubled_tests",
    "rooms.sites",
    "rooms.sites[0].opens",
    "rooms.sites[0].rooms",
    "laboratories[0].tubes_per_day",
    "laboratories[0].changes",
    "laboratories[0].closes_hour",
    "cases.detection",
    "cases.incubation_log_sd",
    "cases.hospital.beds",
    "cases.hospital.stay_shape",
    "origins",
];
