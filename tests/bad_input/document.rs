//! Sound documents that hold every parameter of the table.

use isoplan::scenario::Draft;
use serde_json::{Value, json};

/// Every field once, but for those that need another choice of a field that stands only once.
const COMPLETE: &str = include_str!("complete.json");

/// The complete document, and the same with the other ways to give incubation and infectiousness.
pub fn complete() -> Vec<Draft> {
    let tables = json!({
        "incubation": "tabulated", "incubation_days": [0, 3, 9], "incubation_weights": [1, 2],
        "infectiousness": "tabulated", "infectiousness_days": [0, 4, 12], "infectiousness_weights": [2, 1],
    });
    let from_onset = json!({
        "infectiousness": "from-onset", "infectiousness_onset_shape": 97.1875,
        "infectiousness_onset_rate": 3.71875, "infectiousness_onset_shift_days": -25.625,
    });
    [json!(null), tables, from_onset].into_iter().map(with_course_of_infection).collect()
}

/// The complete document with other fields for incubation and infectiousness, if any are given.
fn with_course_of_infection(fields: Value) -> Draft {
    let mut document: Value = serde_json::from_str(COMPLETE).unwrap();
    if let Value::Object(fields) = fields {
        let cases = document["cases"].as_object_mut().unwrap();
        cases.retain(|name, _| !name.starts_with("incubation") && !name.starts_with("infectiousness"));
        cases.extend(fields);
    }
    Draft::from_json(&document.to_string()).unwrap()
}

/// Paths of everything in a document: objects, lists and values.
pub fn paths(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    visit(document, "", &mut found);
    found
}

fn visit(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                found.push(path.clone());
                visit(value, &path, found);
            }
        }
        Value::Array(elements) => {
            for (i, value) in elements.iter().enumerate() {
                let path = format!("{path}[{i}]");
                found.push(path.clone());
                visit(value, &path, found);
            }
        }
        _ => {}
    }
}
