//! Numbers as headlines write them.

use isoplan::locale::{Language, Locale};

/// Which way a number that is too long for a headline is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounded {
    /// To the nearest.
    Nearest,
    /// Up: what is said to be enough must be.
    Up,
}

/// A whole number for a headline: its digits, but in Chinese, from ten thousand on, three of them with
/// ten thousands or hundred millions behind: `9,600`, `1.24万`, `123万`.
pub fn headline(locale: &Locale, number: u64, rounded: Rounded) -> String {
    let (ten_thousand, hundred_million) = match locale.language {
        Language::English => return locale.whole(number),
        Language::ChineseSimplified => ("万", "亿"),
        Language::ChineseTraditional => ("萬", "億"),
    };
    if number < 10_000 {
        return locale.whole(number);
    }
    let number = three_digits(number, rounded);
    let (unit, word) =
        if number < 100_000_000 { (10_000, ten_thousand) } else { (100_000_000, hundred_million) };
    // Four digits need no separator here, and there is no room for one.
    format!("{}{word}", locale.decimal(number as f64 / unit as f64, 2).replace(',', ""))
}

fn three_digits(number: u64, rounded: Rounded) -> u64 {
    let step = 10_u64.pow(number.checked_ilog10().unwrap_or(0).saturating_sub(2));
    let up = match rounded {
        Rounded::Nearest => step / 2,
        Rounded::Up => step - 1,
    };
    number.saturating_add(up) / step * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_have_few_digits() {
        let chinese = Locale::new(Language::ChineseSimplified);
        for (number, nearest, up) in [
            (0, "0", "0"),
            (9_999, "9,999", "9,999"),
            (12_341, "1.23万", "1.24万"),
            (12_300, "1.23万", "1.23万"),
            (99_960, "10万", "10万"),
            (1_234_567, "123万", "124万"),
            (87_654_321, "8770万", "8770万"),
            (99_999_999, "1亿", "1亿"),
            (u32::MAX.into(), "42.9亿", "43亿"),
        ] {
            assert_eq!(headline(&chinese, number, Rounded::Nearest), nearest);
            assert_eq!(headline(&chinese, number, Rounded::Up), up);
        }
        assert_eq!(headline(&Locale::new(Language::English), 12_341, Rounded::Up), "12,341");
    }
}
