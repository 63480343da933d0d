//! The command line's own reference: completions for shells, the manual page.

use std::io;

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use isoplan::summary::Version;

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
    let (command, heading) = match &options.command {
        None => (&program, "EXIT STATUS"),
        Some(name) => (program.find_subcommand(name).ok_or_else(|| unknown(name, &program))?, "EXAMPLES"),
    };
    output::print(page(command, heading).map_err(|error| error.to_string())?)
}

/// The page of a command; what stands below its help comes under a heading, line by line.
fn page(command: &clap::Command, heading: &str) -> io::Result<Vec<u8>> {
    let page = Man::new(command.clone()).source(format!("isoplan {}", Version::THIS));
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    if command.has_subcommands() {
        page.render_subcommands_section(&mut text)?;
    }
    let below = command.get_after_long_help().or(command.get_after_help()).map(ToString::to_string);
    let mut last = Roff::new();
    // Lines are not filled: commands stay as one types them.
    last.control("SH", [heading]).control("nf", []);
    for line in below.unwrap_or_default().lines() {
        last.text([roman(line)]);
    }
    last.control("fi", []);
    last.to_writer(&mut text)?;
    Ok(text)
}

fn unknown(name: &str, program: &clap::Command) -> Failure {
    let names: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    format!("{name} is none of the commands: {}", names.join(", "))
}
