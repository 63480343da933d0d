//! What a result means for a planner: the verdict and the figures that a report opens with, in
//! words. Every number is a field of the summary or of the scenario.

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::summary::{Bound, Quantiles};

use crate::state::Shown;
use crate::words::{self, InHundred, text};

/// How bad it is. Said by a word and a shape, never by a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It holds in at least 95 of 100 futures.
    Enough,
    /// It holds in at least half of the futures.
    Tight,
    /// It holds in fewer than half of the futures.
    Short,
}

impl Level {
    /// The level of a share of futures in which all is well.
    pub fn of(share: f64) -> Level {
        if share >= 0.95 {
            Level::Enough
        } else if share >= 0.5 {
            Level::Tight
        } else {
            Level::Short
        }
    }

    /// Its name in style sheets and keys.
    pub fn name(self) -> &'static str {
        match self {
            Level::Enough => "enough",
            Level::Tight => "tight",
            Level::Short => "short",
        }
    }
}

/// An answer to a planner's question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How bad it is.
    pub level: Level,
    /// The level in a word.
    pub word: String,
    /// One sentence with probability and date.
    pub sentence: String,
    /// What would be enough.
    pub remedy: String,
    /// How sure that is.
    pub sureness: Vec<String>,
}

/// One of the figures that a report opens with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// Its unit, and what it is measured against.
    pub note: String,
}

/// Do the rooms last?
pub fn rooms(shown: &Shown, locale: &Locale) -> Verdict {
    let summary = &shown.summary;
    let within = summary.within_capacity;
    let level = Level::of(within.share);
    let breach = InHundred::of(1.0 - within.share);
    let whole = |number: u32| text(locale.whole(number.into()));
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let first = summary.first_breach;
    let mut arguments = vec![
        ("share", text(breach.say(locale))),
        ("kept", text(InHundred::of(within.share).say(locale))),
        ("futures", whole(summary.futures)),
    ];
    arguments.extend(first.map(|first| ("when", text(when(first, shown, locale)))));
    let key = match (breach, level) {
        (InHundred::None, _) => "verdict-rooms-never",
        (InHundred::All, _) => "verdict-rooms-always",
        (_, Level::Enough) => "verdict-rooms-rarely",
        _ => "verdict-rooms-often",
    };
    let remedy = if summary.rooms_missing.value == 0 {
        let capacity = shown.at(Series::RoomsUsable, summary.peak_day.median()).median();
        let needed = ("needed", whole(summary.rooms_sufficing.value));
        locale.with("verdict-rooms-spare", &[needed, ("capacity", whole(capacity))])
    } else {
        // Further rooms keep a reserve from being called: how many are enough is another question.
        let has_reserve = shown.scenario.rooms.sites.iter().any(|site| site.reserve);
        let key = if has_reserve { "verdict-rooms-missing-reserve" } else { "verdict-rooms-missing" };
        locale.with(key, &[("rooms", whole(summary.rooms_missing.value))])
    };
    let mut sureness = vec![locale.with(
        "verdict-sure-share",
        &[
            ("low", text(words::percent(locale, 1.0 - within.high))),
            ("high", text(words::percent(locale, 1.0 - within.low))),
        ],
    )];
    if let Some(first) = first.filter(|first| first.0[0] < first.0[4]) {
        sureness
            .push(locale.with("verdict-sure-date", &[("from", date(first.0[0])), ("to", date(first.0[4]))]));
    }
    if summary.rooms_missing.value > 0 {
        sureness.push(bound(locale, summary.rooms_missing));
    }
    Verdict {
        level,
        word: locale.text(&format!("verdict-rooms-{}", level.name())),
        sentence: locale.with(key, &arguments),
        remedy,
        sureness,
    }
}

/// When they run out, of the futures in which they do. Its middle day says nothing of how likely that
/// day is, so the words are of a half.
fn when(first: Quantiles, shown: &Shown, locale: &Locale) -> String {
    let key = if first.0[0] == first.0[4] { "verdict-when-day" } else { "verdict-when" };
    locale.with(key, &[("date", text(words::date(locale, shown.date(first.median()))))])
}

/// Are the results of the tests in time?
pub fn tests(shown: &Shown, locale: &Locale) -> Verdict {
    let summary = &shown.summary;
    let share = summary.tests_in_time.share;
    let level = Level::of(share);
    let kept = InHundred::of(share);
    let key = match kept {
        InHundred::None => "verdict-tests-never",
        InHundred::All => "verdict-tests-always",
        _ => "verdict-tests-some",
    };
    let deadline = text(locale.whole(shown.scenario.tests.deadline_hours.into()));
    let backlog = summary.peak_backlog.0[4];
    let key_backlog = if backlog == 0 { "verdict-tests-no-backlog" } else { "verdict-tests-backlog" };
    Verdict {
        level,
        word: locale.text(&format!("verdict-tests-{}", level.name())),
        sentence: locale.with(
            key,
            &[("share", text(kept.say(locale))), ("futures", text(locale.whole(summary.futures.into())))],
        ),
        remedy: locale.with(
            key_backlog,
            &[
                ("late", text(words::percent(locale, summary.late_share.value))),
                ("hours", deadline),
                ("delay", text(locale.decimal(summary.result_delay_hours.value, 1))),
                ("backlog", text(locale.whole(backlog.into()))),
            ],
        ),
        sureness: Vec::new(),
    }
}

/// The verdict for the tab's title.
pub fn title(shown: &Shown, locale: &Locale) -> String {
    let share = InHundred::of(1.0 - shown.summary.within_capacity.share);
    let key = if share == InHundred::None { "verdict-title-never" } else { "verdict-title" };
    let whole = || locale.whole(shown.summary.futures.into());
    // All of a few futures are less than a hundred of a hundred.
    let (share, of) = match share {
        InHundred::All => (whole(), whole()),
        share => (share.say(locale), "100".to_owned()),
    };
    locale.with(key, &[("share", text(share)), ("of", text(of))])
}

/// The four figures that an isolation report opens with, on a day.
pub fn figures(shown: &Shown, day: u32, locale: &Locale) -> [Figure; 4] {
    let whole = |number: u32| locale.whole(number.into());
    let figure = |name: &str, value: String, note: String| Figure {
        label: locale.text(&format!("verdict-figure-{name}")),
        value,
        note,
    };
    let sites = text(whole(shown.scenario.rooms.sites.len() as u32));
    let usable = text(whole(shown.at(Series::RoomsUsable, day).median()));
    [
        figure(
            "sites",
            whole(shown.sites_open(day)),
            locale.with("verdict-figure-sites-note", &[("sites", sites)]),
        ),
        figure(
            "left",
            whole(shown.rooms_left(day)),
            locale.with("verdict-figure-left-note", &[("rooms", usable)]),
        ),
        figure(
            "received",
            words::rounded(locale, shown.received(day)),
            locale.text("verdict-figure-received-note"),
        ),
        figure(
            "isolated",
            whole(shown.at(Series::PersonsInRooms, day).median()),
            locale.text("verdict-figure-isolated-note"),
        ),
    ]
}

fn bound(locale: &Locale, bound: Bound) -> String {
    let whole = |number: u32| text(locale.whole(number.into()));
    match bound.high {
        Some(high) => locale.with("verdict-sure-rooms", &[("low", whole(bound.low)), ("high", whole(high))]),
        None => locale.with("verdict-sure-rooms-open", &[("low", whole(bound.low))]),
    }
}
