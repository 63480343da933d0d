//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use isoplan::locale::Language;

/// Plan quarantine hotels: rooms, tests and people over many possible futures.
#[derive(Parser)]
#[command(version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Simulate a scenario and print the summary.
    Run(Run),
    /// List the presets, or print one as JSON.
    Presets {
        /// Name of the preset to print.
        name: Option<String>,
    },
    /// Print the table of all parameters: what they take, their defaults and where these come from.
    Parameters {
        /// Form of the table.
        #[arg(long, value_enum, default_value_t = TableFormat::Text)]
        format: TableFormat,
    },
    /// Check a scenario and report every issue.
    Check {
        /// A file, "-" for standard input, or preset:NAME.
        scenario: String,
    },
    /// Put the daily counts of a spreadsheet into a scenario and print it.
    Import(Import),
    /// Write a spreadsheet to fill in: a row for each day of a scenario.
    Template(Template),
    /// Compare with theory and publications; exit code 1 if anything differs.
    Validate(Validate),
}

/// How to simulate.
#[derive(Args)]
pub struct Run {
    /// A file, "-" for standard input, or preset:NAME.
    pub scenario: String,
    /// Number of futures instead of the scenario's.
    #[arg(long)]
    pub futures: Option<u64>,
    /// Seed instead of the scenario's.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Threads; any number gives the same result [default: one for each core].
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Form of the summary.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Language of an XLSX workbook.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub language: Tongue,
    /// Write to this file instead of standard output.
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// Form of a summary.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The main figures, for people.
    Text,
    /// Everything.
    Json,
    /// Every series, a row a day.
    Csv,
    /// A workbook: figures, every series, every site, every parameter.
    Xlsx,
}

/// What to import.
#[derive(Args)]
pub struct Import {
    /// A CSV, TSV or XLSX file, or "-" for standard input.
    pub table: String,
    /// The scenario: a file, "-" for standard input, or preset:NAME.
    #[arg(long)]
    pub into: String,
    /// Number of the stream, the first is 1.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    pub stream: u32,
    /// What the counts are [default: cases of a stream that is an outbreak, arrivals of others].
    #[arg(long = "as", value_enum)]
    pub counted: Option<Counted>,
    /// Header or letters of the column of counts, if there are several.
    #[arg(long)]
    pub column: Option<String>,
    /// Name of the sheet [default: the first with anything in it].
    #[arg(long)]
    pub sheet: Option<String>,
    /// Write to this file instead of standard output.
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// Which template to write.
#[derive(Args)]
pub struct Template {
    /// A file, "-" for standard input, or preset:NAME.
    pub scenario: String,
    /// Form of the spreadsheet.
    #[arg(long, value_enum, default_value_t = SpreadsheetFormat::Csv)]
    pub format: SpreadsheetFormat,
    /// Number of the stream, the first is 1.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    pub stream: u32,
    /// What is to be filled in [default: cases of a stream that is an outbreak, arrivals of others].
    #[arg(long = "as", value_enum)]
    pub counted: Option<Counted>,
    /// Language of the header.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub language: Tongue,
    /// Write to this file instead of standard output.
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// What counts are of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Counted {
    /// Persons who arrive.
    Arrivals,
    /// Confirmed cases of an outbreak.
    Cases,
}

/// Form of a spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SpreadsheetFormat {
    /// Text that every spreadsheet program opens.
    Csv,
    /// A workbook.
    Xlsx,
}

/// A language, by its tag.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// 简体中文.
    #[value(name = "zh-Hans")]
    ZhHans,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Language {
        match tongue {
            Tongue::En => Language::English,
            Tongue::ZhHans => Language::ChineseSimplified,
        }
    }
}

/// How to validate.
#[derive(Args)]
pub struct Validate {
    /// Number of futures of every counted check instead of its own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(20..=1_000_000))]
    pub futures: Option<u32>,
    /// A tenth of the usual futures.
    #[arg(long, conflicts_with = "futures")]
    pub quick: bool,
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    pub format: TableFormat,
}

/// Form of a table.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    Text,
    /// A table for documents.
    Markdown,
    /// Everything.
    Json,
}
