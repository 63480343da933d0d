//! How sure it is: the share in futures that can be counted, ranges, and what no range covers.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::Body;
use crate::state::Shown;
use crate::words::{self, text};

/// Futures that are drawn.
pub const ICONS: u32 = 20;

/// A range of what may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// Of what.
    pub label: String,
    /// From where to where.
    pub value: String,
    /// How often it is kept.
    pub note: String,
}

/// How many of the futures that are drawn stand for a share.
pub fn marked(share: f64) -> u32 {
    libm::round(share.clamp(0.0, 1.0) * f64::from(ICONS)) as u32
}

/// What is on the slide, and the line below.
pub fn body(shown: &Shown, locale: &Locale) -> (Body, String) {
    let summary = &shown.summary;
    let short = 1.0 - summary.within_capacity.share;
    let body = Body::Sure {
        marked: marked(short),
        meanings: ["briefing-sure-short", "briefing-sure-enough"].map(|key| locale.text(key)),
        ranges: ranges(shown, locale),
        outside: ["inputs", "rules", "failures"]
            .map(|what| locale.text(&format!("briefing-sure-outside-{what}")))
            .into(),
    };
    let line = locale.with("briefing-sure-line", &[("futures", text(locale.whole(summary.futures.into())))]);
    (body, line)
}

fn ranges(shown: &Shown, locale: &Locale) -> Vec<Range> {
    let summary = &shown.summary;
    let within = summary.within_capacity;
    let range = |name: &str, from: String, to: String| Range {
        label: locale.text(&format!("briefing-sure-{name}")),
        value: if from == to {
            from
        } else {
            locale.with("briefing-range", &[("from", text(from)), ("to", text(to))])
        },
        note: locale.text(&format!("briefing-sure-{name}-note")),
    };
    let hundredths = |share: f64| locale.decimal(share * 100.0, 1);
    let whole = |number: u32| locale.whole(number.into());
    let date = |day: u32| words::short_date(locale, shown.date(day));
    let mut ranges = vec![range("share", hundredths(1.0 - within.high), hundredths(1.0 - within.low))];
    ranges.extend(summary.first_breach.map(|first| range("date", date(first.0[0]), date(first.0[4]))));
    ranges.push(range("peak", whole(summary.peak_needed.0[0]), whole(summary.peak_needed.0[4])));
    let (day, _) = shown.highest(Series::PersonsInRooms);
    let isolated = shown.at(Series::PersonsInRooms, day);
    if ranges.len() < 3 {
        ranges.push(range("isolated", whole(isolated.0[0]), whole(isolated.0[4])));
    }
    ranges
}
