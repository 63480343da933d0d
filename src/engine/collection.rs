//! Collecting samples: who gives one in this hour, and in which order their tubes queue.
//!
//! Older check-ins come first. People of one flow who checked in together are sampled together; in
//! the order of their tubes, smaller parties come first, and among parties of one size nobody is
//! preferred: a party that is followed stands at a random place between those that are counted.

use smallvec::SmallVec;

use super::future::Future;
use super::laboratory::{Lot, Sampling, Subject};
use super::plan::{RuleId, Stage};
use super::stay::Stay;

/// A sample to collect.
#[derive(Debug, Clone, Copy)]
pub struct Collection {
    /// From whom.
    pub stay: Stay,
    /// Position of the test among those of the stage.
    pub test: u16,
}

/// What people have in common who are sampled together: check-in, flow, rule, stage and test.
pub type Together = (i32, u16, RuleId, Stage, u16);

/// A place in the order of the tubes of healthy people: position of their cohort, number of the
/// person before whom it is.
type Between = (usize, u32);

impl Future<'_> {
    /// Collects the samples that are due at this hour of the day.
    pub(super) fn collect_samples_due(&mut self) {
        let mut due = std::mem::take(&mut self.scratch.collections);
        self.collections.take(self.hour, &mut due);
        self.collect(&due);
        self.scratch.collections = due;
    }

    /// Collects the samples of people whose first day began in this hour.
    pub(super) fn collect_first_samples(&mut self) {
        let mut due = std::mem::take(&mut self.first_collections);
        self.collect(&due);
        due.clear();
        self.first_collections = due;
    }

    fn collect(&mut self, due: &[Collection]) {
        if due.is_empty() {
            return;
        }
        let mut together = std::mem::take(&mut self.scratch.together);
        together.extend(due.iter().filter_map(|&collection| self.still_due(collection)));
        // The sort is stable: ties stay in the order of entry.
        together.sort_by_key(|(together, _)| *together);
        for group in together.chunk_by(|a, b| a.0 == b.0) {
            self.collect_together(group[0].0, group.iter().map(|(_, stay)| *stay));
        }
        together.clear();
        self.scratch.together = together;
    }

    /// With whom somebody is sampled; `None` where the schedule has been set anew since.
    fn still_due(&self, Collection { stay, test }: Collection) -> Option<(Together, Stay)> {
        let (run, present, check_in, flow, rule, place) = match stay {
            Stay::Cohort(id, run) => {
                let cohort = &self.cohorts[id as usize];
                (cohort.run == run, cohort.persons(), cohort.check_in, cohort.flow, cohort.rule, cohort.place)
            }
            Stay::Party(id, run) => {
                let party = &self.parties[id as usize];
                (party.run == run, 1, party.check_in, party.flow, party.rule, party.place)
            }
        };
        let stage = place.stage()?;
        (run && present > 0).then_some(((check_in, flow, rule, stage, test), stay))
    }

    fn collect_together(&mut self, (_, _, rule, stage, test): Together, stays: impl Iterator<Item = Stay>) {
        let (mut cohorts, mut parties) = (SmallVec::<[u32; 4]>::new(), SmallVec::<[u32; 16]>::new());
        for stay in stays {
            match stay {
                Stay::Cohort(id, _) => cohorts.push(id),
                Stay::Party(id, _) => parties.push(id),
            }
        }
        let lots = self.in_order(&cohorts, &parties);
        let rule = &self.plan.rules[rule as usize];
        let number = rule.test_number(stage, test as usize);
        let doubled = rule.tests(stage)[test as usize].doubled;
        let release = test as usize + 1 == rule.tests(stage).len();
        let sampling = Sampling { test: number, doubled, release };
        let sent = self.laboratories.send(self.hour, sampling, &lots, &mut self.ledger);
        for id in sent {
            match self.laboratories.consignments[id as usize].subject {
                Subject::Cohort(cohort) => self.cohorts[cohort as usize].wait_for(id, &self.laboratories),
                Subject::Party(party) => self.swab_party(party, id),
            }
        }
    }

    /// The samples of cohorts and of parties that are followed, in the order of their tubes.
    fn in_order(&self, cohorts: &[u32], parties: &[u32]) -> SmallVec<[Lot; 16]> {
        let mut places: SmallVec<[(Between, u32); 16]> =
            parties.iter().map(|&party| (self.place_between(cohorts, party), party)).collect();
        places.sort_by_key(|(place, _)| *place);
        let mut lots = SmallVec::new();
        let mut places = places.into_iter().peekable();
        for (position, &cohort) in cohorts.iter().enumerate() {
            let subject = Subject::Cohort(cohort);
            for &(mut first, to) in self.cohorts[cohort as usize].present() {
                let here = |place: &(Between, u32)| place.0.0 == position && place.0.1 <= to;
                while let Some(((_, before), party)) = places.next_if(here) {
                    let before = before.max(first);
                    lots.push(Lot { subject, first, persons: before - first });
                    lots.push(self.lot_of_party(party));
                    first = before;
                }
                lots.push(Lot { subject, first, persons: to - first });
            }
            while let Some((_, party)) = places.next_if(|(place, _)| place.0 == position) {
                lots.push(self.lot_of_party(party));
            }
        }
        lots.extend(places.map(|(_, party)| self.lot_of_party(party)));
        lots
    }

    fn lot_of_party(&self, party: u32) -> Lot {
        Lot { subject: Subject::Party(party), first: 0, persons: self.sampled(party) }
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
