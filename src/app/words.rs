//! Dates, shares and numbers as the languages write them.

use isoplan::locale::{FluentValue, Language, Locale, own_language};
use isoplan::scenario::{Date, Draft};
use isoplan::sizing::{Amount, Criterion, Figures};

/// Most decimals of a tick: steps are halves, quarters or tenths.
const MOST_DECIMALS: usize = 2;

/// What a scenario is called where it is shown: its name, and that it is not any more what was opened under
/// it (`base`), where that is so.
pub fn title(locale: &Locale, draft: &Draft, base: &Draft) -> String {
    let name = draft.get("name");
    let is_other = name == base.get("name") && draft.fingerprint() != base.fingerprint();
    let name = own_language(locale, name.and_then(|name| name.as_str()).unwrap_or_default());
    if is_other && !name.is_empty() {
        locale.with("page-title-changed", &[("name", text(name.to_owned()))])
    } else {
        name.to_owned()
    }
}

/// A date in a sentence: `20 March`, `3月20日`.
pub fn date(locale: &Locale, date: Date) -> String {
    with_date(locale, "page-date", date)
}

/// A date on an axis: `20 Mar`, `3月20日`.
pub fn short_date(locale: &Locale, date: Date) -> String {
    with_date(locale, "page-date-short", date)
}

/// A date with its year: `20 Mar 2022`, `2022年3月20日`.
pub fn full_date(locale: &Locale, date: Date) -> String {
    with_date(locale, "page-date-full", date)
}

fn with_date(locale: &Locale, key: &str, date: Date) -> String {
    let (year, month, day) = date.parts();
    let year = year.to_string();
    locale.with(
        key,
        &[("year", year.into()), ("month", f64::from(month).into()), ("day", f64::from(day).into())],
    )
}

/// A share as so many of a hundred. 99.7 of 100 is not "100 of 100".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InHundred {
    /// Not a single one.
    None,
    /// Some, but less than half a percent.
    FewerThanOne,
    /// This number, rounded.
    About(u32),
    /// More than 99.5, but not all.
    MoreThan99,
    /// Every single one.
    All,
}

impl InHundred {
    /// The share in hundredths.
    pub fn of(share: f64) -> InHundred {
        match libm::round(share * 100.0) as u32 {
            0 if share > 0.0 => InHundred::FewerThanOne,
            0 => InHundred::None,
            100 if share < 1.0 => InHundred::MoreThan99,
            100 => InHundred::All,
            number => InHundred::About(number),
        }
    }

    /// In words that stand before "of 100".
    pub fn say(self, locale: &Locale) -> String {
        match self {
            InHundred::None => "0".to_owned(),
            InHundred::FewerThanOne => locale.text("page-fewer-than-one"),
            InHundred::About(number) => number.to_string(),
            InHundred::MoreThan99 => locale.text("page-more-than-99"),
            InHundred::All => "100".to_owned(),
        }
    }
}

/// A share in per cent with one decimal where it matters: `0.4 %`, `12 %`.
pub fn percent(locale: &Locale, share: f64) -> String {
    let percent = share * 100.0;
    let decimals = if percent > 0.0 && percent < 10.0 { 1 } else { 0 };
    let tiny = percent > 0.0 && percent < 0.05;
    let number =
        if tiny { format!("< {}", locale.decimal(0.1, 1)) } else { locale.decimal(percent, decimals) };
    locale.with("page-percent", &[("number", number.into())])
}

/// A number with its sign, so many decimals behind the point.
pub fn signed(locale: &Locale, value: f64, decimals: usize) -> String {
    let size = locale.decimal(value.abs(), decimals);
    let is_zero = !size.contains(|digit: char| ('1'..='9').contains(&digit));
    match value {
        _ if is_zero => format!("±{size}"),
        value if value > 0.0 => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

/// What figures come to by a criterion.
pub fn criterion_said(locale: &Locale, criterion: Criterion, figures: &Figures) -> String {
    match criterion.amount(figures) {
        Amount::Share(probability) => percent(locale, probability.share),
        Amount::Bound(bound) => locale.whole(bound.value.into()),
        Amount::Mean(mean) => rounded(locale, mean.value),
    }
}

/// A whole number with separated thousands, from one that statistics made.
pub fn rounded(locale: &Locale, number: f64) -> String {
    locale.whole(libm::round(number.max(0.0)) as u64)
}

/// Labels of the ticks of one axis: digits with separated thousands, but in Chinese, from ten
/// thousand on, by ten thousands (`0`, `0.5万`, `1万`) or hundred millions, where every tick of the
/// axis needs at most one decimal then.
///
/// For axes and headlines only: a number that somebody may compare or copy keeps all its digits.
pub fn ticks(locale: &Locale, values: &[f64]) -> Vec<String> {
    let greatest = values.iter().fold(0.0, |greatest: f64, value| greatest.max(value.abs()));
    let is_short = |unit: f64| greatest >= unit && values.iter().all(|value| value * 10.0 % unit == 0.0);
    let unit = large_units(locale.language).iter().find(|(unit, _)| is_short(*unit));
    let label = |value: &f64| match unit {
        Some((unit, word)) if *value != 0.0 => format!("{}{word}", locale.decimal(value / unit, 1)),
        _ => locale.decimal(*value, MOST_DECIMALS),
    };
    values.iter().map(label).collect()
}

/// A single large number as [`ticks`] writes it: `50,000`, `5万`.
pub fn tick(locale: &Locale, value: f64) -> String {
    ticks(locale, &[value]).concat()
}

/// Units in which a language counts large numbers, the largest first, and their characters.
fn large_units(language: Language) -> &'static [(f64, &'static str)] {
    match language {
        Language::ChineseSimplified => &[(1e8, "亿"), (1e4, "万")],
        Language::ChineseTraditional => &[(1e8, "億"), (1e4, "萬")],
        Language::English => &[],
    }
}

