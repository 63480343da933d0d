//! The course of an infection: symptoms, and what a swab shows.

use isoplan::scenario::{Cases, Incubation};
use rand::{Rng, RngExt};
use rand_distr::{Distribution, LogNormal, StandardNormal};

use super::categories::Category;
use super::people::Infection;

/// Which members of a party that arrives at this hour are infected, and how long.
pub fn of_party(
    category: &Category,
    size: usize,
    arrival: i64,
    cases: &Cases,
    rng: &mut impl Rng,
) -> Vec<Option<Infection>> {
    let one_fate = rng.random_bool(category.clustering);
    let all = rng.random_bool(category.prevalence);
    let member = |_| {
        let infected = if one_fate { all } else { rng.random_bool(category.prevalence) };
        infected.then(|| {
            let days_ago = category.since_infection.quantile(rng.random());
            began_at(arrival as f64 - 24.0 * days_ago, cases, rng)
        })
    };
    (0..size).map(member).collect()
}

/// An infection that began at this time, in hours.
pub fn began_at(began: f64, cases: &Cases, rng: &mut impl Rng) -> Infection {
    let incubation_days = match &cases.incubation {
        Incubation::LogNormal { log_mean, log_sd } => {
            LogNormal::new(*log_mean, *log_sd).expect("the deviation is not negative").sample(rng)
        }
        Incubation::Tabulated(days) => days.quantile(rng.random()),
    };
    let symptomatic = rng.random_bool(cases.symptomatic_share);
    let onset = symptomatic.then_some(began + 24.0 * incubation_days);
    Infection { began, incubation_days, onset, common: StandardNormal.sample(rng), acquired: false }
}

/// Whether a swab of an infected person shows the virus.
pub fn swab_is_positive(infection: &Infection, hour: i64, cases: &Cases, rng: &mut impl Rng) -> bool {
    let mut probability = cases.detection.at(infection.age_days(hour as f64));
    if infection.onset.is_none() {
        probability *= cases.asymptomatic_detection;
    }
    if cases.between_person == 0.0 || probability == 0.0 || probability == 1.0 {
        return rng.random_bool(probability);
    }
    let own: f64 = StandardNormal.sample(rng);
    let share = cases.between_person;
    let outcome = share.sqrt() * infection.common + (1.0 - share).sqrt() * own;
    // At most the normal quantile of the probability.
    normal_up_to(outcome) <= probability
}

/// Standard normal distribution function.
fn normal_up_to(x: f64) -> f64 {
    0.5 * libm::erfc(-x / std::f64::consts::SQRT_2)
}

/// Share of the infectiousness of a whole infection that comes after a time in hours.
pub fn still_to_come(infection: &Infection, hour: f64, cases: &Cases) -> f64 {
    cases.infectiousness.still_to_come(infection.age_days(hour).max(0.0), infection.incubation_days)
}

#[test]
fn between_person_variation_leaves_the_mean_and_ties_the_swabs() {
    use isoplan::scenario::preset::Preset;
    use rand::SeedableRng;

    let mut cases = Preset::of("w1").expect("a preset").draft().check().expect("a scenario").cases;
    let rng = &mut rand::rngs::Xoshiro256PlusPlus::seed_from_u64(1);
    for (share, both) in [(0.0, 0.25), (0.5, 1.0 / 3.0), (0.99, 0.477)] {
        cases.between_person = share;
        let (mut positive, mut twice) = (0, 0);
        let n = 20_000;
        for _ in 0..n {
            let infection = began_at(0.0, &cases, rng);
            // An age at which the curve is a half.
            let hour =
                (0..).find(|&hour| cases.detection.at(f64::from(hour) / 24.0) >= 0.5).expect("it rises");
            let mut swab =
                || swab_is_positive(&Infection { onset: Some(0.0), ..infection }, hour.into(), &cases, rng);
            let (first, second) = (swab(), swab());
            positive += i32::from(first);
            twice += i32::from(first && second);
        }
        let (mean, twice) = (f64::from(positive) / f64::from(n), f64::from(twice) / f64::from(n));
        assert!((mean - 0.5).abs() < 0.03, "share {share}: {mean}");
        assert!((twice - both).abs() < 0.03, "share {share}: both {twice}");
    }
}
