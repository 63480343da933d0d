//! A result in, a picture out: as SVG text whose marks carry classes instead of colours, so that
//! the style sheet decides about light, dark and contrast. No web: texts are measured by a rule of
//! thumb, because the browser's way needs inline styles, which the page's policy forbids.

mod axis;
mod laboratory;
mod panel;
mod rooms;
mod svg;

pub use panel::{Frame, Mark};

use crate::app::state::Shown;
use crate::app::words::{self, text};
use crate::locale::Locale;

/// A chart with everything that is said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its message, in one sentence.
    pub title: String,
    /// What is measured, in which unit, over which time.
    pub subtitle: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The marks and what they mean.
    pub legend: Vec<(Mark, String)>,
    /// The picture as SVG.
    pub svg: String,
    /// Where days lie in the picture.
    pub frame: Frame,
    /// The values behind it.
    pub table: Table,
}

/// The values behind a chart, a row for each day.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// Rows: a date, then numbers.
    pub rows: Vec<Vec<String>>,
}

/// The charts of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Rooms needed against the rooms there are.
    Rooms,
    /// Tubes against the laboratories' capacity.
    Laboratory,
}

impl Kind {
    /// Id of the figure.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Rooms => "chart-rooms",
            Kind::Laboratory => "chart-laboratory",
        }
    }

    /// The chart of a result, in pixels of the page.
    pub fn draw(self, shown: &Shown, locale: &Locale, size: (u32, u32)) -> Chart {
        match self {
            Kind::Rooms => rooms::rooms(shown, locale, size),
            Kind::Laboratory => laboratory::laboratory(shown, locale, size),
        }
    }

    /// What the chart says of a day, in a sentence.
    pub fn readout(self, shown: &Shown, locale: &Locale, day: u32) -> String {
        match self {
            Kind::Rooms => rooms::readout(shown, locale, day),
            Kind::Laboratory => laboratory::readout(shown, locale, day),
        }
    }
}

fn subtitle(shown: &Shown, locale: &Locale, key: &str) -> String {
    let date = |day| text(words::full_date(locale, shown.date(day)));
    locale.with(key, &[("from", date(0)), ("to", date(shown.last_day()))])
}

#[cfg(test)]
mod tests;
