//! Probability that a PCR test of an infected person is positive, by time since infection.

use super::normal;

/// A detection curve: linear between its points, 0 before the first and beyond the last.
#[derive(Debug, Clone, PartialEq)]
pub struct DetectionCurve {
    days: Vec<f64>,
    probability: Vec<f64>,
}

impl DetectionCurve {
    /// A curve through points (days since infection, probability).
    ///
    /// # Panics
    ///
    /// If the lists differ in length or the days do not rise: a draft's check has refused that.
    pub fn tabulated(days: Vec<f64>, probability: Vec<f64>) -> DetectionCurve {
        assert_eq!(days.len(), probability.len());
        assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        DetectionCurve { days, probability }
    }

    /// Medians of the PCR curve of Hellewell et al. 2021, BMC Medicine 19:106, at half days.
    pub fn hellewell_2021() -> DetectionCurve {
        let days = (0..HELLEWELL_2021.len()).map(|i| i as f64 / 2.0).collect();
        DetectionCurve::tabulated(days, HELLEWELL_2021.to_vec())
    }

    /// One minus the false-negative rates of Kucirka et al. 2020 (repository state of October
    /// 2020), at whole days.
    pub fn kucirka_2020() -> DetectionCurve {
        let days = (0..=KUCIRKA_2020_FALSE_NEGATIVE.len()).map(|i| i as f64).collect();
        let probability = std::iter::once(0.0)
            .chain(KUCIRKA_2020_FALSE_NEGATIVE.iter().map(|percent| 1.0 - percent / 100.0))
            .collect();
        DetectionCurve::tabulated(days, probability)
    }

    /// The days of its points: between two of them it is linear, and it may jump at the first and
    /// at the last.
    pub fn days(&self) -> &[f64] {
        &self.days
    }

    /// Probability at `age` days since infection.
    pub fn at(&self, age: f64) -> f64 {
        let after = self.days.partition_point(|&day| day <= age);
        if after == 0 {
            return 0.0;
        }
        let before = after - 1;
        if after == self.days.len() {
            // Exactly at the last point the curve still holds.
            return if age == self.days[before] { self.probability[before] } else { 0.0 };
        }
        let part = (age - self.days[before]) / (self.days[after] - self.days[before]);
        self.probability[before] + part * (self.probability[after] - self.probability[before])
    }
}

/// Probability that a swab is negative, of a person with this effect (a standard normal value), where
/// the probability that a swab of anybody is positive is `positive`.
///
/// A swab is positive when √ρ · effect + √(1 − ρ) · its own normal value is at most the normal quantile
/// of `positive`, with ρ the share `between_person` (below 1) of the variance: the mean over persons is
/// `positive` whatever ρ, and two swabs of one person are correlated as their effects are.
pub fn negative_given_person(positive: f64, between_person: f64, effect: f64) -> f64 {
    negative_given_threshold(normal::quantile(positive), between_person, effect)
}

/// As [`negative_given_person`], with the normal quantile of the probability at hand.
pub fn negative_given_threshold(threshold: f64, between_person: f64, effect: f64) -> f64 {
    let beyond = libm::sqrt(between_person) * effect - threshold;
    normal::cumulative(beyond / libm::sqrt(1.0 - between_person))
}

/// Every half day from 0; five decimals.
// One of the probabilities happens to be near a constant of mathematics.
#[allow(clippy::approx_constant)]
const HELLEWELL_2021: [f64; 61] = [
    0.00492, 0.01431, 0.03949, 0.10288, 0.24603, 0.48404, 0.70995, 0.77349, 0.78539, 0.78073, 0.76674,
    0.74697, 0.72505, 0.70219, 0.67747, 0.65246, 0.62602, 0.59911, 0.57122, 0.54332, 0.51468, 0.48666,
    0.4587, 0.43076, 0.40399, 0.37714, 0.35091, 0.32582, 0.30191, 0.27868, 0.25696, 0.23652, 0.21662,
    0.19783, 0.18024, 0.16406, 0.14901, 0.13499, 0.12238, 0.11074, 0.09994, 0.09041, 0.08155, 0.07375,
    0.06648, 0.05976, 0.05382, 0.04841, 0.04351, 0.03918, 0.03508, 0.03142, 0.02812, 0.02519, 0.02261,
    0.02023, 0.01811, 0.0162, 0.01448, 0.01296, 0.0116,
];

/// In per cent, every day from 1.
const KUCIRKA_2020_FALSE_NEGATIVE: [f64; 21] = [
    100.0, 100.0, 97.7, 71.0, 38.7, 24.8, 20.1, 19.1, 20.0, 22.1, 25.0, 28.6, 32.5, 36.8, 41.2, 45.5, 49.6,
    53.5, 57.0, 60.2, 63.0,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_hit_their_points_and_are_linear_between() {
        let curve = DetectionCurve::tabulated(vec![1.0, 3.0, 4.0], vec![0.0, 0.8, 0.6]);
        for (age, expected) in
            [(0.0, 0.0), (1.0, 0.0), (2.0, 0.4), (3.0, 0.8), (3.5, 0.7), (4.0, 0.6), (4.01, 0.0)]
        {
            assert!((curve.at(age) - expected).abs() < 1e-12, "at {age}: {}", curve.at(age));
        }
    }

    #[test]
    fn a_persons_effect_leaves_the_mean_over_persons() {
        for (positive, share) in [(0.7, 0.0), (0.7, 0.3), (0.02, 0.9), (1.0, 0.5), (0.0, 0.5)] {
            // Midpoints of 20 000 equal shares of persons.
            let effect = |i: u32| normal::quantile((f64::from(i) + 0.5) / 20_000.0);
            let negative: f64 = (0..20_000).map(|i| negative_given_person(positive, share, effect(i))).sum();
            assert!((negative / 20_000.0 - (1.0 - positive)).abs() < 1e-5, "{positive} at {share}");
        }
        // Nothing between persons: everybody's swab is the mean; a high effect is hard to find.
        assert!((negative_given_person(0.7, 0.0, 3.0) - 0.3).abs() < 1e-12);
        assert!(negative_given_person(0.7, 0.5, 2.0) > negative_given_person(0.7, 0.5, -2.0));
    }

    #[test]
    fn published_curves_disagree_late_as_published() {
        assert!((DetectionCurve::hellewell_2021().at(14.0) - 0.30).abs() < 0.01);
        assert!((DetectionCurve::kucirka_2020().at(14.0) - 0.63).abs() < 0.01);
    }
}
