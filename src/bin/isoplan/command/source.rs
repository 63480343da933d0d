//! Where scenarios come from.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use isoplan::link::Link;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::{PRESETS, Preset};
use isoplan::scenario::{Calendar, Draft, Issue};

use super::Failure;

/// The scenario that a command is about.
#[derive(clap::Args)]
pub struct Source {
    /// A file, "-" for standard input, preset:NAME, or a link.
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
}

/// The draft behind a name of the command line.
pub fn draft(source: &str) -> Result<Draft, Failure> {
    opened(source).map(|(draft, _)| draft)
}

/// The draft behind a name of the command line, and the link if the name is one.
pub fn opened(source: &str) -> Result<(Draft, Option<Link>), Failure> {
    // A file may be called "1.json".
    if Link::is_meant_by(source) && !Path::new(source).exists() {
        return link(source).map(|link| (link.draft.clone(), Some(link)));
    }
    read_draft(source).map(|draft| (draft, None))
}

/// What a link carries.
pub fn link(text: &str) -> Result<Link, Failure> {
    Link::decode(text).map_err(|problem| {
        // Enough of it to be recognised.
        let begin: String = text.chars().take(40).collect();
        format!("{begin}: {}", Locale::new(Language::English).link_problem(&problem))
    })
}

fn read_draft(source: &str) -> Result<Draft, Failure> {
    if let Some(name) = source.strip_prefix("preset:") {
        let preset = Preset::of(name).ok_or_else(|| unknown_preset(name))?;
        return Ok(preset.draft());
    }
    Draft::from_bytes(&bytes(source)?).map_err(|issues| report(source, &issues))
}

/// The most bytes of a file that is read: far more than any scenario or list needs.
const MOST_BYTES: u64 = 64 << 20;

/// The text of a file, or of standard input for "-".
pub fn text(source: &str) -> Result<String, Failure> {
    String::from_utf8(bytes(source)?).map_err(|error| format!("{source}: {error}"))
}

fn bytes(source: &str) -> Result<Vec<u8>, Failure> {
    let bytes = read(source).map_err(|error| format!("{source}: {error}"))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("{source}: longer than {} MiB", MOST_BYTES >> 20));
    }
    Ok(bytes)
}

fn read(source: &str) -> io::Result<Vec<u8>> {
    let reader: &mut dyn Read = if source == "-" { &mut io::stdin() } else { &mut File::open(source)? };
    let mut bytes = Vec::new();
    reader.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// States seed and number of futures in a draft: left out or stated, it says the same then.
pub fn state(draft: &mut Draft, calendar: Calendar) {
    draft.set("calendar.seed", calendar.seed.into());
    draft.set("calendar.futures", calendar.futures.into());
}

/// Every issue of a source, a line each.
pub fn report(source: &str, issues: &[Issue]) -> Failure {
    let locale = Locale::new(Language::English);
    let lines: Vec<String> =
        issues.iter().map(|issue| format!("{source}: {}", locale.issue(issue))).collect();
    lines.join("\n")
}

/// There is no such preset.
pub fn unknown_preset(name: &str) -> Failure {
    let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    format!("preset:{name} is none of the presets: {}", names.join(", "))
}
