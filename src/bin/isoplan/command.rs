//! The commands, and how they end.

mod answer;
mod check;
mod import;
mod link;
mod merge;
mod output;
mod parameters;
mod presets;
mod reference;
mod run;
mod schema;
mod simulate;
mod source;
mod sweep;
mod template;
mod validate;
mod write;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command ends with when it does not succeed: the text for standard error. Bad input is
/// reported whole, a line for each issue.
type Failure = String;

/// Plan quarantine hotels: rooms, tests and people over many possible futures.
///
/// A scenario is a JSON file that says who arrives, how long they isolate, and which rooms and
/// laboratories there are. Isoplan runs it through hundreds of possible futures, hour by hour, and says
/// how likely the rooms last, when they run out, and how many are missing. The same scenario, seed and
/// number of futures give the same numbers on every machine, to the bit.
#[derive(Parser)]
#[command(name = "isoplan", version, after_help = ENDS)]
struct Isoplan {
    #[command(subcommand)]
    command: Command,
}

/// How every command ends.
const ENDS: &str = "\
Results go to standard output, messages to standard error.

Exit codes:
  0  done
  1  done, and the answer is no: a comparison of `validate` differs, the numbers are not those
     that the sender of the link saw, or what `answer` looks for cannot be reached
  2  bad input: a line for each issue on standard error";

#[derive(Subcommand)]
enum Command {
    Run(run::Options),
    Merge(merge::Options),
    Sweep(sweep::Options),
    Answer(answer::Options),
    Check(check::Options),
    Link(link::Make),
    Open(link::Open),
    Import(import::Options),
    Template(template::Options),
    Presets(presets::Options),
    Parameters(parameters::Options),
    Schema(schema::Options),
    Validate(validate::Options),
    Completions(reference::Shell),
    Manual(reference::Manual),
}

/// Does what the command line says.
pub fn main() -> ExitCode {
    let success = |()| ExitCode::SUCCESS;
    let done = match Isoplan::parse().command {
        Command::Run(options) => run::run(&options),
        Command::Merge(options) => merge::merge(&options).map(success),
        Command::Sweep(options) => sweep::sweep(&options).map(success),
        Command::Answer(options) => answer::answer(&options),
        Command::Check(options) => check::check(&options).map(success),
        Command::Link(options) => link::make(&options).map(success),
        Command::Open(options) => link::open(&options).map(success),
        Command::Import(options) => import::import(&options).map(success),
        Command::Template(options) => template::template(&options).map(success),
        Command::Presets(options) => presets::presets(&options).map(success),
        Command::Parameters(options) => parameters::parameters(&options).map(success),
        Command::Schema(options) => schema::schema(&options).map(success),
        Command::Validate(options) => validate::validate(&options),
        Command::Completions(shell) => reference::completions(&shell).map(success),
        Command::Manual(options) => reference::manual(&options).map(success),
    };
    done.unwrap_or_else(|failure| {
        output::say(&failure);
        ExitCode::from(2)
    })
}
