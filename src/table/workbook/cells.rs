//! The cells of a sheet.

use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, ShortText, attribute};
use crate::table::cell::{Cell, Content, from_serial};
use crate::table::{MOST_CELLS, Problem};

/// Rows and columns of the largest sheet.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// What the numbers in cells stand for.
pub struct Meanings {
    /// The shared texts.
    pub strings: Vec<Option<Rc<str>>>,
    /// Which styles show dates.
    pub dates: Vec<bool>,
    /// Whether days are counted from 1904.
    pub since_1904: bool,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    row: u32,
    column: u32,
    /// `s`: a shared text; `n` or nothing: a number; `b`: true or false; others are texts.
    kind: String,
    is_date: bool,
    /// Whether this is within its value.
    inside: bool,
    value: ShortText,
}

/// The cells with anything in them, row by row from left to right. A formula is its last result.
///
/// # Errors
///
/// As for any part; if there are too many cells, or a cell where none can be.
pub fn read(archive: &mut Archive, path: &str, meanings: &Meanings) -> Result<Vec<Cell>, Problem> {
    let mut cells = Vec::new();
    let mut open = Open::default();
    // Where a row or cell is that does not say it itself.
    let (mut next_row, mut next_column) = (0, 0);
    archive.visit(path, |event| {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    if let Some(number) = attribute(element, "r") {
                        next_row = index(number.parse().ok(), MOST_ROWS)?;
                    }
                    next_column = 0;
                }
                "c" => {
                    (open.row, open.column) = match attribute(element, "r") {
                        Some(place) => place_of(&place)?,
                        None => (next_row, next_column),
                    };
                    next_column = open.column + 1;
                    open.begin(element, meanings);
                }
                "v" | "t" => open.inside = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "row" => next_row += 1,
                "c" => {
                    if let Some(content) = open.content(meanings) {
                        cells.push(Cell { row: open.row, column: open.column, content });
                    }
                    if cells.len() > MOST_CELLS {
                        return Err(Problem::TooManyCells);
                    }
                }
                "v" | "t" => open.inside = false,
                _ => {}
            },
            other if open.inside => open.value.push(other),
            _ => {}
        }
        Ok(())
    })?;
    cells.sort_by_key(|cell| (cell.row, cell.column));
    Ok(cells)
}

impl Open {
    fn begin(&mut self, element: &BytesStart, meanings: &Meanings) {
        self.kind = attribute(element, "t").unwrap_or_default();
        let style = attribute(element, "s").and_then(|style| style.parse::<usize>().ok());
        self.is_date = meanings.dates.get(style.unwrap_or(0)).copied().unwrap_or(false);
        self.inside = false;
        self.value.clear();
    }

    fn content(&self, meanings: &Meanings) -> Option<Content> {
        let value = self.value.as_str();
        let number = value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        match (self.kind.as_str(), number) {
            ("s", _) => {
                let shared = meanings.strings.get(value.trim().parse::<usize>().ok()?)?;
                shared.clone().map(Content::Text)
            }
            ("" | "n", Some(number)) if self.is_date => {
                let date = from_serial(number, meanings.since_1904).map(Content::Date);
                // With a time of day, or of no known year: neither a date nor a count.
                date.or_else(|| Content::of_text(&format!("{value} (date)")))
            }
            ("" | "n", Some(number)) => Some(Content::Number(number)),
            // As it is shown; it counts nothing.
            ("b", _) => Content::of_text(if value.trim() == "0" { "FALSE" } else { "TRUE" }),
            _ => Content::of_text(value),
        }
    }
}

/// Row and column of a place such as `B7`.
fn place_of(place: &str) -> Result<(u32, u32), Problem> {
    let digits = place.find(|character: char| character.is_ascii_digit()).unwrap_or(place.len());
    let (letters, row) = place.split_at(digits);
    let is_letters =
        matches!(letters.len(), 1..=3) && letters.bytes().all(|letter| letter.is_ascii_alphabetic());
    let value = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = is_letters.then(|| letters.bytes().fold(0, |number, letter| number * 26 + value(letter)));
    let column = index(column, MOST_COLUMNS)?;
    Ok((index(row.parse().ok(), MOST_ROWS)?, column))
}

/// A number from 1 to the most, counted from 0.
fn index(number: Option<u32>, most: u32) -> Result<u32, Problem> {
    let number = number.filter(|number| (1..=most).contains(number)).ok_or(Problem::NotAWorkbook)?;
    Ok(number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_spreadsheets_write_them() {
        for (place, expected) in [
            ("A1", Some((0, 0))),
            ("B7", Some((6, 1))),
            ("AA10", Some((9, 26))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("7", None),
            ("AAAAAAAAAAAAAAAAAA1", None),
            ("Ä1", None),
            ("A-1", None),
        ] {
            assert_eq!(place_of(place).ok(), expected, "{place}");
        }
    }
}
