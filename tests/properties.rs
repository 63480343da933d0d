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
    let found = found + future.total(Series::FoundBySymptoms);
    prop_assert!(found + future.total(Series::InfectedReleased) <= future.total(Series::InfectedArrived));
    prop_assert!(future.total(Series::Escapes) <= future.total(Series::InfectedReleased));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn books_balance_in_every_scenario(draft in scenario()) {
        let scenario = draft.check().unwrap();
        let engine = Engine::new(&scenario);
        let future = engine.future(3);
        check_levels(&future)?;
        prop_assert_eq!(&future, &Engine::new(&scenario).future(3), "the same future twice");
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
