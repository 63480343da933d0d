//! The form in words: labels, names of elements, what a value says.

use isoplan::locale::{Locale, choice_key, label_key, own_language};
use isoplan::scenario::parameter::{Kind, Parameter, Unit};
use isoplan::scenario::{Date, Draft};
use serde_json::Value;

use super::control::Control;
use super::path::{element, elements, split_element};
use super::{Field, MULTIPLIER};
use crate::words::{full_date, text};

mod summary;

pub use summary::summary;

/// Entries of a list of numbers that are said; a series has hundreds.
const MOST_SAID: usize = 12;

/// What a field is called.
pub fn label(words: &Locale, draft: &Draft, path: &str) -> String {
    if path == MULTIPLIER && draft.length("streams") > 1 {
        return words.text("inputs-all-arrivals");
    }
    let own = format!("inputs-switch-{}", label_key(path).trim_start_matches("label-"));
    if Parameter::at(path).is_none() && words.has(&own) {
        return words.text(&own);
    }
    words.text(&label_key(path))
}

/// What an element of a list is called: its own name, else its number.
pub fn name(words: &Locale, draft: &Draft, path: &str) -> String {
    let own = draft.get(&format!("{path}.name")).and_then(Value::as_str).unwrap_or_default();
    if !own.trim().is_empty() {
        return own_language(words, own).to_owned();
    }
    if path.starts_with("initial.inside") {
        let stream = draft.get(&format!("{path}.stream")).and_then(Value::as_u64).unwrap_or(0);
        let position = usize::try_from(stream).unwrap_or(0).wrapping_sub(1);
        if position < draft.length("streams") {
            return name(words, draft, &element("streams", position));
        }
    }
    let position = split_element(path).map_or(0, |(_, position)| position);
    let key = label_key(path).replacen("label-", "item-", 1);
    let key = if words.has(&key) { key } else { "item-entry".to_owned() };
    capital(&words.with(&key, &[("position", text(words.whole(position as u64 + 1)))]))
}

/// The names of the elements that hold a field, the outermost first; empty for none.
pub fn holders(words: &Locale, draft: &Draft, path: &str) -> String {
    let names: Vec<String> = elements(path)
        .filter(|holder| Parameter::at(split_element(holder).map_or("", |(list, _)| list)).is_none())
        .map(|holder| name(words, draft, holder))
        .collect();
    names.join(" · ")
}

/// A field or element with what it belongs to: `Rooms of Hotel A`.
pub fn full_name(words: &Locale, draft: &Draft, path: &str) -> String {
    let holders = holders(words, draft, path);
    if path.ends_with(']') && !holders.is_empty() {
        return holders;
    }
    let label = label(words, draft, path);
    if holders.is_empty() || path == MULTIPLIER {
        return label;
    }
    words.with("inputs-field-of", &[("field", label.into()), ("element", holders.into())])
}

/// A choice's word.
pub fn choice(words: &Locale, path: &str, value: &str) -> String {
    words.text(&choice_key(path, value))
}

/// The unit beside a field's value; beside something else than a number, as beside several.
pub fn unit(words: &Locale, path: &str, value: Option<&Value>) -> String {
    match Parameter::at(path).map(|parameter| parameter.unit) {
        None | Some(Unit::None) => String::new(),
        // A share says itself what it is of, and the range what 1 means.
        Some(Unit::Share) => words.text("inputs-unit-share"),
        Some(unit) => {
            let number = value.and_then(Value::as_f64);
            number.map_or_else(|| words.unit(unit), |number| words.unit_of(unit, number))
        }
    }
}

/// A value in words, as a sentence would say it.
pub fn said(words: &Locale, field: &Field, value: &Value) -> String {
    match (value, &field.control) {
        (Value::Null, _) => words.text("page-none"),
        (Value::Bool(flag), _) => words.text(if *flag { "inputs-yes" } else { "inputs-no" }),
        (Value::String(word), Control::Choice(choices)) if choices.contains(&word.as_str()) => {
            choice(words, &field.path, word)
        }
        (Value::String(day), Control::Date) => {
            day.parse::<Date>().map_or_else(|_| day.clone(), |day| full_date(words, day))
        }
        (Value::Number(_), Control::Stream(_)) => {
            let position = value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
            words.whole(position as u64)
        }
        _ => entered(words, Some(value), MOST_SAID),
    }
}

/// What a choice says that is none of its words.
pub fn other(words: &Locale, field: &Field) -> String {
    let value = field.value.clone().unwrap_or_default();
    let said = said(words, field, &value);
    if field.is_overruled { overruled(words, said) } else { said }
}

/// A choice that is overruled by the fields which it would give their values.
pub fn overruled(words: &Locale, choice: String) -> String {
    words.with("inputs-overruled", &[("choice", choice.into())])
}

