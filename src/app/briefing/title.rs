//! The message of each slide, by rules from the result: a sentence for the last row, which says a
//! probability as so many of so many simulated futures.

use isoplan::engine::Series;
use isoplan::locale::{FluentValue, Locale};

use super::number::{Rounded, headline};
use super::sure::marked;
use super::{Code, Kind, Material};
use crate::report::Level;
use crate::state::Shown;
use crate::words::{self, InHundred, text};

/// The most words of an English title.
pub const MOST_WORDS: usize = 10;

/// The most characters of a Chinese title.
pub const MOST_CHARACTERS: usize = 20;

/// The message of a slide.
pub fn title(kind: Kind, material: &Material) -> String {
    let Material { shown, locale, .. } = *material;
    match kind {
        Kind::Verdict => verdict(shown, locale),
        Kind::Rooms => rooms(shown, locale),
        Kind::Tests => tests(shown, locale),
        Kind::Fixes => fixes(shown, locale),
        Kind::Sure => sure(shown, locale),
        Kind::People => people(shown, locale),
        Kind::Sources => {
            let is_drawn = material.address.is_some_and(|address| Code::of(address).is_some());
            locale.text(if is_drawn { "briefing-title-sources" } else { "briefing-title-sources-no-code" })
        }
    }
}

/// How likely the rooms last.
pub fn verdict(shown: &Shown, locale: &Locale) -> String {
    let within = shown.summary.within_capacity.share;
    let (all, share, key) = match Level::of(within) {
        Level::Enough => (InHundred::All, InHundred::of(within), "last"),
        _ => (InHundred::All, InHundred::of(1.0 - within), "short"),
    };
    counted(shown, locale, &format!("briefing-title-verdict-{key}"), share, all)
}

/// When they run out, or how near the need comes.
fn rooms(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let (key, day) = match (Level::of(summary.within_capacity.share), summary.first_breach) {
        _ if summary.rooms_sufficing.value == 0 => ("none", 0),
        (Level::Short | Level::Tight, Some(_)) if summary.rooms_missing.value == 0 => ("elsewhere", 0),
        (Level::Short, Some(first)) => ("short", first.median()),
        (Level::Tight, Some(first)) => ("tight", first.median()),
        _ if shown.scenario.rooms.unlimited => ("unlimited", 0),
        _ => ("enough", summary.peak_day.median()),
    };
    let needed = summary.peak_needed.median();
    let capacity = shown.at(Series::RoomsUsable, day).median();
    let arguments = [
        ("date", date(day)),
        ("count", f64::from(needed).into()),
        ("needed", short(locale, needed.into())),
        ("capacity", short(locale, capacity.into())),
    ];
    locale.with(&format!("briefing-title-rooms-{key}"), &arguments)
}

/// How likely results come in time.
fn tests(shown: &Shown, locale: &Locale) -> String {
    let in_time = shown.summary.tests_in_time.share;
    if shown.highest_level(Series::TubesQueued, 4).1 == 0 {
        return locale.text("briefing-title-tests-none");
    }
    let (share, key) = match Level::of(in_time) {
        Level::Enough => (InHundred::of(in_time), "in-time"),
        _ => (InHundred::of(1.0 - in_time), "late"),
    };
    counted(shown, locale, &format!("briefing-title-tests-{key}"), share, InHundred::All)
}

/// What would be enough.
fn fixes(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let missing = summary.rooms_missing.value;
    let key = match Level::of(summary.within_capacity.share) {
        _ if missing > 0 => "missing",
        _ if shown.scenario.rooms.unlimited => "unlimited",
        Level::Short | Level::Tight => "elsewhere",
        Level::Enough => "none",
    };
    let rooms = headline(locale, missing.into(), Rounded::Up);
    let arguments = [("count", f64::from(missing).into()), ("rooms", text(rooms))];
    locale.with(&format!("briefing-title-fixes-{key}"), &arguments)
}

/// The same probability in twenty futures, which can be drawn.
fn sure(shown: &Shown, locale: &Locale) -> String {
    let short = 1.0 - shown.summary.within_capacity.share;
    let marked = marked(short);
    let key = match (InHundred::of(short), marked) {
        (InHundred::None, _) => "none",
        (InHundred::All, _) => "all",
        (_, 0) => "nearly-none",
        (_, super::sure::ICONS) => "nearly-all",
        _ => "some",
    };
    let arguments = [("number", f64::from(marked).into()), ("icons", text(super::sure::ICONS.to_string()))];
    locale.with(&format!("briefing-title-sure-{key}"), &arguments)
}

/// How many come and go.
fn people(shown: &Shown, locale: &Locale) -> String {
    let last = shown.last_day();
    let received = libm::round(shown.received(last).max(0.0)) as u64;
    let released = libm::round(shown.summary.total(Series::PersonsReleased).value.max(0.0)) as u64;
    let key = match (received, released) {
        (0, 0) => "none",
        (0, _) => "released",
        _ => "both",
    };
    let arguments = [
        ("received-count", (received as f64).into()),
        ("received", short(locale, received)),
        ("released-count", (released as f64).into()),
        ("released", short(locale, released)),
        ("date", text(words::date(locale, shown.date(last)))),
    ];
    locale.with(&format!("briefing-title-people-{key}"), &arguments)
}

/// A message that says a share: of all futures where it is all of them, else of a hundred.
fn counted(shown: &Shown, locale: &Locale, key: &str, share: InHundred, all: InHundred) -> String {
    if share == all {
        let futures = shown.summary.futures;
        let arguments =
            [("count", f64::from(futures).into()), ("futures", text(locale.whole(futures.into())))];
        return locale.with(&format!("{key}-always"), &arguments);
    }
    match share {
        InHundred::MoreThan99 => locale.text(&format!("{key}-nearly-always")),
        share => locale.with(key, &[("share", text(share.say(locale)))]),
    }
}

fn short(locale: &Locale, number: u64) -> FluentValue<'static> {
    text(headline(locale, number, Rounded::Nearest))
}
