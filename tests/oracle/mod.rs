//! The oracle: a slow, plain simulation of the model's rules, person by person and hour by hour.
//!
//! It shares no code with the engine except the scenario that it reads and the trajectory that it
//! fills, and takes no shortcut: every person, party, room, sample and tube is a value of its own.
//! What it computes is right when it can be read off the rules; the engine is right when its
//! futures have the same distribution.
//!
//! - [`initial`]: who is there on the first day
//! - [`categories`], [`expected`], [`arrivals`]: who arrives, when, and where they go first
//! - [`isolation`], [`changes`]: waiting, check-in, stages and their ends, rules that change
//! - [`sampling`], [`laboratory`], [`slots`]: who is tested, and where the swabs go
//! - [`cases`], [`hospital`]: results, temperature checks, confirmation, and what follows
//! - [`infection`], [`transmission`]: the course of an infection, and how it is passed on
//! - [`rooms`], [`sites`], [`people`]: what there is
//! - [`record`], [`measures`]: what is counted
//!
//! # Where the rules leave a choice
//!
//! Beside those of the engine's own documentation:
//!
//! - After screening the way to hospital takes an hour at least, because an arrival's hour has seen
//!   its transfers.
//! - A party that loses a member on arrival is not exempt. Screening comes before exemption.
//! - Exempt parties leave when all their results are known, in the order of events with the stages
//!   that end; released infected people are counted among them too. Who joins the queue because a
//!   companion was found counts as a restarted party.
//! - A party whose credited days cover the central stage begins with the home stage. After a case in
//!   the party no days are credited any more.
//! - A new rule holds for who arrives from its date on, or starts again. Rules that change in mid-stay
//!   change for all parties in the system, those that wait included.
//! - Whether a party has a suitable home is drawn once.
//! - Household contacts come alone, once for a party at home in which a case is found, behind all
//!   streams and before the discharged.
//! - Only tubes of people who are not infected err, and pools in which no swab shows the virus. A
//!   swab of a positive pool is read again as it was; the tube of a healthy one may err again.
//! - Pools are formed of the swabs of those whose routes are decided together, in each laboratory; the
//!   last may be smaller. What is read again comes behind confirmatory tubes and before all others.
//! - The community's tubes join before the samples of their hour and are counted like others.
//! - The only test of the exempt is a release test.
//! - A party larger than all seats of an hour never fits. Reception is that of each site.
//! - A site that takes nobody (closed, failed, full as a cohort) is usable as far as occupied.
//! - Operating sites are inspected at 00:00 of each day after the one on which they opened.
//! - A reserve's share is rounded to whole rooms. A cohort's site begins to fill with its first
//!   check-in, or on the first day with who is inside.
//! - Sites of no district come behind those of all districts.
//! - Infection is passed on from the later of 00:00 and check-in, until 00:00 or until a party comes
//!   apart or leaves its room, and counted then.

mod arrivals;
mod calendar;
mod cases;
mod categories;
mod changes;
mod expected;
mod hospital;
mod infection;
mod initial;
mod isolation;
mod laboratory;
mod measures;
mod people;
mod record;
mod rooms;
mod sampling;
mod sites;
mod slots;
mod transmission;

use std::collections::VecDeque;

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::Scenario;
use rand::Rng;

use calendar::Calendar;
use categories::Category;
use laboratory::{Laboratories, Sample, SampleId};
use people::{Party, PartyId, Person, PersonId, Place};
use record::Record;
use rooms::Rooms;
use transmission::Leaver;

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

    /// In the order in which they queue within an hour; the last are household contacts, then the
    /// discharged patients.
    categories: Vec<Category<'a>>,
    /// The category of each stream.
    streams: Vec<usize>,
    people: Vec<Person>,
    /// People at each [`Place`].
    population: [u32; Place::ALL.len()],
    parties: Vec<Party>,
    rooms: Rooms<'a>,
    samples: Vec<Sample>,
    laboratories: Laboratories<'a>,
    /// People who were there at first.
    there_at_first: u64,
    /// People who have taken a room so far.
    received: u32,
    /// Occupied hospital beds.
    patients: u32,

    /// Parties without a room, first come first served.
    queue: VecDeque<PartyId>,
    /// Parties in rooms or at home, older check-ins first; parties whose stay is over are removed
    /// now and then.
    isolated: Vec<PartyId>,
    /// Exempt parties.
    exempt: Vec<PartyId>,
    /// Found people whose transfer time has passed, first come first served.
    bed_queue: VecDeque<PersonId>,
    /// Parties at home, or exempt, in which a case was found in this hour.
    returning: Vec<PartyId>,
    /// Household contacts of the cases found at home in this hour.
    household_contacts: u64,
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
    /// Contacts in other rooms of who has left a room today.
    leavers: Vec<Leaver>,
    /// Parties whose stage may end in that hour.
    stage_ends: Calendar<PartyId>,
    /// Found people whose transfer time ends in that hour.
    transfers: Calendar<PersonId>,
    /// Patients who leave hospital in that hour.
    discharges: Calendar<PersonId>,
}

