//! People by stage: in rooms, at home, in hospital, waiting.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Picture};
use super::said::{date, panel, whole};
use super::table::Column;
use crate::state::Shown;

/// Stages: their marks, their names in sentences, their keys in legends.
const STAGES: [(Series, Mark, &str, &str); 4] = [
    (Series::PersonsInRooms, Mark::Median, "rooms", "chart-stages-legend-rooms"),
    (Series::PersonsHome, Mark::Second, "home", "chart-stages-legend-home"),
    (Series::PersonsHospital, Mark::Third, "hospital", "chart-stages-legend-hospital"),
    (Series::PersonsWaiting, Mark::Fourth, "waiting", "chart-stages-legend-waiting"),
];

/// The chart of the stages.
pub fn stages(shown: &Shown, locale: &Locale) -> Declared {
    // A line along 0 hides the axis and says nothing; the table does.
    let present = || STAGES.into_iter().filter(|(series, ..)| shown.highest(*series).1 > 0);
    let layers = present().map(|(series, mark, ..)| Layer::Line(mark, shown.level(series, 2))).collect();
    let column = |(series, _, name, _)| Column::whole(locale, "stages", name, &shown.level(series, 2));
    let (day, rooms) = shown.highest(Series::PersonsInRooms);
    let (home_day, home) = shown.highest(Series::PersonsHome);
    let key = match (rooms, home) {
        (0, 0) => "none",
        (_, 0) => "rooms",
        (0, _) => "home",
        _ => "both",
    };
    let arguments = [
        ("rooms", whole(locale, rooms)),
        ("date", date(shown, locale, day)),
        ("home", whole(locale, home)),
        ("home-date", date(shown, locale, home_day)),
    ];
    Declared {
        title: locale.with(&format!("chart-stages-title-{key}"), &arguments),
        subtitle: over_days(shown, locale, "stages"),
        picture: Picture::Days(vec![panel(1.0, locale.text("chart-unit-persons"), layers)]),
        heights: (220, 300),
        legend: present().map(|(_, mark, _, key)| (mark, key)).collect(),
        slots: None,
        columns: STAGES.into_iter().map(column).collect(),
        readout: Readout::Sentence("stages"),
        matters: if rooms > 0 { day } else { home_day },
    }
}
