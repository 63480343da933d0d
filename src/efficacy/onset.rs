//! When symptoms come, and who sees them.

use super::quadrature::{Grid, gauss_legendre};
use super::stay::{Sample, Stay};
use crate::scenario::{Incubation, normal};

/// What an onset in a window of time leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fate {
    /// Nobody sees it.
    Unnoticed,
    /// Screening on arrival may.
    Screened,
    /// The temperature check at this time, in days since arrival, may, unless one of this many first
    /// samples has a positive result by then.
    Checked {
        /// Time of the check.
        at: f64,
        /// Samples whose result is known by then.
        after: usize,
    },
}

/// Onsets that come between two times, in days since arrival; the second no longer belongs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    pub from: f64,
    pub to: f64,
    pub fate: Fate,
}

/// A check sees an onset at its very hour, and symptoms that begin at the hour of arrival are no
/// matter for screening; so much later or earlier, in days, such times are divided, safe from
/// rounding.
pub const MOMENT: f64 = 1e-11;

/// The windows of onset of a stay.
///
/// Checks with the same results before them are one window, as long as they come before the day
/// `cap`, from which on it matters when somebody is found.
pub fn windows(stay: &Stay, samples: &[Sample], symptom_days: f64, cap: f64) -> Vec<Window> {
    let mut windows = vec![
        Window { from: f64::NEG_INFINITY, to: -symptom_days, fate: Fate::Unnoticed },
        Window { from: -symptom_days, to: -MOMENT, fate: Fate::Screened },
    ];
    let mut from = -MOMENT;
    for &at in &stay.checks {
        // A result of the same hour comes first.
        let after = samples.iter().filter(|sample| sample.known <= at + MOMENT).count();
        let to = at + MOMENT;
        match windows.last_mut() {
            Some(Window { to: end, fate: Fate::Checked { after: before, .. }, .. })
                if *before == after && at <= cap =>
            {
                *end = to;
            }
            _ => windows.push(Window { from, to, fate: Fate::Checked { at, after } }),
        }
        from = to;
    }
    windows.push(Window { from, to: f64::INFINITY, fate: Fate::Unnoticed });
    windows.retain(|window| window.from < window.to);
    windows
}

/// Cuts windows at some times.
pub fn cut(windows: &[Window], times: &[f64]) -> Vec<Window> {
    let mut pieces = windows.to_vec();
    for &time in times {
        if let Some(place) = pieces.iter().position(|window| window.from < time && time < window.to) {
            pieces.insert(place + 1, Window { from: time, ..pieces[place] });
            pieces[place].to = time;
        }
    }
    pieces
}

/// The distribution of the time from infection to symptoms, for integration.
#[derive(Debug, Clone, PartialEq)]
pub struct Law {
    form: Form,
    /// Gauss and Legendre's rule within a piece.
    rule: Vec<(f64, f64)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Form {
    /// Its logarithm is normal, with a positive standard deviation.
    LogNormal { log_mean: f64, log_sd: f64 },
    /// Uniform pieces (from, to, probability); a single time where both are the same.
    Pieces(Vec<(f64, f64, f64)>),
}

impl Law {
    pub fn of(incubation: &Incubation, grid: Grid) -> Law {
        let form = match incubation {
            Incubation::LogNormal { log_mean, log_sd } if *log_sd > 0.0 => {
                Form::LogNormal { log_mean: *log_mean, log_sd: *log_sd }
            }
            Incubation::LogNormal { log_mean, .. } => {
                let days = libm::exp(*log_mean);
                Form::Pieces(vec![(days, days, 1.0)])
            }
            Incubation::Tabulated(days) => Form::Pieces(days.pieces().collect()),
        };
        Law { form, rule: gauss_legendre(grid.nodes + 2) }
    }

    /// Probability of an incubation of at least `from` and less than `to` days.
    pub fn mass(&self, from: f64, to: f64) -> f64 {
        match &self.form {
            Form::LogNormal { .. } => {
                let (low, high) = (self.standardised(from), self.standardised(to));
                if low > 0.0 {
                    // In the upper tail, small probabilities keep their digits.
                    normal::cumulative(-low) - normal::cumulative(-high)
                } else {
                    normal::cumulative(high) - normal::cumulative(low)
                }
            }
            Form::Pieces(pieces) => {
                let part = |&(begin, end, probability): &(f64, f64, f64)| {
                    if begin == end {
                        if from <= begin && begin < to { probability } else { 0.0 }
                    } else {
                        probability * (end.min(to) - begin.max(from)).max(0.0) / (end - begin)
                    }
                };
                pieces.iter().map(part).sum()
            }
        }
    }

