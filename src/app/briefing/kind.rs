//! Which slides there are.

/// A slide of the deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Do the rooms last?
    Verdict,
    /// Rooms against capacity.
    Rooms,
    /// Tests against capacity.
    Tests,
    /// What would fix it.
    Fixes,
    /// How sure it is.
    Sure,
    /// What becomes of the people.
    People,
    /// Assumptions and sources.
    Sources,
}

impl Kind {
    /// Every slide, in the order of a new deck.
    pub const ALL: [Kind; 7] =
        [Kind::Verdict, Kind::Rooms, Kind::Tests, Kind::Fixes, Kind::Sure, Kind::People, Kind::Sources];

    /// Its name in style sheets and keys.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Verdict => "verdict",
            Kind::Rooms => "rooms",
            Kind::Tests => "tests",
            Kind::Fixes => "fixes",
            Kind::Sure => "sure",
            Kind::People => "people",
            Kind::Sources => "sources",
        }
    }

    /// Its letter in links, which never changes.
    pub fn letter(self) -> char {
        match self {
            Kind::Verdict => 'v',
            Kind::Rooms => 'r',
            Kind::Tests => 't',
            Kind::Fixes => 'f',
            Kind::Sure => 's',
            Kind::People => 'p',
            Kind::Sources => 'q',
        }
    }

    /// The slide of a letter.
    pub fn of_letter(letter: char) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.letter() == letter)
    }
}
