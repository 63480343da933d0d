//! Questions answered with the engine at work.

#[path = "sizing/brute_force.rs"]
mod brute_force;
#[path = "sizing/comparing.rs"]
mod comparing;
#[path = "sizing/map.rs"]
mod map;
#[path = "sizing/monotone.rs"]
mod monotone;
#[path = "sizing/rules.rs"]
mod rules;
#[path = "sizing/scenarios.rs"]
mod scenarios;
#[path = "sizing/sensitivity.rs"]
mod sensitivity;
#[path = "sizing/theory.rs"]
mod theory;

use std::collections::BTreeMap;

use isoplan::scenario::Draft;
use isoplan::sizing::{Aim, Answer, Asked, Inquiry, Question, Search, Study, Trial};

/// A question with its usual aim.
fn asked(question: Question, most: Option<u32>) -> Asked {
    Asked { question, aim: question.usual_aim(), most }
}

/// The answer, found in one thread.
fn answer(draft: &Draft, asked: &Asked, confidence: f64, futures: u32) -> Answer {
    let inquiry = Inquiry::new(draft, asked).unwrap();
    let mut search = Search::new(inquiry, confidence, futures).unwrap();
    let mut trials: BTreeMap<u32, Trial> = BTreeMap::new();
    loop {
        if let Some(answer) = search.answer() {
            return answer;
        }
        let task = search.hand_out(16).expect("what is wanted");
        let trial =
            trials.entry(task.candidate).or_insert_with(|| search.inquiry().trial(task.candidate).unwrap());
        let evidence = trial.evidence(&task);
        search.receive(&task, evidence);
    }
}

/// A draft that must pass its check.
#[track_caller]
fn draft(text: &str) -> Draft {
    let draft = Draft::from_json(text).unwrap();
    draft.check().unwrap_or_else(|issues| panic!("{issues:#?}\n{text}"));
    draft
}

/// Whether all is well in a future of a scenario.
fn is_well(future: &isoplan::engine::Trajectory, aim: Aim, late_share: f64) -> bool {
    match aim {
        Aim::Rooms => future.first_breach().is_none(),
        Aim::Tests => future.tests_in_time(late_share),
    }
}
