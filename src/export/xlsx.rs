//! Results as an XLSX workbook: the figures, every series by day, every site by day, every parameter.

mod sheets;
mod verdict;

use super::Stamp;
use super::workbook::{Look, Workbook};
use crate::locale::Locale;
use crate::scenario::{Draft, Scenario};
use crate::summary::{Places, Summary};

/// What a workbook tells of.
pub struct Results<'a> {
    /// The scenario as its author wrote it.
    pub draft: &'a Draft,
    /// What that means.
    pub scenario: &'a Scenario,
    /// What came out.
    pub summary: &'a Summary,
    /// The same, site by site.
    pub places: &'a Places,
}

/// The workbook, in a language.
pub fn xlsx(results: &Results, stamp: &Stamp, locale: &Locale) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let mut sheet = |name: &str, frozen, widths: &[u32], rows: Box<dyn Iterator<Item = _> + '_>| {
        workbook.sheet(&Look { name: &locale.text(name), frozen, widths }, rows);
    };
    let figures = verdict::rows(results, stamp, locale);
    sheet("export-sheet-verdict", (1, 1), &[56, 18, 14], Box::new(figures.into_iter()));
    sheet("export-sheet-days", (1, 1), &[12, 16], Box::new(sheets::days(results, locale)));
    sheet("export-sheet-sites", (1, 1), &[12, 16], Box::new(sheets::sites(results, locale)));
    let parameters = sheets::parameters(results.draft, locale);
    sheet("export-sheet-parameters", (1, 1), &[44, 52, 24, 18, 24, 80], Box::new(parameters));
    workbook.finish()
}
