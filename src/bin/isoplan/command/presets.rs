//! Lists the presets, or prints one.

use std::fmt::Write;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::{PRESETS, Preset, Purpose};

use super::{Failure, output, source};

/// List the presets, or print one as JSON.
///
/// Presets are whole scenarios, each figure with its source or the assumption that it rests on. One that
/// is printed to a file is a scenario of your own to begin with.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    /// Name of the preset to print.
    name: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  isoplan presets
  isoplan presets jilin-2022 > my-scenario.json";

/// Lists the presets, or prints one as JSON.
pub fn presets(options: &Options) -> Result<(), Failure> {
    match &options.name {
        Some(name) => {
            output::print(Preset::of(name).ok_or_else(|| source::unknown_preset(name))?.draft().to_json())
        }
        None => output::print(list()),
    }
}

fn list() -> String {
    let locale = Locale::new(Language::English);
    let mut list = String::new();
    for preset in &PRESETS {
        let purpose = match preset.purpose {
            Purpose::Situation => "situation",
            Purpose::Reference => "reference",
        };
        let title = locale.text(&format!("preset-{}-title", preset.name));
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{:<18} {purpose:<10} {title}", preset.name);
    }
    list
}
