//! Every series, day by day.

use std::borrow::Borrow;

use serde::{Serialize, Serializer};

use super::{Quantiles, Summary};
use crate::engine::{Measure, Series, SeriesUnit, Trajectory};
use crate::scenario::Scenario;

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

/// A summary on its way, a day at a time: so that a page that must answer at once can do something
/// else in between. [`Summary::of`] goes the whole way.
#[derive(Debug)]
pub struct Summing<F> {
    /// In the order of their numbers.
    futures: Vec<F>,
    daily: Vec<Daily>,
    next_day: u32,
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
        Summing { futures, daily: Series::ALL.map(empty).into(), next_day: 0, columns }
    }

    /// The futures that are summed up.
    pub fn futures(&self) -> Vec<&Trajectory> {
        self.futures.iter().map(Borrow::borrow).collect()
    }

    /// Sums up the next day. `false`: there was none left.
    pub fn next_day(&mut self) -> bool {
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

    /// The summary, once no day is left. `None` if there are no futures.
    pub fn finish(self, scenario: &Scenario) -> Option<Summary> {
        debug_assert!(self.futures.first().is_none_or(|future| self.next_day == future.borrow().days()));
        let futures: Vec<&Trajectory> = self.futures.iter().map(Borrow::borrow).collect();
        Summary::with_daily(scenario, &futures, self.daily)
    }
}

/// Means to thousandths: more digits are noise, and make files long.
fn rounded<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|value| libm::round(value * 1000.0) / 1000.0))
}
