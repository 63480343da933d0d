//! Issues in words: the thing, the value, the range, the way out.

use super::parameter::{expected_key, label_key};
use super::{FluentValue, Locale};
use crate::scenario::parameter::{Kind, Parameter};
use crate::scenario::{Issue, Problem};

/// Most characters of a path in a message: files may have field names of any length.
const LONGEST_PATH: usize = 100;

/// Most characters of a name in a message, and most names of a list of those that there are.
const LONGEST_NAME: usize = 80;
const MOST_NAMES: usize = 12;

impl Locale {
    /// An issue as one sentence that names the thing, what is wrong, and the way out.
    pub fn issue(&self, issue: &Issue) -> String {
        let label = self.label(&issue.path);
        let say = |key: &str, arguments: &[(&str, FluentValue)]| {
            let label = [("label", FluentValue::from(label.as_str()))];
            self.with(key, &[&label, arguments].concat())
        };
        let count = |number: usize| FluentValue::from(self.whole(number as u64));
        match &issue.problem {
            Problem::NotJson { line, column } => {
                self.with("issue-not-json", &[("line", count(*line)), ("column", count(*column))])
            }
            Problem::TooManyValues { value, max } => {
                self.with("issue-too-many-values", &[("value", count(*value)), ("max", count(*max))])
            }
            Problem::Repeated => say("issue-repeated", &[]),
            Problem::Version { value, newest } => {
                let key = if value == "–" { "issue-version-absent" } else { "issue-version" };
                say(key, &[("value", value.as_str().into()), ("newest", newest.to_string().into())])
            }
            Problem::Missing => say("issue-missing", &[("expected", self.wanted(&issue.path).into())]),
            Problem::WrongType { expected, value } => {
                // Of a value its range as well; what holds values has none.
                let expected = match Parameter::at(&issue.path) {
                    Some(parameter) => self.values(parameter),
                    None => self.text(expected_key(*expected)),
                };
                say("issue-wrong-type", &[("expected", expected.into()), ("value", value.as_str().into())])
            }
            Problem::OutOfRange { value, min, max, unit } => {
                let range = self.range(*min, *max, *unit);
                say("issue-out-of-range", &[("range", range.into()), ("value", self.number(*value).into())])
            }
            Problem::Length { length, min, max } => {
                let is_text = matches!(Parameter::at(&issue.path).map(|p| p.kind), Some(Kind::Text { .. }));
                let key = match (is_text, min == max) {
                    (true, _) => "issue-length-text",
                    (false, true) => "issue-length-exact",
                    (false, false) => "issue-length",
                };
                let number = FluentValue::from(*max as f64);
                say(
                    key,
                    &[
                        ("length", count(*length)),
                        ("min", count(*min)),
                        ("max", count(*max)),
                        ("number", number),
                    ],
                )
            }
            Problem::NotOneOf { value, choices } => say(
                "issue-not-one-of",
                &[("value", value.as_str().into()), ("choices", self.list(choices).into())],
            ),
            Problem::Unknown { nearest: None } => say("issue-unknown", &[]),
            Problem::Unknown { nearest: Some(nearest) } => {
                say("issue-unknown-nearest", &[("nearest", nearest.as_str().into())])
            }
            Problem::NotRead => say("issue-not-read", &[]),
            Problem::ExactlyOneOf { fields } => {
                say("issue-exactly-one-of", &[("fields", self.list(fields).into())])
            }
            Problem::NoSuch { value, known } if known.is_empty() => {
                say("issue-no-such-none", &[("value", short(value).into())])
            }
            Problem::NoSuch { value, known } => {
                let names: Vec<&str> = known.iter().map(String::as_str).take(MOST_NAMES).collect();
                say("issue-no-such", &[("value", short(value).into()), ("known", self.list(&names).into())])
            }
            Problem::NotUnique { value } => say("issue-not-unique", &[("value", short(value).into())]),
            Problem::SharesSum { sum } => say("issue-shares-sum", &[("sum", self.number(*sum).into())]),
            Problem::NotRising { at } => say("issue-not-rising", &[("position", count(at + 1))]),
            Problem::TestOutsideStage { day, stage_days } => {
                let days = [("days", count(*stage_days as usize)), ("number", f64::from(*stage_days).into())];
                say("issue-test-outside-stage", &[&[("day", count(*day as usize))], &days[..]].concat())
            }
            Problem::DoubledWithoutTest { day } => {
                say("issue-doubled-without-test", &[("day", count(*day as usize))])
            }
            Problem::NoDays => say("issue-no-days", &[]),
            Problem::NobodyMidStay { stage_days } => {
                let days = [("days", count(*stage_days as usize)), ("number", f64::from(*stage_days).into())];
                say("issue-nobody-mid-stay", &days)
            }
            Problem::TooManyInside { value, max } => say(
                "issue-too-many-inside",
                &[("value", self.whole(*value).into()), ("max", self.whole(*max).into())],
            ),
            Problem::TooManyTubes { value, max } => {
                let value = self.number(libm::ceil(*value));
                say("issue-too-many-tubes", &[("value", value.into()), ("max", self.number(*max).into())])
            }
            Problem::EndBeforeStart => say("issue-end-before-start", &[]),
            Problem::LengthsDiffer { length, other } => {
                say("issue-lengths-differ", &[("length", count(*length)), ("other", count(*other))])
            }
            Problem::AllZero => say("issue-all-zero", &[]),
            Problem::TooManyPeople { value, max } => {
                // Thousandths of persons help nobody here.
                let value = self.number(libm::ceil(*value));
                say("issue-too-many-people", &[("value", value.into()), ("max", self.number(*max).into())])
            }
            Problem::TooManyFutures { max } => {
                say("issue-too-many-futures", &[("max", self.whole(*max).into())])
            }
        }
    }

