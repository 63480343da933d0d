//! Reads the fields of a JSON object by the parameter table, and notes every issue on the way.
//!
//! A field that is absent or wrong yields its default, so that reading goes on and all issues are
//! found in one pass; whoever reads must refuse the result if any issue was noted.

mod value;

use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::scenario::parameter::{self, List, id_of};
use crate::scenario::{Expected, Issue, Problem};

/// Issues after which names that are meant are no longer looked for: so many are no slips of the pen,
/// and each takes a comparison with every name.
const MOST_SLIPS: usize = 1000;

/// The issues noted so far, and, if wanted, the defaults taken.
#[derive(Default)]
pub struct Issues {
    issues: RefCell<Vec<Issue>>,
    defaults: Option<RefCell<Vec<(String, Value)>>>,
}

impl Issues {
    /// Notes which defaults are taken, too.
    pub fn with_defaults() -> Issues {
        Issues { issues: RefCell::default(), defaults: Some(RefCell::default()) }
    }

    pub fn note(&self, path: impl Into<String>, problem: Problem) {
        self.issues.borrow_mut().push(Issue { path: path.into(), problem });
    }

    pub fn count(&self) -> usize {
        self.issues.borrow().len()
    }

    pub fn into_vec(self) -> Vec<Issue> {
        self.issues.into_inner()
    }

    /// Paths and values of the defaults that were taken.
    pub fn into_defaults(self) -> Vec<(String, Value)> {
        self.defaults.map(RefCell::into_inner).unwrap_or_default()
    }

    fn default_taken(&self, default: impl FnOnce() -> (String, Value)) {
        if let Some(defaults) = &self.defaults {
            defaults.borrow_mut().push(default());
        }
    }
}

/// A JSON object that is being read. Fields that nobody asked for are noted when it is dropped
/// by [`Object::finish`].
pub struct Object<'a> {
    pub path: String,
    fields: Option<&'a Map<String, Value>>,
    asked: RefCell<Vec<&'static str>>,
    issues: &'a Issues,
}

impl<'a> Object<'a> {
    /// The object at `path`; another kind of value is noted and read as an empty object.
    pub fn new(path: String, value: Option<&'a Value>, issues: &'a Issues) -> Object<'a> {
        let fields = value.and_then(|value| match value {
            Value::Object(fields) => Some(fields),
            other => {
                issues.note(path.clone(), wrong_type(Expected::Object, other));
                None
            }
        });
        Object { path, fields, asked: RefCell::default(), issues }
    }

    fn value(&self, name: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().push(name);
        self.fields?.get(name).filter(|value| !value.is_null())
    }

    /// Whether the field is there, without reading it.
    pub fn has(&self, name: &str) -> bool {
        self.fields.is_some_and(|fields| fields.get(name).is_some_and(|value| !value.is_null()))
    }

    pub fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub fn note(&self, name: &str, problem: Problem) {
        self.issues.note(self.path_of(name), problem);
    }

    /// A nested object; absent is the same as empty.
    pub fn object(&self, name: &'static str) -> Object<'a> {
        Object::new(self.path_of(name), self.value(name), self.issues)
    }

    /// A list of objects, of a length that the table of lists takes.
    pub fn objects(&self, name: &'static str) -> Vec<Object<'a>> {
        self.objects_at_least(name, List::of(&id_of(&self.path_of(name))).min_length)
    }

    /// A list of so many objects, and of no more than the table of lists takes.
    pub fn objects_at_least(&self, name: &'static str, min: usize) -> Vec<Object<'a>> {
        let max = List::of(&id_of(&self.path_of(name))).max_length;
        let elements: &[Value] = match self.value(name) {
            Some(Value::Array(elements)) => elements,
            Some(other) => {
                self.note(name, wrong_type(Expected::List, other));
                return Vec::new();
            }
            None => &[],
        };
        if !(min..=max).contains(&elements.len()) {
            self.note(name, Problem::Length { length: elements.len(), min, max });
        }
        let path = self.path_of(name);
        let element = |(i, value)| Object::new(format!("{path}[{i}]"), Some(value), self.issues);
        elements.iter().take(max).enumerate().map(element).collect()
    }

    /// The value of a field that is not in the parameter table, whatever its kind.
    pub fn any(&self, name: &'static str) -> Option<&'a Value> {
        self.value(name)
    }

    /// Requires a text for which the table has no entry.
    pub fn free_text(&self, name: &'static str) {
        match self.value(name) {
            Some(Value::String(_)) => {}
            Some(other) => self.note(name, wrong_type(Expected::Text, other)),
            None => self.note(name, Problem::Missing),
        }
    }

    /// Notes every field that nobody has asked for.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for name in self.fields.into_iter().flat_map(|fields| fields.keys()) {
            if !asked.contains(&name.as_str()) {
                let problem = if is_of_format(&self.path_of(name)) {
                    Problem::NotRead
                } else {
                    let is_slip = self.issues.count() < MOST_SLIPS;
                    Problem::Unknown { nearest: if is_slip { nearest(name, &asked) } else { None } }
                };
                self.note(name, problem);
            }
        }
    }
}

fn wrong_type(expected: Expected, value: &Value) -> Problem {
    Problem::WrongType { expected, value: shortened(&value.to_string()) }
}

/// At most 40 characters of a value, for a message.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 40 { text.to_owned() } else { text.chars().take(39).chain(['…']).collect() }
}

/// Whether the format has a field at this path, be it a value, an object or a list.
fn is_of_format(path: &str) -> bool {
    let id = id_of(path);
    let holds = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
    parameter::beginning_with(&id).any(|parameter| holds(&parameter.id[id.len()..]))
}

/// The known name that an unknown one is most like, if any is like it at all.
fn nearest(name: &str, known: &[&'static str]) -> Option<String> {
    // Lengths alone tell most of them apart, and comparing takes the product of the two.
    let length = name.chars().count();
    let of_like_length = |candidate: &str| length < 2 * candidate.len() && candidate.len() < 2 * length;
    known
        .iter()
        .filter(|candidate| of_like_length(candidate))
        .map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| (*candidate).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_named() {
        let known = ["futures", "first_day", "days", "seed"];
        for (name, expected) in [
            ("futurs", Some("futures")),
            ("first-day", Some("first_day")),
            ("sed", Some("seed")),
            ("day", Some("days")),
            ("dayly", Some("days")),
            ("daysdays", None),
            ("", None),
            ("种子", None),
        ] {
            assert_eq!(nearest(name, &known).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn long_and_many_unknown_names_take_little_time() {
        assert_eq!(nearest(&"seed".repeat(1_000_000), &["seed"]), None);
        let fields: Map<String, Value> =
            (0..100_000).map(|number| (format!("futures{number}"), Value::Null)).collect();
        let value = Value::Object(fields);
        let issues = Issues::default();
        Object::new(String::new(), Some(&value), &issues).finish();
        assert_eq!(issues.count(), 100_000);
    }
}
