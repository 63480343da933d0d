//! Which inputs move the rooms needed most.

use super::declared::{Declared, Readout};
use super::picture::{Effect, Mark, Pair, Picture, Tornado};
use super::said::whole;
use super::table::{Cell, Column};
use crate::app::form::words::{label, unit};
use crate::app::words::{self, text};
use crate::locale::Locale;
use crate::scenario::Draft;
use crate::sizing::sensitivity::{Bar, End};

/// Inputs that are drawn; those behind them move less.
const MOST: usize = 16;

/// The chart of some inputs, the one that moves most first.
pub fn sensitivity(bars: &[Bar], futures: u32, draft: &Draft, locale: &Locale) -> Declared {
    let shown = &bars[..bars.len().min(MOST)];
    let name = |bar: &Bar| label(locale, draft, bar.id);
    let effect = |bar: &Bar, end: &Option<End>| {
        end.as_ref().map(|end| Effect {
            value: end.peak_needed.value,
            interval: (end.peak_needed.low, end.peak_needed.high),
            text: value(bar, end.value, locale),
        })
    };
    let row = |bar: &Bar| Pair { name: name(bar), low: effect(bar, &bar.low), high: effect(bar, &bar.high) };
    let first = shown.first();
    let largest = |bar: &Bar| {
        let size = |end: &Option<End>| end.as_ref().map_or(0.0, |end| end.peak_needed.value.abs());
        size(&bar.low).max(size(&bar.high))
    };
    let title = match first {
        Some(bar) => locale.with(
            "sensitivity-title",
            &[("input", text(name(bar))), ("rooms", text(words::rounded(locale, largest(bar))))],
        ),
        None => locale.text("sensitivity-title-none"),
    };
    let column = |key: &str, cell: &dyn Fn(&Bar) -> Cell| Column {
        name: "",
        head: locale.text(&format!("sensitivity-{key}")),
        cells: bars.iter().map(cell).collect(),
    };
    let signed = |figure: Option<f64>| figure.map_or(Cell::Text(String::new()), Cell::Tenths);
    Declared {
        title,
        subtitle: locale.with("sensitivity-subtitle", &[("futures", whole(locale, futures))]),
        picture: Picture::Tornado(Tornado {
            across: locale.text("sensitivity-axis"),
            rows: shown.iter().map(row).collect(),
        }),
        heights: (0, 0),
        legend: vec![
            (Mark::LowEnd, "sensitivity-legend-low"),
            (Mark::Bar, "sensitivity-legend-high"),
            (Mark::Whisker, "sensitivity-legend-interval"),
        ],
        slots: Some((
            locale.text("sensitivity-input"),
            bars.iter().map(|bar| Cell::Text(name(bar))).collect(),
        )),
        columns: vec![
            column("low", &|bar| Cell::Text(end_value(bar, &bar.low, locale))),
            column("high", &|bar| Cell::Text(end_value(bar, &bar.high, locale))),
            column("rooms-low", &|bar| signed(bar.low.as_ref().map(|end| end.peak_needed.value))),
            column("rooms-high", &|bar| signed(bar.high.as_ref().map(|end| end.peak_needed.value))),
        ],
        readout: Readout::List,
        matters: 0,
    }
}

/// The value of an input at an end of its range.
pub fn end_value(bar: &Bar, end: &Option<End>, locale: &Locale) -> String {
    end.as_ref().map_or_else(|| "–".to_owned(), |end| value(bar, end.value, locale))
}

/// A value of an input with its unit; where it is not the same in all places, that it is moved.
pub fn value(bar: &Bar, value: Option<f64>, locale: &Locale) -> String {
    let Some(value) = value else { return locale.text("sensitivity-together") };
    format!("{} {}", locale.decimal(value, 4), unit(locale, bar.id)).trim_end().to_owned()
}