    /// What a path means, and the path itself, so that the author of a file finds the place:
    /// `Site 2, rooms (rooms.sites[1].rooms)`.
    pub fn label(&self, path: &str) -> String {
        let label = self.meaning(path);
        if path.is_empty() {
            return label;
        }
        let path: String = path.chars().take(LONGEST_PATH).collect();
        self.with("path-named", &[("label", label.into()), ("path", path.into())])
    }

    /// What a path means, from the outermost thing to the innermost: `Site 2, rooms`.
    pub fn meaning(&self, path: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        // The innermost part of the path that has a name and is not yet among the parts.
        let mut unsaid = None;
        for (end, prefix) in prefixes(path) {
            let key = label_key(prefix);
            let is_last = end == path.len();
            match position(prefix) {
                Some(position) => {
                    let item = key.replacen("label-", "item-", 1);
                    let argument = [("position", self.whole(position as u64 + 1).into())];
                    if self.has(&item) {
                        parts.push(self.with(&item, &argument));
                    } else {
                        if self.has(&key) {
                            parts.push(self.text(&key));
                        }
                        parts.push(self.with("item-entry", &argument));
                    }
                    unsaid = None;
                }
                // The fields of the rules share their labels, so the rule is named as well.
                None if self.has(&key) && (is_last || key.ends_with("-rule")) => {
                    parts.push(self.text(&key));
                    unsaid = None;
                }
                None if self.has(&key) => unsaid = Some(key),
                None => {}
            }
        }
        parts.extend(unsaid.map(|key| self.text(&key)));
        let whole = parts.into_iter().reduce(|whole, part| {
            self.with("path-part", &[("whole", whole.into()), ("part", within_sentence(&part).into())])
        });
        whole.unwrap_or_else(|| self.text("label-scenario"))
    }

    /// What a field wants, for somebody who has not filled it in.
    fn wanted(&self, path: &str) -> String {
        Parameter::at(path).map_or_else(|| self.text("expected-text"), |parameter| self.values(parameter))
    }
}

/// The paths to the things that a path leads through, itself included, and where each ends:
/// `rooms.sites[1].rooms` leads through `rooms`, `rooms.sites[1]` and itself.
fn prefixes(path: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = path.match_indices('.').map(|(end, _)| end).chain([path.len()]);
    ends.filter(|end| *end > 0).map(|end| (end, &path[..end]))
}

/// The position in a list that a path ends with.
fn position(path: &str) -> Option<usize> {
    path.strip_suffix(']')?.rsplit_once('[')?.1.parse().ok()
}

/// A name cut to a length that a message can hold.
fn short(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}

/// A label behind another one begins with a small letter, unless it is an abbreviation.
fn within_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests;