    /// Incubations with their probabilities, for the integral over at least `from` and less than `to`
    /// days.
    pub fn nodes(&self, from: f64, to: f64) -> Vec<(f64, f64)> {
        match &self.form {
            Form::LogNormal { log_mean, log_sd } => {
                let (low, high) = (self.standardised(from).max(-8.0), self.standardised(to).min(8.0));
                let parts = libm::ceil(high - low).max(1.0);
                let width = (high - low) / parts;
                if width <= 0.0 {
                    return Vec::new();
                }
                let node = |part: u32| {
                    let begin = low + f64::from(part) * width;
                    self.rule.iter().map(move |(x, weight)| {
                        let z = begin + x * width;
                        let density = libm::exp(-0.5 * z * z) * FRAC_1_SQRT_TAU;
                        (libm::exp(log_mean + log_sd * z), weight * width * density)
                    })
                };
                (0..parts as u32).flat_map(node).collect()
            }
            Form::Pieces(pieces) => {
                let mut nodes = Vec::new();
                for &(begin, end, probability) in pieces {
                    let (start, stop) = (begin.max(from), end.min(to));
                    if begin == end && from <= begin && begin < to {
                        nodes.push((begin, probability));
                    } else if start < stop {
                        let share = probability * (stop - start) / (end - begin);
                        nodes.extend(self.rule.iter().map(|(x, w)| (start + x * (stop - start), w * share)));
                    }
                }
                nodes
            }
        }
    }

    /// Days at which its distribution function is not smooth, or so steep that it asks for a split.
    pub fn kinks(&self) -> Vec<f64> {
        match &self.form {
            Form::LogNormal { log_sd, .. } if *log_sd >= STEEP => Vec::new(),
            Form::LogNormal { log_mean, log_sd } => {
                (-8..=8).map(|z| libm::exp(log_mean + log_sd * f64::from(z))).collect()
            }
            Form::Pieces(pieces) => pieces.iter().flat_map(|piece| [piece.0, piece.1]).collect(),
        }
    }

    fn standardised(&self, days: f64) -> f64 {
        match &self.form {
            Form::LogNormal { log_mean, log_sd } if days > 0.0 => (libm::log(days) - log_mean) / log_sd,
            _ => f64::NEG_INFINITY,
        }
    }
}

/// Standard deviation of the logarithm below which a lognormal law changes within the longest piece.
const STEEP: f64 = 0.2;

const FRAC_1_SQRT_TAU: f64 = 0.398_942_280_401_432_7;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::TimeDistribution;

    #[test]
    fn nodes_carry_the_mass_and_the_mean() {
        let lognormal = Law::of(&Incubation::LogNormal { log_mean: 1.6, log_sd: 0.4 }, Grid::USUAL);
        let bins = TimeDistribution::in_bins(vec![2.0, 4.0, 9.0], &[1.0, 3.0]);
        let bins = Law::of(&Incubation::Tabulated(bins), Grid::USUAL);
        let fixed = Law::of(&Incubation::LogNormal { log_mean: libm::log(5.0), log_sd: 0.0 }, Grid::USUAL);
        for (law, mean) in [(&lognormal, libm::exp(1.6 + 0.08)), (&bins, 5.625), (&fixed, 5.0)] {
            let nodes = law.nodes(0.0, f64::INFINITY);
            let sum: f64 = nodes.iter().map(|(days, weight)| days * weight).sum();
            assert!((sum - mean).abs() < 1e-8, "{law:?}: {sum}");
            for (from, to) in [(0.0, 3.0), (3.0, 6.5), (6.5, 20.0), (20.0, f64::INFINITY)] {
                let mass: f64 = law.nodes(from, to).iter().map(|(_, weight)| weight).sum();
                assert!((mass - law.mass(from, to)).abs() < 1e-8, "{law:?} from {from} to {to}");
            }
        }
        assert_eq!(fixed.mass(5.0, 6.0) + fixed.mass(4.0, 5.0 - 1e-12), 1.0);
    }

    #[test]
    fn windows_follow_the_checks_and_the_results() {
        let sample = Sample { test: 1, doubled: false, collected: 0.0, known: 1.0, acted_on: 1.25 };
        let stay = Stay { samples: vec![sample], checks: vec![0.5, 1.0, 1.5], release: 2.0 };
        let fates = |cap: f64| {
            let windows = windows(&stay, &stay.samples, 10.0, cap);
            windows.into_iter().map(|window| (libm::round(window.to * 1e6) / 1e6, window.fate)).collect()
        };
        let expected: Vec<(f64, Fate)> = vec![
            (-10.0, Fate::Unnoticed),
            (0.0, Fate::Screened),
            (0.5, Fate::Checked { at: 0.5, after: 0 }),
            (1.5, Fate::Checked { at: 1.0, after: 1 }),
            (f64::INFINITY, Fate::Unnoticed),
        ];
        let found: Vec<(f64, Fate)> = fates(f64::INFINITY);
        assert_eq!(found, expected);
        let found: Vec<(f64, Fate)> = fates(0.0);
        assert_eq!(found.len(), 6, "{found:?}");
    }
}
