//! What people type and paste into fields.

use serde_json::{Value, json};

use isoplan::scenario::parameter::{Kind, Parameter, Unit};

/// The value that a text means for a parameter. A text that means none stays a text, which the
/// check then names; an emptied field goes back to its default.
pub fn value(path: &str, text: &str) -> Value {
    if text.trim().is_empty() {
        return Value::Null;
    }
    match Parameter::at(path).map(|parameter| parameter.kind) {
        Some(Kind::Whole { .. } | Kind::Real { .. }) => {
            number_of(path, text).map_or_else(|| json!(text), whole_if_possible)
        }
        Some(Kind::Wholes { .. } | Kind::Reals { .. }) => numbers(path, text).unwrap_or_else(|| json!(text)),
        _ => json!(text.trim()),
    }
}

/// Reads a list of numbers: separated by spaces, commas or semicolons of any language.
fn numbers(path: &str, text: &str) -> Option<Value> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、' | '，' | '；'));
    let numbers = parts.filter(|part| !part.is_empty());
    let numbers = numbers.map(|part| number_of(path, part).map(whole_if_possible));
    numbers.collect::<Option<Vec<Value>>>().map(Value::Array)
}

/// A number as JSON, without a fraction where it has none.
pub fn whole_if_possible(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

/// Reads a number of the parameter at a path; a share may be given in per cent.
pub fn number_of(path: &str, text: &str) -> Option<f64> {
    let is_share = Parameter::at(path).is_some_and(|parameter| parameter.unit == Unit::Share);
    match text.trim_end().strip_suffix(['%', '％']).filter(|_| is_share) {
        // 3.7 % are 0.037, whatever the binary fraction says.
        Some(percent) => number(percent).map(|percent| libm::round(percent * 1e10) / 1e12),
        None => number(text),
    }
}

/// Reads a number as people write it: `4,500`, `４５００`, `28.5万`, `−2`.
pub fn number(text: &str) -> Option<f64> {
    let mut plain = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '０'..='９' => plain.push(char::from(b'0' + (u32::from(c) - u32::from('０')) as u8)),
            '．' | '。' => plain.push('.'),
            '，' => plain.push(','),
            '−' | '－' => plain.push('-'),
            // Such a space separates thousands, as a comma does. Any other may part two cells of a table:
            // a field makes spaces of their borders.
            '\u{a0}' | '\u{2009}' | '\u{202f}' => plain.push(','),
            // Nobody sees them, and chats put them round numbers.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c => plain.push(c),
        }
    }
    let (plain, factor) = match plain.strip_suffix(['万', '萬']) {
        Some(plain) => (plain.trim_end(), 1e4),
        None => (plain.as_str(), 1.0),
    };
    let plain = without_separators(plain)?;
    // Rust also reads "inf", "nan" and exponents, which nobody means here.
    let digits = plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    let number: f64 = plain.parse().ok().filter(|_| digits)?;
    // 28.5 ten-thousands are a whole number, whatever the binary fraction says.
    Some(if factor == 1.0 { number } else { libm::round(number * factor * 1e3) / 1e3 })
}

/// Removes commas that separate thousands. A comma anywhere else could be a decimal point, so the
/// text is not read at all.
fn without_separators(text: &str) -> Option<String> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => ("-", text.trim_start()),
        None => ("", text),
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let fits = !grouped || (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    (fits && !fraction.contains(',')).then(|| format!("{sign}{}", text.replace(',', "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("4500", Some(4500.0)),
            (" 4,500 ", Some(4500.0)),
            ("1,234,567.5", Some(1_234_567.5)),
            ("4 500", None),
            ("4\u{202f}500", Some(4500.0)),
            ("４，５００", Some(4500.0)),
            ("１２．５", Some(12.5)),
            ("28.5万", Some(285_000.0)),
            ("−3", Some(-3.0)),
            ("0.35", Some(0.35)),
            ("- 3", Some(-3.0)),
            ("28.5 万", Some(285_000.0)),
            ("12 34", None),
            ("120\n340", None),
            ("120\t340", None),
            ("4,5", None),
            ("\u{200b}500\u{feff}", Some(500.0)),
            ("45,00", None),
            ("1.5,000", None),
            ("1e9", None),
            ("inf", None),
            ("many", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_stays_for_the_check_to_name() {
        assert_eq!(value("rooms.turnaround_hours", "２４"), json!(24));
        assert_eq!(value("rooms.turnaround_hours", "a day"), json!("a day"));
        assert_eq!(value("rooms.turnaround_hours", " "), Value::Null);
        assert_eq!(value("streams[0].multiplier", "1.5"), json!(1.5));
        assert_eq!(value("streams[0].party_sizes", "0.5 ０.25、0.25"), json!([0.5, 0.25, 0.25]));
        assert_eq!(value("streams[0].party_sizes", "0.5, half"), json!("0.5, half"));
        assert_eq!(value("cases.temperature_check_hours", " 8;20, "), json!([8, 20]));
    }

    #[test]
    fn shares_may_be_given_in_per_cent() {
        assert_eq!(value("streams[0].prevalence", "4%"), json!(0.04));
        assert_eq!(value("streams[0].prevalence", "３.７ ％ "), json!(0.037));
        assert_eq!(value("streams[0].prevalence", "100%"), json!(1));
        assert_eq!(value("streams[0].party_sizes", "80% 15% 0.05"), json!([0.8, 0.15, 0.05]));
        for (path, text) in [("rooms.turnaround_hours", "4%"), ("streams[0].prevalence", "4%%")] {
            assert_eq!(value(path, text), json!(text));
        }
    }
}
