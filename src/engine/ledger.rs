//! Keeps the books of a future: counts what happens, watches the levels, writes the trajectory.

use super::plan::Stage;
use super::rooms::{Rooms, SiteId};
use super::series::Series;
use super::stay::Place;
use super::trajectory::{Measures, Trajectory};

/// The books of a future.
#[derive(Debug)]
pub struct Ledger {
    trajectory: Trajectory,
    day: u32,
    results: u32,
    delay_hours: f64,
    /// Persons now, by flow and bucket.
    population: Vec<[u64; Bucket::COUNT]>,
    /// Persons now, by bucket.
    everybody: [u64; Bucket::COUNT],
    /// Rooms whose party waits for a result now.
    pub rooms_held: u32,
    /// Persons who have taken a room so far.
    received: u64,
    /// Levels, rooms held among them, when the day's peaks were noted last: most hours change nothing.
    noted: Option<(Levels, u32)>,
    /// Sums over the whole future.
    pub measures: Measures,
}

/// Where a person of the model is, or how he left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bucket {
    /// Not yet arrived: holds, as a debt, everybody who has.
    Outside,
    /// Without a room, in the queue for one.
    Waiting,
    /// In a room, in the central stage.
    Central,
    /// In a room, in the second stage.
    SecondInRoom,
    /// At home.
    Home,
    /// Exempt, until the result.
    Tested,
    /// Found without a room, on the way to hospital.
    Awaiting,
    /// In hospital.
    Hospital,
    /// Completed everything.
    Released,
    /// Placed outside the system.
    Diverted,
}

impl Bucket {
    const COUNT: usize = 10;
}

impl From<Place> for Bucket {
    fn from(place: Place) -> Bucket {
        match place {
            Place::Waiting => Bucket::Waiting,
            Place::Room(Stage::Central) => Bucket::Central,
            Place::Room(Stage::Home) => Bucket::SecondInRoom,
            Place::Home => Bucket::Home,
            Place::Tested => Bucket::Tested,
            Place::Awaiting => Bucket::Awaiting,
            Place::Gone => Bucket::Released,
        }
    }
}

/// Levels at the end of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Levels {
    /// Rooms with people in them.
    pub in_use: u32,
    /// Rooms in turnaround.
    pub in_turnaround: u32,
    /// Rooms usable.
    pub usable: u32,
    /// Rooms occupied beyond those that there are.
    pub overflow: u32,
    /// Parties waiting for a room.
    pub waiting: u32,
    /// Tubes queued and not started.
    pub backlog: u64,
}

impl Ledger {
    /// Empty books for so many days, sites and flows.
    pub fn new(days: u32, sites: usize, flows: usize) -> Ledger {
        Ledger {
            trajectory: Trajectory::new(days, sites, flows),
            day: 0,
            results: 0,
            delay_hours: 0.0,
            population: vec![[0; Bucket::COUNT]; flows],
            everybody: [0; Bucket::COUNT],
            rooms_held: 0,
            received: 0,
            noted: None,
            measures: Measures::default(),
        }
    }

    /// Closes these books and opens empty ones of the same size: the finished trajectory.
    pub fn close(&mut self) -> Trajectory {
        let empty = self.trajectory.zeros();
        self.population.fill([0; Bucket::COUNT]);
        self.everybody = [0; Bucket::COUNT];
        (self.results, self.delay_hours, self.rooms_held, self.received) = (0, 0.0, 0, 0);
        let mut finished = std::mem::replace(&mut self.trajectory, empty);
        *finished.measures_mut() = std::mem::take(&mut self.measures);
        finished
    }

    /// Counts `number` events of a kind.
    pub fn count(&mut self, series: Series, number: u32) {
        *self.trajectory.at_mut(series, self.day) += number;
    }

    /// Persons of a flow pass from one bucket to another.
    pub fn pass(&mut self, flow: u16, from: Bucket, to: Bucket, persons: u32) {
        for population in [&mut self.population[flow as usize], &mut self.everybody] {
            if from != Bucket::Outside {
                population[from as usize] -= u64::from(persons);
            } else {
                population[from as usize] += u64::from(persons);
            }
            population[to as usize] += u64::from(persons);
        }
        let is_room = |bucket| matches!(bucket, Bucket::Central | Bucket::SecondInRoom);
        if is_room(to) && !is_room(from) {
            self.received += u64::from(persons);
        }
    }

