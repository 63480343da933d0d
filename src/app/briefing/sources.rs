//! What it rests on: the most important inputs, and the link to all of them.

use isoplan::locale::Locale;
use isoplan::scenario::parameter::{Parameter, Unit};

use super::{Body, Code, Material};
use crate::form::field::{self, Standing};
use crate::form::words as form;
use crate::words::{percent, text};

/// The inputs that decide most, of the first stream, site and laboratory.
const MOST_IMPORTANT: [&str; 5] = [
    "streams[0].prevalence",
    "streams[0].rule.central_days",
    "rooms.sites[0].rooms",
    "rooms.turnaround_hours",
    "laboratories[0].tubes_per_day",
];

/// An input, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// What it is.
    pub label: String,
    /// Its value with its unit.
    pub value: String,
    /// Source, assumption, or somebody's own.
    pub kind: String,
    /// Who says so, or why.
    pub text: String,
}

/// What is on the slide, and the line below.
pub fn body(material: &Material) -> (Body, String) {
    let Material { shown, locale, .. } = *material;
    let bases = MOST_IMPORTANT.into_iter().filter_map(|path| basis(path, material)).collect();
    let code = material.address.and_then(Code::of);
    let key = match (&code, material.address) {
        (Some(_), _) => "briefing-sources-line",
        (None, Some(_)) => "briefing-sources-line-long",
        (None, None) => "briefing-sources-line-none",
    };
    let arguments =
        [("seed", text(shown.summary.seed.to_string())), ("digest", text(shown.summary.digest.to_string()))];
    (Body::Sources { bases, code }, locale.with(key, &arguments))
}

fn basis(path: &str, material: &Material) -> Option<Basis> {
    let Material { draft, base, locale, .. } = *material;
    let value = field::value(draft, path).filter(|value| value.is_number() || value.is_array())?;
    let (kind, told) = said(locale, &field::standing(draft, base, path));
    let share = value.as_f64().filter(|_| unit_of(path) == Some(Unit::Share));
    let said = form::entered(locale, Some(&value), 1);
    // A source is named where the audience can read it; the report names all.
    let is_chinese = told.contains(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_read = locale.language.is_chinese() == is_chinese;
    Some(Basis {
        label: form::full_name(locale, draft, path),
        value: share.map_or_else(
            || with_unit(&said, &form::unit(locale, path, Some(&value))),
            |share| percent(locale, share),
        ),
        kind,
        text: if is_read { told } else { String::new() },
    })
}

fn unit_of(path: &str) -> Option<Unit> {
    Parameter::at(path).map(|parameter| parameter.unit)
}

/// What a value rests on: in a word, and in full.
pub fn said(locale: &Locale, standing: &Standing) -> (String, String) {
    let (key, told) = match standing {
        Standing::Source(told) => ("basis-source", told.as_str()),
        Standing::Assumption(told) => ("basis-assumption", told.as_str()),
        Standing::Setting(told) => ("basis-choice", told.as_str()),
        Standing::Unstated => ("basis-assumption", ""),
        Standing::Own(_) | Standing::Entered => ("inputs-own", ""),
    };
    (locale.text(key), locale.rests_on(told))
}

/// A value with its unit behind it.
pub fn with_unit(value: &str, unit: &str) -> String {
    format!("{value} {unit}").trim_end().to_owned()
}
