//! Laboratories, routing and deadlines.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, real, reals, surges, text, whole};
use crate::scenario::parameter::Basis::Source;

/// Tubes of a day.
const TUBES: Kind = whole(0, 100_000_000);

pub static LABORATORIES: [Parameter; 11] = [
    parameter("laboratories[].name", Group::Tests, text(80), Unit::None, Some("\"\""), Choice("free text")),
    parameter("laboratories[].tubes_per_day", Group::Tests, TUBES, Unit::TubesPerDay, None, Choice("required")),
    parameter("laboratories[].weekday_factors", Group::Tests, reals(0.0, 100.0, 7, 7), Unit::Factor, Some("[1,1,1,1,1,1,1]"), Choice("Monday to Sunday, the same every day")),
    parameter("laboratories[].changes[].from", Group::Tests, Kind::Date, Unit::None, None, Choice("required")),
    parameter("laboratories[].changes[].tubes_per_day", Group::Tests, TUBES, Unit::TubesPerDay, None, Choice("required")),
    parameter("laboratories[].opens_hour", Group::Tests, whole(0, 23), Unit::HourOfDay, Some("0"), Assumption("around the clock")),
    parameter("laboratories[].closes_hour", Group::Tests, whole(1, 24), Unit::HourOfDay, Some("24"), Assumption("around the clock")),
    parameter("laboratories[].result_hours", Group::Tests, whole(1, 240), Unit::Hours, Some("6"), Source("national time limit for emergency tests, 2022")),
    parameter("laboratories[].pool_size", Group::Tests, whole(1, 20), Unit::Samples, Some("1"), Assumption("contacts are sampled one by one as a rule; 5, 10 or 20 to a tube is for the community")),
    parameter("laboratories[].outside_tubes_per_day", Group::Tests, TUBES, Unit::TubesPerDay, Some("0"), Assumption("no tubes of others")),
    parameter("laboratories[].backlog_tubes", Group::Tests, TUBES, Unit::Tubes, Some("0"), Assumption("no tubes are queued on the first day")),
];

pub static OUTSIDE_SURGES: [Parameter; 3] = surges!("laboratories[].outside_surges", Group::Tests);

pub static TESTS: [Parameter; 4] = [
    parameter("tests.deadline_hours", Group::Tests, whole(1, 240), Unit::Hours, Some("24"), Source("national time limit for voluntary tests, 2022")),
    parameter("tests.late_share", Group::Tests, real(0.0, 1.0), Unit::Share, Some("0.01"), Choice("a day with more late results than this share is not in time")),
    parameter("tests.routing", Group::Tests, Kind::Choice(&["least-work", "first-unless-full"]), Unit::None, Some("\"least-work\""), Assumption("samples go where they wait least")),
    parameter("tests.release_first", Group::Tests, Kind::Flag, Unit::None, Some("false"), Assumption("first come, first served")),
];
