//! The JSON Schema against an independent validator: what is sound passes, what is wrong does not.

use isoplan::scenario::parameter::{Basis, LISTS, all};
use isoplan::scenario::preset::PRESETS;
use isoplan::scenario::schema::{Words, schema};
use isoplan::scenario::{Draft, Problem};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{SOUND, document, table};

fn validator() -> Validator {
    let schema = schema(&Words { title: &str::to_owned, unit: &|_| "units".to_owned() });
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn value(draft: &Draft) -> Value {
    serde_json::from_str(&draft.to_json()).unwrap()
}

#[track_caller]
fn accepts(validator: &Validator, draft: &Draft) {
    let value = value(draft);
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn presets_and_complete_documents_are_valid() {
    let validator = validator();
    for preset in &PRESETS {
        accepts(&validator, &preset.draft());
    }
    for draft in document::complete() {
        accepts(&validator, &draft);
    }
    accepts(&validator, &Draft::from_json(SOUND).unwrap());
}

#[test]
fn wrong_values_of_every_parameter_are_invalid() {
    let validator = validator();
    table::for_every_parameter(|parameter, draft, path| {
        for (wrong, _, problem) in table::wrong_values(parameter) {
            let mut draft = draft.clone();
            assert!(draft.set(path, wrong.clone()));
            assert!(!validator.is_valid(&value(&draft)), "{path}: {wrong}, {problem:?}");
        }
    });
}

#[test]
fn unknown_fields_are_invalid_beside_every_parameter() {
    let validator = validator();
    table::for_every_parameter(|_, draft, path| {
        let beside =
            path.rsplit_once('.').map_or("nothing".to_owned(), |(object, _)| format!("{object}.nothing"));
        let mut draft = draft.clone();
        assert!(draft.set(&beside, json!(1)));
        assert!(!validator.is_valid(&value(&draft)), "{beside}");
    });
}

/// Where the check finds a field missing, so does the schema, and the other way round.
#[test]
fn what_is_required_is_what_the_check_misses() {
    let validator = validator();
    table::for_every_parameter(|parameter, draft, path| {
        let mut without = value(draft);
        let (object, field) = path.rsplit_once('.').unwrap_or(("", path));
        let pointer = object.replace(['.', '['], "/").replace(']', "");
        let pointer = if pointer.is_empty() { pointer } else { format!("/{pointer}") };
        without.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(field).unwrap();
        let issues = Draft::from_json(&without.to_string()).unwrap().check().err().unwrap_or_default();
        let missed = issues.iter().any(|issue| {
            let absent = matches!(issue.problem, Problem::Missing | Problem::ExactlyOneOf { .. });
            absent && issue.path == path
        });
        let refused = !validator.is_valid(&without);
        assert!(missed || !refused, "{path}");
        // What is required with another field's value only is for the check.
        let (Basis::Choice(text) | Basis::Source(text) | Basis::Assumption(text)) = parameter.basis;
        let depends =
            parameter.default.is_some() || text.contains("required with") || text.contains("required if");
        assert!(refused || !missed || depends, "{path}: {issues:?}");
    });
}

#[test]
fn lists_take_the_lengths_of_their_table() {
    let validator = validator();
    let draft = &document::complete()[0];
    for list in &LISTS {
        let paths = document::paths(&value(draft));
        let id = |path: &String| isoplan::scenario::parameter::id_of(path) == list.id;
        let path = paths.iter().find(|path| id(path)).unwrap_or_else(|| panic!("{}", list.id));
        let element = draft.get(&format!("{path}[0]")).unwrap().clone();
        let check = |length: usize| {
            let mut draft = draft.clone();
            draft.set(path, json!(vec![element.clone(); length]));
            let checked = draft
                .check()
                .err()
                .unwrap_or_default()
                .into_iter()
                .find(|issue| matches!(issue.problem, Problem::Length { .. }) && issue.path == *path);
            (validator.is_valid(&value(&draft)), checked.is_none())
        };
        assert_eq!(check(list.max_length), (true, true), "{path}");
        assert_eq!(check(list.max_length + 1), (false, false), "{path}");
        if list.min_length > 0 {
            assert_eq!(check(list.min_length - 1), (false, false), "{path}");
        }
    }
    assert!(all().count() > 100);
}

#[test]
fn other_wrong_documents_are_invalid() {
    let validator = validator();
    for (path, wrong) in [
        ("isoplan", json!(2)),
        ("streams[0].arrivals", json!({"kind": "series"})),
        ("streams[0].arrivals", json!({"kind": "outbreak"})),
        ("streams[0].arrivals", json!({"kind": "steady", "persons_per_day": 1, "persons": [1]})),
        ("rooms", json!({})),
        ("rooms", json!({"sites": []})),
        ("rooms", json!(5)),
        ("origins", json!([{"path": "name"}])),
        ("origins", json!([{"path": "name", "source": "a", "assumption": "b"}])),
        ("calendar.first_day", json!("1899-12-31")),
    ] {
        let mut draft = Draft::from_json(SOUND).unwrap();
        assert!(draft.set(path, wrong.clone()));
        assert!(!validator.is_valid(&value(&draft)), "{path}: {wrong}");
        assert!(draft.check().is_err(), "{path}: {wrong}");
    }
    for (path, right) in [("rooms", json!({"unlimited": true})), ("streams[0].arrivals.surges", json!([]))] {
        let mut draft = Draft::from_json(SOUND).unwrap();
        assert!(draft.set(path, right));
        assert!(draft.check().is_ok(), "{path}");
        accepts(&validator, &draft);
    }
}
