//! Links that are not whole, not ours or not friendly.

use isoplan::link::{LONGEST, Link, Problem};
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
fn a_bomb_is_refused() {
    // 10 million zeros: 10 kB deflated.
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![0x80; 10_000_000], 10);
    let payload = data_encoding::BASE64URL_NOPAD.encode(&[&[1], &bomb[..]].concat());
    assert_eq!(Link::decode(&sealed(&format!("1.{payload}"))), Err(Problem::Unreadable));
    // A list of more values than any scenario has, in half a megabyte.
    let many = vec![0u8; MOST_VALUES + 10];
    let head = [0x86, 0, 3, 0, 0xf6, 0xf6, 0x9a, 0, 4, 0, 0];
    let plain = [&head[..], &many].concat();
    let bomb = miniz_oxide::deflate::compress_to_vec(&plain, 10);
    let payload = data_encoding::BASE64URL_NOPAD.encode(&[&[1], &bomb[..]].concat());
    assert_eq!(Link::decode(&sealed(&format!("1.{payload}"))), Err(Problem::Unreadable));
}

/// With its check: what somebody hostile would send.
fn sealed(checked: &str) -> String {
    let check = xxhash_rust::xxh3::xxh3_64(checked.as_bytes()).to_be_bytes();
    format!("{checked}.{}", &data_encoding::BASE64URL_NOPAD.encode(&check)[..6])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_payload_gives_a_draft_or_a_problem(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let payload = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        if let Ok(link) = Link::decode(&sealed(&format!("1.{payload}"))) {
            // Whatever it is, the check judges it.
            let _ = link.draft.check();
        }
    }

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
