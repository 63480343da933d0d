//! Rooms needed against the rooms there are.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Height, Layer, Mark, Note, Panel, Picture};
use super::said::{FAN, capacity_note, date, whole};
use super::stage;
use super::table::Column;
use crate::report::Level;
use crate::state::Shown;
use crate::words::{self, text};

/// The chart of the rooms, with some single futures or without.
pub fn rooms(shown: &Shown, locale: &Locale, singles: bool) -> Declared {
    let need = |level| shown.level(Series::RoomsNeeded, level);
    let capacity = shown.capacity();
    let occupied = shown.level(Series::RoomsOccupied, 2);
    // A difference that cannot be seen at this scale would only make the median look dirty.
    let visible = capacity.iter().copied().fold(0.0, f64::max) * 0.02;
    let differ = occupied.iter().zip(need(2)).any(|(occupied, need)| need - occupied > visible);
    let short = shown.days_short();
    let mut layers = Vec::new();
    layers.extend(short.map(|(first, last)| Layer::Days(Mark::Breach, first, last)));
    layers.extend([Layer::Band(Mark::Outer, need(0), need(4)), Layer::Band(Mark::Inner, need(1), need(3))]);
    if short.is_some() {
        layers.push(Layer::Above(Mark::Shortage, need(2), capacity.clone()));
    }
    if singles {
        layers.extend(single_futures(shown));
    }
    layers.push(Layer::Line(Mark::Median, need(2)));
    if differ {
        layers.push(Layer::LineWhereDifferent(Mark::Second, occupied.clone(), need(2)));
    }
    layers.push(Layer::Steps(Mark::Capacity, capacity.clone()));
    let mut notes = vec![capacity_note(locale, "chart-rooms-capacity", &capacity, &need(4))];
    notes.extend(short.map(|(first, last)| breach_note(shown, locale, first, last)));
    let column = |name, values: &[f64]| Column::whole(locale, "rooms", name, values);
    Declared {
        title: title(shown, locale),
        subtitle: over_days(shown, locale, "rooms"),
        picture: Picture::Days(vec![Panel {
            weight: 1.0,
            name: locale.text("chart-unit-rooms"),
            layers,
            notes,
        }]),
        heights: (250, 340),
        legend: vec![
            (Mark::Capacity, "chart-rooms-legend-capacity"),
            (Mark::Median, "chart-rooms-legend-median"),
            FAN[1],
            FAN[2],
            (Mark::Single, "chart-rooms-legend-single"),
            (Mark::Second, "chart-rooms-legend-occupied"),
            (Mark::Shortage, "chart-rooms-legend-short"),
        ],
        slots: None,
        columns: vec![
            column("median", &need(2)),
            column("low", &need(0)),
            column("high", &need(4)),
            column("occupied", &occupied),
            column("capacity", &capacity),
            column("short", &shown.excess()),
        ],
        readout: Readout::Either("rooms", "short"),
        matters: shown.highest(Series::RoomsNeeded).0,
    }
}

/// The same for a big screen, without what only a reader takes in.
pub fn on_stage(shown: &Shown, locale: &Locale) -> Panel {
    let need = [0, 2, 4].map(|level| shown.level(Series::RoomsNeeded, level));
    let name = locale.text("chart-unit-rooms");
    let mut panel = stage::panel(name, need, &shown.capacity(), "chart-rooms-capacity", locale);
    if let Some((first, last)) = shown.days_short() {
        panel.layers.insert(1, Layer::Days(Mark::Breach, first, last));
        panel.notes.push(breach_note(shown, locale, first, last));
    }
    panel
}

fn single_futures(shown: &Shown) -> impl Iterator<Item = Layer> {
    let line = |needed: &Vec<u32>| needed.iter().map(|&rooms| f64::from(rooms)).collect();
    shown.details.singles.iter().map(move |single| Layer::Line(Mark::Single, line(&single.rooms_needed)))
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let needed = summary.rooms_sufficing.value;
    let level = Level::of(summary.within_capacity.share);
    // Where a room is free, but not for them: in another district, or behind a busy reception.
    let elsewhere = summary.rooms_missing.value == 0;
    let (key, day) = match (level, summary.first_breach) {
        (Level::Short | Level::Tight, Some(first)) if elsewhere => ("elsewhere", first.median()),
        (Level::Short, Some(first)) => ("short", first.median()),
        (Level::Tight, Some(first)) => ("tight", first.median()),
        _ if needed == 0 => ("none", 0),
        _ if shown.scenario.rooms.unlimited => ("unlimited", 0),
        _ => ("enough", summary.peak_day.median()),
    };
    let capacity = shown.at(Series::RoomsUsable, day).median();
    let arguments = [
        ("capacity", whole(locale, capacity)),
        ("date", date(shown, locale, day)),
        ("needed", whole(locale, needed)),
    ];
    locale.with(&format!("chart-rooms-title-{key}"), &arguments)
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
