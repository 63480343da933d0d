//! A scenario as a text for an address: `1.payload.check`.
//!
//! | part | what |
//! |---|---|
//! | version | of the document, and with it of the words, presets and defaults that the payload refers to |
//! | payload | engine version, digest of the result, preset, and what differs from it ([`change`]), as [CBOR] with numbered words, deflated where that is shorter, in base 64 for addresses |
//! | check | 36 bits of the XXH3 fingerprint of all before it, in the same alphabet |
//!
//! Behind the check, each after a `~`, may stand words that say how to open it (a language, a view).
//! This outer form holds for all versions, so that a link of a later one is told from a damaged one.
//!
//! A link means for ever what it meant: it is read against the words and presets of its own version,
//! then said in the newest version as any document is. To add a version:
//!
//! 1. Freeze the old one: copy the presets that change to `preset-N/`, and let its entry in
//!    [`version`] read them there. Never touch `words-N.txt` again.
//! 2. Raise `FORMAT_VERSION`, and write the step from the old version in `scenario::version`: rename
//!    what is called otherwise, write down old defaults that are others now.
//! 3. Add `words-M.txt` (old words in their order, new ones behind) and its entry, and put links of
//!    the new version into `tests/corpus` with `.dev/corpus`. Those of the old ones must still pass.
//!
//! A choice of a field may come without a version. It has no number, and is written as a text: older programs
//! name it as one that they do not know.
//!
//! [CBOR]: https://www.rfc-editor.org/rfc/rfc8949

mod cbor;
mod change;
mod form;
mod payload;
mod version;

use crate::scenario::{Draft, FORMAT_VERSION};
use crate::summary::{Digest, Version};

use form::Form;

/// The most characters of a link; a scenario that needs more travels as a file.
pub const LONGEST: usize = 100_000;

/// The most bytes that a link's content may have, however far it can be deflated: whoever opens a link
/// gives no more memory to it. Scenarios take some kilobytes; those that take more travel as files.
pub const MOST_BYTES: usize = 512 * 1024;

/// What a link carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The scenario, in the newest version of the document.
    pub draft: Draft,
    /// Version of the engine that wrote the link.
    pub engine: Version,
    /// Fingerprint of the result that the sender saw; `None`: the sender had none yet.
    pub digest: Option<Digest>,
    /// Words that say how to open it; readers use those that they know.
    pub options: Vec<String>,
    /// The preset that the link refers to.
    preset: Option<String>,
}

/// Why a text is not a link that can be opened, or a scenario not one that a link can carry. Each
/// variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The text does not begin like a link.
    NotALink,
    /// The text, or the link that the scenario would need, is longer than [`LONGEST`].
    TooLong {
        /// Its characters.
        length: usize,
    },
    /// What the scenario would put into a link is more than [`MOST_BYTES`], deflated or not.
    TooLarge {
        /// Its bytes before they are deflated.
        bytes: usize,
    },
    /// The end is missing.
    Clipped,
    /// All parts are there, but the check does not fit them.
    Mistyped,
    /// The link is whole, but of a version that this program does not know.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The link is whole, but its content is none that this program writes.
    Unreadable,
}

impl Link {
    /// A link to a scenario, and to the result that this program's engine gives, if it is known.
    pub fn new(draft: Draft, digest: Option<Digest>) -> Link {
        Link { draft, engine: Version::THIS, digest, options: Vec::new(), preset: None }
    }

    /// The preset from which the scenario of a link that was read differs least.
    pub fn preset(&self) -> Option<&str> {
        self.preset.as_deref()
    }

    /// The link as a text of letters, digits, `-`, `_`, `.` and `~`.
    ///
    /// # Errors
    ///
    /// [`Problem::TooLong`], [`Problem::TooLarge`].
    pub fn encode(&self) -> Result<String, Problem> {
        let payload = payload::pack(self)?;
        let text = Form { version: FORMAT_VERSION, payload, options: self.options.clone() }.to_string();
        if text.len() > LONGEST { Err(Problem::TooLong { length: text.len() }) } else { Ok(text) }
    }

    /// What a link carries: the text alone, or an address with the text behind its `#`. Whether the
    /// draft makes sense is for [`Draft::check`] to say.
    ///
    /// # Errors
    ///
    /// Every [`Problem`].
    pub fn decode(text: &str) -> Result<Link, Problem> {
        let form = Form::read(text)?;
        let version = version::of(form.version).ok_or(Problem::Newer { version: form.version })?;
        let mut link = payload::unpack(&form.payload, version, form.version).ok_or(Problem::Unreadable)?;
        link.options = form.options;
        Ok(link)
    }

    /// Whether a text is, or wants to be, a link rather than a file's name. `2022.json` is a name: no link
    /// ends like that, because its check is longer.
    pub fn is_meant_by(text: &str) -> bool {
        let is_name = text.to_lowercase().ends_with(".json");
        text.contains("://") || form::begins_like_a_link(text) && !is_name
    }
}
