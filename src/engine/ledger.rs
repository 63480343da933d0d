//! Keeps the books of a future: counts what happens, watches the levels, writes the trajectory.

use super::trajectory::{Series, Trajectory};

/// The books of a future.
#[derive(Debug)]
pub struct Ledger {
    trajectory: Trajectory,
    day: u32,
    results: u32,
    delay_hours: f64,
    /// Persons now.
    pub persons: Persons,
    /// Rooms whose party waits for a result now.
    pub rooms_held: u32,
}

/// Where everybody is: persons by place, and those who have left the system so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Persons {
    /// Arrived from outside so far.
    pub arrived: u64,
    /// Waiting for a room.
    pub waiting: u64,
    /// In rooms.
    pub central: u64,
    /// In the home stage.
    pub home: u64,
    /// In hospital.
    pub hospital: u64,
    /// Completed all stages so far.
    pub released: u64,
    /// Placed outside so far.
    pub diverted: u64,
}

/// Levels at the end of an hour.
#[derive(Debug, Clone, Copy)]
pub struct Levels {
    /// Rooms with people in them.
    pub in_use: u32,
    /// Rooms in turnaround.
    pub in_turnaround: u32,
    /// Rooms usable.
    pub usable: u32,
    /// Rooms occupied beyond those that there are.
    pub overflow: u32,
    /// Parties waiting.
    pub waiting: u32,
    /// Tubes queued and not started.
    pub backlog: u64,
}

impl Ledger {
    /// Empty books.
    pub fn new(days: u32) -> Ledger {
        Ledger {
            trajectory: Trajectory::new(days),
            day: 0,
            results: 0,
            delay_hours: 0.0,
            persons: Persons::default(),
            rooms_held: 0,
        }
    }

    /// Counts `number` events of a kind.
    pub fn count(&mut self, series: Series, number: u32) {
        *self.trajectory.at_mut(series, self.day) += number;
    }

    /// Counts results that became known, with the sum of their delays in hours.
    pub fn results(&mut self, number: u32, delay_hours: f64) {
        self.results += number;
        self.delay_hours += delay_hours;
        self.count(Series::Results, number);
    }

    /// Notes a level of the day's peak.
    pub fn peak(&mut self, series: Series, level: u32) {
        let peak = self.trajectory.at_mut(series, self.day);
        *peak = (*peak).max(level);
    }

    /// Notes the levels after the events of an hour.
    pub fn end_hour(&mut self, levels: Levels) {
        self.note_peaks(levels);
        let usable = self.trajectory.at_mut(Series::RoomsUsable, self.day);
        *usable = (*usable).min(levels.usable);
    }

    /// Begins a day: the levels carried over are levels of this day too.
    pub fn begin_day(&mut self, day: u32, carried: Levels) {
        self.day = day;
        *self.trajectory.at_mut(Series::RoomsUsable, day) = u32::MAX;
        self.note_peaks(carried);
    }

    /// Ends a day with its midnight census.
    pub fn end_day(&mut self, levels: Levels) {
        let persons = |number: u64| number.min(u64::from(u32::MAX)) as u32;
        let delay = if self.results > 0 { 1000.0 * self.delay_hours / f64::from(self.results) } else { 0.0 };
        (self.results, self.delay_hours) = (0, 0.0);
        for (series, value) in [
            (Series::RoomsOccupiedMidnight, levels.in_use + levels.in_turnaround),
            (Series::PersonsCentral, persons(self.persons.central)),
            (Series::PersonsHome, persons(self.persons.home)),
            (Series::PersonsWaiting, persons(self.persons.waiting)),
            (Series::PersonsHospital, persons(self.persons.hospital)),
            (Series::Backlog, persons(levels.backlog)),
            (Series::ResultDelayMilliHours, libm::round(delay) as u32),
        ] {
            *self.trajectory.at_mut(series, self.day) = value;
        }
    }

    /// Nobody has appeared from nowhere and nobody has been lost.
    pub fn is_conserved(&self) -> bool {
        let Persons { arrived, waiting, central, home, hospital, released, diverted } = self.persons;
        arrived == waiting + central + home + hospital + released + diverted
    }

    /// The finished trajectory.
    pub fn close(self) -> Trajectory {
        self.trajectory
    }

    fn note_peaks(&mut self, levels: Levels) {
        let occupied = levels.in_use + levels.in_turnaround;
        for (series, level) in [
            (Series::RoomsOccupied, occupied),
            (Series::RoomsNeeded, occupied),
            (Series::RoomsInUse, levels.in_use),
            (Series::RoomsTurnaround, levels.in_turnaround),
            (Series::RoomsHeld, self.rooms_held),
            (Series::RoomsShort, levels.overflow),
            (Series::PartiesWaiting, levels.waiting),
        ] {
            self.peak(series, level);
        }
    }
}
