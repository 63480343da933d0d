//! How a link says what was asked.

use isoplan::scenario::Scenario;
use isoplan::sizing::map::Axis;
use isoplan::sizing::{Question, Subject};

use super::{map, question, sensitivity, shorter_stay};

/// The word for a subject: `turnaround`, `tubes-2`, `opening-500`. `None`: it is asked by itself where it
/// is shown.
pub fn word(subject: &Subject) -> Option<String> {
    let asked = match subject {
        Subject::Question { asked, .. } => asked,
        Subject::Shortest { .. } => return Some("shorter".to_owned()),
        Subject::Sensitivity { .. } => return Some("sensitivity".to_owned()),
        Subject::Map { .. } => return Some("map".to_owned()),
        Subject::Rules { .. } | Subject::Scenarios { .. } | Subject::Changes { .. } => return None,
    };
    Some(match asked.question {
        Question::FurtherRooms { .. } => "rooms".to_owned(),
        Question::RoomsOfSite { site } => format!("site-{}", site + 1),
        Question::OpeningDate { rooms } => format!("opening-{rooms}"),
        Question::Arrivals { .. } => "arrivals".to_owned(),
        Question::Tubes { laboratory } => format!("tubes-{}", laboratory + 1),
        Question::Turnaround => "turnaround".to_owned(),
        Question::ReserveTrigger => "trigger".to_owned(),
        Question::LeadTime => "lead-time".to_owned(),
    })
}

/// What a word asks about a scenario; of a map, with these axes. `None`: nothing that is known.
pub fn of_word(word: &str, axes: &[Axis; 2], scenario: &Scenario) -> Option<Subject> {
    let ask = |asked| Some(question(asked, scenario));
    match word {
        "rooms" => return ask(Question::FurtherRooms { opens: 0 }),
        "arrivals" => return ask(Question::Arrivals { stream: None }),
        "turnaround" => return ask(Question::Turnaround),
        "trigger" => return ask(Question::ReserveTrigger),
        "lead-time" => return ask(Question::LeadTime),
        "shorter" => return Some(shorter_stay()),
        "sensitivity" => return Some(sensitivity(scenario)),
        "map" => return Some(map(scenario, axes)),
        _ => {}
    }
    let (kind, number) = word.split_once('-')?;
    let number: u32 = number.parse().ok()?;
    match kind {
        "opening" => ask(Question::OpeningDate { rooms: number }),
        "site" => ask(Question::RoomsOfSite { site: number.checked_sub(1)? }),
        "tubes" => ask(Question::Tubes { laboratory: number.checked_sub(1)? }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use isoplan::scenario::preset::Preset;

    use super::*;
    use crate::subjects::axes;

    fn scenario() -> (Scenario, [Axis; 2]) {
        let scenario = Preset::of("w1").unwrap().draft().check().unwrap();
        let [x, y, ..] = axes::offered(&scenario);
        (scenario, [x, y])
    }

    #[test]
    fn every_word_reads_back() {
        let (scenario, both) = scenario();
        let questions = [
            Question::FurtherRooms { opens: 0 },
            Question::RoomsOfSite { site: 1 },
            Question::OpeningDate { rooms: 500 },
            Question::Arrivals { stream: None },
            Question::Tubes { laboratory: 0 },
            Question::Turnaround,
            Question::ReserveTrigger,
            Question::LeadTime,
        ];
        let asked = questions.into_iter().map(|asked| question(asked, &scenario));
        for subject in asked.chain([shorter_stay(), sensitivity(&scenario), map(&scenario, &both)]) {
            let word = word(&subject).unwrap();
            assert_eq!(of_word(&word, &both, &scenario), Some(subject), "{word}");
        }
        for axis in axes::offered(&scenario) {
            let word = axes::word(&axis).unwrap();
            assert_eq!(axes::of_word(&word), Some(axis), "{word}");
        }
    }

    #[test]
    fn other_words_ask_nothing() {
        let (scenario, both) = scenario();
        for word in ["", "room", "tubes", "tubes-0", "tubes--1", "opening-", "opening-99999999999", "-"] {
            assert_eq!(of_word(word, &both, &scenario), None, "{word}");
        }
        for word in ["rooms-200-50", "rooms-50", "rooms-50-200-1", "beds-50-200", "rooms-a-b", "rooms-NaN-1"]
        {
            assert_eq!(axes::of_word(word), None, "{word}");
        }
    }
}
