//! Samples join the queues.

use super::*;
use lot::Lots;

impl Laboratories<'_> {
    /// Sends samples that are collected in an hour, in the order of the lots. Returns the new
    /// consignments; whose swabs in them show virus is to be said with
    /// [`Laboratories::record_swabs`] before the hour is over.
    ///
    /// Single samples: as many to each laboratory as one-by-one routing gives, in contiguous blocks.
    /// Doubled samples: one swab of each person to each of the two laboratories with the least
    /// queued work.
    pub fn send(
        &mut self,
        hour: u32,
        sampling: Sampling,
        lots: &[Lot],
        ledger: &mut Ledger,
    ) -> Range<ConsignmentId> {
        let first = self.consignments.len() as ConsignmentId;
        let samples = lots.iter().map(|lot| lot.persons).sum();
        self.tally.collect(hour, samples);
        ledger.count(Series::Samples, samples);
        self.begin_hour(hour);
        let tubes = if sampling.doubled {
            self.send_doubled(hour, sampling, samples, lots)
        } else {
            self.send_single(hour, sampling, samples, lots)
        };
        ledger.count(Series::TubesQueued, tubes);
        ledger.count(Series::TubesSent, tubes);
        first..self.consignments.len() as ConsignmentId
    }

    /// Says what the swabs of an infected person show, of a sample that is not doubled the first alone:
    /// position of the sample in the consignment.
    pub fn record_swabs(&mut self, id: ConsignmentId, sample: u32, person: u32, positive: [bool; 2]) {
        let Consignment { position, batches: (first, end), .. } = self.consignments[id as usize];
        let position = position + sample;
        let holds = |batch: &BatchId| {
            let Batch { position: first, samples, .. } = self.batches[*batch as usize];
            (first..first + samples).contains(&position)
        };
        for (batch, positive) in (first..end).filter(holds).zip(positive) {
            let sample = position - self.batches[batch as usize].position;
            if positive {
                self.marks.add(Mark { batch, sample, finding: Finding::Positive(Who::Person(person)) });
            } else if self.errors.occur() {
                self.marks.add(Mark { batch, sample, finding: Finding::Missed });
            }
        }
    }

    /// Sends one confirmatory tube to the laboratory with the least queued work, ahead of all but
    /// earlier confirmatory tubes.
    pub fn send_confirmation(&mut self, hour: u32, of: Lot, who: Who, ledger: &mut Ledger) -> ConsignmentId {
        self.begin_hour(hour);
        let (laboratory, _) = routing::two_least_loaded(&self.benches, (hour / 24) as usize);
        let batch = self.form(Kind::Confirmation, laboratory, Class::Confirmation, hour, 1);
        let id = self.consignments.len() as ConsignmentId;
        self.consignments.push(Consignment { lot: of, position: 0, batches: (batch, batch + 1) });
        self.batches[batch as usize].consignments = (id, id + 1);
        self.marks.add(Mark { batch, sample: 0, finding: Finding::Positive(who) });
        ledger.count(Series::TubesQueued, 1);
        ledger.count(Series::TubesSent, 1);
        id
    }

    /// Brings all laboratories up to date for samples that join their queues in an hour.
    #[inline]
    fn begin_hour(&mut self, hour: u32) {
        if self.begun == Some(hour) {
            return;
        }
        self.begun = Some(hour);
        for laboratory in 0..self.benches.len() {
            self.begin_hour_of(laboratory, hour);
        }
        self.look_ahead();
    }

    /// Brings one up to date, and lets the tubes of others join that come at the beginning of the hour.
    pub(super) fn begin_hour_of(&mut self, laboratory: usize, hour: u32) {
        if self.benches[laboratory].is_before(hour) {
            self.work_until(laboratory, hour);
            self.benches[laboratory].join_outside_of(hour);
        }
    }

    /// Returns how many tubes there are.
    fn send_single(&mut self, hour: u32, sampling: Sampling, samples: u32, lots: &[Lot]) -> u32 {
        let mut shares = std::mem::take(&mut self.shares);
        routing::share(&self.benches, self.tests.routing, (hour / 24) as usize, samples, &mut shares);
        let class = sampling.class();
        let first = self.batches.len() as BatchId;
        let (mut position, mut tubes) = (0, 0);
        for (laboratory, &share) in shares.iter().enumerate().filter(|(_, share)| **share > 0) {
            let batch = self.form(Kind::Samples { twin: None }, laboratory, class, hour, share);
            self.batches[batch as usize].position = position;
            position += share;
            tubes += self.batches[batch as usize].tubes;
        }
        self.shares = shares;
        self.consign_all(hour, (first, self.batches.len() as BatchId), &mut Lots::new(lots), samples);
        tubes
    }

    /// Returns how many tubes there are.
    fn send_doubled(&mut self, hour: u32, sampling: Sampling, samples: u32, lots: &[Lot]) -> u32 {
        let step = if self.benches.len() > 2 { BOX } else { samples };
        let class = sampling.class();
        let mut lots = Lots::new(lots);
        let (mut left, mut tubes) = (samples, 0);
        while left > 0 {
            let in_box = step.min(left);
            left -= in_box;
            let (one, other) = routing::two_least_loaded(&self.benches, (hour / 24) as usize);
            let id = self.batches.len() as BatchId;
            let is_pooled = self.benches[one].pool().max(self.benches[other].pool()) > 1;
            for (laboratory, twin) in [(one, id + 1), (other, id)] {
                let batch = self.form(Kind::Samples { twin: Some(twin) }, laboratory, class, hour, in_box);
                self.batches[batch as usize].is_watched = is_pooled;
            }
            tubes += self.batches[id as usize].tubes + self.batches[id as usize + 1].tubes;
            self.consign_all(hour, (id, id + 2), &mut lots, in_box);
        }
        tubes
    }

    /// Enters the consignments of so many samples, which stand in some batches.
    fn consign_all(&mut self, hour: u32, batches: (BatchId, BatchId), lots: &mut Lots, samples: u32) {
        let first = self.consignments.len() as ConsignmentId;
        lots.cut(samples, |lot, position| self.consignments.push(Consignment { lot, position, batches }));
        for batch in batches.0..batches.1 {
            self.batches[batch as usize].consignments = (first, self.consignments.len() as ConsignmentId);
            self.err_in(hour, batch);
        }
    }

    /// Draws which tubes of a new batch err. In pools it is the pool that errs.
    pub(super) fn err_in(&mut self, hour: u32, id: BatchId) {
        let Laboratories { errors, marks, batches, .. } = self;
        let batch = &batches[id as usize];
        let finding = if batch.pool > 1 { Finding::Pool } else { Finding::Error };
        errors.among(hour, batch.tubes, |tube| {
            marks.add(Mark { batch: id, sample: tube * batch.pool, finding });
        });
    }

    /// Forms a new batch at the end of a queue.
    fn form(&mut self, kind: Kind, laboratory: usize, class: Class, hour: u32, samples: u32) -> BatchId {
        let id = self.batches.len() as BatchId;
        let pool = if kind == Kind::Confirmation { 1 } else { self.benches[laboratory].pool() };
        let mut batch = Batch::new(kind, laboratory, class, hour, samples, pool);
        self.benches[laboratory].join(id, &mut batch);
        self.batches.push(batch);
        id
    }
}

/// Doubled samples go in boxes of so many where there are more than two laboratories to choose
/// from; between boxes the two with the least queued work are chosen anew.
const BOX: u32 = 32;
