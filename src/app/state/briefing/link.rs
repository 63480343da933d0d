//! What a link says about the slides.

use data_encoding::BASE64URL_NOPAD;

use super::{Deck, Side, Step, Theme};
use crate::briefing::Kind;

impl Deck {
    /// What a link says about it: nothing of a deck as it is made.
    pub fn options(&self) -> Vec<String> {
        let mut options = self.arrangement();
        options.extend(self.theme.map(|theme| theme.name().to_owned()));
        options.extend(self.side.option().map(str::to_owned));
        options
    }

    /// What of it is the same in every window: the slides, their titles, and which one is on the screen.
    pub fn arrangement(&self) -> Vec<String> {
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
    use super::super::LONGEST_TITLE;
    use super::*;

    fn after(steps: &[Step]) -> Deck {
        let mut deck = Deck::default();
        steps.iter().cloned().for_each(|step| deck.update(step));
        deck
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
