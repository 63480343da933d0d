//! Every parameter with the value in effect and what it rests on.

use serde_json::Value;

use crate::scenario::parameter::{self, Parameter};
use crate::scenario::{Basis, Draft, Problem};

/// Objects that mean something by being there: their defaults hold only then.
const OPTIONAL: [&str; 2] = ["secondary", "whole_site"];

/// A parameter as a draft has it.
#[derive(Debug, Clone)]
pub struct InEffect {
    /// Path in the draft.
    pub path: String,
    /// The parameter.
    pub parameter: &'static Parameter,
    /// The value in effect.
    pub value: Value,
    /// What stands in where the draft does not say.
    pub default: Option<Value>,
    /// What the value rests on.
    pub rests_on: RestsOn,
}

/// What a value rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum RestsOn {
    /// What the author of the draft says.
    Author(Basis),
    /// It is the default, with the default's own basis.
    Default(parameter::Basis),
    /// Nobody says.
    Unstated,
}

/// The parameters that a draft states, and those whose defaults hold in it, in the order of the
/// table.
pub fn in_effect(draft: &Draft) -> Vec<InEffect> {
    let places = || {
        parameter::all().flat_map(|parameter| draft.places(parameter.id).map(move |path| (path, parameter)))
    };
    let unused = unused(draft, places().map(|(path, _)| path));
    let in_effect = places().filter_map(|(path, parameter)| {
        let own = stated(draft, &path).cloned();
        let default = draft.default_at(&path).filter(|_| !is_optional(draft, &path));
        let default_value = default.and_then(|(text, _)| serde_json::from_str::<Value>(text).ok());
        let value = own.clone().or_else(|| default_value.clone().filter(|_| !unused.contains(&path)))?;
        let rests_on = match (own.and(draft.origin_at(&path)), default) {
            (Some(origin), _) => RestsOn::Author(origin.basis),
            (None, Some((_, basis))) if default_value.as_ref() == Some(&value) => RestsOn::Default(basis),
            _ => RestsOn::Unstated,
        };
        Some(InEffect { path, parameter, value, default: default_value, rests_on })
    });
    in_effect.collect()
}

/// The paths whose defaults do not hold, because what else is stated leaves no use for them.
fn unused(draft: &Draft, paths: impl Iterator<Item = String>) -> Vec<String> {
    let mut filled = draft.clone();
    let absent: Vec<String> =
        paths.filter(|path| stated(draft, path).is_none() && !is_optional(draft, path)).collect();
    for path in &absent {
        if let Some((default, _)) = draft.default_at(path) {
            filled.set(path, serde_json::from_str(default).unwrap_or_default());
        }
    }
    let issues = filled.check().err().unwrap_or_default();
    let not_read: Vec<String> = issues
        .into_iter()
        .filter(|issue| issue.problem == Problem::NotRead)
        .map(|issue| issue.path)
        .collect();
    let is_within = |path: &str, object: &str| {
        path.strip_prefix(object).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    absent.into_iter().filter(|path| not_read.iter().any(|object| is_within(path, object))).collect()
}

/// What the draft says; `null` says nothing.
fn stated<'a>(draft: &'a Draft, path: &str) -> Option<&'a Value> {
    draft.get(path).filter(|value| !value.is_null())
}

/// Whether a path leads through an optional object that is not there.
fn is_optional(draft: &Draft, path: &str) -> bool {
    let mut objects = path.match_indices('.').map(|(end, _)| &path[..end]);
    objects.any(|object| {
        let name = object.rsplit('.').next().unwrap_or_default();
        OPTIONAL.contains(&name) && stated(draft, object).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::PRESETS;

    #[test]
    fn a_draft_with_everything_in_effect_written_out_is_the_same_scenario() {
        for preset in &PRESETS {
            let draft = preset.draft();
            let mut written = draft.clone();
            let all = in_effect(&draft);
            assert!(all.len() > 100, "{}: {}", preset.name, all.len());
            for entry in all {
                assert!(written.set(&entry.path, entry.value), "{}: {}", preset.name, entry.path);
            }
            assert_eq!(written.check(), draft.check(), "{}", preset.name);
        }
    }

    #[track_caller]
    fn check(draft: &str, path: &str, expected: Option<(&str, RestsOn)>) {
        let draft = Draft::from_json(draft).unwrap();
        let found = in_effect(&draft).into_iter().find(|entry| entry.path == path);
        let found = found.map(|entry| (entry.value.to_string(), entry.rests_on));
        assert_eq!(found, expected.map(|(value, rests_on)| (value.to_owned(), rests_on)), "{path}");
    }

    #[test]
    fn values_rest_on_what_the_author_or_the_table_says() {
        let draft = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 60, "seed": 7},
            "streams": [{"arrivals": {"kind": "outbreak", "cases": [1]}, "rule": {"preset": "7+3"}}],
            "rooms": {"sites": [{"rooms": 5}]}, "laboratories": [{"tubes_per_day": 100}],
            "origins": [{"path": "rooms.sites", "source": "a report"}]}"#;
        let author = RestsOn::Author(Basis::Source("a report".to_owned()));
        check(draft, "rooms.sites[0].rooms", Some(("5", author)));
        check(draft, "calendar.seed", Some(("7", RestsOn::Unstated)));
        check(draft, "calendar.first_day", Some(("\"2022-01-01\"", RestsOn::Unstated)));
        let choice = RestsOn::Default(parameter::Basis::Choice("two months ahead"));
        check(draft, "calendar.days", Some(("60", choice)));
        // Belongs to other kinds of arrivals, to objects that are not there, to no element.
        check(draft, "streams[0].arrivals.persons_per_day", None);
        check(draft, "streams[0].arrivals.count_noise", None);
        check(draft, "streams[0].arrivals.secondary.per_contact", None);
        check(draft, "rooms.sites[0].whole_site.fill_days", None);
        check(draft, "rooms.sites[1].rooms", None);
        let draft = Draft::from_json(draft).unwrap();
        let days = in_effect(&draft).into_iter().find(|entry| entry.path == "streams[0].rule.central_days");
        assert_eq!(days.unwrap().value, 7);
    }
}
