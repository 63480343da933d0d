//! What a form, a file or a link says, before it is known to make sense.

use serde_json::{Map, Value};

use super::document::{self, Fault};
use super::parameter::{self, Group, Parameter};
use super::profile::{ANCESTRAL, Profile};
use super::rule_preset::RulePreset;
use super::{Date, Issue, Problem, Scenario, check, json, version};

/// The most values that a document may hold; more would not make a scenario, but fill the memory.
pub const MOST_VALUES: usize = 200_000;

/// A scenario as somebody wrote it: a JSON document, complete or not, right or wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft(pub(super) Value);

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
    /// Reads a JSON text of any version.
    ///
    /// # Errors
    ///
    /// One issue: with line and column where the text is not JSON, that it holds more than
    /// [`MOST_VALUES`], or which field stands twice.
    pub fn from_json(text: &str) -> Result<Draft, Vec<Issue>> {
        let issue = |problem| vec![Issue { path: String::new(), problem }];
        // Each value but the first stands behind one of these; those inside of texts do not matter.
        let values = 1 + text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count();
        if values > MOST_VALUES {
            return Err(issue(Problem::TooManyValues { value: values, max: MOST_VALUES }));
        }
        match document::read(text.trim_start_matches('\u{feff}')) {
            Ok(document) => Ok(Draft::of(document)),
            Err(Fault::NotJson(error)) => {
                Err(issue(Problem::NotJson { line: error.line(), column: error.column() }))
            }
            Err(Fault::Repeated { path }) => Err(vec![Issue { path, problem: Problem::Repeated }]),
        }
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    ///
    /// As [`Draft::from_json`]; bytes that are not UTF-8 are not JSON either.
    pub fn from_bytes(bytes: &[u8]) -> Result<Draft, Vec<Issue>> {
        std::str::from_utf8(bytes).map_or_else(
            |error| {
                let before = &bytes[..error.valid_up_to()];
                let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
                let problem = Problem::NotJson { line, column: 1 + before.len() - line_start };
                Err(vec![Issue { path: String::new(), problem }])
            },
            Draft::from_json,
        )
    }

    /// The draft that a document of any version means, in the newest version.
    pub fn of(mut document: Value) -> Draft {
        version::upgrade(&mut document);
        Draft(document)
    }

    /// The document.
    pub fn document(&self) -> &Value {
        &self.0
    }

    /// The draft as a JSON text for people, with a line break at its end.
    pub fn to_json(&self) -> String {
        json::text(&self.0)
    }

    /// The scenario that this draft means.
    ///
    /// # Errors
    ///
    /// Every issue, in the order of the fields.
    pub fn check(&self) -> Result<Scenario, Vec<Issue>> {
        check::scenario(&self.0)
    }

    /// The draft with every default written down: what a scenario means without its version's
    /// defaults.
    pub fn explicit(&self) -> Draft {
        let mut draft = self.clone();
        for (path, default) in check::defaults(&self.0) {
            draft.set(&path, default);
        }
        draft
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

    /// The value at a path, to be changed in its place.
    pub fn get_mut(&mut self, path: &str) -> Option<&mut Value> {
        steps(path).try_fold(&mut self.0, |value, step| match step {
            Step::Field(name) => value.get_mut(name),
            Step::Index(index) => value.get_mut(index),
        })
    }

    /// Takes a field out of the object that holds it; its default holds from then on. Elements of lists
    /// stay, for others would take their place.
    pub fn remove(&mut self, path: &str) -> Option<Value> {
        let (object, name) = path.rsplit_once('.').unwrap_or(("", path));
        self.get_mut(object)?.as_object_mut()?.shift_remove(name)
    }

    /// How many elements the list at a path has; 0 where there is none.
    pub fn length(&self, path: &str) -> usize {
        self.get(path).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// The paths that an id stands for: one for each element of the lists that lead to it. Whether anything
    /// stands there is another question.
    pub fn places(&self, id: &str) -> impl Iterator<Item = String> + use<> {
        let mut paths = vec![String::new()];
        for (position, part) in id.split("[]").enumerate() {
            if position > 0 {
                let elements =
                    |path: String| (0..self.length(&path)).map(move |element| format!("{path}[{element}]"));
                paths = paths.into_iter().flat_map(elements).collect();
            }
            for path in &mut paths {
                path.push_str(part);
            }
        }
        paths.into_iter()
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
    /// list that holds it. What is said of an object or a list is said of the values that it states, and
    /// never of how the scenario is run.
    pub fn origin_at(&self, path: &str) -> Option<Origin> {
        let is_stated = self.get(path).is_some_and(|value| !value.is_null());
        let inherits = is_stated && !RUN_SETTINGS.contains(&path);
        let holds = |origin: &Origin| {
            let rest = path.strip_prefix(origin.path.as_str());
            !origin.path.is_empty()
                && rest.is_some_and(|rest| rest.is_empty() || (inherits && rest.starts_with(['.', '['])))
        };
        self.origins().into_iter().filter(holds).max_by_key(|origin| origin.path.len())
    }
}

/// How the scenario is run: what no source says of anything.
pub const RUN_SETTINGS: [&str; 2] = ["calendar.seed", "calendar.futures"];

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
    use crate::scenario::preset::{PRESETS, Preset};
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
    fn fields_are_taken_out_and_elements_stay() {
        let mut draft = Draft(json!({"name": "a", "rooms": {"sites": [{"rooms": 5}], "unlimited": true}}));
        assert_eq!(draft.remove("rooms.unlimited"), Some(json!(true)));
        assert_eq!(draft.remove("name"), Some(json!("a")));
        assert_eq!(draft.remove("rooms.sites[0]"), None);
        assert_eq!(draft.remove("cases.profile"), None);
        assert_eq!(draft.0, json!({"rooms": {"sites": [{"rooms": 5}]}}));
        assert_eq!((draft.length("rooms.sites"), draft.length("streams")), (1, 0));
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
    fn a_draft_with_its_defaults_written_down_means_the_same() {
        let complete = include_str!("../../tests/bad_input/complete.json");
        let drafts = [Draft::from_json(complete).unwrap()];
        for draft in PRESETS.iter().map(Preset::draft).chain(drafts) {
            let explicit = draft.explicit();
            assert_eq!(explicit.check().unwrap(), draft.check().unwrap());
            assert_eq!(check::defaults(explicit.document()), []);
        }
    }

    #[test]
    fn an_origin_holds_its_fields_but_not_those_that_begin_alike() {
        let draft = Draft(json!({"calendar": {"days": 9, "seed": 7},
            "rooms": {"sites": [{"rooms": 1}, {"rooms": 2}], "sites_open": 2},
            "origins": [{"path": "rooms.sites", "source": "all"}, {"path": "calendar", "source": "a paper"},
            {"path": "rooms.sites[1].rooms", "source": "one"}, {"path": "", "source": "none"}]}));
        for (path, source) in [
            ("calendar.days", Some("a paper")),
            ("calendar.seed", None),
            ("rooms.sites", Some("all")),
            ("rooms.sites[0].rooms", Some("all")),
            ("rooms.sites[0].turnaround_hours", None),
            ("rooms.sites[1].rooms", Some("one")),
            ("rooms.sites_open", None),
            ("rooms", None),
        ] {
            let basis = draft.origin_at(path).map(|origin| origin.basis);
            assert_eq!(basis, source.map(|source| Basis::Source(source.to_owned())), "{path}");
        }
    }

    #[test]
    fn texts_of_more_values_than_a_scenario_has_are_refused_unread() {
        let issues = Draft::from_json(&format!("[{}0]", "0,".repeat(MOST_VALUES))).unwrap_err();
        let value = MOST_VALUES + 2;
        assert_eq!(issues[0].problem, Problem::TooManyValues { value, max: MOST_VALUES });
    }

    #[test]
    fn a_field_that_stands_twice_is_an_issue() {
        let issues =
            Draft::from_json(r#"{"isoplan": 1, "rooms": {"turnaround_hours": 24, "turnaround_hours": 2}}"#);
        let path = "rooms.turnaround_hours".to_owned();
        assert_eq!(issues, Err(vec![Issue { path, problem: Problem::Repeated }]));
    }

    #[test]
    fn broken_json_is_named_by_line_and_column() {
        let issues = Draft::from_json("{\n  \"name\": ,\n}").unwrap_err();
        assert_eq!(issues[0].problem, Problem::NotJson { line: 2, column: 11 });
        let issues = Draft::from_bytes(b"{\n  \"name\": \"\xff\"}").unwrap_err();
        assert_eq!(issues[0].problem, Problem::NotJson { line: 2, column: 12 });
    }
}
