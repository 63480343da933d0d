//! The standard normal distribution, to the accuracy of `libm`'s error function.

use std::f64::consts::{PI, SQRT_2};

/// Probability that a standard normal value is at most `x`. Small values keep their relative
/// accuracy.
pub fn cumulative(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// The value that a standard normal value does not exceed with probability `p`: the inverse of
/// [`cumulative`]; infinite at 0 and 1.
///
/// Formula 26.2.23 of Abramowitz and Stegun 1964 to 4.5 · 10⁻⁴, and then two steps of Halley's
/// method, each of which multiplies the number of right digits by three.
pub fn quantile(p: f64) -> f64 {
    if p <= 0.0 || p >= 1.0 {
        return if p <= 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    // The lower tail only: 1 − p is exact for p above one half.
    let tail = p.min(1.0 - p);
    let t = libm::sqrt(-2.0 * libm::log(tail));
    let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    let mut x = above / below - t;
    for _ in 0..2 {
        let density = libm::exp(-0.5 * x * x) / libm::sqrt(2.0 * PI);
        let newton = (cumulative(x) - tail) / density;
        x -= newton / (1.0 + 0.5 * x * newton);
    }
    if p <= 0.5 { x } else { -x }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        for (p, x) in [
            (0.5, 0.0),
            (0.975, 1.959_963_984_540_054),
            (0.05, -1.644_853_626_951_472_7),
            (0.999, 3.090_232_306_167_813_5),
            (1e-10, -6.361_340_902_404_056),
        ] {
            assert!((quantile(p) - x).abs() < 1e-12, "quantile of {p}: {}", quantile(p));
            assert!((cumulative(x) - p).abs() < 1e-12 * p, "up to {x}: {}", cumulative(x));
        }
        assert_eq!((quantile(0.0), quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
        assert_eq!((cumulative(f64::NEG_INFINITY), cumulative(f64::INFINITY)), (0.0, 1.0));
    }

    #[test]
    fn each_is_the_inverse_of_the_other() {
        for i in 1..2000 {
            let p = f64::from(i) / 2000.0;
            assert!((cumulative(quantile(p)) - p).abs() < 1e-15, "{p}");
            assert!((quantile(p) + quantile(1.0 - p)).abs() < 1e-12, "{p}");
        }
        for exponent in 1..300 {
            let p = libm::pow(10.0, -f64::from(exponent));
            assert!((cumulative(quantile(p)) / p - 1.0).abs() < 1e-12, "{p}");
        }
    }
}
