//! Detection, symptoms, infectiousness, hospital, household.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, real, reals, whole, wholes};
use crate::scenario::parameter::Basis::Source;
use crate::scenario::profile::{ANCESTRAL, PROFILE_CHOICES};

pub static CASES: [Parameter; 32] = [
    parameter("cases.profile", Group::Cases, Kind::Choice(&PROFILE_CHOICES), Unit::None, Some("\"ancestral\""), Choice("gives incubation and infectiousness where they are absent; custom wants them stated")),
    parameter("cases.detection.curve", Group::Cases, Kind::Choice(&["hellewell-2021", "kucirka-2020", "tabulated"]), Unit::None, Some("\"hellewell-2021\""), Source("Hellewell et al. 2021, BMC Medicine 19:106")),
    parameter("cases.detection.days", Group::Cases, reals(0.0, 60.0, 2, 200), Unit::Days, None, Choice("required with tabulated; rising")),
    parameter("cases.detection.probability", Group::Cases, reals(0.0, 1.0, 2, 200), Unit::Share, None, Choice("required with tabulated; one for each day")),
    parameter("cases.asymptomatic_detection", Group::Cases, real(0.0, 1.0), Unit::Factor, Some("1"), Assumption("found as well as others; 0.62 in Clifford et al. 2021 after Chau et al. 2020")),
    parameter("cases.between_person", Group::Cases, real(0.0, 0.99), Unit::Share, Some("0"), Assumption("tests of one person are independent; this overstates what repeated tests find")),
    parameter("cases.specificity", Group::Cases, real(0.5, 1.0), Unit::Share, Some("0.9999"), Source("the value of published models, 2020–22; field laboratories 0.995 before confirmation")),
    parameter("cases.symptomatic_share", Group::Cases, real(0.0, 1.0), Unit::Share, Some("0.7"), Source("31 % never symptomatic in screened populations, Buitrago-Garcia et al. 2020")),
    parameter("cases.incubation", Group::Cases, Kind::Choice(&["lognormal", "tabulated"]), Unit::None, Some("\"lognormal\""), Choice("how the incubation is given")),
    parameter("cases.incubation_log_mean", Group::Cases, real(-2.0, 4.0), Unit::None, Some(ANCESTRAL.incubation_log_mean), ANCESTRAL.incubation),
    parameter("cases.incubation_log_sd", Group::Cases, real(0.0, 2.0), Unit::None, Some("0.418"), Source("Lauer et al. 2020: lognormal, ln days")),
    parameter("cases.incubation_days", Group::Cases, reals(0.0, 100.0, 2, 201), Unit::Days, None, Choice("required with tabulated; rising edges of bins")),
    parameter("cases.incubation_weights", Group::Cases, reals(0.0, 1e6, 1, 200), Unit::None, None, Choice("required with tabulated; one for each bin between the edges")),
    parameter("cases.symptom_days", Group::Cases, real(0.0, 100.0), Unit::Days, Some("10"), Assumption("mild cases; no source")),
    parameter("cases.temperature_check_share", Group::Cases, real(0.0, 1.0), Unit::Share, Some("0.8"), Assumption("of an onset, by the checks together; no source")),
    parameter("cases.temperature_check_hours", Group::Cases, wholes(0, 23, 0, 24), Unit::HourOfDay, Some("[8,20]"), Source("morning and evening: Guangxi, 3 February 2020. Assumption: at 8 and 20 h")),
    parameter("cases.transfer_hours", Group::Cases, whole(0, 240), Unit::Hours, Some("4"), Assumption("from confirmation to leaving the room; no source")),
    parameter("cases.infectiousness", Group::Cases, Kind::Choice(&["weibull", "from-onset", "tabulated"]), Unit::None, Some("\"weibull\""), Choice("how infectiousness over time is given")),
    parameter("cases.infectiousness_shape", Group::Cases, real(0.1, 20.0), Unit::None, Some("3.277"), Source("Weibull by age of infection, as in Ashcroft et al. 2021")),
    parameter("cases.infectiousness_scale_days", Group::Cases, real(0.1, 60.0), Unit::Days, Some(ANCESTRAL.infectiousness_scale_days), ANCESTRAL.infectiousness),
    parameter("cases.infectiousness_onset_shape", Group::Cases, real(0.1, 1000.0), Unit::None, Some("97.1875"), Source("He et al. 2020, corrected by Ashcroft et al. 2020: gamma, read with from-onset")),
    parameter("cases.infectiousness_onset_rate", Group::Cases, real(0.01, 1000.0), Unit::PerDay, Some("3.71875"), Source("He et al. 2020, corrected by Ashcroft et al. 2020: gamma, read with from-onset")),
    parameter("cases.infectiousness_onset_shift_days", Group::Cases, real(-60.0, 0.0), Unit::Days, Some("-25.625"), Source("He et al. 2020, corrected by Ashcroft et al. 2020: gamma, read with from-onset")),
    parameter("cases.infectiousness_days", Group::Cases, reals(0.0, 100.0, 2, 201), Unit::Days, None, Choice("required with tabulated; rising edges of bins, days since infection")),
    parameter("cases.infectiousness_weights", Group::Cases, reals(0.0, 1e6, 1, 200), Unit::None, None, Choice("required with tabulated; density in each bin between the edges")),
    parameter("cases.infectiousness_cap_days", Group::Cases, real(0.0, 100.0), Unit::Days, None, Choice("absent: all further infectiousness of who is found counts as prevented")),
    parameter("cases.transmission.within_party", Group::Cases, real(0.0, 0.99), Unit::Share, Some("0"), Assumption("nobody infects who shares the room or home; set it to see the effect")),
    parameter("cases.transmission.between_rooms", Group::Cases, real(0.0, 10.0), Unit::Persons, Some("0"), Assumption("nobody infects other rooms; Hong Kong counted 8 to 11 per 1 000 cases")),
    parameter("cases.hospital.beds", Group::Cases, whole(0, 10_000_000), Unit::Beds, None, Assumption("absent: there is always a bed")),
    parameter("cases.hospital.stay_mean_days", Group::Cases, real(0.1, 100.0), Unit::Days, Some("14"), Assumption("gamma distributed; no source")),
    parameter("cases.hospital.stay_shape", Group::Cases, real(0.1, 100.0), Unit::None, Some("4"), Assumption("gamma distributed; no source")),
    parameter("cases.household.contacts", Group::Cases, real(0.0, 20.0), Unit::Contacts, Some("0"), Assumption("nobody else lives where people isolate at home")),
];

pub static HOUSEHOLD: [Parameter; 1] = [
    parameter("cases.household.prevalence", Group::Cases, real(0.0, 1.0), Unit::Share, Some("0.18"), Source("attack rate of Omicron among close contacts, Shanghai 2022: 18 %")),
];
