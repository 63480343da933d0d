//! The laboratories: tubes queue, are started at fixed slots, and become known.
//!
//! What one cohort or party gave at one collection and sent to one laboratory is a *consignment*.
//! Tubes that join a queue together form a *batch*, however many consignments it is. A laboratory
//! is brought up to date only when tubes join its queue, when a result may matter to somebody, and
//! at midnight; then whole runs of slots are filled at once. So a future costs in proportion to its
//! consignments, positive tubes and days, not to its tubes or hours.
//!
//! # Where the model leaves a choice
//!
//! - Hours of queued work are counted at the day's rate, where the laboratory is closed for the day
//!   at that of the next day on which it works. A laboratory that never works again within the
//!   horizon gets samples only if no other does.
//! - The tubes of others join at the beginning of each hour, before our samples of that hour, and
//!   queue with the least urgent class; those of the first day's backlog are there before them.
//!   Queue lengths, tubes queued (the backlog on the first day) and tubes started count them;
//!   samples, results and delays do not.
//! - A laboratory that pools puts the samples that it gets of one collection into tubes in their
//!   order; the last tube of the collection may hold fewer. Doubled samples that are dealt out in
//!   boxes are pooled within the box. Routed one by one, a sample adds a tube to the queue when it
//!   begins one.
//! - A laboratory is full when as many tubes are queued as it can start on the day. The tube that
//!   is begun last may be filled.
//! - The samples of a positive pool join the queue of the same laboratory in the hour in which the
//!   pool becomes known. Tube counts count pool and re-tests; the sample's result and delay are
//!   those of its own tube.
//! - Every tube without virus errs with one less the specificity: single tubes, pools (which show
//!   no virus if no swab in them does) and re-tests, each independently; confirmatory tubes never
//!   err. The negative swab of an infected person does not err: detection curves say all about it.
//! - Doubled samples where there is only one laboratory: of those who are sampled together all first
//!   swabs come before the second ones.
//! - Results of one hour are read laboratory by laboratory in list order, in the order of slots. Of two
//!   swabs of a sample that become known in one hour, the one read last decides the delay.

use std::ops::Range;

use super::ledger::Ledger;
use super::random::Randomness;
use super::series::Series;
use crate::scenario::{Laboratory, Tests};
use batch::{Batch, BatchId, Finding, Kind, Mark, Marks};
use bench::{Bench, Class};
use error::Errors;
use tally::Tally;

mod batch;
mod bench;
mod error;
mod lot;
mod result;
mod routing;
mod sending;
mod tally;

pub use lot::{Lot, Subject};

/// Position of a consignment in [`Laboratories::consignments`].
pub type ConsignmentId = u32;

/// Samples of one cohort or party, of one collection, in one laboratory; or a confirmatory tube.
#[derive(Debug)]
pub struct Consignment {
    /// Whose they are.
    pub subject: Subject,
    /// Position of the first of them among the subject's persons.
    pub first: u32,
    /// How many samples.
    pub tubes: u32,
    /// Number of the test in the rule, from 1; of a confirmatory tube, of the test it confirms.
    pub test: u32,
    /// Which of the two swabs of a doubled sample: 0 or 1.
    pub swab: u8,
    /// Whether it is a confirmatory tube.
    pub is_confirmatory: bool,
    /// Where its samples stand: in this batch, from this sample on.
    batch: BatchId,
    offset: u32,
}

/// Whose tube is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// An infected person who is followed.
    Person(u32),
    /// A healthy person: the result is wrong.
    Healthy,
}

/// A result that matters: a positive tube, or a confirmatory tube, which is positive if it is not a
/// healthy person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The consignment.
    pub consignment: ConsignmentId,
    /// Position of the sample in it.
    pub tube: u32,
    /// Whose it is.
    pub who: Who,
}

/// What samples are taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Number of the test in the rule, from 1.
    pub test: u32,
    /// Whether two swabs are taken.
    pub doubled: bool,
    /// Whether it is the last test of its stage.
    pub release: bool,
}

/// All laboratories of a future.
#[derive(Debug)]
pub struct Laboratories<'p> {
    /// Every consignment of the future.
    pub consignments: Vec<Consignment>,
    batches: Vec<Batch>,
    marks: Marks,
    benches: Vec<Bench<'p>>,
    tests: Tests,
    errors: Errors,
    tally: Tally,
    /// The hour whose results were taken last.
    hour: u32,
    /// The last hour in which samples joined queues: no laboratory need be brought up to date for more.
    begun: Option<u32>,
    /// No result matters to anybody before this hour.
    next: u32,
    /// Batches before this one are closed: their marks are filed.
    closed: BatchId,
    /// Scratch memory of routing.
    shares: Vec<u32>,
}

