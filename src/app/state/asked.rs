//! What a link says was asked, so that whoever opens it sees the same answers.

use isoplan::scenario::Scenario;
use isoplan::sizing::Subject;
use isoplan::sizing::map::Axis;

use super::{Screen, State};
use crate::subjects::{axes, of_word, word};

/// How a word in a link begins that asks something.
const ASK: &str = "ask-";
/// The same of a word that says the input of the map to the right, and upwards.
const AXES: [&str; 2] = ["x-", "y-"];

impl State {
    /// The two inputs of the map of a scenario: those that were chosen, or those that it begins with.
    pub fn axes(&self, scenario: &Scenario) -> [Axis; 2] {
        let [x, y, ..] = axes::offered(scenario);
        self.axes.clone().unwrap_or([x, y])
    }

    /// What a link says about what was asked here, and found or still wanted.
    pub(super) fn asked_in_link(&self) -> Vec<String> {
        let Some(order) = &self.order else { return Vec::new() };
        let mut options = Vec::new();
        if let Some(axes) = self.axes.as_ref().filter(|_| self.screen == Screen::Map) {
            let words =
                AXES.iter().zip(axes).filter_map(|(side, axis)| Some(format!("{side}{}", axes::word(axis)?)));
            options.extend(words);
        }
        let axes = self.axes(&order.scenario);
        let asked = self.studies.about(order).filter(|study| !study.is_given_up());
        let shown = asked.map(|study| &study.subject).filter(|subject| self.screen.shows(subject));
        // What was asked otherwise than it would be now, such as a map of other inputs, is the past.
        let is_said =
            |word: &String, subject| of_word(word, &axes, &order.scenario).as_ref() == Some(subject);
        let words = shown.filter_map(|subject| word(subject).filter(|word| is_said(word, subject)));
        options.extend(words.map(|word| format!("{ASK}{word}")));
        options
    }

    /// Asks what the words of a link ask. Words that say nothing to this version are ignored.
    pub(super) fn open_asked(&mut self, options: &[String]) {
        let axis = |side: &str| options.iter().find_map(|option| axes::of_word(option.strip_prefix(side)?));
        self.axes = axis(AXES[0]).zip(axis(AXES[1])).map(|(x, y)| [x, y]);
        let Some(order) = self.order.clone() else { return };
        let axes = self.axes(&order.scenario);
        for word in options.iter().filter_map(|option| option.strip_prefix(ASK)) {
            let subject = of_word(word, &axes, &order.scenario);
            if let Some(subject) = subject.filter(|subject| self.screen.shows(subject)) {
                self.ask_if_unknown(subject);
            }
        }
    }
}

impl Screen {
    /// Whether what was asked about this is a part of what it shows.
    fn shows(self, subject: &Subject) -> bool {
        match subject {
            Subject::Question { .. } | Subject::Shortest { .. } => {
                matches!(self, Screen::Plan | Screen::Briefing)
            }
            Subject::Sensitivity { .. } => self == Screen::Sensitivity,
            Subject::Map { .. } => self == Screen::Map,
            Subject::Rules { .. } | Subject::Scenarios { .. } | Subject::Changes { .. } => false,
        }
    }
}
