//! Which charts there are of studies.

use isoplan::locale::Locale;

use super::{Chart, Lettered, Overlaid, map, overlay, rules, sensitivity};
use crate::state::{Findings, Study};

/// A chart of what a study has found, so many pixels wide; `None`: there is none of it.
pub fn of_study(study: &Study, locale: &Locale, width: u32) -> Option<Chart> {
    let calendar = study.order.scenario.calendar;
    let declared = match study.so_far()? {
        Findings::Rules(rows) => rules::rules(rows, study.futures(), locale),
        Findings::Sensitivity(found) => {
            sensitivity::sensitivity(&found.bars, study.futures(), &study.draft()?, locale)
        }
        Findings::Map(found) => map::map(&found.picture, &study.draft()?, locale),
        Findings::Answer(_) | Findings::Shortest(_) | Findings::Scenarios(_) => return None,
    };
    Some(declared.chart((calendar.first_day, calendar.days), locale, width))
}

/// A chart of several results over the same days, so many pixels wide; `None`: there are none.
pub fn of_scenarios(of: Overlaid, scenarios: &[Lettered], locale: &Locale, width: u32) -> Option<Chart> {
    let (_, first) = scenarios.first()?;
    Some(overlay::overlay(of, scenarios, locale)?.chart((first.date(0), first.summary.days), locale, width))
}
