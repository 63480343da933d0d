//! Reads values by their kind in the parameter table.

use serde_json::Value;

use super::{Object, shortened, wrong_type};
use crate::scenario::parameter::{Kind, Parameter, id_of};
use crate::scenario::{Date, Expected, Problem};

impl Object<'_> {
    /// A whole number with a default.
    pub fn whole(&self, name: &'static str) -> u64 {
        self.optional_whole(name).unwrap_or_else(|| self.default(name, |value| value.as_u64()))
    }

    /// A whole number, or that of the JSON text.
    pub fn whole_or(&self, name: &'static str, default: &str) -> u64 {
        self.optional_whole(name).unwrap_or_else(|| self.parse(name, Some(default), Value::as_u64))
    }

    /// A whole number whose absence means something.
    pub fn optional_whole(&self, name: &'static str) -> Option<u64> {
        let parameter = self.parameter(name);
        let Kind::Whole { min, max } = parameter.kind else { panic!("{} is not whole", parameter.id) };
        let value = self.value(name)?;
        self.read_whole(&self.path_of(name), parameter, value, min, max)
    }

    /// A whole number that must be there; 0 stands in after an issue.
    pub fn required_whole(&self, name: &'static str) -> u64 {
        self.require(name);
        self.optional_whole(name).unwrap_or(0)
    }

    /// A number with a default.
    pub fn real(&self, name: &'static str) -> f64 {
        self.optional_real(name).unwrap_or_else(|| self.default(name, Value::as_f64))
    }

    /// A number, or that of the JSON text.
    pub fn real_or(&self, name: &'static str, default: &str) -> f64 {
        self.optional_real(name).unwrap_or_else(|| self.parse(name, Some(default), Value::as_f64))
    }

    /// A number that must be there; 0 stands in after an issue.
    pub fn required_real(&self, name: &'static str) -> f64 {
        self.require(name);
        self.optional_real(name).unwrap_or(0.0)
    }

    /// A number whose absence means something.
    pub fn optional_real(&self, name: &'static str) -> Option<f64> {
        let parameter = self.parameter(name);
        let Kind::Real { min, max } = parameter.kind else { panic!("{} is not real", parameter.id) };
        let value = self.value(name)?;
        self.read_real(&self.path_of(name), parameter, value, min, max)
    }

    /// A list of whole numbers with a default.
    pub fn wholes(&self, name: &'static str) -> Vec<u64> {
        self.optional_wholes(name).unwrap_or_else(|| self.default(name, whole_elements))
    }

    /// A list of whole numbers, or that of the JSON text.
    pub fn wholes_or(&self, name: &'static str, default: &str) -> Vec<u64> {
        self.optional_wholes(name).unwrap_or_else(|| self.parse(name, Some(default), whole_elements))
    }

    /// A list of whole numbers that must be there.
    pub fn required_wholes(&self, name: &'static str) -> Vec<u64> {
        self.require(name);
        self.optional_wholes(name).unwrap_or_default()
    }

    /// A list of whole numbers whose absence means something.
    pub fn optional_wholes(&self, name: &'static str) -> Option<Vec<u64>> {
        let parameter = self.parameter(name);
        let Kind::Wholes { min, max, min_length, max_length } = parameter.kind else {
            panic!("{} is not a list of whole numbers", parameter.id)
        };
        self.read_list(name, min_length, max_length, |path, value| {
            self.read_whole(path, parameter, value, min, max)
        })
    }

    /// A list of numbers with a default.
    pub fn reals(&self, name: &'static str) -> Vec<f64> {
        self.optional_reals(name).unwrap_or_else(|| {
            self.default(name, |value| value.as_array()?.iter().map(Value::as_f64).collect())
        })
    }

    /// A list of numbers that must be there.
    pub fn required_reals(&self, name: &'static str) -> Vec<f64> {
        self.require(name);
        self.optional_reals(name).unwrap_or_default()
    }

    /// A list of numbers whose absence means something.
    pub fn optional_reals(&self, name: &'static str) -> Option<Vec<f64>> {
        let parameter = self.parameter(name);
        let Kind::Reals { min, max, min_length, max_length } = parameter.kind else {
            panic!("{} is not a list of numbers", parameter.id)
        };
        self.read_list(name, min_length, max_length, |path, value| {
            self.read_real(path, parameter, value, min, max)
        })
    }

    /// `true` or `false`, with a default.
    pub fn flag(&self, name: &'static str) -> bool {
        match self.value(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                self.note(name, wrong_type(Expected::Flag, other));
                false
            }
            None => self.default(name, Value::as_bool),
        }
    }

    /// One of the parameter's words; its position among them. `None` after an issue: what depends
    /// on the choice cannot be read then.
    pub fn choice(&self, name: &'static str) -> Option<usize> {
        let parameter = self.parameter(name);
        let Kind::Choice(choices) = parameter.kind else { panic!("{} is not a choice", parameter.id) };
        let word = match (self.value(name), parameter.default) {
            (Some(Value::String(word)), _) => word.clone(),
            (Some(other), _) => {
                self.note(name, wrong_type(Expected::Text, other));
                return None;
            }
            (None, Some(_)) => self.default(name, |value| value.as_str().map(str::to_owned)),
            (None, None) => {
                self.note(name, Problem::Missing);
                return None;
            }
        };
        let position = choices.iter().position(|choice| **choice == word);
        if position.is_none() {
            self.note(name, Problem::NotOneOf { value: shortened(&word), choices });
        }
        position
    }

    /// A text with a default.
    pub fn text(&self, name: &'static str) -> String {
        self.optional_text(name)
            .unwrap_or_else(|| self.default(name, |value| value.as_str().map(str::to_owned)))
    }

    /// A text that must be there and not be empty; an empty one stands in after an issue.
    pub fn required_text(&self, name: &'static str) -> String {
        let text = self.optional_text(name);
        if text.as_ref().map_or(!self.has(name), String::is_empty) {
            self.note(name, Problem::Missing);
        }
        text.unwrap_or_default()
    }

    fn optional_text(&self, name: &'static str) -> Option<String> {
        let parameter = self.parameter(name);
        let Kind::Text { max_length } = parameter.kind else { panic!("{} is not a text", parameter.id) };
        match self.value(name)? {
            Value::String(text) => {
                let length = text.chars().count();
                if length > max_length {
                    self.note(name, Problem::Length { length, min: 0, max: max_length });
                }
                Some(text.clone())
            }
            other => {
                self.note(name, wrong_type(Expected::Text, other));
                None
            }
        }
    }

    /// Lets fields pass that cannot be judged, because what they depend on is wrong.
    pub fn skip(&self, names: &[&'static str]) {
        self.asked.borrow_mut().extend(names);
    }

    /// A date whose absence means something.
    pub fn optional_date(&self, name: &'static str) -> Option<Date> {
        match self.value(name)? {
            Value::String(text) if text.parse::<Date>().is_ok() => text.parse().ok(),
            other => {
                self.note(name, wrong_type(Expected::Date, other));
                None
            }
        }
    }

    /// A date that must be there.
    pub fn required_date(&self, name: &'static str) -> Option<Date> {
        self.require(name);
        self.optional_date(name)
    }

    fn require(&self, name: &'static str) {
        if !self.has(name) {
            self.note(name, Problem::Missing);
        }
    }

    fn default<T>(&self, name: &'static str, read: impl Fn(&Value) -> Option<T>) -> T {
        self.parse(name, self.parameter(name).default, read)
    }

    /// Reads a default, which is written in the program only.
    fn parse<T>(&self, name: &str, default: Option<&str>, read: impl Fn(&Value) -> Option<T>) -> T {
        let value: Option<Value> = default.and_then(|text| serde_json::from_str(text).ok());
        let read = value.as_ref().and_then(read);
        let read = read.unwrap_or_else(|| panic!("{} needs a default of its kind", self.path_of(name)));
        self.issues.default_taken(|| (self.path_of(name), value.unwrap_or_default()));
        read
    }

    fn read_list<T>(
        &self,
        name: &'static str,
        min: usize,
        max: usize,
        read: impl Fn(&str, &Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        let elements = match self.value(name)? {
            Value::Array(elements) => elements,
            other => {
                self.note(name, wrong_type(Expected::List, other));
                return None;
            }
        };
        if !(min..=max).contains(&elements.len()) {
            self.note(name, Problem::Length { length: elements.len(), min, max });
            return None;
        }
        // Every element is read, so that every wrong one is noted.
        let path = self.path_of(name);
        let read: Vec<_> =
            elements.iter().enumerate().map(|(i, value)| read(&format!("{path}[{i}]"), value)).collect();
        read.into_iter().collect()
    }

    fn read_whole(
        &self,
        path: &str,
        parameter: &Parameter,
        value: &Value,
        min: u64,
        max: u64,
    ) -> Option<u64> {
        let Some(number) = value.as_f64() else {
            self.issues.note(path, wrong_type(Expected::Whole, value));
            return None;
        };
        if number.fract() != 0.0 {
            self.issues.note(path, wrong_type(Expected::Whole, value));
            return None;
        }
        let whole = value.as_u64().or_else(|| (0.0..1.8e19).contains(&number).then_some(number as u64));
        match whole {
            Some(whole) if (min..=max).contains(&whole) => Some(whole),
            _ => {
                let (min, max, unit) = (min as f64, max as f64, parameter.unit);
                self.issues.note(path, Problem::OutOfRange { value: number, min, max, unit });
                None
            }
        }
    }

    fn read_real(&self, path: &str, parameter: &Parameter, value: &Value, min: f64, max: f64) -> Option<f64> {
        let Some(number) = value.as_f64() else {
            self.issues.note(path, wrong_type(Expected::Number, value));
            return None;
        };
        if (min..=max).contains(&number) {
            Some(number)
        } else {
            self.issues.note(path, Problem::OutOfRange { value: number, min, max, unit: parameter.unit });
            None
        }
    }

    fn parameter(&self, name: &str) -> &'static Parameter {
        Parameter::of(&id_of(&self.path_of(name)))
    }
}

fn whole_elements(list: &Value) -> Option<Vec<u64>> {
    list.as_array()?.iter().map(Value::as_u64).collect()
}
