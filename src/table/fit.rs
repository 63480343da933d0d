//! Counts on the days of a draft.

use serde_json::{Map, Value, json};

use super::{Counts, Issues, Problem};
use crate::scenario::parameter::{Kind, Parameter};
use crate::scenario::{Date, Draft};

/// What counts are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Persons who arrive.
    Arrivals,
    /// Confirmed cases, whose contacts arrive.
    Cases,
}

/// Where counts go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Position of the stream.
    pub stream: usize,
    /// What the counts are.
    pub quantity: Quantity,
}

/// How the days of a table lie on those of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The first day that is used.
    pub from: Date,
    /// Days that are used.
    pub used: u64,
    /// Sum of the counts of those days.
    pub sum: u64,
    /// Days of the table before the scenario's first: left out.
    pub before: u64,
    /// Days of the table after the scenario's last: left out.
    pub after: u64,
    /// Days of the scenario before the table's first: nobody.
    pub missing_at_start: u64,
    /// Days of the scenario after the table's last: nobody.
    pub missing_at_end: u64,
}

impl Target {
    /// Where counts go in a stream of a draft unless somebody says otherwise: to the cases of an outbreak,
    /// else to the arrivals.
    pub fn of(draft: &Draft, stream: usize) -> Target {
        let kind = draft.get(&format!("streams[{stream}].arrivals.kind")).and_then(Value::as_str);
        let quantity = if kind == Some("outbreak") { Quantity::Cases } else { Quantity::Arrivals };
        Target { stream, quantity }
    }

    /// Path of the arrivals of the stream in a draft.
    pub fn path(&self) -> String {
        format!("streams[{}].arrivals", self.stream)
    }

    /// The field that holds the counts, and the kind of arrivals that has it.
    fn field(&self) -> (&'static str, &'static str) {
        match self.quantity {
            Quantity::Arrivals => ("persons", "series"),
            Quantity::Cases => ("cases", "outbreak"),
        }
    }

    /// The fields that are kept beside the counts: those that this kind of arrivals shares with the one
    /// that was there.
    fn keeps(&self, name: &str, before: &str) -> bool {
        match self.quantity {
            Quantity::Arrivals => {
                matches!(before, "series" | "steady") && matches!(name, "count_noise" | "count_noise_k")
            }
            Quantity::Cases => before == "outbreak" && name != "wave",
        }
    }
}

impl Counts {
    /// Puts the counts into a draft in place of what its stream had, and says how they lie on its
    /// days. What the draft says about the origin of the old numbers goes with them.
    ///
    /// # Errors
    ///
    /// If the draft has no such stream or no usable period, or no day of the table lies in it; the
    /// draft is then as it was.
    pub fn put(&self, draft: &mut Draft, target: Target) -> Result<Fit, Issues> {
        let streams = draft.get("streams").and_then(Value::as_array).map_or(0, Vec::len);
        if target.stream >= streams {
            return Err(Problem::NoSuchStream { number: target.stream + 1, streams }.into());
        }
        let (first_day, days) = period(draft).ok_or(Problem::NoPeriod)?;
        let (fit, numbers) = self.on(first_day, days)?;
        let path = target.path();
        let (field, kind) = target.field();
        let old = draft.get(&path).and_then(Value::as_object).cloned().unwrap_or_default();
        let before = old.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut arrivals = Map::new();
        arrivals.insert("kind".to_owned(), json!(kind));
        arrivals.insert(field.to_owned(), json!(numbers));
        for (name, value) in old {
            if name != "kind" && name != field && target.keeps(&name, &before) {
                arrivals.insert(name, value);
            }
        }
        forget_origins(draft, &path, &arrivals, field);
        draft.set(&path, Value::Object(arrivals));
        Ok(fit)
    }

    /// The counts of the days of a scenario, from its first, and how they lie on them.
    fn on(&self, first_day: Date, days: u64) -> Result<(Fit, Vec<u64>), Problem> {
        let length = self.counts.len() as u64;
        // The table's first day counted from the scenario's.
        let start = self.from.map_or(0, |from| from.days_since(first_day));
        let before = start.min(0).unsigned_abs().min(length);
        let missing_at_start = start.max(0).unsigned_abs().min(days);
        let used = (length - before).min(days - missing_at_start);
        if used == 0 {
            let from = first_day.plus_days(start);
            let to = from.plus_days(length as i64 - 1);
            let last_day = first_day.plus_days(days as i64 - 1);
            return Err(Problem::OutsidePeriod { from, to, first_day, last_day });
        }
        let counts = &self.counts[before as usize..][..used as usize];
        let numbers = [&vec![0; missing_at_start as usize], counts].concat();
        let fit = Fit {
            from: first_day.plus_days(missing_at_start as i64),
            used,
            sum: counts.iter().sum(),
            before,
            after: length - before - used,
            missing_at_start,
            missing_at_end: days - missing_at_start - used,
        };
        Ok((fit, numbers))
    }
}

/// First day and number of days of a draft, if both can be used.
fn period(draft: &Draft) -> Option<(Date, u64)> {
    let first_day = draft.first_day()?;
    let days = Parameter::of("calendar.days");
    let value = match draft.get(days.id).filter(|value| !value.is_null()) {
        // As the check reads it: 60.0 is whole too.
        Some(value) => value.as_f64().filter(|number| libm::trunc(*number) == *number)?,
        None => days.default?.parse().ok()?,
    };
    match days.kind {
        Kind::Whole { min, max } if (min as f64..=max as f64).contains(&value) => {
            Some((first_day, value as u64))
        }
        _ => None,
    }
}

/// Takes out the origins of numbers that are no longer there. Where the draft says of all that is about
/// them where it comes from, it says of the new numbers that they do not.
fn forget_origins(draft: &mut Draft, path: &str, arrivals: &Map<String, Value>, field: &str) {
    let Some(origins) = draft.get("origins").and_then(Value::as_array) else { return };
    let holds = |origin: &Value| {
        let of = origin.get("path").and_then(Value::as_str).unwrap_or_default();
        let Some(rest) = of.strip_prefix(path) else { return true };
        let name = rest.trim_start_matches('.').split(['.', '[']).next().unwrap_or_default();
        // Of the whole arrivals, or of one of its fields.
        !rest.is_empty() && (!rest.starts_with('.') || name != field && arrivals.contains_key(name))
    };
    let kept: Vec<Value> = origins.iter().filter(|origin| holds(origin)).cloned().collect();
    if kept.len() < origins.len() {
        draft.set("origins", Value::Array(kept.clone()));
    }
    let numbers = format!("{path}.{field}");
    if draft.origin_at(&numbers).is_some() {
        let own = json!({"path": numbers, "assumption": "imported from a table / 由表格导入"});
        draft.set("origins", [kept, vec![own]].concat().into());
    }
}
