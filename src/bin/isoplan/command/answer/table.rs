//! Tables of answers: for people, and as CSV.

use clap::ValueEnum;
use isoplan::locale::Locale;
use isoplan::sizing::Difference;
use isoplan::summary::{Bound, Mean, Probability};

use crate::command::Failure;

/// Form of a table.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// Everything.
    Json,
    /// A row for each thing compared.
    Csv,
}

/// A share of futures.
pub fn percent(probability: Probability, locale: &Locale) -> String {
    format!("{} %", locale.decimal(100.0 * probability.share, 1))
}

/// A mean in whole units.
pub fn whole(mean: Mean, locale: &Locale) -> String {
    locale.decimal(mean.value, 0)
}

/// A quantile with its interval.
pub fn bound(Bound { value, low, high }: Bound, locale: &Locale) -> String {
    let high = high.map_or("…".to_owned(), |high| locale.whole(high.into()));
    format!("{} ({}–{high})", locale.whole(value.into()), locale.whole(low.into()))
}

/// A difference with its interval, multiplied by a factor.
pub fn difference(difference: Difference, factor: f64, decimals: usize, locale: &Locale) -> String {
    let number = |x: f64| locale.decimal(factor * x, decimals);
    let Difference { value, low, high, .. } = difference;
    let value = number(value);
    let plus = if value == "0" || value.starts_with('−') { "" } else { "+" };
    format!("{plus}{value} ({}…{})", number(low), number(high))
}

/// Cells in columns; Chinese characters are twice as wide.
pub fn aligned(lines: &[Vec<String>]) -> String {
    let width = |cell: &str| cell.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum::<usize>();
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut text = String::new();
    for line in lines {
        let mut row = String::new();
        for (column, cell) in line.iter().enumerate() {
            let space = " ".repeat(widths[column] - width(cell));
            // The first column is of names, the others are of numbers.
            row += &if column == 0 { format!("{cell}{space}") } else { format!("  {space}{cell}") };
        }
        text += row.trim_end();
        text.push('\n');
    }
    text
}

/// Rows of fields, as CSV.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Fields of a difference: three of it.
pub fn ends_of(name: &str) -> [String; 3] {
    ["difference", "difference_low", "difference_high"].map(|end| format!("{name}_{end}"))
}

/// The three fields; empty of nothing.
pub fn fields_of(difference: Option<Difference>) -> [String; 3] {
    let field = |figure: fn(&Difference) -> f64| difference.as_ref().map(figure).map(number);
    [field(|d| d.value), field(|d| d.low), field(|d| d.high)].map(Option::unwrap_or_default)
}

/// A number that reads back to the bit.
pub fn number(number: f64) -> String {
    number.to_string()
}
