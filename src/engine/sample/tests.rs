//! Samplers against their own distributions: exact probabilities, chi-square, and stable bits.

use super::super::random::{Randomness, Source, Stream};
use super::*;

const SAMPLES: u64 = 200_000;

fn stream(entity: u64) -> Stream {
    Randomness::new(42, 0).stream(Source::Count, entity)
}

/// Chi-square of `SAMPLES` draws against `probability`, cells of expectation below 10 pooled.
///
/// The bound is the 1 − 10⁻⁶ quantile of chi-square by Wilson and Hilferty 1931.
#[track_caller]
fn check(name: &str, probability: impl Fn(u64) -> f64, mut draw: impl FnMut() -> u64) {
    let mut counts = std::collections::BTreeMap::new();
    for _ in 0..SAMPLES {
        *counts.entry(draw()).or_insert(0.0) += 1.0;
    }
    let most = *counts.keys().next_back().unwrap();
    let (mut chi2, mut cells) = (0.0, 0.0);
    let (mut pool_expected, mut pool_count) = (0.0, 0.0);
    let mut covered = 0.0;
    for k in 0..=most {
        let expected = SAMPLES as f64 * probability(k);
        covered += expected;
        pool_expected += expected;
        pool_count += counts.get(&k).copied().unwrap_or(0.0);
        if pool_expected >= 10.0 {
            chi2 += (pool_count - pool_expected) * (pool_count - pool_expected) / pool_expected;
            cells += 1.0;
            (pool_expected, pool_count) = (0.0, 0.0);
        }
    }
    let rest = pool_expected + SAMPLES as f64 - covered;
    if rest > 1.0 {
        chi2 += (pool_count - rest) * (pool_count - rest) / rest;
    }
    let spread = 2.0 / (9.0 * cells);
    let bound = cells * libm::pow(1.0 - spread + 4.753 * libm::sqrt(spread), 3.0);
    assert!(chi2 < bound, "{name}: chi-square {chi2:.1} with {cells} cells, bound {bound:.1}");
}

fn ln_choose(n: u64, k: u64) -> f64 {
    libm::lgamma(n as f64 + 1.0) - libm::lgamma(k as f64 + 1.0) - libm::lgamma((n - k) as f64 + 1.0)
}

#[test]
fn poisson_follows_its_law() {
    for (i, mean) in [0.3, 4.0, 9.99, 10.0, 37.5, 600.0].into_iter().enumerate() {
        let mut stream = stream(i as u64);
        let probability =
            |k: u64| libm::exp(k as f64 * libm::log(mean) - mean - libm::lgamma(k as f64 + 1.0));
        check(&format!("Poisson({mean})"), probability, || poisson(&mut stream, mean));
    }
}

#[test]
fn binomial_follows_its_law() {
    for (i, (n, p)) in
        [(1, 0.5), (20, 0.02), (160, 0.8), (40, 0.3), (5000, 0.005), (100_000, 0.4)].into_iter().enumerate()
    {
        let mut stream = stream(100 + i as u64);
        let probability = |k: u64| {
            if k > n {
                return 0.0;
            }
            libm::exp(ln_choose(n, k) + k as f64 * libm::log(p) + (n - k) as f64 * libm::log1p(-p))
        };
        check(&format!("binomial({n}, {p})"), probability, || binomial(&mut stream, n, p));
    }
}

#[test]
fn binomial_of_at_least_one_follows_its_law() {
    for (i, (n, p)) in [(1, 0.3), (3, 0.005), (8, 0.4)].into_iter().enumerate() {
        let mut stream = stream(200 + i as u64);
        let some = -libm::expm1(n as f64 * libm::log1p(-p));
        let probability = |k: u64| {
            if k == 0 || k > n {
                return 0.0;
            }
            libm::exp(ln_choose(n, k) + k as f64 * libm::log(p) + (n - k) as f64 * libm::log1p(-p)) / some
        };
        let name = format!("binomial({n}, {p}) of at least one");
        check(&name, probability, || binomial_at_least_one(&mut stream, n, p));
    }
}

