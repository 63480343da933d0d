//! The oracle: a slow, plain simulation of the model's rules, person by person and hour by hour.
//!
//! It shares no code with the engine except the scenario that it reads and the trajectory that it
//! fills, and takes no shortcut: every person, party, room, sample and tube is a value of its own.
//! What it computes is right when it can be read off the rules; the engine is right when its
//! futures have the same distribution.
//!
//! - [`arrivals`]: who arrives, and when
//! - [`isolation`]: waiting, check-in, samples, check-out, home, release
//! - [`cases`]: results, temperature checks, confirmation, hospital
//! - [`laboratory`], [`rooms`], [`people`]: what there is
//! - [`record`]: what is counted

mod arrivals;
mod calendar;
mod cases;
mod isolation;
mod laboratory;
mod people;
mod record;
mod rooms;

use std::collections::VecDeque;

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::Scenario;
use rand::Rng;

use arrivals::Category;
use calendar::Calendar;
use laboratory::{Laboratories, Sample, SampleId};
use people::{Party, PartyId, Person, PersonId, Place};
use record::Record;
use rooms::Rooms;

/// One future of a scenario.
pub fn simulate(scenario: &Scenario, rng: &mut impl Rng) -> Trajectory {
    let mut world = World::new(scenario, rng);
    for hour in 0..scenario.calendar.hours() {
        world.pass(hour);
    }
    world.record.trajectory
}

/// Everybody and everything, at one moment.
struct World<'a, R> {
    scenario: &'a Scenario,
    rng: &'a mut R,
    record: Record,

    /// In the order in which they queue within an hour; the discharged patients are the last.
    categories: Vec<Category<'a>>,
    people: Vec<Person>,
    /// People at each [`Place`].
    population: [u32; Place::ALL.len()],
    parties: Vec<Party>,
    rooms: Rooms,
    samples: Vec<Sample>,
    laboratories: Laboratories<'a>,
    /// Occupied hospital beds.
    patients: u32,

    /// Parties without a room, first come first served.
    queue: VecDeque<PartyId>,
    /// Parties in rooms or at home, older check-ins first; parties whose stay is over are removed
    /// now and then.
    isolated: Vec<PartyId>,
    /// Found people whose transfer time has passed, first come first served.
    bed_queue: VecDeque<PersonId>,
    /// Parties at home in which a case was found in this hour.
    returning: Vec<PartyId>,
    /// Parties in whose present stage this hour is the first; they may be tested at once.
    starting: Vec<PartyId>,
    /// Patients who left hospital in this hour.
    discharged: Vec<PersonId>,

    /// The category of every party that is on its way.
    arrivals: Calendar<usize>,
    /// People whose symptoms the check of that hour is the first to meet.
    onsets: Calendar<PersonId>,
    /// Samples whose deadline is that hour.
    deadlines: Calendar<SampleId>,
    /// Parties in rooms that may leave in that hour.
    check_outs: Calendar<PartyId>,
    /// Parties at home that may be released in that hour.
    home_ends: Calendar<PartyId>,
    /// Found people whose transfer time ends in that hour.
    transfers: Calendar<PersonId>,
    /// Patients who leave hospital in that hour.
    discharges: Calendar<PersonId>,
}

impl<'a, R: Rng> World<'a, R> {
    fn new(scenario: &'a Scenario, rng: &'a mut R) -> World<'a, R> {
        let hours = scenario.calendar.hours();
        World {
            scenario,
            rng,
            record: Record::new(scenario.calendar.days),
            categories: arrivals::categories(scenario),
            people: Vec::new(),
            population: [0; Place::ALL.len()],
            parties: Vec::new(),
            rooms: Rooms::new(&scenario.rooms, hours),
            samples: Vec::new(),
            laboratories: Laboratories::new(&scenario.laboratories, hours),
            patients: 0,
            queue: VecDeque::new(),
            isolated: Vec::new(),
            bed_queue: VecDeque::new(),
            returning: Vec::new(),
            starting: Vec::new(),
            discharged: Vec::new(),
            arrivals: Calendar::new(hours),
            onsets: Calendar::new(hours),
            deadlines: Calendar::new(hours),
            check_outs: Calendar::new(hours),
            home_ends: Calendar::new(hours),
            transfers: Calendar::new(hours),
            discharges: Calendar::new(hours),
        }
    }

    /// One hour: its events in their order, then the laboratories' work until the next hour.
    fn pass(&mut self, hour: u32) {
        if hour.is_multiple_of(24) {
            self.expect_arrivals(hour / 24);
        }
        self.rooms.make_ready(hour);
        self.collect_samples(hour);
        self.read_results(hour);
        self.count_due_results(hour);
        self.check_temperatures(hour);
        self.read_confirmations(hour);
        self.transfer(hour);
        self.discharge(hour);
        self.check_out(hour);
        self.release_from_home(hour);
        self.arrive(hour);
        self.check_in(hour);
        self.divert(hour);
        self.collect_first_samples(hour);
        self.start_tubes(hour);
        self.write_levels(hour);
        self.assert_conserved(hour);
    }

    fn write_levels(&mut self, hour: u32) {
        let record = &mut self.record;
        record.peak(Series::RoomsInUse, hour, self.rooms.in_use());
        record.peak(Series::RoomsTurnaround, hour, self.rooms.in_turnaround());
        record.peak(Series::RoomsOccupied, hour, self.rooms.occupied());
        record.peak(Series::RoomsHeld, hour, self.rooms.held());
        record.peak(Series::PartiesWaiting, hour, self.queue.len() as u32);
        record.least(Series::RoomsUsable, hour, self.rooms.usable(hour));
        if hour % 24 == 23 {
            record.midnight(Series::RoomsOccupiedMidnight, hour, self.rooms.occupied());
            record.midnight(Series::Backlog, hour, self.laboratories.backlog());
            let at = |place| self.population[place as usize];
            record.midnight(Series::PersonsCentral, hour, at(Place::Room));
            record.midnight(Series::PersonsHome, hour, at(Place::Home));
            record.midnight(Series::PersonsWaiting, hour, at(Place::Waiting));
            record.midnight(Series::PersonsHospital, hour, at(Place::Hospital));
            record.end_day(hour);
        }
    }

    /// A person changes place.
    fn move_to(&mut self, person: PersonId, place: Place) {
        let from = &mut self.people[person].place;
        self.population[*from as usize] -= 1;
        self.population[place as usize] += 1;
        *from = place;
    }

    /// Everybody who arrived is somewhere, and every room is free, in use or in turnaround.
    fn assert_conserved(&self, hour: u32) {
        self.rooms.assert_conserved();
        let at = |place| self.population[place as usize];
        assert_eq!(at(Place::Room), self.rooms.people(), "in rooms, hour {hour}");
        assert_eq!(at(Place::Hospital), self.patients, "in hospital, hour {hour}");
        let queue = self.queue.iter().map(|&party| self.parties[party].members.len() as u32);
        // Whoever is found while waiting is in no queue for a room.
        assert!(queue.sum::<u32>() <= at(Place::Waiting), "waiting, hour {hour}");
        let inside = at(Place::Waiting) + at(Place::Room) + at(Place::Home) + at(Place::Hospital);
        let outside = at(Place::Released) + at(Place::Diverted);
        let arrived = self.record.trajectory.total(Series::PersonsArrived);
        assert_eq!(u64::from(inside + outside), arrived, "hour {hour}");
        if hour % 24 == 23 {
            for place in Place::ALL {
                let counted = self.people.iter().filter(|person| person.place == place).count();
                assert_eq!(counted as u32, at(place), "{place:?}, hour {hour}");
            }
        }
    }
}
