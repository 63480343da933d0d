//! Who found the infected: screening, each test, symptoms; whom nobody found, and who was placed outside.

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::scenario::Stage;

use super::declared::{Declared, Readout};
use super::picture::{Bar, Picture};
use super::table::{Cell, Column};
use crate::state::Shown;
use crate::words::{self, text};

/// Rows at the end that are of nobody who was found.
const NOT_FOUND: usize = 2;

/// The chart of those who were found, means over the futures.
pub fn positives(shown: &Shown, locale: &Locale) -> Declared {
    let rows = rows(shown, locale);
    let per_future = |row: &(String, f64, Option<f64>)| Cell::Tenths(row.1);
    let share = |row: &(String, f64, Option<f64>)| Cell::Share(row.2.unwrap_or(0.0));
    let bars = rows.iter().map(|row| {
        let words = [("number", text(per_future(row).say(locale))), ("share", text(share(row).say(locale)))];
        Bar { name: row.0.clone(), value: row.1, text: locale.with("chart-positives-bar", &words) }
    });
    let found = &rows[..rows.len() - NOT_FOUND];
    let all_found: f64 = found.iter().map(|row| row.1).sum();
    let most = found
        .iter()
        .enumerate()
        .fold((0, 0.0), |most, (place, row)| if row.1 > most.1 { (place, row.1) } else { most });
    let key = if most.1 > 0.0 { "chart-positives-title" } else { "chart-positives-title-none" };
    let title = [
        ("finder", text(rows[most.0].0.as_str())),
        ("share", text(words::percent(locale, if all_found > 0.0 { most.1 / all_found } else { 0.0 }))),
    ];
    Declared {
        title: locale.with(key, &title),
        subtitle: locale.text("chart-positives-subtitle"),
        picture: Picture::Bars(bars.collect()),
        heights: (0, 0),
        legend: Vec::new(),
        slots: Some((
            locale.text("chart-positives-column-finder"),
            rows.iter().map(|row| Cell::Text(row.0.clone())).collect(),
        )),
        columns: vec![
            Column::new(locale, "positives", "number", rows.iter().map(per_future).collect()),
            Column::new(locale, "positives", "share", rows.iter().map(share).collect()),
        ],
        readout: Readout::Sentence("positives"),
        matters: most.0 as u32,
    }
}

/// Who found, how many in a future, which share of those whose course is over; all of these together.
fn rows(shown: &Shown, locale: &Locale) -> Vec<(String, f64, Option<f64>)> {
    let risk = &shown.summary.risk;
    let total = |series| shown.summary.total(series).value;
    let name = |key: &str| locale.text(&format!("chart-positives-{key}"));
    // Whoever was not found was released or placed outside. Persons are whole: what sums of means leave
    // over is nobody.
    let (missed, futures) = (shown.summary.balance.controlled.missed.value, f64::from(shown.summary.futures));
    let outside = libm::round((missed - total(Series::InfectedReleased)) * futures) / futures;
    let mut rows = vec![(name("screening"), total(Series::FoundByScreening), risk.found_by_screening.value)];
    let tests = risk.found_by_test.iter().take(tests(shown));
    for (number, share) in (1..).zip(tests) {
        let key = if number == 10 { "chart-positives-test-last" } else { "chart-positives-test" };
        let name = locale.with(key, &[("number", text(number.to_string()))]);
        rows.push((name, total(Series::found_by_test(number)), share.value));
    }
    rows.push((name("symptoms"), total(Series::FoundBySymptoms), risk.found_by_symptoms.value));
    rows.push((name("missed"), total(Series::InfectedReleased), risk.released_undetected.value));
    let ended = rows.iter().take(rows.len() - 1).map(|row| row.1).sum::<f64>() + missed;
    rows.push((name("outside"), outside, (ended > 0.0).then(|| outside / ended)));
    rows
}

/// Tests of the longest rule, or as many as have found somebody.
fn tests(shown: &Shown) -> usize {
    let of_rule = shown
        .scenario
        .streams
        .iter()
        .map(|stream| stream.rule.tests(Stage::Central).len() + stream.rule.tests(Stage::Home).len());
    let found = (1..=10).filter(|&number| shown.summary.total(Series::found_by_test(number)).value > 0.0);
    of_rule.max().unwrap_or(0).max(found.max().unwrap_or(0) as usize)
}
