//! What a cell of a workbook holds, and how it is shown.

use serde::{Deserialize, Serialize};

use crate::scenario::Date;
use crate::table::Place;

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A text at the head of a column or of a section.
    Header(String),
    /// A whole number.
    Whole(u64),
    /// A number with one decimal.
    Decimal(f64),
    /// A number with all its decimals.
    Number(f64),
    /// A number that may be next to nothing.
    Small(f64),
    /// A share, shown as percentage.
    Share(f64),
    /// A date.
    Date(Date),
}

/// The most characters that a cell of a workbook may have, less some for the mark of a cut.
pub(super) const LONGEST: usize = 32_000;

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A text at the head of a column.
    pub fn header(text: impl Into<String>) -> Cell {
        Cell::Header(text.into())
    }

    /// Adds the cell as a workbook writes it.
    pub fn write(&self, xml: &mut String, place: Place) {
        let style = self.style();
        match self {
            Cell::Empty => {}
            Cell::Text(text) | Cell::Header(text) => write_text(xml, place, style, text),
            Cell::Whole(number) => write_number(xml, place, style, *number as f64),
            Cell::Decimal(number) | Cell::Number(number) | Cell::Small(number) | Cell::Share(number) => {
                write_number(xml, place, style, *number);
            }
            Cell::Date(date) => match serial(*date) {
                Some(days) => write_number(xml, place, style, days as f64),
                None => write_text(xml, place, 0, &date.to_string()),
            },
        }
    }

    /// Position among the styles of `workbook/styles.xml`.
    fn style(&self) -> usize {
        match self {
            Cell::Empty | Cell::Text(_) | Cell::Number(_) => 0,
            Cell::Header(_) => 1,
            Cell::Whole(_) => 2,
            Cell::Decimal(_) => 3,
            Cell::Small(_) => 4,
            Cell::Share(_) => 5,
            Cell::Date(_) => 6,
        }
    }
}

/// Always a text, whatever it begins with: an inline text is never read as a formula.
fn write_text(xml: &mut String, place: Place, style: usize, text: &str) {
    let cut =
        text.char_indices().nth(LONGEST).map_or(text.to_owned(), |(end, _)| format!("{}…", &text[..end]));
    // XML has no way to write others.
    let has_no_place =
        |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    let text = cut.replace(has_no_place, "\u{fffd}");
    let text = quick_xml::escape::escape(text.as_str());
    *xml += &format!("<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\">");
    *xml += &format!("<is><t xml:space=\"preserve\">{text}</t></is></c>");
}

fn write_number(xml: &mut String, place: Place, style: usize, number: f64) {
    if number.is_finite() {
        *xml += &format!("<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>");
    }
}

/// The number of days that stands for a date in a workbook; `None` before March 1900, where the count
/// of workbooks has a day that never was.
fn serial(date: Date) -> Option<i64> {
    let first: Date = "1900-03-01".parse().ok()?;
    Some(date.days_since(first) + 61).filter(|days| *days >= 61)
}
