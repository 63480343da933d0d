//! One future: the state of the system, and what happens in an hour.

use super::arrivals::Arrivals;
use super::calendar::Calendar;
use super::cohort::Cohort;
use super::collection::{Collection, Trays};
use super::hospital::Hospital;
use super::infection::Person;
use super::laboratory::{Known, Laboratories, Who};
use super::ledger::{Bucket, Ledger, Levels};
use super::party::Party;
use super::plan::{Plan, Stage};
use super::queue::{Group, Queue};
use super::random::{Randomness, Source};
use super::rooms::Rooms;
use super::series::Series;
use super::stay::{Place, Stay};
use super::trajectory::Trajectory;
use super::transmission::Leaver;

/// The state of one future.
pub struct Future<'p> {
    pub(super) plan: &'p Plan,
    pub(super) randomness: Randomness,
    pub(super) hour: u32,
    pub(super) rooms: Rooms<'p>,
    pub(super) queue: Queue,
    pub(super) laboratories: Laboratories<'p>,
    pub(super) hospital: Hospital,
    pub(super) cohorts: Vec<Cohort>,
    pub(super) parties: Vec<Party>,
    pub(super) persons: Vec<Person>,
    /// Parties of cases found at home, who join the queue in this hour.
    pub(super) returning: Vec<u32>,
    /// Household contacts of cases found at home, who arrive in this hour.
    pub(super) household_contacts: u32,
    /// Who has left a room since 00:00 and infected others in the site before.
    pub(super) leavers: Vec<Leaver>,
    /// Samples to collect.
    pub(super) collections: Calendar<Collection>,
    /// Samples of people whose first day began in this hour, after the collection hour.
    pub(super) first_collections: Vec<Collection>,
    /// Persons whose symptoms a temperature check will catch.
    pub(super) checks: Calendar<u32>,
    /// Persons to be taken to hospital.
    pub(super) transfers: Calendar<u32>,
    /// Stages to end.
    pub(super) ends: Calendar<Stay>,
    pub(super) ledger: Ledger,
    pub(super) scratch: Scratch,
    arrivals: Arrivals,
}

/// Lists that are filled and emptied within an hour, kept for their memory.
#[derive(Default)]
pub struct Scratch {
    pub(super) ends: Vec<Stay>,
    pub(super) checks: Vec<u32>,
    pub(super) transfers: Vec<u32>,
    pub(super) collections: Vec<Collection>,
    pub(super) trays: Trays,
    /// Cohorts whose home stage begins in this hour, after a stage in a room.
    pub(super) going_home: Vec<u32>,
    known: Vec<Known>,
    confirmed: Vec<u32>,
}

