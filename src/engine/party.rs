//! Parties with an infected member are followed one by one: where they are, what they wait for,
//! how they begin and leave their stages, and how they come apart.

use smallvec::SmallVec;

use super::cohort::Outstanding;
use super::future::Future;
use super::infection::Status;
use super::ledger::Bucket;
use super::plan::{RuleId, Stage};
use super::random::Source;
use super::rooms::SiteId;
use super::series::Series;
use super::stay::{Place, Schedule, Stay};
use crate::scenario::ESCAPE;

/// A party that is followed.
#[derive(Debug)]
pub struct Party {
    /// Hour of arrival in isolation: the order in which its samples queue.
    pub check_in: i32,
    /// Hour from which on it has been isolated without a break, if it is.
    pub isolated_from: Option<i32>,
    /// Hour at which its present stage began.
    pub began: i32,
    /// Where it is.
    pub place: Place,
    /// Position of its flow in the plan.
    pub flow: u16,
    /// Its rule.
    pub rule: RuleId,
    /// Number of its present run through the schedule: events of earlier runs are void.
    pub run: u32,
    /// Samples that were not known when last looked at.
    pub outstanding: Outstanding,
    /// Where its tubes stand among those of the healthy parties that checked in with it: uniform
    /// in [0, 1).
    pub rank: f64,
    /// The site of its room, if it has one.
    pub site: SiteId,
    /// Members who are not infected.
    pub healthy: u32,
    /// The party in which they are now, if they have left this one together.
    pub healthy_in: Option<u32>,
    /// Members who are, found or not.
    pub infected: SmallVec<[u32; 2]>,
    /// Whether it has served its days and holds its room for a result.
    pub held: bool,
    /// Hour up to which it is settled whom its members have infected.
    pub looked_at: i32,
    /// Whether it begins again because a member was found: days served elsewhere count no more.
    pub begins_again: bool,
    /// Whether its household has been visited after a case at home.
    pub household_visited: bool,
    /// Whether it has a suitable home, once that is known.
    pub has_home: Option<bool>,
}

impl Party {
    /// Persons in the party.
    pub fn size(&self) -> u32 {
        self.healthy + self.infected.len() as u32
    }

    /// What decides its schedule.
    pub fn schedule(&self) -> Schedule {
        Schedule { rule: self.rule, place: self.place, began: self.began }
    }
}

