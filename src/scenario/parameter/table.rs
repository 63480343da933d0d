use super::Basis::{Assumption, Choice, Source};
use super::{Basis, Group, Kind, Parameter, Unit};

const fn whole(min: u64, max: u64) -> Kind {
    Kind::Whole { min, max }
}

const fn real(min: f64, max: f64) -> Kind {
    Kind::Real { min, max }
}

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

/// The fields of an isolation rule, which stands in three places of a scenario.
macro_rules! rule {
    ($at:literal, $days:literal, $home:literal, $central_tests:literal, $home_tests:literal, $doubled:literal, $source:literal) => {
        [
            parameter(concat!($at, ".central_days"), Group::Rule, whole(1, 60), Unit::Days, Some($days), Source($source)),
            parameter(concat!($at, ".home_days"), Group::Rule, whole(0, 60), Unit::Days, Some($home), Source($source)),
            parameter(concat!($at, ".central_tests"), Group::Rule, test_days(), Unit::Day, Some($central_tests), Source($source)),
            parameter(concat!($at, ".home_tests"), Group::Rule, test_days(), Unit::Day, Some($home_tests), Source($source)),
            parameter(concat!($at, ".doubled_tests"), Group::Rule, test_days(), Unit::Day, Some($doubled), Source($source)),
            parameter(concat!($at, ".check_out_hour"), Group::Rule, whole(0, 23), Unit::HourOfDay, Some("12"), Assumption("hotels' usual hour; no source")),
            parameter(concat!($at, ".collection_hour"), Group::Rule, whole(0, 23), Unit::HourOfDay, Some("9"), Assumption("one morning round; no source")),
            parameter(concat!($at, ".exact_hours"), Group::Rule, Kind::Flag, Unit::None, Some("false"), Choice("true counts the stay in hours from check-in")),
        ]
    };
}

const fn test_days() -> Kind {
    Kind::Wholes { min: 1, max: 60, min_length: 0, max_length: 30 }
}

const SERIES: Kind = Kind::Wholes { min: 0, max: 1_000_000, min_length: 1, max_length: 730 };

static GENERAL: [Parameter; 6] = [
    parameter("name", Group::Calendar, Kind::Text { max_length: 80 }, Unit::None, Some("\"\""), Choice("free text")),
    parameter("calendar.first_day", Group::Calendar, Kind::Date, Unit::None, None, Choice("required")),
    parameter("calendar.days", Group::Calendar, whole(1, 730), Unit::Days, Some("60"), Choice("two months ahead")),
    parameter("calendar.seed", Group::Calendar, whole(0, 9_007_199_254_740_991), Unit::None, Some("1"), Choice("any number; the same seed gives the same futures")),
    parameter("calendar.futures", Group::Calendar, whole(1, 20_000), Unit::Futures, Some("400"), Choice("standard error of a probability at most 2.5 points")),
    parameter("rooms.turnaround_hours", Group::Rooms, whole(0, 240), Unit::Hours, Some("24"), Assumption("no Chinese figure found; 12 to 48 plausible")),
];

