//! What a field of the form says of its value: how it stands now, and what it rests on.

use isoplan::scenario::parameter::{self, Kind, Parameter};
use isoplan::scenario::{Basis, Draft, RUN_SETTINGS};
use serde_json::Value;

use super::layout::shown_by;
use super::path::elements;

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
    /// The planner's own, of an element that the preset does not have.
    Entered,
}

/// The value of a path: the draft's, or what stands in for it.
pub fn value(draft: &Draft, path: &str) -> Option<Value> {
    let own = draft.get(path).filter(|value| !value.is_null()).cloned();
    own.or_else(|| default(draft, path))
}

/// What stands in for a value that the draft leaves out.
pub fn default(draft: &Draft, path: &str) -> Option<Value> {
    draft.default_at(path).and_then(|(default, _)| serde_json::from_str(default).ok())
}

/// What the value of a path rests on, given the draft that was loaded, its lists in the order of this
/// one's.
pub fn standing(draft: &Draft, base: &Draft, path: &str) -> Standing {
    if is_added(base, path) {
        let stated = draft.get(path).is_some_and(|value| !value.is_null());
        return if stated { Standing::Entered } else { by_table(draft, path) };
    }
    let before = value(base, path);
    if value(draft, path) != before {
        return Standing::Own(before.unwrap_or(Value::Null));
    }
    if let Some(changed) = marked_on(path).filter(|marks| value(draft, marks) != value(base, marks)) {
        return Standing::Own(value(base, &changed).unwrap_or(Value::Null));
    }
    let origin = base.origin_at(path).filter(|origin| is_of_this_list(draft, base, &origin.path));
    match (origin.map(|origin| origin.basis), base.get(path)) {
        (Some(Basis::Source(text)), _) => Standing::Source(text),
        (Some(Basis::Assumption(text)), _) => Standing::Assumption(text),
        (None, _) if RUN_SETTINGS.contains(&path) => Standing::Setting(String::new()),
        (None, Some(value)) if !value.is_null() && default(base, path).as_ref() != Some(value) => {
            Standing::Unstated
        }
        (None, _) => by_table(draft, path),
    }
}

/// Whether what is said of a whole list is said of this one: not if it has more elements now, or fewer.
fn is_of_this_list(draft: &Draft, base: &Draft, path: &str) -> bool {
    let number = |draft: &Draft| {
        let list = draft.get(path)?.as_array()?;
        list.iter().any(Value::is_object).then(|| list.iter().filter(|element| !element.is_null()).count())
    };
    number(draft) == number(base)
}

/// Whether a path leads through an element that the draft loaded does not have.
pub fn is_added(base: &Draft, path: &str) -> bool {
    let missing = |element: &str| base.get(element).is_none_or(Value::is_null);
    elements(path).any(|element| {
        Parameter::at(element.rsplit_once('[').map_or("", |(list, _)| list)).is_none() && missing(element)
    })
}

/// Least and greatest value of a number, or of the numbers of a list.
pub fn range(path: &str) -> Option<(f64, f64)> {
    match Parameter::at(path)?.kind {
        Kind::Whole { min, max } | Kind::Wholes { min, max, .. } => Some((min as f64, max as f64)),
        Kind::Real { min, max } | Kind::Reals { min, max, .. } => Some((min, max)),
        _ => None,
    }
}

/// The other list that the field of test days shows: the days with two swabs.
fn marked_on(path: &str) -> Option<String> {
    let doubled = match path.rsplit_once('.')? {
        (rule, "central_tests") => format!("{rule}.doubled_tests"),
        (rule, "home_tests") => format!("{rule}.doubled_home_tests"),
        _ => return None,
    };
    (shown_by(&doubled) == path).then_some(doubled)
}

fn by_table(draft: &Draft, path: &str) -> Standing {
    match draft.default_at(path).map(|(_, basis)| basis).or_else(|| Some(Parameter::at(path)?.basis)) {
        Some(parameter::Basis::Source(text)) => Standing::Source(text.to_owned()),
        Some(parameter::Basis::Assumption(text)) => Standing::Assumption(text.to_owned()),
        Some(parameter::Basis::Choice(text)) => Standing::Setting(text.to_owned()),
        None => Standing::Unstated,
    }
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

    #[test]
    fn what_is_said_of_a_list_holds_while_it_has_its_elements() {
        let base = Draft::from_json(
            r#"{"rooms": {"sites": [{"rooms": 5}, {"rooms": 6}]},
                "origins": [{"path": "rooms.sites", "source": "eleven rooms in two hotels"}]}"#,
        )
        .unwrap();
        let mut draft = base.clone();
        draft.set("rooms.sites[1].rooms", json!(7));
        assert!(matches!(standing(&draft, &base, "rooms.sites[0].rooms"), Standing::Source(_)));
        draft.set("rooms.sites", json!([{"rooms": 5}]));
        assert_eq!(standing(&draft, &base, "rooms.sites[0].rooms"), Standing::Unstated);
    }

    #[test]
    fn what_was_added_is_the_planners_own_as_far_as_it_is_stated() {
        let base = Draft::of(json!({"rooms": {"sites": [{"rooms": 5}]}}));
        let draft = Draft::of(json!({"rooms": {"sites": [{"rooms": 5}, {"rooms": 5}]}}));
        assert_eq!(standing(&draft, &base, "rooms.sites[1].rooms"), Standing::Entered);
        assert!(matches!(standing(&draft, &base, "rooms.sites[1].reserve"), Standing::Setting(_)));
        assert_eq!(standing(&draft, &base, "rooms.sites[0].rooms"), Standing::Unstated);
    }

    #[test]
    fn a_value_left_out_is_that_of_the_rule_that_is_named() {
        let base = Draft::of(json!({"streams": [{"rule": {"preset": "7+3"}}]}));
        assert_eq!(value(&base, "streams[0].rule.central_days"), Some(json!(7)));
        let draft = Draft::of(json!({"streams": [{"rule": {"preset": "8th-edition"}}]}));
        let standing = standing(&draft, &base, "streams[0].rule.central_days");
        assert_eq!(standing, Standing::Own(json!(7)));
        // A second swab is a change of the test days.
        let doubled = Draft::of(json!({"streams": [{"rule": {"preset": "7+3", "doubled_tests": [7]}}]}));
        assert!(matches!(
            super::standing(&doubled, &base, "streams[0].rule.central_tests"),
            Standing::Own(_)
        ));
    }
}
