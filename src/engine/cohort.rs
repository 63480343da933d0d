//! Healthy parties that checked in together share one fate: they are counted, not followed. So do those
//! who go home together and checked in on the same day.

mod stages;

use smallvec::SmallVec;

use super::laboratory::{ConsignmentId, Laboratories};
use super::outstanding::Outstanding;
use super::plan::RuleId;
use super::rooms::SiteId;
use super::stay::{Place, Schedule};

/// Healthy parties of one flow that checked in at one hour into one site, or on one day and are at home
/// from one hour on.
///
/// Its persons are numbered from 0, party by party, the smallest parties first. Parties leave when
/// the results of all their members are there, or to be followed when a member is infected; who is
/// left is a set of numbers.
#[derive(Debug)]
pub struct Cohort {
    /// Hour of arrival in isolation, of some of them at home: the order in which samples queue.
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
    pub outstanding: Outstanding<[ConsignmentId; 8]>,
    /// Parties of 1, 2, 3 … persons at the beginning.
    parties: PartiesBySize,
    /// Persons at the beginning.
    size: u32,
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

/// Takes so many parties out, the smallest first.
pub fn take_smallest(from: &mut PartiesBySize, mut number: u32) -> PartiesBySize {
    let take = |parties: &mut u32| {
        let taken = number.min(*parties);
        number -= taken;
        *parties -= taken;
        taken
    };
    from.iter_mut().map(take).collect()
}

impl Cohort {
    /// A cohort of a flow that begins a stage.
    pub fn new(flow: u16, check_in: i32, schedule: Schedule, site: SiteId, parties: PartiesBySize) -> Cohort {
        let Schedule { rule, place, began } = schedule;
        let size = persons(&parties);
        Cohort {
            check_in,
            began,
            place,
            flow,
            rule,
            run: 0,
            site,
            outstanding: Outstanding::new(),
            present: SmallVec::from_slice(&[(0, size)]),
            parties,
            size,
            held: 0,
        }
    }

    /// Takes in more parties; nobody has given a sample yet or left.
    fn absorb(&mut self, parties: &[u32]) {
        self.parties.resize(self.parties.len().max(parties.len()), 0);
        self.parties.iter_mut().zip(parties).for_each(|(mine, more)| *mine += more);
        self.size += persons(parties);
        self.present = SmallVec::from_slice(&[(0, self.size)]);
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

    /// Notes a consignment that it waits for.
    pub fn wait_for(&mut self, id: ConsignmentId, laboratories: &Laboratories) {
        self.outstanding.wait_for(id, |id| laboratories.is_complete(*id));
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
        if ranges[..] == [(0, self.size)] {
            return PartiesBySize::from_slice(&self.parties);
        }
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

    /// An hour before which no more results can be known of those that it waits for than are now.
    fn more_known_from(&self, laboratories: &Laboratories) -> u32 {
        let unknown = self.outstanding.iter().filter(|id| !laboratories.is_complete(**id));
        unknown.map(|id| laboratories.more_known_from(*id)).min().unwrap_or(0)
    }

    /// The persons present whose party has all its results, and the others.
    fn by_results(&self, laboratories: &Laboratories) -> (Ranges, Ranges) {
        // A copy: a clone of such a list takes several times as long.
        let mut ready = Ranges::from_slice(&self.present);
        for &id in self.outstanding.iter().filter(|id| !laboratories.is_complete(**id)) {
            let first = laboratories.consignments[id as usize].lot.first;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::Stage;

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
        let lot = Lot { subject: Subject::Cohort(0), first: 0, persons: 5, test: 1 };
        let sampling = Sampling { doubled: false, release: false };
        for id in laboratories.send(0, sampling, &[lot], &mut ledger) {
            cohort.wait_for(id, &laboratories);
        }
        for (known, ready) in
            [(0, vec![]), (1, vec![(0, 1)]), (2, vec![(0, 1)]), (3, vec![(0, 3)]), (4, vec![(0, 3)])]
        {
            laboratories.results(known, &mut Vec::new(), &mut ledger);
            assert_eq!(cohort.by_results(&laboratories).0.to_vec(), ready, "{known} known");
        }
    }
}