static STREAM: [Parameter; 19] = [
    parameter("streams[].name", Group::Arrivals, Kind::Text { max_length: 80 }, Unit::None, Some("\"\""), Choice("free text")),
    parameter("streams[].multiplier", Group::Arrivals, real(0.0, 100.0), Unit::Factor, Some("1"), Choice("1 takes the numbers as they are")),
    parameter("streams[].arrivals.kind", Group::Arrivals, Kind::Choice(&["steady", "series", "outbreak"]), Unit::None, None, Choice("required")),
    parameter("streams[].arrivals.persons_per_day", Group::Arrivals, real(0.0, 1e6), Unit::PersonsPerDay, None, Choice("required")),
    parameter("streams[].arrivals.weekday_factors", Group::Arrivals, Kind::Reals { min: 0.0, max: 100.0, min_length: 7, max_length: 7 }, Unit::Factor, Some("[1,1,1,1,1,1,1]"), Choice("Monday to Sunday, the same every day")),
    parameter("streams[].arrivals.persons", Group::Arrivals, SERIES, Unit::PersonsPerDay, None, Choice("required; nobody arrives after its end")),
    parameter("streams[].arrivals.count_noise", Group::Arrivals, Kind::Choice(&["none", "poisson", "negative-binomial"]), Unit::None, Some("\"poisson\""), Assumption("parties arrive independently of each other")),
    parameter("streams[].arrivals.count_noise_k", Group::Arrivals, real(0.01, 1e6), Unit::None, Some("10"), Assumption("read with negative-binomial noise only")),
    parameter("streams[].arrivals.cases", Group::Arrivals, SERIES, Unit::CasesPerDay, None, Choice("required; no cases after its end")),
    parameter("streams[].arrivals.contacts_per_case", Group::Arrivals, real(0.0, 1000.0), Unit::Contacts, Some("5"), Source("Shanghai 2022: 5.0; Shenzhen 2020: 3.3; Guangzhou 2020: 8.7")),
    parameter("streams[].arrivals.dispersion", Group::Arrivals, real(0.01, 1e6), Unit::None, Some("0.5"), Assumption("negative binomial, k 0.5 to 1, unverified")),
    parameter("streams[].arrivals.share_traced", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("1"), Assumption("everybody named is found")),
    parameter("streams[].arrivals.report_hour", Group::Arrivals, whole(0, 23), Unit::HourOfDay, Some("12"), Assumption("the middle of the day on which cases are reported")),
    parameter("streams[].arrivals.tracing_from_hours", Group::Arrivals, whole(0, 240), Unit::Hours, Some("4"), Source("Jilin 2022: core facts of a case in 4 h")),
    parameter("streams[].arrivals.tracing_to_hours", Group::Arrivals, whole(0, 240), Unit::Hours, Some("24"), Source("Jilin 2022: investigation report in 24 h")),
    parameter("streams[].arrival_hours", Group::Arrivals, Kind::Reals { min: 0.0, max: 1e6, min_length: 24, max_length: 24 }, Unit::None, Some("[0,0,0,0,0,0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,1,0,0,0]"), Assumption("equal shares at 10, 14 and 20 h; not read for an outbreak")),
    parameter("streams[].party_sizes", Group::Arrivals, Kind::Reals { min: 0.0, max: 1.0, min_length: 1, max_length: 8 }, Unit::Share, Some("[1]"), Source("single room per person is the rule (8th edition, 2021)")),
    parameter("streams[].prevalence", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0.005"), Source("New Zealand 2020: 6.3 per 1 000 arrivals; Taiwan 2021: 0.12 to 0.71 %")),
    parameter("streams[].since_infection_days", Group::Arrivals, Kind::Reals { min: 0.0, max: 60.0, min_length: 2, max_length: 2 }, Unit::Days, Some("[0,14]"), Assumption("uniform between the two")),
];

static SECONDARY: [Parameter; 3] = [
    parameter("streams[].arrivals.secondary.per_contact", Group::Arrivals, real(0.0, 100.0), Unit::Contacts, Some("1.06"), Source("Jilin province, 25 March 2022: 102 312 secondary to 96 607 close contacts")),
    parameter("streams[].arrivals.secondary.prevalence", Group::Arrivals, real(0.0, 1.0), Unit::Share, Some("0.01"), Assumption("no figure found; far below that of close contacts")),
    parameter("streams[].arrivals.secondary.since_infection_days", Group::Arrivals, Kind::Reals { min: 0.0, max: 60.0, min_length: 2, max_length: 2 }, Unit::Days, Some("[0,3]"), Assumption("uniform between the two")),
];

static ROOMS: [Parameter; 5] = [
    parameter("rooms.longest_wait_hours", Group::Rooms, whole(0, 8760), Unit::Hours, Some("24"), Assumption("a day; 12 h is the target for close contacts")),
    parameter("rooms.sites[].name", Group::Rooms, Kind::Text { max_length: 80 }, Unit::None, Some("\"\""), Choice("free text")),
    parameter("rooms.sites[].rooms", Group::Rooms, whole(0, 1_000_000), Unit::Rooms, None, Choice("required")),
    parameter("rooms.sites[].opens", Group::Rooms, Kind::Date, Unit::None, None, Choice("absent: open on the first day")),
    parameter("rooms.sites[].closes", Group::Rooms, Kind::Date, Unit::None, None, Choice("absent: stays open; no check-ins from that date on, people stay")),
];

static LABORATORIES: [Parameter; 9] = [
    parameter("laboratories[].name", Group::Tests, Kind::Text { max_length: 80 }, Unit::None, Some("\"\""), Choice("free text")),
    parameter("laboratories[].tubes_per_day", Group::Tests, whole(1, 100_000_000), Unit::TubesPerDay, None, Choice("required")),
    parameter("laboratories[].changes[].from", Group::Tests, Kind::Date, Unit::None, None, Choice("required")),
    parameter("laboratories[].changes[].tubes_per_day", Group::Tests, whole(1, 100_000_000), Unit::TubesPerDay, None, Choice("required")),
    parameter("laboratories[].opens_hour", Group::Tests, whole(0, 23), Unit::HourOfDay, Some("0"), Assumption("around the clock")),
    parameter("laboratories[].closes_hour", Group::Tests, whole(1, 24), Unit::HourOfDay, Some("24"), Assumption("around the clock")),
    parameter("laboratories[].result_hours", Group::Tests, whole(1, 240), Unit::Hours, Some("6"), Source("national time limit for emergency tests, 2022")),
    parameter("tests.deadline_hours", Group::Tests, whole(1, 240), Unit::Hours, Some("24"), Source("national time limit for voluntary tests, 2022")),
    parameter("tests.late_share", Group::Tests, real(0.0, 1.0), Unit::Share, Some("0.01"), Choice("a day with more late results than this share is not in time")),
];

static CASES: [Parameter; 12] = [
    parameter("cases.detection.curve", Group::Cases, Kind::Choice(&["hellewell-2021", "kucirka-2020", "tabulated"]), Unit::None, Some("\"hellewell-2021\""), Source("Hellewell et al. 2021, BMC Medicine 19:106")),
    parameter("cases.detection.days", Group::Cases, Kind::Reals { min: 0.0, max: 60.0, min_length: 2, max_length: 200 }, Unit::Days, None, Choice("required with tabulated; rising")),
    parameter("cases.detection.probability", Group::Cases, Kind::Reals { min: 0.0, max: 1.0, min_length: 2, max_length: 200 }, Unit::Share, None, Choice("required with tabulated; one for each day")),
    parameter("cases.symptomatic_share", Group::Cases, real(0.0, 1.0), Unit::Share, Some("0.7"), Source("31 % never symptomatic in screened populations, Buitrago-Garcia et al. 2020")),
    parameter("cases.incubation_log_mean", Group::Cases, real(-2.0, 4.0), Unit::None, Some("1.621"), Source("Lauer et al. 2020: lognormal, ln days")),
    parameter("cases.incubation_log_sd", Group::Cases, real(0.0, 2.0), Unit::None, Some("0.418"), Source("Lauer et al. 2020: lognormal, ln days")),
    parameter("cases.temperature_check_share", Group::Cases, real(0.0, 1.0), Unit::Share, Some("0.8"), Assumption("checks at 8 and 20 h; no source")),
    parameter("cases.transfer_hours", Group::Cases, whole(0, 240), Unit::Hours, Some("4"), Assumption("from confirmation to leaving the room; no source")),
    parameter("cases.infectiousness_shape", Group::Cases, real(0.1, 20.0), Unit::None, Some("3.277"), Source("Weibull by age of infection, as in Ashcroft et al. 2021")),
    parameter("cases.infectiousness_scale_days", Group::Cases, real(0.1, 60.0), Unit::Days, Some("6.127"), Source("Weibull by age of infection, as in Ashcroft et al. 2021")),
    parameter("cases.hospital.stay_mean_days", Group::Cases, real(0.1, 100.0), Unit::Days, Some("14"), Assumption("gamma distributed; no source")),
    parameter("cases.hospital.stay_shape", Group::Cases, real(0.1, 100.0), Unit::None, Some("4"), Assumption("gamma distributed; no source")),
];

static BEDS: [Parameter; 1] = [
    parameter("cases.hospital.beds", Group::Cases, whole(0, 10_000_000), Unit::Beds, None, Assumption("absent: there is always a bed")),
];

static STREAM_RULE: [Parameter; 8] = rule!(
    "streams[].rule", "14", "7", "[1,4,7,10,14]", "[2,7]", "[14]",
    "five tests as in Sichuan, 28 July 2021, and Zhejiang 2021, the last double; home tests on days 2 and 7 as in the 8th edition, 2021"
);

static SECONDARY_RULE: [Parameter; 8] = rule!(
    "streams[].arrivals.secondary.rule", "7", "0", "[1,4,7]", "[]", "[]",
    "8th edition, 2021: secondary contacts 7 days, tests on days 1, 4 and 7"
);

static DISCHARGED_RULE: [Parameter; 8] = rule!(
    "cases.discharged_rule", "14", "14", "[1,4,7,10,14]", "[2,7,14]", "[14]",
    "standing plans, spring 2020: 14 days in a site and 14 at home after discharge"
);

/// The table, part by part.
pub static TABLE: [&[Parameter]; 10] = [
    &GENERAL,
    &STREAM,
    &STREAM_RULE,
    &SECONDARY,
    &SECONDARY_RULE,
    &ROOMS,
    &LABORATORIES,
    &CASES,
    &BEDS,
    &DISCHARGED_RULE,
];
