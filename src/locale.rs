//! Words and number formats of the languages.
//!
//! Texts are Fluent messages in some files a language: `core.ftl` (parameters, units, issues,
//! presets: also the command line's), `files.ftl` (tables that are read, files that are written),
//! `page.ftl` (the page's frame, verdict and states), `inputs.ftl` (its form), `charts.ftl` (its
//! charts), `answers.ftl` (what would fix it), `compare.ftl` (comparisons), `briefing.ftl` (slides, notes and
//! report), `glossary.ftl` (what its words mean) and `methods.ftl` (the page that tells them, and what the
//! keys do). Every key stands in every language; a test checks that. In Chinese there is `bases.ftl` besides,
//! what values rest on.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

pub use fluent_bundle::FluentValue;
pub use own::own_language;
pub use parameter::{choice_key, label_key};
pub use rarity::LEAST_SHARE;

mod answer;
mod bases;
mod criterion;
pub mod glossary;
mod issue;
mod link;
mod own;
mod parameter;
mod rarity;
mod series;
mod table;

/// The files of a language.
macro_rules! sources {
    ($tag:literal) => {
        [
            include_str!(concat!("locale/", $tag, "/core.ftl")),
            include_str!(concat!("locale/", $tag, "/files.ftl")),
            include_str!(concat!("locale/", $tag, "/page.ftl")),
            include_str!(concat!("locale/", $tag, "/inputs.ftl")),
            include_str!(concat!("locale/", $tag, "/charts.ftl")),
            include_str!(concat!("locale/", $tag, "/answers.ftl")),
            include_str!(concat!("locale/", $tag, "/compare.ftl")),
            include_str!(concat!("locale/", $tag, "/briefing.ftl")),
            include_str!(concat!("locale/", $tag, "/glossary.ftl")),
            include_str!(concat!("locale/", $tag, "/methods.ftl")),
        ]
    };
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    ChineseSimplified,
    /// 繁體中文.
    ChineseTraditional,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Language; 3] =
        [Language::ChineseSimplified, Language::ChineseTraditional, Language::English];

    /// Its BCP 47 tag, as in the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::ChineseSimplified => "zh-Hans",
            Language::ChineseTraditional => "zh-Hant",
            Language::English => "en",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::ChineseSimplified => "简体中文",
            Language::ChineseTraditional => "繁體中文",
            Language::English => "English",
        }
    }

    /// The language of a BCP 47 tag such as `zh-CN`: English for all but Chinese, and of Chinese the
    /// script that the tag names, else the one that is written where it comes from.
    pub fn of_tag(tag: &str) -> Language {
        let mut parts = tag.split('-');
        let is = |part: &str, names: &[&str]| names.iter().any(|name| part.eq_ignore_ascii_case(name));
        if !parts.next().is_some_and(|primary| is(primary, &["zh"])) {
            return Language::English;
        }
        // The script stands before the region.
        let traditional = parts.find_map(|part| match part {
            part if is(part, &["Hans"]) => Some(false),
            part if is(part, &["Hant", "TW", "HK", "MO"]) => Some(true),
            _ => None,
        });
        if traditional == Some(true) { Language::ChineseTraditional } else { Language::ChineseSimplified }
    }

    /// Whether it is written in Chinese characters.
    pub fn is_chinese(self) -> bool {
        matches!(self, Language::ChineseSimplified | Language::ChineseTraditional)
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::ChineseSimplified => langid!("zh-Hans"),
            Language::ChineseTraditional => langid!("zh-Hant"),
            Language::English => langid!("en"),
        }
    }

    /// What values rest on; in English the texts say it themselves.
    fn bases(self) -> &'static str {
        match self {
            Language::ChineseSimplified => include_str!("locale/zh-Hans/bases.ftl"),
            Language::ChineseTraditional => include_str!("locale/zh-Hant/bases.ftl"),
            Language::English => "",
        }
    }

    fn sources(self) -> [&'static str; 10] {
        match self {
            Language::ChineseSimplified => sources!("zh-Hans"),
            Language::ChineseTraditional => sources!("zh-Hant"),
            Language::English => sources!("en"),
        }
    }
}

/// A language with its words at hand.
pub struct Locale {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        self.language == other.language
    }
}

impl Locale {
    /// The words of a language.
    ///
    /// # Panics
    ///
    /// If a language file is not Fluent; a test reads them all.
    pub fn new(language: Language) -> Locale {
        let mut bundle = FluentBundle::new(vec![language.identifier()]);
        // The marks that protect right-to-left insertions are of no use in these languages, and
        // get into copied text.
        bundle.set_use_isolating(false);
        for source in language.sources().into_iter().chain([language.bases()]) {
            let resource = FluentResource::try_new(source.to_owned());
            bundle.add_resource(resource.expect("a test reads it")).expect("keys are unique");
        }
        Locale { language, bundle }
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The message of a key without arguments.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message of a key with its arguments. An unknown key gives the key itself.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message {key}");
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, value) in arguments {
            fluent.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }

    /// A whole number with separated thousands: `19,219`.
    pub fn whole(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

    /// A number with at most so many decimals, without trailing zeros.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.whole(whole));
        let fraction = fraction.trim_end_matches('0');
        let sign = if number < 0.0 && (whole != "0" || !fraction.is_empty()) { "−" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

#[cfg(test)]
mod tests;
