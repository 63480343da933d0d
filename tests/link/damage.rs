//! Links that are not whole, not ours or not friendly.

use isoplan::link::{LONGEST, Link, MOST_BYTES, Problem};
use isoplan::scenario::preset::PRESETS;
use isoplan::scenario::{Draft, MOST_VALUES};
use proptest::prelude::*;
use serde_json::json;

fn whole() -> String {
    let mut draft = PRESETS[0].draft();
    draft.set("rooms.sites[0].rooms", json!(9000));
    Link::new(draft, None).encode().unwrap()
}

#[test]
fn every_clipped_link_is_called_clipped() {
    let whole = whole();
    for end in 2..whole.len() {
        assert_eq!(Link::decode(&whole[..end]), Err(Problem::Clipped), "{end}");
    }
    assert_eq!(Link::decode("1"), Err(Problem::NotALink));
    assert_eq!(Link::decode(""), Err(Problem::NotALink));
}

#[test]
fn every_mistyped_letter_is_found() {
    let whole = whole();
    for (place, _) in whole.char_indices().filter(|(_, letter)| letter.is_ascii_alphanumeric()).skip(1) {
        for letter in ["A", "z", "0", "-", "_"].into_iter().filter(|letter| *letter != &whole[place..=place])
        {
            let mistyped = format!("{}{letter}{}", &whole[..place], &whole[place + 1..]);
            assert_eq!(Link::decode(&mistyped), Err(Problem::Mistyped), "{mistyped}");
        }
    }
}

#[test]
fn a_newer_link_is_told_from_a_mistyped_one() {
    let mistyped = whole().replacen("1.", "2.", 1);
    assert_eq!(Link::decode(&mistyped), Err(Problem::Mistyped));
    // What version 2 will write, check included.
    assert_eq!(Link::decode(&sealed("2.AAAA")), Err(Problem::Newer { version: 2 }));
}

#[test]
fn scenarios_too_large_for_a_link_are_told_so() {
    let names: Vec<String> =
        (0..20_000u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_string()).collect();
    let draft = Draft::of(json!({"isoplan": 1, "name": names}));
    assert!(matches!(Link::new(draft, None).encode(), Err(Problem::TooLong { length }) if length > LONGEST));
}

#[test]
fn every_link_that_is_written_can_be_read() {
    let preset = PRESETS[0].draft();
    let draft = |letters: usize| {
        let mut draft = preset.clone();
        draft.set("name", json!("x".repeat(letters)));
        draft
    };
    // A link's content beside the name.
    let Err(Problem::TooLarge { bytes }) = Link::new(draft(MOST_BYTES), None).encode() else { panic!() };
    let most = MOST_BYTES - (bytes - MOST_BYTES);
    let text = Link::new(draft(most), None).encode().unwrap();
    assert_eq!(Link::decode(&text).unwrap().draft, draft(most));
    let bytes = MOST_BYTES + 1;
    assert_eq!(Link::new(draft(most + 1), None).encode(), Err(Problem::TooLarge { bytes }));
    // A valid scenario that says the same at length a thousand times is deflated to next to nothing.
    let origin = json!({"path": "rooms.sites", "source": "x".repeat(600)});
    let mut verbose = preset.clone();
    verbose.set("origins", json!(vec![origin; 1000]));
    verbose.check().unwrap();
    assert!(matches!(Link::new(verbose, None).encode(), Err(Problem::TooLarge { .. })));
}

/// The link whose content is this, deflated.
fn deflated(content: &[u8]) -> String {
    let deflated = miniz_oxide::deflate::compress_to_vec(content, 10);
    sealed(&format!("1.{}", data_encoding::BASE64URL_NOPAD.encode(&[&[1], &deflated[..]].concat())))
}

/// What a link carries whose document is one text of so many letters.
fn long_text(letters: u32) -> Vec<u8> {
    [&[0x86, 0, 3, 0, 0xf6, 0xf6, 0x7a], &letters.to_be_bytes()[..], &vec![b'x'; letters as usize]].concat()
}

/// What a link carries whose document is a list of so many zeros.
fn zeros(values: u32) -> Vec<u8> {
    [&[0x86, 0, 3, 0, 0xf6, 0xf6, 0x9a], &values.to_be_bytes()[..], &vec![0; values as usize]].concat()
}

#[test]
fn a_bomb_is_refused() {
    // Ten megabytes: ten kilobytes deflated, and nothing wrong with them but their number.
    assert!(Link::decode(&deflated(&long_text(100_000))).is_ok());
    assert_eq!(Link::decode(&deflated(&long_text(10_000_000))), Err(Problem::Unreadable));
    // More values than any scenario has; the list is one itself.
    let most = MOST_VALUES as u32 - 1;
    assert!(Link::decode(&deflated(&zeros(most))).is_ok());
    assert_eq!(Link::decode(&deflated(&zeros(most + 1))), Err(Problem::Unreadable));
}

/// With its check: what somebody hostile would send.
fn sealed(checked: &str) -> String {
    let check = xxhash_rust::xxh3::xxh3_64(checked.as_bytes()).to_be_bytes();
    format!("{checked}.{}", &data_encoding::BASE64URL_NOPAD.encode(&check)[..6])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_payload_gives_a_draft_or_a_problem(place in 0..60usize, byte in any::<u8>()) {
        let whole = whole();
        let payload = whole.split('.').nth(1).unwrap();
        let mut bytes = data_encoding::BASE64URL_NOPAD.decode(payload.as_bytes()).unwrap();
        let place = place % bytes.len();
        bytes[place] = byte;
        let payload = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        if let Ok(link) = Link::decode(&sealed(&format!("1.{payload}"))) {
            let _ = link.draft.check();
        }
    }
}
