//! The laboratories: tubes queue, are started at fixed slots, and become known.
//!
//! Tubes move in *consignments*: what one cohort or party gave at one collection and sent to one
//! laboratory. A laboratory works through its consignments first come first served, so of each a
//! growing prefix is started and later known, and a consignment of any size costs the same.

use std::collections::VecDeque;
use std::ops::Range;

use smallvec::SmallVec;

use super::ledger::Ledger;
use super::series::Series;
use crate::scenario::Laboratory;

/// Whose tubes a consignment holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The members of a cohort.
    Cohort(u32),
    /// The members of a party that is followed by name.
    Party(u32),
    /// The confirmatory tube of a person, who was in this party when it was sent.
    Confirmation {
        /// The person.
        person: u32,
        /// The party that waits for the result.
        party: u32,
    },
}

/// Some of a subject's persons, who give a sample each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// Whose persons.
    pub subject: Subject,
    /// Position of the first of them among the subject's persons.
    pub first: u32,
    /// How many.
    pub persons: u32,
}

/// Position of a consignment in [`Laboratories::consignments`].
pub type ConsignmentId = u32;

/// A positive tube: its position in the consignment and the person it comes from.
pub type Positive = (u32, u32);

/// Tubes of one cohort or party, of one collection, in one laboratory.
#[derive(Debug)]
pub struct Consignment {
    /// Whose they are.
    pub subject: Subject,
    /// Position of the first of them among the subject's persons.
    pub first: u32,
    /// How many.
    pub tubes: u32,
    /// How many of them, from the first on, are known.
    pub known: u32,
    /// Number of the test in the rule, from 1.
    pub test: u32,
    /// Which of the two swabs of a doubled sample: 0 or 1.
    pub swab: u8,
    /// Those which are positive; empty for cohorts.
    pub positives: SmallVec<[Positive; 1]>,
    started: u32,
    collected: u32,
    /// The consignment of the other swabs where the test is doubled.
    twin: Option<ConsignmentId>,
}

/// Tubes that have just become known: `tubes` of a consignment from `from` on.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// The consignment.
    pub consignment: ConsignmentId,
    /// Position of the first tube in it.
    pub from: u32,
    /// How many.
    pub tubes: u32,
}

/// All laboratories of a future.
#[derive(Debug)]
pub struct Laboratories<'p> {
    /// Every consignment of the future.
    pub consignments: Vec<Consignment>,
    laboratories: Vec<State<'p>>,
    deadline_hours: u32,
    /// Samples collected in each hour, and those of them that are not known yet.
    collected: Vec<(u32, u32)>,
}

#[derive(Debug)]
struct State<'p> {
    plan: &'p Laboratory,
    /// Confirmatory tubes, which go first.
    urgent: VecDeque<ConsignmentId>,
    queue: VecDeque<ConsignmentId>,
    /// Tubes in both.
    queued: u64,
    /// Started tubes, by the hour in which they become known.
    due: VecDeque<Due>,
}

/// Tubes of one consignment, started in consecutive slots of one day.
#[derive(Debug, Clone, Copy)]
struct Due {
    hour: u32,
    consignment: ConsignmentId,
    tubes: u32,
    day: u32,
    first_slot: u64,
}

/// Doubled samples go in boxes of so many where there are more than two laboratories to choose
/// from; between boxes the two with the least queued work are chosen anew.
const BOX: u32 = 32;

