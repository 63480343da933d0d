//! Simulates a scenario and writes the summary.

use std::process::ExitCode;

use isoplan::engine::Trajectory;
use isoplan::link::{Engine, Link};
use isoplan::summary::{Digest, Summary};

use super::simulate::{self, Threads};
use super::source::{self, Source};
use super::write::{self, Form};
use super::{Failure, output};

/// Simulate a scenario and print the summary.
///
/// With a link that carries its sender's result, standard error says whether the numbers are the same;
/// the exit code is 1 if they are not.
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
  isoplan run my-scenario.json --futures 2000 --format json -o result.json
  isoplan run 'https://plans.example/isoplan/#1.AIYAAwBI…'";

/// Runs a scenario.
pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let (mut draft, link) = source::opened(&options.source.scenario)?;
    let sent = draft.clone();
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
    write::summary(&scenario, &summary, &futures, &options.form)?;
    // What was asked for otherwise than it was sent cannot be compared.
    let link = link.filter(|_| draft == sent);
    Ok(link.map_or(ExitCode::SUCCESS, |link| compare(&link, summary.digest)))
}

/// Says whether the numbers are those that the sender of a link saw.
fn compare(link: &Link, digest: Digest) -> ExitCode {
    let (sender, this) = (link.engine, Engine::THIS);
    match link.digest {
        None => return ExitCode::SUCCESS,
        Some(sent) if sent == digest => {
            output::say("reproduces the sender's numbers");
            return ExitCode::SUCCESS;
        }
        Some(_) if sender == this => {
            output::say(&format!(
                "differs from the sender's numbers, although the engine is the same ({this})"
            ));
        }
        Some(_) => {
            output::say(&format!("differs from the sender's numbers: engine {sender}, here {this}"));
        }
    }
    ExitCode::FAILURE
}
