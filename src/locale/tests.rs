use std::collections::BTreeSet;

use super::*;

/// Keys of a language, read from its files.
pub fn keys(language: Language) -> BTreeSet<String> {
    keys_of(&language.sources())
}

/// Keys in some files.
pub fn keys_of(sources: &[&str]) -> BTreeSet<String> {
    let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
    let key = |line: &str| line.split(['=', ' ']).next().unwrap_or_default().to_owned();
    sources.iter().flat_map(|source| source.lines()).filter(is_key).map(key).collect()
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
        ("zh-SG", Language::ChineseSimplified),
        ("zh-Hans", Language::ChineseSimplified),
        ("zh-Hans-HK", Language::ChineseSimplified),
        ("zh-TW", Language::ChineseTraditional),
        ("zh-HK", Language::ChineseTraditional),
        ("zh-MO", Language::ChineseTraditional),
        ("ZH-tw", Language::ChineseTraditional),
        ("zh-Hant", Language::ChineseTraditional),
        ("zh-Hant-CN", Language::ChineseTraditional),
        ("en-GB", Language::English),
        ("fr", Language::English),
        ("fr-TW", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
    for language in Language::ALL {
        assert_eq!(Language::of_tag(language.tag()), language);
    }
}

/// Simplified characters that traditional texts have too, but for other words than ours: what a
/// careless conversion leaves behind.
const MERGED: &str = "后里于余几采范征系复尽价据";

/// Words of the mainland for which Taiwan and Hong Kong have others.
const MAINLAND_WORDS: &str = "默認 屏幕 鏈接 數據 保存 字段 列表 網絡 軟件 文件夾 單元格 工作簿 字符 \
     字節 剪貼板 打開 導入 導出 概率 質量 終末 採樣 樣本量 千克";

/// Lines of a language that have a Chinese character which is not one of its own, behind that.
#[cfg(not(target_arch = "wasm32"))]
fn foreign(language: Language, is_own: impl Fn(char) -> bool) -> Vec<(char, &'static str)> {
    let is_foreign = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) && !is_own(*c);
    let lines = language.sources().into_iter().flat_map(str::lines);
    lines.filter_map(|line| Some((line.chars().find(is_foreign)?, line))).collect()
}

#[test]
#[cfg(not(target_arch = "wasm32"))]
fn each_chinese_is_written_in_its_own_script() {
    // The standard of Taiwan has no simplified characters, the mainland's first one no traditional.
    let is_traditional = |c: char| {
        let text = c.to_string();
        let (_, _, is_lost) = encoding_rs::BIG5.encode(&text);
        !is_lost && !MERGED.contains(c)
    };
    let is_simplified = |c: char| {
        let text = c.to_string();
        let (bytes, _, is_lost) = encoding_rs::GBK.encode(&text);
        // GBK has both; its part that is GB 2312 has the Chinese characters here.
        !is_lost && matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe])
    };
    assert_eq!(foreign(Language::ChineseTraditional, is_traditional), []);
    assert_eq!(foreign(Language::ChineseSimplified, is_simplified), []);
    assert!(foreign(Language::ChineseSimplified, is_traditional).len() > 300);
    assert!(foreign(Language::ChineseTraditional, is_simplified).len() > 300);
}

#[test]
fn traditional_chinese_is_no_conversion_of_the_mainlands_words() {
    for source in Language::ChineseTraditional.sources() {
        for line in source.lines() {
            assert_eq!(MAINLAND_WORDS.split(' ').find(|word| line.contains(word)), None, "{line}");
        }
    }
}
