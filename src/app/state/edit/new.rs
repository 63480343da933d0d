//! New elements of lists: valid, and close to what a planner would begin with.

use isoplan::scenario::parameter::id_of;
use isoplan::scenario::{Date, Draft};
use serde_json::{Value, json};

use crate::form::path::element as element_of;

/// A new element for the end of a list; `name` where elements need one.
pub fn element(draft: &Draft, list: &str, name: &str) -> Value {
    let week = days(draft).min(7);
    match id_of(list).as_str() {
        "streams" => json!({"arrivals": {"kind": "steady", "persons_per_day": 100}}),
        "streams[].arrivals.surges" | "laboratories[].outside_surges" => {
            json!({"from": day(draft, 0), "to": day(draft, week - 1), "factor": 1.5})
        }
        "streams[].arrivals.services" => json!({"seats": 180}),
        "streams[].changes" => json!({"from": next_date(draft, list), "rule": {}}),
        "rooms.districts" => json!({"name": name}),
        "rooms.sites" => json!({"rooms": 200}),
        "rooms.sites[].changes" => {
            json!({"from": next_date(draft, list), "rooms": last(draft, list, "rooms")})
        }
        "laboratories" => json!({"tubes_per_day": 1000}),
        "laboratories[].changes" => {
            json!({"from": next_date(draft, list), "tubes_per_day": last(draft, list, "tubes_per_day")})
        }
        "initial.inside" => json!({"stream": 1, "parties": 0}),
        _ => json!({}),
    }
}

/// Days to look ahead, at least 1.
pub fn days(draft: &Draft) -> usize {
    let days = crate::form::field::value(draft, "calendar.days").and_then(|days| days.as_u64());
    days.and_then(|days| usize::try_from(days).ok()).unwrap_or(60).clamp(1, 730)
}

/// The date of a day of the horizon, as the draft writes dates.
pub fn day(draft: &Draft, day: usize) -> String {
    let first = draft.first_day().or_else(|| "2022-01-01".parse().ok());
    first.map_or_else(String::new, |first| first.plus_days(day as i64).to_string())
}

/// A date after the last of a list of dated changes, a week later where the horizon lets it.
pub fn next_date(draft: &Draft, list: &str) -> String {
    let first = draft.first_day().or_else(|| "2022-01-01".parse().ok());
    let Some(first) = first else { return String::new() };
    let of = |position: usize| {
        let from = draft.get(&format!("{}.from", element_of(list, position)));
        from.and_then(Value::as_str).and_then(|from| from.parse::<Date>().ok())
    };
    let last = (0..draft.length(list)).filter_map(of).max();
    let end = first.plus_days(days(draft) as i64 - 1);
    let next = match last {
        None => first.plus_days(7).min(end),
        Some(last) if last < end => last.max(first).plus_days(7).min(end),
        Some(last) => last.plus_days(1),
    };
    next.to_string()
}

/// What a list of changes has at its end, or what holds before the first.
fn last(draft: &Draft, list: &str, name: &str) -> Value {
    let owner = list.strip_suffix(".changes").unwrap_or_default();
    let at = match draft.length(list).checked_sub(1) {
        Some(position) => element_of(list, position),
        None => owner.to_owned(),
    };
    draft.get(&format!("{at}.{name}")).filter(|value| value.is_u64()).cloned().unwrap_or(json!(0))
}
