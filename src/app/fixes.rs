//! What would fix it: the questions that are worth asking about a scenario, in words.

use isoplan::locale::{Locale, own_language};
use isoplan::scenario::Scenario;
use isoplan::sizing::{Aim, Question, Subject};
use isoplan::summary::{Bound, Summary};

use super::subjects::{CONFIDENCE, aim, question, shorter_stay, word};
use super::words::text;

/// A question about a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// What is asked.
    pub subject: Subject,
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
    let laboratories = 0..scenario.laboratories.len() as u32;
    questions.extend(laboratories.map(|laboratory| Question::Tubes { laboratory }));
    let fix = |asked| fix(question(asked, scenario), said(asked, scenario, locale));
    let shorter = self::fix(shorter_stay(), locale.text("fixes-shorter"));
    questions.into_iter().map(fix).chain([shorter]).collect()
}

/// With how many further rooms to ask when they must open, if so many are missing: the upper end of that
/// figure's interval, rounded up to three digits. With rooms that are just enough no number of futures tells.
pub fn rooms_to_open(missing: Bound) -> u32 {
    if missing.value == 0 {
        return 0;
    }
    let rooms = missing.high.unwrap_or(missing.value);
    let digits = rooms.checked_ilog10().unwrap_or(0);
    rooms.next_multiple_of(10_u32.pow(digits.saturating_sub(2)))
}

/// Those that are asked first: about what fails; if nothing does, all.
pub fn pressing<'a>(fixes: &'a [Fix], summary: &Summary) -> Vec<&'a Fix> {
    let fails = |aim: Aim| match aim {
        Aim::Rooms => summary.within_capacity.share < CONFIDENCE,
        Aim::Tests => summary.tests_in_time.share < CONFIDENCE,
    };
    let pressing: Vec<&Fix> = fixes.iter().filter(|fix| fails(aim(&fix.subject))).collect();
    if pressing.is_empty() { fixes.iter().collect() } else { pressing }
}

fn fix(subject: Subject, question: String) -> Fix {
    let word = word(&subject).unwrap_or_default();
    // Of openings there is one on the page, whatever its rooms.
    let name = if word.starts_with("opening") { "opening".to_owned() } else { word };
    Fix { subject, question, name }
}

fn said(asked: Question, scenario: &Scenario, locale: &Locale) -> String {
    match asked {
        Question::FurtherRooms { .. } | Question::RoomsOfSite { .. } => locale.text("fixes-rooms"),
        Question::OpeningDate { rooms } => {
            let number = ("number", rooms.into());
            locale.with("fixes-opening", &[("rooms", text(locale.whole(rooms.into()))), number])
        }
        Question::Arrivals { .. } => locale.text("fixes-arrivals"),
        Question::Turnaround => locale.text("fixes-turnaround"),
        Question::ReserveTrigger => locale.text("fixes-trigger"),
        Question::LeadTime => locale.text("fixes-lead-time"),
        Question::Tubes { laboratory } => {
            let place = text(laboratory_name(laboratory as usize, scenario, locale));
            locale.with("fixes-tubes", &[("place", place)])
        }
    }
}

/// What a laboratory calls itself, or its number.
fn laboratory_name(place: usize, scenario: &Scenario, locale: &Locale) -> String {
    let laboratory = scenario.laboratories.get(place);
    let name = laboratory.map(|laboratory| own_language(locale, &laboratory.name)).unwrap_or_default();
    let label = locale.text("answer-place-laboratory");
    if name.is_empty() { format!("{label} {}", place + 1) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_is_asked_about_with_rooms_that_are_surely_enough() {
        for (value, high, expected) in [
            (0, Some(12), 0),
            (7, None, 7),
            (4300, Some(4416), 4420),
            (180_617, Some(181_323), 182_000),
            (999, Some(999), 999),
        ] {
            assert_eq!(rooms_to_open(Bound { value, low: 0, high }), expected, "{value} to {high:?}");
        }
    }
}
