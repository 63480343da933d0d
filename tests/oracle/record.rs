//! What is counted.

use isoplan::engine::{Series, Trajectory};

/// A trajectory in the making.
pub struct Record {
    pub trajectory: Trajectory,
    pub further: Further,
    /// Hours from collection to result of the samples whose results became known today.
    delays: Vec<f64>,
}

/// Figures that the engine's trajectories do not hold (yet), day by day.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Further {
    /// Infected persons found by screening on arrival.
    pub found_by_screening: Vec<u32>,
    /// Persons who became infected in the system.
    pub infections_acquired: Vec<u32>,
    /// Positive results that the confirmatory tube has refuted.
    pub false_positives: Vec<u32>,
    /// Persons who are exempt and wait for their result; midnight.
    pub persons_exempt: Vec<u32>,
}

impl Record {
    pub fn new(days: u32) -> Record {
        let none = || vec![0; days as usize];
        let further = Further {
            found_by_screening: none(),
            infections_acquired: none(),
            false_positives: none(),
            persons_exempt: none(),
        };
        Record { trajectory: Trajectory::new(days, 0, 0), further, delays: Vec::new() }
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
