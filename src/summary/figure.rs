//! Figures with their Monte Carlo errors.

use std::cmp::Ordering;

use serde::Serialize;

/// The levels of [`Quantiles`].
pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Values whose occurrences are counted: from the least to the greatest there must be no more.
const COUNTED: usize = 1024;

/// The 5, 25, 50, 75 and 95 % quantiles: order statistics, not interpolated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quantiles(pub [u32; 5]);

impl Quantiles {
    /// The quantiles of rising values; `None` if there are none.
    pub fn of_sorted(values: &[u32]) -> Option<Quantiles> {
        let mut quantiles = [0; 5];
        for (place, level) in quantiles.iter_mut().zip(LEVELS) {
            *place = quantile(values, level)?;
        }
        Some(Quantiles(quantiles))
    }

    /// The quantiles of values in any order, which they lose. `None` if there are none.
    pub fn of(values: &mut [u32]) -> Option<Quantiles> {
        let &first = values.first()?;
        // Most figures are 0 on most days.
        if values.iter().all(|&value| value == first) {
            return Some(Quantiles([first; 5]));
        }
        let ends = |(least, greatest): (u32, u32), &value: &u32| (least.min(value), greatest.max(value));
        let (least, greatest) = values.iter().fold((first, first), ends);
        if ((greatest - least) as usize) < values.len().min(COUNTED) {
            return Some(Quantiles::counted(values, least));
        }
        at_levels(values, u32::cmp).map(Quantiles)
    }

    /// The quantiles of values that lie close together, by counting how often each occurs: a fraction of
    /// what selecting takes.
    fn counted(values: &[u32], least: u32) -> Quantiles {
        let mut counts = [0; COUNTED];
        values.iter().for_each(|value| counts[(value - least) as usize] += 1);
        // How many values are at most so much above the least.
        let (mut above, mut number) = (0, counts[0]);
        Quantiles(LEVELS.map(|level| {
            let rank = quantile_rank(level, values.len());
            while number < rank {
                above += 1;
                number += counts[above];
            }
            least + above as u32
        }))
    }

    /// The 50 % quantile.
    pub fn median(&self) -> u32 {
        self.0[2]
    }
}

/// The values at [`LEVELS`] of values in any order, which they lose; a fraction of what sorting takes.
/// `None` if there are none.
pub fn at_levels<T: Copy>(
    values: &mut [T],
    // A type of its own, not a pointer: calls would take longer than all the rest.
    compare: impl Fn(&T, &T) -> Ordering + Copy,
) -> Option<[T; 5]> {
    let ranks = LEVELS.map(|level| quantile_rank(level, values.len()) - 1);
    let mut found = [*values.first()?; 5];
    select(values, 0, &ranks, &mut found, compare);
    Some(found)
}

/// Finds the values of some rising ranks, from 0, among values before which so many are smaller.
fn select<T: Copy>(
    values: &mut [T],
    before: usize,
    ranks: &[usize],
    found: &mut [T],
    compare: impl Fn(&T, &T) -> Ordering + Copy,
) {
    let Some(&rank) = ranks.get(ranks.len() / 2) else { return };
    // The middle one first: each of the others is then sought in a part only.
    let (below, &mut value, above) = values.select_nth_unstable_by(rank - before, compare);
    let first = ranks.partition_point(|&other| other < rank);
    let end = ranks.partition_point(|&other| other <= rank);
    found[first..end].fill(value);
    select(below, before, &ranks[..first], &mut found[..first], compare);
    select(above, rank + 1, &ranks[end..], &mut found[end..], compare);
}

/// The least value that at least this share of the rising values does not exceed.
pub fn quantile(values: &[u32], level: f64) -> Option<u32> {
    values.get(quantile_rank(level, values.len()) - 1).copied()
}

/// The rank, from 1, of that value among so many.
pub fn quantile_rank(level: f64, number: usize) -> usize {
    libm::ceil(level * number as f64).max(1.0) as usize
}

/// Dots of a quantile plot.
const DOTS: usize = 50;

