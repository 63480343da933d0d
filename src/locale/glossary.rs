//! The words that a planner may not know, and what they mean.

use super::Locale;

/// The names of the terms, in the order in which they are best read: what is simulated, how results
/// are said, people, tests, rooms, risk.
pub const TERMS: [&str; 29] = [
    "scenario",
    "future",
    "seed",
    "verdict",
    "median",
    "band",
    "interval",
    "stream",
    "party",
    "case",
    "close-contact",
    "secondary-contact",
    "prevalence",
    "stage",
    "doubled-sample",
    "pool",
    "detection",
    "specificity",
    "backlog",
    "late",
    "site",
    "rooms-usable",
    "rooms-occupied",
    "rooms-needed",
    "turnaround",
    "waiting",
    "diverted",
    "reserve",
    "residual-risk",
];

impl Locale {
    /// A term as the page writes it, by its name in [`TERMS`].
    pub fn term(&self, name: &str) -> String {
        self.text(&format!("glossary-{name}"))
    }

    /// What a term means, in a sentence or two, by its name in [`TERMS`].
    pub fn term_meaning(&self, name: &str) -> String {
        self.text(&format!("glossary-{name}-is"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;
    use crate::locale::tests::keys;

    #[test]
    fn the_terms_and_the_keys_are_the_same() {
        let expected: BTreeSet<String> = TERMS
            .iter()
            .flat_map(|name| [format!("glossary-{name}"), format!("glossary-{name}-is")])
            .collect();
        assert_eq!(expected.len(), 2 * TERMS.len());
        for language in Language::ALL {
            let found = keys(language).into_iter().filter(|key| key.starts_with("glossary-"));
            assert_eq!(found.collect::<BTreeSet<_>>(), expected, "{language:?}");
        }
    }

    #[test]
    fn every_term_has_a_word_of_its_own_and_an_explanation() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let words: BTreeSet<String> = TERMS.iter().map(|name| locale.term(name)).collect();
            assert_eq!(words.len(), TERMS.len(), "{language:?}");
            for name in TERMS {
                let meaning = locale.term_meaning(name);
                assert!(meaning.ends_with(['.', '。']), "{language:?}: {name}: {meaning}");
            }
        }
    }
}
