//! What differs from the draft that was loaded.

use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{LISTS, Parameter, id_of};
use serde_json::Value;

use super::field;
use super::layout::{SWITCHES, shown_by};
use super::path::{element, join};

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A field has another value.
    Value(String),
    /// An element of a list is new.
    Added(String),
    /// So many elements of a list are gone.
    Removed(String, usize),
}

impl Change {
    /// The path of what has changed.
    pub fn path(&self) -> &str {
        match self {
            Change::Value(path) | Change::Added(path) | Change::Removed(path, _) => path,
        }
    }
}

/// What differs from the draft that was loaded, its lists in the order of this one's, in the order of
/// the document.
pub fn changes(draft: &Draft, base: &Draft) -> Vec<Change> {
    let mut changes = Vec::new();
    Comparison { draft, base }.values("", draft.document(), base.document(), &mut changes);
    changes
}

/// What stands where nothing does.
static NOTHING: Value = Value::Null;

struct Comparison<'a> {
    draft: &'a Draft,
    base: &'a Draft,
}

impl<'a> Comparison<'a> {
    fn values(&self, path: &str, new: &'a Value, old: &'a Value, changes: &mut Vec<Change>) {
        if new == old {
            return;
        }
        if new.is_null() != old.is_null() && SWITCHES.contains(&id_of(path).as_str()) {
            changes.push(Change::Value(path.to_owned()));
        } else if Parameter::at(path).is_some() {
            let change = Change::Value(shown_by(path));
            if field::value(self.draft, path) != field::value(self.base, path) && !changes.contains(&change) {
                changes.push(change);
            }
        } else if LISTS.iter().any(|list| list.id == id_of(path)) {
            self.lists(path, elements_of(new), elements_of(old), changes);
        } else {
            let names = |value: &'a Value| value.as_object().into_iter().flat_map(|fields| fields.keys());
            let gone = names(old).filter(|name| new.get(name.as_str()).is_none());
            let is_input =
                |name: &&String| !path.is_empty() || !matches!(name.as_str(), "origins" | "isoplan");
            for name in names(new).chain(gone).filter(is_input) {
                let of = |value: &'a Value| value.get(name.as_str()).unwrap_or(&NOTHING);
                self.values(&join(path, name), of(new), of(old), changes);
            }
        }
    }

    fn lists(&self, path: &str, new: &'a [Value], old: &'a [Value], changes: &mut Vec<Change>) {
        for (position, value) in new.iter().enumerate() {
            let path = element(path, position);
            match old.get(position).filter(|old| !old.is_null()) {
                Some(old) => self.values(&path, value, old, changes),
                None => changes.push(Change::Added(path)),
            }
        }
        let gone = old.iter().skip(new.len()).filter(|old| !old.is_null()).count();
        if gone > 0 {
            changes.push(Change::Removed(path.to_owned(), gone));
        }
    }
}

fn elements_of(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(draft: Value, base: Value, expected: &[Change]) {
        assert_eq!(changes(&Draft::of(draft), &Draft::of(base)), expected);
    }

    #[test]
    fn values_elements_and_gaps_are_told() {
        let value = |path: &str| Change::Value(path.to_owned());
        check(json!({"name": "a"}), json!({"name": "a"}), &[]);
        check(json!({"name": "b"}), json!({"name": "a"}), &[value("name")]);
        // A default that is written down is none.
        check(json!({"rooms": {"turnaround_hours": 24}}), json!({}), &[]);
        check(json!({"rooms": {"turnaround_hours": 25}}), json!({}), &[value("rooms.turnaround_hours")]);
        check(json!({}), json!({"rooms": {"turnaround_hours": 25}}), &[value("rooms.turnaround_hours")]);
        check(
            json!({"rooms": {"sites": [{"rooms": 5}, {"rooms": 6}]}}),
            json!({"rooms": {"sites": [{"rooms": 4}, null, {"rooms": 9}]}}),
            &[
                value("rooms.sites[0].rooms"),
                Change::Added("rooms.sites[1]".to_owned()),
                Change::Removed("rooms.sites".to_owned(), 1),
            ],
        );
        // The days with two swabs are shown on the test days: one change.
        check(
            json!({"streams": [{"rule": {"central_tests": [1], "doubled_tests": [1]}}]}),
            json!({"streams": [{"rule": {"central_tests": [2], "doubled_tests": []}}]}),
            &[value("streams[0].rule.central_tests")],
        );
    }
}
