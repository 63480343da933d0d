//! Who arrives, when, how many together, how many infected.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, real, reals, surges, text, whole, wholes};
use crate::scenario::parameter::Basis::Source;

/// A number for each day.
const SERIES: Kind = wholes(0, 1_000_000, 1, 730);

pub static STREAM: [Parameter; 10] = [
    parameter("streams[].name", Group::Arrivals, text(80), Unit::None, Some("\"\""), Choice("free text")),
    parameter("streams[].multiplier", Group::Arrivals, real(0.0, 100.0), Unit::Factor, Some("1"), Choice("1 takes the numbers as they are")),
    parameter("streams[].district", Group::Arrivals, text(80), Unit::None, Some("\"\""), Choice("a name of rooms.districts; empty: sites are filled in list order")),
    parameter("streams[].arrival_hours", Group::Arrivals, reals(0.0, 1e6, 24, 24), Unit::None, Some("[0,0,0,0,0,0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,1,0,0,0]"), Assumption("equal shares at 10, 14 and 20 h; not read for an outbreak or transport")),
    parameter("streams[].party_sizes", Group::Arrivals, reals(0.0, 1.0, 1, 8), Unit::Share, Some("[1]"), Source("single room per person is the rule (8th edition, 2021)")),
    parameter("streams[].prevalence", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0.005"), Source("New Zealand 2020: 6.3 per 1 000 arrivals; Taiwan 2021: 0.12 to 0.71 %")),
    parameter("streams[].party_clustering", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0"), Assumption("members of a party are infected independently")),
    parameter("streams[].exempt_share", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0"), Assumption("nobody is exempt")),
    parameter("streams[].credited_days", Group::Arrivals, whole(0, 60), Unit::Days, Some("0"), Assumption("nobody has served days elsewhere")),
    parameter("streams[].screening_share", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0"), Assumption("nobody is found on arrival")),
];

pub static DAILY: [Parameter; 6] = [
    parameter("streams[].arrivals.kind", Group::Arrivals, Kind::Choice(&["steady", "series", "outbreak", "transport"]), Unit::None, None, Choice("required")),
    parameter("streams[].arrivals.persons_per_day", Group::Arrivals, real(0.0, 1e6), Unit::PersonsPerDay, None, Choice("required")),
    parameter("streams[].arrivals.weekday_factors", Group::Arrivals, reals(0.0, 100.0, 7, 7), Unit::Factor, Some("[1,1,1,1,1,1,1]"), Choice("Monday to Sunday, the same every day")),
    parameter("streams[].arrivals.persons", Group::Arrivals, SERIES, Unit::PersonsPerDay, None, Choice("required; nobody arrives after its end")),
    parameter("streams[].arrivals.count_noise", Group::Arrivals, Kind::Choice(&["none", "poisson", "negative-binomial"]), Unit::None, Some("\"poisson\""), Assumption("parties arrive independently of each other")),
    parameter("streams[].arrivals.count_noise_k", Group::Arrivals, real(0.01, 1e6), Unit::None, Some("10"), Assumption("read with negative-binomial noise only")),
];

pub static SURGES: [Parameter; 3] = surges!("streams[].arrivals.surges", Group::Arrivals);

pub static TRANSPORT: [Parameter; 5] = [
    parameter("streams[].arrivals.services[].name", Group::Arrivals, text(80), Unit::None, Some("\"\""), Choice("free text")),
    parameter("streams[].arrivals.services[].weekdays", Group::Arrivals, wholes(0, 1, 7, 7), Unit::None, Some("[1,1,1,1,1,1,1]"), Choice("Monday to Sunday, 1 where it comes: every day")),
    parameter("streams[].arrivals.services[].seats", Group::Arrivals, whole(0, 100_000), Unit::Seats, None, Choice("required")),
    parameter("streams[].arrivals.services[].load_factor", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0.8"), Assumption("four of five seats taken; no source")),
    parameter("streams[].arrivals.services[].hour", Group::Arrivals, whole(0, 23), Unit::HourOfDay, Some("14"), Assumption("the middle of the afternoon; no source")),
];

pub static OUTBREAK: [Parameter; 10] = [
    parameter("streams[].arrivals.cases", Group::Arrivals, SERIES, Unit::CasesPerDay, None, Choice("this or wave is required; no cases after its end")),
    parameter("streams[].arrivals.wave.total", Group::Arrivals, real(0.0, 1e7), Unit::Cases, None, Choice("required; cases of the whole wave, also outside the period")),
    parameter("streams[].arrivals.wave.peak", Group::Arrivals, Kind::Date, Unit::None, None, Choice("required; the wave is highest at noon of that day")),
    parameter("streams[].arrivals.wave.width_days", Group::Arrivals, real(0.5, 200.0), Unit::Days, None, Choice("required; standard deviation of the normal curve: two thirds of the cases lie within it on either side of the peak")),
    parameter("streams[].arrivals.contacts_per_case", Group::Arrivals, real(0.0, 1000.0), Unit::Contacts, Some("5"), Source("Shanghai 2022: 5.0; Shenzhen 2020: 3.3; Guangzhou 2020: 8.7")),
    parameter("streams[].arrivals.dispersion", Group::Arrivals, real(0.01, 1e6), Unit::None, Some("0.5"), Assumption("negative binomial, k 0.5 to 1, unverified")),
    parameter("streams[].arrivals.share_traced", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("1"), Assumption("everybody named is found")),
    parameter("streams[].arrivals.report_hour", Group::Arrivals, whole(0, 23), Unit::HourOfDay, Some("12"), Assumption("the middle of the day on which cases are reported")),
    parameter("streams[].arrivals.tracing_from_hours", Group::Arrivals, whole(0, 240), Unit::Hours, Some("4"), Source("Jilin 2022: core facts of a case in 4 h")),
    parameter("streams[].arrivals.tracing_to_hours", Group::Arrivals, whole(0, 240), Unit::Hours, Some("24"), Source("Jilin 2022: investigation report in 24 h")),
];

pub static SECONDARY: [Parameter; 2] = [
    parameter("streams[].arrivals.secondary.per_contact", Group::Arrivals, real(0.0, 100.0), Unit::Contacts, Some("1.06"), Source("Jilin province, 25 March 2022: 102 312 secondary to 96 607 close contacts")),
    parameter("streams[].arrivals.secondary.prevalence", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0.01"), Assumption("no figure found; far below that of close contacts")),
];
