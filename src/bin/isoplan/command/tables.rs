//! Tables of daily counts: into scenarios, and templates to fill in.

use std::io::Read;

use isoplan::export::{template_csv, template_xlsx};
use isoplan::locale::{Language, Locale};
use isoplan::scenario::Draft;
use isoplan::table::{Issues, MOST_BYTES, Problem, Quantity, Sheet, Target};

use super::arguments::{Counted, Import, SpreadsheetFormat, Template};
use super::{Failure, output, source};

/// Prints the scenario with the counts of a table in it; how they fit, on standard error.
pub fn import(options: &Import) -> Result<(), Failure> {
    if options.table == "-" && options.into == "-" {
        return Err("the table and the scenario cannot both come from standard input".to_owned());
    }
    let bytes = bytes(&options.table)?;
    let mut draft = source::draft(&options.into)?;
    let target = target(&draft, options.stream, options.counted);
    let locale = Locale::new(Language::English);
    let report = |issues: Issues| {
        let lines = locale.table_issues(&issues).into_iter();
        lines.map(|line| format!("{}: {line}", options.table)).collect::<Vec<_>>().join("\n")
    };
    let first_day = draft.first_day().ok_or(Problem::NoPeriod).map_err(|problem| report(problem.into()))?;
    let sheet = Sheet::read(&bytes, options.sheet.as_deref()).map_err(|problem| report(problem.into()))?;
    let counts = sheet.counts(options.column.as_deref(), first_day).map_err(report)?;
    let fit = counts.put(&mut draft, target).map_err(report)?;
    draft.check().map_err(|issues| source::report(&options.into, &issues))?;
    output::write((draft.to_json() + "\n").as_bytes(), options.output.as_deref())?;
    let column = locale.table_column(&counts.column);
    for line in [column].into_iter().chain(locale.fit(&fit, target.quantity)) {
        eprintln!("{}: {line}", options.table);
    }
    Ok(())
}

/// Writes a table to fill in.
pub fn template(options: &Template) -> Result<(), Failure> {
    let draft = source::draft(&options.scenario)?;
    let scenario = draft.check().map_err(|issues| source::report(&options.scenario, &issues))?;
    let quantity = target(&draft, options.stream, options.counted).quantity;
    let locale = Locale::new(options.language.into());
    let bytes = match options.format {
        SpreadsheetFormat::Csv => template_csv(&scenario.calendar, quantity, &locale).into_bytes(),
        SpreadsheetFormat::Xlsx => {
            output::check_workbook(options.output.as_deref())?;
            template_xlsx(&scenario.calendar, quantity, &locale)
        }
    };
    output::write(&bytes, options.output.as_deref())
}

/// Where counts go: as the cases of an outbreak if the stream is one, unless said otherwise.
fn target(draft: &Draft, stream: u32, counted: Option<Counted>) -> Target {
    let stream = stream as usize - 1;
    let kind = draft.get(&format!("streams[{stream}].arrivals.kind")).and_then(|kind| kind.as_str());
    let quantity = match counted {
        Some(Counted::Arrivals) => Quantity::Arrivals,
        Some(Counted::Cases) => Quantity::Cases,
        None if kind == Some("outbreak") => Quantity::Cases,
        None => Quantity::Arrivals,
    };
    Target { stream, quantity }
}

/// What a file holds, as far as it takes to see that it is too large.
fn bytes(table: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    let read = match table {
        "-" => std::io::stdin().take(most).read_to_end(&mut bytes),
        file => std::fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    read.map(|_| bytes).map_err(|error| format!("{table}: {error}"))
}
