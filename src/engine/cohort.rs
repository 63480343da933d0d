//! Healthy parties that checked in together share one fate: they are counted, not followed.

use smallvec::SmallVec;

use super::future::Future;
use super::laboratory::{ConsignmentId, Laboratories};
use super::ledger::Bucket;
use super::plan::{RuleId, Stage};
use super::random::Source;
use super::rooms::SiteId;
use super::sample;
use super::series::Series;
use super::stay::{Place, Schedule, Stay};

/// Healthy parties of one flow that checked in at one hour into one site.
///
/// Its persons are numbered from 0, party by party, the smallest parties first. Parties leave when
/// the results of all their members are there, or to be followed when a member is infected; who is
/// left is a set of numbers.
#[derive(Debug)]
pub struct Cohort {
    /// Hour of arrival in isolation: the order in which samples queue.
    pub check_in: i32,
    /// Hour at which the present stage began.
    pub began: i32,
    /// Where they are.
    pub place: Place,
    /// Position of their flow in the plan.
    pub flow: u16,
    /// Their rule.
    pub rule: RuleId,
    /// Number of the present run through the schedule: events of earlier runs are void.
    pub run: u32,
    /// The site of their rooms, if they have some.
    pub site: SiteId,
    /// Consignments with tubes that were not known when last looked at.
    pub outstanding: SmallVec<[ConsignmentId; 8]>,
    /// Parties of 1, 2, 3 … persons at the beginning.
    parties: PartiesBySize,
    /// Persons present.
    present: Ranges,
    /// Rooms whose parties have served their days and wait for a result.
    held: u32,
}

/// Numbers of parties of 1, 2, 3 … persons.
pub type PartiesBySize = SmallVec<[u32; 8]>;

/// A set of numbers: rising, separate ranges (from, to).
type Ranges = SmallVec<[(u32, u32); 1]>;

/// Persons in parties of 1, 2, 3 … persons.
pub fn persons(parties: &[u32]) -> u32 {
    parties.iter().zip(1..).map(|(parties, size)| parties * size).sum()
}

impl Cohort {
    /// A cohort of a flow that begins a stage.
    pub fn new(flow: u16, check_in: i32, schedule: Schedule, site: SiteId, parties: PartiesBySize) -> Cohort {
        let Schedule { rule, place, began } = schedule;
        Cohort {
            check_in,
            began,
            place,
            flow,
            rule,
            run: 0,
            site,
            outstanding: SmallVec::new(),
            present: SmallVec::from_slice(&[(0, persons(&parties))]),
            parties,
            held: 0,
        }
    }

    /// What decides its schedule.
    pub fn schedule(&self) -> Schedule {
        Schedule { rule: self.rule, place: self.place, began: self.began }
    }

    /// Persons present.
    pub fn persons(&self) -> u32 {
        self.present.iter().map(|(from, to)| to - from).sum()
    }

    /// Parties present.
    pub fn parties(&self) -> u32 {
        self.in_ranges(&self.present).iter().sum()
    }

    /// Notes a consignment that it waits for; those that are known are forgotten when there are many.
    pub fn wait_for(&mut self, id: ConsignmentId, laboratories: &Laboratories) {
        if self.outstanding.len() >= self.outstanding.inline_size() {
            self.outstanding.retain(|id| !laboratories.is_complete(*id));
        }
        self.outstanding.push(id);
    }

    /// The ranges of persons present.
    pub fn present(&self) -> &[(u32, u32)] {
        &self.present
    }

    /// The number of the person present who has so many before him.
    pub fn person_at(&self, mut before: u32) -> Option<u32> {
        for &(from, to) in &self.present {
            if before < to - from {
                return Some(from + before);
            }
            before -= to - from;
        }
        None
    }

    /// Parties of `size` persons at the beginning, and the number of their first person.
    pub fn block(&self, size: u32) -> (u32, u32) {
        let smaller: u32 = (1..size).zip(&self.parties).map(|(size, parties)| parties * size).sum();
        (self.parties.get(size as usize - 1).copied().unwrap_or(0), smaller)
    }

    /// How many parties of each size ranges of whole parties hold.
    fn in_ranges(&self, ranges: &Ranges) -> PartiesBySize {
        let mut numbers = PartiesBySize::new();
        let mut start = 0;
        for (size, parties) in (1..).zip(&self.parties) {
            let block = (start, start + parties * size);
            start = block.1;
            let inside = |&(from, to): &(u32, u32)| to.min(block.1).saturating_sub(from.max(block.0));
            numbers.push(ranges.iter().map(inside).sum::<u32>() / size);
        }
        numbers
    }

