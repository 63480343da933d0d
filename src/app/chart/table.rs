//! The values behind a chart.

use isoplan::locale::Locale;
use isoplan::scenario::Date;

use crate::words;

/// The values behind a chart, a row for each slot.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name of the first column.
    pub slot: String,
    /// The first column: days, bars, columns of dots.
    pub slots: Vec<Cell>,
    /// The others.
    pub columns: Vec<Column>,
}

/// A column of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What sentences call it.
    pub name: &'static str,
    /// What people call it.
    pub head: String,
    /// A value for each slot.
    pub cells: Vec<Cell>,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A date.
    Date(Date),
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number with one decimal.
    Tenths(f64),
    /// A share, in per cent with one decimal.
    Share(f64),
}

impl Cell {
    /// The value as people read it.
    pub fn say(&self, locale: &Locale) -> String {
        match self {
            Cell::Date(date) => words::full_date(locale, *date),
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => locale.whole(*number),
            Cell::Tenths(number) => locale.decimal(*number, 1),
            Cell::Share(share) => words::percent(locale, *share),
        }
    }

    /// The value as programs read it: ISO dates, numbers without separators, shares of 1.
    pub fn plain(&self) -> String {
        match self {
            Cell::Date(date) => date.to_string(),
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Tenths(number) => format!("{number:.1}"),
            Cell::Share(share) => format!("{share:.4}"),
        }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Text(text) if text.is_empty())
    }

    /// Whether it is a number above 0.
    pub fn is_positive(&self) -> bool {
        match self {
            Cell::Date(_) | Cell::Text(_) => false,
            Cell::Whole(number) => *number > 0,
            Cell::Tenths(number) | Cell::Share(number) => *number > 0.0,
        }
    }
}

impl Column {
    /// A column of a chart that sentences speak of. Its head is the chart's own word for it, else the
    /// one that all charts have.
    pub fn new(locale: &Locale, chart: &str, name: &'static str, cells: Vec<Cell>) -> Column {
        let own = format!("chart-{chart}-column-{name}");
        let head = if locale.has(&own) { own } else { format!("chart-column-{name}") };
        Column { name, head: locale.text(&head), cells }
    }

    /// The same of whole numbers.
    pub fn whole(locale: &Locale, chart: &str, name: &'static str, values: &[f64]) -> Column {
        Column::new(locale, chart, name, whole(values))
    }

    /// The same of numbers with a decimal; where there is none, the cell is empty.
    pub fn tenths(locale: &Locale, chart: &str, name: &'static str, values: &[f64]) -> Column {
        let cell =
            |&value: &f64| if value.is_nan() { Cell::Text(String::new()) } else { Cell::Tenths(value) };
        Column::new(locale, chart, name, values.iter().map(cell).collect())
    }

    /// A column with a name of its own, of which no sentence speaks.
    pub fn named(head: String, values: &[f64]) -> Column {
        Column { name: "", head, cells: whole(values) }
    }
}

fn whole(values: &[f64]) -> Vec<Cell> {
    values.iter().map(|&value| Cell::Whole(libm::round(value.max(0.0)) as u64)).collect()
}
