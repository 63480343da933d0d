//! Whether two drafts say the same, as documents: whatever the order of their fields, with or without
//! fields that are null, and however a number is spelled.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use xxhash_rust::xxh3::Xxh3;

use super::Draft;

impl Draft {
    /// Paths at which this draft and another say something else, in the order of the fields.
    pub fn differences(&self, other: &Draft) -> Vec<String> {
        let mut paths = Vec::new();
        visit(&self.0, &other.0, String::new(), &mut paths);
        paths
    }

    /// A fingerprint of what the draft says: XXH3, 64 bits. Drafts without differences have the same.
    pub fn fingerprint(&self) -> u64 {
        let mut fingerprint = Xxh3::new();
        absorb(&self.0, &mut fingerprint);
        fingerprint.digest()
    }
}

fn visit(one: &Value, other: &Value, path: String, paths: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let mut seen = BTreeSet::new();
            for name in one.keys().chain(other.keys()).filter(|name| seen.insert(*name)) {
                let at = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                visit(field(one, name), field(other, name), at, paths);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (i, (one, other)) in one.iter().zip(other).enumerate() {
                visit(one, other, format!("{path}[{i}]"), paths);
            }
        }
        (Value::Number(one), Value::Number(other)) if spelled(one) == spelled(other) => {}
        _ if one == other => {}
        _ => paths.push(path),
    }
}

fn field<'a>(fields: &'a Map<String, Value>, name: &str) -> &'a Value {
    fields.get(name).unwrap_or(&Value::Null)
}

/// One spelling of a number: `24` for 24.0 and 2.4e1 too.
pub(super) fn spelled(number: &serde_json::Number) -> String {
    match number.as_f64() {
        // From there on doubles skip whole numbers.
        Some(value) if value.abs() < 9e15 => format!("{}", value + 0.0),
        _ => number.to_string(),
    }
}

/// Absorbs a value so that no two that differ are absorbed alike: each begins with a mark of its kind,
/// and what varies in length with its length.
fn absorb(value: &Value, into: &mut Xxh3) {
    let mut text = |mark: &[u8], text: &str| {
        into.update(mark);
        into.update(&(text.len() as u64).to_le_bytes());
        into.update(text.as_bytes());
    };
    match value {
        Value::Null => text(b"z", ""),
        Value::Bool(flag) => text(b"b", if *flag { "1" } else { "0" }),
        Value::Number(number) => text(b"n", &spelled(number)),
        Value::String(string) => text(b"s", string),
        Value::Array(elements) => {
            text(b"a", &elements.len().to_string());
            elements.iter().for_each(|element| absorb(element, into));
        }
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().filter(|(_, value)| !value.is_null()).collect();
            fields.sort_unstable_by_key(|(name, _)| *name);
            text(b"o", &fields.len().to_string());
            for (name, value) in fields {
                absorb(&Value::String(name.clone()), into);
                absorb(value, into);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, differences: &[&str]) {
        let [one, other] = [one, other].map(|text| Draft::from_json(text).unwrap());
        assert_eq!(one.differences(&other), differences);
        assert_eq!(other.differences(&one).len(), differences.len());
        assert_eq!(one.fingerprint() == other.fingerprint(), differences.is_empty());
    }

    #[test]
    fn drafts_are_compared_by_what_they_say() {
        check(r#"{"a": 1, "b": 2}"#, r#"{"b": 2.0, "a": 1, "c": null}"#, &[]);
        check(r#"{"a": 24}"#, r#"{"a": 2.4e1}"#, &[]);
        check(r#"{"a": -0.0}"#, r#"{"a": 0}"#, &[]);
        check(r#"{"a": 1}"#, r#"{"a": "1"}"#, &["a"]);
        check(r#"{"a": 0.1}"#, r#"{"a": 0.10000000000000001}"#, &[]);
        check(r#"{"a": 9007199254740991}"#, r#"{"a": 9007199254740990}"#, &["a"]);
        check(r#"{"a": {"b": [1, {"c": 2}]}, "d": 1}"#, r#"{"a": {"b": [1, {"c": 3}]}}"#, &["a.b[1].c", "d"]);
        check(r#"{"a": [1]}"#, r#"{"a": [1, 2]}"#, &["a"]);
        check(r#"{"a": ["bc", "d"]}"#, r#"{"a": ["b", "cd"]}"#, &["a[0]", "a[1]"]);
        check("[]", "{}", &[""]);
    }
}
