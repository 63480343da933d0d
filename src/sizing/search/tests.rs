//! Searches among futures whose outcomes are made up.

use super::*;
use crate::scenario::Draft;
use crate::sizing::question::{Aim, Asked, Question};

const SCENARIO: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 5},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 9}}],
    "rooms": {"sites": [{"rooms": 80}]}, "laboratories": [{"tubes_per_day": 100}]}"#;

fn search(question: Question, most: Option<u32>, futures: u32) -> Search {
    let asked = Asked { question, aim: question.usual_aim(), most };
    let inquiry = Inquiry::new(&Draft::from_json(SCENARIO).unwrap(), &asked).unwrap();
    Search::new(inquiry, 0.95, futures).unwrap()
}

/// Drives a search among futures that are well as `is_well(candidate, future)` says. Tasks come back
/// the last first, as from workers that overtake each other.
fn drive(mut search: Search, batch: u32, is_well: impl Fn(u32, u32) -> bool) -> Answer {
    let candidates = search.inquiry().candidates();
    for _ in 0..100_000 {
        if let Some(answer) = search.answer() {
            return answer;
        }
        let tasks: Vec<Task> = std::iter::from_fn(|| search.hand_out(batch)).collect();
        assert!(!tasks.is_empty(), "neither an answer nor a wish");
        for task in tasks.iter().rev() {
            let run =
                |&future: &u32| Evidence::of_run(task.candidate, is_well(task.candidate, future), candidates);
            let evidence = task.futures.iter().map(run).collect();
            search.receive(task, evidence);
        }
    }
    panic!("the search does not end");
}

/// Critical candidates that lie between 30 and 80 % of the way, in no order.
fn critical(future: u32, candidates: u32) -> u32 {
    let scattered = future.wrapping_mul(2_654_435_761) >> 16;
    (candidates * 3 / 10) + scattered % (candidates / 2)
}

/// The value that trying everything gives.
fn by_brute_force(futures: u32, candidates: u32, is_well: &dyn Fn(u32, u32) -> bool) -> (u32, u32, u32) {
    let (low, high) = interval_ranks(0.95, futures as usize);
    let first = |rank: usize| {
        let enough =
            |candidate: &u32| (0..futures).filter(|future| is_well(*candidate, *future)).count() >= rank;
        (0..candidates).find(enough).unwrap()
    };
    (first(quantile_rank(0.95, futures as usize)), first(low.unwrap()), first(high.unwrap()))
}

#[test]
fn the_answer_is_that_of_brute_force_and_takes_few_futures() {
    for (question, most) in [
        // Of each future by itself; turnaround is monotone in every future with a single site.
        (Question::Turnaround, None),
        // Of the share of futures alone.
        (Question::Arrivals { stream: None }, None),
        (Question::Tubes { laboratory: 0 }, Some(1999)),
    ] {
        for futures in [100, 400] {
            let search = search(question, most, futures);
            let inquiry = search.inquiry().clone();
            let candidates = inquiry.candidates();
            let is_well = |candidate, future| candidate >= critical(future, candidates);
            let (value, low, high) = by_brute_force(futures, candidates, &is_well);
            let answer = drive(search, 7, is_well);
            let ends = [low, high].map(|candidate| inquiry.value(candidate));
            let expected = Finding::Found {
                value: inquiry.value(value),
                low: ends[0].min(ends[1]),
                high: ends[0].max(ends[1]),
            };
            assert_eq!(answer.finding, expected, "{question:?} of {futures}");
            let share = answer.spent as f64 / answer.brute_force as f64;
            println!("{question:?}, {futures} futures: {} runs, {:.2} %", answer.spent, 100.0 * share);
            assert!(share < 0.05, "{question:?} of {futures}: {share}");
        }
    }
}

#[test]
fn the_answer_does_not_depend_on_the_size_of_tasks() {
    let question = Question::Arrivals { stream: None };
    let answer = |batch| {
        drive(search(question, None, 150), batch, |candidate, future| candidate >= critical(future, 401))
    };
    let one = answer(1);
    for batch in [2, 5, 1000] {
        assert_eq!(answer(batch), one, "tasks of {batch}");
    }
}

