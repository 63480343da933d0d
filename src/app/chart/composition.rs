//! What rooms are occupied with: people, of them some who only wait for a result, and turnaround.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Picture};
use super::said::{capacity_note, date, panel, whole};
use super::table::Column;
use crate::state::Shown;

/// The chart of what rooms are occupied with.
pub fn composition(shown: &Shown, locale: &Locale) -> Declared {
    let median = |series| shown.level(series, 2);
    let (held, in_use) = (median(Series::RoomsHeld), median(Series::RoomsInUse));
    let (occupied, usable) = (median(Series::RoomsOccupied), shown.capacity());
    // Each contains the one before, so the areas between them are what the one has beyond the other.
    let layers = vec![
        Layer::Band(Mark::Turnaround, in_use.clone(), occupied.clone()),
        Layer::Band(Mark::InUse, held.clone(), in_use.clone()),
        Layer::Band(Mark::Held, vec![0.0; held.len()], held.clone()),
        Layer::Steps(Mark::Capacity, usable.clone()),
    ];
    let mut rooms = panel(1.0, locale.text("chart-unit-rooms"), layers);
    rooms.notes.push(capacity_note(locale, "chart-rooms-capacity", &usable, &occupied));
    let column = |name, values: &[f64]| Column::whole(locale, "composition", name, values);
    Declared {
        title: title(shown, locale),
        subtitle: over_days(shown, locale, "composition"),
        picture: Picture::Days(vec![rooms]),
        heights: (220, 300),
        legend: vec![
            (Mark::Capacity, "chart-rooms-legend-capacity"),
            (Mark::Turnaround, "chart-composition-legend-turnaround"),
            (Mark::InUse, "chart-composition-legend-in-use"),
            (Mark::Held, "chart-composition-legend-held"),
        ],
        slots: None,
        columns: vec![
            column("occupied", &occupied),
            column("in-use", &in_use),
            column("held", &held),
            column("turnaround", &median(Series::RoomsTurnaround)),
            column("capacity", &usable),
        ],
        readout: Readout::Sentence("composition"),
        matters: shown.highest(Series::RoomsOccupied).0,
    }
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let (held_day, held) = shown.highest(Series::RoomsHeld);
    let (turnaround_day, turnaround) = shown.highest(Series::RoomsTurnaround);
    let in_use = shown.highest(Series::RoomsInUse).1;
    let (key, day) = match (held, turnaround, in_use) {
        (0, 0, 0) => ("none", 0),
        (0, 0, _) => ("people", 0),
        (held, turnaround, _) if held > turnaround => ("held", held_day),
        _ => ("turnaround", turnaround_day),
    };
    let arguments = [
        ("held", whole(locale, held)),
        ("turnaround", whole(locale, turnaround)),
        ("in-use", whole(locale, in_use)),
        ("date", date(shown, locale, day)),
    ];
    locale.with(&format!("chart-composition-title-{key}"), &arguments)
}
