//! Supplies, waste and money, and what to hold in reserve.

use isoplan::locale::{Locale, own_language};
use isoplan::summary::{Item, Resource};

use super::declared::{Declared, Readout, over_days};
use super::picture::Picture;
use super::said::{FAN, fan_of, panel, whole};
use super::table::Column;
use crate::state::Shown;
use crate::words::{self, text};

/// The chart of the supplies.
pub fn supplies(shown: &Shown, locale: &Locale) -> Declared {
    let items = &shown.details.resources.items;
    let items: Vec<&Item> =
        items.iter().filter(|item| !matches!(item.resource, Resource::Staff(_))).collect();
    let days = shown.scenario.resources.supplies.reserve_days;
    let panels: Vec<_> = items
        .iter()
        .map(|item| panel(1.0, described(locale, item, days), fan_of(|which| level_of(item, which))))
        .collect();
    let rows = panels.len() as u32;
    let column = |item: &&Item| Column::named(with_unit(locale, item), &level_of(item, 2));
    let of = |resource| items.iter().find(|item| item.resource == resource);
    let (day, meals) = of(Resource::Meals).map(|item| peak(item)).unwrap_or_default();
    let cost = of(Resource::Cost);
    let any = items.iter().any(|item| item.total.value > 0.0);
    let title = [
        ("meals", text(words::rounded(locale, meals))),
        ("cost", text(words::rounded(locale, about(cost.map_or(0.0, |item| item.total.value))))),
        ("currency", text(cost.map(|item| own_language(locale, &item.unit)).unwrap_or_default())),
        ("days", whole(locale, days)),
    ];
    let key = if any { "chart-supplies-title" } else { "chart-supplies-title-none" };
    Declared {
        title: locale.with(key, &title),
        subtitle: over_days(shown, locale, "supplies"),
        picture: Picture::Days(panels),
        heights: (rows * 68 + 14, rows * 76 + 14),
        legend: FAN.to_vec(),
        slots: None,
        columns: items.iter().map(column).collect(),
        readout: Readout::List,
        matters: day,
    }
}

/// A number with three digits that count.
fn about(number: f64) -> f64 {
    let digits = libm::floor(libm::log10(number.max(1.0)));
    let unit = libm::pow(10.0, (digits - 2.0).max(0.0));
    libm::round(number / unit) * unit
}

/// A level of an item, day by day.
pub fn level_of(item: &Item, level: usize) -> Vec<f64> {
    item.daily.iter().map(|day| day[level]).collect()
}

/// The first day of the greatest median of an item, and that median.
pub fn peak(item: &Item) -> (u32, f64) {
    let days = (0..).zip(item.daily.iter().map(|day| day[2]));
    days.fold((0, 0.0), |most, day| if day.1 > most.1 { day } else { most })
}

/// The name of a resource.
pub fn name(locale: &Locale, resource: Resource) -> String {
    let (group, name) = match resource {
        Resource::Staff(role) => ("label-staff-roles", serde_json::to_value(role)),
        other => ("chart-resource", serde_json::to_value(other)),
    };
    let name = name.ok().and_then(|name| Some(name.as_str()?.replace('_', "-"))).unwrap_or_default();
    locale.text(&format!("{group}-{name}"))
}

fn unit(locale: &Locale, item: &Item) -> String {
    match item.resource {
        Resource::Cost => own_language(locale, &item.unit).to_owned(),
        _ => locale.text(&format!("chart-unit-{}", item.unit)),
    }
}

fn with_unit(locale: &Locale, item: &Item) -> String {
    let words = [("name", text(name(locale, item.resource))), ("unit", text(unit(locale, item)))];
    locale.with("chart-supplies-axis", &words)
}

/// Name and unit, and the stock to hold in reserve where there is one.
fn described(locale: &Locale, item: &Item, days: u32) -> String {
    let name = with_unit(locale, item);
    match item.reserve.filter(|_| days > 0) {
        None => name,
        Some(reserve) => locale.with(
            "chart-supplies-axis-reserve",
            &[
                ("name", text(name)),
                ("days", whole(locale, days)),
                ("stock", text(words::rounded(locale, libm::ceil(reserve[4])))),
            ],
        ),
    }
}
