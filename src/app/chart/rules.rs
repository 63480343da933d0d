//! The rules: residual risk against room nights.

use isoplan::locale::Locale;
use isoplan::sizing::Criterion;
use isoplan::sizing::rules::Row;

use super::declared::{Declared, Readout};
use super::outcomes::amount;
use super::picture::{Mark, Picture, Point, Scatter};
use super::said::whole;
use super::table::{Cell, Column};
use crate::form::words::choice;
use crate::words::text;

/// The chart of the rules, from the rows of all of them.
pub fn rules(rows: &[Row], futures: u32, locale: &Locale) -> Declared {
    let name = |row: &Row| rule_name(row, locale);
    let mark = |row: &Row| match row {
        Row { is_present: true, .. } => Mark::Present,
        Row { is_efficient: true, .. } => Mark::Dot,
        _ => Mark::Hollow,
    };
    let point = |row: &Row| Point {
        name: name(row),
        at: (row.figures.room_nights.value, row.risk.highest_risk),
        mark: mark(row),
        joined: row.is_efficient,
    };
    let column = |criterion: Criterion| Column {
        name: "",
        head: locale.criterion(criterion),
        cells: rows.iter().map(|row| amount(criterion.amount(&row.figures))).collect(),
    };
    let risk = Column {
        name: "",
        head: locale.text("criterion-risk"),
        cells: rows.iter().map(|row| Cell::Text(format!("{:.2e}", row.risk.highest_risk))).collect(),
    };
    let criteria = [
        Criterion::RoomNights,
        Criterion::Rooms,
        Criterion::WithinCapacity,
        Criterion::TestsInTime,
        Criterion::Tubes,
        Criterion::Cost,
    ];
    Declared {
        title: title(rows, locale),
        subtitle: locale.with("rules-subtitle", &[("futures", whole(locale, futures))]),
        picture: Picture::Scatter(Scatter {
            across: locale.criterion(Criterion::RoomNights),
            upwards: locale.text("criterion-risk"),
            points: rows.iter().map(point).collect(),
        }),
        heights: (320, 440),
        legend: vec![
            (Mark::Present, "answer-rules-present"),
            (Mark::Dot, "answer-rules-efficient"),
            (Mark::Hollow, "rules-other"),
        ],
        slots: Some((
            locale.text("answer-rules-rule"),
            rows.iter().map(|row| Cell::Text(name(row))).collect(),
        )),
        columns: std::iter::once(risk).chain(criteria.map(column)).collect(),
        readout: Readout::List,
        matters: 0,
    }
}

/// What people call a rule.
pub fn rule_name(row: &Row, locale: &Locale) -> String {
    match row.preset {
        Some(preset) => choice(locale, "preset", preset),
        None => locale.text("answer-rules-own"),
    }
}

/// Whether any rule is better in both than the present one, and which.
fn title(rows: &[Row], locale: &Locale) -> String {
    let Some(present) = rows.iter().find(|row| row.is_present) else { return String::new() };
    let is_better = |row: &&Row| row.is_better_than(present);
    let nights = |row: &&Row| row.figures.room_nights.value;
    let better = rows.iter().filter(is_better).min_by(|a, b| nights(a).total_cmp(&nights(b)));
    let present = ("present", text(rule_name(present, locale)));
    match better {
        Some(better) => {
            locale.with("rules-title-better", &[present, ("better", text(rule_name(better, locale)))])
        }
        None => locale.with("rules-title", &[present]),
    }
}
