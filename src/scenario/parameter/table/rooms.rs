//! Districts, sites, and what keeps a room from being used.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, real, reals, text, whole};
use crate::scenario::parameter::Basis::Source;

pub static DISTRICTS: [Parameter; 2] = [
    parameter("rooms.districts[].name", Group::Rooms, text(80), Unit::None, None, Choice("required; each name once")),
    parameter("rooms.districts[].travel_minutes", Group::Rooms, reals(0.0, 10_000.0, 1, 64), Unit::Minutes, None, Choice("to every district in the order of the list; required if there is more than one")),
];

pub static SITES: [Parameter; 11] = [
    parameter("rooms.sites[].name", Group::Rooms, text(80), Unit::None, Some("\"\""), Choice("free text")),
    parameter("rooms.sites[].district", Group::Rooms, text(80), Unit::None, Some("\"\""), Choice("a name of rooms.districts; empty: of no district")),
    parameter("rooms.sites[].rooms", Group::Rooms, whole(0, 1_000_000), Unit::Rooms, None, Choice("required")),
    parameter("rooms.sites[].changes[].from", Group::Rooms, Kind::Date, Unit::None, None, Choice("required")),
    parameter("rooms.sites[].changes[].rooms", Group::Rooms, whole(0, 1_000_000), Unit::Rooms, None, Choice("required; all rooms from then on")),
    parameter("rooms.sites[].out_of_service_share", Group::Rooms, real(0.0, 1.0), Unit::Share, Some("0"), Assumption("every room can be used; in Hong Kong 17 to 29 % were neither occupied nor ready")),
    parameter("rooms.sites[].opens", Group::Rooms, Kind::Date, Unit::None, None, Choice("absent: open on the first day; a reserve site opens when it is called up")),
    parameter("rooms.sites[].closes", Group::Rooms, Kind::Date, Unit::None, None, Choice("absent: stays open; no check-ins from that date on, people stay")),
    parameter("rooms.sites[].reserve", Group::Rooms, Kind::Flag, Unit::None, Some("false"), Choice("true holds it back until it is called up")),
    parameter("rooms.sites[].whole_site.fill_days", Group::Rooms, whole(1, 60), Unit::Days, Some("4"), Source("New Zealand 2021: up to 4 days of filling a hotel")),
    parameter("rooms.sites[].whole_site.cleaning_days", Group::Rooms, whole(0, 30), Unit::Days, Some("2"), Source("New Zealand 2021: 1 to 2 days of cleaning a hotel")),
];

pub static ROOMS: [Parameter; 14] = [
    parameter("rooms.unlimited", Group::Rooms, Kind::Flag, Unit::None, Some("false"), Choice("true: there is always a further room")),
    parameter("rooms.turnaround_hours", Group::Rooms, whole(0, 240), Unit::Hours, Some("24"), Assumption("no Chinese figure found; 12 to 48 plausible")),
    parameter("rooms.turnaround_to_hours", Group::Rooms, whole(0, 240), Unit::Hours, None, Choice("absent: every turnaround takes as long")),
    parameter("rooms.longest_wait_hours", Group::Rooms, whole(0, 8760), Unit::Hours, Some("24"), Assumption("a day; 12 h is the target for close contacts")),
    parameter("rooms.check_ins_per_hour", Group::Rooms, whole(1, 100_000), Unit::PartiesPerHour, None, Assumption("absent: reception is never the limit")),
    parameter("rooms.vehicle_persons_per_hour", Group::Rooms, whole(1, 1_000_000), Unit::PersonsPerHour, None, Assumption("absent: vehicles are never the limit")),
    parameter("rooms.inspection.pass_probability", Group::Rooms, real(0.01, 1.0), Unit::Share, Some("1"), Assumption("every site passes; no figure found")),
    parameter("rooms.inspection.reinspection_days", Group::Rooms, whole(1, 60), Unit::Days, Some("3"), Assumption("no figure found")),
    parameter("rooms.inspection.failures_per_site_month", Group::Rooms, real(0.0, 30.0), Unit::PerMonth, Some("0"), Assumption("no figure found")),
    parameter("rooms.inspection.mending_days", Group::Rooms, whole(1, 60), Unit::Days, Some("3"), Assumption("no figure found")),
    parameter("rooms.reserve.trigger_share", Group::Rooms, real(0.0, 1.0), Unit::Share, Some("0.8"), Assumption("called up while one room of five is still free; no figure found")),
    parameter("rooms.reserve.trigger_days", Group::Rooms, whole(1, 60), Unit::Days, Some("1"), Assumption("called up on the first such day")),
    parameter("rooms.reserve.call_up", Group::Rooms, Kind::Choice(&["shares", "lead-time"]), Unit::None, Some("\"shares\""), Source("Henan 2022: one third of the reserve within 24 h, half within 48 h, all within 72 h")),
    parameter("rooms.reserve.lead_hours", Group::Rooms, whole(0, 2000), Unit::Hours, Some("72"), Assumption("as the last of Henan's steps; read with lead-time only")),
];
