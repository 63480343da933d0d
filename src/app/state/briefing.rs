//! What of the briefing is on the screen: which slides, in which order, under which titles.

mod link;

use std::collections::BTreeMap;

use crate::briefing::Kind;

/// The most characters of a title of one's own.
pub const LONGEST_TITLE: usize = 80;

/// The slides that a person has chosen, and how they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The slides that are shown, in their order.
    pub shown: Vec<Kind>,
    /// The slide on the screen.
    pub at: Kind,
    /// Titles of one's own.
    pub titles: BTreeMap<Kind, String>,
    /// Dark or light; `None`: as the system is.
    pub theme: Option<Theme>,
    /// Whether slides change by themselves.
    pub rotates: bool,
    /// What of it is on this screen.
    pub side: Side,
}

/// Dark or light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

/// What of the briefing is on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// What the audience sees.
    #[default]
    Stage,
    /// What the speaker sees.
    Presenter,
    /// The paper behind the slides.
    Report,
    /// A part of somebody else's page.
    Embed,
}

/// What a presenter does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To a slide.
    Go(Kind),
    /// To the next slide, if there is one.
    Next,
    /// To the slide before, if there is one.
    Previous,
    /// To the first slide.
    First,
    /// To the last slide.
    Last,
    /// To the slide of this number, from 1, if there is one.
    Number(usize),
    /// On to the next slide, and from the last to the first.
    Turn,
    /// A slide is shown from now on, or no more.
    Show(Kind, bool),
    /// A slide comes one place earlier.
    Earlier(Kind),
    /// A slide comes one place later.
    Later(Kind),
    /// A slide gets a title of one's own; an empty one is its automatic title again.
    Name(Kind, String),
    /// Dark or light.
    Wear(Theme),
    /// Slides change by themselves, or no more.
    Rotate(bool),
    /// Another side is to be on the screen.
    Turned(Side),
    /// The slides are as another window has them, which says so in these words of a link.
    Follow(Vec<String>),
}

impl Default for Deck {
    fn default() -> Deck {
        Deck {
            shown: Kind::ALL.into(),
            at: Kind::Verdict,
            titles: BTreeMap::new(),
            theme: None,
            rotates: false,
            side: Side::Stage,
        }
    }
}

impl Deck {
    /// The deck after a step.
    pub fn update(&mut self, step: Step) {
        let place = self.place();
        match step {
            Step::Go(kind) if self.shown.contains(&kind) => self.at = kind,
            Step::Go(_) => {}
            Step::Next => self.go(place + 1),
            Step::Previous => self.go(place.saturating_sub(1)),
            Step::First => self.go(0),
            Step::Last => self.go(self.shown.len().saturating_sub(1)),
            Step::Number(number) => self.go(number.wrapping_sub(1)),
            Step::Turn => self.go((place + 1) % self.shown.len().max(1)),
            Step::Show(kind, true) if !self.shown.contains(&kind) => self.shown.push(kind),
            Step::Show(_, true) => {}
            Step::Show(kind, false) => {
                self.shown.retain(|other| *other != kind);
                self.go(place.min(self.shown.len().saturating_sub(1)));
            }
            Step::Earlier(kind) => self.shift(kind, |place| place.checked_sub(1)),
            Step::Later(kind) => self.shift(kind, |place| place.checked_add(1)),
            Step::Name(kind, title) => {
                let title: String =
                    title.trim().chars().filter(|c| !c.is_control()).take(LONGEST_TITLE).collect();
                match title.is_empty() {
                    true => drop(self.titles.remove(&kind)),
                    false => drop(self.titles.insert(kind, title)),
                }
            }
            Step::Wear(theme) => self.theme = Some(theme),
            Step::Rotate(rotates) => self.rotates = rotates,
            Step::Turned(side) => self.side = side,
            Step::Follow(words) => {
                let Deck { shown, titles, at, .. } = Deck::of_options(&words);
                (self.shown, self.titles, self.at) = (shown, titles, at);
            }
        }
    }

