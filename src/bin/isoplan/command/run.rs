//! Simulates a scenario and writes the summary.

use isoplan::engine::Trajectory;
use isoplan::summary::Summary;

use super::Failure;
use super::simulate::{self, Threads};
use super::source::{self, Source};
use super::write::{self, Form};

/// Simulate a scenario and print the summary.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    #[command(flatten)]
    source: Source,
    /// Number of futures instead of the scenario's.
    #[arg(long, value_name = "N")]
    futures: Option<u64>,
    /// Seed instead of the scenario's.
    #[arg(long)]
    seed: Option<u64>,
    #[command(flatten)]
    threads: Threads,
    #[command(flatten)]
    form: Form,
}

const EXAMPLES: &str = "\
Examples:
  isoplan run preset:jilin-2022
  isoplan run my-scenario.json --futures 2000 --format json -o result.json";

/// Runs a scenario.
pub fn run(options: &Options) -> Result<(), Failure> {
    let mut draft = source::draft(&options.source.scenario)?;
    for (path, value) in [("calendar.futures", options.futures), ("calendar.seed", options.seed)] {
        if let Some(value) = value {
            draft.set(path, value.into());
        }
    }
    let scenario = draft.check().map_err(|issues| source::report(&options.source.scenario, &issues))?;
    let number = scenario.calendar.futures;
    let bar = simulate::bar(number.into());
    let futures = simulate::futures(&scenario, 0..number, &options.threads, &bar);
    bar.finish_and_clear();
    let futures: Vec<&Trajectory> = futures.iter().collect();
    let summary = Summary::of(&scenario, futures.iter().copied()).ok_or("no futures to summarise")?;
    write::summary(&scenario, &summary, &futures, &options.form)
}