impl<'p> Laboratories<'p> {
    /// Empty laboratories.
    pub fn new(plans: &'p [Laboratory], deadline_hours: u32, hours: u32) -> Laboratories<'p> {
        let state = |plan| State {
            plan,
            urgent: VecDeque::new(),
            queue: VecDeque::new(),
            queued: 0,
            due: VecDeque::new(),
        };
        Laboratories {
            consignments: Vec::new(),
            laboratories: plans.iter().map(state).collect(),
            deadline_hours,
            collected: vec![(0, 0); hours as usize],
        }
    }

    /// Tubes queued and not started.
    pub fn backlog(&self) -> u64 {
        self.laboratories.iter().map(|laboratory| laboratory.queued).sum()
    }

    /// Sends the samples of people who checked in together, in the order of the lots. Returns the
    /// new consignments.
    ///
    /// Single samples: as many to each laboratory as one-by-one routing to the one with the fewest
    /// hours of queued work gives, in contiguous blocks. Doubled samples: one swab of each person
    /// to each of the two laboratories with the least queued work.
    pub fn send(
        &mut self,
        hour: u32,
        test: u32,
        doubled: bool,
        lots: &[Lot],
        ledger: &mut Ledger,
    ) -> Range<ConsignmentId> {
        let first = self.consignments.len() as ConsignmentId;
        let samples: u32 = lots.iter().map(|lot| lot.persons).sum();
        let entry = &mut self.collected[hour as usize];
        *entry = (entry.0 + samples, entry.1 + samples);
        ledger.count(Series::Samples, samples);
        ledger.count(Series::TubesQueued, if doubled { 2 * samples } else { samples });
        if doubled {
            self.send_doubled(hour, test, samples, lots);
        } else {
            self.send_single(hour, test, samples, lots);
        }
        first..self.consignments.len() as ConsignmentId
    }

    fn send_single(&mut self, hour: u32, test: u32, samples: u32, lots: &[Lot]) {
        let shares = self.shares((hour / 24) as usize, samples);
        let mut lots = Lots::new(lots);
        for (laboratory, share) in shares.into_iter().enumerate() {
            let mut left = share;
            while let Some(lot) = lots.next(left) {
                left -= lot.persons;
                self.queue(laboratory, Consignment::new(lot, test, hour, 0, None));
            }
        }
    }

    fn send_doubled(&mut self, hour: u32, test: u32, samples: u32, lots: &[Lot]) {
        let step = if self.laboratories.len() > 2 { BOX } else { samples };
        let mut lots = Lots::new(lots);
        for _ in 0..samples.div_ceil(step.max(1)) {
            let (one, other) = self.two_least_loaded((hour / 24) as usize);
            let mut left = step;
            while let Some(lot) = lots.next(left) {
                left -= lot.persons;
                let id = self.consignments.len() as ConsignmentId;
                self.queue(one, Consignment::new(lot, test, hour, 0, Some(id + 1)));
                self.queue(other, Consignment::new(lot, test, hour, 1, Some(id)));
            }
        }
    }

    /// Sends one confirmatory tube to the laboratory with the least queued work, ahead of all but
    /// earlier confirmatory tubes.
    pub fn send_confirmation(
        &mut self,
        hour: u32,
        person: u32,
        party: u32,
        test: u32,
        ledger: &mut Ledger,
    ) -> ConsignmentId {
        let (laboratory, _) = self.two_least_loaded((hour / 24) as usize);
        let id = self.consignments.len() as ConsignmentId;
        let lot = Lot { subject: Subject::Confirmation { person, party }, first: 0, persons: 1 };
        self.consignments.push(Consignment::new(lot, test, hour, 0, None));
        let state = &mut self.laboratories[laboratory];
        state.urgent.push_back(id);
        state.queued += 1;
        ledger.count(Series::TubesQueued, 1);
        id
    }

    /// Moves the tubes that become known in this hour into `known`, which is emptied first.
    pub fn results(&mut self, hour: u32, known: &mut Vec<Known>, ledger: &mut Ledger) {
        known.clear();
        for laboratory in 0..self.laboratories.len() {
            while let Some(due) = self.laboratories[laboratory].due.pop_front_if(|due| due.hour <= hour) {
                self.become_known(laboratory, due, known, ledger);
            }
        }
        if let Some(collected) = hour.checked_sub(self.deadline_hours) {
            let (samples, unknown) = self.collected[collected as usize];
            ledger.count(Series::ResultsDue, samples);
            ledger.count(Series::ResultsLate, unknown);
        }
    }

    /// Starts the tubes whose slots lie in the hour that begins now.
    pub fn work(&mut self, hour: u32, ledger: &mut Ledger) {
        for state in &mut self.laboratories {
            let started = state.work(hour, &mut self.consignments);
            ledger.count(Series::TubesStarted, started);
        }
    }

    fn queue(&mut self, laboratory: usize, consignment: Consignment) {
        let state = &mut self.laboratories[laboratory];
        state.queue.push_back(self.consignments.len() as ConsignmentId);
        state.queued += u64::from(consignment.tubes);
        self.consignments.push(consignment);
    }

    fn become_known(&mut self, laboratory: usize, due: Due, known: &mut Vec<Known>, ledger: &mut Ledger) {
        let consignment = &mut self.consignments[due.consignment as usize];
        let from = consignment.known;
        consignment.known += due.tubes;
        known.push(Known { consignment: due.consignment, from, tubes: due.tubes });
        if matches!(consignment.subject, Subject::Confirmation { .. }) {
            return;
        }
        // Of a doubled sample the swab that becomes known last completes it.
        let (collected, twin) = (consignment.collected, consignment.twin);
        let complete = match twin {
            Some(twin) => self.consignments[twin as usize].known.saturating_sub(from).min(due.tubes),
            None => due.tubes,
        };
        self.collected[collected as usize].1 -= complete;
        let delay = self.laboratories[laboratory].delay(due, complete, collected);
        ledger.results(complete, delay);
    }

    /// The laboratory with the fewest hours of queued work, and the next (the same where there is
    /// only one); ties in list order.
    fn two_least_loaded(&self, day: usize) -> (usize, usize) {
        let less = |a: usize, b: usize| self.laboratories[a].less_work(&self.laboratories[b], day);
        let least = |skipped: Option<usize>| {
            (0..self.laboratories.len())
                .filter(|&laboratory| Some(laboratory) != skipped)
                .reduce(|best, laboratory| if less(laboratory, best) { laboratory } else { best })
        };
        let one = least(None).unwrap_or(0);
        (one, least(Some(one)).unwrap_or(one))
    }

    /// How many of `samples` go to each laboratory when each goes to the one with the fewest hours
    /// of queued work at its turn.
    ///
    /// A lower bound for each share is found by filling up to a common level; the few samples that
    /// are left are dealt out one by one. Since one-by-one routing takes the lowest steps of all
    /// laboratories' stairs of load, any start below it ends in the same place.
    fn shares(&self, day: usize, samples: u32) -> SmallVec<[u32; 4]> {
        let count = self.laboratories.len();
        if count == 1 || samples == 1 {
            let mut shares = SmallVec::from_elem(0, count);
            shares[self.two_least_loaded(day).0] = samples;
            return shares;
        }
        let margin = count as f64 + 2.0;
        let level = self.common_level(day, samples);
        let mut shares: SmallVec<[u32; 4]> = self
            .laboratories
            .iter()
            .map(|state| {
                let room = (level * state.tubes_an_hour(day)) - state.queued as f64 - margin;
                // A float to integer cast of a negative number gives 0.
                (room as u32).min(samples)
            })
            .collect();
        let dealt: u32 = shares.iter().sum();
        for _ in dealt..samples {
            let next = (1..count).fold(0, |best, laboratory| {
                let load = |l: usize| self.laboratories[l].queued + u64::from(shares[l]);
                let (a, b) = (&self.laboratories[laboratory], &self.laboratories[best]);
                if a.stair(load(laboratory), b, day) < b.stair(load(best), a, day) {
                    laboratory
                } else {
                    best
                }
            });
            shares[next] += 1;
        }
        shares
    }

    /// Hours of work that every laboratory below it reaches when the samples are spread.
    fn common_level(&self, day: usize, samples: u32) -> f64 {
        let mut loads: SmallVec<[(f64, f64); 4]> = self
            .laboratories
            .iter()
            .map(|state| (state.queued as f64 / state.tubes_an_hour(day), state.tubes_an_hour(day)))
            .collect();
        loads.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut work, mut rate, mut level) = (f64::from(samples), 0.0, 0.0);
        for (position, &(load, tubes_an_hour)) in loads.iter().enumerate() {
            rate += tubes_an_hour;
            work += load * tubes_an_hour;
            level = work / rate;
            if loads.get(position + 1).is_none_or(|next| level <= next.0) {
                break;
            }
        }
        level
    }
}

