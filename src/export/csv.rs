//! The daily series as CSV, for programs.

use super::Stamp;
use crate::scenario::Scenario;
use crate::summary::Summary;

/// A row a day: the date, every series with its mean and quantiles, and behind them the stamp. Numbers
/// are unformatted; no text can be taken for a formula.
pub fn csv(scenario: &Scenario, summary: &Summary, stamp: &Stamp) -> String {
    let row = |day: u32| {
        let mut row = vec![scenario.calendar.date(day).to_string()];
        for daily in &summary.daily {
            row.push(format!("{:.3}", daily.mean[day as usize]));
            row.extend(daily.quantiles[day as usize].0.map(|value| value.to_string()));
        }
        row
    };
    stamped(header(summary), (0..summary.days).map(row), stamp)
}

/// The text of a table with the stamp behind it.
///
/// The stamp stands in columns of its own, in every row: each reader of CSV takes such a file as it is,
/// and files of several runs can be put one below the other. Only the link, which may be long, stands in
/// the first row alone.
pub fn stamped(mut head: Vec<String>, rows: impl Iterator<Item = Vec<String>>, stamp: &Stamp) -> String {
    head.extend(["scenario", "isoplan", "format", "seed", "futures", "digest", "link"].map(str::to_owned));
    let (engine, format) = (stamp.engine.to_string(), stamp.format.to_string());
    let (seed, futures) = (stamp.seed.to_string(), stamp.futures.to_string());
    let with_stamp = |(place, mut row): (usize, Vec<String>)| {
        let link = stamp.link.as_deref().filter(|_| place == 0).unwrap_or_default();
        row.extend([&stamp.name, &engine, &format, &seed, &futures, &stamp.digest, link].map(harmless));
        row
    };
    written([head].into_iter().chain(rows.enumerate().map(with_stamp)))
}

/// The text of rows.
pub fn written(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Memory takes it, and rows are equally long.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula.
pub fn harmless(text: &str) -> String {
    let quote = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    format!("{quote}{text}")
}

fn header(summary: &Summary) -> Vec<String> {
    let mut header = vec!["date".to_owned()];
    for daily in &summary.daily {
        let name = serde_json::to_value(daily.series).unwrap_or_default();
        let name = name.as_str().unwrap_or_default();
        header.extend(["mean", "q05", "q25", "q50", "q75", "q95"].map(|figure| format!("{name}_{figure}")));
    }
    header
}
