//! The rows of the table, group by group.

mod arrivals;
mod cases;
mod laboratories;
mod resources;
mod rooms;
mod rule;
mod since_infection;

use super::Basis::{Assumption, Choice};
use super::{Basis, Group, Kind, Parameter, Unit};

/// The table, part by part.
pub static TABLE: [&[Parameter]; 33] = [
    &GENERAL,
    &INITIAL,
    &arrivals::STREAM,
    &arrivals::DAILY,
    &arrivals::SURGES,
    &arrivals::TRANSPORT,
    &arrivals::OUTBREAK,
    &arrivals::SECONDARY,
    &since_infection::STREAM,
    &since_infection::SECONDARY,
    &rule::STREAM,
    &rule::CHANGES,
    &rule::CHANGE,
    &rule::SECONDARY,
    &rooms::DISTRICTS,
    &rooms::SITES,
    &rooms::ROOMS,
    &laboratories::LABORATORIES,
    &laboratories::OUTSIDE_SURGES,
    &laboratories::TESTS,
    &cases::CASES,
    &cases::HOUSEHOLD,
    &since_infection::HOUSEHOLD,
    &rule::DISCHARGED_PATIENTS,
    &rule::HOUSEHOLD,
    &resources::MANAGER,
    &resources::DOCTOR,
    &resources::NURSE,
    &resources::DISEASE_CONTROL,
    &resources::POLICE,
    &resources::PSYCHOLOGIST,
    &resources::TEAMS_AND_SUPPLIES,
    &resources::COSTS,
];

static GENERAL: [Parameter; 5] = [
    parameter("name", Group::Calendar, text(80), Unit::None, Some("\"\""), Choice("free text")),
    parameter("calendar.first_day", Group::Calendar, Kind::Date, Unit::None, None, Choice("required")),
    parameter("calendar.days", Group::Calendar, whole(1, 730), Unit::Days, Some("60"), Choice("two months ahead")),
    parameter("calendar.seed", Group::Calendar, whole(0, 9_007_199_254_740_991), Unit::None, Some("1"), Choice("any number; the same seed gives the same futures")),
    parameter("calendar.futures", Group::Calendar, whole(1, 20_000), Unit::Futures, Some("400"), Choice("standard error of a probability at most 2.5 points")),
];

static INITIAL: [Parameter; 5] = [
    parameter("initial.inside[].stream", Group::Initial, whole(1, 64), Unit::None, None, Choice("required; the number of the stream, the first is 1")),
    parameter("initial.inside[].stage", Group::Initial, Kind::Choice(&["central", "home", "home-in-room"]), Unit::None, Some("\"central\""), Choice("in a site, at home, or without a suitable home in a room of a site for the second stage")),
    parameter("initial.inside[].day", Group::Initial, whole(2, 61), Unit::Day, None, Assumption("absent: spread evenly over the days of the stage")),
    parameter("initial.inside[].parties", Group::Initial, whole(0, 1_000_000), Unit::Parties, None, Choice("required")),
    parameter("initial.patients", Group::Initial, whole(0, 1_000_000), Unit::Persons, Some("0"), Assumption("nobody in hospital at the start")),
];

const fn parameter(
    id: &'static str,
    group: Group,
    kind: Kind,
    unit: Unit,
    default: Option<&'static str>,
    basis: Basis,
) -> Parameter {
    Parameter { id, group, kind, unit, default, basis }
}

const fn whole(min: u64, max: u64) -> Kind {
    Kind::Whole { min, max }
}

const fn real(min: f64, max: f64) -> Kind {
    Kind::Real { min, max }
}

/// A list of so many numbers.
const fn reals(min: f64, max: f64, min_length: usize, max_length: usize) -> Kind {
    Kind::Reals { min, max, min_length, max_length }
}

/// A list of so many whole numbers.
const fn wholes(min: u64, max: u64, min_length: usize, max_length: usize) -> Kind {
    Kind::Wholes { min, max, min_length, max_length }
}

const fn text(max_length: usize) -> Kind {
    Kind::Text { max_length }
}

/// A dated surge or holiday: from a date to another, all days multiplied by a factor.
macro_rules! surges {
    ($at:literal, $group:expr) => {
        [
            super::parameter(concat!($at, "[].from"), $group, super::Kind::Date, super::Unit::None, None, super::Choice("required")),
            super::parameter(concat!($at, "[].to"), $group, super::Kind::Date, super::Unit::None, None, super::Choice("required; the last day")),
            super::parameter(concat!($at, "[].factor"), $group, super::real(0.0, 100.0), super::Unit::Factor, None, super::Choice("required; surges of the same day multiply")),
        ]
    };
}
use surges;
