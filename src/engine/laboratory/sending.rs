//! Samples join the queues.

use super::*;
use lot::Lots;

impl Laboratories<'_> {
    /// Sends the samples of people who checked in together, in the order of the lots. Returns the
    /// new consignments; whose swabs in them show virus is to be said with
    /// [`Laboratories::record_swab`] before the hour is over.
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
        let mut samples = 0;
        for lot in lots {
            samples += lot.persons;
        }
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

    /// Says what the swab of an infected person shows: position of the sample in the consignment.
    pub fn record_swab(&mut self, id: ConsignmentId, tube: u32, person: u32, positive: bool) {
        if positive {
            self.mark(id, tube, Finding::Positive(Who::Person(person)));
        } else if self.errors.occur() {
            self.mark(id, tube, Finding::Missed);
        }
    }

    /// Sends one confirmatory tube to the laboratory with the least queued work, ahead of all but
    /// earlier confirmatory tubes. `position`: the person's among those of the subject.
    pub fn send_confirmation(
        &mut self,
        hour: u32,
        test: u32,
        (subject, position): (Subject, u32),
        who: Who,
        ledger: &mut Ledger,
    ) -> ConsignmentId {
        self.begin_hour(hour);
        let (laboratory, _) = routing::two_least_loaded(&self.benches, (hour / 24) as usize);
        let batch = self.batches.len() as BatchId;
        let id = self.consignments.len() as ConsignmentId;
        self.batches.push(Batch::new(Kind::Confirmation, laboratory, hour, 1, 1));
        self.benches[laboratory].join(Class::Confirmation, batch, 1);
        self.consignments.push(Consignment {
            subject,
            first: position,
            tubes: 1,
            test,
            swab: 0,
            is_confirmatory: true,
            batch,
            offset: 0,
        });
        self.mark(id, 0, Finding::Positive(who));
        ledger.count(Series::TubesQueued, 1);
        ledger.count(Series::TubesSent, 1);
        id
    }

    #[inline]
    fn begin_hour(&mut self, hour: u32) {
        if self.begun == Some(hour) {
            return;
        }
        self.begun = Some(hour);
        self.benches.iter_mut().for_each(|bench| bench.begin_hour(hour, &mut self.batches));
    }

    fn mark(&mut self, consignment: ConsignmentId, tube: u32, finding: Finding) {
        let Consignment { batch, offset, .. } = self.consignments[consignment as usize];
        self.marks.add(Mark { batch, sample: offset + tube, finding, consignment, tube });
    }

    fn class(&self, sampling: Sampling) -> Class {
        if sampling.release && self.tests.release_first { Class::Release } else { Class::Other }
    }

    /// Returns how many tubes there are.
    fn send_single(&mut self, hour: u32, sampling: Sampling, samples: u32, lots: &[Lot]) -> u32 {
        let mut shares = std::mem::take(&mut self.shares);
        routing::share(&self.benches, self.tests.routing, (hour / 24) as usize, samples, &mut shares);
        let class = self.class(sampling);
        let mut lots = Lots::new(lots);
        let mut tubes = 0;
        for (laboratory, &share) in shares.iter().enumerate() {
            if share == 0 {
                continue;
            }
            let (batch, mut offset) = self.join(laboratory, class, hour, share);
            tubes += share.div_ceil(self.benches[laboratory].pool());
            let end = offset + share;
            while let Some(lot) = lots.next(end - offset) {
                self.consign(hour, lot, sampling.test, 0, batch, offset);
                offset += lot.persons;
            }
        }
        self.shares = shares;
        tubes
    }

    /// Returns how many tubes there are.
    fn send_doubled(&mut self, hour: u32, sampling: Sampling, samples: u32, lots: &[Lot]) -> u32 {
        let step = if self.benches.len() > 2 { BOX } else { samples };
        let mut lots = Lots::new(lots);
        let mut tubes = 0;
        let mut left = samples;
        while left > 0 {
            let pair = routing::two_least_loaded(&self.benches, (hour / 24) as usize);
            let in_box = step.min(left);
            left -= in_box;
            tubes += self.send_box(hour, sampling, pair, in_box, &mut lots);
        }
        tubes
    }

    fn send_box(
        &mut self,
        hour: u32,
        sampling: Sampling,
        pair: (usize, usize),
        samples: u32,
        lots: &mut Lots,
    ) -> u32 {
        let pools = (self.benches[pair.0].pool(), self.benches[pair.1].pool());
        let class = self.class(sampling);
        let (one, other, mut offset) = self.join_doubled(pair, class, hour, samples);
        let end = offset + samples;
        while let Some(lot) = lots.next(end - offset) {
            self.consign(hour, lot, sampling.test, 0, one, offset);
            self.consign(hour, lot, sampling.test, 1, other, offset);
            offset += lot.persons;
        }
        samples.div_ceil(pools.0) + samples.div_ceil(pools.1)
    }

    /// Enters a consignment whose samples stand in a batch from an offset on.
    #[inline]
    fn consign(&mut self, hour: u32, lot: Lot, test: u32, swab: u8, batch: BatchId, offset: u32) {
        let Lot { subject, first, persons: tubes } = lot;
        let id = self.consignments.len() as ConsignmentId;
        self.consignments.push(Consignment {
            subject,
            first,
            tubes,
            test,
            swab,
            is_confirmatory: false,
            batch,
            offset,
        });
        // In pools it is the pool that errs.
        if self.errors.occur() && self.batches[batch as usize].pool == 1 {
            let Laboratories { errors, marks, .. } = self;
            errors.among(hour, tubes, |tube| {
                marks.add(Mark {
                    batch,
                    sample: offset + tube,
                    finding: Finding::Error,
                    consignment: id,
                    tube,
                });
            });
        }
    }

    /// Puts single samples at the end of a queue: in which batch they are, and where in it.
    fn join(&mut self, laboratory: usize, class: Class, hour: u32, samples: u32) -> (BatchId, u32) {
        let bench = &mut self.benches[laboratory];
        let kind = Kind::Samples { twin: None };
        if let Some(last) = bench.last(class)
            && last >= self.closed
        {
            let batch = &mut self.batches[last as usize];
            if batch.collected == hour && batch.pool == 1 && batch.kind == kind {
                bench.extend(class, samples);
                let offset = batch.samples;
                batch.samples += samples;
                return (last, offset);
            }
        }
        (self.form(kind, laboratory, class, hour, samples), 0)
    }

    /// Puts doubled samples at the ends of two queues: in which batches they are, and where in
    /// them.
    fn join_doubled(
        &mut self,
        (one, other): (usize, usize),
        class: Class,
        hour: u32,
        samples: u32,
    ) -> (BatchId, BatchId, u32) {
        if let (Some(first), Some(second)) = (self.benches[one].last(class), self.benches[other].last(class))
        {
            let batch = &self.batches[first as usize];
            let is_pair = batch.twin() == Some(second) && first < second && first >= self.closed;
            if is_pair
                && batch.collected == hour
                && batch.pool == 1
                && self.batches[second as usize].pool == 1
            {
                let offset = batch.samples;
                for (laboratory, id) in [(one, first), (other, second)] {
                    self.benches[laboratory].extend(class, samples);
                    self.batches[id as usize].samples += samples;
                }
                return (first, second, offset);
            }
        }
        let id = self.batches.len() as BatchId;
        let first = self.form(Kind::Samples { twin: Some(id + 1) }, one, class, hour, samples);
        let second = self.form(Kind::Samples { twin: Some(id) }, other, class, hour, samples);
        (first, second, 0)
    }

    /// Forms a new batch at the end of a queue.
    fn form(&mut self, kind: Kind, laboratory: usize, class: Class, hour: u32, samples: u32) -> BatchId {
        let id = self.batches.len() as BatchId;
        let pool = self.benches[laboratory].pool();
        let mut batch = Batch::new(kind, laboratory, hour, samples, pool);
        batch.first_consignment = self.consignments.len() as ConsignmentId;
        self.benches[laboratory].join(class, id, batch.tubes());
        if pool > 1 {
            let Laboratories { errors, marks, .. } = self;
            errors.among(hour, batch.tubes(), |tube| {
                let (sample, consignment) = (tube * pool, batch.first_consignment);
                marks.add(Mark { batch: id, sample, finding: Finding::Pool, consignment, tube: 0 });
            });
        }
        self.batches.push(batch);
        id
    }
}

/// Doubled samples go in boxes of so many where there are more than two laboratories to choose
/// from; between boxes the two with the least queued work are chosen anew.
const BOX: u32 = 32;