/// Fifty equally likely values: the 1, 3, 5 … 99 % quantiles of rising values; none of none.
pub fn dots(values: &[u32]) -> Vec<u32> {
    let rank = |dot: usize| ((2 * dot + 1) * values.len()).div_ceil(2 * DOTS);
    (0..DOTS).filter_map(|dot| values.get(rank(dot).max(1) - 1)).copied().collect()
}

/// The 95 % interval of a quantile: the values at the ends of [`interval_ranks`]; `None` where there are
/// too few values for an end.
pub fn quantile_interval(values: &[u32], level: f64) -> (Option<u32>, Option<u32>) {
    let (low, high) = interval_ranks(level, values.len());
    let at = |rank: usize| values.get(rank - 1).copied();
    (low.and_then(at), high.and_then(at))
}

/// Ranks, from 1, between whose values the quantile of a level lies with at least 95 %, whatever the
/// distribution: so many values do not exceed it as a binomial count says, and either end errs with at
/// most 2.5 %. `None`: so few values have no such rank.
pub fn interval_ranks(level: f64, number: usize) -> (Option<usize>, Option<usize>) {
    const ERROR: f64 = 0.025;
    let n = number as f64;
    let probability = |count: usize| {
        let k = count as f64;
        let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
        libm::exp(ways + k * libm::log(level) + (n - k) * libm::log1p(-level))
    };
    // How many counts, from the least and from the greatest on, have no more than that together.
    let tail = |counts: &mut dyn Iterator<Item = usize>| {
        let mut sum = 0.0;
        counts
            .take_while(|&count| {
                sum += probability(count);
                sum <= ERROR
            })
            .count()
    };
    let (low, high) = (tail(&mut (0..=number)), tail(&mut (0..=number).rev()));
    ((low > 0).then_some(low), (high > 0).then(|| number + 1 - high))
}

/// The share of futures in which something holds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Probability {
    /// Share of the futures.
    pub share: f64,
    /// Standard error of the share.
    pub standard_error: f64,
    /// Lower end of the 95 % interval (Wilson 1927).
    pub low: f64,
    /// Upper end of it.
    pub high: f64,
}

impl Probability {
    /// From `hits` among `futures`, at least one.
    pub fn of(hits: usize, futures: usize) -> Probability {
        let n = futures as f64;
        let share = hits as f64 / n;
        let z2 = 1.96 * 1.96;
        let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let half = 1.96 / (1.0 + z2 / n) * libm::sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n));
        Probability {
            share,
            standard_error: libm::sqrt(share * (1.0 - share) / n),
            low: if hits == 0 { 0.0 } else { centre - half },
            high: if hits == futures { 1.0 } else { centre + half },
        }
    }
}

/// A mean over futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mean {
    /// The mean.
    pub value: f64,
    /// Its standard error; 0 with a single future.
    pub standard_error: f64,
}

impl Mean {
    /// The mean of values, one for each future; 0 of none.
    pub fn of(values: impl Iterator<Item = f64>) -> Mean {
        // Welford's recurrence, in the order of the futures.
        let (mut n, mut value, mut squares) = (0.0, 0.0, 0.0);
        for x in values {
            n += 1.0;
            let deviation = x - value;
            value += deviation / n;
            squares += deviation * (x - value);
        }
        let standard_error = if n > 1.0 { libm::sqrt(squares / (n - 1.0) / n) } else { 0.0 };
        Mean { value, standard_error }
    }
}

/// A ratio of two sums over the futures: of parts to wholes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Ratio {
    /// The ratio; `None` if the sum of the wholes is 0.
    pub value: Option<f64>,
    /// Its standard error, by linearisation; 0 with a single future.
    pub standard_error: f64,
}

