//! Cells: what they hold, and what that is as a date or as a count.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{MOST_COUNT, Place, Problem};
use crate::scenario::Date;

mod written;

use written::{Grouped, narrow};

/// Most characters that are kept of a text: enough for a header or a message.
const LONGEST: usize = 64;

/// A cell that is not empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Row, counted from 0.
    pub row: u32,
    /// Column, counted from 0.
    pub column: u32,
    /// What it holds.
    pub content: Content,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A text, without spaces about it, cut to what is kept of one.
    Text(Rc<str>),
    /// A number of a workbook, not shown as a date.
    Number(f64),
    /// A date of a workbook.
    Date(Date),
}

/// What a cell is as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A date with its year.
    Full(Date),
    /// A day of any year: month and day of the month.
    OfYear(u8, u8),
}

impl Content {
    /// What a text holds; `None` if nothing.
    pub fn of_text(text: &str) -> Option<Content> {
        let text = text.trim();
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
        (!text.is_empty()).then(|| Content::Text(text[..end].into()))
    }

    /// The date that is written here.
    pub fn day(&self) -> Option<Day> {
        match self {
            Content::Text(text) => written::day(text),
            Content::Date(date) => Some(Day::Full(*date)),
            // 20220318 is a number to a spreadsheet.
            Content::Number(_) => written::day(&self.to_string()),
        }
    }

    /// Whether a text seems to be meant as a date, readable or not: it has numbers, one of which is a year or
    /// which are three, and is no count.
    pub fn looks_like_a_day(&self) -> bool {
        let Content::Text(text) = self else { return false };
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let (number, years) = numbers.fold((0, 0), |(number, years), digits| {
            let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
            (number + 1, years + usize::from(is_year))
        });
        (number > 2 || number == 2 && (years > 0 || text.contains('月'))) && self.count().is_err()
    }

    /// The date behind a number of days, where a column of such numbers stands for dates.
    pub fn serial(&self) -> Option<Date> {
        match self {
            Content::Number(number) => from_serial(*number, false),
            Content::Text(text) => from_serial(text.parse().ok()?, false),
            Content::Date(_) => None,
        }
    }

    /// The count that is written here.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn count(&self) -> Result<u64, Problem> {
        let number = match self {
            Content::Date(_) => Grouped::None,
            Content::Text(text) => written::number(text),
            Content::Number(number) if *number < 0.0 => Grouped::Negative,
            Content::Number(number) if libm::floor(*number) != *number => Grouped::Fraction,
            Content::Number(number) => Grouped::Whole(*number as u64),
        };
        if let Grouped::Whole(number) = number
            && number <= MOST_COUNT
        {
            return Ok(number);
        }
        let value = self.to_string();
        Err(match number {
            Grouped::Whole(_) => Problem::TooHigh { value },
            Grouped::Negative => Problem::Negative { value },
            Grouped::Fraction => Problem::Fraction { value },
            Grouped::None => Problem::NotACount { value },
        })
    }

    /// Whether it is a number, though perhaps not one of a count.
    pub fn is_number(&self) -> bool {
        !matches!(self.count(), Err(Problem::NotACount { .. }))
    }
}

/// Whether two texts are the same to somebody who types one of them: width, case and spaces about
/// them aside, and as far as texts are kept.
pub fn is_same(one: &str, other: &str) -> bool {
    let simple =
        |text: &str| text.trim().chars().take(LONGEST).map(narrow).collect::<String>().trim().to_lowercase();
    simple(one) == simple(other)
}

/// The date of a number of days as workbooks count them: from 1900, with a 29 February 1900 that never
/// was, or from 1 January 1904. `None` before March 1900, with a time of day, and far in the future.
pub fn from_serial(days: f64, since_1904: bool) -> Option<Date> {
    let whole = libm::floor(days) == days && (0.0..110_000.0).contains(&days);
    let (start, least): (Date, i64) =
        if since_1904 { ("1904-01-01".parse().ok()?, 0) } else { ("1900-01-01".parse().ok()?, 61) };
    let days = days as i64;
    // Day 61 of the 1900 count is 1 March, 59 days after the first of January.
    let later = if since_1904 { days } else { days - 2 };
    (whole && days >= least).then(|| start.plus_days(later)).filter(|date| date.parts().0 < 2200)
}

impl Cell {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { row: self.row, column: self.column }
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Text(text) => f.write_str(text),
            Content::Number(number) => number.fmt(f),
            Content::Date(date) => date.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(content: Content, expected: Result<u64, &str>) {
        let value = content.to_string();
        let expected = expected.map_err(|problem| match problem {
            "negative" => Problem::Negative { value },
            "fraction" => Problem::Fraction { value },
            "too high" => Problem::TooHigh { value },
            _ => Problem::NotACount { value },
        });
        assert_eq!(content.count(), expected);
    }

    fn text(text: &str) -> Content {
        Content::of_text(text).unwrap()
    }

    #[test]
    fn counts_are_whole_and_not_too_high() {
        check(Content::Number(0.0), Ok(0));
        check(Content::Number(1_000_000.0), Ok(1_000_000));
        check(Content::Number(1_000_001.0), Err("too high"));
        check(Content::Number(f64::INFINITY), Err("too high"));
        check(Content::Number(-1.0), Err("negative"));
        check(Content::Number(0.5), Err("fraction"));
        check(Content::Number(f64::NAN), Err("fraction"));
        check(text("1000001"), Err("too high"));
        check(text("99999999999999999999999999"), Err("too high"));
        check(Content::Date("2022-03-18".parse().unwrap()), Err("no number"));
        check(text("#N/A"), Err("no number"));
    }

    #[test]
    fn days_are_counted_as_workbooks_count_them() {
        for (days, since_1904, expected) in [
            (61.0, false, Some("1900-03-01")),
            (44638.0, false, Some("2022-03-18")),
            (43176.0, true, Some("2022-03-18")),
            (0.0, true, Some("1904-01-01")),
            (60.0, false, None),
            (44638.5, false, None),
            (-1.0, true, None),
            (1e9, false, None),
            (f64::NAN, false, None),
        ] {
            assert_eq!(from_serial(days, since_1904), expected.map(|date| date.parse().unwrap()), "{days}");
        }
        assert_eq!(text("44638").serial(), Some("2022-03-18".parse().unwrap()));
        assert_eq!(Content::Number(20_220_318.0).day(), Some(Day::Full("2022-03-18".parse().unwrap())));
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let long = "期".repeat(100_000);
        assert_eq!(text(&long).to_string().chars().count(), LONGEST);
        assert_eq!(Content::of_text(" \t "), None);
    }
}
