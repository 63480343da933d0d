//! What values rest on, in the reader's language.
//!
//! The tables of parameters, rules and profiles, and the presets, say it in English, for files and the command
//! line; `bases.ftl` of a language says it anew. Authors write their own texts as they like.

use super::{Locale, own_language};

impl Locale {
    /// What a value rests on: a text of the program in this language, or an author's as it stands.
    pub fn rests_on(&self, text: &str) -> String {
        let key = key(text);
        if self.has(&key) { self.text(&key) } else { own_language(self, text).to_owned() }
    }
}

/// The key of a text: its words and numbers.
fn key(text: &str) -> String {
    let text = text.to_ascii_lowercase();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.fold("rests-on".to_owned(), |key, word| key + "-" + word)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;
    use crate::locale::tests::keys_of;
    use crate::scenario::parameter::{self, Basis};
    use crate::scenario::preset::PRESETS;
    use crate::scenario::{self, profile, rule_preset};

    /// Every text of the program that is in no other language.
    fn texts() -> BTreeSet<String> {
        let ranges = parameter::all().filter_map(|parameter| parameter.plausible());
        let rules = [rule_preset::FIVE_TESTS, rule_preset::SECONDARY, rule_preset::DISCHARGED];
        let bases = (parameter::all().map(|parameter| parameter.basis))
            .chain(ranges.map(|plausible| plausible.basis))
            .chain(rule_preset::RULE_PRESETS.iter().chain(&rules).map(|rule| rule.basis))
            .chain(profile::PROFILES.iter().flat_map(|profile| [profile.incubation, profile.infectiousness]));
        let of_table = bases.map(|basis| match basis {
            Basis::Source(text) | Basis::Assumption(text) | Basis::Choice(text) => text.to_owned(),
        });
        let origins = PRESETS.iter().flat_map(|preset| preset.draft().origins());
        let of_presets = origins.map(|origin| match origin.basis {
            scenario::Basis::Source(text) | scenario::Basis::Assumption(text) => text,
        });
        let chinese = Locale::new(Language::ChineseSimplified);
        of_table.chain(of_presets.filter(|text| own_language(&chinese, text) == text)).collect()
    }

    #[test]
    fn chinese_readers_are_told_in_chinese() {
        let expected: BTreeSet<String> = texts().iter().map(|text| key(text)).collect();
        assert!(expected.len() > 200, "{}", expected.len());
        for language in [Language::ChineseSimplified, Language::ChineseTraditional] {
            let found = keys_of(&[language.bases()]);
            let missing: Vec<&String> = expected.difference(&found).collect();
            let unused: Vec<&String> = found.difference(&expected).collect();
            assert!(missing.is_empty() && unused.is_empty(), "{language:?}: {missing:?}, unused {unused:?}");
        }
    }

    #[test]
    fn english_and_authors_texts_stay_as_they_are() {
        let [simplified, traditional, english] = Language::ALL.map(Locale::new);
        assert_eq!(english.rests_on("no figure found"), "no figure found");
        assert_eq!(simplified.rests_on("No figure found"), "未查到数据");
        assert_eq!(traditional.rests_on("first come, first served"), "先到先安排");
        assert_eq!(simplified.rests_on("counted by hand"), "counted by hand");
        assert_eq!(simplified.rests_on("counted by hand / 人工清点"), "人工清点");
        // Says the numbers of the English text.
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        for text in texts().iter().filter(|text| text.contains("20") && text.contains('%')) {
            let told = digits(&simplified.rests_on(text));
            let years: Vec<&str> =
                text.split(|c: char| !c.is_ascii_digit()).filter(|n| n.len() == 4).collect();
            assert!(years.iter().all(|year| told.contains(year)), "{text}: {told}");
        }
    }
}
