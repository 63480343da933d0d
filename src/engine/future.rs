//! One future: the state of the system, and what happens in an hour.

use smallvec::SmallVec;

use super::arrivals::{Arrivals, entity};
use super::calendar::Calendar;
use super::cohort::Cohort;
use super::collection::Collection;
use super::hospital::Hospital;
use super::laboratory::{Consignment, Known, Laboratories, Who};
use super::ledger::{Ledger, Levels};
use super::party::{Party, Person, Place};
use super::plan::{Plan, Stage};
use super::queue::{Group, Queue};
use super::random::{Randomness, Source};
use super::rooms::Rooms;
use super::sample;
use super::trajectory::{Series, Trajectory};

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
    /// Samples to collect.
    pub(super) collections: Calendar<Collection>,
    /// Samples of people whose first day began in this hour, after the collection hour.
    pub(super) first_collections: Vec<Collection>,
    /// Persons whose symptoms a temperature check will catch.
    pub(super) checks: Calendar<u32>,
    /// Persons to be taken to hospital.
    pub(super) transfers: Calendar<u32>,
    /// Stages to end.
    pub(super) ends: Calendar<End>,
    pub(super) ledger: Ledger,
    arrivals: Arrivals,
}

/// People who share a stay: many healthy parties, or one party that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// A cohort.
    Cohort(u32),
    /// A party, in the run of its schedule that this number says.
    Party(u32, u32),
}

/// A stage to end.
#[derive(Debug, Clone, Copy)]
pub struct End {
    pub(super) stay: Stay,
    pub(super) stage: Stage,
}

