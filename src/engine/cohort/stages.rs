//! How cohorts begin and leave their stages.

use super::{Cohort, PartiesBySize, persons, take_smallest, without};
use crate::engine::future::Future;
use crate::engine::laboratory::{ConsignmentId, Lot};
use crate::engine::ledger::Bucket;
use crate::engine::outstanding::Awaited;
use crate::engine::party::AwaitedByParty;
use crate::engine::plan::{RuleId, Stage};
use crate::engine::random::Source;
use crate::engine::rooms::SiteId;
use crate::engine::sample;
use crate::engine::series::Series;
use crate::engine::stay::{Place, Schedule, Stay};

impl Future<'_> {
    /// Checks healthy parties in, site by site, the smallest first; there are rooms.
    pub(in crate::engine) fn check_in_healthy(&mut self, flow: u16, parties: &[u32], arrived: u32) {
        let mut left = PartiesBySize::from_slice(parties);
        let people = &self.plan.flows[flow as usize];
        let district = people.district;
        let stage = self.first_stage(flow, people.credited_days, arrived);
        while let number @ 1.. = left.iter().sum() {
            let Some((site, rooms)) = self.rooms.take(district, number) else { return };
            let here = take_smallest(&mut left, rooms);
            let number = persons(&here);
            self.ledger.pass(flow, Bucket::Waiting, Place::Room(stage).into(), number);
            self.ledger.count(Series::PersonsCheckedIn, number);
            if stage == Stage::Home {
                self.ledger.count(Series::PersonsMonitored, number);
            }
            let schedule = self.first_schedule(flow, Place::Room(stage), arrived);
            self.begin_stage_of_cohort(Cohort::new(flow, self.hour as i32, schedule, site, here));
        }
    }

    /// The stage with which people of a flow begin who arrived at an hour and take a room now, so many
    /// of their days having been served.
    pub(in crate::engine) fn first_stage(&self, flow: u16, served_days: u32, arrived: u32) -> Stage {
        let rule = self.plan.flows[flow as usize].rule_after_waiting(arrived / 24, self.hour / 24);
        let in_site = self.plan.rules[rule as usize].central_days > served_days;
        if in_site { Stage::Central } else { Stage::Home }
    }

    /// The schedule of people of a flow who arrived at an hour and begin in this one.
    pub(in crate::engine) fn first_schedule(&self, flow: u16, place: Place, arrived: u32) -> Schedule {
        let people = &self.plan.flows[flow as usize];
        let rule = people.rule_after_waiting(arrived / 24, self.hour / 24);
        let credited = if place == Place::Room(Stage::Central) { people.credited_days } else { 0 };
        Schedule { rule, place, began: self.hour as i32 - 24 * credited as i32 }
    }

    /// Lets those go who have served their days and have all their results; looks at the others
    /// again later.
    pub(in crate::engine) fn end_stage_of_cohort(&mut self, id: u32) {
        let cohort = &mut self.cohorts[id as usize];
        let rule = &self.plan.rules[cohort.rule as usize];
        if !rule.release_waits {
            // A positive result is waited for in any case: until it is confirmed or refuted.
            cohort.outstanding.forget(|&id| !self.laboratories.is_confirmation(id));
        }
        if self.hour < cohort.outstanding.quiet_until && !cohort.present.is_empty() {
            self.ends.enter(rule.next_look(cohort.place.is_room(), self.hour), Stay::Cohort(id, cohort.run));
            return;
        }
        let (ready, waiting) = cohort.by_results(&self.laboratories);
        let leaving = cohort.in_ranges(&ready);
        let held = if waiting.is_empty() { 0 } else { cohort.in_ranges(&waiting).iter().sum() };
        cohort.present = waiting;
        if held > 0 {
            cohort.outstanding.quiet_until = cohort.more_known_from(&self.laboratories);
            self.ends.enter(rule.next_look(cohort.place.is_room(), self.hour), Stay::Cohort(id, cohort.run));
        }
        if cohort.place.is_room() {
            self.ledger.rooms_held = self.ledger.rooms_held + held - cohort.held;
            cohort.held = held;
        }
        if !ready.is_empty() {
            self.leave_stage(id, leaving);
        }
    }

    /// Healthy parties of a cohort have completed its stage.
    fn leave_stage(&mut self, id: u32, leaving: PartiesBySize) {
        let Cohort { check_in, place, flow, rule, site, .. } = self.cohorts[id as usize];
        let isolation = &self.plan.rules[rule as usize];
        let number = persons(&leaving);
        if place != Place::Room(Stage::Central) || isolation.home_days == 0 {
            if place.is_room() {
                self.vacate(site, leaving.iter().sum());
            }
            self.ledger.pass(flow, place.into(), Bucket::Released, number);
            self.ledger.count(Series::PersonsReleased, number);
            let cohort = &mut self.cohorts[id as usize];
            if cohort.present.is_empty() {
                cohort.place = Place::Gone;
            }
            return;
        }
        self.ledger.count(Series::PersonsMonitored, number);
        let (staying, going) = self.by_home(leaving, isolation.no_home_share, id);
        let began = self.hour as i32;
        if persons(&staying) > 0 {
            self.ledger.pass(flow, Bucket::Central, Bucket::SecondInRoom, persons(&staying));
            let schedule = Schedule { rule, place: Place::Room(Stage::Home), began };
            self.begin_stage_of_cohort(Cohort::new(flow, check_in, schedule, site, staying));
        }
        if persons(&going) > 0 {
            self.vacate(site, going.iter().sum());
            self.ledger.pass(flow, Bucket::Central, Bucket::Home, persons(&going));
            let schedule = Schedule { rule, place: Place::Home, began };
            self.go_home(Cohort::new(flow, check_in, schedule, site, going));
        }
    }

    /// Lets a cohort begin its home stage: as one with those who go home in this hour, too, and checked in
    /// on the same day. They have the same days and tests before them.
    fn go_home(&mut self, cohort: Cohort) {
        let is_alike = |id: &&u32| {
            let other = &self.cohorts[**id as usize];
            (other.flow, other.rule) == (cohort.flow, cohort.rule)
                && other.check_in.div_euclid(24) == cohort.check_in.div_euclid(24)
        };
        if let Some(&alike) = self.scratch.going_home.iter().find(is_alike) {
            self.cohorts[alike as usize].absorb(&cohort.parties);
            return;
        }
        self.scratch.going_home.push(self.cohorts.len() as u32);
        self.begin_stage_of_cohort(cohort);
    }

    fn vacate(&mut self, site: SiteId, rooms: u32) {
        self.rooms.vacate(self.hour, site, rooms);
        self.ledger.count(Series::RoomsVacated, rooms);
    }

    /// Parties of a cohort by whether they have a suitable home: those without, and those with one.
    fn by_home(
        &self,
        mut parties: PartiesBySize,
        no_home_share: f64,
        cohort: u32,
    ) -> (PartiesBySize, PartiesBySize) {
        if no_home_share == 0.0 {
            return (PartiesBySize::new(), parties);
        }
        // High bits of an entity tell cohorts from parties.
        let who = 0xFE << 48 | u64::from(self.hour) << 24 | u64::from(cohort & 0xFF_FFFF);
        let mut stream = self.randomness.stream(Source::Home, who);
        let mut without = |parties: &mut u32| {
            let staying = sample::binomial(&mut stream, u64::from(*parties), no_home_share) as u32;
            *parties -= staying;
            staying
        };
        (parties.iter_mut().map(&mut without).collect(), parties)
    }

    /// Adds a cohort whose stage begins now.
    pub(in crate::engine) fn begin_stage_of_cohort(&mut self, cohort: Cohort) {
        self.add_cohort(cohort, true);
    }

    /// Adds a cohort, whose stage begins now or began before the first day.
    pub(in crate::engine) fn add_cohort(&mut self, cohort: Cohort, begins: bool) {
        let schedule = cohort.schedule();
        let id = self.cohorts.len() as u32;
        self.cohorts.push(cohort);
        self.schedule(Stay::Cohort(id, 0), schedule, begins);
    }

    /// Another rule takes effect in mid-stay.
    pub(in crate::engine) fn change_rule_of_cohort(&mut self, id: u32, rule: RuleId) {
        let cohort = &mut self.cohorts[id as usize];
        if cohort.present.is_empty() || !cohort.place.is_checked() {
            return;
        }
        cohort.rule = rule;
        cohort.run += 1;
        cohort.outstanding.quiet_until = 0;
        self.ledger.rooms_held -= std::mem::take(&mut cohort.held);
        let (run, schedule) = (cohort.run, cohort.schedule());
        self.schedule(Stay::Cohort(id, run), schedule, false);
    }

    /// Takes the party of a person out of a cohort. Returns how many persons it has, and the samples
    /// that it waits for.
    pub(in crate::engine) fn take_party_out(&mut self, id: u32, person: u32) -> (u32, AwaitedByParty) {
        let cohort = &mut self.cohorts[id as usize];
        let (from, to) = cohort.party_of(person);
        cohort.present = without(&cohort.present, from, to);
        // Who was held now is held as a party that is followed, when it is looked at again.
        if cohort.held > 0 {
            cohort.held -= 1;
            self.ledger.rooms_held -= 1;
        }
        let samples_of_party = |&id: &ConsignmentId| {
            let Lot { first, persons, .. } = self.laboratories.consignments[id as usize].lot;
            let last = first + persons;
            let (from, to) = (from.max(first), to.min(last));
            (from < to).then(|| Awaited { consignment: id, from: from - first, to: to - first })
        };
        (to - from, cohort.outstanding.iter().filter_map(samples_of_party).collect())
    }
}
