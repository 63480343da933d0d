//! The table of a sweep: a file that grows row by row and can be gone on with.
//!
//! Every row is one line, written at once when it is done, so that whatever interrupts a sweep leaves
//! whole lines and at most one half at the end. Values are spelled on one line: a line feed always ends a
//! row.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use isoplan::summary::{Digest, Version};

use super::{Failure, figures};

/// Columns behind the figures: what they are figures of, and a fingerprint of every future.
const ORIGIN: [&str; 5] = ["engine", "seed", "futures", "scenario", "digest"];

/// What a row is known by.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The parameters' values.
    pub values: Vec<String>,
    /// Seed of its futures.
    pub seed: u64,
    /// Number of its futures.
    pub futures: u32,
    /// Fingerprint of its whole scenario.
    pub scenario: String,
}

impl Key {
    fn origin(&self) -> [String; 4] {
        [Version::THIS.to_string(), self.seed.to_string(), self.futures.to_string(), self.scenario.clone()]
    }
}

/// The file, and which rows it has.
pub struct Table<'a> {
    name: PathBuf,
    file: File,
    keys: &'a [Key],
    header: String,
    /// The line of each row that is there.
    lines: Vec<Option<String>>,
    /// The rows in the order of the file.
    order: Vec<usize>,
}

impl<'a> Table<'a> {
    /// Opens the table of a sweep, or begins it. A line that was half written is dropped. As long as it is
    /// open, no other sweep writes it.
    pub fn open(name: &Path, paths: &[String], keys: &'a [Key]) -> Result<Table<'a>, Failure> {
        let failure = |error: std::io::Error| format!("{}: {error}", name.display());
        let (file, text) = locked(name).map_err(failure)?;
        let mut columns: Vec<&str> = paths.iter().map(String::as_str).collect();
        columns.extend(figures::NAMES);
        columns.extend(ORIGIN);
        let header = line(&columns)?;
        let lines = vec![None; keys.len()];
        let mut table = Table { name: name.to_owned(), file, keys, header, lines, order: Vec::new() };
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        table.read(&text[..whole], &text[whole..])?;
        table.file.set_len(whole as u64).map_err(failure)?;
        table.file.seek(SeekFrom::End(0)).map_err(failure)?;
        if whole == 0 {
            table.write(&table.header.clone())?;
        }
        Ok(table)
    }

    /// The rows that are not there yet.
    pub fn missing(&self) -> Vec<usize> {
        (0..self.lines.len()).filter(|&row| self.lines[row].is_none()).collect()
    }

    /// Writes a row.
    pub fn append(&mut self, row: usize, figures: &[String], digest: Digest) -> Result<(), Failure> {
        let key = &self.keys[row];
        let cells = [&key.values, figures, &key.origin(), &[digest.to_string()]].concat();
        let line = line(&cells)?;
        self.write(&line)?;
        self.take(row, line);
        Ok(())
    }

    /// Puts the rows in the order of the sweep, if they are not: then the table is the same as if it
    /// had been written in one go.
    pub fn finish(self) -> Result<(), Failure> {
        if self.order.is_sorted() {
            return Ok(());
        }
        let failure = |error: std::io::Error| format!("{}: {error}", self.name.display());
        // Some systems do not replace a file that is open.
        drop(self.file);
        let text: String = [self.header].into_iter().chain(self.lines.into_iter().flatten()).collect();
        // Beside the table first, so that an interruption leaves one or the other whole.
        let mut beside = self.name.clone().into_os_string();
        beside.push(".new");
        fs::write(&beside, text).and_then(|()| fs::rename(&beside, &self.name)).map_err(failure)
    }

    fn take(&mut self, row: usize, line: String) {
        self.lines[row] = Some(line);
        self.order.push(row);
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.flush());
        written.map_err(|error| format!("{}: {error}", self.name.display()))
    }

    /// Reads whole lines; the rest must be the beginning of one.
    fn read(&mut self, whole: &str, rest: &str) -> Result<(), Failure> {
        let name = self.name.display().to_string();
        let refuse = |why: String| Err(format!("{name}: {why}; name another file"));
        let mut lines = whole.split_inclusive('\n');
        match lines.next() {
            None if self.header.starts_with(rest) => return Ok(()),
            Some(header) if header == self.header => {}
            _ => return refuse("the columns are not those of this sweep".to_owned()),
        }
        let keys = self.keys;
        let rows: BTreeMap<&[String], usize> =
            keys.iter().enumerate().map(|(row, key)| (&key.values[..], row)).collect();
        let width = cells(&self.header).len();
        for (number, line) in (2..).zip(lines) {
            let cells = cells(line);
            if cells.len() != width {
                return refuse(format!("line {number} is no row of this sweep"));
            }
            let Some(&row) = rows.get(&cells[..width - figures::NAMES.len() - ORIGIN.len()]) else {
                return refuse(format!("line {number} has values that this sweep does not have"));
            };
            let origin = &cells[width - ORIGIN.len()..];
            for ((column, theirs), ours) in ORIGIN.iter().zip(origin).zip(keys[row].origin()) {
                if *theirs != ours {
                    return refuse(format!("line {number} is of {column} {theirs}, this sweep of {ours}"));
                }
            }
            if self.lines[row].is_some() {
                return refuse(format!("line {number} repeats an earlier one"));
            }
            self.take(row, line.to_owned());
        }
        Ok(())
    }
}

/// A file for this program alone, made if there is none, and its text; only plain files can be gone on with.
fn locked(name: &Path) -> std::io::Result<(File, String)> {
    match fs::metadata(name) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        Ok(metadata) if !metadata.is_file() => return Err(std::io::Error::other("not a plain file")),
        _ => {}
    }
    let mut file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(name)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => {
            return Err(std::io::Error::other("another sweep is writing it"));
        }
        // Some file systems know no locks.
        Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Unsupported => return Err(error),
        _ => {}
    }
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok((file, text))
}

/// A line of the table with its end.
fn line<C: AsRef<[u8]>>(cells: &[C]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// The cells of a line; of what is none, none.
fn cells(line: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(str::to_owned).collect()
}
