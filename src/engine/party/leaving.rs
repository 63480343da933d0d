//! How parties that are followed leave their stages and the system.

use super::Party;
use crate::engine::future::Future;
use crate::engine::ledger::Bucket;
use crate::engine::outstanding::Awaited;
use crate::engine::plan::Stage;
use crate::engine::random::Source;
use crate::engine::series::Series;
use crate::engine::stay::{Place, Schedule, Stay};
use crate::scenario::ESCAPE;

impl Future<'_> {
    pub(super) fn vacate_room_of(&mut self, id: u32) {
        self.rooms.vacate(self.hour, self.parties[id as usize].site, 1);
        self.ledger.count(Series::RoomsVacated, 1);
        self.end_hold(id);
    }

    /// A room that was held for a result no longer is.
    pub(in crate::engine) fn end_hold(&mut self, id: u32) {
        if std::mem::take(&mut self.parties[id as usize].held) {
            self.ledger.rooms_held -= 1;
        }
    }

    fn waits_for_results(&mut self, id: u32) -> bool {
        let Party { outstanding, .. } = &mut self.parties[id as usize];
        if self.hour < outstanding.quiet_until {
            return true;
        }
        outstanding.forget(|awaited| awaited.is_known(&self.laboratories));
        let known_from = outstanding.iter().map(|awaited| awaited.known_from(&self.laboratories));
        outstanding.quiet_until = known_from.max().unwrap_or(0);
        !outstanding.is_empty()
    }

    /// Ends the stage of a party if it has all its results; looks at it again later if not.
    pub(in crate::engine) fn end_stage_of_party(&mut self, id: u32) {
        if self.sampled(id) == 0 {
            return;
        }
        let Party { place, rule, run, flow, .. } = self.parties[id as usize];
        let isolation = &self.plan.rules[rule as usize];
        if !isolation.release_waits {
            // A positive result is waited for in any case: until it is confirmed or refuted.
            let is_free = |awaited: &Awaited| !self.laboratories.is_confirmation(awaited.consignment);
            self.parties[id as usize].outstanding.forget(is_free);
        }
        if self.waits_for_results(id) {
            self.ends.enter(isolation.next_look(place.is_room(), self.hour), Stay::Party(id, run));
            let held = &mut self.parties[id as usize].held;
            if place.is_room() && !std::mem::replace(held, true) {
                self.ledger.rooms_held += 1;
            }
            return;
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
    pub(in crate::engine) fn has_no_home(&self, id: u32, share: f64) -> bool {
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
    pub(in crate::engine) fn divert_party(&mut self, id: u32) -> u32 {
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
