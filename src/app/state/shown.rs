use std::rc::Rc;

use isoplan::engine::{Series, SeriesUnit};
use isoplan::scenario::{Date, Scenario};
use isoplan::summary::{Details, Quantiles, Summary};

/// A result on the screen, with the scenario that it belongs to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Number of the job.
    pub job: u32,
    /// What was simulated.
    pub scenario: Rc<Scenario>,
    /// What came out.
    pub summary: Rc<Summary>,
    /// What charts show of it beside; while futures still come in, of fewer futures.
    pub details: Rc<Details>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        // A summary never changes, so the same one is equal; comparing two would take long.
        self.job == other.job && Rc::ptr_eq(&self.summary, &other.summary)
    }
}

impl Shown {
    /// Whether all futures that the scenario asks for are in it.
    pub fn is_complete(&self) -> bool {
        self.summary.futures == self.scenario.calendar.futures
    }

    /// The date of a day.
    pub fn date(&self, day: u32) -> Date {
        self.scenario.calendar.date(day)
    }

    /// The last day.
    pub fn last_day(&self) -> u32 {
        self.summary.days - 1
    }

    /// The first shortage in the middle future of those that have one, where most have one; else
    /// the day of greatest need.
    pub fn day_that_matters(&self) -> u32 {
        let breach = self.summary.first_breach.filter(|_| self.summary.within_capacity.share < 0.5);
        breach.unwrap_or(self.summary.peak_day).median()
    }

    /// Quantiles of a series on a day.
    pub fn at(&self, series: Series, day: u32) -> Quantiles {
        let daily = self.summary.daily(series);
        daily.and_then(|daily| daily.quantiles.get(day as usize)).copied().unwrap_or(Quantiles([0; 5]))
    }

    /// A quantile of a series on every day: 0 to 4 for 5, 25, 50, 75 and 95 %. Thousandths of an
    /// hour come as hours.
    pub fn level(&self, series: Series, level: usize) -> Vec<f64> {
        let daily = self.summary.daily(series).map(|daily| daily.quantiles.as_slice()).unwrap_or_default();
        let unit = if series.unit() == SeriesUnit::MilliHours { 1000.0 } else { 1.0 };
        daily.iter().map(|quantiles| f64::from(quantiles.0[level]) / unit).collect()
    }

    /// Rooms that people can be placed in, on every day.
    pub fn capacity(&self) -> Vec<f64> {
        self.level(Series::RoomsUsable, 2)
    }

    /// Tubes that all laboratories together can start, on every day.
    pub fn laboratory_capacity(&self) -> Vec<f64> {
        let of = |day: usize| {
            self.scenario.laboratories.iter().map(move |l| f64::from(l.tubes_per_day[day])).sum()
        };
        (0..self.summary.days as usize).map(of).collect()
    }

    /// Sites in operation at the end of a day, in the middle future.
    pub fn sites_open(&self, day: u32) -> u32 {
        self.at(Series::SitesOpen, day).median()
    }

    /// Usable rooms that nobody has taken, at the worst hour of a day, in the middle future.
    pub fn rooms_left(&self, day: u32) -> u32 {
        let usable = self.at(Series::RoomsUsable, day).median();
        usable.saturating_sub(self.at(Series::RoomsOccupied, day).median())
    }

    /// Persons who have taken a room up to the end of a day, on average.
    pub fn received(&self, day: u32) -> f64 {
        let daily = self.summary.daily(Series::PersonsReceived);
        daily.and_then(|daily| daily.mean.get(day as usize)).copied().unwrap_or(0.0)
    }

    /// Rooms by which the need exceeds those there are, on every day, in the middle future.
    pub fn excess(&self) -> Vec<f64> {
        let need = self.level(Series::RoomsNeeded, 2);
        need.iter().zip(self.capacity()).map(|(need, capacity)| (need - capacity).max(0.0)).collect()
    }

    /// Days on which rooms are missing in the middle future, from the first to the last of the first run
    /// of such days: more are needed than there are, or, where that is never so, somebody waits because
    /// the free ones are elsewhere.
    ///
    /// Not the days of [`Series::RoomsShort`]: whoever is in a further room stays there, also when others
    /// have become free.
    pub fn days_short(&self) -> Option<(u32, u32)> {
        let run = |rooms: &[f64]| {
            let first = rooms.iter().position(|&rooms| rooms > 0.0)?;
            let length = rooms[first..].iter().take_while(|&&rooms| rooms > 0.0).count();
            Some((first as u32, (first + length - 1) as u32))
        };
        run(&self.excess()).or_else(|| run(&self.level(Series::PartiesWaiting, 2)))
    }

    /// The day of the highest median of a series, and that median.
    pub fn highest(&self, series: Series) -> (u32, u32) {
        self.highest_level(series, 2)
    }

    /// The day of the highest quantile of a series, and that quantile: 0 to 4 for 5, 25, 50, 75 and
    /// 95 %.
    pub fn highest_level(&self, series: Series, level: usize) -> (u32, u32) {
        let of = |day: u32| self.at(series, day).0[level];
        // The first of equal days, because `max_by_key` would give the last.
        (0..self.summary.days)
            .rev()
            .map(|day| (day, of(day)))
            .max_by_key(|&(_, value)| value)
            .unwrap_or((0, 0))
    }
}
