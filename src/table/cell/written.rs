//! Dates and numbers as people write them.

use super::Day;

/// A number as people write it, its thousands perhaps separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouped {
    /// A whole number, at most that of 64 bits.
    Whole(u64),
    /// Below 0.
    Negative,
    /// Not whole.
    Fraction,
    /// No number.
    None,
}

/// A full-width character's narrow form.
pub fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' => ' ',
        '\u{2212}' => '-',
        _ => character,
    }
}

/// The day that a text names: `2022-03-18`, `2022/3/18`, `2022.3.18`, `20220318`, `2022年3月18日`,
/// `3月18日`; at midnight if it has a time.
pub fn day(text: &str) -> Option<Day> {
    let text: String = text.chars().map(narrow).collect();
    let text = without_midnight(text.trim());
    if let Some((year, rest)) = text.split_once('年') {
        let (month, day) = month_and_day(rest)?;
        return full(year.trim(), month, day);
    }
    if text.contains('月') {
        let (month, day) = month_and_day(text)?;
        // Any leap year tells whether there is such a day in some year.
        return full("2020", month, day).map(|_| Day::OfYear(month, day));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return full(&text[..4], number_of(&text[4..6])?, number_of(&text[6..])?);
    }
    let separator = ['-', '/', '.'].into_iter().find(|separator| text.contains(*separator))?;
    let mut parts = text.split(separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() { None } else { full(year, number_of(month)?, number_of(day)?) }
}

/// The text without a time of day that is 00:00.
fn without_midnight(text: &str) -> &str {
    let Some((date, time)) = text.split_once(['T', ' ']) else { return text };
    let midnight = time.contains(':') && time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b' '));
    if midnight { date } else { text }
}

/// `3月18日`, the last character or `号` perhaps.
fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('月')?;
    let day = day.trim().trim_end_matches(['日', '号']);
    Some((number_of(month.trim())?, number_of(day.trim())?))
}

/// A number of one or two digits.
fn number_of(text: &str) -> Option<u8> {
    let digits = matches!(text.len(), 1..=2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn full(year: &str, month: u8, day: u8) -> Option<Day> {
    format!("{year}-{month:02}-{day:02}").parse().ok().map(Day::Full)
}

/// The number that a text says, thousands separated by commas or spaces of any width.
pub fn number(text: &str) -> Grouped {
    let text: String = text.chars().map(narrow).collect();
    let text = text.trim();
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(digits) = without_groups(whole).filter(|digits| is_digits(digits)) else { return Grouped::None };
    // 1.000 is one in some countries and a thousand in others.
    if !is_digits(fraction) || fraction == "000" && digits.len() <= 3 {
        return Grouped::None;
    }
    let is_zero = |digits: &str| digits.bytes().all(|byte| byte == b'0');
    match (sign, is_zero(fraction)) {
        (-1, fraction_is_zero) if !(fraction_is_zero && is_zero(&digits)) => Grouped::Negative,
        (_, false) => Grouped::Fraction,
        // More digits than that are too many people in any case.
        (_, true) => Grouped::Whole(digits.parse().unwrap_or(u64::MAX)),
    }
}

/// The digits without separators; `None` if those stand elsewhere than between thousands, or differ.
fn without_groups(text: &str) -> Option<String> {
    let separator = |character: &char| matches!(character, ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let Some(separator) = text.chars().find(separator) else { return Some(text.to_owned()) };
    let mut groups = text.split(separator);
    let first = groups.next().filter(|first| matches!(first.len(), 1..=3))?;
    groups.try_fold(first.to_owned(), |digits, group| (group.len() == 3).then(|| digits + group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_day(text: &str, expected: Option<&str>) {
        let shown = day(text).map(|day| match day {
            Day::Full(date) => date.to_string(),
            Day::OfYear(month, day) => format!("{month}/{day}"),
        });
        assert_eq!(shown.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "2022-03-18",
            "2022-3-18",
            "2022/3/18",
            "2022.03.18",
            "20220318",
            "2022年3月18日",
            "2022 年 3 月 18 日",
            "2022年03月18号",
            "２０２２－０３－１８",
            "2022/3/18 0:00",
            "2022-03-18 00:00:00",
            "2022-03-18T00:00:00.000",
        ] {
            check_day(text, Some("2022-03-18"));
        }
        check_day("3月18日", Some("3/18"));
        check_day("１２月１日", Some("12/1"));
        check_day("2月29日", Some("2/29"));
        for text in [
            "18/3/2022",
            "3/18",
            "2022-02-29",
            "2022-13-01",
            "2月30日",
            "22-3-18",
            "2022-3-18-1",
            "2022-03-18 12:00",
            "2022/3-18",
            "2022-03",
            "March 18",
            "1850-01-01",
            "99999999",
            "18",
            "",
            "年月日",
            "2022年",
            "日期",
        ] {
            check_day(text, None);
        }
    }

    #[track_caller]
    fn check_number(text: &str, expected: Grouped) {
        assert_eq!(number(text), expected, "{text:?}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "1234",
            "1,234",
            "1 234",
            "1\u{a0}234",
            "1\u{2009}234",
            "1\u{202f}234",
            "１，２３４",
            "1234.0",
            "1,234.00",
            "1234.000",
            "01234",
        ] {
            check_number(text, Grouped::Whole(1234));
        }
        check_number("1,234,567", Grouped::Whole(1_234_567));
        check_number("-0", Grouped::Whole(0));
        check_number("99999999999999999999", Grouped::Whole(u64::MAX));
        check_number("-5", Grouped::Negative);
        check_number("−5", Grouped::Negative);
        check_number("-0.5", Grouped::Negative);
        check_number("1.5", Grouped::Fraction);
        for text in [
            "",
            "-",
            "abc",
            "12人",
            "1,23",
            "1,2345",
            "1234,567",
            "1,234 567",
            "+5",
            "1e3",
            ".5",
            "5.",
            "1.5.2",
            "1.000",
            "1.000.000",
            ",123",
            "0x1f",
        ] {
            check_number(text, Grouped::None);
        }
    }
}
