//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
