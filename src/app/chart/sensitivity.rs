//! Which inputs move the rooms needed most.

use isoplan::locale::Locale;
use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{Parameter, Unit};
use isoplan::sizing::sensitivity::{Bar, End};

use super::declared::{Declared, Readout};
use super::picture::{Effect, Mark, Pair, Picture, Tornado};
use super::said::whole;
use super::table::{Cell, Column};
use crate::form::layout::{self, Place};
use crate::form::words::{label, part, unit};
use crate::words::{self, text};

/// Inputs that are drawn; those behind them move less.
const MOST: usize = 16;

/// The chart of some inputs, the one that moves most first.
pub fn sensitivity(bars: &[Bar], futures: u32, draft: &Draft, locale: &Locale) -> Declared {
    let told = bars.iter().filter(|bar| moves_rooms(bar));
    let shown: Vec<&Bar> = told.take(MOST).collect();
    let name = |bar: &Bar| input_name(bar, bars, draft, locale);
    let effect = |bar: &Bar, end: &Option<End>| {
        end.as_ref().map(|end| Effect {
            value: end.peak_needed.value,
            interval: (end.peak_needed.low, end.peak_needed.high),
            text: value(bar, end.value, locale),
        })
    };
    let row = |bar: &Bar| Pair { name: name(bar), low: effect(bar, &bar.low), high: effect(bar, &bar.high) };
    let first = shown.first().copied();
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
            rows: shown.iter().copied().map(row).collect(),
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
    if Parameter::of(bar.id).unit == Unit::Share {
        return locale.with("page-percent", &[("number", text(locale.decimal(100.0 * value, 2)))]);
    }
    let unit = unit(locale, bar.id, Some(&value.into()));
    format!("{} {unit}", locale.decimal(value, 4)).trim_end().to_owned()
}

/// What an input is called; with the part of the form where it stands, if another is called the same.
pub fn input_name(bar: &Bar, bars: &[Bar], draft: &Draft, locale: &Locale) -> String {
    let name = label(locale, draft, bar.id);
    let is_twice = bars.iter().any(|other| other.id != bar.id && label(locale, draft, other.id) == name);
    match layout::place(bar.id) {
        // "More" says nothing of what it is about.
        Place::Part(place) if is_twice && place != "more" => format!("{name} · {}", part(locale, place)),
        _ => name,
    }
}

/// Whether it moves rooms, as far as can be told.
fn moves_rooms(bar: &Bar) -> bool {
    let ends = [&bar.low, &bar.high].into_iter().flatten();
    ends.into_iter().any(|end| !end.peak_needed.may_be_chance())
}
