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
    (body, line(shown, day, locale))
}

/// Of which day and which future the figures are: where only some futures run out, not of those.
fn line(shown: &Shown, day: u32, locale: &Locale) -> String {
    let within = shown.summary.within_capacity.share;
    let key = match shown.summary.first_breach {
        Some(_) if within < 0.5 => "briefing-verdict-line-short",
        Some(_) => "briefing-verdict-line-others",
        None => "briefing-verdict-line",
    };
    locale.with(key, &[("date", text(words::full_date(locale, shown.date(day))))])
}
