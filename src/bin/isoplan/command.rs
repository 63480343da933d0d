//! The commands, and how they end.

mod arguments;
mod output;
mod parameters;
mod run;
mod source;
mod tables;
mod validate;
mod write;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// What a command ends with when it does not succeed: the text for standard error. Bad input is
/// reported whole, a line for each issue.
type Failure = String;

/// Does what the command line says.
pub fn main() -> ExitCode {
    let success = |()| ExitCode::SUCCESS;
    let done = match Arguments::parse().command {
        Command::Run(options) => run::run(&options).map(success),
        Command::Presets { name } => source::presets(name.as_deref()).map(success),
        Command::Parameters { format } => parameters::print(format).map(success),
        Command::Check { scenario } => source::check(&scenario).map(success),
        Command::Import(options) => tables::import(&options).map(success),
        Command::Template(options) => tables::template(&options).map(success),
        Command::Validate(options) => validate::validate(&options),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(2)
        }
    }
}
