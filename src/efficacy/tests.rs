//! The integrals against closed forms, by-hand values and finer grids.

use super::*;
use crate::scenario::preset::Preset;
use crate::scenario::{DetectionCurve, Incubation, Infectiousness};

mod persons;

/// Nobody has symptoms, every swab is positive with the same probability, infectiousness falls
/// exponentially with a mean of 4 days.
fn plain(positive: f64) -> Cases {
    let mut cases = Preset::of("w1").unwrap().draft().check().unwrap().cases;
    cases.detection = DetectionCurve::tabulated(vec![0.0, 60.0], vec![positive; 2]);
    cases.symptomatic_share = 0.0;
    cases.infectiousness = Infectiousness::Weibull { shape: 1.0, scale_days: 4.0 };
    cases
}

/// Samples on some days after arrival, results at once.
fn stay(samples: &[f64], release: f64) -> Stay {
    let sample = |(test, &collected): (u32, &f64)| Sample {
        test,
        doubled: false,
        collected,
        known: collected,
        acted_on: collected,
    };
    Stay { samples: (1..).zip(samples).map(sample).collect(), checks: Vec::new(), release }
}

fn of(cases: &Cases, stay: &Stay) -> Efficacy {
    Efficacy::of_stay(cases, &TimeDistribution::uniform(0.0, 14.0), 0.0, stay)
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-10, "expected {expected}, found {found}");
}

#[test]
fn constant_detection_leaves_a_power() {
    let efficacy = of(&plain(0.7), &stay(&[0.0, 3.0, 6.0], 10.0));
    close(efficacy.released, 0.027);
    for (found, expected) in efficacy.found_by_test.iter().zip([0.7, 0.21, 0.063]) {
        close(*found, expected);
    }
    let arrived = 4.0 / 14.0 * -libm::expm1(-14.0 / 4.0);
    close(efficacy.infectiousness_arrived, arrived);
    close(efficacy.residual_risk, 0.027 * arrived * libm::exp(-10.0 / 4.0));
    close(efficacy.infectiousness_prevented + efficacy.residual_risk, arrived);
    // Memoryless: everybody's share is the same.
    close(efficacy.mean_share_prevented, efficacy.share_prevented());
    // 1 % is left 18.42 days after infection: escapes came at most 8.42 days after it.
    close(efficacy.escapes, 0.027 * (4.0 * libm::log(100.0) - 10.0) / 14.0);
}

#[test]
fn a_perfect_test_finds_everybody_and_no_test_nobody() {
    let efficacy = of(&plain(1.0), &stay(&[2.0, 5.0], 10.0));
    assert_eq!((efficacy.released, efficacy.residual_risk, efficacy.share_prevented()), (0.0, 0.0, 1.0));
    close(efficacy.found_by_test[0], 1.0);
    assert_eq!(efficacy.found_by_test[1], 0.0);
    let efficacy = of(&plain(1.0), &stay(&[], 10.0));
    close(efficacy.released, 1.0);
    close(efficacy.share_prevented(), -libm::expm1(-10.0 / 4.0));
}

#[test]
fn a_positive_after_the_release_finds_nobody() {
    let mut late = stay(&[0.0, 5.0], 10.0);
    (late.samples[1].known, late.samples[1].acted_on) = (10.5, 11.0);
    close(of(&plain(0.7), &late).released, 0.3);
    late.samples[1].known = 10.0;
    close(of(&plain(0.7), &late).released, 0.09);
}

#[test]
fn swabs_of_one_person_go_together() {
    // Two swabs of probability one half are both negative with probability 1/4 + arcsin ρ / 2π,
    // whether of two samples or of one that is doubled.
    for share in [0.0, 0.2, 0.5, 0.9, 0.99] {
        let mut cases = plain(0.5);
        cases.between_person = share;
        let expected = 0.25 + libm::asin(share) / (2.0 * std::f64::consts::PI);
        close(of(&cases, &stay(&[0.0, 3.0], 10.0)).released, expected);
        let mut doubled = stay(&[0.0], 10.0);
        doubled.samples[0].doubled = true;
        close(of(&cases, &doubled).released, expected);
        close(of(&cases, &stay(&[0.0], 10.0)).released, 0.5);
    }
}

