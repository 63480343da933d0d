//! Collecting samples: who gives one in this hour, and in which order their tubes queue.
//!
//! Older check-ins come first. People of one flow who checked in together are sampled together; in
//! the order of their tubes, smaller parties come first, and among parties of one size nobody is
//! preferred: a party that is followed stands at a random place between those that are counted.

use smallvec::SmallVec;

use super::future::{Future, Stay};
use super::laboratory::{Lot, Sampling, Subject};
use super::plan::Stage;

/// A sample to collect.
#[derive(Debug, Clone, Copy)]
pub struct Collection {
    /// From whom.
    pub stay: Stay,
    /// In which stage.
    pub stage: Stage,
    /// Position of the test among those of the stage.
    pub test: u16,
}

/// What people have in common who are sampled together: check-in, flow, stage and test.
type Together = (u32, u16, Stage, u16);

/// A place in the order of the tubes of healthy people: position of their cohort, number of the
/// person before whom it is.
type Between = (usize, u32);

impl Future<'_> {
    /// Collects the samples that are due at this hour of the day.
    pub(super) fn collect_samples_due(&mut self) {
        let mut due = Vec::new();
        self.collections.take(self.hour, &mut due);
        self.collect(due);
    }

    /// Collects the samples of people whose first day began in this hour.
    pub(super) fn collect_first_samples(&mut self) {
        let due = std::mem::take(&mut self.first_collections);
        self.collect(due);
    }

    fn collect(&mut self, due: Vec<Collection>) {
        let mut due: Vec<(Together, Stay)> =
            due.into_iter().filter_map(|collection| self.still_due(collection)).collect();
        // The sort is stable: ties stay in the order of entry.
        due.sort_by_key(|(together, _)| *together);
        for group in due.chunk_by(|a, b| a.0 == b.0) {
            self.collect_together(group[0].0, group.iter().map(|(_, stay)| *stay));
        }
    }

    /// With whom somebody is sampled; `None` where the schedule has begun anew since.
    fn still_due(&self, Collection { stay, stage, test }: Collection) -> Option<(Together, Stay)> {
        let (check_in, flow) = match stay {
            Stay::Cohort(id) => {
                let cohort = &self.cohorts[id as usize];
                (cohort.check_in, cohort.flow)
            }
            Stay::Party(id, run) => {
                let party = &self.parties[id as usize];
                if party.run != run {
                    return None;
                }
                (party.check_in, party.flow)
            }
        };
        Some(((check_in, flow, stage, test), stay))
    }

    fn collect_together(&mut self, (_, flow, stage, test): Together, stays: impl Iterator<Item = Stay>) {
        let (mut cohorts, mut parties) = (SmallVec::<[u32; 4]>::new(), SmallVec::<[u32; 16]>::new());
        for stay in stays {
            match stay {
                Stay::Cohort(id) => cohorts.push(id),
                Stay::Party(id, _) => parties.push(id),
            }
        }
        let lots = self.in_order(&cohorts, &parties);
        let rule = &self.plan.flows[flow as usize].rule;
        let number = rule.test_number(stage, test as usize);
        let doubled = rule.tests(stage)[test as usize].doubled;
        let sampling =
            Sampling { test: number, doubled, release: test as usize + 1 == rule.tests(stage).len() };
        let sent = self.laboratories.send(self.hour, sampling, &lots, &mut self.ledger);
        for id in sent {
            match self.laboratories.consignments[id as usize].subject {
                Subject::Cohort(cohort) => self.cohorts[cohort as usize].outstanding.push(id),
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
            let mut first = 0;
            while let Some(((_, before), party)) = places.next_if(|(place, _)| place.0 == position) {
                lots.push(Lot { subject, first, persons: before - first });
                lots.push(self.lot_of_party(party));
                first = before;
            }
            lots.push(Lot { subject, first, persons: self.cohorts[cohort as usize].persons() - first });
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
