//! Rooms needed against the rooms there are.

use super::panel::{Height, Layer, Mark, Note, Panel, draw};
use super::{Chart, Table};
use crate::app::report::Level;
use crate::app::state::Shown;
use crate::app::words::{self, text};
use crate::engine::Series;
use crate::locale::Locale;

/// The chart of the rooms, in pixels of the page.
pub fn rooms(shown: &Shown, locale: &Locale, size: (u32, u32)) -> Chart {
    let need = |level| shown.level(Series::RoomsNeeded, level);
    let capacity = shown.capacity();
    let occupied = shown.level(Series::RoomsOccupied, 2);
    // A difference that cannot be seen at this scale would only make the median look dirty.
    let visible = capacity.iter().copied().fold(0.0, f64::max) * 0.02;
    let differ = occupied.iter().zip(need(2)).any(|(occupied, need)| need - occupied > visible);
    let short = shown.days_short();
    let mut layers = Vec::new();
    layers.extend(short.map(|(first, last)| Layer::Days(Mark::Breach, first, last)));
    layers.extend([
        Layer::Band(Mark::Outer, need(0), need(4)),
        Layer::Band(Mark::Inner, need(1), need(3)),
        Layer::Above(Mark::Shortage, need(2), capacity.clone()),
        Layer::Line(Mark::Median, need(2)),
    ]);
    if differ {
        layers.push(Layer::LineWhereDifferent(Mark::Second, occupied, need(2)));
    }
    layers.push(Layer::Steps(Mark::Capacity, capacity.clone()));
    let mut notes = vec![capacity_note(locale, "chart-rooms-capacity", &capacity, &need(4))];
    notes.extend(short.map(|(first, last)| breach_note(shown, locale, first, last)));
    let panel = Panel { share: 1.0, name: locale.text("chart-rooms-axis"), layers, notes, dates: true };
    let title = title(shown, locale);
    let description = description(shown, locale, &title);
    let (svg, frame) = draw(shown, locale, size, &description, &[panel]);
    let mut legend = vec![
        (Mark::Capacity, locale.text("chart-rooms-legend-capacity")),
        (Mark::Median, locale.text("chart-rooms-legend-median")),
        (Mark::Inner, locale.text("chart-legend-inner")),
        (Mark::Outer, locale.text("chart-legend-outer")),
    ];
    if differ {
        legend.push((Mark::Second, locale.text("chart-rooms-legend-occupied")));
    }
    if short.is_some() {
        legend.push((Mark::Shortage, locale.text("chart-rooms-legend-short")));
    }
    Chart {
        title,
        subtitle: super::subtitle(shown, locale, "chart-rooms-subtitle"),
        description,
        legend,
        svg,
        frame,
        table: table(shown, locale),
    }
}

/// What the chart says of a day, in a sentence.
pub fn readout(shown: &Shown, locale: &Locale, day: u32) -> String {
    let need = shown.at(Series::RoomsNeeded, day);
    let whole = |number: u32| text(locale.whole(number.into()));
    let short = shown.at(Series::RoomsShort, day).median();
    locale.with(
        if short > 0 { "chart-rooms-readout-short" } else { "chart-rooms-readout" },
        &[
            ("date", text(words::full_date(locale, shown.date(day)))),
            ("median", whole(need.median())),
            ("low", whole(need.0[0])),
            ("high", whole(need.0[4])),
            ("capacity", whole(shown.at(Series::RoomsUsable, day).median())),
            ("occupied", whole(shown.at(Series::RoomsOccupied, day).median())),
            ("short", whole(short)),
        ],
    )
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let whole = |number: u32| text(locale.whole(number.into()));
    let capacity = |day: u32| whole(shown.at(Series::RoomsUsable, day).median());
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let level = Level::of(summary.within_capacity.share);
    match (level, summary.first_breach) {
        (Level::Short, Some(first)) => {
            let day = first.median();
            locale.with("chart-rooms-title-short", &[("capacity", capacity(day)), ("date", date(day))])
        }
        (Level::Tight, Some(first)) => {
            let day = first.median();
            locale.with("chart-rooms-title-tight", &[("capacity", capacity(day)), ("date", date(day))])
        }
        _ => {
            let day = summary.peak_day.median();
            let needed = whole(summary.rooms_sufficing.value);
            locale.with("chart-rooms-title-enough", &[("capacity", capacity(day)), ("needed", needed)])
        }
    }
}

fn description(shown: &Shown, locale: &Locale, title: &str) -> String {
    let (peak, _) = shown.highest(Series::RoomsNeeded);
    let first = readout(shown, locale, 0);
    let last = readout(shown, locale, shown.last_day());
    let at_peak = readout(shown, locale, peak);
    locale.with(
        "chart-description",
        &[("title", text(title)), ("first", text(first)), ("peak", text(at_peak)), ("last", text(last))],
    )
}

/// The name of the capacity line, at the end of it where the need is farther away.
pub fn capacity_note(locale: &Locale, key: &str, capacity: &[f64], need: &[f64]) -> Note {
    let last = capacity.len() - 1;
    let distance = |day: usize| (need[day] - capacity[day]).abs();
    // Only where it names the same number does the left end serve as well.
    let left = capacity[0] == capacity[last] && distance(last / 10) > distance(last - last / 10);
    let value = if left { capacity[0] } else { capacity[last] };
    let rooms = text(words::rounded(locale, value));
    Note {
        mark: Mark::CapacityLabel,
        text: locale.with(key, &[("number", rooms)]),
        day: if left { 0.0 } else { capacity.len() as f64 },
        height: Height::Above(value),
        ends_here: !left,
    }
}

fn breach_note(shown: &Shown, locale: &Locale, first: u32, last: u32) -> Note {
    let date = |day| text(words::short_date(locale, shown.date(day)));
    let at_end = f64::from(first) > f64::from(shown.summary.days) * 0.6;
    Note {
        mark: Mark::BreachLabel,
        text: locale.with("chart-rooms-breach", &[("from", date(first)), ("to", date(last))]),
        day: if at_end { f64::from(last) + 1.0 } else { f64::from(first) },
        height: Height::Top,
        ends_here: at_end,
    }
}

fn table(shown: &Shown, locale: &Locale) -> Table {
    let heads = ["date", "median", "low", "high", "occupied", "capacity", "short"];
    let row = |day: u32| {
        let need = shown.at(Series::RoomsNeeded, day);
        let median = |series| shown.at(series, day).median();
        let numbers = [
            need.median(),
            need.0[0],
            need.0[4],
            median(Series::RoomsOccupied),
            median(Series::RoomsUsable),
            median(Series::RoomsShort),
        ];
        let date = words::full_date(locale, shown.date(day));
        std::iter::once(date).chain(numbers.into_iter().map(|number| locale.whole(number.into()))).collect()
    };
    Table {
        head: heads.iter().map(|head| locale.text(&format!("chart-rooms-column-{head}"))).collect(),
        rows: (0..shown.summary.days).map(row).collect(),
    }
}
