//! The rules side by side.

use clap::Args;
use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::Scenario;
use isoplan::sizing::Criterion;
use isoplan::sizing::rules::{Comparison, Row};
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

/// What rules are compared by: people wait or are diverted for want of rooms, which the first three show.
const CRITERIA: [Criterion; 6] = [
    Criterion::WithinCapacity,
    Criterion::TestsInTime,
    Criterion::Rooms,
    Criterion::RoomNights,
    Criterion::Tubes,
    Criterion::Cost,
];

/// A table of cells under each other.
fn text(rows: &[Row], scenario: &Scenario, locale: &Locale) -> String {
    let currency = &scenario.resources.costs.currency;
    let mut header = vec![locale.text("answer-rules-rule")];
    header.extend(CRITERIA.map(|criterion| locale.criterion_with_unit(criterion, currency)));
    header.extend([locale.text("criterion-risk"), String::new()]);
    let mut lines = vec![header];
    for row in rows {
        lines.push(figures(row, locale));
        lines.extend(row.difference.map(|of| {
            let against = format!("  {}", locale.text("answer-rules-against"));
            let cells = CRITERIA.map(|criterion| table::difference(criterion, &of, locale));
            [vec![against], cells.to_vec()].concat()
        }));
    }
    table::aligned(&lines)
}

fn figures(row: &Row, locale: &Locale) -> Vec<String> {
    let own = || locale.text("answer-rules-own");
    let name = row.preset.map_or_else(own, str::to_owned);
    let present =
        if row.is_present { format!(" ({})", locale.text("answer-rules-present")) } else { String::new() };
    let efficient = if row.is_efficient { locale.text("answer-rules-efficient") } else { String::new() };
    let mut cells = vec![name + &present];
    cells.extend(CRITERIA.map(|criterion| table::amount(criterion, &row.figures, locale)));
    cells.extend([format!("{:.1e}", row.risk.highest_risk), efficient]);
    cells
}

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let mut header = vec!["rule".to_owned(), "present".to_owned()];
    header.extend(CRITERIA.into_iter().flat_map(table::names));
    header.extend(["residual_risk", "highest_risk", "efficient"].map(str::to_owned));
    header.extend(CRITERIA.into_iter().flat_map(table::names_of_difference));
    let record = |row: &Row| {
        let mut record = vec![row.preset.unwrap_or("").to_owned(), row.is_present.to_string()];
        record.extend(CRITERIA.into_iter().flat_map(|criterion| table::fields(criterion, &row.figures)));
        record.extend([row.risk.residual_risk, row.risk.highest_risk].map(|risk| format!("{risk:e}")));
        record.push(row.is_efficient.to_string());
        let difference = |criterion: Criterion| row.difference.map(|of| criterion.difference(&of));
        record.extend(CRITERIA.into_iter().flat_map(|criterion| table::ends(difference(criterion))));
        record
    };
    table::csv(std::iter::once(header).chain(rows.iter().map(record)))
}
