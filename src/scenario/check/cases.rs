//! Reads how infections run, are found and are passed on.

use super::read::Object;
use super::{rule, times};
use crate::scenario::profile::{ANCESTRAL, PROFILES, Profile};
use crate::scenario::{
    Cases, DetectionCurve, Hospital, Household, Incubation, Infectiousness, Problem, Transmission,
};

pub fn read(cases: Object) -> Cases {
    // The choice behind the profiles is the one that wants everything stated.
    let profile = cases.choice("profile").map_or(Some(&ANCESTRAL), |position| PROFILES.get(position));
    let read = Cases {
        detection: detection(cases.object("detection")),
        asymptomatic_detection: cases.real("asymptomatic_detection"),
        between_person: cases.real("between_person"),
        specificity: cases.real("specificity"),
        symptomatic_share: cases.real("symptomatic_share"),
        incubation: incubation(&cases, profile),
        symptom_days: cases.real("symptom_days"),
        temperature_check_share: cases.real("temperature_check_share"),
        temperature_check_hours: temperature_check_hours(&cases),
        transfer_hours: cases.whole("transfer_hours") as u32,
        infectiousness: infectiousness(&cases, profile),
        infectiousness_cap_days: cases.optional_real("infectiousness_cap_days"),
        transmission: transmission(cases.object("transmission")),
        hospital: hospital(cases.object("hospital")),
        discharged_rule: rule::read(cases.object("discharged_rule")),
        household: household(cases.object("household")),
    };
    cases.finish();
    read
}

fn detection(detection: Object) -> DetectionCurve {
    let curve = match detection.choice("curve") {
        None => return DetectionCurve::hellewell_2021(),
        Some(0) => DetectionCurve::hellewell_2021(),
        Some(1) => DetectionCurve::kucirka_2020(),
        _ => tabulated_detection(&detection).unwrap_or_else(DetectionCurve::hellewell_2021),
    };
    detection.finish();
    curve
}

fn tabulated_detection(detection: &Object) -> Option<DetectionCurve> {
    let days = times::rising(detection, "days");
    let probability = detection.required_reals("probability");
    let days = days?;
    if probability.is_empty() {
        return None;
    }
    if days.len() != probability.len() {
        let problem = Problem::LengthsDiffer { length: probability.len(), other: days.len() };
        detection.note("probability", problem);
        return None;
    }
    Some(DetectionCurve::tabulated(days, probability))
}

fn incubation(cases: &Object, profile: Option<&Profile>) -> Incubation {
    match cases.choice("incubation") {
        Some(0) => Incubation::LogNormal {
            log_mean: of_profile(cases, "incubation_log_mean", profile),
            log_sd: cases.real("incubation_log_sd"),
        },
        Some(_) => {
            let read = times::in_bins(cases, "incubation_days", "incubation_weights");
            Incubation::Tabulated(read.unwrap_or_else(times::stand_in))
        }
        None => {
            cases.skip(&[
                "incubation_log_mean",
                "incubation_log_sd",
                "incubation_days",
                "incubation_weights",
            ]);
            Incubation::Tabulated(times::stand_in())
        }
    }
}

fn infectiousness(cases: &Object, profile: Option<&Profile>) -> Infectiousness {
    let stand_in = Infectiousness::Weibull { shape: 1.0, scale_days: 1.0 };
    match cases.choice("infectiousness") {
        Some(0) => Infectiousness::Weibull {
            shape: cases.real("infectiousness_shape"),
            scale_days: of_profile(cases, "infectiousness_scale_days", profile),
        },
        Some(1) => Infectiousness::FromOnset {
            shape: cases.real("infectiousness_onset_shape"),
            rate: cases.real("infectiousness_onset_rate"),
            shift_days: cases.real("infectiousness_onset_shift_days"),
        },
        Some(_) => tabulated_infectiousness(cases).unwrap_or(stand_in),
        None => {
            cases.skip(&[
                "infectiousness_shape",
                "infectiousness_scale_days",
                "infectiousness_onset_shape",
                "infectiousness_onset_rate",
                "infectiousness_onset_shift_days",
                "infectiousness_days",
                "infectiousness_weights",
            ]);
            stand_in
        }
    }
}

/// The weights are densities: what a bin holds is its weight times its width.
fn tabulated_infectiousness(cases: &Object) -> Option<Infectiousness> {
    let (days, density) = times::edges_and_weights(cases, "infectiousness_days", "infectiousness_weights")?;
    let bins: Vec<f64> =
        density.iter().zip(days.windows(2)).map(|(density, bin)| density * (bin[1] - bin[0])).collect();
    let total: f64 = bins.iter().sum();
    if total == 0.0 {
        // Weights so small that they vanish.
        cases.note("infectiousness_weights", Problem::AllZero);
        return None;
    }
    let mut left = total;
    let mut still_to_come = vec![1.0];
    for bin in bins {
        left -= bin;
        still_to_come.push((left / total).max(0.0));
    }
    // Whatever was lost in rounding: nothing comes after the last day.
    still_to_come[days.len() - 1] = 0.0;
    Some(Infectiousness::Tabulated { days, still_to_come })
}

/// A number that the profile gives; without a profile it must be stated.
fn of_profile(cases: &Object, name: &'static str, profile: Option<&Profile>) -> f64 {
    match profile.and_then(|profile| profile.default_of(name)) {
        Some((default, _)) => cases.real_or(name, default),
        None => cases.required_real(name),
    }
}

fn temperature_check_hours(cases: &Object) -> Vec<u32> {
    let hours = cases.wholes("temperature_check_hours");
    if let Some(at) = hours.windows(2).position(|pair| pair[1] <= pair[0]) {
        cases.note("temperature_check_hours", Problem::NotRising { at: at + 1 });
    }
    hours.into_iter().map(|hour| hour as u32).collect()
}

fn transmission(transmission: Object) -> Transmission {
    let read = Transmission {
        within_party: transmission.real("within_party"),
        between_rooms: transmission.real("between_rooms"),
    };
    transmission.finish();
    read
}

fn hospital(hospital: Object) -> Hospital {
    let read = Hospital {
        beds: hospital.optional_whole("beds").map(|beds| beds as u32),
        stay_mean_days: hospital.real("stay_mean_days"),
        stay_shape: hospital.real("stay_shape"),
    };
    hospital.finish();
    read
}

fn household(household: Object) -> Household {
    let read = Household {
        contacts: household.real("contacts"),
        prevalence: household.real("prevalence"),
        since_infection: times::since_infection(&household),
        rule: rule::read(household.object("rule")),
    };
    household.finish();
    read
}
