//! What a press officer shows of a result: slides with one message each.
//!
//! A result in, slides out: every title is made by rules from the summary, short enough to be read from
//! the last row, and every number is a field of the summary, of the draft or of the scenario. No web in
//! here; the view decides about sizes and colours.
//!
//! | module | what it holds |
//! |---|---|
//! | `kind` | which slides there are, and their letters in links |
//! | `title` | the message of each |
//! | `verdict`, `rooms` … | what else is on each, declared |
//! | `notes` | what only the speaker sees |
//! | `number` | numbers as headlines write them |
//! | `code` | the link as a QR code |
//! | `embed` | what another page contains to show a result |
//! | `report` | the paper behind the slides |

mod code;
mod embed;
mod fixes;
mod kind;
mod notes;
mod number;
mod people;
pub mod report;
mod sources;
mod sure;
mod title;
mod verdict;

use std::rc::Rc;

pub use code::{Code, MOST_IN_CODE};
pub use embed::snippet;
pub use kind::Kind;
pub use notes::{Notes, Question};
pub use people::Reach;
pub use sources::Basis;
pub use sure::Range;
pub use title::{MOST_CHARACTERS, MOST_WORDS, verdict as message};

use isoplan::locale::Locale;
use isoplan::scenario::Draft;

use super::chart::{lines as chart_lines, stage};
use super::report::{Figure, Level};
use super::state::Shown;

/// What slides are made of.
pub struct Material<'a> {
    /// The result.
    pub shown: &'a Shown,
    /// What was simulated, with the sources of its values.
    pub draft: &'a Draft,
    /// What it began as, to tell what has been changed; its lists in the order of the draft's.
    pub base: &'a Draft,
    /// What else would fix it, in sentences, as far as it has been asked.
    pub answers: &'a [String],
    /// The address that opens the scenario; `None`: it is too large for a link.
    pub address: Option<&'a str>,
    /// Words and numbers.
    pub locale: &'a Locale,
    /// Width of the screen divided by its height.
    pub aspect: f64,
}

/// A slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Which one.
    pub kind: Kind,
    /// Its message.
    pub title: String,
    /// What shows that it is so.
    pub body: Body,
    /// What the message rests on, in a line.
    pub line: String,
    /// What only the speaker sees.
    pub notes: Notes,
}

/// What a slide shows below its message.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// The answer, and the figures that a report opens with.
    Verdict {
        /// How bad it is.
        level: Level,
        /// When, and what would be enough.
        sentences: Vec<String>,
        /// The figures.
        figures: Vec<Figure>,
    },
    /// A picture as SVG, drawn for the screen.
    Picture(Rc<str>),
    /// What there is, what is needed, what is missing.
    Fixes {
        /// The figures.
        figures: Vec<Figure>,
        /// What they mean.
        sentences: Vec<String>,
    },
    /// How sure it is.
    Sure {
        /// How many of the twenty futures are marked.
        marked: u32,
        /// What the marks mean, and their absence.
        meanings: [String; 2],
        /// Ranges of what may come.
        ranges: Vec<Range>,
        /// What no range covers.
        outside: Vec<String>,
    },
    /// What becomes of the people.
    People {
        /// How many come and go.
        figures: Vec<Figure>,
        /// The five "nobody missed".
        reach: Vec<Reach>,
    },
    /// What it rests on.
    Sources {
        /// The most important inputs.
        bases: Vec<Basis>,
        /// The link as a picture.
        code: Option<Code>,
    },
}

/// How large a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// In one line.
    Large,
    /// In two lines.
    Medium,
    /// In two lines of small letters, or more.
    Small,
}

impl Size {
    /// The largest in which a message fits a screen of an aspect.
    pub fn of(title: &str, aspect: f64) -> Size {
        // Bold letters are wider than the rule of thumb has them.
        let room = aspect * PICTURE_WIDTH / 1.15;
        let lines = |size: f64| chart_lines(title, room / size).len();
        match () {
            () if lines(Size::Large.height()) <= 1 => Size::Large,
            () if lines(Size::Medium.height()) <= 2 => Size::Medium,
            () => Size::Small,
        }
    }

    /// Height of its letters, in parts of the screen's height.
    fn height(self) -> f64 {
        match self {
            Size::Large => 0.12,
            Size::Medium => 0.085,
            Size::Small => 0.063,
        }
    }

    /// Its name in style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Size::Large => "large",
            Size::Medium => "medium",
            Size::Small => "small",
        }
    }
}

/// Why a slide cannot be shown; the others can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

impl Kind {
    /// The slide of a result.
    ///
    /// # Errors
    ///
    /// [`Broken`]: the result lacks what the slide shows.
    pub fn slide(self, material: &Material) -> Result<Slide, Broken> {
        if !is_whole(material.shown) {
            return Err(Broken);
        }
        let Material { shown, locale, .. } = *material;
        let (body, line) = match self {
            Kind::Verdict => verdict::body(shown, locale),
            Kind::Rooms => picture(material, stage::Stage::Rooms)?,
            Kind::Tests => picture(material, stage::Stage::Tests)?,
            Kind::Fixes => fixes::body(shown, material.answers, locale),
            Kind::Sure => sure::body(shown, locale),
            Kind::People => people::body(shown, locale),
            Kind::Sources => sources::body(material),
        };
        let title = title::title(self, material);
        Ok(Slide { kind: self, title, body, line, notes: notes::notes(self, shown, locale) })
    }
}

/// Parts of the screen's height that a picture takes, and that the margins on both sides leave of its
/// width.
pub const PICTURE_HEIGHT: f64 = 0.57;
const PICTURE_WIDTH: f64 = 0.9;

fn picture(material: &Material, what: stage::Stage) -> Result<(Body, String), Broken> {
    let Material { shown, locale, aspect, .. } = *material;
    let svg = what.draw(shown, locale, aspect * PICTURE_WIDTH / PICTURE_HEIGHT);
    if svg.contains("NaN") || svg.contains("inf\"") {
        return Err(Broken);
    }
    Ok((Body::Picture(svg.into()), what.line(shown, locale)))
}

/// Whether a result has every day of every series: one that a worker of another version sent might not.
fn is_whole(shown: &Shown) -> bool {
    let days = shown.summary.days;
    let has_days = |series: &isoplan::summary::Daily| series.quantiles.len() == days as usize;
    days > 0 && !shown.summary.daily.is_empty() && shown.summary.daily.iter().all(has_days)
}

#[cfg(test)]
mod tests;
