//! What a field of the form says of its value: how it stands now, and what it rests on.

use serde_json::Value;

use crate::scenario::parameter::{self, Kind, Parameter};
use crate::scenario::{Basis, Draft};

/// What a value rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// A publication or an authority.
    Source(String),
    /// Assumed; the text says why.
    Assumption(String),
    /// A technical choice.
    Setting(String),
    /// The preset does not say.
    Unstated,
    /// The planner's own; the preset had this one.
    Own(Value),
}

/// The value of a path: the draft's, or the parameter's default.
pub fn value(draft: &Draft, path: &str) -> Option<Value> {
    let own = draft.get(path).filter(|value| !value.is_null()).cloned();
    own.or_else(|| Parameter::at(path)?.default.and_then(|default| serde_json::from_str(default).ok()))
}

/// What the value of a path rests on, given the draft that was loaded.
pub fn standing(draft: &Draft, base: &Draft, path: &str) -> Standing {
    let before = value(base, path);
    if value(draft, path) != before {
        return Standing::Own(before.unwrap_or(Value::Null));
    }
    match (base.origin_at(path).map(|origin| origin.basis), base.get(path)) {
        (Some(Basis::Source(text)), _) => Standing::Source(text),
        (Some(Basis::Assumption(text)), _) => Standing::Assumption(text),
        (None, Some(value)) if !value.is_null() && !is_default(path, value) => Standing::Unstated,
        (None, _) => match Parameter::at(path).map(|parameter| parameter.basis) {
            Some(parameter::Basis::Source(text)) => Standing::Source(text.to_owned()),
            Some(parameter::Basis::Assumption(text)) => Standing::Assumption(text.to_owned()),
            Some(parameter::Basis::Choice(text)) => Standing::Setting(text.to_owned()),
            None => Standing::Unstated,
        },
    }
}

/// Least and greatest value of a number field.
pub fn range(path: &str) -> Option<(f64, f64)> {
    match Parameter::at(path)?.kind {
        Kind::Whole { min, max } => Some((min as f64, max as f64)),
        Kind::Real { min, max } => Some((min, max)),
        _ => None,
    }
}

fn is_default(path: &str, value: &Value) -> bool {
    let default = Parameter::at(path).and_then(|parameter| parameter.default);
    default
        .is_some_and(|default| serde_json::from_str::<Value>(default).is_ok_and(|default| default == *value))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_rests_on_the_closest_origin_until_it_is_changed() {
        let base = Draft::from_json(
            r#"{"rooms": {"turnaround_hours": 24, "sites": [{"rooms": 5}, {"rooms": 6}]},
                "origins": [{"path": "rooms.sites", "assumption": "a guess"},
                            {"path": "rooms.sites[1].rooms", "source": "a report"}]}"#,
        )
        .unwrap();
        let mut draft = base.clone();
        assert_eq!(
            standing(&draft, &base, "rooms.sites[0].rooms"),
            Standing::Assumption("a guess".to_owned())
        );
        assert_eq!(standing(&draft, &base, "rooms.sites[1].rooms"), Standing::Source("a report".to_owned()));
        assert!(matches!(standing(&draft, &base, "rooms.turnaround_hours"), Standing::Assumption(_)));
        draft.set("rooms.sites[1].rooms", json!(7));
        assert_eq!(standing(&draft, &base, "rooms.sites[1].rooms"), Standing::Own(json!(6)));
    }
}
