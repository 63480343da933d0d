//! Rooms needed in several scenarios, over one another.

use super::declared::{Declared, Readout};
use super::picture::{Layer, Mark, Panel, Picture};
use super::table::Column;
use crate::app::state::Shown;
use crate::app::words::{self, text};
use crate::engine::Series;
use crate::locale::Locale;

/// The lines of the scenarios, in their order.
const LINES: [Mark; 4] = [Mark::Median, Mark::Fourth, Mark::Second, Mark::Third];

/// A scenario by its letter, and its result.
pub type Lettered<'s> = (char, &'s Shown);

/// The chart of results over the same days; the rooms there are, of the first.
pub fn overlay(scenarios: &[Lettered], locale: &Locale) -> Option<Declared> {
    let (_, first) = scenarios.first()?;
    let need = |shown: &Shown| shown.level(Series::RoomsNeeded, 2);
    let mut layers: Vec<Layer> =
        scenarios.iter().zip(LINES).map(|((_, shown), mark)| Layer::Line(mark, need(shown))).collect();
    layers.push(Layer::Steps(Mark::Capacity, first.capacity()));
    let peak = |shown: &Shown| shown.highest(Series::RoomsNeeded);
    let peaks: Vec<String> = scenarios
        .iter()
        .map(|(letter, shown)| {
            let value = text(locale.whole(peak(shown).1.into()));
            locale.with("chart-item", &[("name", text(letter.to_string())), ("value", value)])
        })
        .collect();
    let dates = [
        ("from", text(words::full_date(locale, first.date(0)))),
        ("to", text(words::full_date(locale, first.date(first.last_day())))),
    ];
    let head = |letter: char| locale.with("compare-column", &[("letter", text(letter.to_string()))]);
    let mut columns: Vec<Column> =
        scenarios.iter().map(|(letter, shown)| Column::named(head(*letter), &need(shown))).collect();
    columns.push(Column::named(locale.text("compare-legend-capacity"), &first.capacity()));
    let keys = ["compare-legend-a", "compare-legend-b", "compare-legend-c", "compare-legend-d"];
    let mut legend = vec![(Mark::Capacity, "compare-legend-capacity")];
    legend.extend(
        scenarios
            .iter()
            .zip(LINES)
            .map(|((letter, _), mark)| (mark, keys[usize::from(*letter as u8 - b'A').min(keys.len() - 1)])),
    );
    Some(Declared {
        title: locale
            .with("compare-chart-title", &[("peaks", text(peaks.join(&locale.text("chart-items-between"))))]),
        subtitle: locale.with("compare-chart-subtitle", &dates),
        picture: Picture::Days(vec![Panel {
            weight: 1.0,
            name: locale.text("compare-chart-axis"),
            layers,
            notes: Vec::new(),
        }]),
        heights: (260, 360),
        legend,
        slots: None,
        columns,
        readout: Readout::List,
        matters: peak(first).0,
    })
}
