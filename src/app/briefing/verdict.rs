//! The answer: when, what would be enough, and the figures that a report opens with.

use isoplan::locale::Locale;

use super::Body;
use crate::report::{self, Level};
use crate::state::Shown;
use crate::words::{self, text};

/// What is on the slide, and the line below.
pub fn body(shown: &Shown, locale: &Locale) -> (Body, String) {
    let summary = &shown.summary;
    let level = Level::of(summary.within_capacity.share);
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let mut sentences = Vec::new();
    if let Some(first) = summary.first_breach {
        let key = if level == Level::Enough { "briefing-verdict-rarely" } else { "briefing-verdict-when" };
        sentences.push(locale.with(key, &[("date", date(first.median()))]));
    }
    sentences.push(report::rooms(shown, locale).remedy);
    let day = shown.day_that_matters();
    let body = Body::Verdict { level, sentences, figures: report::figures(shown, day, locale).into() };
    (body, locale.with("briefing-verdict-line", &[("date", text(words::full_date(locale, shown.date(day))))]))
}
