//! In what range an input may plausibly lie: how far it is worth asking "what if".

use super::Basis::{Assumption, Source};
use super::{Basis, Group, Kind, Parameter, Unit};

/// The range in which an input may plausibly lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plausible {
    /// The range.
    pub reach: Reach,
    /// Where it comes from.
    pub basis: Basis,
}

/// A range around or beside what is stated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// From a value to another, whatever is stated; what is stated belongs to it in any case.
    Between(f64, f64),
    /// From so many times what is stated to so many times.
    Times(f64, f64),
    /// From what is stated plus so much to what is stated plus so much.
    Plus(f64, f64),
}
use Reach::{Between, Plus, Times};

/// Inputs whose range somebody has published, or that are known better or worse than most.
#[rustfmt::skip]
static KNOWN: [(&str, Reach, Basis); 20] = [
    ("initial.inside[].parties", Times(0.9, 1.1), Assumption("10 %: counted, but reports lag behind")),
    ("streams[].prevalence", Times(0.5, 2.0), Assumption("half to twice; Taiwan alone saw 0.12 to 0.71 % within 2021")),
    ("streams[].arrivals.contacts_per_case", Between(3.3, 8.7), Source("Shenzhen 2020: 3.3; Guangzhou 2020: 8.7")),
    ("streams[].arrivals.dispersion", Between(0.5, 1.0), Assumption("negative binomial, k 0.5 to 1, unverified")),
    ("rooms.turnaround_hours", Between(12.0, 48.0), Assumption("no Chinese figure found; 12 to 48 plausible")),
    ("rooms.longest_wait_hours", Between(12.0, 24.0), Assumption("12 h is the target for close contacts, a day the usual measure")),
    ("rooms.sites[].out_of_service_share", Between(0.0, 0.29), Source("Hong Kong 2020–22: 17 to 29 % neither occupied nor ready")),
    ("rooms.sites[].whole_site.fill_days", Between(2.0, 4.0), Source("New Zealand 2021: up to 4 days of filling a hotel")),
    ("rooms.sites[].whole_site.cleaning_days", Between(1.0, 2.0), Source("New Zealand 2021: 1 to 2 days of cleaning a hotel")),
    ("rooms.reserve.lead_hours", Between(24.0, 72.0), Source("Henan 2022: one third of the reserve within 24 h, all within 72 h")),
    ("laboratories[].result_hours", Between(6.0, 24.0), Source("national time limits, 2022: 6 h for emergencies, 24 h for voluntary tests")),
    ("cases.asymptomatic_detection", Between(0.62, 1.0), Source("0.62 in Clifford et al. 2021 after Chau et al. 2020")),
    ("cases.between_person", Between(0.0, 0.5), Assumption("from independent tests to half of the variance between persons; no figure found")),
    ("cases.specificity", Between(0.995, 0.9999), Source("published models, 2020–22: 0.9999; field laboratories 0.995 before confirmation")),
    ("cases.symptomatic_share", Between(0.53, 0.83), Source("never symptomatic: 17 to 25 % in Buitrago-Garcia et al. 2020; 47 % of China's entrants")),
    ("cases.incubation_log_mean", Plus(-0.15, 0.15), Source("95 % intervals of the means in Wu et al. 2022: about 15 % either way")),
    ("cases.incubation_log_sd", Between(0.418, 0.65), Source("Lauer et al. 2020: 0.418; Bi et al. 2020: 0.650")),
    ("cases.household.prevalence", Between(0.037, 0.18), Source("attack rates: 3.7 % in 2020, 18 % of Omicron in 2022")),
    ("cases.temperature_check_share", Between(0.5, 1.0), Assumption("half of the onsets to all; no figure found")),
    ("streams[].arrivals.share_traced", Between(0.8, 1.0), Assumption("four of five contacts to all; no figure found")),
];

/// Inputs that have no neighbouring values: numbers of list elements, measures of success, parameters of
/// fitted curves, which only mean something together; and numbers of arrivals, whose multiplier is moved.
const FIXED: [&str; 13] = [
    "initial.inside[].stream",
    "streams[].arrivals.persons_per_day",
    "streams[].arrivals.services[].seats",
    "streams[].arrivals.wave.total",
    "tests.late_share",
    "tests.deadline_hours",
    "cases.infectiousness_shape",
    "cases.infectiousness_scale_days",
    "cases.infectiousness_onset_shape",
    "cases.infectiousness_onset_rate",
    "cases.infectiousness_onset_shift_days",
    "cases.infectiousness_cap_days",
    "cases.hospital.stay_shape",
];

/// Of everything else.
const USUAL: Plausible =
    Plausible { reach: Times(0.75, 1.25), basis: Assumption("25 % either way; no range is published") };

/// Of what somebody decides.
const DECISION: Plausible =
    Plausible { reach: Times(0.8, 1.2), basis: Assumption("20 % either way: a decision, not a fact") };

impl Parameter {
    /// The range in which it may plausibly lie; `None` of what is no number, has no neighbouring values or is
    /// a technical choice.
    pub fn plausible(&self) -> Option<Plausible> {
        let is_number = matches!(self.kind, Kind::Whole { .. } | Kind::Real { .. });
        let is_time_of_day = matches!(self.unit, Unit::HourOfDay | Unit::Day);
        if !is_number || is_time_of_day || self.group == Group::Calendar || FIXED.contains(&self.id) {
            return None;
        }
        if let Some((_, reach, basis)) = KNOWN.iter().find(|(id, ..)| *id == self.id) {
            return Some(Plausible { reach: *reach, basis: *basis });
        }
        Some(match (self.group, self.unit) {
            (Group::Rule, Unit::Days) => DECISION,
            (_, Unit::Rooms | Unit::TubesPerDay | Unit::Teams | Unit::Beds) => DECISION,
            (_, Unit::PartiesPerHour | Unit::PersonsPerHour) => DECISION,
            _ => USUAL,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_range_is_that_of_a_parameter_and_within_what_it_allows() {
        for (id, reach, _) in &KNOWN {
            let parameter = Parameter::of(id);
            assert_eq!(parameter.plausible().unwrap().reach, *reach, "{id}");
            let (low, high, neutral) = match *reach {
                Between(low, high) => (low, high, low),
                Times(low, high) => (low, high, 1.0),
                Plus(low, high) => (low, high, 0.0),
            };
            assert!(low < high && low <= neutral && neutral <= high, "{id}");
            if let (Between(low, high), Some((min, max))) = (*reach, parameter.kind.ends()) {
                assert!(min <= low && high <= max, "{id}");
            }
        }
        for id in FIXED {
            assert_eq!(Parameter::of(id).plausible(), None);
        }
    }

    #[test]
    fn decisions_are_moved_less_than_guesses() {
        let reach = |id: &str| Parameter::of(id).plausible().map(|plausible| plausible.reach);
        assert_eq!(reach("rooms.sites[].rooms"), Some(Times(0.8, 1.2)));
        assert_eq!(reach("streams[].rule.central_days"), Some(Times(0.8, 1.2)));
        assert_eq!(reach("streams[].multiplier"), Some(Times(0.75, 1.25)));
        assert_eq!(reach("calendar.days"), None);
        assert_eq!(reach("streams[].rule.check_out_hour"), None);
    }
}