impl Ratio {
    /// The ratio of the sums of (part, whole), a pair for each future.
    pub fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Ratio {
        let pairs: Vec<(f64, f64)> = pairs.collect();
        let (part, whole) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        if whole == 0.0 {
            return Ratio { value: None, standard_error: 0.0 };
        }
        let (n, value) = (pairs.len() as f64, part / whole);
        let squares: f64 =
            pairs.iter().map(|(part, whole)| (part - value * whole) * (part - value * whole)).sum();
        let standard_error = if n > 1.0 { libm::sqrt(squares * n / (n - 1.0)) / whole } else { 0.0 };
        Ratio { value: Some(value), standard_error }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_order_statistics() {
        let values: Vec<u32> = (1..=20).collect();
        assert_eq!(Quantiles::of_sorted(&values), Some(Quantiles([1, 5, 10, 15, 19])));
        assert_eq!(Quantiles::of_sorted(&[7]), Some(Quantiles([7; 5])));
        assert_eq!(Quantiles::of_sorted(&[]), None);
    }

    #[test]
    fn quantiles_need_no_order() {
        for number in 0..200_u32 {
            // Every value once, some twice, in no order.
            let mut values: Vec<u32> = (0..number).map(|i| (i * 7919 + 13) % 211 / 2).collect();
            let mut sorted = values.clone();
            sorted.sort_unstable();
            assert_eq!(Quantiles::of(&mut values), Quantiles::of_sorted(&sorted), "{number} values");
        }
    }

    #[test]
    fn quantiles_are_the_same_counted_or_selected() {
        for (number, scale, least) in [
            (1000, 1, 0),
            (1000, 1, u32::MAX - 999),
            // As far apart as is counted, and as is not.
            (2000, 1, 7),
            (1000, 3, 0),
            (1000, 4_000_000, 0),
        ] {
            let sorted: Vec<u32> = (0..number).map(|i| least + i / 2 * scale).collect();
            let mut values: Vec<u32> =
                (0..number as usize).map(|i| sorted[i * 7919 % sorted.len()]).collect();
            let context = format!("{number} values from {least}, {scale} apart");
            assert_eq!(Quantiles::of(&mut values), Quantiles::of_sorted(&sorted), "{context}");
            assert_eq!(Quantiles::of(&mut vec![least; number as usize]), Some(Quantiles([least; 5])));
        }
    }

    #[test]
    fn dots_are_equally_likely() {
        let values: Vec<u32> = (1..=200).collect();
        assert_eq!(dots(&values)[..3], [2, 6, 10]);
        assert_eq!(dots(&values)[49], 198);
        assert_eq!(dots(&[7]), [7; 50]);
        let halves = dots(&[1, 2]);
        assert_eq!((halves[24], halves[25], halves.len()), (1, 2, 50));
        assert!(dots(&[]).is_empty());
    }

    #[test]
    fn few_futures_cannot_bound_a_high_quantile() {
        let values: Vec<u32> = (1..=1000).collect();
        assert_eq!(quantile_interval(&values, 0.95), (Some(936), Some(964)));
        assert_eq!(quantile_interval(&values[..20], 0.95), (Some(17), None));
        // 0.95⁷¹ = 0.0262, 0.95⁷² = 0.0249: so many it takes.
        assert_eq!(interval_ranks(0.95, 71).1, None);
        assert_eq!(interval_ranks(0.95, 72), (Some(64), Some(72)));
        assert_eq!(interval_ranks(0.5, 100), (Some(40), Some(61)));
        assert_eq!(interval_ranks(0.5, 0), (None, None));
    }

    #[test]
    fn probabilities_carry_wilsons_interval() {
        // 10 of 100: 5.5 % to 17.4 %, as in any table of Wilson's interval.
        let probability = Probability::of(10, 100);
        assert!((probability.low - 0.0552).abs() < 1e-4, "{probability:?}");
        assert!((probability.high - 0.1744).abs() < 1e-4, "{probability:?}");
        assert!((probability.standard_error - 0.03).abs() < 1e-12);
        assert_eq!(Probability::of(0, 50).low, 0.0);
        assert_eq!(Probability::of(50, 50).high, 1.0);
    }

    #[test]
    fn means_carry_their_standard_error() {
        let mean = Mean::of([2.0, 4.0, 4.0, 6.0].into_iter());
        assert!((mean.value - 4.0).abs() < 1e-12);
        assert!((mean.standard_error - libm::sqrt(8.0 / 3.0 / 4.0)).abs() < 1e-12);
    }
}
