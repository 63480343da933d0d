//! Peak need in fifty equally likely futures, as dots, against the rooms there are.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout};
use super::picture::{Dots, Mark, Picture};
use super::said::whole;
use super::table::{Cell, Column};
use crate::state::Shown;

/// The chart of the peaks.
pub fn peaks(shown: &Shown, locale: &Locale) -> Declared {
    let summary = &shown.summary;
    let values = &summary.peak_needed_dots;
    let capacity = shown.at(Series::RoomsUsable, summary.peak_day.median()).median();
    let name = locale.with("chart-rooms-capacity", &[("number", whole(locale, capacity))]);
    let dots = Dots::new(values, capacity, name);
    let up_to = |column: usize| dots.up_to(column);
    let columns = 0..dots.columns.len();
    let within = |limit: u32| values.iter().filter(|&&value| value <= limit).count() as u64;
    let count = columns.clone().map(|column| Cell::Whole(dots.columns[column].into())).collect();
    let so_far = columns.clone().map(|column| Cell::Whole(within(up_to(column)))).collect();
    let above = values.len() as u64 - within(capacity);
    let key = match above {
        _ if values.last().is_none_or(|&most| most == 0) => "none",
        0 => "within",
        50 => "beyond",
        _ => "some",
    };
    let title = [
        ("above", locale.whole(above).into()),
        ("capacity", whole(locale, capacity)),
        ("median", whole(locale, summary.peak_needed.median())),
        ("low", whole(locale, summary.peak_needed.0[0])),
        ("high", whole(locale, summary.peak_needed.0[4])),
    ];
    let middle = columns.clone().find(|&column| up_to(column) >= summary.peak_needed.median());
    Declared {
        title: locale.with(&format!("chart-peaks-title-{key}"), &title),
        subtitle: locale.with("chart-peaks-subtitle", &title),
        slots: Some((
            locale.text("chart-peaks-column-rooms"),
            columns.map(|column| Cell::Whole(up_to(column).into())).collect(),
        )),
        picture: Picture::Dots(dots),
        heights: (180, 240),
        legend: vec![
            (Mark::Capacity, "chart-rooms-legend-capacity"),
            (Mark::Dot, "chart-peaks-legend-dot"),
            (Mark::DotBeyond, "chart-peaks-legend-beyond"),
        ],
        columns: vec![
            Column::new(locale, "peaks", "futures", count),
            Column::new(locale, "peaks", "within", so_far),
        ],
        readout: Readout::Sentence("peaks"),
        matters: middle.unwrap_or(0) as u32,
    }
}
