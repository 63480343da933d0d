//! Checks a scenario.

use super::source::{self, Source};
use super::{Failure, output};

/// Check a scenario and report every issue at once.
///
/// Each issue names its place in the scenario, the value and what the place takes. Values that are left
/// out have defaults: see `isoplan parameters`.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    #[command(flatten)]
    source: Source,
}

const EXAMPLES: &str = "\
Example:
  isoplan check my-scenario.json";

/// Reports every issue, or that there are none.
pub fn check(options: &Options) -> Result<(), Failure> {
    let source = &options.source.scenario;
    source::draft(source)?.check().map_err(|issues| source::report(source, &issues))?;
    output::print(format!("{source}: no issues\n"))
}
