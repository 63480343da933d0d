//! Daily counts from a spreadsheet: arrivals of a stream, or confirmed cases of an outbreak.
//!
//! Bytes become a [`Sheet`] of cells, whatever they are: comma, semicolon or tab separated text, cells
//! pasted from a spreadsheet, or an XLSX workbook. A sheet becomes [`Counts`], a number for each day,
//! or every [`Issue`] by row and column. [`Counts::put`] lays them on the days of a draft, and says as
//! a [`Fit`] what did not fall on them.
//!
//! Files come from anywhere, so work and memory are bounded whatever is in them: see [`MOST_BYTES`],
//! [`MOST_CELLS`], and what `workbook` says of archives.

mod cell;
mod counts;
mod delimited;
mod encoding;
mod fit;
mod issue;
mod layout;
mod workbook;

pub use counts::{Counts, MOST_COUNT, MOST_DAYS};
pub use fit::{Fit, Quantity, Target};
pub use issue::{Issue, Issues, MOST_ISSUES, Place, Problem};
pub use layout::Column;

use cell::Cell;
use serde::{Deserialize, Serialize};

/// The largest file that is read, in bytes: 8 MB.
pub const MOST_BYTES: usize = 8_000_000;

/// The most cells that are read; empty ones between separators count.
pub const MOST_CELLS: usize = 200_000;

/// The cells of a table that are not empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the sheet; `None` for text.
    pub name: Option<String>,
    /// The cells, row by row from left to right.
    cells: Vec<Cell>,
}

impl Sheet {
    /// Reads what was pasted or typed.
    ///
    /// # Errors
    ///
    /// Why the text is no table.
    pub fn of_text(text: &str) -> Result<Sheet, Problem> {
        if text.len() > MOST_BYTES {
            return Err(Problem::TooLarge { bytes: text.len() as u64 });
        }
        match text.find('\0') {
            Some(offset) => Err(Problem::NotText { offset }),
            None => Ok(Sheet { name: None, cells: delimited::cells(text.to_owned())? }),
        }
    }

    /// Reads a file. Of a workbook: the sheet of this name, else the first one
    /// with anything in it, hidden ones last.
    ///
    /// # Errors
    ///
    /// Why the bytes are no table.
    pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Sheet, Problem> {
        if bytes.len() > MOST_BYTES {
            return Err(Problem::TooLarge { bytes: bytes.len() as u64 });
        }
        if workbook::is_archive(bytes) {
            return workbook::read(bytes, name);
        }
        if workbook::is_compound(bytes) {
            return Err(Problem::OldWorkbook);
        }
        if let Some(name) = name {
            return Err(Problem::NoSuchSheet { name: name.to_owned(), known: Vec::new() });
        }
        Ok(Sheet { name: None, cells: delimited::cells(encoding::text(bytes)?)? })
    }

    /// The rows that are not empty, from top to bottom.
    fn rows(&self) -> impl DoubleEndedIterator<Item = &[Cell]> {
        self.cells.chunk_by(|one, next| one.row == next.row)
    }
}

#[cfg(test)]
mod tests;
