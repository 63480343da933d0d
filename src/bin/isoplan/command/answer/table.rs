//! Tables of answers: for people, and as CSV.

use clap::ValueEnum;
use isoplan::locale::Locale;
use isoplan::sizing::{Amount, Criterion, Difference, Differences, Figures};
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

/// What figures come to by a criterion, shares and quantiles with what belongs to them.
pub fn amount(criterion: Criterion, of: &Figures, locale: &Locale) -> String {
    match criterion.amount(of) {
        Amount::Share(Probability { share, .. }) => format!("{} %", locale.decimal(100.0 * share, 1)),
        Amount::Bound(Bound { value, low, high }) => {
            let high = high.map_or("…".to_owned(), |high| locale.whole(high.into()));
            format!("{} ({}–{high})", locale.whole(value.into()), locale.whole(low.into()))
        }
        Amount::Mean(Mean { value, .. }) => locale.decimal(value, decimals(criterion)),
    }
}

/// How they differ by a criterion, with the interval; shares in points.
pub fn difference(criterion: Criterion, of: &Differences, locale: &Locale) -> String {
    let factor = if criterion.is_share() { 100.0 } else { 1.0 };
    interval(criterion.difference(of), factor, decimals(criterion), locale)
}

/// A difference with its interval, multiplied by a factor.
pub fn interval(difference: Difference, factor: f64, decimals: usize, locale: &Locale) -> String {
    let number = |x: f64| locale.decimal(factor * x, decimals);
    let Difference { value, low, high, .. } = difference;
    let value = number(value);
    let plus = if value == "0" || value.starts_with('−') { "" } else { "+" };
    format!("{plus}{value} ({}…{})", number(low), number(high))
}

/// Those that are small or shares are said more finely.
fn decimals(criterion: Criterion) -> usize {
    let is_small = matches!(criterion, Criterion::PersonDaysWaited | Criterion::PersonsDiverted);
    usize::from(criterion.is_share() || is_small)
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

/// Names of the fields of figures by a criterion.
pub fn names(criterion: Criterion) -> Vec<String> {
    match criterion {
        Criterion::Rooms => ["", "_low", "_high"].map(|end| format!("rooms_sufficing{end}")).to_vec(),
        _ => vec![criterion.name().replace('-', "_")],
    }
}

/// The fields.
pub fn fields(criterion: Criterion, of: &Figures) -> Vec<String> {
    match criterion.amount(of) {
        Amount::Bound(Bound { value, low, high }) => {
            vec![value.to_string(), low.to_string(), high.map_or(String::new(), |high| high.to_string())]
        }
        amount => vec![number(amount.value())],
    }
}

/// The name of a difference by a criterion in the names of its fields.
pub fn name_of_difference(criterion: Criterion) -> String {
    let name = if criterion == Criterion::Rooms { "peak-needed" } else { criterion.name() };
    name.replace('-', "_")
}

/// Names of the fields of a difference by a criterion.
pub fn names_of_difference(criterion: Criterion) -> [String; 3] {
    names_of_ends(&name_of_difference(criterion))
}

/// Names of the fields of a difference.
pub fn names_of_ends(name: &str) -> [String; 3] {
    ["difference", "difference_low", "difference_high"].map(|end| format!("{name}_{end}"))
}

/// The three fields; empty of nothing.
pub fn ends(difference: Option<Difference>) -> [String; 3] {
    let field = |figure: fn(&Difference) -> f64| difference.as_ref().map(figure).map(number);
    [field(|d| d.value), field(|d| d.low), field(|d| d.high)].map(Option::unwrap_or_default)
}

/// A number that reads back to the bit.
pub fn number(number: f64) -> String {
    number.to_string()
}