/// A text argument of a message.
pub fn text(text: impl Into<String>) -> FluentValue<'static> {
    FluentValue::from(text.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_scenario_that_was_changed_is_not_called_what_it_was() {
        let base = Draft::of(json!({"name": "Border city / 口岸城市", "rooms": {"turnaround_hours": 24}}));
        let [simplified, english] = [Language::ChineseSimplified, Language::English].map(Locale::new);
        assert_eq!(title(&english, &base, &base), "Border city");
        let mut draft = base.clone();
        draft.set("rooms.turnaround_hours", json!(36));
        assert_eq!(title(&english, &draft, &base), "Border city (changed)");
        assert_eq!(title(&simplified, &draft, &base), "口岸城市（已改动）");
        draft.set("name", json!("Our city"));
        assert_eq!(title(&english, &draft, &base), "Our city");
        draft.set("name", json!(""));
        assert_eq!(title(&english, &draft, &Draft::of(json!({"name": ""}))), "");
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        let day: Date = "2022-03-20".parse().unwrap();
        let english = Locale::new(Language::English);
        let chinese = Locale::new(Language::ChineseSimplified);
        assert_eq!(date(&english, day), "20 March");
        assert_eq!(short_date(&english, day), "20 Mar");
        assert_eq!(full_date(&english, day), "20 Mar 2022");
        assert_eq!(date(&chinese, day), "3月20日");
        assert_eq!(full_date(&chinese, day), "2022年3月20日");
        assert_eq!(date(&Locale::new(Language::ChineseTraditional), day), "3月20日");
    }

    #[test]
    fn a_share_is_never_rounded_to_certainty() {
        for (share, expected) in [
            (0.0, InHundred::None),
            (0.002, InHundred::FewerThanOne),
            (0.314, InHundred::About(31)),
            (0.998, InHundred::MoreThan99),
            (1.0, InHundred::All),
        ] {
            assert_eq!(InHundred::of(share), expected, "{share}");
        }
        let english = Locale::new(Language::English);
        for (share, expected) in
            [(0.0, "0 %"), (0.0001, "< 0.1 %"), (0.0123, "1.2 %"), (0.314, "31 %"), (1.0, "100 %")]
        {
            assert_eq!(percent(&english, share), expected);
        }
    }

    #[test]
    fn differences_carry_their_sign() {
        let english = Locale::new(Language::English);
        for (value, decimals, expected) in
            [(1234.6, 0, "+1,235"), (-0.26, 1, "−0.3"), (0.04, 1, "±0"), (-0.0, 0, "±0")]
        {
            assert_eq!(signed(&english, value, decimals), expected, "{value}");
        }
    }

    /// The ticks of an axis in English and in both Chinese scripts.
    #[track_caller]
    fn check_ticks(values: &[f64], english: &[&str], simplified: &[&str], traditional: &[&str]) {
        let [found_simplified, found_traditional, found_english] =
            Language::ALL.map(|language| ticks(&Locale::new(language), values));
        assert_eq!(found_english, english);
        assert_eq!(found_simplified, simplified);
        assert_eq!(found_traditional, traditional);
    }

    #[test]
    fn ticks_of_an_axis_have_one_unit() {
        check_ticks(
            &[0.0, 5000.0, 10_000.0, 15_000.0],
            &["0", "5,000", "10,000", "15,000"],
            &["0", "0.5万", "1万", "1.5万"],
            &["0", "0.5萬", "1萬", "1.5萬"],
        );
        // Below ten thousand, or with a second decimal, the digits stay.
        for values in [[0.0, 4000.0, 8000.0], [0.0, 12_500.0, 25_000.0], [0.0, 10_000.0, 10_001.0]] {
            let english = ticks(&Locale::new(Language::English), &values);
            let english: Vec<&str> = english.iter().map(String::as_str).collect();
            check_ticks(&values, &english, &english, &english);
        }
        check_ticks(
            &[0.0, 5e7, 1e8],
            &["0", "50,000,000", "100,000,000"],
            &["0", "0.5亿", "1亿"],
            &["0", "0.5億", "1億"],
        );
        check_ticks(
            &[1e6, 1.01e8],
            &["1,000,000", "101,000,000"],
            &["100万", "10,100万"],
            &["100萬", "10,100萬"],
        );
        check_ticks(&[-20_000.0, 0.0], &["−20,000", "0"], &["−2万", "0"], &["−2萬", "0"]);
        check_ticks(&[0.0, 0.5, 0.1 * 3.0], &["0", "0.5", "0.3"], &["0", "0.5", "0.3"], &["0", "0.5", "0.3"]);
        check_ticks(&[], &[], &[], &[]);
    }

    #[test]
    fn a_single_number_is_short_from_ten_thousand_on() {
        let [simplified, traditional, english] = Language::ALL.map(Locale::new);
        for (value, expected) in [(9000.0, "9,000"), (50_000.0, "5万"), (19_219.0, "19,219")] {
            assert_eq!(tick(&simplified, value), expected);
        }
        assert_eq!(tick(&traditional, 123_000.0), "12.3萬");
        assert_eq!(tick(&english, 123_000.0), "123,000");
    }
}
