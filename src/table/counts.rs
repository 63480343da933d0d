//! A sheet as one number a day.

use super::cell::{Cell, Day};
use super::layout::{Column, Dates, Layout};
use super::{Issues, Place, Problem, Sheet};
use crate::scenario::Date;

/// The greatest count of a day.
pub const MOST_COUNT: u64 = 1_000_000;

/// The most days from the first to the last date: the longest horizon.
pub const MOST_DAYS: u64 = 730;

/// A number for each day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The day of the first count; `None`: the table has no dates, and begins with the scenario.
    pub from: Option<Date>,
    /// The counts, day after day.
    pub counts: Vec<u64>,
    /// Where they stood.
    pub column: Column,
}

/// A row with both of its parts read.
struct Row {
    row: u32,
    date: Date,
    /// `None`: not filled in.
    count: Option<u64>,
}

impl Sheet {
    /// The counts of the column with this header or these letters; without a name, of the only
    /// column with numbers. Days of a year that is not said lie closest to those before them, the
    /// first closest to `first_day`. Days at both ends that are not filled in are left out.
    ///
    /// # Errors
    ///
    /// Every issue of the table.
    pub fn counts(&self, column: Option<&str>, first_day: Date) -> Result<Counts, Issues> {
        let layout = self.layout(column)?;
        let mut issues = Issues::default();
        let read = match layout.dates {
            Some(dates) => self.dated(&layout, dates, first_day, &mut issues),
            None => self.undated(&layout, &mut issues).map(|counts| (None, counts)),
        };
        let (from, counts) = issues.or(read)?.ok_or(Problem::NoNumbers)?;
        Ok(Counts { from, counts, column: layout.counts })
    }

    /// Counts one below the other.
    fn undated(&self, layout: &Layout, issues: &mut Issues) -> Option<Vec<u64>> {
        let mut counts = Vec::new();
        let mut expected = layout.first_row;
        for row in self.rows().filter(|row| row[0].row >= layout.first_row) {
            let Some(cell) = cell(row, layout.counts.column) else { continue };
            if cell.row > expected {
                issues.note(Place { row: expected, column: cell.column }, Problem::Empty);
            }
            expected = cell.row + 1;
            counts.extend(count(cell, issues));
        }
        let days = counts.len() as u64;
        if days > MOST_DAYS {
            issues.note(None, Problem::TooManyDays { days });
        }
        Some(counts)
    }

    /// Counts beside their dates, in any order.
    fn dated(
        &self,
        layout: &Layout,
        dates: Dates,
        first_day: Date,
        issues: &mut Issues,
    ) -> Option<(Option<Date>, Vec<u64>)> {
        let mut rows = Vec::new();
        let mut before = None;
        for row in self.rows().filter(|row| row[0].row >= layout.first_row) {
            let (date, number) = (cell(row, dates.column), cell(row, layout.counts.column));
            let count = number.map(|number| count(number, issues));
            match (date.map(|cell| read_date(cell, dates, before, first_day)), number) {
                (Some(Some(date)), _) => {
                    before = Some(date);
                    // An issue of the count is noted; the day is there.
                    let count = count.map(|count| count.unwrap_or(0));
                    rows.push(Row { row: row[0].row, date, count });
                }
                (Some(None), _) => {
                    let place = Place { row: row[0].row, column: dates.column };
                    let value = date.map_or_else(String::new, |cell| cell.content.to_string());
                    issues.note(place, Problem::NotADate { value });
                }
                (None, Some(number)) => {
                    issues.note(Place { row: number.row, column: dates.column }, Problem::NoDate);
                }
                (None, None) => {}
            }
        }
        rows.sort_by_key(|row| (row.date, row.row));
        let first = rows.iter().position(|row| row.count.is_some())?;
        let last = rows.iter().rposition(|row| row.count.is_some())?;
        let rows = &rows[first..=last];
        let days = (rows[rows.len() - 1].date.days_since(rows[0].date) + 1) as u64;
        if days > MOST_DAYS {
            issues.note(None, Problem::TooManyDays { days });
        }
        check_days(rows, layout.counts.column, dates.column, issues);
        Some((Some(rows[0].date), rows.iter().map(|row| row.count.unwrap_or(0)).collect()))
    }
}

/// Every day once, with a count.
fn check_days(rows: &[Row], counts: u32, dates: u32, issues: &mut Issues) {
    for row in rows.iter().filter(|row| row.count.is_none()) {
        issues.note(Place { row: row.row, column: counts }, Problem::Empty);
    }
    for pair in rows.windows(2) {
        let place = Place { row: pair[1].row, column: dates };
        match pair[1].date.days_since(pair[0].date) {
            0 => issues.note(place, Problem::Twice { date: pair[1].date, other: pair[0].row }),
            1 => {}
            _ => {
                let (from, to) = (pair[0].date.plus_days(1), pair[1].date.plus_days(-1));
                issues.note(place, Problem::Gap { from, to });
            }
        }
    }
}

/// The count of a cell; `None` after an issue.
fn count(cell: &Cell, issues: &mut Issues) -> Option<u64> {
    cell.content.count().map_err(|problem| issues.note(cell.place(), problem)).ok()
}

/// The date of a cell. A day without a year is the one closest to the date before it, the first to the
/// scenario's first day.
fn read_date(cell: &Cell, dates: Dates, before: Option<Date>, first_day: Date) -> Option<Date> {
    if dates.serial {
        return cell.content.serial();
    }
    let (month, day) = match cell.content.day()? {
        Day::Full(date) => return Some(date),
        Day::OfYear(month, day) => (month, day),
    };
    let in_year = |year: i16| format!("{year}-{month:02}-{day:02}").parse::<Date>().ok();
    let near = before.unwrap_or(first_day);
    let year = near.parts().0;
    let years = [year, year + 1, year - 1].into_iter().filter_map(in_year);
    years.min_by_key(|date| date.days_since(near).abs())
}

fn cell(row: &[Cell], column: u32) -> Option<&Cell> {
    row.iter().find(|cell| cell.column == column)
}
