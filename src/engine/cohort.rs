//! Healthy parties that checked in together share one fate: they are counted, not followed.

use smallvec::SmallVec;

use super::future::{End, Future, Stay};
use super::laboratory::{Consignment, ConsignmentId, Subject};
use super::plan::Stage;
use super::rooms::SiteId;
use super::trajectory::Series;

/// Healthy parties of one flow and size that checked in at one hour into one site.
///
/// Its parties are numbered from 0, its persons too: those of party *n* are *n* × size to
/// (*n* + 1) × size − 1. Parties leave when their results are there; who is left is a set of
/// numbers.
#[derive(Debug)]
pub struct Cohort {
    /// Hour of check-in: the order in which samples queue.
    pub check_in: u32,
    /// Where they are.
    pub stage: Stage,
    /// Consignments with tubes that are not known yet.
    pub outstanding: SmallVec<[ConsignmentId; 4]>,
    flow: u16,
    site: SiteId,
    size: u32,
    present: Parties,
    /// Parties that have served their days and wait for a result.
    held: u32,
}

/// A set of party numbers: rising, separate ranges (from, to).
type Parties = SmallVec<[(u32, u32); 2]>;

fn number(parties: &Parties) -> u32 {
    parties.iter().map(|(from, to)| to - from).sum()
}

impl Cohort {
    /// Parties present.
    pub fn parties(&self) -> u32 {
        number(&self.present)
    }

    /// Persons present.
    pub fn persons(&self) -> u64 {
        u64::from(self.parties()) * u64::from(self.size)
    }

    /// The parties present that have all their results, and the others.
    fn by_results(&self, consignments: &[Consignment]) -> (Parties, Parties) {
        let mut ready = self.present.clone();
        let mut waiting = Parties::new();
        for &id in &self.outstanding {
            let consignment = &consignments[id as usize];
            let from = (consignment.first + consignment.known) / self.size;
            let to = (consignment.first + consignment.tubes).div_ceil(self.size);
            ready = without(&ready, from, to);
        }
        for &(from, to) in &self.present {
            let mut start = from;
            for &(ready_from, ready_to) in ready.iter().filter(|range| (from..to).contains(&range.0)) {
                if start < ready_from {
                    waiting.push((start, ready_from));
                }
                start = ready_to;
            }
            if start < to {
                waiting.push((start, to));
            }
        }
        (ready, waiting)
    }
}

/// A set without the numbers `from` to `to` − 1.
fn without(parties: &Parties, from: u32, to: u32) -> Parties {
    let mut left = Parties::new();
    for &(start, end) in parties {
        for (start, end) in [(start, end.min(from)), (start.max(to), end)] {
            if start < end {
                left.push((start, end));
            }
        }
    }
    left
}

impl Future<'_> {
    /// Checks healthy parties in, site by site.
    pub(super) fn check_in_healthy(&mut self, flow: u16, size: u32, mut parties: u32) {
        while parties > 0 {
            let Some((site, rooms)) = self.rooms.take(parties) else { return };
            parties -= rooms;
            let persons = u64::from(rooms) * u64::from(size);
            self.ledger.persons.waiting -= persons;
            self.ledger.persons.central += persons;
            self.begin_stage_of_cohort(Cohort {
                check_in: self.hour,
                stage: Stage::Central,
                outstanding: SmallVec::new(),
                flow,
                site,
                size,
                present: SmallVec::from_slice(&[(0, rooms)]),
                held: 0,
            });
        }
    }

    /// Collects a test from everybody in a cohort.
    pub(super) fn collect_from_cohort(&mut self, id: u32, stage: Stage, test: u16) {
        let cohort = &mut self.cohorts[id as usize];
        let rule = &self.plan.flows[cohort.flow as usize].rule;
        let number = rule.test_number(stage, test as usize);
        let samples = cohort.persons() as u32;
        let subject = Subject::Cohort(id);
        let (laboratories, sent) = (&mut self.laboratories, &mut cohort.outstanding);
        if rule.tests(stage)[test as usize].doubled {
            laboratories.send_doubled(self.hour, subject, number, samples, sent, &mut self.ledger);
        } else {
            laboratories.send_single(self.hour, subject, number, samples, sent, &mut self.ledger);
        }
    }

    /// Lets those go who have served their days and have all their results; looks at the others
    /// again later.
    pub(super) fn end_stage_of_cohort(&mut self, id: u32, end: End) {
        let cohort = &mut self.cohorts[id as usize];
        let (ready, waiting) = cohort.by_results(&self.laboratories.consignments);
        let leaving = number(&ready);
        let held = number(&waiting);
        let rule = &self.plan.flows[cohort.flow as usize].rule;
        if held > 0 {
            self.ends.enter(self.hour + rule.hours_to_next_look(cohort.stage), end);
        }
        if cohort.stage == Stage::Central {
            self.ledger.rooms_held = self.ledger.rooms_held - cohort.held + held;
            self.rooms.vacate(self.hour, cohort.site, leaving);
        }
        cohort.held = held;
        cohort.present = waiting;
        if leaving == 0 {
            return;
        }
        let persons = u64::from(leaving) * u64::from(cohort.size);
        let (flow, check_in, site, size) = (cohort.flow, cohort.check_in, cohort.site, cohort.size);
        let goes_home = cohort.stage == Stage::Central && rule.home_days > 0;
        match cohort.stage {
            Stage::Central => self.ledger.persons.central -= persons,
            Stage::Home => self.ledger.persons.home -= persons,
        }
        if goes_home {
            self.ledger.persons.home += persons;
            let (outstanding, present) = (SmallVec::new(), SmallVec::from_slice(&[(0, leaving)]));
            let stage = Stage::Home;
            let home = Cohort { check_in, stage, outstanding, flow, site, size, present, held: 0 };
            self.begin_stage_of_cohort(home);
        } else {
            self.ledger.persons.released += persons;
            self.ledger.count(Series::PersonsReleased, persons as u32);
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

    #[test]
    fn ranges_are_cut_out_of_sets() {
        let set = Parties::from_slice(&[(0, 10), (20, 30)]);
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
}