impl<'p> Future<'p> {
    /// A system to run futures of a plan in, one after the other.
    pub fn new(plan: &'p Plan) -> Future<'p> {
        let randomness = Randomness::new(plan.scenario.calendar.seed, 0);
        let scenario = &plan.scenario;
        let hours = scenario.calendar.hours();
        Future {
            plan,
            randomness,
            hour: 0,
            rooms: Rooms::new(plan, false, randomness),
            queue: Queue::default(),
            laboratories: Laboratories::new(
                &scenario.laboratories,
                scenario.tests,
                scenario.cases.specificity,
                scenario.calendar.days,
                randomness,
            ),
            hospital: Hospital::new(scenario.cases.hospital.beds, hours),
            cohorts: Vec::new(),
            parties: Vec::new(),
            persons: Vec::new(),
            returning: Vec::new(),
            household_contacts: 0,
            leavers: Vec::new(),
            collections: Calendar::new(hours),
            first_collections: Vec::new(),
            checks: Calendar::new(hours),
            transfers: Calendar::new(hours),
            ends: Calendar::new(hours),
            ledger: Ledger::new(scenario.calendar.days, scenario.rooms.sites.len(), plan.flows.len()),
            scratch: Scratch::default(),
            arrivals: Arrivals::new(plan),
        }
    }

    /// Empties the system, and keeps its memory.
    fn reset(&mut self, unlimited: bool) {
        self.hour = 0;
        self.rooms.reset(unlimited, self.randomness);
        self.queue.reset();
        self.laboratories.reset(self.randomness);
        self.hospital.reset();
        self.cohorts.clear();
        self.parties.clear();
        self.persons.clear();
        self.returning.clear();
        self.leavers.clear();
        self.household_contacts = 0;
        self.first_collections.clear();
        self.collections.clear();
        self.checks.clear();
        self.transfers.clear();
        self.ends.clear();
        self.arrivals.draw(self.plan, self.randomness);
    }

    /// Runs a future through the whole horizon; `unlimited`: to measure the need.
    pub fn run(&mut self, number: u32, unlimited: bool) -> Trajectory {
        self.randomness = Randomness::new(self.plan.scenario.calendar.seed, number);
        self.reset(unlimited);
        self.rooms.begin_hour(0);
        self.begin();
        for day in 0..self.plan.scenario.calendar.days {
            self.ledger.begin_day(day, self.levels());
            self.ledger.count(Series::ContactsMissed, self.arrivals.missed(day));
            for hour in day * 24..day * 24 + 24 {
                self.hour = hour;
                if self.is_quiet() {
                    continue;
                }
                self.pass_hour();
                self.ledger.end_hour(self.levels());
                debug_assert!(self.ledger.is_conserved(), "persons at hour {hour}: {:?}", self.ledger);
            }
            debug_assert!(self.books_are_right(), "books of day {day}: {:?}", self.ledger);
            self.ledger.end_day(self.levels());
            self.ledger.count_sites(&self.rooms, self.hospital.waiting());
        }
        self.ledger.close()
    }

    /// Whether nothing happens in this hour: neither the first nor the last of a day, in most of which
    /// nobody moves and no result matters.
    fn is_quiet(&self) -> bool {
        let hour = self.hour;
        let is_inside_day = (1..23).contains(&(hour % 24));
        is_inside_day
            && self.queue.len() == 0
            && !self.collections.has(hour)
            && !self.ends.has(hour)
            && !self.checks.has(hour)
            && !self.transfers.has(hour)
            && !self.hospital.discharges_at(hour)
            && !self.arrivals.any_at(hour)
            && !self.rooms.change_at(hour)
            && !self.laboratories.report_at(hour)
    }

    /// The events of one hour, in the order of the model's rule 10.
    fn pass_hour(&mut self) {
        if self.hour > 0 {
            self.rooms.begin_hour(self.hour);
        }
        if self.hour.is_multiple_of(24) && self.hour > 0 {
            self.transmit();
            self.change_rules();
        }
        self.collect_samples_due();
        self.take_results();
        self.check_temperatures();
        self.confirm_cases();
        self.transfer_cases();
        self.discharge_patients();
        self.end_stages();
        self.arrive();
        self.check_in();
        self.divert();
        self.collect_first_samples();
        self.laboratories.work(self.hour, &mut self.ledger);
    }

    fn confirm_cases(&mut self) {
        if self.scratch.confirmed.is_empty() {
            return;
        }
        let mut confirmed = std::mem::take(&mut self.scratch.confirmed);
        for &person in &confirmed {
            self.confirm(person);
        }
        confirmed.clear();
        self.scratch.confirmed = confirmed;
    }

    /// Takes note of the results that become known; the persons whose infection they confirm.
    fn take_results(&mut self) {
        let mut known = std::mem::take(&mut self.scratch.known);
        self.laboratories.results(self.hour, &mut known, &mut self.ledger);
        for &Known { consignment, sample, who, is_confirmatory } in &known {
            match who {
                Who::Person(person) if is_confirmatory => self.scratch.confirmed.push(person),
                Who::Person(person) => {
                    self.suspect(person, self.laboratories.consignments[consignment as usize].lot.test);
                }
                Who::Healthy if is_confirmatory => {}
                Who::Healthy => self.doubt(consignment, sample),
            }
        }
        self.scratch.known = known;
    }

    fn arrive(&mut self) {
        self.return_from_home();
        for flow in 0..self.plan.household {
            let parties = self.arrivals.at(flow, self.hour);
            if parties > 0 {
                self.receive(flow, parties);
            }
        }
        let household_contacts = std::mem::take(&mut self.household_contacts);
        if household_contacts > 0 {
            self.receive(self.plan.household, household_contacts);
        }
        let discharged = std::mem::take(&mut self.hospital.discharged);
        if discharged > 0 {
            self.return_from_hospital(discharged);
        }
    }

    fn check_in(&mut self) {
        if self.queue.len() == 0 {
            return;
        }
        while self.queue.len() > 0 {
            let limits = self.rooms.limits(self.ledger.persons_in_rooms());
            let stream = |group: &Group| {
                let who = u64::from(group.flow) << 48 | u64::from(group.arrived) << 24 | u64::from(self.hour);
                self.randomness.stream(Source::Queue, who)
            };
            let persons_of = |party: u32| self.parties[party as usize].size();
            let Some(group) = self.queue.next(limits, persons_of, stream) else { break };
            self.rooms.bring(group.persons(persons_of));
            self.ledger.peak(Series::LongestWaitHours, self.hour - group.arrived);
            self.check_in_healthy(group.flow, &group.healthy, group.arrived);
            for &party in &group.parties {
                self.check_in_party(party, group.arrived);
            }
        }
        self.ledger.peak(Series::LongestWaitHours, self.queue.longest_wait(self.hour));
    }

    /// Parties that wait for a room.
    fn parties_waiting(&self) -> u32 {
        if self.queue.len() == 0 {
            return 0;
        }
        let limits = self.rooms.limits(self.ledger.persons_in_rooms());
        self.queue.waiting_for_a_room(limits, |party| self.parties[party as usize].size())
    }

    fn divert(&mut self) {
        if self.queue.len() == 0 {
            return;
        }
        // The level before diversion is a level of the day: somebody has waited.
        self.ledger.peak(Series::PartiesWaiting, self.parties_waiting());
        let Some(latest) = self.hour.checked_sub(self.plan.scenario.rooms.longest_wait_hours) else { return };
        while let Some(group) = self.queue.divert(latest) {
            let mut persons = group.healthy_persons() as u32;
            for &party in &group.parties {
                persons += self.divert_party(party);
            }
            self.ledger.count(Series::PersonsDiverted, persons);
            self.ledger.pass(group.flow, Bucket::Waiting, Bucket::Diverted, persons);
        }
    }

    fn levels(&self) -> Levels {
        Levels {
            in_use: self.rooms.in_use(),
            in_turnaround: self.rooms.in_turnaround(),
            usable: self.rooms.usable(),
            overflow: self.rooms.overflow(),
            waiting: self.parties_waiting(),
            backlog: self.laboratories.backlog(),
        }
    }

    /// Counts everybody and every room anew and compares with the books.
    fn books_are_right(&self) -> bool {
        let mut persons = [0; 7];
        let mut rooms = 0;
        let mut count = |place: Place, parties: u32, number: u64| {
            let (bucket, parties) = match place {
                Place::Waiting => (0, 0),
                Place::Room(Stage::Central) => (1, parties),
                Place::Room(Stage::Home) => (2, parties),
                Place::Home => (3, 0),
                Place::Tested => (4, 0),
                Place::Awaiting => (5, 0),
                Place::Gone => (6, 0),
            };
            persons[bucket] += number;
            rooms += parties;
        };
        for cohort in &self.cohorts {
            count(cohort.place, cohort.parties(), u64::from(cohort.persons()));
        }
        for party in &self.parties {
            count(party.place, 1, u64::from(party.size()));
        }
        count(Place::Waiting, 0, self.queue.groups().map(Group::healthy_persons).sum());
        let buckets = [
            Bucket::Waiting,
            Bucket::Central,
            Bucket::SecondInRoom,
            Bucket::Home,
            Bucket::Tested,
            Bucket::Awaiting,
        ];
        let books = buckets.map(|bucket| self.ledger.persons(bucket));
        persons[..6] == books
            && persons[6] == 0
            && rooms == self.rooms.in_use()
            && self.ledger.persons(Bucket::Hospital) == u64::from(self.hospital.patients())
    }
}
