//! What would fix it: the questions that are worth asking about a scenario, and what their answers say.

use crate::app::words::{own_language, text};
use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::scenario::parameter::{Kind, Parameter};
use crate::scenario::rule_preset::FIVE_TESTS;
use crate::sizing::map::Axis;
use crate::sizing::{Aim, Asked, Question, Subject};
use crate::summary::Summary;

/// The share of futures in which all must be well.
pub const CONFIDENCE: f64 = 0.95;

/// A question about a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// What is asked.
    pub subject: Subject,
    /// What its answer has to be good for.
    pub aim: Aim,
    /// The question in words.
    pub question: String,
    /// Name of the question, for ids.
    pub name: String,
}

/// What is worth asking about a scenario; with so many further rooms, when they must open.
pub fn questions(scenario: &Scenario, rooms: u32, locale: &Locale) -> Vec<Fix> {
    let mut questions = vec![Question::FurtherRooms { opens: 0 }];
    if rooms > 0 {
        questions.push(Question::OpeningDate { rooms });
    }
    questions.extend([Question::Arrivals { stream: None }, Question::Turnaround]);
    if scenario.rooms.sites.iter().any(|site| site.reserve) {
        questions.extend([Question::ReserveTrigger, Question::LeadTime]);
    }
    questions
        .extend((0..scenario.laboratories.len() as u32).map(|laboratory| Question::Tubes { laboratory }));
    let mut fixes: Vec<Fix> = questions.into_iter().map(|question| fix(question, scenario, locale)).collect();
    fixes.push(shorter_stay(locale));
    fixes
}

/// Futures of each of many variants: enough to see what matters.
const FUTURES_OF_MANY: u32 = 100;

/// What each input of a scenario moves.
pub fn sensitivity(scenario: &Scenario) -> Subject {
    Subject::Sensitivity { futures: scenario.calendar.futures.min(FUTURES_OF_MANY) }
}

/// Two inputs of a scenario moved together.
pub fn map(scenario: &Scenario, x: Axis, y: Axis) -> Subject {
    Subject::Map { x, y, confidence: CONFIDENCE, futures: scenario.calendar.futures }
}

/// The inputs that a map is offered of, with the ends that it begins with.
pub fn axes(scenario: &Scenario) -> Vec<Axis> {
    let axis = |path: &str, low: f64, high: f64| Axis { path: path.to_owned(), low, high };
    let turnaround = f64::from(scenario.rooms.turnaround_hours.1.max(24)) * 2.0;
    vec![
        axis("streams[].multiplier", 50.0, 200.0),
        axis("rooms.sites[].rooms", 50.0, 200.0),
        axis("rooms.turnaround_hours", 0.0, turnaround.min(336.0)),
        axis("laboratories[].tubes_per_day", 25.0, 200.0),
        axis("streams[].prevalence", 10.0, 300.0),
    ]
}

/// Rooms are freed by a shorter stay, too, as long as nobody takes a greater risk.
fn shorter_stay(locale: &Locale) -> Fix {
    let subject = Subject::Shortest { stream: 0, baseline: FIVE_TESTS.name.to_owned() };
    let question = locale.text("fixes-shorter");
    Fix { subject, aim: Aim::Rooms, question, name: "shorter".to_owned() }
}

/// Those that are asked first: about what fails; if nothing does, all.
pub fn pressing<'a>(fixes: &'a [Fix], summary: &Summary) -> Vec<&'a Fix> {
    let fails = |aim: Aim| match aim {
        Aim::Rooms => summary.within_capacity.share < CONFIDENCE,
        Aim::Tests => summary.tests_in_time.share < CONFIDENCE,
    };
    let pressing: Vec<&Fix> = fixes.iter().filter(|fix| fails(fix.aim)).collect();
    if pressing.is_empty() { fixes.iter().collect() } else { pressing }
}

/// The most futures that may be asked for.
pub fn most_futures() -> u32 {
    match Parameter::of("calendar.futures").kind {
        Kind::Whole { max, .. } => u32::try_from(max).unwrap_or(u32::MAX),
        _ => u32::MAX,
    }
}

/// All rules beside those of a scenario.
pub fn rules(scenario: &Scenario) -> Subject {
    Subject::Rules { stream: None, confidence: CONFIDENCE, futures: scenario.calendar.futures }
}

fn fix(question: Question, scenario: &Scenario, locale: &Locale) -> Fix {
    let asked = Asked { question, aim: question.usual_aim(), most: None };
    let subject = Subject::Question { asked, confidence: CONFIDENCE, futures: scenario.calendar.futures };
    let (name, place) = match question {
        Question::FurtherRooms { .. } => ("rooms", 0),
        Question::RoomsOfSite { site } => ("site", site),
        Question::OpeningDate { .. } => ("opening", 0),
        Question::Arrivals { .. } => ("arrivals", 0),
        Question::Tubes { laboratory } => ("tubes", laboratory),
        Question::Turnaround => ("turnaround", 0),
        Question::ReserveTrigger => ("trigger", 0),
        Question::LeadTime => ("lead-time", 0),
    };
    let name_of_laboratory = || {
        let laboratory = scenario.laboratories.get(place as usize);
        let name = laboratory.map(|laboratory| own_language(locale, &laboratory.name)).unwrap_or_default();
        let label = locale.text("answer-place-laboratory");
        if name.is_empty() { format!("{label} {}", place + 1) } else { name.to_owned() }
    };
    let question = match question {
        Question::OpeningDate { rooms } => {
            let number = ("number", rooms.into());
            locale.with("fixes-opening", &[("rooms", text(locale.whole(rooms.into()))), number])
        }
        Question::Tubes { .. } => locale.with("fixes-tubes", &[("place", text(name_of_laboratory()))]),
        _ => locale.text(&format!("fixes-{name}")),
    };
    let name = if place > 0 { format!("{name}-{}", place + 1) } else { name.to_owned() };
    Fix { subject, aim: asked.aim, question, name }
}
