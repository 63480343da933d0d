//! The fields of an isolation rule, which stands in several places of a scenario.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, real, whole, wholes};
use crate::scenario::parameter::Basis::Source;
use crate::scenario::rule_preset::{DISCHARGED, FIVE_TESTS, RULE_PRESET_NAMES, SECONDARY as SECONDARY_PRESET};

/// The fields of the rule at a place, whose defaults are those of a preset.
macro_rules! rule {
    ($at:literal, $name:literal, $preset:expr) => {
        [
            parameter(concat!($at, ".preset"), Group::Rule, Kind::Choice(&RULE_PRESET_NAMES), Unit::None, Some(concat!("\"", $name, "\"")), Choice("days and tests that are absent are those of this rule")),
            parameter(concat!($at, ".central_days"), Group::Rule, whole(0, 60), Unit::Days, Some($preset.central_days), $preset.basis),
            parameter(concat!($at, ".home_days"), Group::Rule, whole(0, 60), Unit::Days, Some($preset.home_days), $preset.basis),
            parameter(concat!($at, ".central_tests"), Group::Rule, TEST_DAYS, Unit::Day, Some($preset.central_tests), $preset.basis),
            parameter(concat!($at, ".doubled_tests"), Group::Rule, TEST_DAYS, Unit::Day, Some($preset.doubled_tests), $preset.basis),
            parameter(concat!($at, ".home_tests"), Group::Rule, TEST_DAYS, Unit::Day, Some($preset.home_tests), $preset.basis),
            parameter(concat!($at, ".doubled_home_tests"), Group::Rule, TEST_DAYS, Unit::Day, Some("[]"), Assumption("single, as in the 8th edition, 2021; Sichuan doubled day 7")),
            parameter(concat!($at, ".no_home_share"), Group::Rule, real(0.0, 1.0), Unit::Share, Some("0"), Assumption("everybody has a suitable home")),
            parameter(concat!($at, ".release_waits"), Group::Rule, Kind::Flag, Unit::None, Some("true"), Source("8th edition, 2021: release with all results negative")),
            parameter(concat!($at, ".check_out_hour"), Group::Rule, whole(0, 23), Unit::HourOfDay, Some("12"), Assumption("hotels' usual hour; no source")),
            parameter(concat!($at, ".collection_hour"), Group::Rule, whole(0, 23), Unit::HourOfDay, Some("9"), Assumption("one morning round; no source")),
            parameter(concat!($at, ".exact_hours"), Group::Rule, Kind::Flag, Unit::None, Some("false"), Choice("true counts the stay in hours from check-in")),
        ]
    };
}

const TEST_DAYS: Kind = wholes(1, 60, 0, 30);

pub static STREAM: [Parameter; 12] = rule!("streams[].rule", "five-tests", FIVE_TESTS);

pub static CHANGES: [Parameter; 2] = [
    parameter("streams[].changes[].from", Group::Rule, Kind::Date, Unit::None, None, Choice("required")),
    parameter("streams[].changes[].mid_stay", Group::Rule, Kind::Flag, Unit::None, Some("false"), Assumption("who is inside keeps the rule of the day of arrival")),
];

pub static CHANGE: [Parameter; 12] = rule!("streams[].changes[].rule", "five-tests", FIVE_TESTS);

pub static SECONDARY: [Parameter; 12] = rule!("streams[].arrivals.secondary.rule", "secondary", SECONDARY_PRESET);

pub static DISCHARGED_PATIENTS: [Parameter; 12] = rule!("cases.discharged_rule", "discharged", DISCHARGED);

pub static HOUSEHOLD: [Parameter; 12] = rule!("cases.household.rule", "five-tests", FIVE_TESTS);
