//! Published results of quarantine and testing against the integrals.

use super::{Effort, Row};
use crate::efficacy::{Efficacy, Sample, Stay};
use crate::scenario::{Cases, DetectionCurve, Infectiousness, TimeDistribution};

const ASHCROFT: &str = "Ashcroft et al. 2021, eLife 10:e63704";

/// Day after arrival of travellers (after infection of contacts) from which on a positive test is
/// credited with nothing.
const CAP_DAYS: f64 = 10.0;

/// Days from infection to quarantine of contacts.
const TRACED_AFTER_DAYS: f64 = 3.0;

/// Every printed value. Results are at once, and sample, result and release coincide where their days
/// do.
pub fn ashcroft(_: Effort) -> Vec<Row> {
    let mut rows = Vec::new();
    for (test, release, percent) in [(None, 10.0, 90.1), (Some(5.0), 7.0, 82.3), (Some(6.0), 6.0, 80.5)] {
        let quantity = format!("prevented, %: contacts, {}", rule(test, release));
        let ours = 100.0 * contacts(test, release);
        rows.push(Row::printed(quantity, ASHCROFT, percent, ours, ROUNDING));
    }
    for (test, release, percent) in [
        (None, 10.0, 99.9),
        (Some(5.0), 7.0, 98.5),
        (Some(6.0), 6.0, 97.8),
        (Some(0.0), 0.0, 35.2),
        (Some(0.0), 2.0, 54.1),
    ] {
        let quantity = format!("prevented, %: travellers, {}", rule(test, release));
        let ours = 100.0 * travellers(test, release);
        rows.push(Row::printed(quantity, ASHCROFT, percent, ours, ROUNDING));
    }
    rows
}

/// Percentages are printed to one decimal.
const ROUNDING: f64 = 0.05;

fn rule(test: Option<f64>, release: f64) -> String {
    test.map_or(format!("release {release}"), |test| format!("test {test}, release {release}"))
}

/// Share of a whole course that the quarantine of a contact prevents; days since infection.
fn contacts(test: Option<f64>, release: f64) -> f64 {
    let since = TimeDistribution::uniform(TRACED_AFTER_DAYS, TRACED_AFTER_DAYS);
    let after = |day: f64| day - TRACED_AFTER_DAYS;
    let cases = ashcroft_cases(after(CAP_DAYS));
    let stay = tested(&test.map(after).into_iter().collect::<Vec<_>>(), 0.0, after(release));
    Efficacy::of_stay(&cases, &since, 0.0, &stay).infectiousness_prevented
}

/// Share of what a traveller's course still holds at arrival that is prevented, each of the eight days
/// of infection counting alike; days since arrival.
fn travellers(test: Option<f64>, release: f64) -> f64 {
    let stay = tested(&test.into_iter().collect::<Vec<_>>(), 0.0, release);
    Efficacy::of_stay(&ashcroft_cases(CAP_DAYS), &eight_days(), 0.0, &stay).mean_share_prevented
}

/// Infected on one of the eight whole days up to arrival.
pub fn eight_days() -> TimeDistribution {
    TimeDistribution::at_times((0..8).map(f64::from).collect(), &[1.0; 8])
}

/// The publication's infectiousness and detection; nobody is found by symptoms.
pub fn ashcroft_cases(cap_days: f64) -> Cases {
    let days = vec![0.0, 1.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 21.0];
    let false_negative = [1.0, 1.0, 0.67, 0.38, 0.25, 0.21, 0.20, 0.21, 0.66];
    let positive = false_negative.iter().map(|share| 1.0 - share).collect();
    Cases {
        detection: DetectionCurve::tabulated(days, positive),
        symptomatic_share: 0.0,
        infectiousness: Infectiousness::Weibull { shape: 3.277, scale_days: 6.127 },
        infectiousness_cap_days: Some(cap_days),
        ..default_cases()
    }
}

/// The course of infections that scenarios have by default.
pub fn default_cases() -> Cases {
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03"},
        "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 1}}],
        "rooms": {"sites": [{"rooms": 1}]}, "laboratories": [{"tubes_per_day": 1}]}"#;
    super::setting::scenario(text).cases
}

/// A stay with single swabs on some days after arrival and no temperature checks.
pub fn tested(days: &[f64], delay_days: f64, release: f64) -> Stay {
    let sample = |(test, &collected): (u32, &f64)| Sample {
        test,
        doubled: false,
        collected,
        known: collected + delay_days,
        acted_on: collected + delay_days,
    };
    Stay { samples: (1..).zip(days).map(sample).collect(), checks: Vec::new(), release }
}

/// Publications that do not give all their inputs.
///
/// Ours, where theirs are not given: time since infection uniform over two weeks; detection by
/// Hellewell et al. 2021, times 0.62 in the asymptomatic (30 %); results after a day; infectiousness
/// about the onset of symptoms (He et al. 2020), because by age of infection nothing is left after
/// two weeks. What a rule prevents is the share of the infectiousness still to come at arrival.
pub fn others(_: Effort) -> Vec<Row> {
    let cases = Cases {
        asymptomatic_detection: 0.62,
        temperature_check_share: 0.0,
        infectiousness: Infectiousness::FromOnset { shape: 97.1875, rate: 3.71875, shift_days: -25.625 },
        ..default_cases()
    };
    let of = |cases: &Cases, tests: &[f64], release: f64| {
        let stay = Stay { checks: daily_checks(release), ..tested(tests, 1.0, release) };
        Efficacy::of_stay(cases, &TimeDistribution::uniform(0.0, 14.0), 0.0, &stay)
    };
    let percent = |efficacy: Efficacy| 100.0 * efficacy.share_prevented();
    let by_age = Cases { infectiousness: default_cases().infectiousness, ..cases.clone() };
    let checked = Cases { temperature_check_share: 0.8, ..cases.clone() };
    vec![
        Row::within(
            "prevented, %: travellers, test 7, release 8",
            CLIFFORD,
            (89.0, 98.0),
            percent(of(&cases, &[7.0], 8.0)),
        ),
        Row::reported(
            "the same with infectiousness by age of infection",
            CLIFFORD,
            (89.0, 98.0),
            percent(of(&by_age, &[7.0], 8.0)),
        ),
        Row::within(
            "prevented, %: travellers, release 14",
            CLIFFORD,
            (98.0, 100.0),
            percent(of(&cases, &[], 14.0)),
        ),
        Row::within(
            "prevented, %: travellers, release 14",
            "Johansson et al. 2021",
            (96.0, 100.0),
            percent(of(&cases, &[], 14.0)),
        ),
        // "About": half as much to twice as much.
        Row::observed(
            "infectiousness released, % of infected arrivals: tests 3 and 12, daily checks, release 14",
            "Steyn et al. 2020 (New Zealand)",
            (0.05, 0.2),
            100.0 * of(&checked, &[3.0, 12.0], 14.0).residual_risk,
            0.0,
        ),
    ]
}

const CLIFFORD: &str = "Clifford et al. 2021";

/// A check at the end of each day up to the release.
fn daily_checks(release: f64) -> Vec<f64> {
    (1..=release as u32).map(f64::from).collect()
}
