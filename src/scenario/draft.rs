//! What a form, a file or a link says, before it is known to make sense.

use serde_json::{Map, Value};

use super::parameter::{self, Group, Parameter};
use super::profile::{ANCESTRAL, Profile};
use super::rule_preset::RulePreset;
use super::{Date, Issue, Problem, Scenario, check};

/// The version of the file format that this program writes, and the newest that it reads.
pub const FORMAT_VERSION: u64 = 1;

/// A scenario as somebody wrote it: a JSON document, complete or not, right or wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft(Value);

/// Where a value of a draft comes from, as its author states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Path of the value or of the object that holds it: `rooms.sites[0]`.
    pub path: String,
    /// Source or assumption.
    pub basis: Basis,
}

/// What a stated origin rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// A publication, as one cites it.
    Source(String),
    /// Assumed; the text says why.
    Assumption(String),
}

impl Draft {
    /// Reads a JSON text.
    ///
    /// # Errors
    ///
    /// One issue with line and column where the text is not JSON.
    pub fn from_json(text: &str) -> Result<Draft, Vec<Issue>> {
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map(Draft).map_err(|error| {
            let problem = Problem::NotJson { line: error.line(), column: error.column() };
            vec![Issue { path: String::new(), problem }]
        })
    }

    /// The draft as a JSON text for people.
    pub fn to_json(&self) -> String {
        // A `Value` has string keys and finite numbers only, so writing it cannot fail.
        serde_json::to_string_pretty(&self.0).unwrap_or_default()
    }

    /// The scenario that this draft means.
    ///
    /// # Errors
    ///
    /// Every issue, in the order of the fields.
    pub fn check(&self) -> Result<Scenario, Vec<Issue>> {
        check::scenario(&self.0)
    }

    /// The value at a path (`streams[0].rule.central_days`), if the draft has it.
    pub fn get(&self, path: &str) -> Option<&Value> {
        steps(path).try_fold(&self.0, |value, step| match step {
            Step::Field(name) => value.get(name),
            Step::Index(index) => value.get(index),
        })
    }

    /// Puts a value at a path; objects on the way are made, list elements must exist.
    /// Returns whether there was such a place.
    pub fn set(&mut self, path: &str, value: Value) -> bool {
        let mut place = &mut self.0;
        for step in steps(path) {
            place = match step {
                Step::Field(name) => {
                    if place.is_null() {
                        *place = Value::Object(Map::new());
                    }
                    match place.as_object_mut() {
                        Some(object) => object.entry(name).or_insert(Value::Null),
                        None => return false,
                    }
                }
                Step::Index(index) => match place.get_mut(index) {
                    Some(element) => element,
                    None => return false,
                },
            };
        }
        *place = value;
        true
    }

    /// The first day of the draft, if it states one.
    pub fn first_day(&self) -> Option<Date> {
        self.get("calendar.first_day")?.as_str()?.parse().ok()
    }

    /// What stands in for a value that the draft leaves out, as JSON text, and where it comes from:
    /// what the isolation rule or the virus profile says that the draft names, or else the
    /// parameter's own default. `None` where absence has a meaning of its own or is an issue.
    pub fn default_at(&self, path: &str) -> Option<(&'static str, parameter::Basis)> {
        let parameter = Parameter::at(path)?;
        let own = parameter.default.map(|default| (default, parameter.basis));
        let Some((object, field)) = path.rsplit_once('.') else { return own };
        let word = |choice: &str| self.get(&format!("{object}.{choice}")).and_then(Value::as_str);
        let named = if parameter.group == Group::Rule {
            word("preset").and_then(RulePreset::of).and_then(|preset| preset.default_of(field))
        } else if object == "cases" && ANCESTRAL.default_of(field).is_some() {
            // The word that is no profile wants everything stated.
            let profile = Profile::of(word("profile").unwrap_or(ANCESTRAL.name))?;
            profile.default_of(field)
        } else {
            None
        };
        named.or(own)
    }

    /// The origins that the draft states.
    pub fn origins(&self) -> Vec<Origin> {
        let Some(list) = self.0.get("origins").and_then(Value::as_array) else { return Vec::new() };
        list.iter()
            .filter_map(|entry| {
                let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
                let basis = text("source").map(Basis::Source).or(text("assumption").map(Basis::Assumption))?;
                Some(Origin { path: text("path")?, basis })
            })
            .collect()
    }

    /// What the draft states about the origin of a value: of itself, or else of the closest object or
    /// list that holds it.
    pub fn origin_at(&self, path: &str) -> Option<Origin> {
        let holds = |origin: &Origin| {
            let rest = path.strip_prefix(origin.path.as_str());
            !origin.path.is_empty()
                && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.origins().into_iter().filter(holds).max_by_key(|origin| origin.path.len())
    }
}

enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        match part.strip_suffix(']').map(str::parse) {
            Some(Ok(index)) => Step::Index(index),
            _ => Step::Field(part),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_found_and_put_by_path() {
        let mut draft = Draft(json!({"rooms": {"sites": [{"rooms": 5}, {"rooms": 6}]}}));
        assert_eq!(draft.get("rooms.sites[1].rooms"), Some(&json!(6)));
        assert!(draft.set("rooms.sites[1].rooms", json!(7)));
        assert!(draft.set("cases.hospital.beds", json!(3)));
        assert!(!draft.set("rooms.sites[2].rooms", json!(7)));
        assert_eq!(
            draft.0,
            json!({"rooms": {"sites": [{"rooms": 5}, {"rooms": 7}]}, "cases": {"hospital": {"beds": 3}}})
        );
    }

    #[test]
    fn defaults_follow_the_rule_and_the_profile_that_are_named() {
        let draft =
            Draft(json!({"streams": [{"rule": {"preset": "7+3"}}, {}], "cases": {"profile": "delta"}}));
        for (path, default) in [
            ("streams[0].rule.central_days", Some("7")),
            ("streams[0].rule.check_out_hour", Some("12")),
            ("streams[1].rule.central_days", Some("14")),
            ("cases.discharged_rule.home_days", Some("14")),
            ("cases.incubation_log_mean", Some("1.397")),
            ("cases.incubation_log_sd", Some("0.418")),
            ("cases.hospital.beds", None),
            ("name", Some("\"\"")),
            ("cases", None),
        ] {
            assert_eq!(draft.default_at(path).map(|(text, _)| text), default, "{path}");
        }
        let custom = Draft(json!({"cases": {"profile": "custom"}}));
        assert_eq!(custom.default_at("cases.infectiousness_scale_days"), None);
    }

    #[test]
    fn an_origin_holds_its_fields_but_not_those_that_begin_alike() {
        let draft = Draft(json!({"origins": [{"path": "rooms.sites", "source": "all"},
            {"path": "rooms.sites[1].rooms", "source": "one"}, {"path": "", "source": "none"}]}));
        for (path, source) in [
            ("rooms.sites", Some("all")),
            ("rooms.sites[0].rooms", Some("all")),
            ("rooms.sites[1].rooms", Some("one")),
            ("rooms.sites_open", None),
            ("rooms", None),
        ] {
            let basis = draft.origin_at(path).map(|origin| origin.basis);
            assert_eq!(basis, source.map(|source| Basis::Source(source.to_owned())), "{path}");
        }
    }

    #[test]
    fn broken_json_is_named_by_line_and_column() {
        let issues = Draft::from_json("{\n  \"name\": ,\n}").unwrap_err();
        assert_eq!(issues[0].problem, Problem::NotJson { line: 2, column: 11 });
    }
}
