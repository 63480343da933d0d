//! Every series, day by day.

use std::rc::Rc;

use serde::{Serialize, Serializer};

use super::columns::Columns;
use super::{Quantiles, Summary, Whole};
use crate::engine::{Measure, Series, SeriesUnit};
use crate::scenario::Scenario;

/// Days whose figures are turned round together. Those of a future lie side by side, and memory gives more than
/// it is asked for; those of the futures lie far apart.
const TOGETHER: u32 = 4;

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
pub struct Summing<'f> {
    /// In the order of their numbers.
    futures: Vec<Rc<Whole<'f>>>,
    daily: Vec<Daily>,
    next_day: u32,
    /// The figures of the day and of those that were turned round with it.
    columns: Columns,
}

impl<'f> Summing<'f> {
    /// Begins with futures, given in the order of their numbers.
    pub fn new(futures: Vec<Rc<Whole<'f>>>) -> Summing<'f> {
        let empty = |series: Series| Daily {
            series,
            measure: series.measure(),
            unit: series.unit(),
            quantiles: Vec::new(),
            mean: Vec::new(),
        };
        Summing { futures, daily: Series::ALL.map(empty).into(), next_day: 0, columns: Columns::default() }
    }

    /// Goes a step further, of about a millisecond for a thousand futures: sums up the next day. `false`:
    /// there was none left.
    pub fn go_on(&mut self) -> bool {
        let day = self.next_day;
        let Some(days) = self.futures.first().map(|future| future.days()).filter(|days| day < *days) else {
            return false;
        };
        self.next_day += 1;
        let place = day % TOGETHER;
        if place == 0 {
            let together = day..days.min(day + TOGETHER);
            let rows = self.futures.iter().map(|future| future.on_days(together.clone()));
            self.columns.take_in(&rows.collect::<Vec<_>>());
        }
        let of_the_day = self.columns.iter_mut().skip(place as usize * Series::ALL.len());
        for (daily, column) in self.daily.iter_mut().zip(of_the_day) {
            let sum: u64 = column.iter().map(|&value| u64::from(value)).sum();
            daily.mean.push(sum as f64 / column.len() as f64);
            daily.quantiles.extend(Quantiles::of(column));
        }
        true
    }

    /// The summary, once no step is left. `None` if there are no futures.
    pub fn finish(self, scenario: &Scenario) -> Option<Summary> {
        Summary::with_daily(scenario, &self.futures, self.daily)
    }
}

/// Means to thousandths: more digits are noise, and make files long.
fn rounded<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|value| libm::round(value * 1000.0) / 1000.0))
}
