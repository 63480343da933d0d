//! Where scenarios come from.

use std::io::Read;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::{PRESETS, Preset, Purpose};
use isoplan::scenario::{Draft, Issue};

use super::Failure;

/// The draft behind a name of the command line.
pub fn draft(source: &str) -> Result<Draft, Failure> {
    if let Some(name) = source.strip_prefix("preset:") {
        let preset = Preset::of(name).ok_or_else(|| unknown_preset(name))?;
        return Ok(preset.draft());
    }
    let text = if source == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(source)
    };
    let text = text.map_err(|error| format!("{source}: {error}"))?;
    Draft::from_json(&text).map_err(|issues| report(source, &issues))
}

/// Every issue of a source, a line each.
pub fn report(source: &str, issues: &[Issue]) -> Failure {
    let locale = Locale::new(Language::English);
    let lines: Vec<String> =
        issues.iter().map(|issue| format!("{source}: {}", locale.issue(issue))).collect();
    lines.join("\n")
}

/// Lists the presets, or prints one.
pub fn presets(name: Option<&str>) -> Result<(), Failure> {
    if let Some(name) = name {
        println!("{}", Preset::of(name).ok_or_else(|| unknown_preset(name))?.draft().to_json());
        return Ok(());
    }
    let locale = Locale::new(Language::English);
    for preset in &PRESETS {
        let kind = match preset.purpose {
            Purpose::Situation => "situation",
            Purpose::Reference => "reference",
        };
        println!("{:<18} {kind:<10} {}", preset.name, locale.text(&format!("preset-{}-title", preset.name)));
    }
    Ok(())
}

/// Checks a scenario.
pub fn check(source: &str) -> Result<(), Failure> {
    draft(source)?.check().map_err(|issues| report(source, &issues))?;
    println!("{source}: no issues");
    Ok(())
}

fn unknown_preset(name: &str) -> Failure {
    let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    format!("preset:{name} is none of the presets: {}", names.join(", "))
}