/// A value in words, of whatever input, with its unit.
pub fn value_said(words: &Locale, path: &str, value: &Value) -> String {
    let said = match (value, Parameter::at(path).map(|parameter| parameter.kind)) {
        (Value::Null, _) => return words.text("page-none"),
        (Value::Bool(flag), _) => return words.text(if *flag { "inputs-yes" } else { "inputs-no" }),
        (Value::String(word), Some(Kind::Choice(_))) => return choice(words, path, word),
        (Value::String(day), Some(Kind::Date)) => {
            return day.parse::<Date>().map_or_else(|_| day.clone(), |day| full_date(words, day));
        }
        _ => entered(words, Some(value), MOST_SAID),
    };
    with_unit(words, path, value, &said)
}

/// A value, as it is written, with its unit: a share in per cent, test days as a sentence names them.
pub fn with_unit(words: &Locale, path: &str, value: &Value, said: &str) -> String {
    match (Parameter::at(path).map(|parameter| parameter.unit), value) {
        (Some(Unit::Day), Value::Array(list)) if list.is_empty() => words.text("inputs-value-no-days"),
        (_, Value::Array(list)) if list.is_empty() => words.text("page-none"),
        (Some(Unit::Day), Value::Array(list)) => {
            let days = said.replace(", ", &words.text("page-list-separator"));
            words.with("inputs-value-days", &[("number", (list.len() as f64).into()), ("days", days.into())])
        }
        (Some(Unit::Share), Value::Number(share)) => {
            let percent = words.decimal(share.as_f64().unwrap_or_default() * 100.0, 4);
            words.with("page-percent", &[("number", percent.into())])
        }
        _ => format!("{said} {}", unit(words, path, Some(value))).trim_end().to_owned(),
    }
}

/// Decimals that tell a number from its neighbours: what a field shows is what is simulated. The last bits of
/// a product of decimals are left out.
fn decimals_of(value: f64) -> usize {
    let is_told = |decimals: &usize| {
        let power = libm::pow(10.0, *decimals as f64);
        (libm::round(value * power) / power - value).abs() <= 1e-12 * value.abs()
    };
    (4..MOST_DECIMALS).find(is_told).unwrap_or(MOST_DECIMALS)
}

/// The most decimals of a number in a field.
const MOST_DECIMALS: usize = 15;

/// A value as a text field shows it: with separated thousands, lists with spaces.
pub fn entered(words: &Locale, value: Option<&Value>, most: usize) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => {
            let value = number.as_f64().unwrap_or_default();
            // Beyond this, decimals would be lost; and a seed is a name, not an amount.
            if value.abs() < 1e12 { words.decimal(value, decimals_of(value)) } else { number.to_string() }
        }
        Some(Value::Array(list)) => {
            let rest = list.len().saturating_sub(most);
            // No separated thousands: a comma stands between two numbers.
            let entry = |value: &Value| {
                value.as_f64().map_or_else(|| entered(words, Some(value), most), |number| number.to_string())
            };
            let said: Vec<String> = list.iter().take(most).map(entry).collect();
            let list = said.join(", ");
            if list.is_empty() {
                words.text("page-none")
            } else if rest > 0 {
                format!("{list} …")
            } else {
                list
            }
        }
        _ => String::new(),
    }
}

/// The values that a field takes, and what stands in for none.
pub fn range(words: &Locale, field: &Field) -> String {
    let Some(parameter) = Parameter::at(&field.path) else { return String::new() };
    let range = match (&field.control, parameter.kind) {
        (Control::Number(_) | Control::Numbers | Control::Series | Control::Weekdays | Control::Hours, _) => {
            capital(&words.values(parameter))
        }
        (_, Kind::Text { .. }) => capital(&words.values(parameter)),
        _ => String::new(),
    };
    let default = field.default.as_ref().filter(|default| !default.as_str().is_some_and(str::is_empty));
    let default = default.map(|default| {
        let value = said(words, field, default);
        words.with("inputs-default", &[("value", value.into())])
    });
    let parts: Vec<String> = [range].into_iter().filter(|part| !part.is_empty()).chain(default).collect();
    parts.join(&words.text("inputs-and"))
}

/// Days of the week, Monday first.
pub fn weekdays(words: &Locale) -> Vec<String> {
    (1..=7).map(|day| words.with("inputs-weekday", &[("day", f64::from(day).into())])).collect()
}

/// The title of a part of a group or card.
pub fn part(words: &Locale, part: &str) -> String {
    words.text(&format!("inputs-part-{part}"))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use isoplan::locale::Language;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_shows_the_number_that_is_simulated() {
        let words = Locale::new(Language::English);
        for (number, expected) in [
            (json!(9600), "9,600"),
            (json!(0.037), "0.037"),
            (json!(0.123456789), "0.123456789"),
            (json!(0.0000001), "0.0000001"),
            // The last bits of a product.
            (json!(0.1 * 3.0), "0.3"),
            (json!(9007199254740991_u64), "9007199254740991"),
        ] {
            assert_eq!(entered(&words, Some(&number), 1), expected);
        }
    }
}
