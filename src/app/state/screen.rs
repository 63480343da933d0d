//! What of the page is on the screen.

use super::State;

/// A view of the same scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// Inputs, verdict and charts.
    #[default]
    Plan,
    /// The isolation rules side by side.
    Rules,
    /// Scenarios side by side.
    Compare,
    /// Which inputs move the result most.
    Sensitivity,
    /// Two inputs against the probability that the rooms last.
    Map,
    /// Slides for a big screen.
    Briefing,
    /// How the numbers come about, and what the words mean.
    Methods,
}

impl Screen {
    /// Every screen, in the order in which they are offered.
    pub const ALL: [Screen; 7] = [
        Screen::Plan,
        Screen::Rules,
        Screen::Compare,
        Screen::Sensitivity,
        Screen::Map,
        Screen::Briefing,
        Screen::Methods,
    ];

    /// Its name in links and in the names of its words.
    pub fn name(self) -> &'static str {
        match self {
            Screen::Plan => "plan",
            Screen::Rules => "rules",
            Screen::Compare => "compare",
            Screen::Sensitivity => "sensitivity",
            Screen::Map => "map",
            Screen::Briefing => "briefing",
            Screen::Methods => "methods",
        }
    }

    /// The screen that the options of a link ask for; the plan, if none does.
    pub fn of_options(options: &[String]) -> Screen {
        let named = |option: &String| Screen::ALL.into_iter().find(|screen| screen.name() == option);
        options.iter().find_map(named).unwrap_or_default()
    }
}

impl State {
    /// What a link says about how to open it: nothing for the plan and a new deck.
    pub fn link_options(&self) -> Vec<String> {
        let named = Some(self.screen).filter(|screen| *screen != Screen::Plan);
        let mut options: Vec<String> = named.map(|screen| screen.name().to_owned()).into_iter().collect();
        if self.screen == Screen::Compare {
            options.extend(self.pins_in_link());
        }
        options.extend(self.asked_in_link());
        // A deck that was arranged stays so while the plan is looked at.
        options.extend(self.deck.options());
        options
    }
}
