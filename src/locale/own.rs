//! Texts that say the same in two languages.

use super::{Language, Locale};

/// The part of a text in this language: presets give names and sources as `English / 中文`. Both
/// Chinese scripts are served by the Chinese part, for the readers of one read names in the other. An
/// English sentence that names something in Chinese on its way is one text.
pub fn own_language<'a>(locale: &Locale, text: &'a str) -> &'a str {
    let goes_on = |part: &str| part.contains(". ") || part.contains(", ");
    let has_chinese = |part: &str| part.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let chinese = |part: &str| has_chinese(part) && !goes_on(part);
    match (text.rsplit_once(" / "), locale.language) {
        (Some((english, own)), Language::English) if chinese(own) => english,
        (Some((_, own)), language) if language.is_chinese() && chinese(own) => own,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_two_languages_are_told_apart() {
        let both = "Close contacts / 密接";
        for (language, expected) in [
            (Language::English, "Close contacts"),
            (Language::ChineseSimplified, "密接"),
            (Language::ChineseTraditional, "密接"),
        ] {
            let locale = Locale::new(language);
            assert_eq!(own_language(&locale, both), expected);
            for whole in
                ["14 / 7", "Plan, 9th edition / 第九版. Assumption: a night", "Centre / 中心, open data"]
            {
                assert_eq!(own_language(&locale, whole), whole);
            }
        }
    }
}
