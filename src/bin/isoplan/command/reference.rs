//! The command line's own reference: completions for shells, the manual page.

use clap::CommandFactory;
use clap_mangen::Man;

use super::{Failure, Isoplan, output};

/// Print completions of commands and options for a shell.
#[derive(clap::Args)]
#[command(after_long_help = SHELL_EXAMPLES)]
pub struct Shell {
    /// The shell.
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

const SHELL_EXAMPLES: &str = "\
Examples:
  isoplan completions bash > ~/.local/share/bash-completion/completions/isoplan
  isoplan completions fish > ~/.config/fish/completions/isoplan.fish";

/// Print the manual page of the program, or of one command, for man.
#[derive(clap::Args)]
#[command(after_long_help = MANUAL_EXAMPLES)]
pub struct Manual {
    /// The command.
    command: Option<String>,
}

const MANUAL_EXAMPLES: &str = "\
Examples:
  isoplan manual | man -l -
  isoplan manual sweep | man -l -
  isoplan manual run > /usr/local/share/man/man1/isoplan-run.1";

/// Prints completions.
pub fn completions(options: &Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Isoplan::command(), "isoplan", &mut script);
    output::print(script)
}

/// Prints a page of the manual.
pub fn manual(options: &Manual) -> Result<(), Failure> {
    let mut program = Isoplan::command().disable_help_subcommand(true);
    // Gives the commands their full names.
    program.build();
    let (command, examples) = match &options.command {
        None => (program, "EXIT STATUS"),
        Some(name) => {
            (program.find_subcommand(name).ok_or_else(|| unknown(name, &program))?.clone(), "EXAMPLES")
        }
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page).map_err(|error| error.to_string())?;
    let page = String::from_utf8(page).map_err(|error| error.to_string())?;
    output::print(page.replace(".SH EXTRA\n", &format!(".SH \"{examples}\"\n")))
}

fn unknown(name: &str, program: &clap::Command) -> Failure {
    let names: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    format!("{name} is none of the commands: {}", names.join(", "))
}
