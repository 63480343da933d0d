//! Scenarios side by side, and studies that are given away.

use isoplan::engine::Engine;
use isoplan::scenario::Draft;
use isoplan::sizing::map::Axis;
use isoplan::sizing::scenarios::{Comparison, Row};
use isoplan::sizing::{
    AnyOutcome, AnyStudy, AnyTrial, Change, OfVariants, Refusal, Risk, Study, Subject, Tally,
};
use isoplan::summary::Summary;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::json;

use super::draft;

const CITY: &str = r#"{"isoplan": 1, "name": "city", "calendar": {"first_day": "2022-01-03", "days": 30, "seed": 4},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 8}, "prevalence": 0.05}],
    "rooms": {"sites": [{"rooms": 120}]}, "laboratories": [{"tubes_per_day": 60}]}"#;

const FUTURES: u32 = 15;

fn city(changes: &[(&str, serde_json::Value)]) -> Draft {
    let mut city = draft(CITY);
    for (path, value) in changes {
        assert!(city.set(path, value.clone()), "{path}");
    }
    city
}

/// Runs everything, the last task first.
pub fn to_the_end<S: Study>(study: &mut S) {
    loop {
        let mut tasks: Vec<_> = std::iter::from_fn(|| study.hand_out(4)).collect();
        if tasks.is_empty() {
            break;
        }
        tasks.reverse();
        for task in tasks {
            let trial = study.trial(task.candidate).unwrap();
            study.receive(&task, S::run(&trial, &task));
        }
    }
    let progress = study.progress();
    assert_eq!(progress.done, progress.total);
}

fn rows(first: &Draft, others: &[Draft], futures: u32) -> Vec<Row> {
    let mut comparison = Comparison::new(first, others, 0.8, futures).unwrap();
    assert!(comparison.rows().is_empty(), "nothing is there yet");
    to_the_end(&mut comparison);
    comparison.rows()
}

#[test]
fn each_scenario_is_as_if_it_were_run_alone_with_the_seed_of_the_first() {
    let other = city(&[
        ("name", json!("more")),
        ("rooms.sites[0].rooms", json!(150)),
        ("calendar.seed", json!(77)),
        ("streams[0].multiplier", json!(1.25)),
    ]);
    let rows = rows(&city(&[]), std::slice::from_ref(&other), FUTURES);
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["city", "more"]);
    let mut seeded = other;
    seeded.set("calendar.seed", json!(4));
    for (row, draft) in rows.iter().zip([city(&[]), seeded]) {
        let scenario = draft.check().unwrap();
        let futures: Vec<_> = Engine::new(&scenario).futures(0..FUTURES).collect();
        let summary = Summary::of(&scenario, &futures).unwrap();
        assert_eq!(row.figures.within_capacity, summary.within_capacity);
        assert_eq!(row.figures.tests_in_time, summary.tests_in_time);
        assert_eq!(row.figures.person_days_waited, summary.person_days_waited);
        assert_eq!(row.risk, Risk::of(&scenario));
    }
    let difference = rows[1].difference.unwrap().room_nights;
    let means = rows[1].figures.room_nights.value - rows[0].figures.room_nights.value;
    assert!((difference.value - means).abs() < 1e-9, "{difference:?}");
    assert!(rows[0].difference.is_none());
}

#[test]
fn a_scenario_does_not_differ_from_itself() {
    let rows = rows(&city(&[]), &[city(&[])], FUTURES);
    assert_eq!(rows[0].figures, rows[1].figures);
    let difference = rows[1].difference.unwrap();
    for same in [difference.peak_needed, difference.within_capacity, difference.cost] {
        assert_eq!((same.value, same.may_be_chance(), same.more_futures()), (0.0, true, None));
    }
}

