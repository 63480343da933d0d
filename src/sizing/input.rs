//! Numbers of a scenario that can be moved, one at a time or all of a kind together.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::answer::Change;
use super::question::Refusal;
use crate::scenario::Draft;
use crate::scenario::parameter::Parameter;

/// A number at a path of a draft, or, where the path has `[]`, the numbers of all elements together.
#[derive(Debug, Clone)]
pub struct Input {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// Paths that are moved, each with what the draft has there.
    places: Vec<(String, Option<f64>)>,
    /// Paths that follow in proportion.
    followers: Vec<(String, f64)>,
    /// Stages of a rule whose days are moved, with their lists of test days.
    schedules: Vec<(String, Vec<u32>)>,
}

/// Numbers that follow another in proportion: the same number at a later date, or the other end of a range.
const FOLLOWERS: [(&str, &str); 4] = [
    ("rooms.sites[].rooms", "rooms.sites[].changes[].rooms"),
    ("laboratories[].tubes_per_day", "laboratories[].changes[].tubes_per_day"),
    ("rooms.turnaround_hours", "rooms.turnaround_to_hours"),
    ("streams[].arrivals.tracing_to_hours", "streams[].arrivals.tracing_from_hours"),
];

/// Days of a stage and the lists of its test days.
const SCHEDULES: [(&str, [&str; 2]); 2] = [
    (".central_days", [".central_tests", ".doubled_tests"]),
    (".home_days", [".home_tests", ".doubled_home_tests"]),
];

impl Input {
    /// The input at a path of a draft whose defaults are written down.
    ///
    /// # Errors
    ///
    /// If the path is not that of a number, or leads to no element of the draft.
    pub fn new(explicit: &Draft, path: &str) -> Result<Input, Refusal> {
        let refusal = || Refusal::NoSuchInput { path: path.to_owned() };
        let parameter = Parameter::at(path).filter(|parameter| parameter.kind.ends().is_some());
        let parameter = parameter.ok_or_else(refusal)?;
        let number = |place: &str| explicit.get(place).and_then(Value::as_f64);
        let mut places: Vec<(String, Option<f64>)> =
            explicit.places(path).map(|place| (place.clone(), number(&place))).collect();
        if path.contains("[]") {
            // A part of what is there can only be taken where something is.
            places.retain(|(_, present)| present.is_some());
        } else if number(path).is_none() && !explicit.clone().set(path, Value::Null) {
            return Err(refusal());
        }
        if places.is_empty() {
            return Err(refusal());
        }
        let follower = |(place, _): &(String, Option<f64>)| {
            let (leader, id) = FOLLOWERS.iter().find(|(leader, _)| *leader == parameter.id)?;
            let object = place.strip_suffix(&leader[leader.rfind('.')?..])?;
            Some(format!("{object}{}", &id[leader.rfind('.')?..]))
        };
        let followers = places.iter().filter_map(follower).flat_map(|id| explicit.places(&id));
        let followers = followers.filter_map(|place| Some((place.clone(), number(&place)?))).collect();
        let schedules = places.iter().flat_map(|(place, _)| schedules(explicit, place)).collect();
        Ok(Input { parameter, places, followers, schedules })
    }

    /// How many numbers it moves.
    pub fn places(&self) -> usize {
        self.places.len()
    }

    /// The value that the draft has, if it is a single one.
    pub fn present(&self) -> Option<f64> {
        let mut values = self.places.iter().map(|(_, present)| *present);
        let first = values.next()??;
        values.all(|value| value == Some(first)).then_some(first)
    }

    /// The sum of what the draft has; `None` if a place has nothing.
    pub fn total(&self) -> Option<f64> {
        self.places.iter().map(|(_, present)| *present).sum()
    }

    /// Whether both move the same number; then its path.
    pub fn shared_with(&self, other: &Input) -> Option<&str> {
        let mut all = self.places.iter().map(|(place, _)| place);
        all.find(|place| other.places.iter().any(|(theirs, _)| theirs == *place)).map(String::as_str)
    }

