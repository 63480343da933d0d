//! The laboratories: tubes queue, are started at fixed slots, and become known.
//!
//! What one cohort or party gave at one collection is a *consignment*. Consignments sent together are
//! shared out among the laboratories, and what joins one of their queues is a *batch*. A laboratory is
//! brought up to date only when tubes join queues, when a result of it may be due, and at midnight;
//! then whole runs of slots are filled at once. When a tube that matters to somebody is started, it is
//! noted at what hour it will be *reported*; all others are only counted. So a future costs in
//! proportion to its consignments, positive tubes and days, not to its tubes or hours.
//!
//! # Where the model leaves a choice
//!
//! - Hours of queued work are counted at the day's rate, where the laboratory is closed for the day
//!   at that of the next day on which it works. A laboratory that never works again within the
//!   horizon gets samples only if no other does; both swabs of a doubled sample go to the only one
//!   that works.
//! - The tubes of others join at the beginning of each hour, before our samples of that hour, and
//!   queue with the least urgent class; those of the first day's backlog are there before them.
//!   Queue lengths, tubes queued (the backlog on the first day) and tubes started count them;
//!   samples, results and delays do not.
//! - A laboratory that pools puts the samples that it gets of those sent together into tubes in their
//!   order; the last tube may hold fewer. Doubled samples that are dealt out in boxes are pooled within
//!   the box. Routed one by one, a sample adds a tube to the queue when it begins one.
//! - A laboratory is full when as many tubes are queued as it can start on the day. The tube that
//!   is begun last may be filled.
//! - The samples of a positive pool join the queue of the same laboratory in the hour in which the
//!   pool becomes known. Tube counts count pool and re-tests; the sample's result and delay are
//!   those of its own tube.
//! - Every tube without virus errs with one less the specificity: single tubes, pools (which show
//!   no virus if no swab in them does) and re-tests, each independently; confirmatory tubes never
//!   err. The negative swab of an infected person does not err: detection curves say all about it.
//! - Doubled samples where there is only one laboratory: of those sent together all first swabs come
//!   before the second ones.
//! - Results of one hour are read laboratory by laboratory in list order, in the order of slots. Of two
//!   swabs of a sample that become known in one hour, the one read last decides the delay.

use std::ops::Range;

use super::ledger::Ledger;
use super::random::Randomness;
use super::series::Series;
use crate::scenario::{Laboratory, Tests};
use batch::{Batch, BatchId, Finding, Kind, Mark, Marks};
use bench::Bench;
use error::Errors;
use line::Class;
use report::Reports;
use tally::Tally;

mod batch;
mod bench;
mod books;
mod error;
mod line;
mod lot;
mod report;
mod result;
mod routing;
mod sending;
mod slots;
mod tally;

pub use lot::{Lot, Subject};

/// Position of a consignment in [`Laboratories::consignments`].
pub type ConsignmentId = u32;

/// Samples of one cohort or party, of one collection; or one that a confirmatory tube is for.
#[derive(Debug)]
pub struct Consignment {
    /// Whose they are, and of which test.
    pub lot: Lot,
    /// Position of the first of them among those sent together.
    position: u32,
    /// The batches in which their swabs are: from one to before another. Of doubled samples there is a
    /// swab in each.
    batches: (BatchId, BatchId),
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
    pub sample: u32,
    /// Whose it is.
    pub who: Who,
    /// Whether it is a confirmatory tube.
    pub is_confirmatory: bool,
}

/// How samples are taken that are sent together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Whether two swabs are taken.
    pub doubled: bool,
    /// Whether they go first, being of the last test of their stage.
    pub release: bool,
}

impl Sampling {
    fn class(self) -> Class {
        if self.release { Class::Release } else { Class::Other }
    }
}

