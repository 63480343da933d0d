//! What is wrong with a link, in words.

use super::{FluentValue, Locale};
use crate::link::{LONGEST, MOST_BYTES, Problem};
use crate::scenario::FORMAT_VERSION;

impl Locale {
    /// What is wrong with a link, what may have happened, and the way out.
    pub fn link_problem(&self, problem: &Problem) -> String {
        let whole = |number: u64| FluentValue::from(self.whole(number));
        match problem {
            Problem::NotALink => self.text("link-not-a-link"),
            Problem::TooLong { length } => self.with(
                "link-too-long",
                &[("length", whole(*length as u64)), ("longest", whole(LONGEST as u64))],
            ),
            Problem::TooLarge { bytes } => self.with(
                "link-too-large",
                &[("bytes", whole(*bytes as u64)), ("most", whole(MOST_BYTES as u64))],
            ),
            Problem::Clipped => self.text("link-clipped"),
            Problem::Mistyped => self.text("link-mistyped"),
            Problem::Newer { version } => {
                self.with("link-newer", &[("version", whole(*version)), ("newest", whole(FORMAT_VERSION))])
            }
            Problem::Unreadable => self.text("link-unreadable"),
        }
    }
}
