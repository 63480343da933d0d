//! Results of several scenarios over one another.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout};
use super::picture::{Layer, Mark, Panel, Picture};
use super::table::Column;
use crate::state::Shown;
use crate::words::{self, text};

/// The lines of the scenarios, in their order.
const LINES: [Mark; 4] = [Mark::Median, Mark::Fourth, Mark::Second, Mark::Third];

/// What they are called in the legend.
const LETTERS: [&str; 4] = ["compare-legend-a", "compare-legend-b", "compare-legend-c", "compare-legend-d"];

/// Of the quantiles of a day, the one that is drawn.
const MEDIAN: usize = 2;

/// A scenario by its letter, and its result.
pub type Lettered<'s> = (char, &'s Shown);

/// What is drawn over one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlaid {
    /// Rooms needed, and those there are.
    Rooms,
    /// Tubes to be read, and what the laboratories can read.
    Tests,
    /// Parties that wait for a room.
    Waiting,
}

impl Overlaid {
    /// All that can be drawn, in the order in which they are shown.
    pub const ALL: [Overlaid; 3] = [Overlaid::Rooms, Overlaid::Tests, Overlaid::Waiting];

    /// Name in ids, words and names of files.
    pub fn name(self) -> &'static str {
        match self {
            Overlaid::Rooms => "rooms",
            Overlaid::Tests => "tests",
            Overlaid::Waiting => "waiting",
        }
    }

    /// Whether any of the scenarios has anything of it.
    pub fn is_in(self, scenarios: &[Lettered]) -> bool {
        scenarios.iter().any(|(_, shown)| shown.highest(self.series()).1 > 0)
    }

    fn series(self) -> Series {
        match self {
            Overlaid::Rooms => Series::RoomsNeeded,
            Overlaid::Tests => Series::TubesQueued,
            Overlaid::Waiting => Series::PartiesWaiting,
        }
    }

    fn capacity(self, first: &Shown) -> Option<Vec<f64>> {
        match self {
            Overlaid::Rooms => Some(first.capacity()),
            Overlaid::Tests => Some(first.laboratory_capacity()),
            Overlaid::Waiting => None,
        }
    }
}

/// The chart of results over the same days; what there is, of the first.
pub fn overlay(of: Overlaid, scenarios: &[Lettered], locale: &Locale) -> Option<Declared> {
    let (_, first) = scenarios.first()?;
    let name = |part: &str| format!("compare-{}-{part}", of.name());
    let median = |shown: &Shown| shown.level(of.series(), MEDIAN);
    let highest = |shown: &Shown| shown.highest(of.series());
    let mut layers: Vec<Layer> =
        scenarios.iter().zip(LINES).map(|((_, shown), mark)| Layer::Line(mark, median(shown))).collect();
    let column = |letter: &char| locale.with(&name("column"), &[("letter", text(letter.to_string()))]);
    let mut columns: Vec<Column> =
        scenarios.iter().map(|(letter, shown)| Column::named(column(letter), &median(shown))).collect();
    let keys = scenarios.iter().zip(LINES).map(|((letter, _), mark)| (mark, LETTERS[place(*letter)]));
    let mut legend: Vec<(Mark, &str)> = keys.collect();
    if let Some(capacity) = of.capacity(first) {
        columns.push(Column::named(locale.text("compare-legend-capacity"), &capacity));
        layers.push(Layer::Steps(Mark::Capacity, capacity));
        legend.insert(0, (Mark::Capacity, "compare-legend-capacity"));
    }
    let peak = |(letter, shown): &Lettered| {
        let value = text(locale.whole(highest(shown).1.into()));
        locale.with("chart-item", &[("name", text(letter.to_string())), ("value", value)])
    };
    let peaks: Vec<String> = scenarios.iter().map(peak).collect();
    let dates = [
        ("from", text(words::full_date(locale, first.date(0)))),
        ("to", text(words::full_date(locale, first.date(first.last_day())))),
    ];
    Some(Declared {
        title: locale
            .with(&name("title"), &[("peaks", text(peaks.join(&locale.text("chart-items-between"))))]),
        subtitle: locale.with(&name("subtitle"), &dates),
        picture: Picture::Days(vec![Panel {
            weight: 1.0,
            name: locale.text(&name("axis")),
            layers,
            notes: Vec::new(),
        }]),
        heights: (260, 360),
        legend,
        slots: None,
        columns,
        readout: Readout::List,
        matters: highest(first).0,
    })
}

/// Where a letter stands among those of the lines.
fn place(letter: char) -> usize {
    usize::from(letter as u8 - b'A').min(LETTERS.len() - 1)
}
