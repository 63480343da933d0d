//! What goes into a link comes out of it.

use isoplan::link::Link;
use isoplan::scenario::Draft;
use isoplan::scenario::preset::{PRESETS, Preset};
use isoplan::summary::{Digest, Version};
use proptest::prelude::*;
use serde_json::{Value, json};

#[track_caller]
fn check(draft: Draft) -> Link {
    let link = Link::new(draft, Some(Digest::from_bytes(*b"8 bytes.")));
    let back = Link::decode(&link.encode().unwrap()).unwrap();
    assert_eq!(back.draft.document(), link.draft.document());
    assert_eq!((back.engine, back.digest), (Version::THIS, link.digest));
    back
}

#[test]
fn presets_come_back_by_their_names() {
    for preset in &PRESETS {
        assert_eq!(check(preset.draft()).preset(), Some(preset.name));
    }
}

#[test]
fn options_stand_behind_the_scenario() {
    let draft = PRESETS[0].draft();
    let options = vec!["zh-Hans".to_owned(), "briefing".to_owned()];
    let mut link = Link::new(draft.clone(), None);
    link.options = options.clone();
    let text = link.encode().unwrap();
    let plain = Link::new(draft, None).encode().unwrap();
    assert_eq!(text, format!("{plain}~zh-Hans~briefing"));
    assert_eq!(Link::decode(&text).unwrap().options, options);
}

/// Any document that JSON can say, with numbers, names and words as scenarios have them.
fn document() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-100i64..2000).prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no others", |number| number.is_finite()).prop_map(Value::from),
        (0u32..100_000).prop_map(|number| json!(f64::from(number) / 1000.0)),
        "[a-z\\-+0-9酒店]{0,12}".prop_map(Value::from),
        Just(json!("five-tests")),
        proptest::collection::vec(0u64..5000, 0..40).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let name = prop_oneof![Just("streams".to_owned()), Just("rooms".to_owned()), "[a-z\\[\\].]{0,8}"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// A preset in which some places say something else.
fn edited_preset() -> impl Strategy<Value = Value> {
    let edit = (0..1000usize, 0..3u8, document());
    (0..PRESETS.len(), proptest::collection::vec(edit, 0..6)).prop_map(|(preset, edits)| {
        let mut document = PRESETS[preset].draft().document().clone();
        for (place, kind, value) in edits {
            edit_at(&mut document, place, kind, value);
        }
        document
    })
}

/// Changes, removes or adds a value somewhere below.
fn edit_at(document: &mut Value, place: usize, kind: u8, value: Value) {
    match document {
        Value::Object(fields) if !fields.is_empty() => {
            let name = fields.keys().nth(place % fields.len()).cloned().unwrap_or_default();
            match kind {
                0 => drop(fields.insert("added".to_owned(), value)),
                1 if place.is_multiple_of(3) => drop(fields.shift_remove(&name)),
                _ => edit_at(&mut fields[&name], place / 3, kind, value),
            }
        }
        Value::Array(elements) if !elements.is_empty() => {
            let at = place % elements.len();
            match kind {
                0 => elements.insert(at, value),
                1 => drop(elements.remove(at)),
                _ => edit_at(&mut elements[at], place / 3, kind, value),
            }
        }
        other => *other = value,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_comes_back(document in document()) {
        // A document of an older version would come back in the newest.
        check(Draft::of(document));
    }

    #[test]
    fn any_edited_preset_comes_back(document in edited_preset()) {
        check(Draft::of(document));
    }
}

#[test]
fn the_preset_named_is_the_nearest() {
    let mut draft = Preset::of("border-city").unwrap().draft();
    draft.set("rooms.sites[0].rooms", json!(1));
    assert_eq!(check(draft).preset(), Some("border-city"));
    let draft = Draft::from_json(r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01"}}"#).unwrap();
    assert_eq!(check(draft).preset(), None);
}
