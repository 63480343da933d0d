//! Where results go.

use std::io::{ErrorKind, Write};
use std::path::Path;

use clap::ValueEnum;

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

/// Says something to people, on standard error; where nobody listens, nothing is lost.
pub fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}