impl<'p> Future<'p> {
    /// An empty system.
    pub fn new(plan: &'p Plan, randomness: Randomness, unlimited: bool) -> Future<'p> {
        let scenario = &plan.scenario;
        let hours = scenario.calendar.hours();
        Future {
            plan,
            randomness,
            hour: 0,
            rooms: Rooms::new(plan, unlimited),
            queue: Queue::default(),
            laboratories: Laboratories::new(
                &scenario.laboratories,
                scenario.tests,
                // Who waits for a confirmatory tube of a healthy person is not followed yet.
                1.0,
                scenario.calendar.days,
                randomness,
            ),
            hospital: Hospital::new(scenario.cases.hospital.beds, hours),
            cohorts: Vec::new(),
            parties: Vec::new(),
            persons: Vec::new(),
            returning: Vec::new(),
            collections: Calendar::new(hours),
            first_collections: Vec::new(),
            checks: Calendar::new(hours),
            transfers: Calendar::new(hours),
            ends: Calendar::new(hours),
            ledger: Ledger::new(scenario.calendar.days),
            arrivals: Arrivals::draw(plan, randomness),
        }
    }

    /// Runs through the whole horizon.
    pub fn run(mut self) -> Trajectory {
        for day in 0..self.plan.scenario.calendar.days {
            self.ledger.begin_day(day, self.levels());
            for hour in day * 24..day * 24 + 24 {
                self.hour = hour;
                self.pass_hour();
                self.ledger.end_hour(self.levels());
                debug_assert!(
                    self.ledger.is_conserved(),
                    "persons at hour {hour}: {:?}",
                    self.ledger.persons
                );
            }
            debug_assert!(self.books_are_right(), "books of day {day}: {:?}", self.ledger.persons);
            self.ledger.end_day(self.levels());
        }
        self.ledger.close()
    }

    /// The events of one hour, in the order of the model's rule 10.
    fn pass_hour(&mut self) {
        self.rooms.become_ready(self.hour);
        self.collect_samples_due();
        let confirmed = self.take_results();
        if matches!(self.hour % 24, 8 | 20) {
            self.check_temperatures();
        }
        for person in confirmed {
            self.confirm(person);
        }
        self.transfer_cases();
        self.discharge_patients();
        self.end_stages();
        self.arrive();
        self.check_in();
        self.divert();
        self.collect_first_samples();
        self.laboratories.work(self.hour, &mut self.ledger);
    }

    /// Takes note of the results that become known; the persons whose infection they confirm.
    fn take_results(&mut self) -> Vec<u32> {
        let (mut known, mut confirmed) = (Vec::new(), Vec::new());
        self.laboratories.results(self.hour, &mut known, &mut self.ledger);
        for Known { consignment, who, .. } in known {
            let Consignment { test, is_confirmatory, .. } =
                self.laboratories.consignments[consignment as usize];
            match who {
                Who::Person(person) if is_confirmatory => confirmed.push(person),
                Who::Person(person) => self.suspect(person, test),
                Who::Healthy => {}
            }
        }
        confirmed
    }

    fn end_stages(&mut self) {
        let mut due = Vec::new();
        self.ends.take(self.hour, &mut due);
        for end in due {
            match end.stay {
                Stay::Cohort(cohort) => self.end_stage_of_cohort(cohort, end),
                Stay::Party(party, run) if self.parties[party as usize].run == run => {
                    self.end_stage_of_party(party, end);
                }
                Stay::Party(..) => {}
            }
        }
    }

    /// Enters the tests and the end of a stage that begins in this hour. A test of the first day
    /// is taken at once if the collection hour has come.
    pub(super) fn schedule(&mut self, stay: Stay, flow: u16, stage: Stage) {
        let plan = self.plan;
        let rule = &plan.flows[flow as usize].rule;
        let now = self.hour;
        self.ends.enter(rule.end_of_stage(stage, now), End { stay, stage });
        for (position, test) in rule.tests(stage).iter().enumerate() {
            let collection = Collection { stay, stage, test: position as u16 };
            let hour = (now / 24 + test.day - 1) * 24 + rule.collection_hour;
            if hour > now {
                self.collections.enter(hour, collection);
            } else {
                self.first_collections.push(collection);
            }
        }
    }

    fn arrive(&mut self) {
        self.return_from_home();
        for flow in 0..self.plan.discharged {
            let parties = self.arrivals.at(flow, self.hour);
            if parties > 0 {
                let group = self.compose(flow, parties);
                self.queue.join(group);
            }
        }
        let discharged = std::mem::take(&mut self.hospital.discharged);
        if discharged > 0 {
            self.ledger.persons.waiting += u64::from(discharged);
            self.queue.join(Group {
                arrived: self.hour,
                flow: self.plan.discharged as u16,
                healthy: SmallVec::from_slice(&[discharged]),
                parties: Vec::new(),
            });
        }
    }

    /// Who the parties are that arrive in this hour: sizes, and which have infected members.
    fn compose(&mut self, flow: usize, parties: u32) -> Group {
        let people = &self.plan.flows[flow];
        let mut stream = self.randomness.stream(Source::Composition, entity(flow, self.hour));
        let sizes: SmallVec<[u64; 8]> =
            sample::multinomial(&mut stream, u64::from(parties), &people.party_sizes).collect();
        let mut group =
            Group { arrived: self.hour, flow: flow as u16, healthy: SmallVec::new(), parties: Vec::new() };
        let mut persons = 0;
        for (size, number) in (1u64..).zip(sizes) {
            persons += size * number;
            let any_infected = people.any_infected[size as usize - 1];
            let followed = sample::binomial(&mut stream, number, any_infected);
            group.healthy.push((number - followed) as u32);
            for _ in 0..followed {
                let infected = sample::binomial_at_least_one(&mut stream, size, people.prevalence);
                let ordinal = group.parties.len() as u64;
                group.parties.push(self.follow_party(flow, ordinal, size as u32, infected as u32));
            }
        }
        self.ledger.count(Series::PersonsArrived, persons as u32);
        self.ledger.persons.arrived += persons;
        self.ledger.persons.waiting += persons;
        group
    }

    fn check_in(&mut self) {
        while let Some(group) = self.queue.next(self.rooms.free(), |group| {
            let who = entity(group.flow as usize, group.arrived) << 16 | u64::from(self.hour);
            self.randomness.stream(Source::Queue, who)
        }) {
            self.ledger.peak(Series::LongestWaitHours, self.hour - group.arrived);
            self.check_in_healthy(group.flow, &group.healthy);
            for &party in &group.parties {
                self.check_in_party(party);
            }
        }
        self.ledger.peak(Series::LongestWaitHours, self.queue.longest_wait(self.hour));
    }

    fn divert(&mut self) {
        // The level before diversion is a level of the day: somebody has waited.
        self.ledger.peak(Series::PartiesWaiting, self.queue.len());
        let Some(latest) = self.hour.checked_sub(self.plan.scenario.rooms.longest_wait_hours) else { return };
        while let Some(group) = self.queue.divert(latest) {
            let mut persons = group.healthy_persons();
            for &party in &group.parties {
                persons += u64::from(self.divert_party(party));
            }
            self.ledger.count(Series::PersonsDiverted, persons as u32);
            self.ledger.persons.waiting -= persons;
            self.ledger.persons.diverted += persons;
        }
    }

    fn levels(&self) -> Levels {
        Levels {
            in_use: self.rooms.in_use(),
            in_turnaround: self.rooms.in_turnaround(),
            usable: self.rooms.usable(),
            overflow: self.rooms.overflow(),
            waiting: self.queue.len(),
            backlog: self.laboratories.backlog(),
        }
    }

    /// Counts everybody and every room anew and compares with the books.
    fn books_are_right(&self) -> bool {
        let (mut central, mut home, mut rooms) = (0, 0, 0);
        for cohort in &self.cohorts {
            match cohort.stage {
                Stage::Central => {
                    central += u64::from(cohort.persons());
                    rooms += cohort.rooms();
                }
                Stage::Home => home += u64::from(cohort.persons()),
            }
        }
        let mut waiting: u64 = self.queue.groups().map(Group::healthy_persons).sum();
        for party in &self.parties {
            let persons = u64::from(party.size());
            match party.place {
                Place::Waiting => waiting += persons,
                Place::In(Stage::Home) => home += persons,
                Place::In(Stage::Central) => {
                    central += persons;
                    rooms += 1;
                }
            }
            if persons == 0 && party.place == Place::In(Stage::Central) {
                return false;
            }
        }
        let books = &self.ledger.persons;
        (central, home, waiting) == (books.central, books.home, books.waiting)
            && rooms == self.rooms.in_use()
            && books.hospital == u64::from(self.hospital.patients())
    }
}
