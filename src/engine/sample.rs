//! Exact sampling of the distributions that the model needs.
//!
//! All arithmetic is IEEE 754 basic operations, square roots among them, and the `libm` crate, so a
//! stream gives the same sample on every machine. Each sampler is a smooth function of its stream for small changes of
//! its parameters as far as rejection allows, so that neighbouring scenarios stay comparable.

use super::random::Stream;
use crate::scenario::Incubation;

/// Standard normal: Box and Muller 1958.
pub fn normal(stream: &mut Stream) -> f64 {
    let radius = (-2.0 * libm::log(stream.uniform_open())).sqrt();
    radius * libm::cos(2.0 * std::f64::consts::PI * stream.uniform())
}

/// Days from infection to symptoms.
pub fn incubation(stream: &mut Stream, incubation: &Incubation) -> f64 {
    match incubation {
        Incubation::LogNormal { log_mean, log_sd } => libm::exp(log_mean + log_sd * normal(stream)),
        Incubation::Tabulated(days) => days.quantile(stream.uniform()),
    }
}

/// Gamma of a shape and mean 'shape': Marsaglia and Tsang 2000, with their boost below shape 1.
pub fn gamma(stream: &mut Stream, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = libm::pow(stream.uniform_open(), 1.0 / shape);
        return gamma(stream, shape + 1.0) * boost;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal(stream);
        let root = 1.0 + c * x;
        if root <= 0.0 {
            continue;
        }
        let v = root * root * root;
        let u = stream.uniform_open();
        // Nearly always true, and then the next condition is, too, which takes two logarithms.
        if u < 1.0 - 0.0331 * (x * x) * (x * x) {
            return d * v;
        }
        if libm::log(u) < 0.5 * x * x + d * (1.0 - v + libm::log(v)) {
            return d * v;
        }
    }
}

/// Poisson of a finite mean.
pub fn poisson(stream: &mut Stream, mean: f64) -> u64 {
    if mean < 10.0 { poisson_by_inversion(stream, mean) } else { poisson_by_rejection(stream, mean) }
}

fn poisson_by_inversion(stream: &mut Stream, mean: f64) -> u64 {
    let u = stream.uniform();
    let mut probability = libm::exp(-mean);
    let mut below = probability;
    let mut k = 0;
    // The bound is far beyond any value of positive probability in 53 bits.
    while u >= below && k < 200 {
        k += 1;
        probability *= mean / k as f64;
        below += probability;
    }
    k
}

/// Transformed rejection PTRS: Hörmann 1993.
fn poisson_by_rejection(stream: &mut Stream, mean: f64) -> u64 {
    let root = mean.sqrt();
    let b = 0.931 + 2.53 * root;
    let a = -0.059 + 0.02483 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let accept = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = stream.uniform() - 0.5;
        let v = stream.uniform_open();
        let edge = 0.5 - u.abs();
        let k = libm::floor((2.0 * a / edge + b) * u + mean + 0.43);
        if edge >= 0.07 && v <= accept {
            return k as u64;
        }
        if k < 0.0 || (edge < 0.013 && v > edge) {
            continue;
        }
        let hat = libm::log(v * inverse_alpha / (a / (edge * edge) + b));
        if hat <= k * libm::log(mean) - mean - ln_factorial(k) {
            return k as u64;
        }
    }
}

/// Negative binomial of a mean and dispersion `k`: variance mean + mean² / k.
pub fn negative_binomial(stream: &mut Stream, mean: f64, k: f64) -> u64 {
    if mean <= 0.0 {
        return 0;
    }
    let rate = gamma(stream, k) * (mean / k);
    poisson(stream, rate)
}

/// A mean as a whole number: its fraction comes with that probability.
pub fn whole(stream: &mut Stream, mean: f64) -> u64 {
    let floor = libm::floor(mean);
    floor as u64 + u64::from(stream.chance(mean - floor))
}

