//! The library: what stands in the browser's storage, and files that come into it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use isoplan_page::library::{Action, Changed, Entry, Id, Library, Moment, Refusal, Store};
use serde_json::Value;
use xxhash_rust::xxh3::Xxh3;

use super::scenario;

const ID: Id = Id(1);

/// A browser's storage.
#[derive(Default)]
struct Memory(RefCell<BTreeMap<String, String>>);

impl Store for Memory {
    fn keys(&self) -> Result<Vec<String>, Refusal> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

/// A text under an entry's key, as it is and with a check that fits; and the same as a file. Nothing
/// that can be read is lost on the way out and in again, and what cannot be read stays as it is.
pub fn run(bytes: &[u8]) {
    let file = import(bytes.to_vec());
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for text in [Some(text.to_owned()), checked(text)].into_iter().flatten() {
        let store = Memory::default();
        store.0.borrow_mut().insert(ID.key(), text.clone());
        let library = Library::new(&store, &scenario::short());
        assert_eq!(library.entries.len() + library.broken.len(), 1);
        assert!(library.broken.iter().all(|broken| broken.text == text));
        again(&library);
    }
    again(&file);
}

/// What a file brings into an empty library.
fn import(file: Vec<u8>) -> Library {
    let store = Memory::default();
    let on_screen = Rc::new(scenario::short());
    let moment = Moment { on_screen: on_screen.clone(), now: Changed::default(), dice: 7 };
    let mut library = Library::new(&store, &on_screen);
    library.update(Action::Import(Ok(file)), &store, &moment);
    library
}

/// Entries come back from the file that they are exported to. So does what is whole, but stands under
/// another's key.
fn again(library: &Library) {
    let back = import(library.export().into_bytes());
    let is_back = |entry: &Entry| back.entries.iter().any(|other| other.content == entry.content);
    assert!(library.entries.iter().all(is_back));
    assert!(back.entries.len() + back.broken.len() <= library.entries.len() + library.broken.len());
}

/// An entry's text with a check that fits, which no fuzzer finds.
fn checked(text: &str) -> Option<String> {
    let mut stored: Value = serde_json::from_str(text).ok()?;
    let mut sum = Xxh3::new();
    sum.update(&stored["isoplan_entry"].as_u64()?.to_le_bytes());
    sum.update(&stored["revision"].as_u64()?.to_le_bytes());
    for name in ["id", "name", "changed", "scenario"] {
        let text = stored[name].as_str()?;
        sum.update(&(text.len() as u64).to_le_bytes());
        sum.update(text.as_bytes());
    }
    stored["check"] = format!("{:016x}", sum.digest()).into();
    Some(stored.to_string())
}

/// Entries and files with the short scenario in them.
pub fn seeds() -> Vec<Vec<u8>> {
    let draft = scenario::short();
    let entry = Entry {
        id: ID,
        name: "方案 A".to_owned(),
        revision: 3,
        changed: Changed::default(),
        document: draft.to_json().into(),
        content: draft.fingerprint(),
        draft: Rc::new(draft),
    };
    let store = Memory::default();
    store.0.borrow_mut().insert(ID.key(), entry.text());
    let library = Library::new(&store, &scenario::short());
    vec![entry.text().into_bytes(), library.export().into_bytes()]
}

/// The fields of both, and a moment.
pub fn words() -> Vec<Vec<u8>> {
    let fields = ["isoplan_library", "entries", "broken", "isoplan_entry", "id", "name", "revision"];
    let fields = fields.into_iter().chain(["changed", "scenario", "check"]);
    let quoted = fields.map(|field| format!("\"{field}\"").into_bytes());
    quoted.chain([b"2026-11-22T13:11:31-08:00".to_vec(), b"0000000000000001".to_vec()]).collect()
}