    /// The place of the slide on the screen, from 0.
    pub fn place(&self) -> usize {
        self.shown.iter().position(|kind| *kind == self.at).unwrap_or(0)
    }

    /// The slide behind the one on the screen.
    pub fn next(&self) -> Option<Kind> {
        self.shown.get(self.place() + 1).copied()
    }

    /// Whether the slide on the screen is to be shown at all; without any slide there is none.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    fn go(&mut self, place: usize) {
        if let Some(kind) = self.shown.get(place) {
            self.at = *kind;
        }
    }

    fn shift(&mut self, kind: Kind, to: impl Fn(usize) -> Option<usize>) {
        let from = self.shown.iter().position(|other| *other == kind);
        if let Some(from) = from
            && let Some(to) = to(from).filter(|to| *to < self.shown.len())
        {
            self.shown.swap(from, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(steps: &[Step]) -> Deck {
        let mut deck = Deck::default();
        steps.iter().cloned().for_each(|step| deck.update(step));
        deck
    }

    #[track_caller]
    fn check(steps: &[Step], letters: &str, at: char) {
        let deck = after(steps);
        assert_eq!(deck.shown.iter().map(|kind| kind.letter()).collect::<String>(), letters);
        assert_eq!(deck.at.letter(), at);
    }

    #[test]
    fn a_presenter_goes_through_the_slides() {
        check(&[], "vrtfspq", 'v');
        check(&[Step::Previous], "vrtfspq", 'v');
        check(&[Step::Next, Step::Next], "vrtfspq", 't');
        check(&[Step::Last, Step::Next], "vrtfspq", 'q');
        check(&[Step::Last, Step::Turn], "vrtfspq", 'v');
        check(&[Step::Number(4)], "vrtfspq", 'f');
        check(&[Step::Number(0)], "vrtfspq", 'v');
        check(&[Step::Number(8)], "vrtfspq", 'v');
        check(&[Step::Last, Step::First], "vrtfspq", 'v');
    }

    #[test]
    fn windows_show_the_same_slides_each_in_its_way() {
        let name = Step::Name(Kind::Rooms, "Hotels".to_owned());
        let theirs =
            after(&[Step::Show(Kind::Tests, false), name, Step::Go(Kind::Sure), Step::Wear(Theme::Dark)]);
        let mut ours = after(&[Step::Turned(Side::Presenter), Step::Wear(Theme::Light)]);
        ours.update(Step::Follow(theirs.arrangement()));
        assert_eq!((&ours.shown, &ours.titles, ours.at), (&theirs.shown, &theirs.titles, theirs.at));
        assert_eq!((ours.side, ours.theme), (Side::Presenter, Some(Theme::Light)));
    }

    #[test]
    fn slides_are_hidden_and_moved() {
        check(&[Step::Show(Kind::Verdict, false)], "rtfspq", 'r');
        check(&[Step::Last, Step::Show(Kind::Sources, false)], "vrtfsp", 'p');
        check(&[Step::Show(Kind::Tests, false), Step::Show(Kind::Tests, true)], "vrfspqt", 'v');
        check(&[Step::Show(Kind::Tests, true)], "vrtfspq", 'v');
        check(&[Step::Earlier(Kind::Rooms), Step::Later(Kind::People)], "rvtfsqp", 'v');
        check(&[Step::Earlier(Kind::Verdict), Step::Later(Kind::Sources)], "vrtfspq", 'v');
        check(&[Step::Show(Kind::Tests, false), Step::Go(Kind::Tests)], "vrfspq", 'v');
        let none = Kind::ALL.map(|kind| Step::Show(kind, false));
        check(&none, "", 'q');
        check(&[&none[..], &[Step::Next, Step::Turn, Step::Last]].concat(), "", 'q');
        assert!(after(&none).is_empty());
    }
}
