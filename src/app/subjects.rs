//! What the page asks about a scenario, and how a link says that it was asked.

pub mod axes;
mod word;

use isoplan::scenario::Scenario;
use isoplan::scenario::rule_preset::FIVE_TESTS;
use isoplan::sizing::map::Axis;
use isoplan::sizing::{Aim, Asked, Question, Subject};

pub use word::{of_word, word};

/// The share of futures in which all must be well.
pub const CONFIDENCE: f64 = 0.95;

/// Futures of each of many variants: enough to see what matters.
const FUTURES_OF_MANY: u32 = 100;

/// One of the questions of which the answer is a number.
pub fn question(question: Question, scenario: &Scenario) -> Subject {
    let asked = Asked { question, aim: question.usual_aim(), most: None };
    Subject::Question { asked, confidence: CONFIDENCE, futures: scenario.calendar.futures }
}

/// The shortest stay that leaves no more risk: a shorter one frees rooms, too.
pub fn shorter_stay() -> Subject {
    Subject::Shortest { stream: 0, baseline: FIVE_TESTS.name.to_owned() }
}

/// What an answer has to be good for.
pub fn aim(subject: &Subject) -> Aim {
    match subject {
        Subject::Question { asked, .. } => asked.aim,
        _ => Aim::Rooms,
    }
}

/// All rules beside those of a scenario.
pub fn rules(scenario: &Scenario) -> Subject {
    Subject::Rules { stream: None, confidence: CONFIDENCE, futures: scenario.calendar.futures }
}

/// What each input of a scenario moves.
pub fn sensitivity(scenario: &Scenario) -> Subject {
    Subject::Sensitivity { futures: scenario.calendar.futures.min(FUTURES_OF_MANY) }
}

/// Two inputs of a scenario moved together.
pub fn map(scenario: &Scenario, [x, y]: &[Axis; 2]) -> Subject {
    let (x, y) = (x.clone(), y.clone());
    Subject::Map { x, y, confidence: CONFIDENCE, futures: scenario.calendar.futures }
}
