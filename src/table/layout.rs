//! Where a sheet has its dates and its counts: found by looking, as headers are in any language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::{Cell, Content, from_serial, is_same};
use super::{Place, Problem, Sheet};
use crate::scenario::Date;

/// A column with numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Position, counted from 0.
    pub column: u32,
    /// What its header says; `None` without a header.
    pub header: Option<String>,
}

/// Where dates and counts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The column of dates; `None`: the counts are those of one day after the other.
    pub dates: Option<Dates>,
    /// The column of counts.
    pub counts: Column,
    /// The first row that is no title and no header.
    pub first_row: u32,
}

/// A column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// Position, counted from 0.
    pub column: u32,
    /// Whether plain numbers of days stand for them.
    pub serial: bool,
}

/// How many cells of a column are what.
#[derive(Default)]
struct Tally {
    days: usize,
    counts: usize,
    /// The first row with either.
    first_row: u32,
    /// Whether all its cells below headers are days by number, in rising order.
    serial: bool,
    last_serial: Option<Date>,
}

impl Sheet {
    /// The columns that hold numbers, from left to right: one of them has the counts.
    pub fn columns(&self) -> Vec<Column> {
        let (tallies, dates) = self.dates();
        self.candidates(&tallies, dates)
    }

    /// Where dates and counts are, the counts in the column of this header or these letters.
    ///
    /// # Errors
    ///
    /// If there is no such column, none at all, or more than one and none is named.
    pub(super) fn layout(&self, name: Option<&str>) -> Result<Layout, Problem> {
        let (tallies, dates) = self.dates();
        let mut columns = self.candidates(&tallies, dates);
        let counts = match name {
            _ if columns.is_empty() => return Err(Problem::NoNumbers),
            Some(name) => match position(&columns, name) {
                Some(position) => columns.swap_remove(position),
                None => return Err(Problem::NoSuchColumn { name: name.to_owned(), columns }),
            },
            None if columns.len() > 1 => return Err(Problem::SeveralColumns { columns }),
            None => columns.swap_remove(0),
        };
        Ok(Layout { dates, first_row: self.first_row(dates, counts.column), counts })
    }

    /// What is in each column, and which has the dates.
    fn dates(&self) -> (BTreeMap<u32, Tally>, Option<Dates>) {
        let mut tallies = self.tallies();
        let mut best: Option<(u32, usize)> = None;
        for (&column, tally) in &tallies {
            // A date in a title makes no column of dates of numbers.
            if tally.days > tally.counts && best.is_none_or(|(_, days)| tally.days > days) {
                best = Some((column, tally.days));
            }
        }
        let serial = || {
            // A single column of numbers has the counts, whatever they look like.
            let mut numbers = tallies.iter().filter(|(_, tally)| tally.counts > 0);
            let first = numbers.next().filter(|(_, tally)| tally.serial && tally.counts > 1)?;
            numbers.next().map(|_| Dates { column: *first.0, serial: true })
        };
        let mut dates = best.map(|(column, _)| Dates { column, serial: false }).or_else(serial);
        if dates.is_none()
            && let Some((column, first_row)) = self.unread_dates(&tallies)
        {
            tallies.entry(column).or_insert(Tally { first_row, ..Tally::default() });
            dates = Some(Dates { column, serial: false });
        }
        (tallies, dates)
    }

    /// The column in which dates seem to stand beside the counts though none can be read, and its first row:
    /// taken for notes, the counts would begin on a day that nobody gave.
    fn unread_dates(&self, tallies: &BTreeMap<u32, Tally>) -> Option<(u32, u32)> {
        let with_counts = tallies.values().filter(|tally| tally.counts > 0);
        let (first_row, most) = with_counts
            .fold((u32::MAX, 0), |(row, most), tally| (row.min(tally.first_row), most.max(tally.counts)));
        let mut found: BTreeMap<u32, usize> = BTreeMap::new();
        for cell in self.cells.iter().filter(|cell| cell.row >= first_row) {
            if cell.content.looks_like_a_day() {
                *found.entry(cell.column).or_default() += 1;
            }
        }
        let counts = |column: u32| tallies.get(&column).map_or(0, |tally| tally.counts);
        let column = found.into_iter().find(|&(column, days)| days > counts(column) && 2 * days >= most);
        column.map(|(column, _)| (column, first_row))
    }

    fn tallies(&self) -> BTreeMap<u32, Tally> {
        let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
        for cell in &self.cells {
            let is_count = cell.content.count().is_ok();
            let is_day = !is_count && cell.content.day().is_some();
            if is_count || is_day {
                let tally = tallies.entry(cell.column).or_insert_with(|| Tally {
                    first_row: cell.row,
                    serial: true,
                    ..Tally::default()
                });
                tally.days += usize::from(is_day);
                tally.counts += usize::from(is_count);
                let serial = cell.content.serial().filter(|date| is_recent(*date));
                tally.serial &= serial.is_some() && serial > tally.last_serial;
                tally.last_serial = serial;
            }
        }
        tallies
    }

    fn candidates(&self, tallies: &BTreeMap<u32, Tally>, dates: Option<Dates>) -> Vec<Column> {
        let first_date = dates.map_or(u32::MAX, |dates| tallies[&dates.column].first_row);
        let is_date = |column: u32| dates.is_some_and(|dates| dates.column == column);
        let with_counts = tallies.iter().filter(|(column, tally)| tally.counts > 0 && !is_date(**column));
        // Each with the row above which its header is.
        let mut columns: BTreeMap<u32, (u32, Option<String>)> =
            with_counts.map(|(&column, tally)| (column, (first_date.min(tally.first_row), None))).collect();
        for cell in &self.cells {
            if let (Some((first, header)), Content::Text(text)) =
                (columns.get_mut(&cell.column), &cell.content)
                && cell.row < *first
            {
                // Of several the one that is closest.
                *header = Some(text.as_ref().to_owned());
            }
        }
        columns.into_iter().map(|(column, (_, header))| Column { column, header }).collect()
    }

    /// The first row with a date or with a number among the counts: a wrong one beside a right one is
    /// an issue, not a title.
    fn first_row(&self, dates: Option<Dates>, counts: u32) -> u32 {
        let begins = |cell: &&Cell| match dates {
            Some(dates) if cell.column == dates.column => dates.of(&cell.content),
            _ => cell.column == counts && cell.content.is_number(),
        };
        self.cells.iter().find(begins).map_or(0, |cell| cell.row)
    }
}

impl Dates {
    /// Whether a cell of the column is a date.
    fn of(self, content: &Content) -> bool {
        if self.serial { content.serial().is_some() } else { content.day().is_some() }
    }
}

impl Column {
    /// Its letters as a spreadsheet shows them.
    pub fn letters(&self) -> String {
        Place { row: 0, column: self.column }.letters()
    }
}

/// The column of this header, else of these letters.
fn position(columns: &[Column], name: &str) -> Option<usize> {
    let has_header = |column: &Column| column.header.as_deref().is_some_and(|header| is_same(header, name));
    let has_letters = |column: &Column| column.letters().eq_ignore_ascii_case(name.trim());
    columns.iter().position(has_header).or_else(|| columns.iter().position(has_letters))
}

/// Whether a date is one that plans are made for, so that its number of days is no count of people.
fn is_recent(date: Date) -> bool {
    const FIRST: f64 = 36_526.0; // 1 January 2000
    from_serial(FIRST, false).is_some_and(|first| (0..36_525).contains(&date.days_since(first)))
}
