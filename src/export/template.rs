//! Tables to fill in: the dates of a scenario, and room for a number each.

use super::cell::Cell;
use super::csv::written;
use super::workbook::{Sheet, Workbook};
use crate::locale::Locale;
use crate::scenario::{Calendar, Date};
use crate::table::Quantity;

/// The template as CSV, with the mark that makes Excel read it as UTF-8.
pub fn template_csv(calendar: &Calendar, quantity: Quantity, locale: &Locale) -> String {
    let header = header(quantity, locale).into();
    let rows = dates(calendar).map(|date| vec![date.to_string(), String::new()]);
    format!("\u{feff}{}", written([header].into_iter().chain(rows)))
}

/// The template as a workbook.
pub fn template_workbook(calendar: &Calendar, quantity: Quantity, locale: &Locale) -> Workbook {
    let [date, count] = header(quantity, locale);
    let head = vec![Cell::Header(date), Cell::Header(count.clone())];
    let rows = dates(calendar).map(|date| vec![Cell::Date(date), Cell::Empty]);
    let rows = [head].into_iter().chain(rows).collect();
    Workbook { sheets: vec![Sheet { name: count, frozen: (1, 0), widths: vec![12, 16, 10], rows }] }
}

fn header(quantity: Quantity, locale: &Locale) -> [String; 2] {
    let count = match quantity {
        Quantity::Arrivals => "template-arrivals",
        Quantity::Cases => "template-cases",
    };
    [locale.text("template-date"), locale.text(count)]
}

fn dates(calendar: &Calendar) -> impl Iterator<Item = Date> + use<> {
    let calendar = *calendar;
    (0..calendar.days).map(move |day| calendar.date(day))
}