#[test]
fn detection_is_integrated_over_the_time_since_infection() {
    let mut cases = plain(0.0);
    cases.detection = DetectionCurve::tabulated(vec![0.0, 10.0, 20.0], vec![0.0, 1.0, 0.0]);
    // Negative on arrival: the mean of 1 − a/10 up to 10 and of a/10 − 1 beyond, up to 14.
    close(of(&cases, &stay(&[0.0], 5.0)).released, (5.0 + 0.8) / 14.0);
    // Four days later: of 0.6 − a/10 up to 6, of (a − 6)/10 up to 14.
    close(of(&cases, &stay(&[4.0], 5.0)).released, (1.8 + 3.2) / 14.0);
    // Who never has symptoms is found half as easily.
    cases.asymptomatic_detection = 0.5;
    close(of(&cases, &stay(&[0.0], 5.0)).released, 0.5 + 0.5 * (5.0 + 0.8) / 14.0);
}

#[test]
fn symptoms_are_seen_at_arrival_and_at_the_checks() {
    let mut cases = plain(0.5);
    cases.symptomatic_share = 1.0;
    cases.temperature_check_share = 0.8;
    cases.symptom_days = 3.0;
    let law = TimeDistribution::uniform(0.0, 10.0);
    cases.incubation = Incubation::Tabulated(law);
    let mut stay = stay(&[0.0], 4.0);
    stay.samples[0].known = 1.0;
    stay.samples[0].acted_on = 1.5;
    stay.checks = vec![0.5, 1.0, 2.0];
    // Infected six days before arrival, the onset is uniform from 6 days before it to 4 after it.
    // Screened: onsets of the last three days. Seen before the result is known: those up to the check
    // at half a day; at one day and two days, the result comes first.
    let efficacy = Efficacy::of_stay(&cases, &TimeDistribution::uniform(6.0, 6.0), 0.25, &stay);
    let screened = 0.3 * 0.25;
    let first_check = 0.05 * 0.8;
    let later_checks = 0.15 * 0.8;
    close(efficacy.found_by_screening, screened);
    close(efficacy.found_by_symptoms, first_check + later_checks * 0.5);
    close(efficacy.found_by_test[0], 0.5 * (1.0 - screened - first_check));
    close(efficacy.released, 1.0 - efficacy.found());
    // The same where everybody's incubation is of whole days, and onset is at arrival: no matter for
    // screening, and the first check sees it.
    cases.incubation = Incubation::Tabulated(TimeDistribution::at_times(vec![6.0], &[1.0]));
    let efficacy = Efficacy::of_stay(&cases, &TimeDistribution::uniform(6.0, 6.0), 0.25, &stay);
    close(efficacy.found_by_symptoms, 0.8);
    close(efficacy.found_by_test[0], 0.1);
}

#[test]
fn the_cap_leaves_what_comes_after_it() {
    let mut cases = plain(1.0);
    cases.infectiousness_cap_days = Some(5.0);
    let left = |days: f64| libm::exp(-days / 4.0);
    close(of(&cases, &stay(&[2.0], 8.0)).share_prevented(), 1.0 - left(5.0));
    // Found after the cap's day, isolated until then.
    close(of(&cases, &stay(&[7.0], 8.0)).share_prevented(), 1.0 - left(7.0));
    // Not found: isolated until the release.
    cases.detection = DetectionCurve::tabulated(vec![0.0, 60.0], vec![0.0; 2]);
    close(of(&cases, &stay(&[7.0], 8.0)).share_prevented(), 1.0 - left(8.0));
}

