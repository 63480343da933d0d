//! What is wrong with a table: the place, as a spreadsheet says it, and the problem.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Column;
use crate::scenario::Date;

/// The most issues of a table that are kept; of the others only the number.
pub const MOST_ISSUES: usize = 100;

/// One problem of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Where; `None`: the table as a whole.
    pub place: Option<Place>,
    /// What is wrong there.
    pub problem: Problem,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Row, counted from 0.
    pub row: u32,
    /// Column, counted from 0.
    pub column: u32,
}

/// All problems of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Issues {
    /// The first ones, at most [`MOST_ISSUES`].
    pub first: Vec<Issue>,
    /// How many there are besides.
    pub more: usize,
}

/// The kinds of problems. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Problem {
    /// The file is larger than [`super::MOST_BYTES`].
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// A workbook's parts are larger than what is read of one, once unpacked.
    TooLargeUnpacked,
    /// There are more than [`super::MOST_CELLS`] cells.
    TooManyCells,
    /// The bytes are no text in UTF-8, UTF-16 or GB 18030.
    NotText {
        /// Position of the first byte that does not belong there, counted from 0.
        offset: usize,
    },
    /// The file is of Excel's old format, or is protected by a password.
    OldWorkbook,
    /// An archive that is no XLSX workbook, or a damaged one.
    NotAWorkbook,
    /// The workbook has no sheet of this name.
    NoSuchSheet {
        /// The name.
        name: String,
        /// The names that there are; none in a text.
        known: Vec<String>,
    },
    /// There is no number in the whole table.
    NoNumbers,
    /// Several columns could be meant.
    SeveralColumns {
        /// Those with numbers.
        columns: Vec<Column>,
    },
    /// No column with numbers has this name or letter.
    NoSuchColumn {
        /// The name.
        name: String,
        /// The columns with numbers.
        columns: Vec<Column>,
    },
    /// The cell is no date, or one with a time of day.
    NotADate {
        /// What is there, shortened.
        value: String,
    },
    /// A row has a count but no date.
    NoDate,
    /// The cell is no number.
    NotACount {
        /// What is there, shortened.
        value: String,
    },
    /// The number is below 0.
    Negative {
        /// What is there.
        value: String,
    },
    /// The number is not whole.
    Fraction {
        /// What is there.
        value: String,
    },
    /// The number is above [`super::MOST_COUNT`].
    TooHigh {
        /// What is there.
        value: String,
    },
    /// There is no number between those of other days.
    Empty,
    /// The date stands in an earlier row as well.
    Twice {
        /// The date.
        date: Date,
        /// The other row, counted from 0.
        other: u32,
    },
    /// Days are missing before the date of this row.
    Gap {
        /// The first of them.
        from: Date,
        /// The last.
        to: Date,
    },
    /// From the first to the last date are more than [`super::MOST_DAYS`] days.
    TooManyDays {
        /// How many.
        days: u64,
    },
    /// None of the dates lies within the days of the scenario.
    OutsidePeriod {
        /// First date of the table.
        from: Date,
        /// Its last date.
        to: Date,
        /// First day of the scenario.
        first_day: Date,
        /// Its last day.
        last_day: Date,
    },
    /// The scenario's own first day or number of days cannot be used.
    NoPeriod,
    /// The scenario has no stream of this number.
    NoSuchStream {
        /// The number, the first is 1.
        number: usize,
        /// How many there are.
        streams: usize,
    },
}

impl Place {
    /// The number of the row as a spreadsheet shows it, from 1.
    pub fn row_number(&self) -> u64 {
        u64::from(self.row) + 1
    }

    /// The letters of the column as a spreadsheet shows them: A to Z, AA, AB …
    pub fn letters(&self) -> String {
        let mut letters = Vec::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            rest -= 1;
            letters.insert(0, b'A' + (rest % 26) as u8);
            rest /= 26;
        }
        letters.into_iter().map(char::from).collect()
    }
}

impl fmt::Display for Place {
    /// As in a formula: `B7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letters(), self.row_number())
    }
}

impl From<Problem> for Issues {
    fn from(problem: Problem) -> Issues {
        Issues { first: vec![Issue { place: None, problem }], more: 0 }
    }
}

impl Issues {
    /// Notes a problem at a place.
    pub(super) fn note(&mut self, place: impl Into<Option<Place>>, problem: Problem) {
        if self.first.len() < MOST_ISSUES {
            self.first.push(Issue { place: place.into(), problem });
        } else {
            self.more += 1;
        }
    }

    /// These if there are any, else the value.
    pub(super) fn or<T>(self, value: T) -> Result<T, Issues> {
        if self.first.is_empty() { Ok(value) } else { Err(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_spreadsheets_name_them() {
        for (row, column, name) in
            [(0, 0, "A1"), (6, 1, "B7"), (9, 25, "Z10"), (0, 26, "AA1"), (1, 702, "AAA2")]
        {
            assert_eq!(Place { row, column }.to_string(), name);
        }
    }
}
