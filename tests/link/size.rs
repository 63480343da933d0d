//! How long links are.

use isoplan::link::Link;
use isoplan::scenario::Draft;
use isoplan::scenario::preset::PRESETS;
use isoplan::summary::Digest;
use serde_json::{Value, json};

/// The length of the link with a digest in it.
fn length(draft: &Draft) -> usize {
    let digest = Digest::from_bytes([0xd1, 0x9e, 0x57, 0x0f, 0xa2, 0x3b, 0x64, 0xc8]);
    let text = Link::new(draft.clone(), Some(digest)).encode().unwrap();
    assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte)), "{text}");
    text.len()
}

#[test]
fn presets_with_five_changes_take_at_most_200_characters() {
    for preset in &PRESETS {
        let mut draft = preset.draft();
        let plain = length(&draft);
        for (path, value) in [
            ("streams[0].multiplier", json!(1.35)),
            ("streams[0].rule.central_days", json!(10)),
            ("streams[0].rule.central_tests", json!([1, 4, 7, 10])),
            ("rooms.sites[0].rooms", json!(12345)),
            ("laboratories[0].tubes_per_day", json!(52000)),
        ] {
            assert!(draft.set(path, value), "{}: {path}", preset.name);
        }
        let changed = length(&draft);
        println!("{:<18} {plain:>4} characters, with five changes {changed:>4}", preset.name);
        assert!(changed <= 200, "{}: {changed}", preset.name);
    }
}

#[test]
fn a_scenario_that_says_everything_with_a_series_of_180_days_takes_at_most_2000_characters() {
    let mut draft = Draft::from_json(include_str!("../bad_input/complete.json")).unwrap();
    // As irregular as real counts are: a wave, a weekly rhythm, and noise.
    let mut noise = 1u64;
    let persons: Vec<Value> = (0..180u64)
        .map(|day| {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let wave = 200 + day * (180 - day) / 4;
            json!(wave * if day % 7 < 5 { 10 } else { 7 } / 10 + (noise >> 33) % (wave / 4))
        })
        .collect();
    assert!(draft.set("calendar.days", json!(180)));
    assert!(draft.set("streams[1].arrivals.persons", Value::Array(persons)));
    draft.check().unwrap();
    let length = length(&draft);
    println!("everything once and 180 days: {length} characters");
    assert!(length <= 2000, "{length}");
}
