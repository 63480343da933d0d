//! Results as a workbook: the figures, every series by day, every site by day, every parameter.

mod sheets;
mod verdict;

use super::Stamp;
use super::workbook::{Sheet, Workbook};
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
pub fn workbook(results: &Results, stamp: &Stamp, locale: &Locale) -> Workbook {
    let sheet = |name: &str, widths: &[u32], rows| Sheet {
        name: locale.text(&format!("export-sheet-{name}")),
        frozen: (1, 1),
        widths: widths.into(),
        rows,
    };
    Workbook {
        sheets: vec![
            sheet("verdict", &[56, 18, 14], verdict::rows(results, stamp, locale)),
            sheet("days", &[12, 16], sheets::days(results, locale).collect()),
            sheet("sites", &[12, 16], sheets::sites(results, locale).collect()),
            sheet(
                "parameters",
                &[44, 52, 24, 18, 24, 80],
                sheets::parameters(results.draft, locale).collect(),
            ),
        ],
    }
}