/// All laboratories of a future.
#[derive(Debug)]
pub struct Laboratories<'p> {
    /// Every consignment of the future.
    pub consignments: Vec<Consignment>,
    batches: Vec<Batch>,
    marks: Marks,
    reports: Reports,
    benches: Vec<Bench<'p>>,
    tests: Tests,
    errors: Errors,
    tally: Tally,
    /// The hour whose results were taken last.
    hour: u32,
    /// The last hour in which samples joined queues: no laboratory need be brought up to date for more.
    begun: Option<u32>,
    /// Nothing that has not been foreseen becomes known before this hour.
    horizon: u32,
    /// All samples in the batches before this one are known.
    complete: BatchId,
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
            reports: Reports::default(),
            benches: plans.iter().map(Bench::new).collect(),
            tests,
            errors: Errors::new(specificity, randomness),
            tally: Tally::new(days, tests.deadline_hours),
            hour: 0,
            begun: None,
            horizon: 0,
            complete: 0,
            shares: Vec::new(),
        }
    }

    /// Back to 00:00 of the first day, for another future; keeps the memory.
    pub fn reset(&mut self, randomness: Randomness) {
        self.consignments.clear();
        self.batches.clear();
        self.marks.clear();
        self.reports.clear();
        self.benches.iter_mut().for_each(Bench::reset);
        self.errors.reset(randomness);
        self.tally.reset();
        (self.hour, self.horizon, self.complete) = (0, 0, 0);
        self.begun = None;
    }

    /// Tubes queued and not started, when the work of the day's last hour is done.
    pub fn backlog(&self) -> u64 {
        self.benches.iter().map(Bench::queued).sum()
    }

    /// Whether results of an hour may matter to anybody.
    #[inline]
    pub fn report_at(&self, hour: u32) -> bool {
        self.horizon <= hour
            || self.reports.are_due(hour)
            || self.benches.iter().any(|bench| bench.next_look <= hour)
    }

    /// Does the work of the hour that begins now. Only that of a day's last hour cannot wait: the
    /// day's figures are entered in the books.
    pub fn work(&mut self, hour: u32, ledger: &mut Ledger) {
        if hour % 24 == 23 {
            for laboratory in 0..self.benches.len() {
                self.work_until(laboratory, hour + 1);
            }
            self.enter_known(hour);
            self.tally.close_day(hour / 24, &mut self.benches, ledger);
        }
    }

    /// Calls `each` with ranges (from, to) of the positions of a consignment whose samples are not
    /// known. Ranges come in no order, and may overlap where samples are doubled.
    pub fn unknown(&self, id: ConsignmentId, mut each: impl FnMut(u32, u32)) {
        let Consignment { position: first, lot, batches, .. } = self.consignments[id as usize];
        let last = first + lot.persons;
        for batch in batches.0..batches.1 {
            let position = self.batches[batch as usize].position;
            let mut unknown = |from: u32, to: u32| {
                let (from, to) = ((position + from).max(first), (position + to).min(last));
                if from < to {
                    each(from - first, to - first);
                }
            };
            unknown(self.known_of_batch(batch), self.batches[batch as usize].samples);
            self.retests(batch).for_each(|(retest, from)| {
                unknown(from + self.known_of_batch(retest), from + self.batches[retest as usize].samples);
            });
        }
    }

    /// An hour before which some of a consignment's samples cannot all be known: the last of them cannot.
    pub fn known_from(&self, id: ConsignmentId, samples: Range<u32>) -> u32 {
        let Consignment { position: first, batches: (from, end), .. } = self.consignments[id as usize];
        let last = first + samples.end - 1;
        let in_batch = |batch: &Batch| {
            let from = batch.position.max(first + samples.start);
            let last = last.min(batch.position + batch.samples - 1);
            let sample = (from <= last).then(|| last - batch.position)?;
            Some(self.benches[batch.laboratory as usize].known_from(batch, sample / batch.pool))
        };
        let batches = &self.batches[from as usize..end as usize];
        batches.iter().filter_map(in_batch).max().unwrap_or(0)
    }

    /// An hour before which no more of a consignment's samples can be known than are now.
    pub fn more_known_from(&self, id: ConsignmentId) -> u32 {
        let Consignment { position: first, lot, batches: (from, end) } = self.consignments[id as usize];
        // The first unknown tube from that of one sample on to that of another.
        let within = |id: BatchId, from: u32, to: u32| {
            let batch = &self.batches[id as usize];
            let bench = &self.benches[batch.laboratory as usize];
            let known = bench.known_of_batch(id, batch, self.hour).max(from / batch.pool);
            (from < to && known * batch.pool < to).then(|| bench.known_from(batch, known))
        };
        let of_batch = |id: BatchId| {
            let Batch { position, samples, .. } = self.batches[id as usize];
            let from = first.saturating_sub(position);
            let first_try = within(id, from, (first + lot.persons).saturating_sub(position).min(samples));
            let retests = self.retests(id);
            let retests = retests.filter_map(|(id, _)| within(id, 0, self.batches[id as usize].samples));
            first_try.into_iter().chain(retests).min()
        };
        (from..end).filter_map(of_batch).min().unwrap_or(0)
    }

    /// Whether a consignment is a confirmatory tube.
    pub fn is_confirmation(&self, id: ConsignmentId) -> bool {
        let (first, _) = self.consignments[id as usize].batches;
        self.batches[first as usize].kind == Kind::Confirmation
    }

    /// Whether the results of all samples of a consignment are known.
    pub fn is_complete(&self, id: ConsignmentId) -> bool {
        let (first, end) = self.consignments[id as usize].batches;
        if end <= self.complete {
            return true;
        }
        let mut batches = self.batches[first as usize..end as usize].iter();
        if batches.all(|batch| batch.last_known <= self.hour && batch.last_retest.is_none()) {
            return true;
        }
        let mut is_complete = true;
        self.unknown(id, |_, _| is_complete = false);
        is_complete
    }

    /// Samples of a batch, from the first on, whose tube is known.
    fn known_of_batch(&self, id: BatchId) -> u32 {
        let batch = &self.batches[id as usize];
        if batch.last_known <= self.hour {
            return batch.samples;
        }
        batch.samples_of(self.benches[batch.laboratory as usize].known_of_batch(id, batch, self.hour))
    }

    /// The positive pools of a batch, the last first: the batch in which the samples are tested again,
    /// and the position of the first of them.
    fn retests(&self, id: BatchId) -> impl Iterator<Item = (BatchId, u32)> + '_ {
        let mut next = self.batches[id as usize].last_retest;
        std::iter::from_fn(move || {
            let retest = next?;
            let Kind::Retest { from, previous, .. } = self.batches[retest as usize].kind else { return None };
            next = previous;
            Some((retest, from))
        })
    }

    /// The consignment in which a sample of a batch is, and its position there.
    fn holder(&self, batch: BatchId, sample: u32) -> (ConsignmentId, u32) {
        let Batch { kind, position, consignments: (first, end), .. } = self.batches[batch as usize];
        if let Kind::Retest { of, from, .. } = kind {
            return self.holder(of, from + sample);
        }
        let position = position + sample;
        let among = &self.consignments[first as usize..end as usize];
        let before = among.partition_point(|consignment| consignment.position <= position) - 1;
        (first + before as u32, position - among[before].position)
    }
}

#[cfg(test)]
mod tests;
