//! From a draft to a scenario: each part of the document is read by the parameter table, then the
//! conditions between fields are checked. All issues are gathered before the verdict.
//!
//! Dates become day indexes here, and what depends on weekday and date (capacities, surges, waves)
//! a number for each day: the engine reads no calendar.

mod arrivals;
mod cases;
mod horizon;
mod initial;
mod laboratories;
mod read;
mod resources;
mod rooms;
mod rule;
mod stream;
mod times;

use serde_json::Value;

use horizon::Horizon;
use read::{Issues, Object};

use super::parameter::List;
use super::{Calendar, FORMAT_VERSION, Issue, Problem, Scenario, Stream};

/// The most numbers that the trajectories of all futures may hold: what a browser tab holds with
/// ease.
const MOST_NUMBERS: u64 = 180_000_000;

/// Numbers of a day that a trajectory holds beside those of sites and streams, at most; the engine's
/// tests hold it.
pub const NUMBERS_A_DAY: u64 = 72;

/// The most expected arrivals of a whole horizon: daily counts stay far inside 32 bits.
pub const MOST_ARRIVALS: f64 = 50e6;

/// Checks a whole document.
pub fn scenario(document: &Value) -> Result<Scenario, Vec<Issue>> {
    let issues = Issues::default();
    let scenario = read_scenario(Object::new(String::new(), Some(document), &issues));
    match scenario {
        Some(scenario) if issues.count() == 0 => Ok(scenario),
        _ => Err(issues.into_vec()),
    }
}

/// Paths and values of the defaults that a document leaves unsaid.
pub fn defaults(document: &Value) -> Vec<(String, Value)> {
    let issues = Issues::with_defaults();
    read_scenario(Object::new(String::new(), Some(document), &issues));
    issues.into_defaults()
}

fn read_scenario(document: Object) -> Option<Scenario> {
    check_version(&document);
    let name = document.text("name");
    let calendar = read_calendar(document.object("calendar"), numbers_a_day(&document));
    let horizon = Horizon::new(calendar);
    let districts = rooms::district_names(&document);
    let streams = document.objects("streams").into_iter();
    let streams: Vec<Stream> = streams.map(|stream| stream::read(stream, horizon, &districts)).collect();
    let rooms = rooms::read(document.object("rooms"), horizon, &districts);
    let laboratories = document.objects("laboratories").into_iter();
    let laboratories = laboratories.map(|laboratory| laboratories::read(laboratory, horizon)).collect();
    let tests = laboratories::read_tests(document.object("tests"));
    let cases = cases::read(document.object("cases"));
    let resources = resources::read(&document);
    // Last, because it must fit the streams and the rooms.
    let initial = initial::read(document.object("initial"), &streams, &rooms);
    check_origins(&document);
    check_total(&document, &streams, calendar);
    document.finish();
    Some(Scenario {
        name,
        calendar: calendar?,
        initial,
        streams,
        rooms,
        laboratories,
        tests,
        cases,
        resources,
    })
}

fn check_version(document: &Object) {
    let version = document.any("isoplan");
    if version.and_then(Value::as_u64) != Some(FORMAT_VERSION) {
        let value = version.map_or_else(|| "–".to_owned(), Value::to_string);
        document.note("isoplan", Problem::Version { value, newest: FORMAT_VERSION });
    }
}

fn read_calendar(calendar: Object, numbers_a_day: u64) -> Option<Calendar> {
    let first_day = calendar.required_date("first_day");
    let days = calendar.whole("days");
    let seed = calendar.whole("seed");
    let futures = calendar.whole("futures");
    let max = MOST_NUMBERS / (days * numbers_a_day);
    if futures > max {
        calendar.note("futures", Problem::TooManyFutures { max });
    }
    calendar.finish();
    Some(Calendar { first_day: first_day?, days: days as u32, seed, futures: futures as u32 })
}

/// Numbers that a trajectory holds of a day, at most: those of the whole system, of each site, and of
/// each stream with its secondary contacts. Lists that are too long are
/// cut, for they get an issue of their own.
fn numbers_a_day(document: &Object) -> u64 {
    let length = |list: Option<&Value>, id: &str| {
        list.and_then(Value::as_array).map_or(0, |list| list.len().min(List::of(id).max_length) as u64)
    };
    let sites = length(document.any("rooms").and_then(|rooms| rooms.get("sites")), "rooms.sites");
    let streams = length(document.any("streams"), "streams");
    NUMBERS_A_DAY + 2 * sites + 8 * streams
}

/// Origins are read by [`super::Draft::origins`]; here only their form is checked.
fn check_origins(document: &Object) {
    for origin in document.objects("origins") {
        origin.free_text("path");
        if origin.has("assumption") {
            origin.free_text("assumption");
        } else {
            origin.free_text("source");
        }
        origin.finish();
    }
}

fn check_total(document: &Object, streams: &[Stream], calendar: Option<Calendar>) {
    let Some(calendar) = calendar else { return };
    let value: f64 = streams.iter().map(|stream| stream.expected_with_secondary(&calendar)).sum();
    if value > MOST_ARRIVALS {
        document.note("streams", Problem::TooManyPeople { value, max: MOST_ARRIVALS });
    }
}

#[cfg(test)]
mod tests;