    /// Persons become people of another flow, where they are.
    pub fn change_flow(&mut self, from: u16, to: u16, bucket: Bucket, persons: u32) {
        self.population[from as usize][bucket as usize] -= u64::from(persons);
        self.population[to as usize][bucket as usize] += u64::from(persons);
    }

    /// Persons in a bucket now.
    pub fn persons(&self, bucket: Bucket) -> u64 {
        self.everybody[bucket as usize]
    }

    /// Persons in rooms now.
    pub fn persons_in_rooms(&self) -> u64 {
        self.persons(Bucket::Central) + self.persons(Bucket::SecondInRoom)
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
        let waiting = self.persons(Bucket::Waiting);
        if waiting > 0 {
            self.count(Series::PersonHoursWaited, whole(waiting));
        }
        if self.noted == Some((levels, self.rooms_held)) {
            return;
        }
        self.note_peaks(levels);
        let usable = self.trajectory.at_mut(Series::RoomsUsable, self.day);
        *usable = (*usable).min(levels.usable);
    }

    /// Begins a day: the levels carried over are levels of this day too.
    pub fn begin_day(&mut self, day: u32, carried: Levels) {
        self.day = day;
        *self.trajectory.at_mut(Series::RoomsUsable, day) = u32::MAX;
        self.note_peaks(carried);
        self.noted = None;
    }

    /// Ends a day with its midnight census.
    pub fn end_day(&mut self, levels: Levels) {
        let persons = |bucket| whole(self.persons(bucket));
        let delay = if self.results > 0 { 1000.0 * self.delay_hours / f64::from(self.results) } else { 0.0 };
        for (series, value) in [
            (Series::RoomsOccupiedMidnight, levels.in_use + levels.in_turnaround),
            (Series::PersonsInRooms, whole(self.persons_in_rooms())),
            (Series::PersonsSecondInRoom, persons(Bucket::SecondInRoom)),
            (Series::PersonsHome, persons(Bucket::Home)),
            (Series::PersonsWaiting, persons(Bucket::Waiting)),
            (Series::PersonsTested, persons(Bucket::Tested)),
            (Series::PersonsAwaiting, persons(Bucket::Awaiting)),
            (Series::PersonsHospital, persons(Bucket::Hospital)),
            (Series::PersonsReceived, whole(self.received)),
            (Series::Backlog, whole(levels.backlog)),
            (Series::ResultDelayMilliHours, libm::round(delay) as u32),
        ] {
            *self.trajectory.at_mut(series, self.day) = value;
        }
        (self.results, self.delay_hours) = (0, 0.0);
        for (figures, population) in self.trajectory.flows_mut(self.day).iter_mut().zip(&self.population) {
            let buckets = [Bucket::Waiting, Bucket::Central, Bucket::SecondInRoom, Bucket::Home];
            *figures = buckets.map(|bucket| whole(population[bucket as usize]));
        }
    }

    /// Enters the midnight census of the sites, and of the cases who wait for a bed.
    pub fn count_sites(&mut self, rooms: &Rooms, cases_without_bed: u32) {
        for (series, value) in [
            (Series::CasesWithoutBed, cases_without_bed),
            (Series::RoomsLeft, rooms.left()),
            (Series::SitesOpen, rooms.sites_open()),
        ] {
            *self.trajectory.at_mut(series, self.day) = value;
        }
        for (site, figures) in self.trajectory.sites_mut(self.day).iter_mut().enumerate() {
            *figures = [rooms.occupied(site as SiteId), rooms.usable_of(site as SiteId)];
        }
    }

    /// Nobody has appeared from nowhere and nobody has been lost.
    pub fn is_conserved(&self) -> bool {
        let by_flow = |bucket: usize| -> u64 { self.population.iter().map(|flow| flow[bucket]).sum() };
        let is_sum = (0..Bucket::COUNT).all(|bucket| self.everybody[bucket] == by_flow(bucket));
        is_sum && self.everybody[1..].iter().sum::<u64>() == self.persons(Bucket::Outside)
    }

    fn note_peaks(&mut self, levels: Levels) {
        self.noted = Some((levels, self.rooms_held));
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

/// A number of persons or tubes, at most what a figure holds.
fn whole(number: u64) -> u32 {
    number.min(u64::from(u32::MAX)) as u32
}
