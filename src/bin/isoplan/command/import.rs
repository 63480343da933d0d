//! Puts a table of daily counts into a scenario.

use std::io::Read;
use std::path::PathBuf;

use clap::ValueEnum;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::Draft;
use isoplan::table::{Issues, MOST_BYTES, Problem, Quantity, Sheet, Target};

use super::{Failure, output, source};

/// Put daily arrivals or cases from a spreadsheet into a scenario, and print it.
///
/// Reads CSV, TSV, cells as they are pasted, and XLSX. Every issue is named by row and column. How the
/// days fit the scenario's period is said on standard error.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    /// A CSV, TSV or XLSX file, or "-" for standard input.
    table: String,
    /// The scenario: a file, "-" for standard input, preset:NAME, or a link.
    #[arg(long, value_name = "SCENARIO")]
    into: String,
    #[command(flatten)]
    counted: Counted,
    /// Header or letters of the column of counts, if there are several.
    #[arg(long)]
    column: Option<String>,
    /// Name of the sheet [default: the first with anything in it].
    #[arg(long)]
    sheet: Option<String>,
    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  isoplan import arrivals.xlsx --into my-scenario.json --stream 2 -o new-scenario.json
  isoplan import cases.csv --into preset:jilin-2022 --as cases --column confirmed";

/// What counts are of.
#[derive(clap::Args)]
pub struct Counted {
    /// Number of the stream, the first is 1.
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=64))]
    stream: u32,
    /// What is counted [default: cases of a stream that is an outbreak, arrivals of others].
    #[arg(long = "as", value_enum)]
    quantity: Option<Counts>,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Counts {
    /// Persons who arrive.
    Arrivals,
    /// Confirmed cases of an outbreak.
    Cases,
}

impl Counted {
    /// Where counts go: as the cases of an outbreak if the stream is one, unless said otherwise.
    pub fn target(&self, draft: &Draft) -> Target {
        let target = Target::of(draft, self.stream as usize - 1);
        let quantity = match self.quantity {
            Some(Counts::Arrivals) => Quantity::Arrivals,
            Some(Counts::Cases) => Quantity::Cases,
            None => target.quantity,
        };
        Target { quantity, ..target }
    }
}

/// Prints the scenario with the counts of a table in it; how they fit, on standard error.
pub fn import(options: &Options) -> Result<(), Failure> {
    if options.table == "-" && options.into == "-" {
        return Err("the table and the scenario cannot both come from standard input".to_owned());
    }
    let bytes = bytes(&options.table)?;
    let mut draft = source::draft(&options.into)?;
    let target = options.counted.target(&draft);
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
    output::write(draft.to_json().as_bytes(), options.output.as_deref())?;
    let column = locale.table_column(&counts.column);
    for line in [column].into_iter().chain(locale.fit(&fit, target.quantity)) {
        output::say(&format!("{}: {line}", options.table));
    }
    Ok(())
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
