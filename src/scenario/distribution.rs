//! Distributions of times that a scenario gives as data.

/// A distribution of a time in days, as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeDistribution {
    /// Rising times in days. Of `n` weights: `n` + 1 bin edges, or `n` times.
    days: Vec<f64>,
    /// Probability up to the end of each bin, or up to and including each time; the last is 1.
    cumulative: Vec<f64>,
}

impl TimeDistribution {
    /// Uniform from one time to another, which may be the same.
    pub fn uniform(from: f64, to: f64) -> TimeDistribution {
        if from == to { Self::at_times(vec![from], &[1.0]) } else { Self::in_bins(vec![from, to], &[1.0]) }
    }

    /// Uniform within each of the bins between the edges, the bins by their weights.
    ///
    /// # Panics
    ///
    /// If there is not one edge more than there are weights, the edges do not rise, or all weights
    /// are 0: a draft's check has refused that.
    pub fn in_bins(edges: Vec<f64>, weights: &[f64]) -> TimeDistribution {
        assert_eq!(edges.len(), weights.len() + 1);
        Self::new(edges, weights)
    }

    /// One of some times, by their weights.
    ///
    /// # Panics
    ///
    /// As [`TimeDistribution::in_bins`], with as many times as weights.
    pub fn at_times(days: Vec<f64>, weights: &[f64]) -> TimeDistribution {
        assert_eq!(days.len(), weights.len());
        Self::new(days, weights)
    }

    fn new(days: Vec<f64>, weights: &[f64]) -> TimeDistribution {
        assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        let total: f64 = weights.iter().sum();
        assert!(total > 0.0);
        let mut sum = 0.0;
        let mut up_to = |weight: &f64| {
            sum += weight;
            sum / total
        };
        let mut cumulative: Vec<f64> = weights.iter().map(&mut up_to).collect();
        // Whatever was lost in rounding: a uniform number below 1 always finds its place.
        let last = weights.iter().rposition(|&weight| weight > 0.0).unwrap_or(0);
        cumulative[last..].fill(1.0);
        TimeDistribution { days, cumulative }
    }

    /// The time below which a share `u` (from 0 to below 1) of the distribution lies: its inverse.
    pub fn quantile(&self, u: f64) -> f64 {
        let place = self.cumulative.partition_point(|&up_to| up_to <= u);
        let place = place.min(self.cumulative.len() - 1);
        if !self.is_in_bins() {
            return self.days[place];
        }
        let before = if place == 0 { 0.0 } else { self.cumulative[place - 1] };
        let part = (u - before) / (self.cumulative[place] - before);
        self.days[place] + part * (self.days[place + 1] - self.days[place])
    }

    /// The pieces of the distribution, for integration: (from, to, probability); `from` equals
    /// `to` where a single time has the probability. Pieces of probability 0 are left out.
    pub fn pieces(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        let width = usize::from(self.is_in_bins());
        let piece = move |place: usize| {
            let before = if place == 0 { 0.0 } else { self.cumulative[place - 1] };
            (self.days[place], self.days[place + width], self.cumulative[place] - before)
        };
        (0..self.cumulative.len()).map(piece).filter(|piece| piece.2 > 0.0)
    }

    fn is_in_bins(&self) -> bool {
        self.days.len() > self.cumulative.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_bins_and_of_times() {
        let bins = TimeDistribution::in_bins(vec![0.0, 2.0, 3.0, 9.0], &[1.0, 3.0, 0.0]);
        for (u, days) in [(0.0, 0.0), (0.125, 1.0), (0.25, 2.0), (0.625, 2.5)] {
            assert_eq!(bins.quantile(u), days, "bins at {u}");
        }
        let times = TimeDistribution::at_times(vec![1.0, 4.0, 7.0], &[2.0, 0.0, 2.0]);
        for (u, days) in [(0.0, 1.0), (0.49, 1.0), (0.5, 7.0), (0.999, 7.0)] {
            assert_eq!(times.quantile(u), days, "times at {u}");
        }
        assert_eq!(TimeDistribution::uniform(2.0, 2.0).quantile(0.7), 2.0);
        assert_eq!(TimeDistribution::uniform(0.0, 14.0).quantile(0.5), 7.0);
        assert_eq!(bins.pieces().collect::<Vec<_>>(), [(0.0, 2.0, 0.25), (2.0, 3.0, 0.75)]);
    }
}
