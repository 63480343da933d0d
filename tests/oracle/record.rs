//! What is counted.

use isoplan::engine::{Measures, Series, Trajectory};

/// A trajectory in the making.
pub struct Record {
    pub trajectory: Trajectory,
    /// Hours from collection to result of the samples whose results became known today.
    delays: Vec<f64>,
}

impl Record {
    /// Nothing so far.
    pub fn new(days: u32, sites: usize, flows: usize) -> Record {
        Record { trajectory: Trajectory::new(days, sites, flows), delays: Vec::new() }
    }

    /// Tubes of isolation are sent to the laboratories.
    pub fn sent(&mut self, hour: u32, tubes: usize) {
        self.count(Series::TubesSent, hour, tubes);
        self.count(Series::TubesQueued, hour, tubes);
    }

    /// Sums over the whole future.
    pub fn measures(&mut self) -> &mut Measures {
        self.trajectory.measures_mut()
    }

    /// So many things happened.
    pub fn count(&mut self, series: Series, hour: u32, number: usize) {
        *self.trajectory.at_mut(series, hour / 24) += number as u32;
    }

    /// A level at the end of an hour, for a daily peak: it counts in the hour's day, and if carried
    /// over midnight also in the next one.
    pub fn peak(&mut self, series: Series, hour: u32, level: u32) {
        self.reach(series, hour / 24, level);
        if hour % 24 == 23 && hour / 24 + 1 < self.trajectory.days() {
            self.reach(series, hour / 24 + 1, level);
        }
    }

    /// A value for the greatest of a day.
    pub fn greatest(&mut self, series: Series, hour: u32, value: u32) {
        self.reach(series, hour / 24, value);
    }

    fn reach(&mut self, series: Series, day: u32, level: u32) {
        let peak = self.trajectory.at_mut(series, day);
        *peak = level.max(*peak);
    }

    /// A level at the end of an hour, for the least of the day.
    pub fn least(&mut self, series: Series, hour: u32, level: u32) {
        let least = self.trajectory.at_mut(series, hour / 24);
        *least = if hour.is_multiple_of(24) { level } else { level.min(*least) };
    }

    /// The level before the events of midnight.
    pub fn midnight(&mut self, series: Series, last_hour: u32, level: u32) {
        *self.trajectory.at_mut(series, last_hour / 24) = level;
    }

    /// The result of a sample became known; it was ready `delay` hours after collection.
    pub fn result(&mut self, hour: u32, delay: f64) {
        self.count(Series::Results, hour, 1);
        self.delays.push(delay);
    }

    /// Ends a day: the mean delay of its results.
    pub fn end_day(&mut self, last_hour: u32) {
        let delays = std::mem::take(&mut self.delays);
        if !delays.is_empty() {
            let mean = delays.iter().sum::<f64>() / delays.len() as f64;
            *self.trajectory.at_mut(Series::ResultDelayMilliHours, last_hour / 24) =
                (mean * 1000.0).round() as u32;
        }
    }
}
