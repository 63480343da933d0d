//! A result in, a picture out, with all that is said about it.
//!
//! A chart is *declared*: its message, its picture, its legend and the columns of its table. Readout,
//! spoken description, page and files follow from that in the same way for all. No web in here, and
//! no statistics: every number is a field of the summary, of its details or of the scenario.
//!
//! | module | what it holds |
//! |---|---|
//! | `kind` | which charts there are, in which order |
//! | `rooms`, `laboratory` … | one chart each, declared |
//! | `study`, `rules` … | charts of what studies have found |
//! | [`stage`] | some of them once more, for a big screen |
//! | `declared` | from a declaration to a chart |
//! | `table` | the values behind a chart |
//! | `picture` | marks on axes, as SVG with classes |
//! | `file` | a chart as SVG and CSV that stand for themselves |

mod composition;
mod declared;
mod file;
mod hospital;
mod kind;
mod laboratory;
mod map;
mod outcomes;
mod overlay;
mod peaks;
mod picture;
mod places;
mod positives;
mod results;
mod rooms;
mod rules;
mod said;
mod sensitivity;
mod staff;
pub mod stage;
mod stages;
mod streams;
mod study;
mod supplies;
mod table;
mod waiting;

use std::rc::Rc;

pub use file::{Form, card, csv, svg};
pub use kind::{Group, Kind};
pub use map::{axis_name, present as map_present, said as map_said};
pub use outcomes::{of_answers, of_outcomes};
pub use overlay::{Lettered, Overlaid};
pub use picture::{Along, Frame, Mark, Sample, lines, row_at, row_middle};
pub use rules::rule_name;
pub use sensitivity::{end_value, input_name, value as value_of};
pub use study::{of_scenarios, of_study};
pub use table::{Cell, Column, Table};

use isoplan::locale::Locale;

use declared::Readout;

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
    /// The picture as SVG, for the page.
    pub picture: Rc<str>,
    /// The elements of the picture.
    marks: String,
    /// Where its slots lie.
    pub frame: Frame,
    /// Whether the slots are the days, which all charts are read at together.
    pub is_by_day: bool,
    /// The slot that matters most.
    pub matters: u32,
    /// The values behind it, a row for each slot.
    pub table: Table,
    readout: Readout,
}

impl Chart {
    /// What the chart says of a slot, in a sentence.
    pub fn readout(&self, locale: &Locale, slot: u32) -> String {
        self.readout.say(&self.table, locale, slot as usize)
    }
}

#[cfg(test)]
mod tests;
