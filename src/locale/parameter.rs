//! Parameters in words: labels, units, the values that they take, what they rest on.

use super::{FluentValue, Locale};
use crate::scenario::Expected;
use crate::scenario::parameter::{Basis, Group, Kind, Parameter, Unit, id_of};

impl Locale {
    /// The values that a parameter takes: `a whole number from 1 to 60 days`.
    pub fn values(&self, parameter: &Parameter) -> String {
        let in_range = |expected: String, min, max| {
            // The range of a day says "a day" itself, as issues need it; here the number comes first.
            let unit = if parameter.unit == Unit::Day { Unit::None } else { parameter.unit };
            let range = self.range(min, max, unit);
            self.with("expected-in-range", &[("expected", expected.into()), ("range", range.into())])
        };
        let of_length = |key: &str, min: usize, max: usize| {
            let key = if min == max { format!("{key}-exact") } else { key.to_owned() };
            let length = |number: usize| FluentValue::from(self.whole(number as u64));
            self.with(&key, &[("min", length(min)), ("max", length(max)), ("number", (max as f64).into())])
        };
        match parameter.kind {
            Kind::Whole { min, max } => in_range(self.text("expected-whole"), min as f64, max as f64),
            Kind::Real { min, max } => in_range(self.text("expected-number"), min, max),
            Kind::Wholes { min, max, min_length, max_length } => {
                in_range(of_length("expected-wholes", min_length, max_length), min as f64, max as f64)
            }
            Kind::Reals { min, max, min_length, max_length } => {
                in_range(of_length("expected-numbers", min_length, max_length), min, max)
            }
            Kind::Flag => self.text(expected_key(Expected::Flag)),
            Kind::Date => self.text(expected_key(Expected::Date)),
            Kind::Choice(choices) => self.with("expected-one-of", &[("choices", self.list(choices).into())]),
            Kind::Text { max_length } => of_length("expected-text-of", 0, max_length),
        }
    }

    /// The name of a group of parameters.
    pub fn group(&self, group: Group) -> String {
        self.text(&format!("group-{}", kebab(group)))
    }

    /// The word for what a value rests on, without its text.
    pub fn basis(&self, basis: Basis) -> String {
        self.text(match basis {
            Basis::Source(_) => "basis-source",
            Basis::Assumption(_) => "basis-assumption",
            Basis::Choice(_) => "basis-choice",
        })
    }

    pub(super) fn range(&self, min: f64, max: f64, unit: Unit) -> String {
        let word = self.unit_of(unit, max);
        let kind = kebab(unit);
        self.with(
            "range",
            &[
                ("kind", kind.into()),
                ("min", self.number(min).into()),
                ("max", self.number(max).into()),
                ("unit", word.into()),
            ],
        )
    }

    /// The name of a unit, as it stands beside any number but 1.
    pub fn unit(&self, unit: Unit) -> String {
        self.unit_of(unit, 2.0)
    }

    /// The name of a unit, as it stands beside this number.
    pub fn unit_of(&self, unit: Unit, number: f64) -> String {
        self.with(&unit_key(unit), &[("number", number.into())])
    }

    pub(super) fn list(&self, words: &[&str]) -> String {
        let joined = words.iter().map(|word| (*word).to_owned()).reduce(|first, rest| {
            self.with("list-of-words", &[("first", first.into()), ("rest", rest.into())])
        });
        joined.unwrap_or_default()
    }

    /// A number with all its decimals: a message must not round a wrong value to a right one.
    pub(super) fn number(&self, number: f64) -> String {
        if number.abs() >= 1e16 {
            return format!("{number:e}");
        }
        let decimals = number.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
        self.decimal(number, decimals)
    }
}

/// Key of a parameter's label, and of the labels of the objects and lists that hold parameters.
///
/// The fields of the rules of a scenario share their labels, as do the others' last parts.
pub fn label_key(id: &str) -> String {
    let id = id_of(id).replace("[]", "");
    let id = match id.rsplit_once("rule.") {
        Some((_, field)) => format!("rule.{field}"),
        None => id,
    };
    format!("label-{}", id.replace(['.', '_'], "-"))
}

/// The key of a choice's word: `choice-kind-steady`.
pub fn choice_key(path: &str, value: &str) -> String {
    let field = path.rsplit('.').next().unwrap_or_default();
    format!("choice-{}-{}", field.replace('_', "-"), value.replace('+', "-"))
}

fn unit_key(unit: Unit) -> String {
    format!("unit-{}", kebab(unit))
}

/// The name of a unit or group in keys: `TubesPerDay` is `tubes-per-day`.
pub(super) fn kebab(variant: impl std::fmt::Debug) -> String {
    let mut name = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

pub(super) fn expected_key(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "expected-object",
        Expected::List => "expected-list",
        Expected::Whole => "expected-whole",
        Expected::Number => "expected-number",
        Expected::Text => "expected-text",
        Expected::Flag => "expected-flag",
        Expected::Date => "expected-date",
    }
}
