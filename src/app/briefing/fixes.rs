//! What would fix it: the rooms there are, those that would be enough, and those that are missing.

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::summary::Bound;

use super::{Body, people};
use crate::chart::stage;
use crate::report::Figure;
use crate::state::Shown;
use crate::words::{self, text};

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
    let (needed, missing) = (summary.rooms_sufficing, summary.rooms_missing);
    let missing_figure = || figure("missing", whole(missing.value), bound(locale, missing));
    if let Some(day) = short_off_peak(shown, capacity) {
        let date = [("date", text(words::date(locale, shown.date(day))))];
        let there = shown.at(Series::RoomsUsable, day).median();
        figures.push(figure("there", whole(there), locale.with("briefing-fixes-there-then", &date)));
        figures.push(missing_figure());
        figures.push(without(shown, locale));
        return finished(figures, answers, "briefing-fixes-when", locale);
    }
    if !shown.scenario.rooms.unlimited {
        let note = locale.text("briefing-fixes-there-note");
        figures.push(figure("there", whole(capacity), note));
    }
    figures.push(figure("needed", whole(needed.value), bound(locale, needed)));
    if missing.value > 0 {
        figures.push(missing_figure());
    } else if capacity >= needed.value && !shown.scenario.rooms.unlimited {
        let note = locale.text("briefing-fixes-spare-note");
        figures.push(figure("spare", whole(capacity - needed.value), note));
    }
    let key = if missing.value > 0 { "briefing-fixes-when" } else { "briefing-fixes-otherwise" };
    finished(figures, answers, key, locale)
}

fn finished(figures: Vec<Figure>, answers: &[String], key: &str, locale: &Locale) -> (Body, String) {
    // What was worked out says more than what holds in general.
    let mut sentences: Vec<String> = answers.iter().take(MOST_ANSWERS).cloned().collect();
    if sentences.is_empty() {
        sentences.push(locale.text(key));
    }
    (Body::Fixes { figures, sentences }, locale.text("briefing-fixes-line"))
}

/// The day on which most rooms are missing, if other rooms are open then than at the peak: what is
/// missing then is not what the peak needs beyond the rooms that it has.
fn short_off_peak(shown: &Shown, at_peak: u32) -> Option<u32> {
    let day = stage::most_on(shown, Series::RoomsShort);
    let is_other = shown.at(Series::RoomsUsable, day).median() != at_peak;
    (is_other && shown.summary.rooms_missing.value > 0).then_some(day)
}

/// How many find no room, of how many who are due for one.
fn without(shown: &Shown, locale: &Locale) -> Figure {
    let isolated = shown.summary.balance.isolated;
    let due = text(words::rounded(locale, isolated.due.value));
    Figure {
        label: locale.text("briefing-fixes-without"),
        value: people::number(locale, isolated.missed.value),
        note: locale.with("briefing-fixes-without-note", &[("due", due)]),
    }
}

/// From where to where a number may lie, for want of more futures.
fn bound(locale: &Locale, bound: Bound) -> String {
    let whole = |number: u32| text(locale.whole(number.into()));
    match bound.high {
        Some(high) => locale.with("briefing-bound", &[("low", whole(bound.low)), ("high", whole(high))]),
        None => locale.with("briefing-bound-open", &[("low", whole(bound.low))]),
    }
}
