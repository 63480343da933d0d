//! All entries as one file, and back.
//!
//! The file is JSON: `isoplan_library` (the version of this form), `entries` (as in the store) and
//! `broken` (texts from the store that are no entries, as they are: somebody may mend them).

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::{Entry, Fault, MOST_ENTRIES};

/// The version of the form that this program writes.
pub const LIBRARY_VERSION: u64 = 1;

/// The most bytes of a file that is imported; no browser's storage holds half of it.
pub const MOST_IMPORT_BYTES: usize = 32 << 20;

/// Why a file is no library. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotALibrary {
    /// The browser could not read it.
    Unreadable,
    /// It is longer than [`MOST_IMPORT_BYTES`].
    TooLarge {
        /// Its bytes.
        bytes: u64,
    },
    /// It is not JSON.
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// It is JSON, but of another kind.
    OtherKind,
    /// It is a scenario, which one opens.
    OneScenario,
    /// It is of a version that this program does not know.
    Newer {
        /// Its version.
        version: u64,
    },
    /// It holds more than [`MOST_ENTRIES`] entries.
    TooMany,
}

#[derive(Serialize)]
struct Written<'a> {
    isoplan_library: u64,
    entries: Vec<Box<RawValue>>,
    broken: Vec<&'a str>,
}

/// The file with these entries, and with these texts that are none.
pub fn write<'a>(entries: impl Iterator<Item = &'a Entry>, broken: impl Iterator<Item = &'a str>) -> String {
    let raw = |entry: &Entry| RawValue::from_string(entry.text()).ok();
    let written = Written {
        isoplan_library: LIBRARY_VERSION,
        entries: entries.filter_map(raw).collect(),
        broken: broken.collect(),
    };
    serde_json::to_string_pretty(&written).unwrap_or_else(|_| unreachable!("texts and numbers are JSON"))
        + "\n"
}

/// What a file holds: an entry, or why it is none, at each place.
///
/// # Errors
///
/// Every [`NotALibrary`] but [`NotALibrary::Unreadable`].
pub fn read(bytes: &[u8]) -> Result<Vec<Result<Entry, Fault>>, NotALibrary> {
    #[derive(Deserialize)]
    struct Read {
        entries: Bounded<Box<RawValue>>,
        broken: Bounded<String>,
    }
    if bytes.len() > MOST_IMPORT_BYTES {
        return Err(NotALibrary::TooLarge { bytes: bytes.len() as u64 });
    }
    let bytes = unmarked(bytes);
    let kind: Kind = serde_json::from_slice(bytes).map_err(problem)?;
    match (kind.isoplan_library, kind.isoplan) {
        (Some(version), _) if version > LIBRARY_VERSION => return Err(NotALibrary::Newer { version }),
        (Some(_), _) => {}
        (None, Some(_)) => return Err(NotALibrary::OneScenario),
        (None, None) => return Err(NotALibrary::OtherKind),
    }
    let Read { entries, broken } = serde_json::from_slice(bytes).map_err(problem)?;
    if entries.more || broken.more || entries.list.len() + broken.list.len() > MOST_ENTRIES {
        return Err(NotALibrary::TooMany);
    }
    let texts = entries.list.iter().map(|raw| raw.get()).chain(broken.list.iter().map(String::as_str));
    Ok(texts.map(Entry::read).collect())
}

/// Whether a file wants to be a library, of whatever version.
pub fn is_library(bytes: &[u8]) -> bool {
    serde_json::from_slice(unmarked(bytes)).is_ok_and(|kind: Kind| kind.isoplan_library.is_some())
}

/// By what files are told from each other.
#[derive(Deserialize)]
struct Kind {
    isoplan_library: Option<u64>,
    /// What only scenarios have.
    isoplan: Option<IgnoredAny>,
}

/// The bytes without the mark that some editors put before a text.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)
}

fn problem(error: serde_json::Error) -> NotALibrary {
    if error.is_data() {
        NotALibrary::OtherKind
    } else {
        NotALibrary::NotJson { line: error.line(), column: error.column() }
    }
}

/// A list of which no more than [`MOST_ENTRIES`] are kept, so that a file of commas fills no memory.
struct Bounded<T> {
    list: Vec<T>,
    /// Whether there were more.
    more: bool,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Bounded<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bounded<T>, D::Error> {
        struct Visit<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Visit<T> {
            type Value = Bounded<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Bounded<T>, A::Error> {
                let mut bounded = Bounded { list: Vec::new(), more: false };
                while bounded.list.len() < MOST_ENTRIES {
                    match sequence.next_element()? {
                        Some(element) => bounded.list.push(element),
                        None => return Ok(bounded),
                    }
                }
                while sequence.next_element::<IgnoredAny>()?.is_some() {
                    bounded.more = true;
                }
                Ok(bounded)
            }
        }

        deserializer.deserialize_seq(Visit(PhantomData))
    }
}
