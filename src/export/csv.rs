//! The daily series as CSV, for programs.

use super::Stamp;
use crate::scenario::Scenario;
use crate::summary::Summary;

/// A row a day: the date, every series with its mean and quantiles, and behind them the stamp.
///
/// The stamp stands in columns of its own, in every row: each reader of CSV takes such a file as it is,
/// and files of several runs can be put one below the other. Only the link, which may be long, stands in
/// the first row alone. Numbers are unformatted; no text can be taken for a formula.
pub fn csv(scenario: &Scenario, summary: &Summary, stamp: &Stamp) -> String {
    let mut rows = Vec::with_capacity(summary.days as usize + 1);
    rows.push(header(summary));
    for day in 0..summary.days {
        let mut row = vec![scenario.calendar.date(day).to_string()];
        for daily in &summary.daily {
            row.push(format!("{:.3}", daily.mean[day as usize]));
            row.extend(daily.quantiles[day as usize].0.map(|value| value.to_string()));
        }
        let link = stamp.link.as_deref().filter(|_| day == 0).unwrap_or_default();
        let (engine, format) = (stamp.engine.to_string(), stamp.format.to_string());
        let (seed, futures) = (stamp.seed.to_string(), stamp.futures.to_string());
        row.extend([&stamp.name, &engine, &format, &seed, &futures, &stamp.digest, link].map(harmless));
        rows.push(row);
    }
    written(rows)
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
fn harmless(text: &str) -> String {
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
    let stamp = ["scenario", "isoplan", "format", "seed", "futures", "digest", "link"];
    header.extend(stamp.map(str::to_owned));
    header
}