#[test]
fn twice_the_arrivals_need_twice_the_rooms() {
    // Poisson arrivals of a fixed stay: the mean number of rooms in use is the product of the two.
    let [one, two] = [("one", 5), ("two", 10)].map(|(name, persons)| {
        city(&[
            ("name", json!(name)),
            ("calendar.days", json!(60)),
            ("rooms", json!({"unlimited": true, "sites": [{"rooms": 1}]})),
            ("streams[0].prevalence", json!(0)),
            // No release waits for a result.
            ("laboratories[0].tubes_per_day", json!(1000)),
            ("streams[0].arrivals.persons_per_day", json!(persons)),
        ])
    });
    let rows = rows(&one, &[two], 200);
    let [nights, twice] = [&rows[0], &rows[1]].map(|row| row.figures.room_nights);
    let error = 3.0 * libm::hypot(2.0 * nights.standard_error, twice.standard_error);
    assert!((twice.value - 2.0 * nights.value).abs() < error, "{nights:?} {twice:?}");
    assert!(!rows[1].difference.unwrap().peak_needed.may_be_chance());
}

#[test]
fn changes_are_compared_as_the_scenarios_that_they_make() {
    let change = |path: &str, value| Change { path: path.to_owned(), value };
    let alternatives = vec![
        vec![change("rooms.sites[0].rooms", json!(140))],
        vec![change("rooms.turnaround_hours", json!(12)), change("streams[0].multiplier", json!(0.9))],
    ];
    let subject = Subject::Changes { alternatives, confidence: 0.8, futures: FUTURES };
    let sent: Subject = postcard::from_bytes(&postcard::to_stdvec(&subject).unwrap()).unwrap();
    assert_eq!(sent, subject);
    let AnyStudy::Scenarios(mut study) = sent.study(&city(&[])).unwrap() else { panic!("{subject:?}") };
    to_the_end(&mut study);
    let others = [
        city(&[("rooms.sites[0].rooms", json!(140))]),
        city(&[("rooms.turnaround_hours", json!(12)), ("streams[0].multiplier", json!(0.9))]),
    ];
    assert_eq!(study.rows(), rows(&city(&[]), &others, FUTURES));
}

#[test]
fn futures_that_are_added_later_are_the_same() {
    let other = city(&[("rooms.sites[0].rooms", json!(150))]);
    let mut grown = Comparison::new(&city(&[]), std::slice::from_ref(&other), 0.8, 7).unwrap();
    to_the_end(&mut grown);
    assert_eq!(grown.rows().len(), 2);
    grown.run_more(FUTURES).unwrap();
    let tasks: Vec<_> = std::iter::from_fn(|| grown.clone().hand_out(9)).take(1).collect();
    assert_eq!(tasks[0].futures, [7, 8, 9, 10, 11, 12, 13, 14], "nothing is run again");
    assert!(grown.rows().is_empty());
    to_the_end(&mut grown);
    assert_eq!(grown.rows(), rows(&city(&[]), &[other], FUTURES));
    assert_eq!(
        grown.run_more(1_000_000).unwrap_err(),
        Refusal::FuturesOutOfRange { value: 1_000_000, max: 20_000 }
    );
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let refusal = |others: &[Draft]| Comparison::new(&city(&[]), others, 0.8, FUTURES).unwrap_err();
    assert_eq!(refusal(&[]), Refusal::ScenariosOutOfRange { value: 1, max: 16 });
    let first_day = "2022-01-03".parse().unwrap();
    assert_eq!(
        refusal(&[city(&[]), city(&[("calendar.days", json!(20))])]),
        Refusal::OtherHorizon { position: 3, first: (first_day, 30), other: (first_day, 20) }
    );
    assert_eq!(
        refusal(&[city(&[("costs.currency", json!("HKD"))])]),
        Refusal::OtherCurrency { position: 2, first: "CNY".to_owned(), other: "HKD".to_owned() }
    );
    let wrong = refusal(&[city(&[("rooms.turnaround_hours", json!(-1))])]);
    assert!(matches!(wrong, Refusal::ScenarioIssues { position: 2, ref issues } if issues.len() == 1));
    let subject = Subject::Scenarios { others: vec!["{".to_owned()], confidence: 0.8, futures: 5 };
    assert!(matches!(subject.study(&city(&[])), Err(Refusal::ScenarioIssues { position: 2, .. })));
    let study = Comparison::new(&city(&[]), &[city(&[])], 0.8, FUTURES).unwrap();
    assert!(study.trial(3).is_ok(), "the risk of the second");
    assert_eq!(study.trial(4).unwrap_err(), Refusal::NoSuchCandidate { candidate: 4 });
}

