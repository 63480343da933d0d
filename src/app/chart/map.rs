//! Two inputs against the probability that the rooms last.

use isoplan::locale::Locale;
use isoplan::scenario::Draft;
use isoplan::sizing::map::{Axis, Picture as Map, Point};

use super::declared::{Declared, Readout};
use super::picture::{Field, Heat, Mark, Picture, Tick, ticks_with};
use super::table::{Cell, Column};
use crate::form::words::{label, unit};
use crate::words::{self, InHundred, text};

/// The most round values that stand at an axis.
const MOST_TICKS: u32 = 6;

/// The chart of a map, as far as it is known.
pub fn map(map: &Map, draft: &Draft, locale: &Locale) -> Declared {
    let (columns, rows) = (values(&map.columns, &map.x, locale), values(&map.rows, &map.y, locale));
    let field = |point: &Point| Field { at: (point.column, point.row), share: point.within_capacity.share };
    let place = |(x, y): (f64, f64)| (step_of(&map.columns, x), step_of(&map.rows, y));
    let column = |key: &str, cell: &dyn Fn(&Point) -> Cell| Column {
        name: "",
        head: locale.text(&format!("map-{key}")),
        cells: map.points.iter().map(cell).collect(),
    };
    let share = ("share", text(locale.decimal(100.0 * map.confidence, 0)));
    Declared {
        title: title(map, draft, locale),
        subtitle: locale.with("map-subtitle", &[share]),
        picture: Picture::Heat(Heat {
            across: axis_name(&map.x, draft, locale),
            upwards: axis_name(&map.y, draft, locale),
            columns: map.columns.len() as u32,
            rows: map.rows.len() as u32,
            below: ticks(&map.columns, &map.x, map.today.map(|today| today.x), locale),
            aside: ticks(&map.rows, &map.y, map.today.map(|today| today.y), locale),
            fields: map.points.iter().map(field).collect(),
            line: map.contour.iter().map(|piece| [place(piece.from), place(piece.to)]).collect(),
            today: map.today.map(|today| (place((today.x, today.y)), locale.text("map-today"))),
        }),
        heights: (0, 0),
        legend: vec![
            (Mark::Field1, "map-legend-1"),
            (Mark::Field2, "map-legend-2"),
            (Mark::Field3, "map-legend-3"),
            (Mark::Field4, "map-legend-4"),
            (Mark::Field5, "map-legend-5"),
            (Mark::Capacity, "map-legend-line"),
            (Mark::Present, "map-today"),
        ],
        slots: Some((
            axis_name(&map.x, draft, locale),
            map.points.iter().map(|point| Cell::Text(columns[point.column as usize].clone())).collect(),
        )),
        columns: vec![
            Column {
                name: "",
                head: axis_name(&map.y, draft, locale),
                cells: map.points.iter().map(|point| Cell::Text(rows[point.row as usize].clone())).collect(),
            },
            column("within", &|point| Cell::Share(point.within_capacity.share)),
            column("low", &|point| Cell::Share(point.within_capacity.low)),
            column("high", &|point| Cell::Share(point.within_capacity.high)),
            column("futures", &|point| Cell::Whole(point.futures.into())),
        ],
        readout: Readout::List,
        matters: 0,
    }
}

/// Where the scenario is on a map, in columns and rows; `None` if that is not known, or beyond its edges.
pub fn present(map: &Map) -> Option<(f64, f64)> {
    let today = map.today?;
    let is_within = |axis: &Axis, value: f64| (axis.low..=axis.high).contains(&value);
    let place = (step_of(&map.columns, today.x), step_of(&map.rows, today.y));
    (is_within(&map.x, today.x) && is_within(&map.y, today.y)).then_some(place)
}

/// What the map says of a point, or of the scenario as it is: both values, and in how many futures the
/// rooms last.
pub fn said(map: &Map, at: Option<(u32, u32)>, draft: &Draft, locale: &Locale) -> String {
    let value = |value: Option<f64>, axis: &Axis| {
        value.map(|value| one_value(value, axis, locale)).unwrap_or_default()
    };
    let (x, y, known) = match at {
        Some((column, row)) => (
            map.columns.get(column as usize).copied(),
            map.rows.get(row as usize).copied(),
            map.points
                .iter()
                .find(|point| (point.column, point.row) == (column, row))
                .map(|point| point.within_capacity),
        ),
        None => {
            let today = map.today.as_ref();
            (today.map(|today| today.x), today.map(|today| today.y), today.map(|today| today.within_capacity))
        }
    };
    let arguments = [
        ("across", text(axis_name(&map.x, draft, locale))),
        ("column", text(value(x, &map.x))),
        ("upwards", text(axis_name(&map.y, draft, locale))),
        ("row", text(value(y, &map.y))),
        ("within", text(known.map_or(String::new(), |within| InHundred::of(within.share).say(locale)))),
        ("low", text(known.map_or(String::new(), |within| words::percent(locale, within.low)))),
        ("high", text(known.map_or(String::new(), |within| words::percent(locale, within.high)))),
    ];
    locale.with(if known.is_some() { "map-readout" } else { "map-readout-unknown" }, &arguments)
}

/// What an input of a map is called, with the unit of its values.
pub fn axis_name(axis: &Axis, draft: &Draft, locale: &Locale) -> String {
    let name = label(locale, draft, &axis.path);
    let unit = if axis.is_relative() { locale.text("map-percent") } else { unit(locale, &axis.path, None) };
    if unit.is_empty() {
        name
    } else {
        locale.with("map-axis", &[("name", text(name)), ("unit", text(unit))])
    }
}

fn title(map: &Map, draft: &Draft, locale: &Locale) -> String {
    let names = [
        ("across", text(label(locale, draft, &map.x.path))),
        ("upwards", text(label(locale, draft, &map.y.path))),
    ];
    let well = map.points.iter().filter(|point| point.within_capacity.share >= map.confidence).count();
    let key = match well {
        _ if map.points.is_empty() => "map-title-empty",
        0 => "map-title-nowhere",
        number if number == map.points.len() => "map-title-everywhere",
        _ => "map-title",
    };
    locale.with(key, &names)
}

/// Round values of an axis and that of the scenario, where they stand.
fn ticks(values: &[f64], axis: &Axis, present: Option<f64>, locale: &Locale) -> Vec<Tick> {
    let (Some(&low), Some(&high)) = (values.first(), values.last()) else { return Vec::new() };
    let ticks = ticks_with(low, high, MOST_TICKS, present).into_iter();
    ticks.map(|value| (step_of(values, value), one_value(value, axis, locale))).collect()
}

fn values(values: &[f64], axis: &Axis, locale: &Locale) -> Vec<String> {
    values.iter().map(|value| one_value(*value, axis, locale)).collect()
}

fn one_value(value: f64, axis: &Axis, locale: &Locale) -> String {
    if axis.is_relative() {
        words::percent(locale, libm::round(value) / 100.0)
    } else {
        locale.decimal(value, 2)
    }
}

/// Where a value lies among others that rise evenly, in steps.
fn step_of(values: &[f64], value: f64) -> f64 {
    match values {
        [first, .., last] if last > first => (value - first) / (last - first) * (values.len() - 1) as f64,
        _ => 0.0,
    }
}