impl Consignment {
    fn new(lot: Lot, test: u32, collected: u32, swab: u8, twin: Option<ConsignmentId>) -> Consignment {
        let Lot { subject, first, persons: tubes } = lot;
        let positives = SmallVec::new();
        Consignment { subject, first, tubes, known: 0, test, swab, positives, started: 0, collected, twin }
    }
}

/// Lots, from which pieces are cut in order.
struct Lots<'l> {
    lots: std::slice::Iter<'l, Lot>,
    rest: Option<Lot>,
}

impl Lots<'_> {
    fn new(lots: &[Lot]) -> Lots<'_> {
        Lots { lots: lots.iter(), rest: None }
    }

    /// The next piece of at most so many persons.
    fn next(&mut self, most: u32) -> Option<Lot> {
        if most == 0 {
            return None;
        }
        let mut lot = self.rest.take().or_else(|| self.lots.find(|lot| lot.persons > 0).copied())?;
        if lot.persons > most {
            self.rest = Some(Lot { first: lot.first + most, persons: lot.persons - most, ..lot });
            lot.persons = most;
        }
        Some(lot)
    }
}

impl State<'_> {
    fn open_hours(&self) -> u64 {
        u64::from(self.plan.closes_hour - self.plan.opens_hour)
    }

    fn tubes_an_hour(&self, day: usize) -> f64 {
        f64::from(self.plan.tubes_per_day[day]) / self.open_hours() as f64
    }

    /// Hours of `load` tubes times a factor that this and the `other` laboratory share.
    fn stair(&self, load: u64, other: &State, day: usize) -> u64 {
        load * self.open_hours() * u64::from(other.plan.tubes_per_day[day])
    }

    fn less_work(&self, other: &State, day: usize) -> bool {
        self.stair(self.queued, other, day) < other.stair(other.queued, self, day)
    }

    /// The first slot of a day that starts at or after `hours` hours from opening.
    fn slot_at(&self, day: u32, hours: u64) -> u64 {
        (hours * u64::from(self.plan.tubes_per_day[day as usize])).div_ceil(self.open_hours())
    }

    fn work(&mut self, hour: u32, consignments: &mut [Consignment]) -> u32 {
        let (day, hour_of_day) = (hour / 24, hour % 24);
        let open = self.plan.opens_hour..self.plan.closes_hour;
        if self.queued == 0 || !open.contains(&hour_of_day) {
            return 0;
        }
        let since_opening = u64::from(hour_of_day - self.plan.opens_hour);
        let mut slot = self.slot_at(day, since_opening);
        let end = self.slot_at(day, since_opening + 1);
        let mut started = 0;
        while slot < end {
            let from = if self.urgent.is_empty() { &mut self.queue } else { &mut self.urgent };
            let Some(&id) = from.front() else { break };
            let consignment = &mut consignments[id as usize];
            let waiting = consignment.tubes - consignment.started;
            let tubes = waiting.min((end - slot).min(u64::from(u32::MAX)) as u32);
            consignment.started += tubes;
            if tubes == waiting {
                from.pop_front();
            }
            self.start(hour, day, since_opening, slot, id, tubes);
            slot += u64::from(tubes);
            started += tubes;
        }
        self.queued -= u64::from(started);
        started
    }

    /// Enters tubes of consecutive slots among those due. The slot exactly on the hour is known an
    /// hour before the others.
    fn start(&mut self, hour: u32, day: u32, since_opening: u64, slot: u64, id: ConsignmentId, tubes: u32) {
        let known = hour + self.plan.result_hours;
        let slots_a_day = u64::from(self.plan.tubes_per_day[day as usize]);
        let on_the_hour = u32::from(slot * self.open_hours() == since_opening * slots_a_day);
        let mut enter = |hour, first_slot, tubes| {
            if tubes > 0 {
                self.due.push_back(Due { hour, consignment: id, tubes, day, first_slot });
            }
        };
        enter(known, slot, on_the_hour);
        enter(known + 1, slot + u64::from(on_the_hour), tubes - on_the_hour);
    }

    /// Hours from collection to the readiness of the first `tubes` of those due, summed.
    fn delay(&self, due: Due, tubes: u32, collected: u32) -> f64 {
        let tubes = f64::from(tubes);
        let hours_a_slot = self.open_hours() as f64 / f64::from(self.plan.tubes_per_day[due.day as usize]);
        let opening = f64::from(due.day * 24 + self.plan.opens_hour + self.plan.result_hours);
        let mean_slot = due.first_slot as f64 + (tubes - 1.0) / 2.0;
        tubes * (opening - f64::from(collected) + mean_slot * hours_a_slot)
    }
}

#[cfg(test)]
mod tests;
