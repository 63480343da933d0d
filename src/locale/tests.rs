use std::collections::BTreeSet;

use super::*;

/// Keys of a language, read from its files.
fn keys(language: Language) -> BTreeSet<String> {
    let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
    let key = |line: &str| line.split(['=', ' ']).next().unwrap_or_default().to_owned();
    language.sources().iter().flat_map(|source| source.lines()).filter(is_key).map(key).collect()
}

#[test]
fn every_key_stands_in_every_language() {
    let english = keys(Language::English);
    assert!(english.len() > 100, "{} keys", english.len());
    for language in Language::ALL {
        let locale = Locale::new(language);
        assert_eq!(keys(language), english, "{language:?}");
        assert!(english.iter().all(|key| locale.has(key)), "{language:?} reads every key");
    }
}

#[test]
fn every_parameter_unit_and_preset_has_words() {
    use crate::scenario::{parameter, preset};
    for language in Language::ALL {
        let locale = Locale::new(language);
        for parameter in parameter::all() {
            assert!(locale.has(&label_key(parameter.id)), "{language:?}: label of {}", parameter.id);
        }
        for preset in &preset::PRESETS {
            for part in ["title", "summary"] {
                let key = format!("preset-{}-{part}", preset.name);
                assert!(locale.has(&key), "{language:?}: {key}");
            }
        }
    }
}

#[test]
fn numbers_are_grouped_by_thousands() {
    let locale = Locale::new(Language::English);
    for (number, text) in
        [(0, "0"), (999, "999"), (1000, "1,000"), (19_219, "19,219"), (1_234_567, "1,234,567")]
    {
        assert_eq!(locale.whole(number), text);
    }
    for (number, decimals, text) in
        [(15.16, 1, "15.2"), (1234.0, 2, "1,234"), (-0.04, 1, "0"), (-2.5, 1, "−2.5"), (0.125, 3, "0.125")]
    {
        assert_eq!(locale.decimal(number, decimals), text);
    }
}

#[test]
fn browsers_tags_choose_a_language() {
    for (tag, language) in [
        ("zh-CN", Language::ChineseSimplified),
        ("zh", Language::ChineseSimplified),
        ("en-GB", Language::English),
        ("fr", Language::English),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}
