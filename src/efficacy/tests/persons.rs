//! The integral against persons followed one by one, with everything that takes part in it.

use super::*;
use crate::scenario::normal::quantile;

/// Random numbers between 0 and 1: SplitMix64 (Steele, Lea and Flood 2014).
fn uniform(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = *state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((bits ^ (bits >> 31)) >> 11) as f64 / 9_007_199_254_740_992.0
}

/// One person after the other, told as it happens: what the integral must agree with.
fn simulated(cases: &Cases, arrivals: &InfectedArrivals, stay: &Stay, persons: u32) -> Efficacy {
    let mut state = 1;
    let mut sum = Efficacy { found_by_test: vec![0.0; 7], ..Efficacy::default() };
    let Incubation::LogNormal { log_mean, log_sd } = cases.incubation else { unreachable!() };
    for _ in 0..persons {
        let age = arrivals.since_infection.quantile(uniform(&mut state));
        let incubation = libm::exp(log_mean + log_sd * quantile(uniform(&mut state)));
        let symptomatic = uniform(&mut state) < cases.symptomatic_share;
        let effect = quantile(uniform(&mut state)) * libm::sqrt(cases.between_person);
        let onset = incubation - age;
        let to_come = |after: f64| cases.infectiousness.still_to_come(age + after, incubation);

        // The earliest of all that may find the person: time known, time of finding, whose doing.
        let mut first = (f64::INFINITY, f64::INFINITY, None);
        let ill_at_arrival = onset < 0.0 && -onset < cases.symptom_days;
        if symptomatic && ill_at_arrival && uniform(&mut state) < arrivals.screening_share {
            first = (0.0, 0.0, Some(-1));
        }
        for sample in &stay.samples {
            let factor = if symptomatic { 1.0 } else { cases.asymptomatic_detection };
            let threshold = quantile(factor * cases.detection.at(age + sample.collected));
            for _ in 0..=u32::from(sample.doubled) {
                let own = quantile(uniform(&mut state)) * libm::sqrt(1.0 - cases.between_person);
                let in_time = sample.known <= stay.release;
                if effect + own <= threshold && in_time && sample.known < first.0 {
                    first = (sample.known, sample.acted_on, Some(sample.test as i32));
                }
            }
        }
        if symptomatic && onset >= 0.0 && uniform(&mut state) < cases.temperature_check_share {
            let check = stay.checks.iter().find(|check| **check >= onset);
            first = check.filter(|check| **check < first.0).map_or(first, |&check| (check, check, Some(0)));
        }

        let cap = cases.infectiousness_cap_days.unwrap();
        let left = match first.2 {
            None => to_come(stay.release),
            Some(_) => to_come(cap.max(first.1)),
        };
        match first.2 {
            None => {
                sum.released += 1.0;
                sum.residual_risk += left;
                sum.escapes += f64::from(u8::from(left > 0.01));
            }
            Some(-1) => sum.found_by_screening += 1.0,
            Some(0) => sum.found_by_symptoms += 1.0,
            Some(test) => sum.found_by_test[test as usize - 1] += 1.0,
        }
        sum.infectiousness_arrived += to_come(0.0);
        sum.infectiousness_prevented += to_come(0.0) - left;
        sum.mean_share_prevented += (to_come(0.0) - left) / to_come(0.0);
    }
    let mut mean = Efficacy::default();
    mean.add(&sum, 1.0 / f64::from(persons));
    mean
}

#[test]
fn persons_followed_one_by_one_agree() {
    let (mut cases, mut rule, arrivals) = everything();
    cases.asymptomatic_detection = 0.62;
    cases.between_person = 0.4;
    cases.symptom_days = 4.0;
    cases.infectiousness = Infectiousness::FromOnset { shape: 97.1875, rate: 3.71875, shift_days: -25.625 };
    cases.infectiousness_cap_days = Some(3.0);
    rule.central_days = 6;
    rule.central_tests.truncate(2);
    rule.central_tests[1].doubled = true;
    rule.home_days = 2;
    rule.home_tests.truncate(1);
    // The result of the last test comes after the release.
    rule.release_waits = false;
    let persons = 200_000;
    let stay = Stay::of(&rule, &cases.temperature_check_hours, 14, 0, true, DELAY);
    let counted = simulated(&cases, &arrivals, &stay, persons);
    let exact = Efficacy::of_stay(&cases, &arrivals.since_infection, arrivals.screening_share, &stay);
    let figures = |efficacy: &Efficacy| {
        let tests = &efficacy.found_by_test;
        [
            efficacy.found_by_screening,
            tests[0],
            tests[1],
            tests[2],
            efficacy.found_by_symptoms,
            efficacy.released,
            efficacy.escapes,
            efficacy.residual_risk,
            efficacy.infectiousness_arrived,
            efficacy.infectiousness_prevented,
            efficacy.mean_share_prevented,
        ]
    };
    for (place, (counted, exact)) in figures(&counted).into_iter().zip(figures(&exact)).enumerate() {
        // No figure of a person is outside 0 to 1, so its variance is at most that of a coin.
        let error = libm::sqrt(exact * (1.0 - exact) / f64::from(persons));
        assert!(
            (counted - exact).abs() <= 4.0 * error,
            "figure {place}: {counted} against {exact} ± {error}"
        );
    }
}
