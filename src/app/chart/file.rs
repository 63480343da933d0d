//! A chart as a file that stands for itself: nothing in it needs the page, and it says where its
//! numbers come from.

mod card;
mod look;
mod sheet;

use isoplan::export::{Stamp, harmless, stamped};
use isoplan::locale::Locale;

use super::{Cell, Chart, Table};
pub use card::card;
use sheet::Sheet;

/// Forms of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The picture, to be enlarged and edited.
    Svg,
    /// The picture, to be put in anywhere.
    Png,
    /// The table.
    Csv,
}

impl Form {
    /// Every form, in the order of the menu.
    pub const ALL: [Form; 3] = [Form::Svg, Form::Png, Form::Csv];

    /// Pixels of the form for one of the page, where it has pixels: fit for print and large screens.
    pub const SCALE: u32 = 2;

    /// Width of a picture in a file, in pixels, without its margins.
    pub const WIDTH: u32 = 912;

    /// The ending of its files' names.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Svg => "svg",
            Form::Png => "png",
            Form::Csv => "csv",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Svg => "image/svg+xml",
            Form::Png => "image/png",
            Form::Csv => "text/csv",
        }
    }
}

/// The chart as SVG: with its words, its colours as on a light page, and where it comes from.
pub fn svg(chart: &Chart, stamp: &Stamp, locale: &Locale) -> String {
    let mut sheet = Sheet::new(chart.frame.width);
    sheet.words(&chart.title, 18, "file-title", 0);
    sheet.words(&chart.subtitle, 13, "file-note", 2);
    sheet.legend(&chart.legend);
    sheet.picture(&chart.marks, chart.frame.height);
    let number = |number: u64| number.to_string().into();
    let source = [
        ("name", stamp.name.as_str().into()),
        ("engine", stamp.engine.to_string().into()),
        ("format", number(stamp.format)),
        ("seed", number(stamp.seed)),
        ("futures", number(stamp.futures.into())),
        ("digest", stamp.digest.as_str().into()),
    ];
    sheet.words(&locale.with("chart-source", &source), 12, "file-note", 8);
    if let Some(link) = &stamp.link {
        sheet.link(link);
    }
    sheet.finished(chart, locale.language.tag())
}

/// A table as CSV, with the mark that makes Excel read it as UTF-8: numbers and dates
/// unformatted, and behind them the stamp.
pub fn csv(table: &Table, stamp: &Stamp) -> String {
    let plain = |cell: &Cell| match cell {
        Cell::Text(text) => harmless(text),
        number => number.plain(),
    };
    let head = std::iter::once(&table.slot).chain(table.columns.iter().map(|column| &column.head));
    let row = |(slot, name): (usize, &Cell)| {
        let cells = table.columns.iter().filter_map(|column| column.cells.get(slot));
        std::iter::once(name).chain(cells).map(plain).collect()
    };
    let rows = table.slots.iter().enumerate().map(row);
    format!("\u{feff}{}", stamped(head.map(|text| harmless(text)).collect(), rows, stamp))
}
