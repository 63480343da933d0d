//! Edits of single values, and of what must follow them so that the scenario stays one.

use std::rc::Rc;

use isoplan::scenario::parameter::{Kind, Parameter, id_of};
use isoplan::scenario::{Draft, Stage};
use serde_json::{Value, json};

use super::schedule::{Schedule, stage_of_days};
use super::{State, entry};
use crate::form::layout::SWITCHES;
use crate::form::path::{join, parent, split_element};
use crate::form::{MULTIPLIER, field};

mod change;
pub mod list;
mod new;
mod settle;

impl State {
    /// Puts what a text means at a path.
    pub(super) fn enter(&mut self, path: &str, text: &str) {
        match split_element(path).filter(|(list, _)| Parameter::at(list).is_some()) {
            Some((list, position)) => {
                let number = entry::number_of(list, text).map(entry::whole_if_possible);
                let emptied = text.trim().is_empty().then(|| self.entry_left_out(list, position));
                self.put(path, emptied.or(number).unwrap_or_else(|| json!(text)));
            }
            None => self.put(path, entry::value(path, text)),
        }
    }

    /// Puts a value at a path, and at those that follow it; nothing: its default holds again.
    pub(super) fn put(&mut self, path: &str, value: Value) {
        let id = id_of(path);
        if let Some((list, position)) = split_element(path).filter(|(list, _)| Parameter::at(list).is_some())
        {
            self.put_entry(list, position, value);
        } else if let Some((rule, stage)) = stage_of_days(path) {
            self.put_days(rule, stage, value);
        } else if path == MULTIPLIER {
            self.multiply(value);
        } else if SWITCHES.contains(&id.as_str()) {
            self.switch(path, value == json!(true));
        } else if matches!(Parameter::at(path).map(|parameter| parameter.kind), Some(Kind::Choice(_))) {
            self.choose(path, value);
        } else if id == "rooms.districts[].name" {
            self.rename_district(path, value);
        } else {
            write(Rc::make_mut(&mut self.draft), path, value);
        }
        self.check();
    }

    /// Puts back what the preset says, with what belongs to it.
    pub(super) fn reset(&mut self, path: &str) {
        if let Some((rule, stage)) = stage_of_days(path).or_else(|| stage_of_tests(path)) {
            let schedule = Schedule::of(&self.aligned, rule, stage);
            self.schedules.remove(&format!("{rule}.{}", super::schedule::fields(stage)[0]));
            self.refit = None;
            schedule.write(Rc::make_mut(&mut self.draft), rule, stage);
            return self.check();
        }
        let value = self.aligned.get(path).cloned().unwrap_or(Value::Null);
        if SWITCHES.contains(&id_of(path).as_str()) {
            let name = path.rsplit('.').next().unwrap_or_default();
            // A wave and the cases of each day stand for one another.
            self.restore(
                parent(path),
                if name == "wave" { &["wave", "cases"] } else { std::slice::from_ref(&name) },
            );
            self.settle(parent(path));
            return self.check();
        }
        match settle::belongings(path) {
            None => self.put(path, value),
            Some(names) => {
                write(Rc::make_mut(&mut self.draft), path, value);
                self.restore(parent(path), names);
                self.settle(parent(path));
                self.check();
            }
        }
    }

    /// A press on a test day.
    pub(super) fn toggle_test(&mut self, rule: &str, stage: Stage, day: u32) {
        let schedule = Schedule::of(&self.draft, rule, stage).toggled(day);
        self.schedules.remove(&format!("{rule}.{}", super::schedule::fields(stage)[0]));
        self.refit = None;
        schedule.write(Rc::make_mut(&mut self.draft), rule, stage);
        self.check();
    }

    /// Another length of a stage takes its test days along, so that the scenario stays valid.
    fn put_days(&mut self, rule: &str, stage: Stage, value: Value) {
        let path = format!("{rule}.{}", super::schedule::fields(stage)[0]);
        let days = value.as_u64().and_then(|days| u32::try_from(days).ok());
        if let Some(days) = days.filter(|days| *days <= 60) {
            let draft = &self.draft;
            let chosen =
                self.schedules.entry(path.clone()).or_insert_with(|| Schedule::of(draft, rule, stage));
            let (schedule, refit) = chosen.clone().fitted(rule, stage, days);
            self.refit = refit;
            schedule.write(Rc::make_mut(&mut self.draft), rule, stage);
        }
        write(Rc::make_mut(&mut self.draft), &path, value);
    }

