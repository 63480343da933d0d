//! What one future looked like, day by day.

use serde::{Deserialize, Serialize};

/// One daily figure of a future. Each is a whole number, one a day.
///
/// *Peak*: the highest level held in the day, the level carried over from the day before included.
/// *Midnight*: the level at 00:00 at the end of the day, before the events of that hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// Rooms in use or in turnaround; peak.
    RoomsOccupied,
    /// Rooms in use or in turnaround; midnight.
    RoomsOccupiedMidnight,
    /// Rooms with people in them; peak.
    RoomsInUse,
    /// Rooms vacated and not yet ready again; peak.
    RoomsTurnaround,
    /// Rooms whose party has served its days and waits for a result; peak.
    RoomsHeld,
    /// Rooms of open sites, and of closing sites as far as occupied; least of the day.
    RoomsUsable,
    /// Rooms that would be occupied if there were no limit; peak. Equal to `RoomsOccupied` in a
    /// future in which nobody waits.
    RoomsNeeded,
    /// Rooms missing if there were no limit: the day's greatest excess of need over `RoomsUsable`
    /// at the same hour, 0 where there is none.
    RoomsShort,
    /// Parties waiting for a room; peak, after the check-ins of the hour.
    PartiesWaiting,
    /// Hours waited by whoever has waited longest; greatest of the day.
    LongestWaitHours,
    /// Persons placed outside the system.
    PersonsDiverted,
    /// Persons arrived from outside the system.
    PersonsArrived,
    /// Persons in rooms; midnight.
    PersonsCentral,
    /// Persons in the home stage; midnight.
    PersonsHome,
    /// Persons waiting for a room; midnight.
    PersonsWaiting,
    /// Patients in hospital; midnight.
    PersonsHospital,
    /// Samples collected (a doubled sample is one; confirmatory tubes are none).
    Samples,
    /// Tubes joined to the queues of the laboratories (a doubled sample is two).
    TubesQueued,
    /// Tubes started by the laboratories.
    TubesStarted,
    /// Tubes queued and not started; midnight.
    Backlog,
    /// Samples whose result became known.
    Results,
    /// Mean time from collection until the result is ready, of the results that became known:
    /// thousandths of an hour; 0 without results. A doubled sample counts with its later swab.
    ResultDelayMilliHours,
    /// Samples whose result was due: the deadline counted from their collection fell on this day.
    ResultsDue,
    /// Those of them that were not known at the deadline.
    ResultsLate,
    /// Infected persons found by the temperature checks.
    FoundBySymptoms,
    /// Infected persons found by a test, by the number of the test in the rule (central tests
    /// first, then home tests): tests 1 to 10 and later ones together.
    FoundByTest1,
    #[allow(missing_docs)]
    FoundByTest2,
    #[allow(missing_docs)]
    FoundByTest3,
    #[allow(missing_docs)]
    FoundByTest4,
    #[allow(missing_docs)]
    FoundByTest5,
    #[allow(missing_docs)]
    FoundByTest6,
    #[allow(missing_docs)]
    FoundByTest7,
    #[allow(missing_docs)]
    FoundByTest8,
    #[allow(missing_docs)]
    FoundByTest9,
    #[allow(missing_docs)]
    FoundByTest10,
    /// Infected persons among those arrived from outside.
    InfectedArrived,
    /// Parties that started their days again because a member was found.
    PartiesRestarted,
    /// Persons who completed all stages.
    PersonsReleased,
    /// Infected persons who completed all stages undetected.
    InfectedReleased,
    /// Those of them with more than 1 % of their infectiousness still to come.
    Escapes,
}

