//! How full districts and sites are, day by day.

use std::cmp::Reverse;

use isoplan::locale::Locale;
use isoplan::summary::Place;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Mark, Picture, Row, Taken};
use super::said::{date, level, place_name, whole};
use super::table::{Cell, Column};
use crate::state::Shown;
use crate::words::{self, text};

/// Places shown at most: the tightest.
const MOST: usize = 20;

/// Places that a readout names.
const NAMED: usize = 3;

/// The chart of the districts.
pub fn districts(shown: &Shown, locale: &Locale) -> Declared {
    declared(shown, locale, "districts", "chart-districts-unnamed", &shown.details.places.districts)
}

/// The chart of the sites.
pub fn sites(shown: &Shown, locale: &Locale) -> Declared {
    declared(shown, locale, "sites", "chart-sites-unnamed", &shown.details.places.sites)
}

/// A place with its name and the medians of its days: rooms occupied, rooms usable.
struct Named<'p> {
    name: String,
    place: &'p Place,
    days: Vec<(u32, u32)>,
}

/// The name of a place, with its number if another is called the same.
fn told_apart(names: &[String], position: usize, locale: &Locale) -> String {
    let name = &names[position];
    if names.iter().filter(|other| *other == name).count() == 1 {
        return name.clone();
    }
    let number = text((position + 1).to_string());
    locale.with("chart-places-alike", &[("name", text(name.as_str())), ("number", number)])
}

fn declared(shown: &Shown, locale: &Locale, key: &'static str, unnamed: &str, places: &[Place]) -> Declared {
    let names: Vec<String> =
        (1..).zip(places).map(|(number, place)| place_name(locale, unnamed, &place.name, number)).collect();
    let named = places.iter().enumerate().map(|(position, place)| Named {
        name: told_apart(&names, position, locale),
        place,
        days: place.occupied.iter().zip(&place.usable).map(|(o, u)| (o.median(), u.median())).collect(),
    });
    let mut named: Vec<Named> = named.collect();
    // Stable: of equally tight ones the first in the list.
    named.sort_by_key(|named| Reverse(tightness(&named.days)));
    let all = named.len() as u32;
    named.truncate(MOST);
    let row = |named: &Named| Row {
        name: named.name.clone(),
        cells: named.days.iter().map(|&(occupied, usable)| Taken::of(occupied, usable)).collect(),
    };
    let days = 0..shown.summary.days as usize;
    let full = |day: usize| named.iter().filter(|named| is_full(named.days[day])).count() as u32;
    let most_full =
        days.clone().fold((0, 0), |most, day| if full(day) > most.1 { (day, full(day)) } else { most });
    let mut columns = vec![
        Column::new(locale, key, "full", days.clone().map(|day| Cell::Whole(full(day).into())).collect()),
        Column::new(
            locale,
            key,
            "tightest",
            days.map(|day| Cell::Text(tightest(locale, &named, day))).collect(),
        ),
    ];
    for Named { name, place, .. } in &named {
        let head = |key: &str| locale.with(key, &[("name", text(name.as_str()))]);
        columns.push(Column::named(head("chart-places-occupied"), &level(&place.occupied, 2)));
        columns.push(Column::named(head("chart-places-usable"), &level(&place.usable, 2)));
    }
    let matters = if most_full.1 > 0 { most_full.0 } else { tightest_day(&named) } as u32;
    let title = [
        ("full", whole(locale, most_full.1)),
        ("all", whole(locale, all)),
        ("date", date(shown, locale, matters)),
        ("tightest", text(tightest(locale, &named[..named.len().min(1)], matters as usize))),
    ];
    let title_key = if most_full.1 > 0 { "full" } else { "free" };
    let mut subtitle = over_days(shown, locale, key);
    if all as usize > MOST {
        subtitle += &locale
            .with("chart-places-some", &[("shown", whole(locale, MOST as u32)), ("all", whole(locale, all))]);
    }
    Declared {
        title: locale.with(&format!("chart-{key}-title-{title_key}"), &title),
        subtitle,
        picture: Picture::Strip(named.iter().map(row).collect()),
        heights: (0, 0),
        legend: vec![
            (Mark::Shade1, "chart-places-legend-1"),
            (Mark::Shade2, "chart-places-legend-2"),
            (Mark::Shade3, "chart-places-legend-3"),
            (Mark::Shade4, "chart-places-legend-4"),
            (Mark::Shade5, "chart-places-legend-5"),
            (Mark::Full, "chart-places-legend-full"),
        ],
        slots: None,
        columns,
        readout: Readout::Sentence("places"),
        matters,
    }
}

fn is_full((occupied, usable): (u32, u32)) -> bool {
    Taken::of(occupied, usable) == Taken::Full
}

/// Rooms taken, in thousandths of those usable.
fn thousandths((occupied, usable): (u32, u32)) -> u64 {
    u64::from(occupied) * 1000 / u64::from(usable.max(1))
}

/// Days on which a place is full, then how full it is at most, then whether it is ever open.
fn tightness(days: &[(u32, u32)]) -> (usize, u64, bool) {
    let full = days.iter().filter(|&&day| is_full(day)).count();
    let is_open = days.iter().any(|&(_, usable)| usable > 0);
    (full, days.iter().copied().map(thousandths).max().unwrap_or(0), is_open)
}

/// The day on which the tightest place is fullest.
fn tightest_day(named: &[Named]) -> usize {
    let days = named.first().map(|named| named.days.as_slice()).unwrap_or_default();
    let most = days.iter().copied().map(thousandths).max();
    days.iter().position(|&day| Some(thousandths(day)) == most).unwrap_or(0)
}

/// The fullest places of a day, with how full they are.
fn tightest(locale: &Locale, named: &[Named], day: usize) -> String {
    let mut order: Vec<&Named> = named.iter().filter(|named| named.days[day] != (0, 0)).collect();
    order.sort_by_key(|named| Reverse(thousandths(named.days[day])));
    let item = |named: &&Named| {
        let share = words::percent(locale, thousandths(named.days[day]) as f64 / 1000.0);
        locale.with("chart-item", &[("name", text(named.name.as_str())), ("value", text(share))])
    };
    let items: Vec<String> = order.iter().take(NAMED).map(item).collect();
    if items.is_empty() {
        locale.text("chart-places-closed")
    } else {
        items.join(&locale.text("chart-items-between"))
    }
}

#[cfg(test)]
mod tests {
    use isoplan::locale::Language;

    use super::*;

    #[test]
    fn places_of_one_name_are_told_apart_by_their_numbers() {
        let names = ["新增酒店", "常备隔离点", "新增酒店"].map(str::to_owned);
        let locale = Locale::new(Language::ChineseSimplified);
        let told = [0, 1, 2].map(|position| told_apart(&names, position, &locale));
        assert_eq!(told, ["新增酒店（1）", "常备隔离点", "新增酒店（3）"]);
    }
}
