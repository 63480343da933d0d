//! Differences between two scenarios in the same futures.

use serde::Serialize;

use crate::summary::Mean;

/// A mean difference over futures, paired: both scenarios see the same arrivals and infections.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Difference {
    /// Mean of the other minus the first.
    pub value: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end of it.
    pub high: f64,
}

impl Difference {
    /// Of figures, a pair a future: of the first scenario and of the other.
    pub fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Difference {
        let Mean { value, standard_error } = Mean::of(pairs.map(|(first, other)| other - first));
        Difference { value, low: value - 1.96 * standard_error, high: value + 1.96 * standard_error }
    }

    /// Of the shares of futures in which something holds. The interval is that of Agresti and Min 2005:
    /// half a future more in each of the four cases, so that no difference in few futures is not taken
    /// for certain.
    pub fn of_shares(pairs: impl Iterator<Item = (bool, bool)>) -> Difference {
        let (mut n, mut only_first, mut only_other) = (0.0, 0.0, 0.0);
        for (first, other) in pairs {
            n += 1.0;
            only_first += f64::from(u8::from(first && !other));
            only_other += f64::from(u8::from(other && !first));
        }
        let value = if n > 0.0 { (only_other - only_first) / n } else { 0.0 };
        let (n, only_first, only_other) = (n + 2.0, only_first + 0.5, only_other + 0.5);
        let centre = (only_other - only_first) / n;
        let error = libm::sqrt((only_first + only_other) / n - centre * centre) / libm::sqrt(n);
        Difference { value, low: (centre - 1.96 * error).max(-1.0), high: (centre + 1.96 * error).min(1.0) }
    }

    /// Whether chance alone explains it: 0 lies within the interval.
    pub fn may_be_chance(&self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_have_in_common_does_not_blur_the_difference() {
        let noise = [3.0, -8.0, 5.0, 0.0, 11.0, -2.0];
        let pairs = noise.iter().zip([1.0, 1.2, 0.8, 1.0, 1.1, 0.9]);
        let difference = Difference::of(pairs.map(|(noise, more)| (*noise, noise + more)));
        assert!((difference.value - 1.0).abs() < 1e-9, "{difference:?}");
        assert!(difference.low > 0.85 && difference.high < 1.15, "{difference:?}");
        assert!(!difference.may_be_chance());
    }

    #[test]
    fn equal_outcomes_of_few_futures_are_not_certain() {
        let same = Difference::of_shares((0..20).map(|_| (true, true)));
        assert_eq!(same.value, 0.0);
        assert!(same.low < -0.08 && same.high > 0.08, "{same:?}");
        // 40 of 100 turn well, 10 turn bad: (40.5 − 10.5) ÷ 102 ± 1.96 √(51 ÷ 102 − 0.2941²) ÷ √102.
        let pairs = (0..100).map(|future| ((40..70).contains(&future), future < 60));
        let difference = Difference::of_shares(pairs);
        assert!((difference.value - 0.3).abs() < 1e-12, "{difference:?}");
        assert!(
            (difference.low - 0.1693).abs() < 1e-3 && (difference.high - 0.4189).abs() < 1e-3,
            "{difference:?}"
        );
    }
}