    /// An entry of a list of numbers; those before it that are missing are 0.
    fn put_entry(&mut self, list: &str, position: usize, value: Value) {
        let entries = field::value(&self.draft, list);
        let mut entries = entries.and_then(|entries| entries.as_array().cloned()).unwrap_or_default();
        if position >= entries.len() {
            entries.resize(position + 1, json!(0));
        }
        entries[position] = value;
        Rc::make_mut(&mut self.draft).set(list, Value::Array(entries));
    }

    /// What an entry says that was emptied.
    fn entry_left_out(&self, list: &str, position: usize) -> Value {
        let default = field::default(&self.draft, list);
        default.and_then(|default| default.get(position).cloned()).unwrap_or(json!(0))
    }

    /// Sites and streams of a district follow its new name, and so do those of a district that has
    /// lost its name, as soon as it has one again.
    fn rename_district(&mut self, path: &str, value: Value) {
        let draft = Rc::make_mut(&mut self.draft);
        let names = crate::form::control::districts(draft);
        let old = draft.get(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        let new = value.as_str().unwrap_or_default().to_owned();
        write(draft, path, value);
        if new.is_empty() || names.contains(&new) {
            return;
        }
        let places = places_of_districts(draft);
        let is_old = names.iter().filter(|name| **name == old).count() == 1;
        let mut lost: Vec<String> =
            places.iter().filter_map(|place| Some(draft.get(place)?.as_str()?.to_owned())).collect();
        lost.retain(|name| !name.is_empty() && !names.contains(name));
        lost.dedup();
        let from = if is_old { old } else { lost.pop().filter(|_| lost.is_empty()).unwrap_or_default() };
        for place in places {
            if !from.is_empty() && draft.get(&place).and_then(Value::as_str) == Some(&from) {
                draft.set(&place, json!(new));
            }
        }
    }

    fn multiply(&mut self, value: Value) {
        let draft = Rc::make_mut(&mut self.draft);
        let factor = |draft: &Draft, path: &str| field::value(draft, path).and_then(|factor| factor.as_f64());
        let old = factor(draft, MULTIPLIER).unwrap_or(1.0);
        let base = factor(&self.aligned, MULTIPLIER).unwrap_or(1.0);
        if let Some(new) = value.as_f64() {
            for position in 1..draft.length("streams") {
                let path = format!("streams[{position}].multiplier");
                // From the preset's proportions, which a factor of 0 has not lost.
                let added = field::is_added(&self.aligned, &path);
                let (from, own) = if base > 0.0 && !added {
                    (base, factor(&self.aligned, &path))
                } else {
                    (old, factor(draft, &path))
                };
                if let (true, Some(own)) = (from > 0.0, own) {
                    draft.set(&path, entry::whole_if_possible(own * new / from));
                }
            }
        }
        write(draft, MULTIPLIER, value);
    }
}

/// Every path at which a district may be named.
fn places_of_districts(draft: &Draft) -> Vec<String> {
    let of = |list: &'static str| (0..draft.length(list)).map(move |i| format!("{list}[{i}].district"));
    of("streams").chain(of("rooms.sites")).collect()
}

fn stage_of_tests(path: &str) -> Option<(&str, Stage)> {
    let central = path.strip_suffix(".central_tests").map(|rule| (rule, Stage::Central));
    central.or_else(|| path.strip_suffix(".home_tests").map(|rule| (rule, Stage::Home)))
}

/// Puts a value at a path, or takes away what is there.
fn write(draft: &mut Draft, path: &str, value: Value) {
    if value.is_null() {
        draft.remove(path);
    } else {
        draft.set(path, value);
    }
}

/// The path of a field beside another.
fn beside(path: &str, name: &str) -> String {
    join(parent(path), name)
}

#[cfg(test)]
mod tests;