#[test]
fn futures_that_are_not_monotone_are_no_obstacle() {
    // Every seventh future fails now and then although it is safe enough.
    let is_well = |candidate: u32, future: u32| {
        candidate >= 150 && (!future.is_multiple_of(7) || !candidate.is_multiple_of(11) || candidate > 300)
    };
    let answer = drive(search(Question::Arrivals { stream: None }, None, 400), 7, is_well);
    let Finding::Found { value, low, high } = answer.finding else { panic!("{answer:?}") };
    assert!(low <= value && value <= high && high <= 250, "{answer:?}");
    assert!(value >= 100, "none that was seen to fail: {answer:?}");
}

#[track_caller]
fn finds(futures: u32, is_well: impl Fn(u32, u32) -> bool, expected: Finding) {
    let answer = drive(search(Question::Turnaround, None, futures), 16, is_well);
    assert_eq!(answer.finding, expected);
    assert!(answer.changes.is_empty() || matches!(answer.finding, Finding::CannotTellYet { .. }));
}

#[test]
fn it_says_when_nothing_is_needed() {
    finds(400, |_, _| true, Finding::AlreadyEnough);
}

#[test]
fn it_says_when_nothing_helps() {
    finds(400, |_, _| false, Finding::CannotBeReached);
    finds(400, |_, future| future % 2 > 0, Finding::CannotBeReached);
}

#[test]
fn it_says_when_so_few_futures_do_not_tell() {
    // The upper end of an interval takes 72 futures.
    finds(20, |_, _| true, Finding::CannotTellYet { value: Some(240), more_futures: Some(52) });
    // 96 of 100 are well with the safest: perhaps less than 95 %.
    let finding = Finding::CannotTellYet { value: Some(0), more_futures: Some(3550) };
    finds(100, |candidate, future| candidate == 240 && future >= 4, finding);
    // Exactly 95 of 100: no number of futures that anybody would run tells.
    let finding = Finding::CannotTellYet { value: Some(0), more_futures: None };
    finds(100, |candidate, future| candidate == 240 && future >= 5, finding);
    // 94 of 100: perhaps within reach.
    let finding = Finding::CannotTellYet { value: None, more_futures: Some(3550) };
    finds(100, |candidate, future| candidate == 240 && future >= 6, finding);
}

#[test]
fn progress_never_passes_its_end_and_standing_holds_the_answer() {
    let mut search = search(Question::Arrivals { stream: None }, None, 200);
    let mut standings = Vec::new();
    while search.answer().is_none() {
        let Progress { done, total } = search.progress();
        assert!(done < total, "{done} of {total}");
        standings.push(search.standing());
        let task = search.hand_out(50).unwrap();
        let evidence = task
            .futures
            .iter()
            .map(|future| Evidence::of_run(task.candidate, task.candidate >= critical(*future, 401), 401));
        search.receive(&task, evidence.collect());
    }
    let Finding::Found { value, .. } = search.answer().unwrap().finding else { panic!() };
    for (best, safe) in standings {
        assert!(best >= value && safe.is_none_or(|safe| safe <= value), "{best} {value} {safe:?}");
    }
    let Progress { done, total } = search.progress();
    assert_eq!(done, total);
}

#[test]
fn effort_out_of_range_is_refused() {
    let inquiry = || search(Question::Turnaround, None, 1).inquiry;
    for confidence in [f64::NAN, 0.2, 1.0] {
        assert!(matches!(
            Search::new(inquiry(), confidence, 10).unwrap_err(),
            Refusal::ConfidenceOutOfRange { .. }
        ));
    }
    for futures in [0, 20_001] {
        let refusal = Refusal::FuturesOutOfRange { value: futures, max: 20_000 };
        assert_eq!(Search::new(inquiry(), 0.95, futures).unwrap_err(), refusal);
    }
    assert_eq!(Question::Turnaround.usual_aim(), Aim::Rooms);
}