    /// The numbers from the first to the one after the last of the party that a person is in.
    fn party_of(&self, person: u32) -> (u32, u32) {
        let mut start = 0;
        for (size, parties) in (1..).zip(&self.parties) {
            let end = start + parties * size;
            if person < end {
                let first = start + (person - start) / size * size;
                return (first, first + size);
            }
            start = end;
        }
        (start, start)
    }

    /// The persons present whose party has all its results, and the others.
    fn by_results(&self, laboratories: &Laboratories) -> (Ranges, Ranges) {
        let mut ready = self.present.clone();
        for &id in &self.outstanding {
            let first = laboratories.consignments[id as usize].first;
            laboratories.unknown(id, |from, to| {
                let (from, _) = self.party_of(first + from);
                let (_, to) = self.party_of(first + to - 1);
                ready = without(&ready, from, to);
            });
        }
        if ready == self.present {
            return (ready, Ranges::new());
        }
        let waiting = ready.iter().fold(self.present.clone(), |left, &(from, to)| without(&left, from, to));
        (ready, waiting)
    }
}

/// A set without the numbers `from` to `to` − 1.
fn without(set: &Ranges, from: u32, to: u32) -> Ranges {
    let mut left = Ranges::new();
    for &(start, end) in set {
        for (start, end) in [(start, end.min(from)), (start.max(to), end)] {
            if start < end {
                left.push((start, end));
            }
        }
    }
    left
}

