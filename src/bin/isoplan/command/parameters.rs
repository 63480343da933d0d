//! The table of all parameters, for people and for programs.

use std::fmt::Write as _;

use isoplan::locale::{Language, Locale, label_key};
use isoplan::scenario::parameter::{Basis, Group, Kind, Parameter, all};
use isoplan::scenario::profile::{PROFILES, Profile};
use isoplan::scenario::rule_preset::{RULE_PRESETS, RulePreset};
use serde_json::{Value, json};

use super::Failure;
use super::output::{self, TableFormat};

/// What a rule preset sets.
const RULE_FIELDS: [&str; 5] = ["central_days", "home_days", "central_tests", "doubled_tests", "home_tests"];

/// What a virus profile sets.
const PROFILE_FIELDS: [&str; 2] = ["incubation_log_mean", "infectiousness_scale_days"];

/// Print the table of all parameters.
///
/// Each says where it stands in a scenario, what values it takes, its default, and the source or the
/// assumption that the default rests on.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    format: TableFormat,
}

const EXAMPLES: &str = "\
Examples:
  isoplan parameters | less
  isoplan parameters --format json";

/// Prints the table.
pub fn parameters(options: &Options) -> Result<(), Failure> {
    let locale = Locale::new(Language::English);
    let text = match options.format {
        TableFormat::Text => text(&locale),
        TableFormat::Markdown => markdown(&locale),
        TableFormat::Json => json(&locale)?,
    };
    output::print(text)
}

fn text(locale: &Locale) -> String {
    let mut text = String::new();
    for parameter in all() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n  {}", parameter.id, label(locale, parameter));
        let _ = writeln!(text, "  {}", locale.values(parameter));
        if let Some(default) = parameter.default {
            let _ = writeln!(text, "  default {default}");
        }
        let _ = writeln!(text, "  {}\n", basis(locale, parameter.basis));
    }
    text
}

fn markdown(locale: &Locale) -> String {
    let mut text = String::new();
    for group in Group::ALL {
        let _ = writeln!(text, "## {}\n", locale.group(group));
        row(&mut text, ["field", "meaning", "values", "default", "basis"]);
        row(&mut text, ["---"; 5]);
        for parameter in all().filter(|parameter| parameter.group == group) {
            let (id, default) = (code(parameter.id), parameter.default.map_or(String::new(), code));
            let (label, values) = (label(locale, parameter), locale.values(parameter));
            row(&mut text, [&id, &label, &values, &default, &basis(locale, parameter.basis)]);
        }
        text.push('\n');
    }
    let _ = writeln!(text, "## {}\n", locale.text("label-rule-preset"));
    row(&mut text, [&["name"], &RULE_FIELDS[..], &["basis"]].concat());
    row(&mut text, ["---"; 7]);
    for preset in &RULE_PRESETS {
        let values = RULE_FIELDS.map(|field| of_preset(preset, field));
        row(&mut text, [&[preset.name], &values[..], &[&basis(locale, preset.basis)]].concat());
    }
    let _ = writeln!(text, "\n## {}\n", locale.text("label-cases-profile"));
    row(&mut text, [&["name"], &PROFILE_FIELDS[..], &["basis"]].concat());
    row(&mut text, ["---"; 4]);
    for profile in &PROFILES {
        let values = PROFILE_FIELDS.map(|field| profile.default_of(field));
        let texts = values.map(|value| value.map_or("", |(text, _)| text));
        let why: Vec<&str> = values.iter().flatten().map(|(_, basis)| why(*basis)).collect();
        row(&mut text, [&[profile.name], &texts[..], &[&why.join("; ")]].concat());
    }
    text
}

fn json(locale: &Locale) -> Result<String, Failure> {
    let all = json!({
        "parameters": all().map(|parameter| entry(locale, parameter)).collect::<Vec<_>>(),
        "rule_presets": RULE_PRESETS.iter().map(rule_preset).collect::<Vec<_>>(),
        "profiles": PROFILES.iter().map(profile).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&all).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn rule_preset(preset: &RulePreset) -> Value {
    let mut entry = json!({"name": preset.name, "why": why(preset.basis)});
    for field in RULE_FIELDS {
        entry[field] = parsed(of_preset(preset, field));
    }
    entry
}

fn profile(profile: &Profile) -> Value {
    let mut entry = json!({"name": profile.name});
    for (field, (text, basis)) in
        PROFILE_FIELDS.iter().filter_map(|&field| Some((field, profile.default_of(field)?)))
    {
        entry[field] = json!({"value": parsed(text), "why": why(basis)});
    }
    entry
}

fn entry(locale: &Locale, parameter: &Parameter) -> Value {
    let mut entry = json!({
        "id": parameter.id,
        "group": locale.group(parameter.group),
        "label": label(locale, parameter),
        "values": locale.values(parameter),
        "unit": locale.unit(parameter.unit),
        "default": parameter.default.map(parsed),
        "basis": locale.basis(parameter.basis),
        "why": why(parameter.basis),
    });
    let range = match parameter.kind {
        Kind::Whole { min, max } => json!({"kind": "whole", "min": min, "max": max}),
        Kind::Real { min, max } => json!({"kind": "real", "min": min, "max": max}),
        Kind::Wholes { min, max, min_length, max_length } => {
            json!({"kind": "wholes", "min": min, "max": max, "min_length": min_length, "max_length": max_length})
        }
        Kind::Reals { min, max, min_length, max_length } => {
            json!({"kind": "reals", "min": min, "max": max, "min_length": min_length, "max_length": max_length})
        }
        Kind::Date => json!({"kind": "date"}),
        Kind::Flag => json!({"kind": "flag"}),
        Kind::Choice(choices) => json!({"kind": "choice", "choices": choices}),
        Kind::Text { max_length } => json!({"kind": "text", "max_length": max_length}),
    };
    if let (Value::Object(entry), Value::Object(range)) = (&mut entry, range) {
        entry.extend(range);
    }
    entry
}

/// The label; where the parameter stands, its id says.
fn label(locale: &Locale, parameter: &Parameter) -> String {
    locale.text(&label_key(parameter.id))
}

fn basis(locale: &Locale, basis: Basis) -> String {
    format!("{}: {}", locale.basis(basis), why(basis))
}

fn why(basis: Basis) -> &'static str {
    let (Basis::Source(text) | Basis::Assumption(text) | Basis::Choice(text)) = basis;
    text
}

fn of_preset(preset: &RulePreset, field: &str) -> &'static str {
    preset.default_of(field).map_or("", |(text, _)| text)
}

/// A default's JSON text as a value; a test reads them all.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn row<T: AsRef<str>>(text: &mut String, cells: impl AsRef<[T]>) {
    for cell in cells.as_ref() {
        let _ = write!(text, "| {} ", cell.as_ref().replace('|', "\\|"));
    }
    text.push_str("|\n");
}
