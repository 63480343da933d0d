//! The sheets with many rows: days, sites, parameters.

use serde_json::Value;

use super::Results;
use crate::engine::SeriesUnit;
use crate::export::cell::Cell;
use crate::export::parameters::{InEffect, RestsOn, in_effect};
use crate::locale::Locale;
use crate::scenario::parameter::Basis as TableBasis;
use crate::scenario::{Basis, Draft};
use crate::summary::{Daily, Place};

/// The levels of the quantiles.
pub const PERCENT: [u32; 5] = [5, 25, 50, 75, 95];

/// The name of a quantile: `5 %`.
pub fn quantile(locale: &Locale, percent: u32) -> String {
    locale.with("export-quantile", &[("percent", percent.to_string().into())])
}

/// A row a day: every series, its mean and its quantiles.
pub fn days<'a>(results: &'a Results, locale: &Locale) -> impl Iterator<Item = Vec<Cell>> + use<'a> {
    let daily = &results.summary.daily;
    let mut head = vec![Cell::Header(locale.text("export-date"))];
    for daily in daily {
        let figures = [locale.text("export-mean")].into_iter().chain(PERCENT.map(|p| quantile(locale, p)));
        let column = |figure: String| {
            let words = [
                ("series", locale.series(daily.series).into()),
                ("measure", locale.measure(daily.measure).into()),
                ("unit", locale.series_unit(daily.unit).into()),
                ("figure", figure.into()),
            ];
            Cell::Header(locale.with("export-column", &words))
        };
        head.extend(figures.map(column));
    }
    let rows = dated(results, move |day| daily.iter().flat_map(|daily| figures(daily, day)).collect());
    [head].into_iter().chain(rows)
}

/// Mean and quantiles of a series on a day.
fn figures(daily: &Daily, day: usize) -> impl Iterator<Item = Cell> {
    let hours = daily.unit == SeriesUnit::MilliHours;
    let mean = if hours { daily.mean[day] / 1000.0 } else { daily.mean[day] };
    let number = move |value: u32| match hours {
        true => Cell::Decimal(f64::from(value) / 1000.0),
        false => Cell::Whole(value.into()),
    };
    [Cell::Decimal(mean)].into_iter().chain(daily.quantiles[day].0.map(number))
}

/// A row a day: every site, occupied and usable at midnight.
pub fn sites<'a>(results: &'a Results, locale: &Locale) -> impl Iterator<Item = Vec<Cell>> + use<'a> {
    let sites = &results.places.sites;
    let mut head = vec![Cell::Header(locale.text("export-date"))];
    for (number, site) in (1..).zip(sites) {
        let name = match site.name.as_str() {
            "" => locale.with("export-unnamed-site", &[("position", number.into())]),
            name => name.to_owned(),
        };
        let column = |key: &str, percent: u32| {
            let words = [("site", name.as_str().into()), ("percent", percent.to_string().into())];
            Cell::Header(locale.with(key, &words))
        };
        head.extend([
            column("export-site-occupied", 50),
            column("export-site-occupied-quantile", 5),
            column("export-site-occupied-quantile", 95),
            column("export-site-usable", 50),
        ]);
    }
    let of = |site: &Place, day: usize| {
        let [low, _, median, _, high] = site.occupied[day].0;
        [median, low, high, site.usable[day].median()].map(|rooms| Cell::Whole(rooms.into()))
    };
    let rows = dated(results, move |day| sites.iter().flat_map(|site| of(site, day)).collect());
    [head].into_iter().chain(rows)
}

/// A row a day, its date first.
fn dated<F: Fn(usize) -> Vec<Cell>>(results: &Results, cells: F) -> impl Iterator<Item = Vec<Cell>> + use<F> {
    let calendar = results.scenario.calendar;
    (0..calendar.days).map(move |day| {
        let mut row = vec![Cell::Date(calendar.date(day))];
        row.extend(cells(day as usize));
        row
    })
}

/// A row for each parameter in effect.
pub fn parameters(draft: &Draft, locale: &Locale) -> impl Iterator<Item = Vec<Cell>> {
    let keys = ["path", "label", "value", "unit", "default", "origin"];
    let head = keys.map(|key| Cell::Header(locale.text(&format!("export-{key}")))).into();
    let row = |entry: InEffect| {
        let default = entry.default.as_ref().map_or(Cell::Empty, cell);
        vec![
            Cell::text(&entry.path),
            Cell::text(locale.meaning(&entry.path)),
            cell(&entry.value),
            Cell::text(locale.unit(entry.parameter.unit)),
            default,
            Cell::text(origin(&entry.rests_on, locale)),
        ]
    };
    [head].into_iter().chain(in_effect(draft).into_iter().map(row))
}

/// Whole numbers from here on are texts: spreadsheets keep 15 digits of a number, and a seed may have 16.
const MOST_DIGITS: u64 = 1_000_000_000_000_000;

/// A value of a draft: numbers as numbers, all else as text.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Number(number) if number.as_u64().is_some_and(|number| number >= MOST_DIGITS) => {
            Cell::text(number.to_string())
        }
        Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Value::String(text) => Cell::text(text),
        other => Cell::text(other.to_string()),
    }
}

fn origin(rests_on: &RestsOn, locale: &Locale) -> String {
    let named = |kind: String, text: &str| {
        locale.with("export-origin-named", &[("kind", kind.into()), ("text", locale.rests_on(text).into())])
    };
    match rests_on {
        RestsOn::Author(Basis::Source(text)) => named(locale.text("basis-source"), text),
        RestsOn::Author(Basis::Assumption(text)) => named(locale.text("basis-assumption"), text),
        RestsOn::Default(basis) => {
            let (TableBasis::Source(text) | TableBasis::Assumption(text) | TableBasis::Choice(text)) = *basis;
            named(locale.basis(*basis), text)
        }
        RestsOn::Unstated => locale.text("export-origin-unstated"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_digit_is_lost() {
        assert_eq!(cell(&json!(999_999_999_999_999_u64)), Cell::Number(999_999_999_999_999.0));
        assert_eq!(cell(&json!(1_234_567_890_123_456_u64)), Cell::text("1234567890123456"));
        assert_eq!(cell(&json!(u64::MAX)), Cell::text(u64::MAX.to_string()));
        assert_eq!(cell(&json!(2.5)), Cell::Number(2.5));
    }
}
