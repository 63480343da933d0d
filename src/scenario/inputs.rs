//! In which inputs some drafts differ.

use serde_json::Value;

use super::Draft;
use super::compare::spelled;
use super::parameter::{self, Parameter};

/// An input in which drafts differ.
#[derive(Debug, Clone, PartialEq)]
pub struct InputDifference {
    /// Path in the drafts: `rooms.sites[1].rooms`.
    pub path: String,
    /// The parameter.
    pub parameter: &'static Parameter,
    /// Its value in each draft, defaults included; `None` where a draft has no such place, or where absence has
    /// a meaning of its own.
    pub values: Vec<Option<Value>>,
}

/// What says nothing about the system: a comparison imposes seed and futures, and names are told anyway.
const BESIDE: [&str; 3] = ["name", "calendar.seed", "calendar.futures"];

/// The inputs in which drafts differ, in the order of the parameter table; lists of objects element by element,
/// lists of numbers as a whole.
///
/// Compared is what the drafts mean: what one states and the other leaves to the same default is no difference.
pub fn differences(drafts: &[Draft]) -> Vec<InputDifference> {
    let drafts: Vec<Draft> = drafts.iter().map(Draft::explicit).collect();
    let parameters = parameter::all().filter(|parameter| !BESIDE.contains(&parameter.id));
    let all = parameters.flat_map(|parameter| {
        let mut paths: Vec<String> = Vec::new();
        for path in drafts.iter().flat_map(|draft| draft.places(parameter.id)) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        paths.into_iter().map(move |path| (parameter, path))
    });
    let all = all.map(|(parameter, path)| {
        let value = |draft: &Draft| draft.get(&path).filter(|value| !value.is_null()).cloned();
        let values = drafts.iter().map(value).collect();
        InputDifference { path, parameter, values }
    });
    all.filter(|input| input.values.windows(2).any(|pair| !is_same(&pair[0], &pair[1]))).collect()
}

fn is_same(one: &Option<Value>, other: &Option<Value>) -> bool {
    match (one, other) {
        (Some(Value::Number(one)), Some(Value::Number(other))) => spelled(one) == spelled(other),
        (Some(Value::Array(one)), Some(Value::Array(other))) if one.len() == other.len() => {
            one.iter().zip(other).all(|(one, other)| is_same(&Some(one.clone()), &Some(other.clone())))
        }
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::{PRESETS, Preset};
    use serde_json::json;

    #[track_caller]
    fn check(changes: &[(&str, Value)], expected: &[(&str, Option<Value>, Option<Value>)]) {
        let draft = Preset::of("w1").unwrap().draft();
        let mut other = draft.clone();
        for (path, value) in changes {
            assert!(other.set(path, value.clone()), "{path}");
        }
        let found = differences(&[draft, other]);
        let found: Vec<(&str, Option<Value>, Option<Value>)> = found
            .iter()
            .map(|input| (input.path.as_str(), input.values[0].clone(), input.values[1].clone()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn inputs_differ_by_what_they_mean() {
        check(&[], &[]);
        check(&[("name", json!("other")), ("calendar.seed", json!(99))], &[]);
        check(
            &[("rooms.turnaround_hours", json!(48))],
            &[("rooms.turnaround_hours", Some(json!(24)), Some(json!(48)))],
        );
        // The default, stated.
        check(&[("rooms.turnaround_hours", json!(24.0))], &[]);
        check(
            &[("rooms.check_ins_per_hour", json!(30))],
            &[("rooms.check_ins_per_hour", None, Some(json!(30)))],
        );
    }

    #[test]
    fn a_rule_is_told_by_its_days_and_tests() {
        let draft = Draft::from_json(r#"{"streams": [{"rule": {"preset": "five-tests"}}]}"#).unwrap();
        let mut other = draft.clone();
        other.set("streams[0].rule.preset", json!("21+7"));
        let found = differences(&[draft.clone(), other, draft]);
        let of = |field: &str| {
            let path = format!("streams[0].rule.{field}");
            let input = found.iter().find(|input| input.path == path);
            input.map(|input| input.values.iter().flatten().map(Value::to_string).collect::<Vec<_>>())
        };
        assert_eq!(of("central_days").unwrap(), ["14", "21", "14"]);
        assert_eq!(of("preset").unwrap(), ["\"five-tests\"", "\"21+7\"", "\"five-tests\""]);
        assert_eq!(of("check_out_hour"), None);
    }

    #[test]
    fn what_only_one_has_is_absent_in_the_other() {
        let mut drafts = PRESETS.iter().map(Preset::draft);
        let [one, other] = [drafts.next().unwrap(), drafts.next().unwrap()];
        let mut longer = one.clone();
        let mut sites = one.get("rooms.sites").unwrap().as_array().unwrap().clone();
        let number = sites.len();
        sites.push(json!({"rooms": 77}));
        longer.set("rooms.sites", sites.into());
        let found = differences(&[one.clone(), longer]);
        let path = format!("rooms.sites[{number}].rooms");
        let rooms = found.iter().find(|input| input.path == path).unwrap();
        assert_eq!(rooms.values, [None, Some(json!(77))]);
        assert!(!differences(&[one, other]).is_empty());
    }
}
