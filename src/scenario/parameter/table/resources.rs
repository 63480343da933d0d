//! Staff, supplies and costs.

use super::{Assumption, Choice, Group, Parameter, Unit, parameter, real, text, whole};
use crate::scenario::parameter::Basis::Source;

/// How many persons a member of staff looks after, and in how many shifts.
macro_rules! role {
    ($role:literal, $persons:literal, $shifts:literal, $why:literal) => {
        [
            parameter(concat!("staff.roles.", $role, ".persons_per_staff"), Group::Resources, real(1.0, 100_000.0), Unit::PersonsPerStaff, Some($persons), Assumption($why)),
            parameter(concat!("staff.roles.", $role, ".shifts"), Group::Resources, whole(1, 4), Unit::Shifts, Some($shifts), Assumption($why)),
        ]
    };
}

pub static MANAGER: [Parameter; 2] = role!("manager", "100", "2", "one for a site of about 100 rooms by day and by night; no published ratio found");
pub static DOCTOR: [Parameter; 2] = role!("doctor", "150", "2", "with two nurses for 150 persons: one medic for 50, often quoted, unverified");
pub static NURSE: [Parameter; 2] = role!("nurse", "75", "3", "with a doctor, three medics for 150 persons: one for 50, often quoted, unverified");
pub static DISEASE_CONTROL: [Parameter; 2] = role!("disease_control", "100", "1", "one for a site of about 100 rooms; no published ratio found");
pub static POLICE: [Parameter; 2] = role!("police", "100", "3", "one for a site of about 100 rooms around the clock; no published ratio found");
pub static PSYCHOLOGIST: [Parameter; 2] = role!("psychologist", "500", "1", "one for five sites of about 100 rooms; no published ratio found");

/// An amount of supplies or money that no source gives.
const fn amount(id: &'static str, max: f64, unit: Unit, default: &'static str, why: &'static str) -> Parameter {
    parameter(id, Group::Resources, real(0.0, max), unit, Some(default), Assumption(why))
}

pub static TEAMS_AND_SUPPLIES: [Parameter; 9] = [
    parameter("staff.teams", Group::Resources, whole(0, 100_000), Unit::Teams, None, Assumption("absent: as many teams as are needed")),
    parameter("staff.persons_per_team", Group::Resources, whole(1, 10_000), Unit::Persons, Some("100"), Assumption("a team for a site of about 100 rooms; no published ratio found")),
    amount("supplies.protective_sets_per_staff_day", 100.0, Unit::Sets, "2", "one for each half of a shift; no source"),
    amount("supplies.sampling_kits_per_sample", 10.0, Unit::Kits, "1", "one swab and tube for each sample"),
    amount("supplies.meals_per_person_day", 10.0, Unit::Meals, "3", "three meals a day"),
    amount("supplies.disinfectant_litres_per_room_day", 1000.0, Unit::Litres, "1", "daily surfaces; no source"),
    amount("supplies.disinfectant_litres_per_turnaround", 1000.0, Unit::Litres, "5", "final disinfection of a room; no source"),
    amount("supplies.waste_kg_per_person_day", 100.0, Unit::Kilograms, "1", "all waste of isolated people is medical waste; no source"),
    parameter("supplies.reserve_days", Group::Resources, whole(0, 365), Unit::Days, Some("30"), Source("standing plans, spring 2020: one month's supplies")),
];

/// The most that anything costs.
const MOST: f64 = 1e6;

pub static COSTS: [Parameter; 10] = [
    parameter("costs.currency", Group::Resources, text(12), Unit::None, Some("\"CNY\""), Choice("written behind amounts")),
    amount("costs.room_night", MOST, Unit::Money, "200", "a plain hotel of a Chinese city; no source"),
    amount("costs.meal", MOST, Unit::Money, "25", "delivered; no source"),
    amount("costs.tube", MOST, Unit::Money, "20", "reading a single tube, 2022; no source"),
    amount("costs.sampling_kit", MOST, Unit::Money, "3", "swab, tube and medium; no source"),
    amount("costs.protective_set", MOST, Unit::Money, "50", "suit, respirator, gloves, shield; no source"),
    amount("costs.disinfectant_litre", MOST, Unit::Money, "5", "ready for use; no source"),
    amount("costs.waste_kg", MOST, Unit::Money, "5", "collected and burnt; no source"),
    amount("costs.staff_day", MOST, Unit::Money, "500", "wages and allowances of a shift; no source"),
    amount("costs.hospital_day", MOST, Unit::Money, "1500", "a mild case on a ward; no source"),
];
