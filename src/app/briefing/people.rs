//! What becomes of the people: how many come and go, and the five "nobody missed".

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::summary::Reached;

use super::Body;
use crate::report::Figure;
use crate::state::Shown;
use crate::words::{self, text};

/// Of those who were due, who was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Reached in what way.
    pub label: String,
    /// How many were due.
    pub due: String,
    /// How many were reached.
    pub done: String,
    /// How many were still on the way at the end.
    pub open: String,
    /// How many were missed.
    pub missed: String,
    /// Whether that is somebody in most futures.
    pub is_missing: bool,
}

/// What is on the slide, and the line below.
pub fn body(shown: &Shown, locale: &Locale) -> (Body, String) {
    let summary = &shown.summary;
    let last = shown.last_day();
    let (day, isolated) = shown.highest(Series::PersonsInRooms);
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let figure = |name: &str, value: String, day: u32| Figure {
        label: locale.text(&format!("briefing-people-{name}")),
        value,
        note: locale.with(&format!("briefing-people-{name}-note"), &[("date", date(day))]),
    };
    let released = summary.total(Series::PersonsReleased).value;
    let figures = vec![
        figure("received", words::rounded(locale, shown.received(last)), last),
        figure("isolated", locale.whole(isolated.into()), day),
        figure("released", words::rounded(locale, released), last),
    ];
    (Body::People { figures, reach: reach(shown, locale) }, locale.text("briefing-people-line"))
}

/// The five "nobody missed".
pub fn reach(shown: &Shown, locale: &Locale) -> Vec<Reach> {
    let balance = &shown.summary.balance;
    vec![
        reached("screened", balance.screened, locale),
        reached("isolated", balance.isolated, locale),
        reached("monitored", balance.monitored, locale),
        reached("treated", balance.treated, locale),
        reached("controlled", balance.controlled, locale),
    ]
}

fn reached(name: &str, reached: Reached, locale: &Locale) -> Reach {
    let number = |mean: f64| number(locale, mean);
    Reach {
        label: locale.text(&format!("briefing-reach-{name}")),
        due: number(reached.due.value),
        done: number(reached.done.value),
        open: number(reached.open.value),
        missed: number(reached.missed.value),
        // Less than one in a future is said, and no alarm.
        is_missing: reached.missed.value >= 0.5,
    }
}

/// People on average, in words.
pub fn number(locale: &Locale, mean: f64) -> String {
    match mean {
        // Less than one in a future is not nobody.
        mean if mean > 0.0 && mean < 0.5 => locale.text("briefing-less-than-one"),
        mean => words::rounded(locale, mean),
    }
}
