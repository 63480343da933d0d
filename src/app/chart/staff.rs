//! Staff on duty by role, and whether the teams on hand are enough.

use isoplan::engine::Series;
use isoplan::locale::Locale;
use isoplan::summary::{Item, Resource};

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Picture};
use super::said::{FAN, capacity_note, date, fan, fan_of, panel, whole};
use super::supplies::{level_of, name, peak};
use super::table::Column;
use crate::state::Shown;
use crate::words::{self, text};

/// The chart of the staff.
pub fn staff(shown: &Shown, locale: &Locale) -> Declared {
    let items: Vec<&Item> = shown
        .details
        .resources
        .items
        .iter()
        .filter(|item| matches!(item.resource, Resource::Staff(_)))
        .collect();
    let mut panels: Vec<_> = items
        .iter()
        .map(|item| panel(1.0, name(locale, item.resource), fan_of(|which| level_of(item, which))))
        .collect();
    let limit = shown.scenario.resources.staff.most_persons();
    if let Some(limit) = limit {
        let capacity = vec![limit as f64; shown.summary.days as usize];
        let mut persons =
            panel(1.6, locale.text("chart-staff-axis-persons"), fan(shown, Series::PersonsInRooms));
        let need = shown.level(Series::PersonsInRooms, 4);
        persons.notes.push(capacity_note(locale, "chart-staff-capacity", &capacity, &need));
        persons.layers.push(Layer::Steps(Mark::Capacity, capacity));
        panels.insert(0, persons);
    }
    let rows = panels.len() as u32;
    let column = |item: &&Item| Column::named(name(locale, item.resource), &level_of(item, 2));
    let largest = items.iter().map(|item| peak(item)).enumerate();
    let (largest, (day, number)) =
        largest.fold((0, (0, 0.0)), |most, next| if next.1.1 > most.1.1 { next } else { most });
    let persons = shown.highest(Series::PersonsInRooms).1;
    let key = match limit {
        _ if number == 0.0 => "none",
        Some(limit) if u64::from(persons) >= limit => "reached",
        Some(_) => "enough",
        None => "largest",
    };
    let title = [
        ("role", text(items.get(largest).map(|item| name(locale, item.resource)).unwrap_or_default())),
        ("number", text(words::rounded(locale, number))),
        ("date", date(shown, locale, day)),
        ("limit", text(locale.whole(limit.unwrap_or(0)))),
        ("persons", whole(locale, persons)),
    ];
    Declared {
        title: locale.with(&format!("chart-staff-title-{key}"), &title),
        subtitle: over_days(shown, locale, "staff"),
        picture: Picture::Days(panels),
        heights: (rows * 68 + 14, rows * 76 + 14),
        legend: vec![(Mark::Capacity, "chart-staff-legend-capacity"), FAN[0], FAN[1], FAN[2]],
        slots: None,
        columns: items.iter().map(column).collect(),
        readout: Readout::List,
        matters: day,
    }
}
