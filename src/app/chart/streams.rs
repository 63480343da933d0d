//! People in rooms, stream by stream.

use isoplan::locale::Locale;
use isoplan::summary::{Category, People};

use super::declared::{Declared, Readout, over_days};
use super::picture::Picture;
use super::said::{FAN, date, fan_of, level, panel, place_name, whole};
use super::table::Column;
use crate::state::Shown;
use crate::words::text;

/// Streams drawn at most; the table has all.
const MOST: usize = 8;

/// Categories of people with anybody in a room, with their places in the list.
pub fn present(shown: &Shown) -> impl Iterator<Item = (usize, &People)> {
    let anybody = |people: &People| people.central.iter().any(|day| day.0[4] > 0);
    shown.details.places.streams.iter().enumerate().filter(move |(_, people)| anybody(people))
}

/// The chart of the streams.
pub fn streams(shown: &Shown, locale: &Locale) -> Declared {
    let mut all: Vec<(String, &People)> =
        present(shown).map(|(place, people)| (name(shown, locale, place, people), people)).collect();
    // The first of those that take the most rooms.
    all.sort_by_key(|(_, people)| std::cmp::Reverse(peak(people).1));
    let panels = all.iter().take(MOST);
    let panels =
        panels.map(|(name, people)| panel(1.0, name.clone(), fan_of(|which| level(&people.central, which))));
    let panels: Vec<_> = panels.collect();
    let (day, persons) = all.first().map(|(_, people)| peak(people)).unwrap_or_default();
    let title = [
        ("stream", text(all.first().map(|(name, _)| name.as_str()).unwrap_or_default())),
        ("persons", whole(locale, persons)),
        ("date", date(shown, locale, day)),
    ];
    let rows = panels.len() as u32;
    Declared {
        title: locale.with("chart-streams-title", &title),
        subtitle: over_days(shown, locale, "streams"),
        picture: Picture::Days(panels),
        heights: (rows * 84 + 14, rows * 100 + 14),
        legend: FAN.to_vec(),
        slots: None,
        columns: all
            .iter()
            .map(|(name, people)| Column::named(name.clone(), &level(&people.central, 2)))
            .collect(),
        readout: Readout::List,
        matters: day,
    }
}

/// The first day of most people, in the middle future, and how many.
fn peak(people: &People) -> (u32, u32) {
    let days = (0..).zip(people.central.iter().map(|quantiles| quantiles.median()));
    days.fold((0, 0), |most, day| if day.1 > most.1 { day } else { most })
}

fn name(shown: &Shown, locale: &Locale, place: usize, people: &People) -> String {
    let before = &shown.details.places.streams[..place];
    // Each stream begins with its arrivals.
    let number = before.iter().filter(|people| people.category == Category::Arrivals).count();
    let key = match people.category {
        Category::Household => return locale.text("chart-streams-household"),
        Category::Discharged => return locale.text("chart-streams-discharged"),
        Category::Arrivals => "chart-streams-unnamed",
        Category::Secondary => "chart-streams-unnamed",
    };
    let is_secondary = people.category == Category::Secondary;
    let stream = place_name(locale, key, &people.name, if is_secondary { number } else { number + 1 });
    match is_secondary {
        true => locale.with("chart-streams-secondary", &[("stream", text(stream))]),
        false => stream,
    }
}
