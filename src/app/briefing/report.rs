//! The paper behind the slides: verdict, charts, tables, and every parameter with what it rests on.

use std::rc::Rc;

use isoplan::export::in_effect;
use isoplan::locale::{Locale, choice_key, own_language};
use isoplan::scenario::Draft;
use isoplan::scenario::parameter::Parameter;
use serde_json::Value;

use super::sources::said;
use super::{Code, Material, Reach, people};
use crate::chart::{Cell, Chart, Group, Kind};
use crate::form::bundle;
use crate::form::field::{self, Standing};
use crate::form::layout::{self, Place};
use crate::form::words as form;
use crate::report::{self, Figure, Verdict};
use crate::words::{text, title};

/// Width in pixels of the report's pictures: of a sheet of paper at the size of its texts.
const WIDTH: u32 = 680;

/// Days of which the report has a row each; of more, it has a row a week.
const MOST_DAYS: u32 = 62;

/// The report of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What the scenario is called.
    pub name: String,
    /// Do the rooms last? Are the tests in time?
    pub verdicts: [Verdict; 2],
    /// The date that the figures are of.
    pub day: isoplan::scenario::Date,
    /// The figures that a report opens with.
    pub figures: [Figure; 4],
    /// The charts.
    pub charts: Vec<Rc<Chart>>,
    /// The five "nobody missed".
    pub reach: Vec<Reach>,
    /// The rooms, a row for each day or week.
    pub days: Days,
    /// Every parameter in effect.
    pub parameters: Vec<Row>,
    /// Where the numbers come from: what, and which.
    pub stamp: Vec<(String, String)>,
    /// The link as a picture.
    pub code: Option<Code>,
}

/// The rooms, day by day.
#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    /// Whether a row is a week, of which the first day is given.
    pub by_week: bool,
    /// Names of the columns.
    pub heads: Vec<String>,
    /// A row for each day, its date first.
    pub rows: Vec<Vec<String>>,
}

/// A parameter in effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// Its value with its unit.
    pub value: String,
    /// What it rests on: in a word, and in full.
    pub rests_on: (String, String),
    /// The mark of a change.
    pub change: Option<String>,
}

impl Report {
    /// The report of a result.
    pub fn of(material: &Material) -> Report {
        let Material { shown, locale, address, .. } = *material;
        let day = shown.day_that_matters();
        let kinds = Group::ALL.into_iter().flat_map(|group| group.charts(shown, false));
        let charts: Vec<Rc<Chart>> = kinds.map(|kind| Rc::new(kind.draw(shown, locale, WIDTH))).collect();
        Report {
            name: title(locale, material.draft, material.base),
            verdicts: [report::rooms(shown, locale), report::tests(shown, locale)],
            day: shown.date(day),
            figures: report::figures(shown, day, locale),
            reach: people::reach(shown, locale),
            days: days(&Kind::Rooms { singles: false }.draw(shown, locale, WIDTH), locale),
            charts,
            parameters: parameters(material),
            stamp: stamp(material),
            code: address.and_then(Code::of),
        }
    }
}

fn days(chart: &Chart, locale: &Locale) -> Days {
    let table = &chart.table;
    let by_week = table.slots.len() as u32 > MOST_DAYS;
    let heads =
        [table.slot.clone()].into_iter().chain(table.columns.iter().map(|column| column.head.clone()));
    let row = |(slot, date): (usize, &Cell)| {
        let cells = table.columns.iter().filter_map(|column| column.cells.get(slot));
        [date].into_iter().chain(cells).map(|cell| cell.say(locale)).collect()
    };
    let every = if by_week { 7 } else { 1 };
    Days {
        by_week,
        heads: heads.collect(),
        rows: table.slots.iter().enumerate().step_by(every).map(row).collect(),
    }
}

fn parameters(material: &Material) -> Vec<Row> {
    let Material { draft, base, locale, .. } = *material;
    let row = |entry: isoplan::export::InEffect| {
        let path = &entry.path;
        let standing = field::standing(draft, base, path);
        let change = match &standing {
            Standing::Own(before) if !before.is_null() => {
                let before = value(locale, path, before);
                Some(locale.with("briefing-report-changed-from", &[("before", text(before))]))
            }
            Standing::Own(_) | Standing::Entered => Some(locale.text("briefing-report-changed")),
            _ => None,
        };
        Row {
            label: owned(form::full_name(locale, draft, path), path, locale),
            value: form::with_unit(locale, path, &entry.value, &said_of(draft, path, &entry.value, locale)),
            rests_on: said(locale, &standing),
            change,
        }
    };
    in_effect(draft).into_iter().map(row).collect()
}

/// Parts of the form in which a label alone would not say whose it is.
const OWNERS: [&str; 5] = ["secondary", "secondary-rule", "discharged", "household", "household-rule"];

/// A parameter's name with the part of the form that it stands in, where others are called the same.
fn owned(name: String, path: &str, locale: &Locale) -> String {
    match Parameter::at(path).map(|parameter| layout::place(parameter.id)) {
        Some(Place::Part(part)) if OWNERS.contains(&part) => format!("{} · {name}", form::part(locale, part)),
        _ => name,
    }
}

/// A value in words; a choice as what it is known by, if the fields that it gives say otherwise.
fn said_of(draft: &Draft, path: &str, stated: &Value, locale: &Locale) -> String {
    match bundle::given(path).map(|_| bundle::known_as(draft, path)) {
        Some(Some(word)) => form::choice(locale, path, &word),
        Some(None) => form::overruled(locale, value(locale, path, stated)),
        None => value(locale, path, stated),
    }
}

/// A value in words, however long.
fn value(locale: &Locale, path: &str, value: &Value) -> String {
    match value {
        Value::Bool(flag) => locale.text(if *flag { "inputs-yes" } else { "inputs-no" }),
        Value::String(word) if locale.has(&choice_key(path, word)) => form::choice(locale, path, word),
        Value::String(word) => own_language(locale, word).to_owned(),
        value => form::entered(locale, Some(value), usize::MAX),
    }
}

fn stamp(material: &Material) -> Vec<(String, String)> {
    let Material { shown, locale, address, .. } = *material;
    let stamp = isoplan::export::Stamp::new(&shown.summary, address.map(str::to_owned));
    let entry = |name: &str, value: String| (locale.text(&format!("stamp-{name}")), value);
    let mut stamp_lines = vec![
        entry("name", title(locale, material.draft, material.base)),
        entry("engine", stamp.engine.to_string()),
        entry("seed", stamp.seed.to_string()),
        entry("futures", locale.whole(stamp.futures.into())),
        entry("digest", stamp.digest),
    ];
    stamp_lines.extend(stamp.link.map(|link| entry("link", link)));
    stamp_lines
}
