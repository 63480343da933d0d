//! Parties that wait for a room, how long, and who is placed outside.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::Picture;
use super::said::{FAN, date, fan, panel, whole};
use super::table::Column;
use crate::state::Shown;
use crate::words::{self, InHundred, text};

/// The chart of those who wait.
pub fn waiting(shown: &Shown, locale: &Locale) -> Declared {
    let nobody = shown.summary.first_breach.is_none();
    let name = |key: &str| locale.text(&format!("chart-waiting-axis-{key}"));
    let mut panels = vec![panel(0.6, name("parties"), fan(shown, Series::PartiesWaiting))];
    if !nobody {
        panels.push(panel(0.4, name("hours"), fan(shown, Series::LongestWaitHours)));
    }
    let column = |name, series, level| Column::whole(locale, "waiting", name, &shown.level(series, level));
    Declared {
        title: title(shown, locale),
        subtitle: over_days(shown, locale, "waiting"),
        picture: Picture::Days(panels),
        heights: if nobody { (96, 96) } else { (280, 340) },
        legend: if nobody { Vec::new() } else { FAN.to_vec() },
        slots: None,
        columns: vec![
            column("median", Series::PartiesWaiting, 2),
            column("low", Series::PartiesWaiting, 0),
            column("high", Series::PartiesWaiting, 4),
            column("hours", Series::LongestWaitHours, 2),
            column("diverted", Series::PersonsDiverted, 2),
        ],
        readout: Readout::Sentence("waiting"),
        matters: shown.highest_level(Series::PartiesWaiting, 4).0,
    }
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let (day, parties) = shown.highest(Series::PartiesWaiting);
    let most = summary.peak_waiting.0[4];
    let diverted = summary.total(Series::PersonsDiverted).value;
    let key = match (summary.first_breach, parties) {
        (None, _) => "nobody",
        // In 95 of 100 futures nobody waits: a number that is enough for them would be 0.
        (Some(_), 0) if most == 0 => "seldom",
        (Some(_), 0) => "rarely",
        // Fewer than one in two futures is nobody to speak of.
        _ if diverted >= 0.5 => "diverted",
        _ => "some",
    };
    let arguments = [
        ("parties", whole(locale, parties)),
        ("most", whole(locale, most)),
        ("date", date(shown, locale, day)),
        ("hours", whole(locale, shown.highest(Series::LongestWaitHours).1)),
        ("diverted", text(words::rounded(locale, diverted))),
        ("share", text(InHundred::of(1.0 - summary.within_capacity.share).say(locale))),
    ];
    locale.with(&format!("chart-waiting-title-{key}"), &arguments)
}
