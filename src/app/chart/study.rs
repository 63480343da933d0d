//! Which charts there are of studies.

use super::{Chart, rules};
use crate::app::state::{Findings, Study};
use crate::locale::Locale;

/// A chart of what a study has found, so many pixels wide; `None`: there is none of it.
pub fn draw(study: &Study, locale: &Locale, width: u32) -> Option<Chart> {
    let calendar = study.order.scenario.calendar;
    let declared = match study.findings()? {
        Findings::Rules(rows) => rules::rules(rows, study.subject.futures(), locale),
        Findings::Answer(_) => return None,
    };
    Some(declared.chart((calendar.first_day, calendar.days), locale, width))
}