impl<'p> Laboratories<'p> {
    /// Laboratories at 00:00 of the first day.
    pub fn new(
        plans: &'p [Laboratory],
        tests: Tests,
        specificity: f64,
        days: u32,
        randomness: Randomness,
    ) -> Laboratories<'p> {
        Laboratories {
            consignments: Vec::new(),
            batches: Vec::new(),
            marks: Marks::default(),
            benches: plans.iter().map(Bench::new).collect(),
            tests,
            errors: Errors::new(specificity, randomness),
            tally: Tally::new(days, tests.deadline_hours),
            hour: 0,
            begun: None,
            next: 0,
            closed: 0,
            shares: Vec::new(),
        }
    }

    /// Back to 00:00 of the first day, for another future; keeps the memory.
    pub fn reset(&mut self, randomness: Randomness) {
        self.consignments.clear();
        self.batches.clear();
        self.marks.clear();
        self.benches.iter_mut().for_each(Bench::reset);
        self.errors.reset(randomness);
        self.tally.reset();
        (self.hour, self.next, self.closed) = (0, 0, 0);
        self.begun = None;
    }

    /// Tubes queued and not started, when the work of the day's last hour is done.
    pub fn backlog(&self) -> u64 {
        self.benches.iter().map(Bench::queued).sum()
    }

    /// Does the work of the hour that begins now. Only that of a day's last hour cannot wait: the
    /// day's figures are entered in the books.
    pub fn work(&mut self, hour: u32, ledger: &mut Ledger) {
        if hour % 24 == 23 {
            self.benches.iter_mut().for_each(|bench| bench.work_until(hour + 1, &mut self.batches));
            self.enter_known(hour);
            self.tally.close_day(hour / 24, &mut self.benches, ledger);
        }
    }

    /// How many samples of a consignment, from the first on, are known; of those in positive pools
    /// see [`Laboratories::unknown`].
    pub fn known(&self, id: ConsignmentId) -> u32 {
        let Consignment { batch, offset, tubes, .. } = self.consignments[id as usize];
        self.known_of_batch(batch).saturating_sub(offset).min(tubes)
    }

    /// Calls `each` with the ranges (from, to) of the positions of a consignment whose samples are
    /// not known. Ranges do not overlap; they come in no order.
    pub fn unknown(&self, id: ConsignmentId, mut each: impl FnMut(u32, u32)) {
        let Consignment { batch, offset, tubes, .. } = self.consignments[id as usize];
        let known = self.known(id);
        if known < tubes {
            each(known, tubes);
        }
        for (from, to) in self.retested(batch) {
            let (from, to) = (from.max(offset), to.min(offset + known));
            if from < to {
                each(from - offset, to - offset);
            }
        }
    }

    /// Whether the results of all samples of a consignment are known.
    pub fn is_complete(&self, id: ConsignmentId) -> bool {
        let Consignment { batch, offset, tubes, .. } = self.consignments[id as usize];
        if self.batches[batch as usize].last_retest.is_none() {
            return self.known_of_batch(batch) >= offset + tubes;
        }
        let mut is_complete = true;
        self.unknown(id, |_, _| is_complete = false);
        is_complete
    }

    /// Samples of a batch, from the first on, whose tube is known.
    fn known_of_batch(&self, id: BatchId) -> u32 {
        let batch = &self.batches[id as usize];
        let bench = &self.benches[batch.laboratory as usize];
        // What is known but not entered in the books stands at the front of the laboratory.
        let more =
            bench.first_run().filter(|run| run.batch == id).map_or(0, |run| bench.known_of(run, self.hour));
        batch.samples_of(batch.known + more)
    }

    /// The ranges of the samples of a batch that are tested again and not known yet.
    fn retested(&self, id: BatchId) -> impl Iterator<Item = (u32, u32)> + '_ {
        std::iter::successors(self.batches[id as usize].last_retest, |&retest| {
            match self.batches[retest as usize].kind {
                Kind::Retest { previous, .. } => previous,
                Kind::Samples { .. } | Kind::Confirmation => None,
            }
        })
        .filter_map(|retest| match self.batches[retest as usize].kind {
            Kind::Retest { from, .. } => {
                Some((from + self.known_of_batch(retest), from + self.batches[retest as usize].samples))
            }
            Kind::Samples { .. } | Kind::Confirmation => None,
        })
    }
}

#[cfg(test)]
mod tests;
