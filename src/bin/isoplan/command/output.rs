//! Where what a command makes goes.

use std::io::{IsTerminal, Write};
use std::path::Path;

use super::Failure;

/// Writes to a file, else to standard output.
pub fn write(bytes: &[u8], file: Option<&Path>) -> Result<(), Failure> {
    match file {
        Some(file) => std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display())),
        // A reader that has seen enough may close the pipe: no reason to complain.
        None => std::io::stdout().write_all(bytes).or(Ok(())),
    }
}

/// Refuses a workbook for standard output where people would see its bytes.
pub fn check_workbook(file: Option<&Path>) -> Result<(), Failure> {
    if file.is_none() && std::io::stdout().is_terminal() {
        return Err("an XLSX workbook is no text: name a file with -o FILE".to_owned());
    }
    Ok(())
}
