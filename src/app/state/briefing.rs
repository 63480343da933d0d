//! What of the briefing is on the screen: which slides, in which order, under which titles.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;

use crate::app::briefing::Kind;

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

    /// What a link says about it: nothing of a deck as it is made.
    pub fn options(&self) -> Vec<String> {
        let new = Deck::default();
        let mut options = Vec::new();
        if self.shown != new.shown {
            let letters: String = self.shown.iter().map(|kind| kind.letter()).collect();
            options.push(format!("slides-{letters}"));
        }
        for (kind, title) in &self.titles {
            options.push(format!("title-{}-{}", kind.letter(), BASE64URL_NOPAD.encode(title.as_bytes())));
        }
        if self.place() > 0 {
            options.push(format!("at-{}", self.at.letter()));
        }
        options.extend(self.theme.map(|theme| theme.name().to_owned()));
        options.extend(self.side.option().map(str::to_owned));
        options
    }

    /// The deck that the options of a link ask for. Words that say nothing to this version are ignored.
    pub fn of_options(options: &[String]) -> Deck {
        let mut deck = Deck::default();
        for option in options {
            match option.split_once('-') {
                Some(("slides", letters)) => {
                    deck.shown.clear();
                    let kinds = letters.chars().filter_map(Kind::of_letter);
                    kinds.for_each(|kind| deck.update(Step::Show(kind, true)));
                }
                Some(("title", title)) => {
                    if let Some((kind, title)) = titled(title) {
                        deck.update(Step::Name(kind, title));
                    }
                }
                _ => {}
            }
            deck.theme = Theme::of_name(option).or(deck.theme);
            deck.side = Side::of_option(option).unwrap_or(deck.side);
        }
        deck.update(Step::First);
        // Only behind the slides can it be known whether this one is shown.
        let at = options.iter().filter_map(|option| option.strip_prefix("at-")?.chars().next());
        at.filter_map(Kind::of_letter).for_each(|kind| deck.update(Step::Go(kind)));
        deck
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

impl Theme {
    /// Its name in links and style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
        }
    }

    fn of_name(name: &str) -> Option<Theme> {
        [Theme::Dark, Theme::Light].into_iter().find(|theme| theme.name() == name)
    }
}

impl Side {
    /// What a link says of it: nothing of the stage.
    pub fn option(self) -> Option<&'static str> {
        match self {
            Side::Stage => None,
            Side::Presenter => Some("presenter"),
            Side::Report => Some("report"),
            Side::Embed => Some("embed"),
        }
    }

    fn of_option(option: &str) -> Option<Side> {
        [Side::Presenter, Side::Report, Side::Embed].into_iter().find(|side| side.option() == Some(option))
    }
}

/// Slide and title of the rest of an option.
fn titled(option: &str) -> Option<(Kind, String)> {
    let (letter, title) = option.split_once('-')?;
    let kind = Kind::of_letter(letter.chars().next().filter(|_| letter.len() == 1)?)?;
    Some((kind, String::from_utf8(BASE64URL_NOPAD.decode(title.as_bytes()).ok()?).ok()?))
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

    #[test]
    fn links_keep_what_was_chosen() {
        let title = |kind, title: &str| Step::Name(kind, title.to_owned());
        for steps in [
            vec![],
            vec![Step::Last],
            vec![Step::Show(Kind::Tests, false), Step::Earlier(Kind::Sure), Step::Go(Kind::Sure)],
            vec![title(Kind::Rooms, "房间从12日起不够~#&\"<"), title(Kind::People, "a-b")],
            vec![Step::Wear(Theme::Dark), Step::Turned(Side::Presenter)],
            Kind::ALL.map(|kind| Step::Show(kind, false)).into(),
        ] {
            let deck = after(&steps);
            let options = deck.options();
            let is_of_alphabet = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            assert!(options.iter().all(|option| option.chars().all(is_of_alphabet)), "{options:?}");
            let again = Deck::of_options(&options);
            if deck.is_empty() {
                assert!(again.is_empty());
            } else {
                assert_eq!(again, deck, "{options:?}");
            }
        }
        assert!(Deck::default().options().is_empty());
    }

    #[test]
    fn what_a_link_cannot_mean_is_ignored() {
        for bad in [
            "title",
            "title-",
            "title-r",
            "title-r-%",
            "title-x-YQ",
            "title-rr-YQ",
            "title-r-_w",
            "at-",
            "at-x",
        ] {
            assert_eq!(Deck::of_options(&[bad.to_owned()]), Deck::default(), "{bad}");
        }
        let deck = Deck::of_options(&["slides-vvxr".to_owned(), "at-q".to_owned()]);
        assert_eq!((deck.shown, deck.at), (vec![Kind::Verdict, Kind::Rooms], Kind::Verdict));
        let long = after(&[Step::Name(Kind::Rooms, "字".repeat(LONGEST_TITLE + 1))]);
        assert_eq!(long.titles[&Kind::Rooms].chars().count(), LONGEST_TITLE);
        let emptied =
            after(&[Step::Name(Kind::Rooms, "a".to_owned()), Step::Name(Kind::Rooms, " ".to_owned())]);
        assert!(emptied.titles.is_empty());
    }
}
