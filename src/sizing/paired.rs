//! Differences between two scenarios in the same futures.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::search::MOST_FUTURES;
use crate::summary::Mean;

/// A mean difference over futures, paired: both scenarios see the same arrivals and infections.
///
/// Documents have what [`may_be_chance`](Difference::may_be_chance) and
/// [`more_futures`](Difference::more_futures) say beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Mean of the other minus the first.
    pub value: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end of it.
    pub high: f64,
    /// Futures that it rests on.
    pub futures: u32,
}

impl Difference {
    /// Of figures, a pair a future: of the first scenario and of the other.
    pub fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Difference {
        let mut futures = 0;
        let differences = pairs.inspect(|_| futures += 1).map(|(first, other)| other - first);
        let Mean { value, standard_error } = Mean::of(differences);
        let half = 1.96 * standard_error;
        Difference { value, low: value - half, high: value + half, futures }
    }

    /// Of the shares of futures in which something holds. The interval is that of Agresti and Min 2005:
    /// half a future more in each of the four cases, so that no difference in few futures is not taken
    /// for certain.
    pub fn of_shares(pairs: impl Iterator<Item = (bool, bool)>) -> Difference {
        let (mut futures, mut only_first, mut only_other) = (0, 0.0, 0.0);
        for (first, other) in pairs {
            futures += 1;
            only_first += f64::from(u8::from(first && !other));
            only_other += f64::from(u8::from(other && !first));
        }
        let n = f64::from(futures);
        let value = if n > 0.0 { (only_other - only_first) / n } else { 0.0 };
        let (n, only_first, only_other) = (n + 2.0, only_first + 0.5, only_other + 0.5);
        let centre = (only_other - only_first) / n;
        let error = libm::sqrt((only_first + only_other) / n - centre * centre) / libm::sqrt(n);
        let (low, high) = ((centre - 1.96 * error).max(-1.0), (centre + 1.96 * error).min(1.0));
        Difference { value, low, high, futures }
    }

    /// Whether chance alone explains it: 0 lies within the interval.
    pub fn may_be_chance(&self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    /// About how many futures more would tell it from chance, if it stays as it is: 0 if it is told
    /// already; `None`, if they are more than anybody would run, or there is no difference at all.
    ///
    /// Intervals shrink with the root of the futures; twice as many are taken as would make one just end
    /// at 0, for then it is likely to.
    pub fn more_futures(&self) -> Option<u32> {
        if !self.may_be_chance() {
            return Some(0);
        }
        let ratio = (self.high - self.low) / 2.0 / self.value.abs();
        let more = libm::ceil(f64::from(self.futures) * (2.0 * ratio * ratio - 1.0)).max(1.0);
        // Not a number where nothing differs.
        (more <= MOST_FUTURES && self.value != 0.0).then_some(more as u32)
    }
}

impl Serialize for Difference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Difference", 5)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("low", &self.low)?;
        fields.serialize_field("high", &self.high)?;
        fields.serialize_field("may_be_chance", &self.may_be_chance())?;
        fields.serialize_field("more_futures", &self.more_futures())?;
        fields.end()
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
        assert_eq!(difference.more_futures(), Some(0));
        assert!(
            (difference.low - 0.1693).abs() < 1e-3 && (difference.high - 0.4189).abs() < 1e-3,
            "{difference:?}"
        );
    }
    #[test]
    fn more_futures_tell_what_these_do_not() {
        // Differences of 1 on average, of −9 and 11 in turn: the error of 100 is 1.005.
        let turns = |futures| (0..futures).map(|future| (0.0, if future % 2 == 0 { 11.0 } else { -9.0 }));
        let few = Difference::of(turns(100));
        assert!(few.may_be_chance(), "{few:?}");
        // 100 · 2 · (1.96 · 1.005)² − 100.
        assert_eq!(few.more_futures(), Some(677));
        assert!(!Difference::of(turns(777)).may_be_chance());
        let none = Difference::of([(3.0, 3.0); 9].into_iter());
        assert!(none.may_be_chance());
        assert_eq!(none.more_futures(), None);
        let tiny = Difference { value: 1e-9, low: -1.0, high: 1.0, futures: 100 };
        assert_eq!(tiny.more_futures(), None);
    }
}
