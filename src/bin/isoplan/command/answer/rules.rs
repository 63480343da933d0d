//! The rules side by side.

use clap::Args;
use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::Scenario;
use isoplan::sizing::rules::{Comparison, Row};
use isoplan::sizing::{Difference, Differences};
use isoplan::summary::Bound;
use serde_json::json;

use super::drive;
use super::how::{Common, pretty};
use super::table::{self, Format};
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
    table::aligned(&lines)
}

fn figures(row: &Row, locale: &Locale) -> Vec<String> {
    let own = || locale.text("answer-rules-own");
    let name = row.preset.map_or_else(own, str::to_owned);
    let present =
        if row.is_present { format!(" ({})", locale.text("answer-rules-present")) } else { String::new() };
    let efficient = if row.is_efficient { locale.text("answer-rules-efficient") } else { String::new() };
    let figures = &row.figures;
    vec![
        name + &present,
        table::percent(figures.within_capacity, locale),
        table::percent(figures.tests_in_time, locale),
        table::bound(figures.rooms_sufficing, locale),
        table::whole(figures.room_nights, locale),
        table::whole(figures.tubes, locale),
        table::whole(figures.cost, locale),
        format!("{:.1e}", row.risk.highest_risk),
        efficient,
    ]
}

fn differences(of: &Differences, locale: &Locale) -> Vec<String> {
    vec![
        format!("  {}", locale.text("answer-rules-against")),
        table::difference(of.within_capacity, 100.0, 1, locale),
        table::difference(of.tests_in_time, 100.0, 1, locale),
        table::difference(of.peak_needed, 1.0, 0, locale),
        table::difference(of.room_nights, 1.0, 0, locale),
        table::difference(of.tubes, 1.0, 0, locale),
        table::difference(of.cost, 1.0, 0, locale),
    ]
}

/// Names of the fields.
const FIGURES: [&str; 13] = [
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

/// One of the differences.
type Part = fn(&Differences) -> Difference;

/// Names of the differences, and their fields.
const DIFFERENCES: [(&str, Part); 6] = [
    ("within_capacity", |of| of.within_capacity),
    ("tests_in_time", |of| of.tests_in_time),
    ("peak_needed", |of| of.peak_needed),
    ("room_nights", |of| of.room_nights),
    ("tubes", |of| of.tubes),
    ("cost", |of| of.cost),
];

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let ends = DIFFERENCES.iter().flat_map(|(name, _)| table::ends_of(name));
    let header = FIGURES.map(str::to_owned).into_iter().chain(ends).collect();
    let record = |row: &Row| {
        let Bound { value, low, high } = row.figures.rooms_sufficing;
        let mut record = vec![
            row.preset.unwrap_or("").to_owned(),
            row.is_present.to_string(),
            table::number(row.figures.within_capacity.share),
            table::number(row.figures.tests_in_time.share),
            value.to_string(),
            low.to_string(),
            high.map_or(String::new(), |high| high.to_string()),
            table::number(row.figures.room_nights.value),
            table::number(row.figures.tubes.value),
            table::number(row.figures.cost.value),
            format!("{:e}", row.risk.residual_risk),
            format!("{:e}", row.risk.highest_risk),
            row.is_efficient.to_string(),
        ];
        let all = DIFFERENCES.iter();
        record.extend(all.flat_map(|(_, of)| table::fields_of(row.difference.as_ref().map(of))));
        record
    };
    table::csv(std::iter::once(header).chain(rows.iter().map(record)))
}
