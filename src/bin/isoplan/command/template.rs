//! Writes a table to fill in.

use std::path::PathBuf;

use clap::ValueEnum;
use isoplan::export::{template_csv, template_workbook};
use isoplan::locale::{Language, Locale};
use isoplan::table::Problem;

use super::import::Counted;
use super::output::Tongue;
use super::source::{self, Source};
use super::{Failure, output};

/// Write a spreadsheet to fill in: a row for each day of a scenario.
///
/// Filled in, it goes into the scenario with `isoplan import`, or with the page.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    #[command(flatten)]
    source: Source,
    /// Form of the spreadsheet.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    #[command(flatten)]
    counted: Counted,
    /// Language of the header.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Example:
  isoplan template my-scenario.json --format xlsx -o arrivals.xlsx";

/// Form of a spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text that every spreadsheet program opens.
    Csv,
    /// A workbook.
    Xlsx,
}

/// Writes a table to fill in.
pub fn template(options: &Options) -> Result<(), Failure> {
    let draft = source::draft(&options.source.scenario)?;
    let scenario = draft.check().map_err(|issues| source::report(&options.source.scenario, &issues))?;
    let target = options.counted.target(&draft);
    let streams = scenario.streams.len();
    if target.stream >= streams {
        let problem = Problem::NoSuchStream { number: target.stream + 1, streams };
        return Err(Locale::new(Language::English).table_problem(&problem));
    }
    let quantity = target.quantity;
    let locale = Locale::new(options.language.into());
    let bytes = match options.format {
        Format::Csv => template_csv(&scenario.calendar, quantity, &locale).into_bytes(),
        Format::Xlsx => {
            output::check_workbook(options.output.as_deref())?;
            template_workbook(&scenario.calendar, quantity, &locale).to_xlsx()
        }
    };
    output::write(&bytes, options.output.as_deref())
}
