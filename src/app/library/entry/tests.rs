use isoplan::scenario::preset::PRESETS;
use proptest::prelude::*;

use super::*;

fn entry() -> Entry {
    let draft = PRESETS[0].draft();
    Entry {
        id: Id(0x00c0_ffee_0bad_5eed),
        name: "方案 “A” / plan A".to_owned(),
        revision: 7,
        changed: "2026-11-22T13:11:31+08:00".parse().unwrap(),
        document: draft.to_json().into(),
        content: draft.fingerprint(),
        draft: Rc::new(draft),
    }
}

#[track_caller]
fn check(replace: &str, by: &str, expected: &Fault) {
    let text = entry().text();
    assert!(text.contains(replace), "{replace} is in the text");
    assert_eq!(Entry::read(&text.replacen(replace, by, 1)).as_ref(), Err(expected), "{replace} → {by}");
}

/// A text with fields of one's own and a check that fits.
fn forged(change: impl Fn(&mut Stored)) -> String {
    let mut stored: Stored = serde_json::from_str(&entry().text()).unwrap();
    change(&mut stored);
    stored.check = stored.sum();
    serde_json::to_string(&stored).unwrap()
}

#[test]
fn an_entry_is_read_as_it_was_written() {
    assert_eq!(Entry::read(&entry().text()), Ok(entry()));
    assert_eq!(Entry::read_at("isoplan.scenario.00c0ffee0bad5eed", &entry().text()), Ok(entry()));
    assert_eq!(Entry::read_at("isoplan.scenario.other", &entry().text()), Err(Fault::Misplaced));
}

#[test]
fn what_is_wrong_with_a_text_is_named() {
    check("\"name\":", "\"name\"", &Fault::NotJson { line: 4, column: 10 });
    check("\"name\"", "\"title\"", &Fault::NotAnEntry);
    check("\"isoplan_entry\": 1", "\"isoplan_entry\": 2", &Fault::Newer { version: 2 });
    check("\"isoplan_entry\": 1", "\"isoplan_entry\": \"1\"", &Fault::NotAnEntry);
    check("\"isoplan_entry\": 1", "\"isoplan_entry\": 0", &Fault::Damaged);
    check("\"revision\": 7", "\"revision\": 8", &Fault::Damaged);
    check("plan A", "plan B", &Fault::Damaged);
    check("T13:11:31", "T13:11:32", &Fault::Damaged);
    check("5eed", "5eee", &Fault::Damaged);
    for (text, expected) in [
        ("", Fault::NotJson { line: 1, column: 0 }),
        ("[]", Fault::NotAnEntry),
        (&forged(|stored| stored.id = "C0FFEE".to_owned()), Fault::NotAnEntry),
        (&forged(|stored| stored.name = " ".to_owned()), Fault::NotAnEntry),
        (&forged(|stored| stored.name = "n".repeat(101)), Fault::NotAnEntry),
        (&forged(|stored| stored.changed = "yesterday".to_owned()), Fault::NotAnEntry),
        (&" ".repeat(MOST_ENTRY_BYTES + 1), Fault::TooLarge { bytes: MOST_ENTRY_BYTES + 1 }),
    ] {
        assert_eq!(Entry::read(text), Err(expected), "{text:.60}");
    }
    let text = forged(|stored| stored.scenario = "{".to_owned());
    assert!(matches!(Entry::read(&text), Err(Fault::NotAScenario(_))));
}

#[test]
fn a_clipped_text_is_never_an_entry() {
    let text = entry().text();
    for (end, _) in text.char_indices() {
        assert!(Entry::read(&text[..end]).is_err(), "{end}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_an_entry_or_a_fault(text in ".{0,200}") {
        prop_assert!(Entry::read(&text).is_err());
    }

    #[test]
    fn a_changed_byte_is_never_another_entry(at in any::<prop::sample::Index>(), byte in 0_u8..128) {
        let mut bytes = entry().text().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // What is read in spite of it is the same entry, as with another space between two fields.
        if let Ok(read) = String::from_utf8(bytes).map_err(|_| ()).and_then(|text| Entry::read(&text).map_err(|_| ())) {
            prop_assert_eq!(read, entry());
        }
    }

    #[test]
    fn any_name_and_revision_come_back(given in "\\PC{1,100}", revision: u64) {
        if let Ok(name) = name(&given) {
            let entry = Entry { name, revision, ..entry() };
            prop_assert_eq!(Entry::read(&entry.text()), Ok(entry));
        }
    }
}
