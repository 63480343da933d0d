//! What the links of each version refer to: numbered words and presets, frozen with the version.

use std::collections::BTreeMap;

use crate::scenario::preset::{PRESETS, Preset};

/// A version of links, which is that of the documents in them.
pub struct Version {
    words: &'static str,
    presets: fn() -> &'static [Preset],
}

const VERSIONS: [Version; 1] = [Version { words: include_str!("words-1.txt"), presets: presets_1 }];

/// The version of this number, if there is one.
pub fn of(number: u64) -> Option<&'static Version> {
    VERSIONS.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// The version in which links are written.
pub fn newest() -> &'static Version {
    const { &VERSIONS[VERSIONS.len() - 1] }
}

impl Version {
    /// Words by their numbers, the most frequent first.
    pub fn words(&self) -> Vec<&'static str> {
        self.words.lines().collect()
    }

    /// Numbers of the words.
    pub fn numbers(&self) -> BTreeMap<&'static str, u32> {
        self.words.lines().zip(0..).collect()
    }

    /// The presets, each to be read only where it is needed: that takes longer than all else in a link.
    pub fn presets(&self) -> &'static [Preset] {
        (self.presets)()
    }
}

fn presets_1() -> &'static [Preset] {
    &PRESETS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::FORMAT_VERSION;
    use crate::scenario::parameter::{self, Kind};

    #[test]
    fn there_is_a_version_of_links_for_each_of_documents() {
        assert_eq!(VERSIONS.len() as u64, FORMAT_VERSION);
        assert!(of(0).is_none() && of(FORMAT_VERSION).is_some() && of(FORMAT_VERSION + 1).is_none());
    }

    /// Choices that have come since: they are written as texts.
    const SINCE: [&str; 1] = ["home-in-room"];

    #[test]
    fn the_newest_version_has_a_word_for_every_field_choice_and_preset() {
        let numbers = newest().numbers();
        assert_eq!(numbers.len(), newest().words().len(), "a word stands twice");
        let mut words: Vec<&str> = parameter::all().flat_map(|parameter| parameter.id.split('.')).collect();
        words.iter_mut().for_each(|word| *word = word.trim_end_matches("[]"));
        words.extend(["isoplan", "origins", "path", "source", "assumption"]);
        words.extend(PRESETS.iter().map(|preset| preset.name));
        words.extend(parameter::all().flat_map(|parameter| match parameter.kind {
            Kind::Choice(choices) => choices,
            _ => &[],
        }));
        let missing: Vec<&str> = words.into_iter().filter(|word| !numbers.contains_key(word)).collect();
        assert_eq!(missing, SINCE);
    }
}
