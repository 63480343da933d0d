//! Results are counted, once a day or, where doubled samples are pooled, hour by hour.
//!
//! A doubled sample is counted with the swab that completes it: the one known in a later hour or, of
//! one hour, read later.

use super::*;
use bench::Run;
use tally::Samples;

impl Laboratories<'_> {
    /// Enters in the books what is known of all tubes.
    pub(super) fn enter_known(&mut self, hour: u32) {
        for laboratory in 0..self.benches.len() {
            self.count_doubled(laboratory, hour);
        }
        for laboratory in 0..self.benches.len() {
            while let Some(run) = self.benches[laboratory].take_known(hour) {
                let batch = &mut self.batches[run.batch as usize];
                let (from, to) = (batch.samples_of(run.first), batch.samples_of(run.first + run.tubes));
                batch.known = run.first + run.tubes;
                match batch.kind {
                    Kind::Samples { twin: Some(_) } if !batch.is_watched => {}
                    Kind::Samples { .. } => self.count_pools(hour, run, from..to),
                    Kind::Retest { of, from: first, .. } => {
                        self.count(hour, (of, first + from), first + from..first + to, run);
                    }
                    Kind::Confirmation => {}
                }
            }
            self.benches[laboratory].look_again(&self.batches);
        }
        let is_complete = |batch: &Batch| batch.last_known <= hour && batch.last_retest.is_none();
        let complete = self.batches[self.complete as usize..].iter().take_while(|batch| is_complete(batch));
        self.complete += complete.count() as BatchId;
    }

    /// Counts the doubled samples that become complete in a laboratory, none of which is pooled: those
    /// whose other swab is known in an earlier hour, or is read earlier in the same.
    fn count_doubled(&mut self, laboratory: usize, hour: u32) {
        let Laboratories { batches, benches, tally, .. } = self;
        let bench = &benches[laboratory];
        for run in bench.runs() {
            let batch = &batches[run.batch as usize];
            let Some(twin) = batch.twin().filter(|_| !batch.is_watched) else { continue };
            let other = &batches[twin as usize];
            let other_bench = &benches[other.laboratory as usize];
            let is_read_later = (other.laboratory, twin) > (batch.laboratory, run.batch);
            let mut count = |from, to| {
                if from < to {
                    tally.count(
                        bench,
                        run,
                        Samples { from, to, pool: 1, collected: batch.collected, known: hour },
                    );
                }
            };
            let (mut from, mut to, end) = (0, 0, bench.known_of(run, hour));
            let mut now = bench.known_hour(run.day, run.slot);
            while to < end {
                to = bench.known_of(run, now);
                let before = now - u32::from(is_read_later);
                let others = other_bench.known_of_batch(twin, other, before);
                let complete = others.saturating_sub(run.first).clamp(from, to);
                if complete < to {
                    count(from, complete);
                    from = to;
                }
                now += 1;
            }
            count(from, to);
        }
    }

    /// Counts the samples of a run, without those of positive pools, which are tested again.
    fn count_pools(&mut self, hour: u32, run: Run, samples: Range<u32>) {
        let (first, mut end) = (samples.start, samples.end);
        let mut retest = self.batches[run.batch as usize].last_retest;
        while let Some(id) = retest
            && let Batch { kind: Kind::Retest { from, previous, .. }, samples, .. } =
                self.batches[id as usize]
        {
            if first <= from && from < end {
                self.count(hour, (run.batch, first), from + samples..end, run);
                end = from;
            }
            retest = previous;
        }
        self.count(hour, (run.batch, first), first..end, run);
    }

    /// Counts samples of a batch whose swabs are in a run, the first of which is at `first`; of doubled
    /// ones those that this swab completes: it is known last.
    fn count(&mut self, hour: u32, (of, first): (BatchId, u32), samples: Range<u32>, run: Run) {
        if samples.is_empty() {
            return;
        }
        let Laboratories { batches, benches, tally, .. } = self;
        let Batch { laboratory, pool, .. } = batches[run.batch as usize];
        let bench = &benches[laboratory as usize];
        let batch = &batches[of as usize];
        let in_run = |from, to| Samples {
            from: from - first,
            to: to - first,
            pool,
            collected: batch.collected,
            known: hour,
        };
        let Some(twin) = batch.twin() else {
            tally.count(bench, run, in_run(samples.start, samples.end));
            return;
        };
        let other = &batches[twin as usize];
        let end = other.samples_of(other.known).clamp(samples.start, samples.end);
        tally.count(bench, run, in_run(samples.start, end));
        let mut retest = other.last_retest;
        while let Some(id) = retest {
            let again = &batches[id as usize];
            let Kind::Retest { from, previous, .. } = again.kind else { break };
            let (from, to) = ((from + again.known).max(samples.start), (from + again.samples).min(end));
            if from < to {
                tally.discount(bench, run, in_run(from, to));
            }
            retest = previous;
        }
    }
}