/// Successes of `n` trials of probability `p`.
pub fn binomial(stream: &mut Stream, n: u64, p: f64) -> u64 {
    if n == 0 || p <= 0.0 {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    if p > 0.5 {
        return n - binomial(stream, n, 1.0 - p);
    }
    if n as f64 * p < 10.0 {
        binomial_by_inversion(stream, n, p, none_of(n, p))
    } else {
        binomial_by_rejection(stream, n as f64, p)
    }
}

/// Binomials of one probability: the same as by [`binomial`], without the logarithm and the exponential
/// where a table has them.
#[derive(Debug)]
pub struct Binomials {
    p: f64,
    /// Probability of no success in 0, 1, 2 … trials.
    none: Vec<f64>,
}

impl Binomials {
    /// Binomials of a probability, with a table for numbers of trials below `trials`.
    pub fn new(p: f64, trials: u64) -> Binomials {
        // Others are not sampled by inversion, which needs the table.
        let trials = if p > 0.0 && p <= 0.5 { trials } else { 0 };
        let by_inversion = (0..trials).take_while(|&n| n as f64 * p < 10.0);
        Binomials { p, none: by_inversion.map(|n| none_of(n, p)).collect() }
    }

    /// Successes of `n` trials.
    pub fn sample(&self, stream: &mut Stream, n: u64) -> u64 {
        match self.none.get(n as usize) {
            Some(_) if n == 0 => 0,
            Some(&none) => binomial_by_inversion(stream, n, self.p, none),
            None => binomial(stream, n, self.p),
        }
    }
}

/// Probability of no success in `n` trials.
fn none_of(n: u64, p: f64) -> f64 {
    libm::exp(n as f64 * libm::log1p(-p))
}

fn binomial_by_inversion(stream: &mut Stream, n: u64, p: f64, none: f64) -> u64 {
    let odds = p / (1.0 - p);
    let u = stream.uniform();
    let mut probability = none;
    let mut below = probability;
    let mut k = 0;
    while u >= below && k < n && k < 200 {
        probability *= odds * (n - k) as f64 / (k + 1) as f64;
        k += 1;
        below += probability;
    }
    k
}

/// Transformed rejection BTRS: Hörmann 1993, for n p ≥ 10 and p ≤ 1/2.
fn binomial_by_rejection(stream: &mut Stream, n: f64, p: f64) -> u64 {
    let spread = (n * p * (1.0 - p)).sqrt();
    let b = 1.15 + 2.53 * spread;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let centre = n * p + 0.5;
    let accept = 0.92 - 4.2 / b;
    loop {
        let u = stream.uniform() - 0.5;
        let v = stream.uniform_open();
        let edge = 0.5 - u.abs();
        let k = libm::floor((2.0 * a / edge + b) * u + centre);
        if edge >= 0.07 && v <= accept {
            return k as u64;
        }
        if k < 0.0 || k > n {
            continue;
        }
        // Seldom needed, so not computed before.
        let alpha = (2.83 + 5.1 / b) * spread;
        let log_odds = libm::log(p / (1.0 - p));
        let mode = libm::floor((n + 1.0) * p);
        let hat = libm::log(v * alpha / (a / (edge * edge) + b));
        let at_mode = ln_factorial(mode) + ln_factorial(n - mode);
        let here = ln_factorial(k) + ln_factorial(n - k);
        if hat <= at_mode - here + (k - mode) * log_odds {
            return k as u64;
        }
    }
}

/// Successes of a binomial that is known to have at least one; `n` ≥ 1, `p` > 0.
pub fn binomial_at_least_one(stream: &mut Stream, n: u64, p: f64) -> u64 {
    if p >= 1.0 {
        return n;
    }
    let none = libm::exp(n as f64 * libm::log1p(-p));
    let u = none + stream.uniform() * (1.0 - none);
    let mut probability = none;
    let mut below = none;
    let mut k = 0;
    while k < n && (u >= below || k == 0) {
        probability *= p / (1.0 - p) * (n - k) as f64 / (k + 1) as f64;
        k += 1;
        below += probability;
    }
    k
}

/// Marked ones among `drawn` of a population with `marked` marked and `others` unmarked:
/// inversion outward from the mode, a number of steps in proportion to the standard deviation.
pub fn hypergeometric(stream: &mut Stream, marked: u64, others: u64, drawn: u64) -> u64 {
    let least = drawn.saturating_sub(others);
    let most = marked.min(drawn);
    if least == most {
        return least;
    }
    let (m, o, d) = (marked as f64, others as f64, drawn as f64);
    let mode = libm::floor((d + 1.0) * (m + 1.0) / (m + o + 2.0));
    let mode = (mode as u64).clamp(least, most);
    let ln_choose = |n: f64, k: f64| ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
    let at = mode as f64;
    let at_mode = libm::exp(ln_choose(m, at) + ln_choose(o, d - at) - ln_choose(m + o, d));
    let up = |k: u64, p: f64| {
        let k = k as f64;
        p * (m - k) * (d - k) / ((k + 1.0) * (o - d + k + 1.0))
    };
    let down = |k: u64, p: f64| {
        let k = k as f64;
        p * k * (o - d + k) / ((m - k + 1.0) * (d - k + 1.0))
    };
    let mut u = stream.uniform() - at_mode;
    let (mut above, mut p_above) = (mode, at_mode);
    let (mut below, mut p_below) = (mode, at_mode);
    while u >= 0.0 && (above < most || below > least) {
        if above < most {
            p_above = up(above, p_above);
            above += 1;
            u -= p_above;
            if u < 0.0 {
                return above;
            }
        }
        if below > least {
            p_below = down(below, p_below);
            below -= 1;
            u -= p_below;
            if u < 0.0 {
                return below;
            }
        }
    }
    mode
}

/// Splits `n` over cells by their weights, cell by cell.
pub fn multinomial<'a>(stream: &'a mut Stream, n: u64, weights: &'a [f64]) -> impl Iterator<Item = u64> + 'a {
    let mut left = n;
    let mut weight_left: f64 = weights.iter().sum();
    weights.iter().map(move |&weight| {
        // Most hours of most days: nobody to share out, or a cell for nobody.
        if left == 0 || weight == 0.0 {
            return 0;
        }
        let here = if weight >= weight_left { left } else { binomial(stream, left, weight / weight_left) };
        left -= here;
        weight_left -= weight;
        here
    })
}

/// ln k! of a whole number: Stirling's series beyond 15, where its error is below 10⁻¹⁵.
fn ln_factorial(k: f64) -> f64 {
    if k < 16.0 {
        return LN_FACTORIALS[k as usize];
    }
    let inverse = 1.0 / (k + 1.0);
    let square = inverse * inverse;
    let series = (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - square / 1680.0) * square) * square) * inverse;
    (k + 0.5) * libm::log(k + 1.0) - (k + 1.0) + HALF_LN_TAU + series
}

const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// ln 0! to ln 15!.
const LN_FACTORIALS: [f64; 16] = [
    0.0,
    0.0,
    std::f64::consts::LN_2,
    1.791_759_469_228_055,
    3.178_053_830_347_946,
    4.787_491_742_782_046,
    6.579_251_212_010_101,
    8.525_161_361_065_415,
    10.604_602_902_745_25,
    12.801_827_480_081_469,
    15.104_412_573_075_516,
    17.502_307_845_873_887,
    19.987_214_495_661_885,
    22.552_163_853_123_42,
    25.191_221_182_738_68,
    27.899_271_383_840_89,
];

// The path is said because the benchmarks include this file from elsewhere.
#[cfg(test)]
#[path = "sample/tests.rs"]
mod tests;