impl Future<'_> {
    /// Adds a party that waits for a room.
    pub(super) fn add_party(
        &mut self,
        flow: u16,
        rank: f64,
        infected: SmallVec<[u32; 2]>,
        healthy: u32,
    ) -> u32 {
        let id = self.parties.len() as u32;
        for &person in &infected {
            self.persons[person as usize].party = id;
        }
        self.parties.push(Party {
            check_in: 0,
            isolated_from: None,
            began: 0,
            place: Place::Waiting,
            flow,
            rule: 0,
            run: 0,
            outstanding: Outstanding::new(),
            rank,
            site: 0,
            healthy,
            healthy_in: None,
            infected,
            held: false,
            looked_at: self.hour as i32,
            begins_again: false,
            household_visited: false,
            has_home: None,
        });
        id
    }

    /// Checks a party in; there is a room.
    pub(super) fn check_in_party(&mut self, id: u32, arrived: u32) {
        let Party { flow, begins_again, .. } = self.parties[id as usize];
        let people = &self.plan.flows[flow as usize];
        let district = people.district;
        let served_days = if begins_again { 0 } else { people.credited_days };
        let stage = self.first_stage(flow, served_days, arrived);
        let Some((site, _)) = self.rooms.take(district, 1) else { return };
        let party = &mut self.parties[id as usize];
        party.site = site;
        let persons = party.size();
        self.ledger.pass(flow, Bucket::Waiting, Place::Room(stage).into(), persons);
        self.ledger.count(Series::PersonsCheckedIn, persons);
        if stage == Stage::Home {
            self.ledger.count(Series::PersonsMonitored, persons);
        }
        let mut schedule = self.first_schedule(flow, Place::Room(stage), arrived);
        if begins_again {
            schedule.began = self.hour as i32;
        }
        self.begin_stay_of_party(id, schedule);
    }

    /// Begins the isolation of a party that has just arrived where it will be.
    pub(super) fn begin_stay_of_party(&mut self, id: u32, schedule: Schedule) {
        let party = &mut self.parties[id as usize];
        party.check_in = self.hour as i32;
        if schedule.place.is_checked() {
            party.isolated_from.get_or_insert(self.hour as i32);
            for person in party.infected.clone() {
                self.watch(person, self.hour as i32);
            }
        }
        self.begin_stage_of_party(id, schedule, true);
    }

    /// Sets a party's schedule, of a stage that begins now or one that goes on: events of its
    /// earlier schedules are void.
    pub(super) fn begin_stage_of_party(&mut self, id: u32, schedule: Schedule, begins: bool) {
        self.end_hold(id);
        let party = &mut self.parties[id as usize];
        party.run += 1;
        let (stay, from) = (Stay::Party(id, party.run), party.place);
        Schedule { rule: party.rule, place: party.place, began: party.began } = schedule;
        match party.place {
            Place::Home => party.has_home = Some(true),
            Place::Room(Stage::Home) => party.has_home = Some(false),
            _ => {}
        }
        if from.is_room() && schedule.place.is_room() {
            let (flow, persons) = (party.flow, party.size());
            self.ledger.pass(flow, from.into(), schedule.place.into(), persons);
        }
        self.schedule(stay, schedule, begins);
    }

    /// The others of a party in a room begin again with the first day, in their room.
    pub(super) fn restart_in_room(&mut self, id: u32) {
        let flow = &self.plan.flows[self.parties[id as usize].flow as usize];
        let rule = flow.rule_on(self.hour / 24);
        let in_site = self.plan.rules[rule as usize].central_days > 0;
        let place = Place::Room(if in_site { Stage::Central } else { Stage::Home });
        self.ledger.count(Series::PartiesRestarted, 1);
        if !in_site {
            self.ledger.count(Series::PersonsMonitored, self.sampled(id));
        }
        self.begin_stage_of_party(id, Schedule { rule, place, began: self.hour as i32 }, true);
    }

    /// Another rule takes effect in mid-stay.
    pub(super) fn change_rule_of_party(&mut self, id: u32, rule: RuleId) {
        let party = &self.parties[id as usize];
        if party.place.is_checked() && self.sampled(id) > 0 {
            let schedule = Schedule { rule, ..party.schedule() };
            self.begin_stage_of_party(id, schedule, false);
        }
    }

    /// Members who have not been found: who is sampled.
    pub(super) fn sampled(&self, party: u32) -> u32 {
        let Party { infected, healthy, .. } = &self.parties[party as usize];
        let is_unfound = |person: &&u32| self.persons[**person as usize].status != Status::Found;
        infected.iter().filter(is_unfound).count() as u32 + healthy
    }

    /// Infected members who have not been found.
    pub(super) fn unfound(&self, party: u32) -> SmallVec<[u32; 4]> {
        // One by one: collecting into such a list takes several times as long.
        let mut unfound = SmallVec::new();
        for &person in &self.parties[party as usize].infected {
            if self.persons[person as usize].status != Status::Found {
                unfound.push(person);
            }
        }
        unfound
    }

    /// Makes a new party of some infected members of a party, and of so many healthy people; it is
    /// where the old one is.
    pub(super) fn split(&mut self, id: u32, infected: &[u32], healthy: u32) -> u32 {
        let party = &mut self.parties[id as usize];
        party.infected.retain(|person| !infected.contains(person));
        party.healthy -= healthy;
        let Party { check_in, isolated_from, began, place, flow, rule, rank, site, looked_at, .. } = *party;
        let (has_home, household_visited) = (party.has_home, party.household_visited);
        let outstanding = party.outstanding.clone();
        let new = self.add_party(flow, rank, infected.into(), healthy);
        if healthy > 0 {
            self.parties[id as usize].healthy_in = Some(new);
        }
        let added = &mut self.parties[new as usize];
        (added.check_in, added.isolated_from, added.began) = (check_in, isolated_from, began);
        (added.place, added.rule, added.site) = (place, rule, site);
        added.outstanding = outstanding;
        added.looked_at = looked_at;
        (added.has_home, added.household_visited) = (has_home, household_visited);
        new
    }

    /// Makes those members of a party who have not been found a party of their own.
    pub(super) fn split_unfound(&mut self, id: u32) -> u32 {
        let unfound = self.unfound(id);
        self.split(id, &unfound, self.parties[id as usize].healthy)
    }

    /// A person leaves its party for the hospital; the last one vacates the room.
    pub(super) fn leave_party(&mut self, person: u32) {
        let id = self.persons[person as usize].party;
        self.transmit_before_parting(id);
        let party = &mut self.parties[id as usize];
        party.infected.retain(|other| *other != person);
        if party.size() == 0 {
            if party.place.is_room() {
                self.vacate_room_of(id);
            }
            self.parties[id as usize].place = Place::Gone;
            self.parties[id as usize].run += 1;
        }
    }

    fn vacate_room_of(&mut self, id: u32) {
        self.rooms.vacate(self.hour, self.parties[id as usize].site, 1);
        self.ledger.count(Series::RoomsVacated, 1);
        self.end_hold(id);
    }

    /// A room that was held for a result no longer is.
    pub(super) fn end_hold(&mut self, id: u32) {
        if std::mem::take(&mut self.parties[id as usize].held) {
            self.ledger.rooms_held -= 1;
        }
    }

    fn waits_for_results(&mut self, id: u32) -> bool {
        let party = &mut self.parties[id as usize];
        party.outstanding.retain(|awaited| !awaited.is_known(&self.laboratories));
        !party.outstanding.is_empty()
    }

    /// Whether a positive result of a member is being confirmed: until then nobody leaves, whatever the
    /// rule.
    fn waits_for_confirmation(&self, id: u32) -> bool {
        let is_suspected =
            |&person: &u32| matches!(self.persons[person as usize].status, Status::Suspected(_));
        self.parties[id as usize].infected.iter().any(is_suspected)
    }

    /// Ends the stage of a party if it has all its results; looks at it again later if not.
    pub(super) fn end_stage_of_party(&mut self, id: u32) {
        if self.sampled(id) == 0 {
            return;
        }
        let Party { place, rule, run, flow, .. } = self.parties[id as usize];
        let isolation = &self.plan.rules[rule as usize];
        let waits = if isolation.release_waits {
            self.waits_for_results(id)
        } else {
            self.waits_for_confirmation(id)
        };
        if waits {
            self.ends.enter(isolation.next_look(place.is_room(), self.hour), Stay::Party(id, run));
            let held = &mut self.parties[id as usize].held;
            if place.is_room() && !std::mem::replace(held, true) {
                self.ledger.rooms_held += 1;
            }
            return;
        }
        if !isolation.release_waits {
            self.parties[id as usize].outstanding.clear();
        }
        let goes_on = place == Place::Room(Stage::Central) && isolation.home_days > 0;
        if goes_on {
            self.ledger.count(Series::PersonsMonitored, self.sampled(id));
        }
        if goes_on && self.has_no_home(id, isolation.no_home_share) {
            let schedule = Schedule { rule, place: Place::Room(Stage::Home), began: self.hour as i32 };
            self.begin_stage_of_party(id, schedule, true);
            return;
        }
        self.transmit_before_parting(id);
        // Found members who still wait for a bed keep the room; the others leave.
        let everybody = self.unfound(id).len() == self.parties[id as usize].infected.len();
        let leaving = if everybody { id } else { self.split_unfound(id) };
        if everybody && place.is_room() {
            self.vacate_room_of(id);
        }
        if goes_on {
            let persons = self.parties[leaving as usize].size();
            self.ledger.pass(flow, Bucket::Central, Bucket::Home, persons);
            let schedule = Schedule { rule, place: Place::Home, began: self.hour as i32 };
            self.begin_stage_of_party(leaving, schedule, true);
        } else {
            self.release_party(leaving);
        }
    }

    /// Whether a party has no suitable home: drawn when it first matters.
    pub(super) fn has_no_home(&self, id: u32, share: f64) -> bool {
        if let Some(has_home) = self.parties[id as usize].has_home {
            return !has_home;
        }
        if share == 0.0 {
            return false;
        }
        // High bits of an entity tell parties from cohorts.
        let who = 0xFF << 48 | u64::from(self.hour) << 24 | u64::from(id & 0xFF_FFFF);
        self.randomness.stream(Source::Home, who).chance(share)
    }

    fn release_party(&mut self, id: u32) {
        let party = &mut self.parties[id as usize];
        let (place, flow, persons) = (party.place, party.flow, party.size());
        let infected = party.infected.clone();
        self.ledger.pass(flow, place.into(), Bucket::Released, persons);
        self.ledger.count(Series::PersonsReleased, persons);
        for person in infected {
            let left = self.note_prevented_until_release(person);
            if self.persons[person as usize].acquired {
                self.ledger.count(Series::AcquiredReleased, 1);
                continue;
            }
            self.ledger.count(Series::InfectedReleased, 1);
            if left > ESCAPE {
                self.ledger.count(Series::Escapes, 1);
            }
        }
        self.dissolve(id);
    }

    /// Places a party outside the system. Returns how many persons it has.
    pub(super) fn divert_party(&mut self, id: u32) -> u32 {
        let persons = self.parties[id as usize].size();
        for person in self.parties[id as usize].infected.clone() {
            self.note_diverted(person);
        }
        self.dissolve(id);
        persons
    }

    fn dissolve(&mut self, id: u32) {
        let party = &mut self.parties[id as usize];
        party.healthy = 0;
        party.infected.clear();
        party.place = Place::Gone;
        party.run += 1;
    }
}