    /// What moves the input: each place to what the function makes of its present value, within the
    /// parameter's range. And whether the range has cut any of it.
    pub fn moved(&self, to: impl Fn(Option<f64>) -> f64) -> (Vec<Change>, bool) {
        let mut is_cut = false;
        let mut changes = Vec::new();
        for (place, present) in &self.places {
            let value = fitting(self.parameter, to(*present), &mut is_cut);
            changes.push(Change { path: place.clone(), value: json_number(self.parameter, value) });
            let object = place.rsplit_once('.').map_or("", |(object, _)| object);
            let below = |path: &str| path.strip_prefix(object).is_some_and(|rest| rest.starts_with('.'));
            // What is in proportion to nothing moves as it would by itself; an end that is given stays at one place.
            let follow = |follower: f64| match present {
                Some(present) if *present != 0.0 => follower * (value / present),
                _ if value == 0.0 => to(Some(follower)),
                _ => follower,
            };
            for (path, present) in self.followers.iter().filter(|(path, _)| below(path)) {
                // Its parameter is in the table: it was found by its id.
                let Some(parameter) = Parameter::at(path) else { continue };
                let value = fitting(parameter, follow(*present), &mut is_cut);
                changes.push(Change { path: path.clone(), value: json_number(parameter, value) });
            }
            for (path, days) in self.schedules.iter().filter(|(path, _)| below(path)) {
                let last = value as u32;
                if days.iter().any(|day| *day > last) {
                    // Tests after the end are taken on the last day.
                    let days: BTreeSet<u32> =
                        days.iter().map(|day| *day.min(&last)).filter(|day| *day > 0).collect();
                    changes.push(Change { path: path.clone(), value: json!(days) });
                }
            }
        }
        (changes, is_cut)
    }
}

/// The lists of test days of a stage whose days stand at a place.
fn schedules(explicit: &Draft, place: &str) -> Vec<(String, Vec<u32>)> {
    let lists = SCHEDULES.iter().filter_map(|(days, lists)| Some((place.strip_suffix(days)?, lists)));
    let paths = lists.flat_map(|(rule, lists)| lists.map(|list| format!("{rule}{list}")));
    let days = |value: &Value| value.as_u64().and_then(|day| u32::try_from(day).ok());
    paths
        .filter_map(|path| {
            let list = explicit.get(&path)?.as_array()?.iter().filter_map(days).collect();
            Some((path, list))
        })
        .collect()
}

/// A value as the parameter takes it: whole where it is, within its range.
fn fitting(parameter: &Parameter, value: f64, is_cut: &mut bool) -> f64 {
    let (min, max) = parameter.kind.ends().unwrap_or((value, value));
    *is_cut |= !(min..=max).contains(&value);
    let value = value.clamp(min, max);
    if parameter.kind.is_whole() { libm::round(value) } else { rounded(value) }
}

/// To ten digits: products of decimals are decimals again.
fn rounded(value: f64) -> f64 {
    format!("{value:.9e}").parse().unwrap_or(value)
}

fn json_number(parameter: &Parameter, value: f64) -> Value {
    // A fitting value of this kind is a whole number that is not negative.
    if parameter.kind.is_whole() { (value as u64).into() } else { value.into() }
}

/// The ids of all numbers that stand in a draft whose defaults are written down, in the order of the table.
pub fn all(explicit: &Draft) -> impl Iterator<Item = Input> {
    let follows = |id: &str| FOLLOWERS.iter().any(|(_, follower)| *follower == id);
    crate::scenario::parameter::all()
        .filter(move |parameter| !follows(parameter.id))
        .filter_map(|parameter| Input::new(explicit, parameter.id).ok())
        .filter(|input| input.places.iter().all(|(_, present)| present.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::Preset;

    #[test]
    fn rooms_that_come_later_move_with_those_that_are_there() {
        let mut draft = Preset::of("w1").unwrap().draft();
        let later = json!([{ "from": "2021-10-01", "rooms": 150 }]);
        draft
            .set("rooms.sites", json!([{ "rooms": 0, "changes": later }, { "rooms": 10, "changes": later }]));
        let input = Input::new(&draft.explicit(), "rooms.sites[].rooms").unwrap();
        let (changes, _) = input.moved(|present| 0.8 * present.unwrap_or(0.0));
        let values: Vec<f64> = changes.iter().filter_map(|change| change.value.as_f64()).collect();
        assert_eq!(values, [0.0, 120.0, 8.0, 120.0]);
        // One number put to a value has nothing to be in proportion to.
        let input = Input::new(&draft.explicit(), "rooms.sites[0].rooms").unwrap();
        let (changes, _) = input.moved(|_| 50.0);
        let values: Vec<f64> = changes.iter().filter_map(|change| change.value.as_f64()).collect();
        assert_eq!(values, [50.0, 150.0]);
    }
}
