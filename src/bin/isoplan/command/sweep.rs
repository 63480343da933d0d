//! Runs a scenario with many values of some parameters, and writes a table of the main figures.

mod axis;
mod cell;
mod figures;
mod plan;
mod table;

use std::path::PathBuf;

use isoplan::scenario::{Draft, Scenario};
use isoplan::summary::Summary;

use super::simulate::{self, Threads};
use super::source::{self, Source};
use super::{Failure, output};
use axis::Axis;
use plan::Plan;
use table::Table;

/// Run a scenario with many values of some parameters.
///
/// Each --set gives a parameter its values; every combination of them is a row of the table, the last
/// --set changing fastest. Or --list names a CSV file whose header has the parameters and whose rows have
/// the values; an empty cell leaves what the scenario says. `isoplan parameters` lists the parameters;
/// elements of lists are counted from 0: rooms.sites[0].rooms.
///
/// Values are JSON or plain words, with commas between them; FROM..TO:STEP counts from FROM to TO, both
/// included. All combinations are checked before any runs. All rows have the same seed, so that what
/// differs between them is the effect of the values and not of chance.
///
/// A row is written as soon as it is done. Where the table exists already, its rows are kept and only the
/// missing ones run: a sweep that was interrupted goes on when it is called again.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
#[group(id = "values", required = true, multiple = false, args = ["set", "list"])]
pub struct Options {
    #[command(flatten)]
    source: Source,
    /// A parameter and its values: PATH=V1,V2,… or PATH=FROM..TO:STEP.
    #[arg(long, value_name = "PATH=VALUES")]
    set: Vec<Axis>,
    /// A CSV file of combinations, or "-": parameters in its header, a combination in each row.
    #[arg(long, value_name = "FILE")]
    list: Option<String>,
    /// Number of futures of each row instead of the scenario's.
    #[arg(long, value_name = "N")]
    futures: Option<u64>,
    /// Seed of all rows instead of the scenario's.
    #[arg(long)]
    seed: Option<u64>,
    #[command(flatten)]
    threads: Threads,
    /// The table to write or to complete, as CSV.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  isoplan sweep preset:w1 --set 'rooms.sites[0].rooms=1500..2500:100' -o rooms.csv
  isoplan sweep my-scenario.json --set 'streams[0].rule.preset=five-tests,7+3' \\
      --set 'streams[0].prevalence=0.002,0.005,0.01' --futures 1000 -o rules.csv
  isoplan sweep my-scenario.json --list cases.csv -o results.csv";

/// Runs every combination that the table does not have yet.
pub fn sweep(options: &Options) -> Result<(), Failure> {
    if options.source.scenario == "-" && options.list.as_deref() == Some("-") {
        return Err("the scenario and the list cannot both come from standard input".to_owned());
    }
    let mut base = source::draft(&options.source.scenario)?;
    for (path, value) in [("calendar.futures", options.futures), ("calendar.seed", options.seed)] {
        if let Some(value) = value {
            base.set(path, value.into());
        }
    }
    let plan = match &options.list {
        Some(file) => Plan::of_list(file)?,
        None => Plan::of_grid(&options.set)?,
    };
    let keys = plan.checked(&base)?;
    let mut table = Table::open(&options.output, &plan.paths, &keys)?;
    let missing = table.missing();
    if missing.len() < keys.len() {
        let kept = keys.len() - missing.len();
        output::say(&format!("{}: {kept} of {} rows are there", options.output.display(), keys.len()));
    }
    let bar = simulate::bar(missing.iter().map(|&row| u64::from(keys[row].futures)).sum());
    for row in missing {
        let scenario = scenario(&plan.draft(&base, row))?;
        let futures = simulate::futures(&scenario, 0..keys[row].futures, &options.threads, &bar);
        let summary = Summary::of(&scenario, &futures).ok_or("no futures to summarise")?;
        table.append(row, &figures::of(&scenario, &summary), summary.digest)?;
    }
    bar.finish_and_clear();
    table.finish()
}

/// The scenario of a row, which has passed its check before.
fn scenario(draft: &Draft) -> Result<Scenario, Failure> {
    draft.check().map_err(|issues| source::report("sweep", &issues))
}
