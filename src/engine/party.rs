//! Parties with an infected member are followed one by one: where they are, what they wait for,
//! how they begin their stages, and how they come apart.

mod leaving;

use smallvec::SmallVec;

use super::future::Future;
use super::infection::Status;
use super::laboratory::Laboratories;
use super::ledger::Bucket;
use super::outstanding::{Awaited, Outstanding};
use super::plan::{RuleId, Stage};
use super::rooms::SiteId;
use super::series::Series;
use super::stay::{Place, Schedule, Stay};

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
    pub outstanding: AwaitedByParty,
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

/// Samples that a party waits for.
pub type AwaitedByParty = Outstanding<[Awaited; 4]>;

impl Party {
    /// Notes samples that it waits for.
    pub fn wait_for(&mut self, awaited: Awaited, laboratories: &Laboratories) {
        self.outstanding.wait_for(awaited, |awaited| awaited.is_known(laboratories));
    }

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
}
