//! One scenario in the library, and the text that stands for it in the store.
//!
//! The text is JSON: `isoplan_entry` (the version of this form), `id`, `name`, `revision`, `changed`,
//! `scenario` (the document as a text, so that no digit of it is lost), `check` (XXH3, 64 bits, of the
//! others). Any text gives an entry or a [`Fault`].

use std::fmt;
use std::rc::Rc;

use isoplan::scenario::{Draft, Issue};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::Changed;

/// The version of the form that this program writes.
pub const ENTRY_VERSION: u64 = 1;

/// The most bytes of an entry's text; the largest scenario needs less.
pub const MOST_ENTRY_BYTES: usize = 1 << 20;

/// The most characters of a name.
pub const LONGEST_NAME: usize = 100;

/// What keys of entries begin with; the id stands behind it.
pub const KEY_PREFIX: &str = "isoplan.scenario.";

/// What an entry is known by, whatever its name: it is never given again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(pub u64);

/// A scenario under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it is known by.
    pub id: Id,
    /// What the person calls it.
    pub name: String,
    /// Goes on with every change, so that a tab sees what it has not read yet.
    pub revision: u64,
    /// When it was changed last.
    pub changed: Changed,
    /// The document as it was saved.
    pub document: Rc<str>,
    /// What that says.
    pub draft: Rc<Draft>,
    /// Its fingerprint: entries of the same content have the same.
    pub content: u64,
}

/// Why a text is no entry. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// It is longer than [`MOST_ENTRY_BYTES`].
    TooLarge {
        /// Its bytes.
        bytes: usize,
    },
    /// It is not JSON.
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// It is JSON, but of another kind.
    NotAnEntry,
    /// It is of a version that this program does not know.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The check does not fit the rest.
    Damaged,
    /// It stands under a key that belongs to another entry.
    Misplaced,
    /// It is whole, but its document cannot be read as a scenario.
    NotAScenario(Issue),
}

/// The text as it stands in the store and in exported files.
#[derive(Serialize, Deserialize)]
struct Stored {
    isoplan_entry: u64,
    id: String,
    name: String,
    revision: u64,
    changed: String,
    scenario: String,
    check: String,
}

impl Entry {
    /// Reads the text of an entry.
    ///
    /// # Errors
    ///
    /// Every [`Fault`] but [`Fault::Misplaced`].
    pub fn read(text: &str) -> Result<Entry, Fault> {
        /// All that later versions promise.
        #[derive(Deserialize)]
        struct Versioned {
            isoplan_entry: u64,
        }
        if text.len() > MOST_ENTRY_BYTES {
            return Err(Fault::TooLarge { bytes: text.len() });
        }
        let Versioned { isoplan_entry: version } = serde_json::from_str(text).map_err(fault)?;
        if version > ENTRY_VERSION {
            return Err(Fault::Newer { version });
        }
        let stored: Stored = serde_json::from_str(text).map_err(fault)?;
        if stored.check != stored.sum() {
            return Err(Fault::Damaged);
        }
        let first = |mut issues: Vec<Issue>| Fault::NotAScenario(issues.swap_remove(0));
        let draft = Draft::from_json(&stored.scenario).map_err(first)?;
        // A wrong one with a right check was not written by this program.
        Ok(Entry {
            id: stored.id.parse().map_err(|()| Fault::NotAnEntry)?,
            name: name(&stored.name).map_err(|_| Fault::NotAnEntry)?,
            revision: stored.revision,
            changed: stored.changed.parse().map_err(|_| Fault::NotAnEntry)?,
            document: stored.scenario.into(),
            content: draft.fingerprint(),
            draft: Rc::new(draft),
        })
    }

    /// Reads what stands under a key of the store.
    ///
    /// # Errors
    ///
    /// Every [`Fault`].
    pub fn read_at(key: &str, text: &str) -> Result<Entry, Fault> {
        let entry = Entry::read(text)?;
        if entry.id.key() == key { Ok(entry) } else { Err(Fault::Misplaced) }
    }

    /// The text that stands for it.
    pub fn text(&self) -> String {
        let mut stored = Stored {
            isoplan_entry: ENTRY_VERSION,
            id: self.id.to_string(),
            name: self.name.clone(),
            revision: self.revision,
            changed: self.changed.to_string(),
            scenario: self.document.to_string(),
            check: String::new(),
        };
        stored.check = stored.sum();
        serde_json::to_string_pretty(&stored).unwrap_or_else(|_| unreachable!("texts and numbers are JSON"))
    }
}

impl Stored {
    /// The check of everything else: no two that differ are absorbed alike, for each text comes behind
    /// its length.
    fn sum(&self) -> String {
        let mut sum = Xxh3::new();
        sum.update(&self.isoplan_entry.to_le_bytes());
        sum.update(&self.revision.to_le_bytes());
        for text in [&self.id, &self.name, &self.changed, &self.scenario] {
            sum.update(&(text.len() as u64).to_le_bytes());
            sum.update(text.as_bytes());
        }
        format!("{:016x}", sum.digest())
    }
}

impl Id {
    /// The key of the entry in the store.
    pub fn key(self) -> String {
        format!("{KEY_PREFIX}{self}")
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl std::str::FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Id, ()> {
        let id = u64::from_str_radix(text, 16).map(Id).map_err(|_| ())?;
        // One spelling.
        if id.to_string() == text { Ok(id) } else { Err(()) }
    }
}

/// A name without what stands around it.
///
/// # Errors
///
/// Its characters, if there are none, or more than [`LONGEST_NAME`].
pub fn name(text: &str) -> Result<String, usize> {
    let text = text.trim();
    match text.chars().count() {
        1..=LONGEST_NAME => Ok(text.to_owned()),
        length => Err(length),
    }
}

fn fault(error: serde_json::Error) -> Fault {
    if error.is_data() {
        Fault::NotAnEntry
    } else {
        Fault::NotJson { line: error.line(), column: error.column() }
    }
}

#[cfg(test)]
mod tests;
