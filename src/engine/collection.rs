//! Collecting samples: who gives one in this hour, and in which order their tubes queue.
//!
//! Older check-ins come first, at home older days of check-in, and of one day who came home earlier in
//! the day. Of people of one flow who stand together in this order and have the same test the smaller
//! parties come first, and among parties of one size nobody is preferred: a party that is followed
//! stands at a random place between those that are counted. Samples that follow one another in this
//! order are sent together as long as all are doubled or none is (and, where tests before a release go
//! first, all are such or none is).

use super::future::Future;
use super::laboratory::{Lot, Sampling, Subject};
use super::plan::PlannedTest;
use super::stay::Stay;

/// Samples to collect.
#[derive(Debug, Clone, Copy)]
pub struct Collection {
    together: Together,
    /// From whom.
    stay: Stay,
}

impl Collection {
    /// Samples of a stay, for the test at this position in the [plan](super::plan::Plan::tests); `order`:
    /// hour of check-in, or what stands for it at home.
    pub fn new(stay: Stay, order: i32, flow: u16, test: u32) -> Collection {
        let order = order.wrapping_sub(i32::MIN) as u32;
        Collection {
            together: Together(u128::from(order) << 48 | u128::from(flow) << 32 | u128::from(test)),
            stay,
        }
    }
}

/// What people have in common among whom the order is by the size of their parties: check-in, flow, and
/// the position of the test, which tells rule and stage, too.
///
/// In this order they are its place in the order of collection: one number, which is sorted faster than
/// three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Together(u128);

impl Together {
    fn test(self) -> usize {
        self.0 as u32 as usize
    }
}

/// A place in the order of the tubes of healthy people: position of their cohort, number of the
/// person before whom it is.
type Between = (usize, u32);

/// Lists of a collection, kept for their memory: built anew for each of some thousands of collections
/// of a future they took a sixth of its time.
#[derive(Debug, Default)]
pub struct Trays {
    cohorts: Vec<u32>,
    /// Parties, each with its place among the healthy.
    places: Vec<(Between, u32)>,
    lots: Vec<Lot>,
}

impl Future<'_> {
    /// Collects the samples that are due at this hour of the day.
    pub(super) fn collect_samples_due(&mut self) {
        if !self.collections.has(self.hour) {
            return;
        }
        let mut due = std::mem::take(&mut self.scratch.collections);
        self.collections.take(self.hour, &mut due);
        self.collect(&mut due);
        self.scratch.collections = due;
    }

    /// Collects the samples of people whose first day began in this hour.
    pub(super) fn collect_first_samples(&mut self) {
        if self.first_collections.is_empty() {
            return;
        }
        let mut due = std::mem::take(&mut self.first_collections);
        self.collect(&mut due);
        due.clear();
        self.first_collections = due;
    }

    fn collect(&mut self, due: &mut Vec<Collection>) {
        due.retain(|collection| self.is_still_due(collection.stay));
        // The sort is stable: ties stay in the order of entry.
        due.sort_by_key(|collection| collection.together);
        let mut trays = std::mem::take(&mut self.scratch.trays);
        let Trays { cohorts, places, lots } = &mut trays;
        let mut sampling = None;
        for group in due.chunk_by(|a, b| a.together == b.together) {
            let PlannedTest { number: test, sampling: of_group, .. } =
                self.plan.tests[group[0].together.test()];
            if sampling != Some(of_group) {
                self.send_samples(sampling.replace(of_group), lots);
            }
            if let [Collection { stay: Stay::Cohort(cohort, _), .. }] = *group {
                self.add_lots_of_cohort(cohort, test, lots);
            } else {
                self.set_apart(group, cohorts, places);
                self.put_in_order(cohorts, places, test, lots);
            }
        }
        self.send_samples(sampling, lots);
        self.scratch.trays = trays;
    }

    /// Whether the schedule has not been set anew since, and somebody is left.
    fn is_still_due(&self, stay: Stay) -> bool {
        match stay {
            Stay::Cohort(id, run) => {
                let cohort = &self.cohorts[id as usize];
                cohort.run == run && !cohort.present().is_empty()
            }
            Stay::Party(id, run) => self.parties[id as usize].run == run,
        }
    }

    /// Sends samples, if there are any; empties the list.
    fn send_samples(&mut self, sampling: Option<Sampling>, lots: &mut Vec<Lot>) {
        let Some(sampling) = sampling else { return };
        for id in self.laboratories.send(self.hour, sampling, lots, &mut self.ledger) {
            match self.laboratories.consignments[id as usize].lot.subject {
                Subject::Cohort(cohort) => self.cohorts[cohort as usize].wait_for(id, &self.laboratories),
                Subject::Party(party) => self.swab_party(party, id),
            }
        }
        lots.clear();
    }

    fn add_lots_of_cohort(&self, cohort: u32, test: u32, lots: &mut Vec<Lot>) {
        let subject = Subject::Cohort(cohort);
        for &(first, to) in self.cohorts[cohort as usize].present() {
            lots.push(Lot { subject, first, persons: to - first, test });
        }
    }

    /// The cohorts of a group, and its parties by their places among them.
    fn set_apart(&self, group: &[Collection], cohorts: &mut Vec<u32>, places: &mut Vec<(Between, u32)>) {
        cohorts.clear();
        for &Collection { stay, .. } in group {
            if let Stay::Cohort(id, _) = stay {
                cohorts.push(id);
            }
        }
        places.clear();
        for &Collection { stay, .. } in group {
            if let Stay::Party(id, _) = stay {
                places.push((self.place_between(cohorts, id), id));
            }
        }
        places.sort_by_key(|(place, _)| *place);
    }

    /// The samples of cohorts and of parties that are followed, in the order of their tubes.
    fn put_in_order(&self, cohorts: &[u32], places: &[(Between, u32)], test: u32, lots: &mut Vec<Lot>) {
        let mut places = places.iter().copied().peekable();
        for (position, &cohort) in cohorts.iter().enumerate() {
            let subject = Subject::Cohort(cohort);
            for &(mut first, to) in self.cohorts[cohort as usize].present() {
                let here = |place: &(Between, u32)| place.0.0 == position && place.0.1 <= to;
                while let Some(((_, before), party)) = places.next_if(here) {
                    let before = before.max(first);
                    lots.push(Lot { subject, first, persons: before - first, test });
                    lots.push(self.lot_of_party(party, test));
                    first = before;
                }
                lots.push(Lot { subject, first, persons: to - first, test });
            }
            while let Some((_, party)) = places.next_if(|(place, _)| place.0 == position) {
                lots.push(self.lot_of_party(party, test));
            }
        }
        for (_, party) in places {
            lots.push(self.lot_of_party(party, test));
        }
    }

    fn lot_of_party(&self, party: u32, test: u32) -> Lot {
        Lot { subject: Subject::Party(party), first: 0, persons: self.sampled(party), test }
    }

    /// The gap between healthy parties of its size in which a party stands: by its rank, any gap
    /// with the same probability.
    fn place_between(&self, cohorts: &[u32], party: u32) -> Between {
        let party = &self.parties[party as usize];
        let size = party.size();
        let block = |&cohort: &u32| self.cohorts[cohort as usize].block(size);
        let alike: u32 = cohorts.iter().map(|cohort| block(cohort).0).sum();
        let mut gap = (party.rank * f64::from(alike + 1)) as u32;
        for (position, cohort) in cohorts.iter().enumerate() {
            let (parties, first) = block(cohort);
            if gap <= parties {
                return (position, first + gap * size);
            }
            gap -= parties;
        }
        (cohorts.len(), 0)
    }
}
