//! Simulates a scenario and writes the summary, or a part of its futures for `merge`.

use std::io::IsTerminal;
use std::ops::Range;
use std::process::ExitCode;
use std::str::FromStr;

use isoplan::part;
use isoplan::scenario::{Draft, Scenario};

use super::simulate::{self, Threads};
use super::source::{self, Source};
use super::write::{self, Form};
use super::{Failure, link, output};

/// Simulate a scenario and print the summary.
///
/// With a link that carries its sender's result, standard error says whether the numbers are the same;
/// the exit code is 1 if they are not.
///
/// The futures of a scenario are numbered from 0, and each is the same wherever it is run. A range of
/// them, A..B for A to B − 1, gives no summary but a part, which `isoplan merge` joins with the others.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    #[command(flatten)]
    source: Source,
    /// Number of futures instead of the scenario's, or a range of them: A..B.
    #[arg(long, value_name = "N|A..B")]
    futures: Option<Futures>,
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
  isoplan run my-scenario.json --futures 0..200 -o a.part
  isoplan run 'https://plans.example/isoplan/#1.AIYAAwBI…'";

/// Which futures.
#[derive(Clone)]
enum Futures {
    Number(u64),
    Range(Range<u32>),
}

impl FromStr for Futures {
    type Err = String;

    fn from_str(text: &str) -> Result<Futures, String> {
        let Some((from, to)) = text.split_once("..") else {
            return text.parse().map(Futures::Number).map_err(|error| error.to_string());
        };
        let number = |text: &str| text.parse::<u32>().map_err(|error| format!("{text:?}: {error}"));
        let range = number(from)?..number(to)?;
        if range.is_empty() { Err("no future is in it".to_owned()) } else { Ok(Futures::Range(range)) }
    }
}

/// Runs a scenario.
pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    options.form.check()?;
    let (mut draft, link) = source::opened(&options.source.scenario)?;
    let sent = draft.clone();
    if let Some(seed) = options.seed {
        draft.set("calendar.seed", seed.into());
    }
    if let Some(Futures::Number(number)) = options.futures {
        draft.set("calendar.futures", number.into());
    }
    let scenario = draft.check().map_err(|issues| source::report(&options.source.scenario, &issues))?;
    if let Some(Futures::Range(numbers)) = &options.futures {
        return run_part(draft, &scenario, numbers.clone(), options).map(|()| ExitCode::SUCCESS);
    }
    let all = 0..scenario.calendar.futures;
    let futures = simulate::with_bar(&scenario, all, &options.threads);
    let digest = write::futures(&draft, &scenario, &futures, &options.form)?;
    // What was asked for otherwise than it was sent cannot be compared.
    let link = link.filter(|_| draft == sent);
    Ok(link.map_or(ExitCode::SUCCESS, |link| link::compare(&link, digest)))
}

/// Runs some of the futures and writes them as a part.
fn run_part(
    mut draft: Draft,
    scenario: &Scenario,
    numbers: Range<u32>,
    options: &Options,
) -> Result<(), Failure> {
    let all = scenario.calendar.futures;
    if numbers.end > all {
        let (from, to) = (numbers.start, numbers.end);
        return Err(format!("--futures {from}..{to}: the scenario has futures 0..{all}"));
    }
    if !options.form.is_text() {
        return Err("--futures with a range writes a part; --format is for `isoplan merge`".to_owned());
    }
    let file = options.form.file();
    if file.is_none() && std::io::stdout().is_terminal() {
        return Err("a part is not for reading: name a file with -o".to_owned());
    }
    let futures = simulate::with_bar(scenario, numbers.clone(), &options.threads);
    source::state(&mut draft, scenario.calendar);
    output::write(&part::seal(&draft, numbers, &futures), file)
}
