//! Joins the parts of a run.

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use isoplan::part::{self, Damage, MOST_BYTES, Misfit, Sealed};
use isoplan::summary::Version;

use super::write::{self, Form};
use super::{Failure, source};

/// Join the parts of a run and print the summary of all futures.
///
/// Parts are made by `isoplan run SCENARIO --futures A..B -o FILE`, on any machines and in any order.
/// Their ranges must make up all futures of the scenario, each once; then the result is that of a single
/// run, to the byte. Parts of another scenario, seed or version of isoplan are refused, and so are
/// damaged files.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    /// Files with parts.
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,
    #[command(flatten)]
    form: Form,
}

const EXAMPLES: &str = "\
Example, for a scenario of 400 futures:
  isoplan run my-scenario.json --futures 0..200 -o a.part
  isoplan run my-scenario.json --futures 200..400 -o b.part
  isoplan merge a.part b.part --format json -o result.json";

/// Merges parts.
pub fn merge(options: &Options) -> Result<(), Failure> {
    options.form.check()?;
    let names: Vec<String> = options.parts.iter().map(|part| part.display().to_string()).collect();
    let files: Vec<Result<Vec<u8>, Failure>> = options.parts.iter().map(|file| read(file)).collect();
    let sealed = all(files.iter().zip(&names).map(|(bytes, name)| {
        Sealed::read(bytes.as_ref().map_err(Clone::clone)?)
            .map_err(|damage| format!("{name}: {}", of_damage(&damage)))
    }))?;
    let (scenario, futures) = part::join(&sealed).map_err(|misfits| {
        let lines: Vec<String> = misfits.iter().map(|misfit| of_misfit(misfit, &names, &sealed)).collect();
        lines.join("\n")
    })?;
    write::futures(&sealed[0].scenario, &scenario, &futures, &options.form).map(|_| ())
}

/// Every value, or every failure, a line each.
fn all<T>(results: impl Iterator<Item = Result<T, Failure>>) -> Result<Vec<T>, Failure> {
    let (mut values, mut failures) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() { Ok(values) } else { Err(failures.join("\n")) }
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|opened| opened.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    let name = file.display();
    match read {
        Err(error) => Err(format!("{name}: {error}")),
        Ok(_) if bytes.len() as u64 > MOST_BYTES => {
            Err(format!("{name}: longer than {} MiB; no part is", MOST_BYTES >> 20))
        }
        Ok(_) => Ok(bytes),
    }
}

fn of_damage(damage: &Damage) -> String {
    match damage {
        Damage::NotAPart => "not a part of a run".to_owned(),
        Damage::Format { found } => {
            format!(
                "version {found} of the parts' format; this program reads version {}",
                part::FORMAT_VERSION
            )
        }
        Damage::Clipped { bytes, of } => format!("cut short: {bytes} bytes of {of} are there"),
        Damage::Damaged => "damaged: not the bytes that were written".to_owned(),
        Damage::Engine { found } => {
            let ours = Version::THIS;
            format!("computed by isoplan {found}; this is {ours}, whose futures may differ")
        }
    }
}

fn of_misfit(misfit: &Misfit, names: &[String], parts: &[Sealed]) -> String {
    match misfit {
        Misfit::Scenario { part, differences } => {
            let paths = listed(differences, 8);
            format!("{}: another scenario than {}, at {paths}", names[*part], names[0])
        }
        Misfit::Issues(issues) => source::report(&names[0], issues),
        Misfit::Beyond { part, futures } => format!(
            "{}: futures {}, but the scenario has 0..{futures}",
            names[*part],
            range(&parts[*part].numbers)
        ),
        Misfit::Overlap { parts: [one, other], numbers } => {
            format!("{} and {}: both have futures {}", names[*one], names[*other], range(numbers))
        }
        Misfit::Missing(missing) => {
            let ranges: Vec<String> = missing.iter().map(range).collect();
            format!("no part has futures {}", listed(&ranges, 8))
        }
        Misfit::Damaged { part } => format!("{}: {}", names[*part], of_damage(&Damage::Damaged)),
    }
}

/// The range as `run --futures` takes it.
fn range(numbers: &Range<u32>) -> String {
    format!("{}..{}", numbers.start, numbers.end)
}

/// The first of some words, and how many there are beside them.
fn listed(words: &[String], most: usize) -> String {
    let shown = words[..words.len().min(most)].join(", ");
    if words.len() > most { format!("{shown} and {} more", words.len() - most) } else { shown }
}
