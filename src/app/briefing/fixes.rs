//! What would fix it: the rooms there are, those that would be enough, and those that are missing.

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::summary::Bound;

use super::Body;
use crate::report::Figure;
use crate::state::Shown;
use crate::words::text;

/// Sentences that fit on the slide.
const MOST_ANSWERS: usize = 2;

/// What is on the slide, and the line below: the rooms, and what else would fix it.
pub fn body(shown: &Shown, answers: &[String], locale: &Locale) -> (Body, String) {
    let summary = &shown.summary;
    let whole = |number: u32| locale.whole(number.into());
    let capacity = shown.at(Series::RoomsUsable, summary.peak_day.median()).median();
    let figure = |name: &str, value: String, note: String| Figure {
        label: locale.text(&format!("briefing-fixes-{name}")),
        value,
        note,
    };
    let mut figures = Vec::new();
    if !shown.scenario.rooms.unlimited {
        let note = locale.text("briefing-fixes-there-note");
        figures.push(figure("there", whole(capacity), note));
    }
    let needed = summary.rooms_sufficing;
    figures.push(figure("needed", whole(needed.value), bound(locale, needed)));
    let missing = summary.rooms_missing;
    if missing.value > 0 {
        figures.push(figure("missing", whole(missing.value), bound(locale, missing)));
    } else if capacity >= needed.value && !shown.scenario.rooms.unlimited {
        let note = locale.text("briefing-fixes-spare-note");
        figures.push(figure("spare", whole(capacity - needed.value), note));
    }
    let key = if missing.value > 0 { "briefing-fixes-when" } else { "briefing-fixes-otherwise" };
    // What was worked out says more than what holds in general.
    let mut sentences: Vec<String> = answers.iter().take(MOST_ANSWERS).cloned().collect();
    if sentences.is_empty() {
        sentences.push(locale.text(key));
    }
    (Body::Fixes { figures, sentences }, locale.text("briefing-fixes-line"))
}

/// From where to where a number may lie, for want of more futures.
fn bound(locale: &Locale, bound: Bound) -> String {
    let whole = |number: u32| text(locale.whole(number.into()));
    match bound.high {
        Some(high) => locale.with("briefing-bound", &[("low", whole(bound.low)), ("high", whole(high))]),
        None => locale.with("briefing-bound-open", &[("low", whole(bound.low))]),
    }
}