impl<'a, R: Rng> World<'a, R> {
    fn new(scenario: &'a Scenario, rng: &'a mut R) -> World<'a, R> {
        let hours = scenario.calendar.hours();
        let categories = categories::categories(scenario);
        World {
            scenario,
            rng,
            record: Record::new(scenario.calendar.days, scenario.rooms.sites.len(), categories.len()),
            categories,
            streams: categories::of_streams(scenario),
            people: Vec::new(),
            population: [0; Place::ALL.len()],
            parties: Vec::new(),
            rooms: Rooms::new(&scenario.rooms, hours),
            samples: Vec::new(),
            laboratories: Laboratories::new(&scenario.laboratories, &scenario.tests, hours),
            there_at_first: 0,
            received: 0,
            patients: 0,
            queue: VecDeque::new(),
            isolated: Vec::new(),
            exempt: Vec::new(),
            bed_queue: VecDeque::new(),
            returning: Vec::new(),
            household_contacts: 0,
            starting: Vec::new(),
            discharged: Vec::new(),
            arrivals: Calendar::new(hours),
            onsets: Calendar::new(hours),
            deadlines: Calendar::new(hours),
            leavers: Vec::new(),
            stage_ends: Calendar::new(hours),
            transfers: Calendar::new(hours),
            discharges: Calendar::new(hours),
        }
    }

    /// One hour: its events in their order, then the laboratories' work until the next hour.
    fn pass(&mut self, hour: u32) {
        if hour.is_multiple_of(24) {
            self.expect_arrivals(hour / 24);
            self.transmit(hour);
            self.change_rules(hour);
        }
        self.rooms.begin_hour(hour, self.rng);
        if hour == 0 {
            self.begin();
            self.write_rooms(hour);
        }
        let backlog = if hour == 0 { self.laboratories.backlog() as usize } else { 0 };
        let outside = backlog + self.laboratories.queue_outside(hour);
        self.record.count(Series::TubesQueued, hour, outside);
        self.collect_samples(hour);
        self.read_results(hour);
        self.count_due_results(hour);
        self.check_temperatures(hour);
        self.read_confirmations(hour);
        self.transfer(hour);
        self.discharge(hour);
        self.end_stages(hour);
        self.release_exempt(hour);
        self.arrive(hour);
        self.check_in(hour);
        self.divert(hour);
        self.collect_first_samples(hour);
        self.start_tubes(hour);
        self.write_levels(hour);
        self.assert_conserved(hour);
    }

    fn write_rooms(&mut self, hour: u32) {
        let record = &mut self.record;
        record.peak(Series::RoomsInUse, hour, self.rooms.in_use());
        record.peak(Series::RoomsTurnaround, hour, self.rooms.in_turnaround());
        record.peak(Series::RoomsOccupied, hour, self.rooms.occupied());
        record.peak(Series::RoomsHeld, hour, self.rooms.held());
    }

    fn write_levels(&mut self, hour: u32) {
        let parties_waiting = self.parties_without_room(hour);
        self.write_rooms(hour);
        let record = &mut self.record;
        record.peak(Series::PartiesWaiting, hour, parties_waiting);
        let waiting = self.population[Place::Waiting as usize];
        record.count(Series::PersonHoursWaited, hour, waiting as usize);
        record.least(Series::RoomsUsable, hour, self.rooms.usable(hour));
        if hour % 24 == 23 {
            record.midnight(Series::RoomsOccupiedMidnight, hour, self.rooms.occupied());
            record.midnight(Series::Backlog, hour, self.laboratories.backlog());
            let at = |place| self.population[place as usize];
            record.midnight(Series::PersonsInRooms, hour, at(Place::Room));
            record.midnight(Series::PersonsHome, hour, at(Place::Home));
            record.midnight(Series::PersonsWaiting, hour, at(Place::Waiting));
            record.midnight(Series::PersonsHospital, hour, at(Place::Hospital));
            record.midnight(Series::PersonsTested, hour, at(Place::Exempt));
            record.midnight(Series::PersonsAwaiting, hour, at(Place::Awaiting));
            record.midnight(Series::PersonsReceived, hour, self.received);
            record.midnight(Series::CasesWithoutBed, hour, self.bed_queue.len() as u32);
            record.midnight(Series::RoomsLeft, hour, self.rooms.left_in_sites(hour));
            record.midnight(Series::SitesOpen, hour, self.rooms.sites_open(hour));
            record.end_day(hour);
            let sites = record.trajectory.sites_mut(hour / 24);
            sites.iter_mut().zip(self.rooms.by_site(hour)).for_each(|(figures, site)| *figures = site);
            self.write_flows(hour);
        }
    }

    /// The midnight census of who waits, is in a room in either stage, or at home, by category.
    fn write_flows(&mut self, hour: u32) {
        let flows = self.record.trajectory.flows_mut(hour / 24);
        for person in &self.people {
            let party = &self.parties[person.party];
            let figure = match person.place {
                Place::Waiting => 0,
                Place::Room if !party.second_in_room => 1,
                Place::Room => 2,
                Place::Home => 3,
                _ => continue,
            };
            flows[party.category][figure] += 1;
        }
        let second_in_room = flows.iter().map(|figures| figures[2]).sum();
        self.record.midnight(Series::PersonsSecondInRoom, hour, second_in_room);
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
        assert_eq!(queue.sum::<u32>(), at(Place::Waiting), "waiting, hour {hour}");
        let isolated = at(Place::Room) + at(Place::Home);
        let inside =
            at(Place::Waiting) + at(Place::Awaiting) + at(Place::Exempt) + isolated + at(Place::Hospital);
        let outside = at(Place::Released) + at(Place::Diverted);
        let arrived = self.record.trajectory.total(Series::PersonsArrived);
        assert_eq!(u64::from(inside + outside), self.there_at_first + arrived, "hour {hour}");
        if hour % 24 == 23 {
            for place in Place::ALL {
                let counted = self.people.iter().filter(|person| person.place == place).count();
                assert_eq!(counted as u32, at(place), "{place:?}, hour {hour}");
            }
        }
    }
}
