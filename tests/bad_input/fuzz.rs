//! Whatever stands in a document, checking and reporting come to an end.

use isoplan::locale::{Language, Locale};
use isoplan::scenario::Draft;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::document;

/// Numbers where reading could go wrong, and any others.
fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(vec![
            json!(0),
            json!(-0.0),
            json!(1),
            json!(2),
            json!(0.5),
            json!(-1),
            json!(14),
            json!(61),
            json!(5e-324),
            json!(1e308),
            json!(-1e308),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(1e6),
        ]),
        any::<f64>().prop_filter_map("finite", |number| number.is_finite().then(|| json!(number))),
        any::<i32>().prop_map(|number| json!(number)),
    ]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => number(),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        2 => prop::sample::select(vec![
            "", "2022-03-10", "1900-01-01", "2199-12-31", "tabulated", "whole-days", "transport", "outbreak",
            "custom", "from-onset", "lead-time", "home-14", "home", "North", "零",
        ]).prop_map(Value::from),
        1 => ".{0,12}".prop_map(Value::from),
    ]
}

fn any_json() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            3 => vec(inner.clone(), 0..6).prop_map(Value::from),
            1 => vec(("[a-z_.\\[\\]0-9]{0,8}", inner), 0..4).prop_map(Value::from_iter),
        ]
    })
}

/// Checks and words everything; a sound document must be written and read again as the same.
fn survive(draft: &Draft) -> Result<(), TestCaseError> {
    match draft.check() {
        Ok(scenario) => {
            let again = Draft::from_json(&draft.to_json()).unwrap().check();
            prop_assert_eq!(again, Ok(scenario));
        }
        Err(issues) => {
            prop_assert!(!issues.is_empty());
            for language in Language::ALL {
                let locale = Locale::new(language);
                issues.iter().for_each(|issue| assert!(!locale.issue(issue).is_empty()));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_survived(value in any_json()) {
        survive(&Draft::from_json(&value.to_string()).unwrap())?;
    }

    #[test]
    fn any_change_of_a_complete_document_is_survived(
        which in 0usize..3,
        changes in vec((any::<prop::sample::Index>(), any_json()), 1..4),
    ) {
        let mut draft = document::complete().remove(which);
        for (place, value) in changes {
            let paths = document::paths(&serde_json::from_str(&draft.to_json()).unwrap());
            if !paths.is_empty() {
                draft.set(place.get(&paths).as_str(), value);
            }
        }
        survive(&draft)?;
    }
}
