//! The rules side by side.

use clap::{Args, ValueEnum};
use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::Scenario;
use isoplan::sizing::rules::{Comparison, Row};
use isoplan::sizing::{Difference, Differences};
use isoplan::summary::{Bound, Mean};
use serde_json::json;

use super::drive;
use super::how::{Common, pretty};
use crate::command::{Failure, output};

/// Every rule preset on the same scenario and the same futures.
///
/// Hours of the day and who has no home stay as they are. Below each rule stand the differences to the
/// present rule, future by future, with their 95 % intervals.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    common: Common,
    /// Number of the stream whose rule changes, the first is 1 [default: all streams].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=64))]
    stream: Option<u32>,
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Form of the table.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// Everything.
    Json,
    /// A row for each rule.
    Csv,
}

/// Prints the table.
pub fn answer(options: &Options) -> Result<(), Failure> {
    let common = &options.common;
    let (draft, scenario) = common.scenario()?;
    let refused = |refusal| common.refused(&draft, &refusal);
    let stream = options.stream.map(|number| number - 1);
    let confidence = common.confidence / 100.0;
    let futures = common.futures(&draft)?;
    let comparison = Comparison::new(&draft, stream, confidence, futures).map_err(refused)?;
    let comparison = drive::to_the_end(comparison, &common.threads).map_err(refused)?;
    let locale = common.locale();
    let rows = comparison.rows();
    for (rule, issues) in comparison.refused() {
        for issue in issues {
            let arguments = [("rule", (*rule).into()), ("issue", locale.issue(issue).into())];
            output::say(&locale.with("answer-rules-refused", &arguments));
        }
    }
    output::print(match options.format {
        Format::Text => {
            let arguments: [(&str, FluentValue); 2] = [
                ("share", locale.decimal(common.confidence, 1).into()),
                ("futures", locale.whole(futures.into()).into()),
            ];
            text(&rows, &scenario, &locale) + "\n" + &locale.with("answer-rules-note", &arguments) + "\n"
        }
        Format::Json => pretty(&json!({
            "confidence": confidence,
            "futures": futures,
            "seed": scenario.calendar.seed,
            "currency": scenario.resources.costs.currency,
            "rules": rows,
        }))?,
        Format::Csv => csv(&rows)?,
    })
}

/// A table of cells under each other.
fn text(rows: &[Row], scenario: &Scenario, locale: &Locale) -> String {
    let header = ["rule", "within", "in-time", "rooms", "room-nights", "tubes", "cost", "risk"]
        .map(|column| locale.text(&format!("answer-rules-{column}")));
    let mut header = header.to_vec();
    header[6] = format!("{} ({})", header[6], scenario.resources.costs.currency);
    header.push(String::new());
    let mut lines = vec![header];
    for row in rows {
        lines.push(figures(row, locale));
        lines.extend(row.difference.map(|difference| differences(&difference, locale)));
    }
    aligned(&lines)
}

fn figures(row: &Row, locale: &Locale) -> Vec<String> {
    let percent = |share: f64| format!("{} %", locale.decimal(100.0 * share, 1));
    let whole = |mean: Mean| locale.decimal(mean.value, 0);
    let own = || locale.text("answer-rules-own");
    let name = row.preset.map_or_else(own, str::to_owned);
    let present =
        if row.is_present { format!(" ({})", locale.text("answer-rules-present")) } else { String::new() };
    let Bound { value, low, high } = row.figures.rooms_sufficing;
    let high = high.map_or("…".to_owned(), |high| locale.whole(high.into()));
    let efficient = if row.is_efficient { locale.text("answer-rules-efficient") } else { String::new() };
    vec![
        name + &present,
        percent(row.figures.within_capacity.share),
        percent(row.figures.tests_in_time.share),
        format!("{} ({}–{high})", locale.whole(value.into()), locale.whole(low.into())),
        whole(row.figures.room_nights),
        whole(row.figures.tubes),
        whole(row.figures.cost),
        format!("{:.1e}", row.risk.highest_risk),
        efficient,
    ]
}

fn differences(difference: &Differences, locale: &Locale) -> Vec<String> {
    let say = |Difference { value, low, high, .. }: Difference, factor: f64, decimals: usize| {
        let number = |x: f64| locale.decimal(factor * x, decimals);
        let plus = if value > 0.0 { "+" } else { "" };
        format!("{plus}{} ({}…{})", number(value), number(low), number(high))
    };
    vec![
        format!("  {}", locale.text("answer-rules-against")),
        say(difference.within_capacity, 100.0, 1),
        say(difference.tests_in_time, 100.0, 1),
        say(difference.peak_needed, 1.0, 0),
        say(difference.room_nights, 1.0, 0),
        say(difference.tubes, 1.0, 0),
        say(difference.cost, 1.0, 0),
    ]
}

/// Cells in columns; Chinese characters are twice as wide.
fn aligned(lines: &[Vec<String>]) -> String {
    let width = |cell: &str| cell.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum::<usize>();
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut text = String::new();
    for line in lines {
        let mut row = String::new();
        for (column, cell) in line.iter().enumerate() {
            let space = " ".repeat(widths[column] - width(cell));
            // The first column is of names, the others are of numbers.
            row += &if column == 0 { format!("{cell}{space}") } else { format!("  {space}{cell}") };
        }
        text += row.trim_end();
        text.push('\n');
    }
    text
}

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failure = |error: csv::Error| error.to_string();
    let of_difference = ["within_capacity", "tests_in_time", "peak_needed", "room_nights", "tubes", "cost"];
    let figures = [
        "rule",
        "present",
        "within_capacity",
        "tests_in_time",
        "rooms_sufficing",
        "rooms_sufficing_low",
        "rooms_sufficing_high",
        "room_nights",
        "tubes",
        "cost",
        "residual_risk",
        "highest_risk",
        "efficient",
    ];
    let ends = of_difference.iter().flat_map(|name| {
        ["difference", "difference_low", "difference_high"].map(|end| format!("{name}_{end}"))
    });
    writer.write_record(figures.map(str::to_owned).into_iter().chain(ends)).map_err(failure)?;
    for row in rows {
        let Bound { value, low, high } = row.figures.rooms_sufficing;
        let mut record = vec![
            row.preset.unwrap_or("").to_owned(),
            row.is_present.to_string(),
            row.figures.within_capacity.share.to_string(),
            row.figures.tests_in_time.share.to_string(),
            value.to_string(),
            low.to_string(),
            high.map_or(String::new(), |high| high.to_string()),
            row.figures.room_nights.value.to_string(),
            row.figures.tubes.value.to_string(),
            row.figures.cost.value.to_string(),
            format!("{:e}", row.risk.residual_risk),
            format!("{:e}", row.risk.highest_risk),
            row.is_efficient.to_string(),
        ];
        let differences = row
            .difference
            .map(|d| [d.within_capacity, d.tests_in_time, d.peak_needed, d.room_nights, d.tubes, d.cost]);
        match differences {
            Some(all) => record.extend(
                all.into_iter().flat_map(|d| [d.value, d.low, d.high]).map(|figure| figure.to_string()),
            ),
            None => record.extend(vec![String::new(); 3 * of_difference.len()]),
        }
        writer.write_record(record).map_err(failure)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
