//! What differs between two documents.

use serde_json::{Map, Value};

/// How to make a document out of another one. On nothing, it makes a document out of nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Nothing remains.
    Remove,
    /// Something else stands in its place: no object and no list.
    Put(Value),
    /// A list stands in its place.
    List(Vec<Change>),
    /// An object with other fields; those that are not named stay.
    Object(Vec<(String, Change)>),
    /// A list with other elements, by their positions in the old list; those that are not named stay,
    /// those beyond its end are added.
    Elements(Vec<(u64, Change)>),
}

impl Change {
    /// The change that makes a value out of nothing.
    pub fn of(value: &Value) -> Change {
        match value {
            Value::Object(fields) => {
                Change::Object(fields.iter().map(|(name, value)| (name.clone(), Change::of(value))).collect())
            }
            Value::Array(elements) => Change::List(elements.iter().map(Change::of).collect()),
            scalar => Change::Put(scalar.clone()),
        }
    }

    /// The changes that make `new` out of `old`, `None` where they are equal. Of two ways to change a
    /// list the one that `cost` finds cheaper.
    pub fn between(old: &Value, new: &Value, cost: &impl Fn(&Change) -> usize) -> Option<Change> {
        match (old, new) {
            _ if old == new => None,
            (Value::Object(old), Value::Object(new)) => Some(Change::Object(fields(old, new, cost))),
            (Value::Array(old), Value::Array(new)) => {
                let whole = Change::List(new.iter().map(Change::of).collect());
                let apart = Change::Elements(elements(old, new, cost));
                Some(if cost(&apart) < cost(&whole) { apart } else { whole })
            }
            _ => Some(Change::of(new)),
        }
    }

    /// What the change makes of a value. `None` where it does not fit: a removal where something must
    /// be, an element that leaves a gap.
    pub fn apply(self, old: Option<Value>) -> Option<Value> {
        match self {
            Change::Remove => None,
            Change::Put(value) => Some(value),
            Change::List(elements) => elements.into_iter().map(|element| element.apply(None)).collect(),
            Change::Object(changes) => {
                let mut fields = match old {
                    Some(Value::Object(fields)) => fields,
                    _ => Map::new(),
                };
                for (name, change) in changes {
                    if change == Change::Remove {
                        fields.shift_remove(&name)?;
                    } else {
                        let value = change.apply(fields.get_mut(&name).map(Value::take))?;
                        fields.insert(name, value);
                    }
                }
                Some(Value::Object(fields))
            }
            Change::Elements(changes) => {
                let Some(Value::Array(elements)) = old else { return None };
                let mut elements: Vec<Option<Value>> = elements.into_iter().map(Some).collect();
                for (place, change) in changes {
                    let place = usize::try_from(place).ok()?;
                    if place == elements.len() {
                        elements.push(None);
                    }
                    let element = elements.get_mut(place)?;
                    *element =
                        if change == Change::Remove { None } else { Some(change.apply(element.take())?) };
                }
                Some(elements.into_iter().flatten().collect())
            }
        }
    }
}

fn fields(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    cost: &impl Fn(&Change) -> usize,
) -> Vec<(String, Change)> {
    let removed = old.keys().filter(|name| !new.contains_key(*name)).map(|name| (name, Some(Change::Remove)));
    let changed = new.iter().map(|(name, new)| {
        let change =
            old.get(name).map_or_else(|| Some(Change::of(new)), |old| Change::between(old, new, cost));
        (name, change)
    });
    removed.chain(changed).filter_map(|(name, change)| Some((name.clone(), change?))).collect()
}

/// Element by element; where the new list is shorter, the elements missing are taken to be those
/// after the common beginning.
fn elements(old: &[Value], new: &[Value], cost: &impl Fn(&Change) -> usize) -> Vec<(u64, Change)> {
    let missing = old.len().saturating_sub(new.len());
    let same = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let removed = same..same + missing;
    let kept = (0..old.len()).filter(|place| !removed.contains(place));
    let changed = kept
        .zip(new)
        .filter_map(|(place, new)| Some((place as u64, Change::between(&old[place], new, cost)?)));
    let added = (old.len() as u64..).zip(new.iter().skip(old.len()).map(Change::of));
    let removed = removed.clone().map(|place| (place as u64, Change::Remove));
    removed.chain(changed).chain(added).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The number of values that a change names.
    fn cost(change: &Change) -> usize {
        match change {
            Change::Remove | Change::Put(_) => 1,
            Change::List(elements) => 1 + elements.iter().map(cost).sum::<usize>(),
            Change::Object(fields) => 1 + fields.iter().map(|(_, change)| 1 + cost(change)).sum::<usize>(),
            Change::Elements(changes) => {
                1 + changes.iter().map(|(_, change)| 1 + cost(change)).sum::<usize>()
            }
        }
    }

    #[track_caller]
    fn check(old: Value, new: Value, expected: Option<Change>) {
        let change = Change::between(&old, &new, &cost);
        assert_eq!(change, expected, "{old} → {new}");
        let Some(change) = change else { return };
        assert_eq!(change.apply(Some(old)), Some(new.clone()));
        assert_eq!(Change::of(&new).apply(None), Some(new));
    }

    #[test]
    fn only_what_differs_is_named() {
        let put = |value| Change::Put(value);
        let object = |name: &str, change| Change::Object(vec![(name.to_owned(), change)]);
        check(json!({"a": 1}), json!({"a": 1}), None);
        check(json!({"a": 1, "b": {"c": 2}}), json!({"a": 1, "b": {"c": 3}}), {
            Some(object("b", object("c", put(json!(3)))))
        });
        check(json!({"a": 1, "b": 2}), json!({"b": 2}), Some(object("a", Change::Remove)));
        check(json!({"a": null}), json!({}), Some(object("a", Change::Remove)));
        check(json!(1), json!(1.0), Some(put(json!(1.0))));
        check(json!({"a": 1}), json!([]), Some(Change::List(vec![])));
        check(
            json!([1, 2, 3, 4, 5]),
            json!([1, 2, 9, 4, 5]),
            Some(Change::Elements(vec![(2, put(json!(9)))])),
        );
        check(json!([1, 2, 3, 4, 5]), json!([1, 3, 4, 5]), Some(Change::Elements(vec![(1, Change::Remove)])));
        check(json!([1, 2, 3]), json!([1, 2, 3, 4]), Some(Change::Elements(vec![(3, put(json!(4)))])));
        check(json!([1, 2]), json!([3]), Some(Change::List(vec![put(json!(3))])));
        check(json!({"a": 1}), json!(null), Some(put(json!(null))));
    }

    #[test]
    fn changes_that_do_not_fit_make_nothing() {
        for (change, old) in [
            (Change::Remove, Some(json!(1))),
            (Change::List(vec![Change::Remove]), None),
            (Change::Object(vec![("a".to_owned(), Change::Remove)]), Some(json!({"b": 1}))),
            (Change::Elements(vec![(2, Change::Put(json!(1)))]), Some(json!([1]))),
            (Change::Elements(vec![(u64::MAX, Change::Put(json!(1)))]), Some(json!([1]))),
            (Change::Elements(vec![]), Some(json!({}))),
        ] {
            assert_eq!(change.clone().apply(old), None, "{change:?}");
        }
    }
}