impl Series {
    /// Every series, in the order in which trajectories hold them.
    pub const ALL: [Series; 40] = [
        Series::RoomsOccupied,
        Series::RoomsOccupiedMidnight,
        Series::RoomsInUse,
        Series::RoomsTurnaround,
        Series::RoomsHeld,
        Series::RoomsUsable,
        Series::RoomsNeeded,
        Series::RoomsShort,
        Series::PartiesWaiting,
        Series::LongestWaitHours,
        Series::PersonsDiverted,
        Series::PersonsArrived,
        Series::PersonsCentral,
        Series::PersonsHome,
        Series::PersonsWaiting,
        Series::PersonsHospital,
        Series::Samples,
        Series::TubesQueued,
        Series::TubesStarted,
        Series::Backlog,
        Series::Results,
        Series::ResultDelayMilliHours,
        Series::ResultsDue,
        Series::ResultsLate,
        Series::FoundBySymptoms,
        Series::FoundByTest1,
        Series::FoundByTest2,
        Series::FoundByTest3,
        Series::FoundByTest4,
        Series::FoundByTest5,
        Series::FoundByTest6,
        Series::FoundByTest7,
        Series::FoundByTest8,
        Series::FoundByTest9,
        Series::FoundByTest10,
        Series::InfectedArrived,
        Series::PartiesRestarted,
        Series::PersonsReleased,
        Series::InfectedReleased,
        Series::Escapes,
    ];

    /// Series that count what happens in a day; the others are levels or means.
    pub const COUNTS: [Series; 24] = [
        Series::PersonsDiverted,
        Series::PersonsArrived,
        Series::Samples,
        Series::TubesQueued,
        Series::TubesStarted,
        Series::Results,
        Series::ResultsDue,
        Series::ResultsLate,
        Series::FoundBySymptoms,
        Series::FoundByTest1,
        Series::FoundByTest2,
        Series::FoundByTest3,
        Series::FoundByTest4,
        Series::FoundByTest5,
        Series::FoundByTest6,
        Series::FoundByTest7,
        Series::FoundByTest8,
        Series::FoundByTest9,
        Series::FoundByTest10,
        Series::InfectedArrived,
        Series::PartiesRestarted,
        Series::PersonsReleased,
        Series::InfectedReleased,
        Series::Escapes,
    ];

    /// The series of persons found by test `number`, counted from 1.
    pub fn found_by_test(number: u32) -> Series {
        Series::ALL[Series::FoundByTest1 as usize + number.clamp(1, 10) as usize - 1]
    }
}

/// One future: every series on every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trajectory {
    days: u32,
    /// Day by day, [`Series::ALL`] in each.
    values: Vec<u32>,
}

impl Trajectory {
    /// A trajectory of zeros.
    pub fn new(days: u32) -> Trajectory {
        Trajectory { days, values: vec![0; days as usize * Series::ALL.len()] }
    }

    /// Days of the horizon.
    pub fn days(&self) -> u32 {
        self.days
    }

    /// The figure of a day.
    pub fn at(&self, series: Series, day: u32) -> u32 {
        self.values[day as usize * Series::ALL.len() + series as usize]
    }

    /// All figures of a day, as in [`Series::ALL`].
    pub fn on(&self, day: u32) -> &[u32] {
        let width = Series::ALL.len();
        &self.values[day as usize * width..][..width]
    }

    /// The figure of a day, to write.
    pub fn at_mut(&mut self, series: Series, day: u32) -> &mut u32 {
        &mut self.values[day as usize * Series::ALL.len() + series as usize]
    }

    /// A series from the first day to the last.
    pub fn series(&self, series: Series) -> impl Iterator<Item = u32> + '_ {
        self.values.iter().skip(series as usize).step_by(Series::ALL.len()).copied()
    }

    /// Sum of a series over all days.
    pub fn total(&self, series: Series) -> u64 {
        self.series(series).map(u64::from).sum()
    }

    /// Highest value of a series.
    pub fn peak(&self, series: Series) -> u32 {
        self.series(series).max().unwrap_or(0)
    }

    /// All figures, for digests: day by day, [`Series::ALL`] in each.
    pub fn values(&self) -> &[u32] {
        &self.values
    }

    /// The first day on which a party waited.
    pub fn first_breach(&self) -> Option<u32> {
        (0..self.days).find(|&day| self.at(Series::PartiesWaiting, day) > 0)
    }

    /// Whether on no day more than `late_share` of the results due were late.
    pub fn tests_in_time(&self, late_share: f64) -> bool {
        (0..self.days).all(|day| {
            let late = f64::from(self.at(Series::ResultsLate, day));
            late <= late_share * f64::from(self.at(Series::ResultsDue, day))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_stand_at_their_own_place() {
        for (place, series) in Series::ALL.into_iter().enumerate() {
            assert_eq!(series as usize, place);
        }
        assert_eq!(Series::found_by_test(10), Series::FoundByTest10);
        assert_eq!(Series::found_by_test(14), Series::FoundByTest10);
    }
}
