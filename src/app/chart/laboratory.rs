//! Tubes against the laboratories' capacity, and what waits at midnight.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Panel, Picture};
use super::said::{FAN, capacity_note, date, fan, panel, whole};
use super::stage;
use super::table::Column;
use crate::state::Shown;

/// The chart of the laboratories.
pub fn laboratory(shown: &Shown, locale: &Locale) -> Declared {
    let tubes = |level| shown.level(Series::TubesQueued, level);
    let capacity = shown.laboratory_capacity();
    let mut layers = fan(shown, Series::TubesQueued);
    layers.insert(2, Layer::Above(Mark::Shortage, tubes(2), capacity.clone()));
    layers.push(Layer::Steps(Mark::Capacity, capacity.clone()));
    let mut panels = vec![Panel {
        weight: 0.6,
        name: locale.text("chart-laboratory-axis"),
        layers,
        notes: vec![capacity_note(locale, "chart-laboratory-capacity", &capacity, &tubes(4))],
    }];
    // A panel that would show nothing but 0 takes room from the other.
    if shown.summary.peak_backlog.0[4] > 0 {
        let name = locale.text("chart-laboratory-axis-backlog");
        panels.push(panel(0.4, name, fan(shown, Series::Backlog)));
    }
    let column = |name, values: &[f64]| Column::whole(locale, "laboratory", name, values);
    Declared {
        title: title(shown, locale),
        subtitle: over_days(shown, locale, "laboratory"),
        picture: Picture::Days(panels),
        heights: (300, 360),
        legend: vec![(Mark::Capacity, "chart-laboratory-legend-capacity"), FAN[0], FAN[1], FAN[2]],
        slots: None,
        columns: vec![
            column("median", &tubes(2)),
            column("low", &tubes(0)),
            column("high", &tubes(4)),
            column("capacity", &capacity),
            column("backlog", &shown.level(Series::Backlog, 2)),
        ],
        readout: Readout::Sentence("laboratory"),
        matters: shown.highest(Series::TubesQueued).0,
    }
}

/// The same for a big screen, without what only a reader takes in.
pub fn on_stage(shown: &Shown, locale: &Locale) -> Panel {
    let tubes = [0, 2, 4].map(|level| shown.level(Series::TubesQueued, level));
    let name = locale.text("chart-laboratory-axis");
    stage::panel(name, tubes, &shown.laboratory_capacity(), "chart-laboratory-capacity", locale)
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let (day, backlog) = shown.highest(Series::Backlog);
    let (_, tubes) = shown.highest(Series::TubesQueued);
    // A share of a day's tubes always waits for the next morning; more than a day's capacity is a
    // queue that results are late from.
    let capacity = shown.laboratory_capacity()[day as usize];
    let key = match f64::from(backlog) > capacity {
        true => "chart-laboratory-title-behind",
        false if tubes == 0 => "chart-laboratory-title-none",
        false => "chart-laboratory-title",
    };
    let arguments = [
        ("date", date(shown, locale, day)),
        ("backlog", whole(locale, backlog)),
        ("tubes", whole(locale, tubes)),
    ];
    locale.with(key, &arguments)
}
