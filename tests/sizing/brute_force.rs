//! Every future with every value, against the search.

use isoplan::engine::Engine;
use isoplan::scenario::Draft;
use isoplan::sizing::{Aim, Asked, Finding, Inquiry, Monotone, Question};
use isoplan::summary::{interval_ranks, quantile_rank};

use super::{answer, asked, draft, is_well};

/// What trying everything gives: the same futures with each candidate's draft, as anybody would apply it.
fn brute_force(draft: &Draft, asked: &Asked, confidence: f64, futures: u32) -> Finding {
    let inquiry = Inquiry::new(draft, asked).unwrap();
    let well: Vec<usize> = (0..inquiry.candidates())
        .map(|candidate| {
            let scenario = inquiry.draft(candidate).check().unwrap();
            let late_share = scenario.tests.late_share;
            let engine = Engine::new(&scenario);
            engine.futures(0..futures).filter(|future| is_well(future, asked.aim, late_share)).count()
        })
        .collect();
    // The first behind the last that is not good enough.
    let first = |rank: usize| well.iter().rposition(|&number| number < rank).map_or(0, |last| last + 1);
    let (low, high) = interval_ranks(confidence, futures as usize);
    let value = first(quantile_rank(confidence, futures as usize));
    let (low, high) = (first(low.unwrap()), first(high.unwrap()));
    let value_of = |candidate: usize| inquiry.value(candidate as u32);
    if high == 0 {
        Finding::AlreadyEnough
    } else if low == well.len() {
        Finding::CannotBeReached
    } else {
        assert!(high < well.len(), "these futures do not tell: {well:?}");
        let ends = [low, high].map(value_of);
        Finding::Found { value: value_of(value), low: ends[0].min(ends[1]), high: ends[0].max(ends[1]) }
    }
}

/// Two sites of which one opens later, and a laboratory that is often late.
const CITY: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 12, "seed": 4},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 12}, "prevalence": 0.05,
        "party_sizes": [0.8, 0.2], "rule": {"preset": "5+3"}}],
    "rooms": {"turnaround_hours": 12, "longest_wait_hours": 48,
        "sites": [{"rooms": 36}, {"rooms": 30, "opens": "2022-01-06"}]},
    "laboratories": [{"tubes_per_day": 60}]}"#;

/// The same with some rooms more from the beginning.
fn roomier() -> String {
    CITY.replace(r#"{"rooms": 36}"#, r#"{"rooms": 45}"#)
}

/// The same with a reserve.
const WITH_RESERVE: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 12, "seed": 4},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 12}, "prevalence": 0.05,
        "rule": {"preset": "5+3"}}],
    "rooms": {"turnaround_hours": 12, "sites": [{"rooms": 60}, {"rooms": 60, "reserve": true}],
        "reserve": {"trigger_share": 0.5, "call_up": "lead-time", "lead_hours": 24}},
    "laboratories": [{"tubes_per_day": 200}]}"#;

/// The share of all futures with all values that the search may take here, where there are few values.
const MOST_SPENT: f64 = 0.2;

#[track_caller]
fn check(text: &str, asked: Asked, monotone: Monotone) -> Finding {
    let (draft, confidence, futures) = (draft(text), 0.8, 60);
    let found = answer(&draft, &asked, confidence, futures);
    assert_eq!(found.finding, brute_force(&draft, &asked, confidence, futures), "{asked:?}");
    assert_eq!(found.monotone, monotone, "{asked:?}");
    let all = u64::from(found.futures) * u64::from(Inquiry::new(&draft, &asked).unwrap().candidates());
    let share = found.spent as f64 / all as f64;
    println!("{:?}: {:?}, {} runs, {:.1} %", asked.question, found.finding, found.spent, 100.0 * share);
    assert!(share < MOST_SPENT, "{asked:?}: {share}");
    found.finding
}

#[test]
fn rooms_are_those_of_brute_force() {
    check(CITY, asked(Question::FurtherRooms { opens: 0 }, Some(60)), Monotone::Exact);
    check(&roomier(), asked(Question::FurtherRooms { opens: 5 }, Some(60)), Monotone::Exact);
    check(&roomier(), asked(Question::RoomsOfSite { site: 1 }, Some(90)), Monotone::Exact);
    check(&roomier(), asked(Question::RoomsOfSite { site: 0 }, Some(90)), Monotone::Share);
    let with_share_out = roomier().replace(r#""opens""#, r#""out_of_service_share": 0.3, "opens""#);
    check(&with_share_out, asked(Question::RoomsOfSite { site: 1 }, Some(120)), Monotone::Exact);
}

#[test]
fn dates_are_those_of_brute_force() {
    check(CITY, asked(Question::OpeningDate { rooms: 40 }, None), Monotone::Exact);
    let finding = check(CITY, asked(Question::OpeningDate { rooms: 2 }, None), Monotone::Exact);
    assert_eq!(finding, Finding::CannotBeReached);
}

#[test]
fn arrivals_are_those_of_brute_force() {
    check(CITY, asked(Question::Arrivals { stream: None }, Some(150)), Monotone::Share);
    let in_time = Asked { aim: Aim::Tests, ..asked(Question::Arrivals { stream: Some(0) }, Some(150)) };
    check(CITY, in_time, Monotone::Share);
}

#[test]
fn tubes_are_those_of_brute_force() {
    check(CITY, asked(Question::Tubes { laboratory: 0 }, Some(120)), Monotone::Share);
}

#[test]
fn hours_are_those_of_brute_force() {
    let two_sites = r#""sites": [{"rooms": 36}, {"rooms": 30, "opens": "2022-01-06"}]"#;
    let one_site = CITY.replace(two_sites, r#""sites": [{"rooms": 75}]"#);
    check(&one_site, asked(Question::Turnaround, Some(72)), Monotone::EveryFuture);
    check(&roomier(), asked(Question::Turnaround, Some(72)), Monotone::Share);
}

#[test]
fn the_reserve_is_that_of_brute_force() {
    check(WITH_RESERVE, asked(Question::ReserveTrigger, None), Monotone::EveryFuture);
    check(WITH_RESERVE, asked(Question::LeadTime, Some(120)), Monotone::EveryFuture);
    check(WITH_RESERVE, asked(Question::RoomsOfSite { site: 1 }, Some(90)), Monotone::Share);
}

#[test]
fn nothing_is_needed_where_there_is_enough() {
    let roomy = CITY.replace(r#"{"rooms": 36}"#, r#"{"rooms": 4500}"#);
    let question = Question::FurtherRooms { opens: 0 };
    assert_eq!(check(&roomy, asked(question, Some(60)), Monotone::Exact), Finding::AlreadyEnough);
    let question = Question::Turnaround;
    assert_eq!(check(&roomy, asked(question, Some(60)), Monotone::Share), Finding::AlreadyEnough);
}

#[test]
fn rooms_that_come_too_late_are_of_no_use() {
    let question = Question::FurtherRooms { opens: 11 };
    assert_eq!(check(CITY, asked(question, Some(60)), Monotone::Exact), Finding::CannotBeReached);
}
