//! Words and layers that several charts share.

use isoplan::engine::Series;
use isoplan::locale::{FluentValue, Locale, own_language};
use isoplan::summary::Quantiles;

use super::picture::{Height, Layer, Mark, Note, Panel};
use crate::state::Shown;
use crate::words::{self, text};

/// The marks of the quantiles of a series, and what they mean.
pub const FAN: [(Mark, &str); 3] = [
    (Mark::Median, "chart-legend-median"),
    (Mark::Inner, "chart-legend-inner"),
    (Mark::Outer, "chart-legend-outer"),
];

/// A whole number as an argument of a message.
pub fn whole(locale: &Locale, number: u32) -> FluentValue<'static> {
    text(locale.whole(number.into()))
}

/// A day's date as an argument of a message.
pub fn date(shown: &Shown, locale: &Locale, day: u32) -> FluentValue<'static> {
    text(words::date(locale, shown.date(day)))
}

/// Median and bands of a series.
pub fn fan(shown: &Shown, series: Series) -> Vec<Layer> {
    fan_of(|level| shown.level(series, level))
}

/// Median and bands of values given by level: 0 to 4 for 5, 25, 50, 75 and 95 %.
pub fn fan_of(level: impl Fn(usize) -> Vec<f64>) -> Vec<Layer> {
    vec![
        Layer::Band(Mark::Outer, level(0), level(4)),
        Layer::Band(Mark::Inner, level(1), level(3)),
        Layer::Line(Mark::Median, level(2)),
    ]
}

/// A level of quantiles, day by day.
pub fn level(quantiles: &[Quantiles], level: usize) -> Vec<f64> {
    quantiles.iter().map(|quantiles| f64::from(quantiles.0[level])).collect()
}

/// A panel of a weight without notes.
pub fn panel(weight: f64, name: String, layers: Vec<Layer>) -> Panel {
    Panel { weight, name, layers, notes: Vec::new() }
}

/// The name of the capacity line, at the end of it where the need is farther away.
pub fn capacity_note(locale: &Locale, key: &str, capacity: &[f64], need: &[f64]) -> Note {
    let last = capacity.len() - 1;
    let distance = |day: usize| (need[day] - capacity[day]).abs();
    // Only where it names the same number does the left end serve as well.
    let left = capacity[0] == capacity[last] && distance(last / 10) > distance(last - last / 10);
    let value = if left { capacity[0] } else { capacity[last] };
    Note {
        mark: Mark::CapacityLabel,
        text: locale.with(key, &[("number", text(words::rounded(locale, value)))]),
        day: if left { 0.0 } else { capacity.len() as f64 },
        height: Height::Above(value),
        ends_here: !left,
    }
}

/// The name of a place: its author's in this language, else its number, from 1.
pub fn place_name(locale: &Locale, key: &str, name: &str, number: usize) -> String {
    match own_language(locale, name) {
        "" => locale.with(key, &[("number", text(number.to_string()))]),
        name => name.to_owned(),
    }
}
