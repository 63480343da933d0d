//! How infected persons are found, and what follows: confirmation, transfer, hospital, and a new
//! beginning for the others of the party.

use smallvec::{SmallVec, smallvec};

use super::future::Future;
use super::infection::Status;
use super::laboratory::{ConsignmentId, Lot, Subject, Who};
use super::ledger::Bucket;
use super::outstanding::Awaited;
use super::party::Party;
use super::plan::Stage;
use super::queue::Group;
use super::random::Source;
use super::sample;
use super::series::Series;
use super::stay::{Place, Schedule};

impl Future<'_> {
    /// Takes the swabs of the infected members whose samples are in a consignment.
    pub(super) fn swab_party(&mut self, party: u32, id: ConsignmentId) {
        let Lot { first, persons, .. } = self.laboratories.consignments[id as usize].lot;
        let awaited = Awaited { consignment: id, from: 0, to: persons };
        self.parties[party as usize].wait_for(awaited, &self.laboratories);
        for (place, person) in self.places_of_infected(party) {
            if (first..first + persons).contains(&place) {
                let positive = self.swab(person, self.hour as i32);
                self.laboratories.record_swabs(id, place - first, person, positive);
            }
        }
    }

    /// Where the samples of the infected stand among those of their party: anywhere with the same
    /// probability, and at every collection alike.
    fn places_of_infected(&self, party: u32) -> SmallVec<[(u32, u32); 4]> {
        let unfound = self.unfound(party);
        let tubes = unfound.len() as u32 + self.parties[party as usize].healthy;
        let mut places = SmallVec::new();
        if let [person] = unfound[..] {
            places.push((self.place_of_tube(person, tubes as usize) as u32, person));
            return places;
        }
        let mut free: SmallVec<[u32; 8]> = (0..tubes).collect();
        for person in unfound {
            places.push((free.remove(self.place_of_tube(person, free.len())), person));
        }
        places
    }

    /// Whether a person is still in the system: neither released nor placed outside.
    fn is_inside(&self, id: u32) -> bool {
        self.parties[self.persons[id as usize].party as usize].infected.contains(&id)
    }

    /// A positive result: a confirmatory tube decides.
    pub(super) fn suspect(&mut self, id: u32, test: u32) {
        if self.persons[id as usize].status != Status::Unnoticed || !self.is_inside(id) {
            return;
        }
        let person = &mut self.persons[id as usize];
        person.status = Status::Suspected(test);
        let party = person.party;
        let of = Lot { subject: Subject::Party(party), first: 0, persons: 1, test };
        let sent = self.laboratories.send_confirmation(self.hour, of, Who::Person(id), &mut self.ledger);
        let awaited = Awaited { consignment: sent, from: 0, to: 1 };
        self.parties[party as usize].wait_for(awaited, &self.laboratories);
    }

    /// A positive result of somebody who is not infected and still in the system: a confirmatory tube
    /// will refute it; until then the person waits.
    pub(super) fn doubt(&mut self, id: ConsignmentId, sample: u32) {
        self.ledger.count(Series::FalsePositives, 1);
        let Lot { mut subject, first, test, .. } = self.laboratories.consignments[id as usize].lot;
        while let Subject::Party(party) = subject
            && let Some(now) = self.parties[party as usize].healthy_in
        {
            subject = Subject::Party(now);
        }
        let place = match subject {
            Subject::Cohort(cohort) => self.cohorts[cohort as usize].place,
            Subject::Party(party) => self.parties[party as usize].place,
        };
        if place == Place::Gone {
            return;
        }
        let of = Lot { subject, first: first + sample, persons: 1, test };
        let sent = self.laboratories.send_confirmation(self.hour, of, Who::Healthy, &mut self.ledger);
        match subject {
            Subject::Cohort(cohort) => self.cohorts[cohort as usize].wait_for(sent, &self.laboratories),
            Subject::Party(party) => {
                let awaited = Awaited { consignment: sent, from: 0, to: 1 };
                self.parties[party as usize].wait_for(awaited, &self.laboratories);
            }
        }
    }

    /// A confirmatory tube, which never errs, has confirmed an infection.
    pub(super) fn confirm(&mut self, person: u32) {
        if matches!(self.persons[person as usize].status, Status::Suspected(_)) && self.is_inside(person) {
            self.find(person);
        }
    }

    /// The temperature checks of this hour catch whose symptoms have begun since the last.
    pub(super) fn check_temperatures(&mut self) {
        if !self.checks.has(self.hour) {
            return;
        }
        let mut due = std::mem::take(&mut self.scratch.checks);
        self.checks.take(self.hour, &mut due);
        for &id in &due {
            let person = &self.persons[id as usize];
            let is_checked = self.parties[person.party as usize].place.is_checked();
            if is_checked && person.status != Status::Found && self.is_inside(id) {
                self.find(id);
            }
        }
        self.scratch.checks = due;
    }

    /// A person is found: hospital follows, and the others of the party start again.
    fn find(&mut self, id: u32) {
        // Who has a positive result already was found by that test, whatever is seen meanwhile.
        let found_by = match self.persons[id as usize].status {
            Status::Suspected(test) => Series::found_by_test(test),
            _ => Series::FoundBySymptoms,
        };
        let place = self.note_found(id, found_by);
        self.send_to_hospital(id, 0);
        let party = self.persons[id as usize].party;
        // Whatever its room was held for, it now waits for the transfer.
        self.end_hold(party);
        let is_alone = self.sampled(party) == 0;
        match place {
            // Their first day is still to come.
            Place::Waiting => self.leave_queue(id),
            Place::Room(_) if !is_alone => self.restart_in_room(party),
            Place::Home | Place::Tested => {
                if place == Place::Tested {
                    self.await_hospital(id);
                }
                // What was planned is void; who returns is settled when they set off.
                self.parties[party as usize].run += 1;
                if !self.returning.contains(&party) {
                    self.returning.push(party);
                }
            }
            Place::Room(_) | Place::Awaiting | Place::Gone => {}
        }
    }

    /// Enters that a person is found. Returns where the person is.
    fn note_found(&mut self, id: u32, found_by: Series) -> Place {
        let person = &mut self.persons[id as usize];
        person.status = Status::Found;
        let found_by = if person.acquired { Series::AcquiredFound } else { found_by };
        let place = self.parties[person.party as usize].place;
        self.ledger.count(found_by, 1);
        self.note_prevented_by_finding(id);
        place
    }

    /// Sends a found person to hospital after the transfer time.
    fn send_to_hospital(&mut self, id: u32, least_hours: u32) {
        let hours = self.plan.scenario.cases.transfer_hours.max(least_hours);
        self.transfers.enter(self.hour + hours, id);
    }

    /// Screening on arrival finds a person, who needs no room.
    pub(super) fn find_on_arrival(&mut self, id: u32) {
        self.note_found(id, Series::FoundByScreening);
        // The transfers of an hour come before its arrivals.
        self.send_to_hospital(id, 1);
        self.await_hospital(id);
    }

    /// Somebody found without a room needs none: the others of the party keep their place.
    fn leave_queue(&mut self, person: u32) {
        let party = self.persons[person as usize].party;
        self.await_hospital(person);
        if self.parties[party as usize].size() == 0 {
            self.queue.forget(party);
        }
    }

    /// A found person without a room, or away from it, waits for the hospital as a party of one.
    fn await_hospital(&mut self, person: u32) {
        let id = self.persons[person as usize].party;
        let alone = self.split(id, &[person], 0);
        let Party { ref mut place, flow, .. } = self.parties[alone as usize];
        let from = std::mem::replace(place, Place::Awaiting);
        self.ledger.pass(flow, from.into(), Bucket::Awaiting, 1);
        let rest = &mut self.parties[id as usize];
        if rest.size() == 0 {
            rest.place = Place::Gone;
        }
    }

    /// The others in the parties of cases found at home, and whoever else lives there, arrive as
    /// close contacts; so do the others in the parties of exempt people.
    pub(super) fn return_from_home(&mut self) {
        if self.returning.is_empty() {
            return;
        }
        let mut returning = std::mem::take(&mut self.returning);
        for party in returning.drain(..) {
            if self.parties[party as usize].place == Place::Home {
                self.visit_household(party);
            }
            if self.sampled(party) == 0 {
                continue;
            }
            self.transmit_before_parting(party);
            let others = self.split_unfound(party);
            self.ledger.count(Series::PartiesRestarted, 1);
            self.begin_again(others);
        }
        self.returning = returning;
    }

    /// A party at home or exempt begins with the first day: in a site, or at home if the rule has no
    /// days in a site and there is a suitable home.
    fn begin_again(&mut self, id: u32) {
        let party = &self.parties[id as usize];
        let (from, flow, persons) = (party.place, party.flow, party.size());
        let rule = self.plan.flows[flow as usize].rule_on(self.hour / 24);
        let isolation = &self.plan.rules[rule as usize];
        let stage = if isolation.central_days > 0 { Stage::Central } else { Stage::Home };
        let is_at_home = from == Place::Home;
        if stage == Stage::Home && (is_at_home || !self.has_no_home(id, isolation.no_home_share)) {
            let schedule = Schedule { rule, place: Place::Home, began: self.hour as i32 };
            self.ledger.count(Series::PersonsMonitored, persons);
            if is_at_home {
                self.begin_stage_of_party(id, schedule, true);
                return;
            }
            self.ledger.pass(flow, from.into(), Bucket::Home, persons);
            self.begin_stay_of_party(id, schedule);
            return;
        }
        let party = &mut self.parties[id as usize];
        (party.place, party.begins_again) = (Place::Waiting, true);
        self.ledger.pass(flow, from.into(), Bucket::Waiting, persons);
        let (healthy, parties) = (SmallVec::new(), smallvec![id]);
        self.queue.join(Group { arrived: self.hour, flow, healthy, parties });
    }

    /// Household contacts of a case found at home arrive, once for a party. Those of a household contact
    /// have come already: with him.
    fn visit_household(&mut self, party: u32) {
        let mean = self.plan.scenario.cases.household.contacts;
        let has_come = self.parties[party as usize].flow as usize == self.plan.household;
        if mean > 0.0
            && !has_come
            && !std::mem::replace(&mut self.parties[party as usize].household_visited, true)
        {
            let who = u64::from(self.hour) << 32 | u64::from(party);
            let mut stream = self.randomness.stream(Source::Household, who);
            self.household_contacts += sample::poisson(&mut stream, mean) as u32;
        }
    }

    /// Takes the cases of this hour to hospital, or lets them wait for a bed.
    pub(super) fn transfer_cases(&mut self) {
        if self.transfers.has(self.hour) {
            let mut due = std::mem::take(&mut self.scratch.transfers);
            self.transfers.take(self.hour, &mut due);
            for &person in &due {
                self.hospital.wait(person);
            }
            self.scratch.transfers = due;
        }
        self.fill_beds();
    }

    /// Discharges patients, whose beds go to those who wait.
    pub(super) fn discharge_patients(&mut self) {
        if self.hospital.discharge(self.hour) > 0 {
            self.fill_beds();
        }
    }

    fn fill_beds(&mut self) {
        while let Some(id) = self.hospital.next() {
            let hospital = &self.plan.scenario.cases.hospital;
            let mut stream = self.randomness.stream(Source::Hospital, self.address(id));
            let scale_days = hospital.stay_mean_days / hospital.stay_shape;
            let stay_days = sample::gamma(&mut stream, hospital.stay_shape) * scale_days;
            self.hospital.admit(self.hour, 24.0 * stay_days);
            let party = &self.parties[self.persons[id as usize].party as usize];
            let (flow, from) = (party.flow, party.place.into());
            self.ledger.pass(flow, from, Bucket::Hospital, 1);
            self.ledger.change_flow(flow, self.plan.discharged as u16, Bucket::Hospital, 1);
            self.ledger.count(Series::PersonsAdmitted, 1);
            self.leave_party(id);
        }
    }
}