#[test]
fn hypergeometric_follows_its_law() {
    for (i, (marked, others, drawn)) in
        [(5, 5, 3), (1, 400, 200), (300, 200, 250), (7, 2, 8)].into_iter().enumerate()
    {
        let mut stream = stream(300 + i as u64);
        let probability = |k: u64| {
            if k > marked || k > drawn || drawn - k > others {
                return 0.0;
            }
            libm::exp(ln_choose(marked, k) + ln_choose(others, drawn - k) - ln_choose(marked + others, drawn))
        };
        let name = format!("hypergeometric({marked}, {others}, {drawn})");
        check(&name, probability, || hypergeometric(&mut stream, marked, others, drawn));
    }
}

#[test]
fn negative_binomial_follows_its_law() {
    for (i, (mean, k)) in [(5.0, 0.5), (80.0, 4.0)].into_iter().enumerate() {
        let mut stream = stream(400 + i as u64);
        let probability = |n: u64| {
            let n = n as f64;
            let p = mean / (mean + k);
            libm::exp(
                libm::lgamma(n + k) - libm::lgamma(k) - libm::lgamma(n + 1.0)
                    + k * libm::log1p(-p)
                    + n * libm::log(p),
            )
        };
        check(&format!("negative binomial({mean}, {k})"), probability, || {
            negative_binomial(&mut stream, mean, k)
        });
    }
}

#[test]
fn gamma_has_its_mean_and_variance() {
    for (i, shape) in [0.3, 1.0, 4.0, 50.0].into_iter().enumerate() {
        let mut stream = stream(500 + i as u64);
        let draws: Vec<f64> = (0..SAMPLES).map(|_| gamma(&mut stream, shape)).collect();
        let n = SAMPLES as f64;
        let mean = draws.iter().sum::<f64>() / n;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
        // Standard errors of the two: sqrt(shape / n), and sqrt((kurtosis − 1) / n) × variance.
        let error = libm::sqrt(shape / n);
        let variance_error = shape * libm::sqrt((2.0 + 6.0 / shape) / n);
        assert!((mean - shape).abs() < 5.0 * error, "mean {mean} of shape {shape}");
        assert!((variance - shape).abs() < 5.0 * variance_error, "variance {variance} of shape {shape}");
    }
}

#[test]
fn multinomial_splits_everything() {
    let mut stream = stream(600);
    let weights = [0.0, 2.0, 1.0, 0.0, 1.0, 0.0];
    let mut sums = [0; 6];
    for _ in 0..1000 {
        let cells: Vec<u64> = multinomial(&mut stream, 100, &weights).collect();
        assert_eq!(cells.iter().sum::<u64>(), 100);
        cells.iter().zip(&mut sums).for_each(|(cell, sum)| *sum += cell);
    }
    assert_eq!((sums[0], sums[3], sums[5]), (0, 0, 0));
    assert!(sums[1].abs_diff(50_000) < 800, "{sums:?}");
}

#[test]
fn log_factorials_agree_with_log_gamma() {
    for k in (0..200).chain([1000, 123_456, 50_000_000]) {
        let exact = libm::lgamma(k as f64 + 1.0);
        assert!((ln_factorial(k as f64) - exact).abs() <= 1e-13 * exact.max(1.0), "ln {k}!");
    }
}

/// Other bits would change every result that anybody has stored: then the engine's version and the
/// changelog must say so.
#[test]
fn samples_are_stable() {
    let mut s = stream(7);
    let drawn = [
        poisson(&mut s, 3.0),
        poisson(&mut s, 600.0),
        binomial(&mut s, 1000, 0.3),
        binomial(&mut s, 160, 0.8),
        binomial(&mut s, 100, 0.01),
        hypergeometric(&mut s, 300, 200, 250),
        negative_binomial(&mut s, 80.0, 0.5),
        (gamma(&mut s, 4.0) * 1e15) as u64,
        (normal(&mut s).abs() * 1e15) as u64,
    ];
    assert_eq!(drawn, STABLE);
}

const STABLE: [u64; 9] = [3, 617, 308, 129, 1, 152, 56, 5_600_045_120_764_296, 1_089_839_898_471_380];
