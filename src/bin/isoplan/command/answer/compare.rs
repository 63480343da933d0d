//! Scenarios side by side.

use clap::Args;
use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::{self, Draft, InputDifference, Scenario};
use isoplan::sizing::scenarios::{Comparison, Row};
use isoplan::sizing::{Criterion, OfVariants, Refusal};
use serde_json::{Value, json};

use super::drive;
use super::how::{Common, pretty};
use super::table::{self, Format};
use crate::command::{Failure, output, source};

/// Two to four scenarios in the same futures.
///
/// All are run with the seed of the first, so that what they have in common has the same arrivals and
/// infections. Below each scenario stand the differences to the first, future by future, with their 95 %
/// intervals; where chance alone explains one, it is said how many futures more would tell. Last come the
/// inputs in which they differ.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    common: Common,
    /// What it is compared with: files, preset:NAME, links.
    #[arg(value_name = "OTHER", required = true, num_args = 1..=3)]
    others: Vec<String>,
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Prints the table.
pub fn answer(options: &Options) -> Result<(), Failure> {
    let common = &options.common;
    let (draft, scenario) = common.scenario()?;
    let others: Vec<Draft> =
        options.others.iter().map(|other| source::draft(other)).collect::<Result<_, _>>()?;
    let refused = |refusal| match refusal {
        // Under the name that the user gave.
        Refusal::ScenarioIssues { position, issues } => {
            let other = options.others.get(position as usize - 2).map_or("", String::as_str);
            source::report(other, &issues)
        }
        refusal => common.refused(&draft, &refusal),
    };
    let confidence = common.confidence / 100.0;
    let futures = common.futures(&draft)?;
    let comparison = Comparison::new(&draft, &others, confidence, futures).map_err(refused)?;
    let comparison = drive::to_the_end(comparison, &common.threads).map_err(refused)?;
    let locale = common.locale();
    let rows = comparison.rows();
    let drafts: Vec<Draft> = std::iter::once(draft.clone()).chain(others).collect();
    let inputs = scenario::differences(&drafts);
    output::print(match options.format {
        Format::Text => {
            let arguments: [(&str, FluentValue); 2] = [
                ("share", locale.decimal(common.confidence, 1).into()),
                ("futures", locale.whole(comparison.variants().futures().into()).into()),
            ];
            let note = locale.with("answer-compare-note", &arguments);
            let parts = [
                figures(&rows, &scenario, &locale),
                undecided(&rows, &locale),
                differing(&inputs, &rows, &locale),
            ];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.chain([note + "\n"]).collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let input = |input: &InputDifference| json!({"path": input.path, "values": input.values});
            pretty(&json!({
                "confidence": confidence,
                "futures": futures,
                "seed": scenario.calendar.seed,
                "currency": scenario.resources.costs.currency,
                "scenarios": rows,
                "inputs": inputs.iter().map(input).collect::<Vec<_>>(),
            }))?
        }
        Format::Csv => csv(&rows)?,
    })
}

fn named(position: usize, row: &Row) -> String {
    format!("{} {}", position + 1, row.name).trim_end().to_owned()
}

fn figures(rows: &[Row], scenario: &Scenario, locale: &Locale) -> String {
    let currency = &scenario.resources.costs.currency;
    let mut header = vec![locale.text("answer-compare-scenario")];
    header.extend(Criterion::ALL.map(|criterion| locale.criterion_with_unit(criterion, currency)));
    header.push(locale.text("criterion-risk"));
    let mut lines = vec![header];
    for (position, row) in rows.iter().enumerate() {
        let mut cells = vec![named(position, row)];
        cells.extend(Criterion::ALL.map(|criterion| table::amount(criterion, &row.figures, locale)));
        cells.push(format!("{:.1e}", row.risk.highest_risk));
        lines.push(cells);
        if let Some(of) = &row.difference {
            let mut cells = vec![format!("  {}", locale.text("answer-compare-against"))];
            cells.extend(Criterion::ALL.map(|criterion| table::difference(criterion, of, locale)));
            lines.push(cells);
        }
    }
    table::aligned(&lines)
}

/// What cannot be told yet, a line each.
fn undecided(rows: &[Row], locale: &Locale) -> String {
    let mut lines = String::new();
    for (position, row) in rows.iter().enumerate() {
        let Some(differences) = &row.difference else { continue };
        for criterion in Criterion::ALL {
            let difference = criterion.difference(differences);
            if difference.value == 0.0 || !difference.may_be_chance() {
                continue;
            }
            let more = difference.more_futures();
            let key = if more.is_some() { "answer-compare-chance" } else { "answer-compare-chance-for-ever" };
            let arguments: [(&str, FluentValue); 3] = [
                ("scenario", named(position, row).into()),
                ("figure", locale.criterion(criterion).into()),
                ("more", locale.whole(more.unwrap_or(0).into()).into()),
            ];
            lines += &(locale.with(key, &arguments) + "\n");
        }
    }
    lines
}

/// The inputs that differ.
fn differing(inputs: &[InputDifference], rows: &[Row], locale: &Locale) -> String {
    if inputs.is_empty() {
        return locale.text("answer-compare-same-inputs") + "\n";
    }
    let mut header = vec![locale.text("answer-compare-inputs")];
    header.extend(rows.iter().enumerate().map(|(position, row)| named(position, row)));
    let value = |value: &Option<Value>| value.as_ref().map_or("–".to_owned(), Value::to_string);
    let line = |input: &InputDifference| {
        let mut line = vec![input.path.clone()];
        line.extend(input.values.iter().map(value));
        line
    };
    table::aligned(&std::iter::once(header).chain(inputs.iter().map(line)).collect::<Vec<_>>())
}

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let mut header = vec!["scenario".to_owned(), "name".to_owned()];
    header.extend(Criterion::ALL.into_iter().flat_map(table::names));
    header.extend(["residual_risk", "highest_risk"].map(str::to_owned));
    for criterion in Criterion::ALL {
        header.extend(table::names_of_difference(criterion));
        header.push(table::name_of_difference(criterion) + "_more_futures");
    }
    let record = |(position, row): (usize, &Row)| {
        let mut record = vec![(position + 1).to_string(), row.name.clone()];
        record
            .extend(Criterion::ALL.into_iter().flat_map(|criterion| table::fields(criterion, &row.figures)));
        record.extend([row.risk.residual_risk, row.risk.highest_risk].map(|risk| format!("{risk:e}")));
        for criterion in Criterion::ALL {
            let difference = row.difference.as_ref().map(|of| criterion.difference(of));
            let more = difference.and_then(|difference| difference.more_futures());
            record.extend(table::ends(difference));
            record.push(more.map_or(String::new(), |more| more.to_string()));
        }
        record
    };
    table::csv(std::iter::once(header).chain(rows.iter().enumerate().map(record)))
}