impl Future<'_> {
    /// Checks healthy parties in, site by site, the smallest first; there are rooms.
    pub(super) fn check_in_healthy(&mut self, flow: u16, parties: &[u32], arrived: u32) {
        let mut left = PartiesBySize::from_slice(parties);
        let people = &self.plan.flows[flow as usize];
        let district = people.district;
        let stage = self.first_stage(flow, people.credited_days, arrived);
        while let number @ 1.. = left.iter().sum() {
            let Some((site, mut rooms)) = self.rooms.take(district, number) else { return };
            let mut take = |parties: &mut u32| {
                let taken = rooms.min(*parties);
                rooms -= taken;
                *parties -= taken;
                taken
            };
            let here: PartiesBySize = left.iter_mut().map(&mut take).collect();
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
    pub(super) fn first_stage(&self, flow: u16, served_days: u32, arrived: u32) -> Stage {
        let rule = self.plan.flows[flow as usize].rule_after_waiting(arrived / 24, self.hour / 24);
        let in_site = self.plan.rules[rule as usize].central_days > served_days;
        if in_site { Stage::Central } else { Stage::Home }
    }

    /// The schedule of people of a flow who arrived at an hour and begin in this one.
    pub(super) fn first_schedule(&self, flow: u16, place: Place, arrived: u32) -> Schedule {
        let people = &self.plan.flows[flow as usize];
        let rule = people.rule_after_waiting(arrived / 24, self.hour / 24);
        let credited = if place == Place::Room(Stage::Central) { people.credited_days } else { 0 };
        Schedule { rule, place, began: self.hour as i32 - 24 * credited as i32 }
    }

    /// Lets those go who have served their days and have all their results; looks at the others
    /// again later.
    pub(super) fn end_stage_of_cohort(&mut self, id: u32) {
        let cohort = &mut self.cohorts[id as usize];
        let rule = &self.plan.rules[cohort.rule as usize];
        let (ready, waiting) = if rule.release_waits {
            cohort.by_results(&self.laboratories)
        } else {
            (std::mem::take(&mut cohort.present), Ranges::new())
        };
        let leaving = cohort.in_ranges(&ready);
        let held = if waiting.is_empty() { 0 } else { cohort.in_ranges(&waiting).iter().sum() };
        cohort.present = waiting;
        if held > 0 {
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
            self.begin_stage_of_cohort(Cohort::new(flow, check_in, schedule, site, going));
        }
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
    pub(super) fn begin_stage_of_cohort(&mut self, cohort: Cohort) {
        self.add_cohort(cohort, true);
    }

    /// Adds a cohort, whose stage begins now or began before the first day.
    pub(super) fn add_cohort(&mut self, cohort: Cohort, begins: bool) {
        let schedule = cohort.schedule();
        let id = self.cohorts.len() as u32;
        self.cohorts.push(cohort);
        self.schedule(Stay::Cohort(id, 0), schedule, begins);
    }

    /// Another rule takes effect in mid-stay.
    pub(super) fn change_rule_of_cohort(&mut self, id: u32, rule: RuleId) {
        let cohort = &mut self.cohorts[id as usize];
        if cohort.present.is_empty() || !cohort.place.is_checked() {
            return;
        }
        cohort.rule = rule;
        cohort.run += 1;
        self.ledger.rooms_held -= std::mem::take(&mut cohort.held);
        let (run, schedule) = (cohort.run, cohort.schedule());
        self.schedule(Stay::Cohort(id, run), schedule, false);
    }

    /// Takes the party of a person out of a cohort. Returns how many persons it has, and the tubes
    /// that it waits for.
    pub(super) fn take_party_out(&mut self, id: u32, person: u32) -> (u32, Outstanding) {
        let cohort = &mut self.cohorts[id as usize];
        let (from, to) = cohort.party_of(person);
        cohort.present = without(&cohort.present, from, to);
        // Who was held now is held as a party that is followed, when it is looked at again.
        if cohort.held > 0 {
            cohort.held -= 1;
            self.ledger.rooms_held -= 1;
        }
        let tubes_of_party = |&id: &ConsignmentId| {
            let consignment = &self.laboratories.consignments[id as usize];
            let (first, last) = (consignment.first, consignment.first + consignment.tubes);
            let (from, to) = (from.max(first), to.min(last));
            (from < to).then(|| Awaited { consignment: id, from: from - first, to: to - first })
        };
        (to - from, cohort.outstanding.iter().filter_map(tubes_of_party).collect())
    }
}

/// Samples that a party waits for.
#[derive(Debug, Clone, Copy)]
pub struct Awaited {
    /// The consignment.
    pub consignment: ConsignmentId,
    /// Position of the first in it.
    pub from: u32,
    /// Position after the last.
    pub to: u32,
}

impl Awaited {
    /// Whether all are known.
    pub fn is_known(self, laboratories: &Laboratories) -> bool {
        let mut is_known = true;
        laboratories.unknown(self.consignment, |from, to| is_known &= to <= self.from || self.to <= from);
        is_known
    }
}

/// All that a party waits for.
pub type Outstanding = SmallVec<[Awaited; 4]>;

#[cfg(test)]
mod tests {
    use super::*;

    fn cohort(parties: &[u32]) -> Cohort {
        let schedule = Schedule { rule: 0, place: Place::Room(Stage::Central), began: 0 };
        Cohort::new(0, 0, schedule, 0, parties.into())
    }

    #[test]
    fn ranges_are_cut_out_of_sets() {
        let set: Ranges = [(0, 10), (20, 30)].into_iter().collect();
        for (from, to, left) in [
            (5, 25, vec![(0, 5), (25, 30)]),
            (0, 10, vec![(20, 30)]),
            (12, 15, vec![(0, 10), (20, 30)]),
            (2, 4, vec![(0, 2), (4, 10), (20, 30)]),
            (7, 7, vec![(0, 7), (7, 10), (20, 30)]),
        ] {
            assert_eq!(without(&set, from, to).to_vec(), left, "without {from}..{to}");
        }
    }

    #[test]
    fn persons_are_numbered_party_by_party() {
        // 2 parties of one, 0 of two, 2 of three: 0 | 1 | 2 3 4 | 5 6 7.
        let cohort = cohort(&[2, 0, 2]);
        assert_eq!((cohort.persons(), cohort.parties()), (8, 4));
        for (person, party) in [(0, (0, 1)), (1, (1, 2)), (2, (2, 5)), (4, (2, 5)), (5, (5, 8)), (7, (5, 8))]
        {
            assert_eq!(cohort.party_of(person), party, "party of {person}");
        }
        let some: Ranges = [(1, 5)].into_iter().collect();
        assert_eq!(cohort.in_ranges(&some).to_vec(), [1, 0, 1]);
    }

    #[test]
    fn a_party_waits_for_the_last_of_its_members() {
        use crate::engine::laboratory::{Lot, Sampling, Subject};
        use crate::engine::ledger::Ledger;
        use crate::engine::random::Randomness;
        // A tube an hour, results after an hour.
        let mut scenario = crate::engine::tests::plan(r#"{"sites": [{"rooms": 9}]}"#).scenario;
        scenario.laboratories[0].tubes_per_day.fill(24);
        scenario.laboratories[0].result_hours = 1;
        let mut ledger = Ledger::new(10, 0, 0);
        let randomness = Randomness::new(1, 1);
        let mut laboratories = Laboratories::new(&scenario.laboratories, scenario.tests, 1.0, 10, randomness);
        let mut cohort = cohort(&[1, 2]);
        let lot = Lot { subject: Subject::Cohort(0), first: 0, persons: 5 };
        let sampling = Sampling { test: 1, doubled: false, release: false };
        cohort.outstanding.extend(laboratories.send(0, sampling, &[lot], &mut ledger));
        for (known, ready) in
            [(0, vec![]), (1, vec![(0, 1)]), (2, vec![(0, 1)]), (3, vec![(0, 3)]), (4, vec![(0, 3)])]
        {
            laboratories.results(known, &mut Vec::new(), &mut ledger);
            assert_eq!(cohort.by_results(&laboratories).0.to_vec(), ready, "{known} known");
        }
    }
}
