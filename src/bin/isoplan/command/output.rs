//! Where results go.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;
use isoplan::locale::Language;

use super::Failure;

/// Form of a table.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    Text,
    /// A table for documents.
    Markdown,
    /// Everything.
    Json,
}

/// A language, by its tag.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// 简体中文.
    #[value(name = "zh-Hans")]
    ZhHans,
    /// 繁體中文.
    #[value(name = "zh-Hant")]
    ZhHant,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Language {
        match tongue {
            Tongue::En => Language::English,
            Tongue::ZhHans => Language::ChineseSimplified,
            Tongue::ZhHant => Language::ChineseTraditional,
        }
    }
}

/// Writes a result to a file, or to standard output if none is named.
pub fn write(result: &[u8], file: Option<&Path>) -> Result<(), Failure> {
    match file {
        Some(file) => std::fs::write(file, result).map_err(|error| format!("{}: {error}", file.display())),
        None => print(result),
    }
}

/// Writes to standard output. A reader that has seen enough may close the pipe: no reason to complain.
pub fn print(result: impl AsRef<[u8]>) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(result.as_ref()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

/// Refuses a workbook for standard output where people would see its bytes.
pub fn check_workbook(file: Option<&Path>) -> Result<(), Failure> {
    if file.is_none() && std::io::stdout().is_terminal() {
        return Err("an XLSX workbook is no text: name a file with -o FILE".to_owned());
    }
    Ok(())
}

/// Says something to people, on standard error; where nobody listens, nothing is lost.
pub fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}