/// Every subject of the city.
fn subjects() -> Vec<Subject> {
    let others = vec![city(&[("rooms.sites[0].rooms", json!(150))]).to_json()];
    let axis = |path: &str, low, high| Axis { path: path.to_owned(), low, high };
    vec![
        Subject::Scenarios { others, confidence: 0.8, futures: 6 },
        Subject::Rules { stream: None, confidence: 0.8, futures: 2 },
        Subject::Shortest { stream: 0, baseline: "5+3".to_owned() },
        Subject::Sensitivity { futures: 1 },
        Subject::Map {
            x: axis("rooms.sites[0].rooms", 100.0, 104.0),
            y: axis("streams[].multiplier", 50.0, 150.0),
            confidence: 0.8,
            futures: 20,
        },
    ]
}

/// What a study comes to, as text.
fn outcome(study: &AnyStudy) -> String {
    match study {
        AnyStudy::Search(search) => format!("{:?}", search.answer()),
        AnyStudy::Rules(rules) => format!("{:?}", rules.rows()),
        AnyStudy::Shortest(shortening) => format!("{:?}", shortening.so_far()),
        AnyStudy::Scenarios(scenarios) => format!("{:?}", scenarios.rows()),
        AnyStudy::Sensitivity(sensitivity) => format!("{:?}", sensitivity.bars()),
        AnyStudy::Map(map) => format!("{:?}", map.picture()),
    }
}

/// What three workers make of a subject, each with a study of its own, if answers come in this order.
fn shuffled(subject: &Subject, order: &[prop::sample::Index], most: u32) -> String {
    let study = || subject.clone().study(&city(&[])).unwrap();
    let (mut page, workers) = (study(), [study(), study(), study()]);
    let mut under_way = Vec::new();
    let mut next = order.iter().cycle();
    loop {
        under_way.extend(std::iter::from_fn(|| page.hand_out(most)).take(5));
        if under_way.is_empty() {
            return outcome(&page);
        }
        let task = under_way.swap_remove(next.next().unwrap().index(under_way.len()));
        let trial: AnyTrial = workers[task.candidate as usize % 3].trial(task.candidate).unwrap();
        let outcomes = AnyStudy::run(&trial, &task);
        let sent: Vec<AnyOutcome> = postcard::from_bytes(&postcard::to_stdvec(&outcomes).unwrap()).unwrap();
        assert_eq!(sent, outcomes);
        page.receive(&task, sent);
    }
}

#[test]
fn no_study_depends_on_who_ran_what_and_when() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let orders = prop::collection::vec(any::<prop::sample::Index>(), 7);
    for subject in subjects() {
        let mut alone = subject.clone().study(&city(&[])).unwrap();
        to_the_end(&mut alone);
        for most in [1, 3] {
            let order = orders.new_tree(&mut runner).unwrap().current();
            assert_eq!(shuffled(&subject, &order, most), outcome(&alone), "{subject:?}");
        }
    }
}

#[test]
fn tallies_say_what_the_futures_do() {
    let other = city(&[("rooms.sites[0].rooms", json!(90))]);
    let mut comparison = Comparison::new(&city(&[]), std::slice::from_ref(&other), 0.8, 5).unwrap();
    to_the_end(&mut comparison);
    let tallies: Vec<Tally> = comparison.variants().tallies(1).unwrap();
    let engine = Engine::new(&other.check().unwrap());
    for (tally, future) in tallies.iter().zip(engine.futures(0..5)) {
        use isoplan::engine::Series;
        assert_eq!(tally.within_capacity, future.first_breach().is_none());
        assert_eq!(tally.persons_diverted, future.total(Series::PersonsDiverted));
        assert_eq!(tally.peak_needed, future.peak(Series::RoomsNeeded));
    }
    assert!(tallies.iter().any(|tally| tally.person_hours_waited > 0), "{tallies:?}");
}
