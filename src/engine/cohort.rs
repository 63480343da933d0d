//! Healthy parties that checked in together share one fate: they are counted, not followed.

use smallvec::SmallVec;

use super::future::{End, Future, Stay};
use super::laboratory::{ConsignmentId, Laboratories};
use super::plan::Stage;
use super::rooms::SiteId;
use super::trajectory::Series;

/// Healthy parties of one flow that checked in at one hour into one site.
///
/// Its persons are numbered from 0, party by party, the smallest parties first. Parties leave when
/// the results of all their members are there; who is left is a set of numbers.
#[derive(Debug)]
pub struct Cohort {
    /// Hour of check-in: the order in which samples queue.
    pub check_in: u32,
    /// Where they are.
    pub stage: Stage,
    /// Consignments with tubes that are not known yet.
    pub outstanding: SmallVec<[ConsignmentId; 4]>,
    /// Position of its flow in the plan.
    pub flow: u16,
    site: SiteId,
    /// Parties of 1, 2, 3 … persons at the beginning.
    parties: PartiesBySize,
    /// Persons present.
    present: Ranges,
    /// Rooms whose parties have served their days and wait for a result.
    held: u32,
}

/// Numbers of parties of 1, 2, 3 … persons.
pub type PartiesBySize = SmallVec<[u32; 4]>;

/// A set of numbers: rising, separate ranges (from, to).
type Ranges = SmallVec<[(u32, u32); 1]>;

fn persons(parties: &PartiesBySize) -> u32 {
    parties.iter().zip(1..).map(|(parties, size)| parties * size).sum()
}

impl Cohort {
    fn new(check_in: u32, stage: Stage, flow: u16, site: SiteId, parties: PartiesBySize) -> Cohort {
        let present = SmallVec::from_slice(&[(0, persons(&parties))]);
        Cohort { check_in, stage, outstanding: SmallVec::new(), flow, site, parties, present, held: 0 }
    }

    /// Persons present.
    pub fn persons(&self) -> u32 {
        self.present.iter().map(|(from, to)| to - from).sum()
    }

    /// Rooms in use.
    pub fn rooms(&self) -> u32 {
        self.in_ranges(&self.present).iter().sum()
    }

    /// Parties of `size` persons at the beginning, and the number of their first person.
    pub fn block(&self, size: u32) -> (u32, u32) {
        let smaller: u32 = (1..size).zip(&self.parties).map(|(size, parties)| parties * size).sum();
        (self.parties.get(size as usize - 1).copied().unwrap_or(0), smaller)
    }

    /// How many parties of each size ranges of whole parties hold.
    fn in_ranges(&self, ranges: &Ranges) -> PartiesBySize {
        let mut start = 0;
        let count = |(size, &parties): (u32, &u32)| {
            let block = (start, start + parties * size);
            start = block.1;
            let inside = |&(from, to): &(u32, u32)| to.min(block.1).saturating_sub(from.max(block.0));
            ranges.iter().map(inside).sum::<u32>() / size
        };
        (1..).zip(&self.parties).map(count).collect()
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
    /// Checks healthy parties in, site by site, the smallest first.
    pub(super) fn check_in_healthy(&mut self, flow: u16, parties: &[u32]) {
        let mut left = PartiesBySize::from_slice(parties);
        while let number @ 1.. = left.iter().sum() {
            let Some((site, mut rooms)) = self.rooms.take(number) else { return };
            let mut take = |parties: &mut u32| {
                let taken = rooms.min(*parties);
                rooms -= taken;
                *parties -= taken;
                taken
            };
            let here: PartiesBySize = left.iter_mut().map(&mut take).collect();
            self.ledger.persons.waiting -= u64::from(persons(&here));
            self.ledger.persons.central += u64::from(persons(&here));
            self.begin_stage_of_cohort(Cohort::new(self.hour, Stage::Central, flow, site, here));
        }
    }

    /// Lets those go who have served their days and have all their results; looks at the others
    /// again later.
    pub(super) fn end_stage_of_cohort(&mut self, id: u32, end: End) {
        let cohort = &mut self.cohorts[id as usize];
        cohort.outstanding.retain(|consignment| !self.laboratories.is_complete(*consignment));
        let (ready, waiting) = cohort.by_results(&self.laboratories);
        let leaving = cohort.in_ranges(&ready);
        let held = cohort.in_ranges(&waiting).iter().sum();
        cohort.present = waiting;
        let rule = &self.plan.flows[cohort.flow as usize].rule;
        if held > 0 {
            self.ends.enter(self.hour + rule.hours_to_next_look(cohort.stage), end);
        }
        let number = u64::from(persons(&leaving));
        match cohort.stage {
            Stage::Central => {
                self.ledger.rooms_held = self.ledger.rooms_held + held - cohort.held;
                cohort.held = held;
                self.ledger.persons.central -= number;
                self.rooms.vacate(self.hour, cohort.site, leaving.iter().sum());
            }
            Stage::Home => self.ledger.persons.home -= number,
        }
        if number == 0 {
            return;
        }
        if cohort.stage == Stage::Central && rule.home_days > 0 {
            self.ledger.persons.home += number;
            let home = Cohort::new(cohort.check_in, Stage::Home, cohort.flow, cohort.site, leaving);
            self.begin_stage_of_cohort(home);
        } else {
            self.ledger.persons.released += number;
            self.ledger.count(Series::PersonsReleased, number as u32);
        }
    }

    fn begin_stage_of_cohort(&mut self, cohort: Cohort) {
        let (flow, stage) = (cohort.flow, cohort.stage);
        let id = self.cohorts.len() as u32;
        self.cohorts.push(cohort);
        self.schedule(Stay::Cohort(id), flow, stage);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cohort(parties: &[u32]) -> Cohort {
        Cohort::new(0, Stage::Central, 0, 0, parties.into())
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
        assert_eq!((cohort.persons(), cohort.rooms()), (8, 4));
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
        let mut ledger = Ledger::new(10);
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
