//! Every series, day by day.

use std::borrow::Borrow;

use serde::{Serialize, Serializer};

use super::whole::{Ends, Whole};
use super::{Quantiles, Summary};
use crate::engine::{Measure, Series, SeriesUnit, Trajectory};
use crate::scenario::Scenario;

/// Futures whose sums and peaks are taken in one step.
const AT_ONCE: usize = 32;

/// A series, day by day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Daily {
    /// The series.
    pub series: Series,
    /// What a day's figure is of the many values in a day.
    pub measure: Measure,
    /// What it counts.
    pub unit: SeriesUnit,
    /// Quantiles over the futures, a row a day.
    pub quantiles: Vec<Quantiles>,
    /// Mean over the futures, for each day.
    #[serde(serialize_with = "rounded")]
    pub mean: Vec<f64>,
}

/// A summary on its way, a step at a time: so that a page that must answer at once can do something
/// else in between. [`Summary::of`] goes the whole way.
#[derive(Debug)]
pub struct Summing<F> {
    /// In the order of their numbers.
    futures: Vec<F>,
    daily: Vec<Daily>,
    next_day: u32,
    /// Of the futures, as far as they have been gone over.
    ends: Vec<Ends>,
    /// Scratch memory: the figures of a day, for each series.
    columns: Vec<Vec<u32>>,
}

impl<F: Borrow<Trajectory>> Summing<F> {
    /// Begins with futures, given in the order of their numbers.
    pub fn new(futures: Vec<F>) -> Summing<F> {
        let empty = |series: Series| Daily {
            series,
            measure: series.measure(),
            unit: series.unit(),
            quantiles: Vec::new(),
            mean: Vec::new(),
        };
        let columns = vec![Vec::with_capacity(futures.len()); Series::ALL.len()];
        let (daily, ends) = (Series::ALL.map(empty).into(), Vec::with_capacity(futures.len()));
        Summing { futures, daily, next_day: 0, ends, columns }
    }

    /// Goes a step further, of well under a millisecond for a thousand futures. `false`: there was none left.
    pub fn go_on(&mut self) -> bool {
        self.next_day() || self.next_ends()
    }

    /// Takes the sums and peaks of some further futures. `false`: there were none left.
    fn next_ends(&mut self) -> bool {
        let next = self.ends.len()..self.futures.len().min(self.ends.len() + AT_ONCE);
        let any = !next.is_empty();
        self.ends.extend(self.futures[next].iter().map(|future| Ends::of(future.borrow())));
        any
    }

    /// Sums up the next day. `false`: there was none left.
    fn next_day(&mut self) -> bool {
        let day = self.next_day;
        if self.futures.first().is_none_or(|future| day >= future.borrow().days()) {
            return false;
        }
        self.next_day += 1;
        // A future holds the figures of a day side by side, so each is visited once a day.
        self.columns.iter_mut().for_each(Vec::clear);
        for future in &self.futures {
            for (column, &value) in self.columns.iter_mut().zip(future.borrow().on(day)) {
                column.push(value);
            }
        }
        for (daily, column) in self.daily.iter_mut().zip(&mut self.columns) {
            let sum: u64 = column.iter().map(|&value| u64::from(value)).sum();
            daily.mean.push(sum as f64 / column.len() as f64);
            daily.quantiles.extend(Quantiles::of(column));
        }
        true
    }

    /// The summary, once no step is left. `None` if there are no futures.
    pub fn finish(self, scenario: &Scenario) -> Option<Summary> {
        debug_assert_eq!(self.ends.len(), self.futures.len(), "every step was gone");
        let futures = self.futures.iter().map(Borrow::borrow).zip(&self.ends);
        let futures: Vec<Whole> = futures.map(|(future, ends)| Whole::new(future, ends)).collect();
        Summary::with_daily(scenario, &futures, self.daily)
    }
}

/// Means to thousandths: more digits are noise, and make files long.
fn rounded<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|value| libm::round(value * 1000.0) / 1000.0))
}