#[test]
fn infectiousness_from_onset_follows_the_incubation() {
    // Exponential from two days before onset, of mean one day; incubation exactly 6 days.
    let mut cases = plain(0.5);
    cases.infectiousness = Infectiousness::FromOnset { shape: 1.0, rate: 1.0, shift_days: -2.0 };
    cases.incubation = Incubation::LogNormal { log_mean: libm::log(6.0), log_sd: 0.0 };
    let arrivals = TimeDistribution::uniform(3.0, 3.0);
    let efficacy = Efficacy::of_stay(&cases, &arrivals, 0.0, &stay(&[1.0], 4.0));
    close(efficacy.infectiousness_arrived, 1.0);
    close(efficacy.residual_risk, 0.5 * libm::exp(-3.0));
    close(efficacy.escapes, 0.5);
    // e^−x falls below 1 % at 4.6 days.
    close(Efficacy::of_stay(&cases, &arrivals, 0.0, &stay(&[1.0], 5.7)).escapes, 0.0);
}

/// The reference workload's rule, both curves, with everything that takes part in the integral.
fn everything() -> (Cases, Rule, InfectedArrivals) {
    let scenario = Preset::of("w1").unwrap().draft().check().unwrap();
    let mut arrivals = InfectedArrivals::of(&scenario.streams[0]);
    arrivals.screening_share = 0.3;
    let mut rule = scenario.streams[0].rule.clone();
    rule.no_home_share = 0.25;
    (scenario.cases, rule, arrivals)
}

const DELAY: Delay = Delay { result_hours: 15, confirmation_hours: 6 };

#[test]
fn twice_as_fine_a_grid_changes_nothing() {
    let (mut cases, rule, arrivals) = everything();
    cases.asymptomatic_detection = 0.62;
    let weibull = cases.infectiousness.clone();
    let from_onset = Infectiousness::FromOnset { shape: 97.1875, rate: 3.71875, shift_days: -25.625 };
    let usual = Grid::USUAL;
    let finer = Grid {
        nodes: 2 * usual.nodes,
        longest_days: usual.longest_days / 2.0,
        effect_step: usual.effect_step / 2.0,
    };
    for curve in [DetectionCurve::hellewell_2021(), DetectionCurve::kucirka_2020()] {
        cases.detection = curve;
        for (between_person, infectiousness, cap) in [
            (0.0, &weibull, None),
            (0.3, &weibull, Some(10.0)),
            (0.9, &weibull, None),
            (0.3, &from_onset, Some(10.0)),
        ] {
            cases.between_person = between_person;
            cases.infectiousness = infectiousness.clone();
            cases.infectiousness_cap_days = cap;
            let stay = Stay::of(&rule, &cases.temperature_check_hours, 14, 0, true, DELAY);
            let on = |grid| Efficacy::on_grid(&cases, &arrivals.since_infection, 0.3, &stay, grid);
            let (ours, finer) = (on(usual), on(finer));
            let figures = |efficacy: &Efficacy| {
                let mut figures = vec![
                    efficacy.found_by_screening,
                    efficacy.found_by_symptoms,
                    efficacy.released,
                    efficacy.infectiousness_arrived,
                    efficacy.infectiousness_prevented,
                    efficacy.mean_share_prevented,
                ];
                figures.extend(&efficacy.found_by_test);
                figures
            };
            for (ours, finer) in figures(&ours).into_iter().zip(figures(&finer)) {
                assert!((ours - finer).abs() < 1e-9, "{between_person}: {ours} against {finer}");
            }
            for (ours, finer) in [(ours.escapes, finer.escapes), (ours.residual_risk, finer.residual_risk)] {
                assert!((ours - finer).abs() <= 1e-6 * finer, "{between_person}: {ours:e} against {finer:e}");
            }
            close(ours.found() + ours.released, 1.0);
        }
    }
}

#[test]
fn a_share_between_persons_makes_a_rule_weaker() {
    let (mut cases, rule, arrivals) = everything();
    cases.infectiousness = Infectiousness::FromOnset { shape: 97.1875, rate: 3.71875, shift_days: -25.625 };
    let independent = Efficacy::of(&cases, &rule, &arrivals, DELAY);
    cases.between_person = 0.5;
    let dependent = Efficacy::of(&cases, &rule, &arrivals, DELAY);
    assert!(dependent.released > 1.5 * independent.released, "{dependent:?}\n{independent:?}");
    assert!(dependent.residual_risk > 1.5 * independent.residual_risk, "{dependent:?}\n{independent:?}");
}
