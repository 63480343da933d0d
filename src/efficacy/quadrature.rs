//! Numerical integration: pieces between kinks, and persons' effects.

use std::f64::consts::PI;

/// How fine the integration is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Nodes of Gauss and Legendre's rule in a piece.
    pub nodes: usize,
    /// Longest piece in days of time since infection.
    pub longest_days: f64,
    /// Step of the persons' effects, in standard deviations of what decides between them.
    pub effect_step: f64,
}

impl Grid {
    /// The grid whose error the module's documentation states.
    pub const USUAL: Grid = Grid { nodes: 4, longest_days: 0.5, effect_step: 0.6 };
}

/// Nodes and weights for the mean over the times from one to another, in pieces between the splits.
/// Where both are the same, there is one node.
pub fn nodes(from: f64, to: f64, mut splits: Vec<f64>, grid: Grid) -> Vec<(f64, f64)> {
    if from == to {
        return vec![(from, 1.0)];
    }
    splits.retain(|split| (from..to).contains(split));
    splits.extend([from, to]);
    splits.sort_unstable_by(f64::total_cmp);
    let rule = gauss_legendre(grid.nodes);
    let mut nodes = Vec::new();
    // Pieces of no length are splits that coincide, but for rounding.
    for (start, end) in splits.windows(2).map(|pair| (pair[0], pair[1])).filter(|(a, b)| b - a > 1e-12) {
        let parts = libm::ceil((end - start) / grid.longest_days).max(1.0);
        let width = (end - start) / parts;
        for part in 0..parts as u32 {
            let begin = start + f64::from(part) * width;
            nodes.extend(rule.iter().map(|(x, weight)| (begin + x * width, weight * width / (to - from))));
        }
    }
    nodes
}

/// Gauss and Legendre's rule on the interval from 0 to 1: nodes and weights. The nodes are the zeros
/// of Legendre's polynomial, by Newton's method.
pub fn gauss_legendre(n: usize) -> Vec<(f64, f64)> {
    let node = |i: usize| {
        let mut x = libm::cos(PI * (i as f64 + 0.75) / (n as f64 + 0.5));
        let mut slope = 1.0;
        for _ in 0..20 {
            let (mut before, mut value) = (1.0, x);
            for k in 2..=n {
                let k = k as f64;
                (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
            }
            slope = n as f64 * (x * value - before) / (x * x - 1.0);
            x -= value / slope;
        }
        (0.5 - 0.5 * x, 1.0 / ((1.0 - x * x) * slope * slope))
    };
    (0..n).map(node).collect()
}

/// Persons' effects, standard normal, with their weights: a trapezoidal rule, which converges
/// exponentially where all is smooth. The step shrinks as a share towards 1 makes the persons'
/// difference sharper. High effects reach further: who is never found is one of them.
pub fn person_effects(between_person: f64, grid: Grid) -> Vec<(f64, f64)> {
    if between_person <= 0.0 {
        return vec![(0.0, 1.0)];
    }
    let step = grid.effect_step * libm::sqrt(1.0 - between_person);
    let (first, last) = (libm::floor(-6.5 / step) as i32, libm::ceil(8.5 / step) as i32);
    let effects = (first..=last).map(|i| f64::from(i) * step);
    let weighted: Vec<(f64, f64)> = effects.map(|z| (z, libm::exp(-0.5 * z * z))).collect();
    let total: f64 = weighted.iter().map(|(_, weight)| weight).sum();
    weighted.into_iter().map(|(z, weight)| (z, weight / total)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_of_degree_seven_are_exact_with_four_nodes() {
        for degree in 0..8 {
            let sum: f64 =
                gauss_legendre(4).iter().map(|(x, weight)| weight * libm::pow(*x, f64::from(degree))).sum();
            assert!((sum - 1.0 / f64::from(degree + 1)).abs() < 1e-14, "degree {degree}: {sum}");
        }
    }

    #[test]
    fn pieces_meet_at_the_splits() {
        let step = |x: f64| if x < 1.3 { 2.0 } else { 5.0 };
        let all = nodes(1.0, 3.0, vec![1.3, 0.2, 7.0], Grid::USUAL);
        let mean: f64 = all.iter().map(|(x, weight)| weight * step(*x)).sum();
        assert!((mean - (0.3 * 2.0 + 1.7 * 5.0) / 2.0).abs() < 1e-14, "{mean}");
        assert_eq!(nodes(2.0, 2.0, vec![2.0], Grid::USUAL), [(2.0, 1.0)]);
    }

    #[test]
    fn effects_have_the_moments_of_a_normal_value() {
        for share in [0.1, 0.5, 0.99] {
            let moment = |power: f64| -> f64 {
                person_effects(share, Grid::USUAL)
                    .iter()
                    .map(|(z, weight)| weight * libm::pow(*z, power))
                    .sum()
            };
            for (power, expected) in [(0.0, 1.0), (2.0, 1.0), (4.0, 3.0)] {
                assert!(
                    (moment(power) - expected).abs() < 1e-7,
                    "{share}: moment {power}: {}",
                    moment(power)
                );
            }
        }
    }
}
