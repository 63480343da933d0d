//! Tubes become known.

use super::*;
use bench::Run;
use tally::Samples;

impl Laboratories<'_> {
    /// Moves the results of this hour that matter into `known`, which is emptied first: positive
    /// tubes, then there should be a confirmatory tube, and confirmatory tubes. By laboratory, in
    /// the order of their slots.
    pub fn results(&mut self, hour: u32, known: &mut Vec<Known>, ledger: &mut Ledger) {
        known.clear();
        self.hour = hour;
        self.marks.file(&mut self.batches);
        self.closed = self.batches.len() as BatchId;
        if hour < self.next {
            return;
        }
        for laboratory in 0..self.benches.len() {
            if self.benches[laboratory].next_result <= hour {
                self.take_results(hour, laboratory, known, ledger);
            }
        }
        self.next = self.benches.iter().map(|bench| bench.next_result).min().unwrap_or(u32::MAX);
    }

    fn take_results(&mut self, hour: u32, laboratory: usize, known: &mut Vec<Known>, ledger: &mut Ledger) {
        let bench = &mut self.benches[laboratory];
        if bench.horizon() <= hour {
            bench.work_until(hour, &mut self.batches);
        }
        if self.next_result(laboratory) <= hour {
            while let Some(run) = self.benches[laboratory].take_known(hour) {
                self.become_known(hour, run, known, ledger);
            }
        }
        self.benches[laboratory].next_result = self.next_result(laboratory);
    }

    /// Enters what is known at the end of a day; nothing of it matters to anybody but the books.
    pub(super) fn enter_known(&mut self, hour: u32) {
        for laboratory in 0..self.benches.len() {
            while let Some(run) = self.benches[laboratory].take_known(hour) {
                let batch = &mut self.batches[run.batch as usize];
                batch.known += run.tubes;
                let from = batch.known - run.tubes;
                debug_assert!(!batch.is_watched(), "results took it");
                self.count(hour, (run.batch, from), run.tubes, 1, run);
            }
        }
    }

    /// The first hour at which a result of a laboratory may matter to somebody.
    fn next_result(&self, laboratory: usize) -> u32 {
        let bench = &self.benches[laboratory];
        let Some(run) = bench.first_run() else { return bench.horizon() };
        let batch = &self.batches[run.batch as usize];
        let tube = if batch.is_watched() {
            0
        } else {
            let mark = self.marks.first(batch).map_or(u32::MAX, |mark| mark.sample - batch.known);
            mark.min(run.tubes - 1)
        };
        bench.known_hour(run.day, run.slot + tube).min(bench.horizon())
    }

    fn become_known(&mut self, hour: u32, run: Run, known: &mut Vec<Known>, ledger: &mut Ledger) {
        let batch = &mut self.batches[run.batch as usize];
        let tubes = batch.known..batch.known + run.tubes;
        batch.known = tubes.end;
        match batch.kind {
            Kind::Samples { .. } if batch.pool > 1 => self.read_pools(hour, run, tubes.start, ledger),
            Kind::Samples { .. } => self.count(hour, (run.batch, tubes.start), run.tubes, 1, run),
            Kind::Retest { of, from, .. } => self.count(hour, (of, from + tubes.start), run.tubes, 1, run),
            Kind::Confirmation => {}
        }
        let batch = &mut self.batches[run.batch as usize];
        if batch.pool > 1 {
            return;
        }
        while let Some(mark) = self.marks.next_before(batch, tubes.end) {
            if let Some(who) = mark.finding.reported() {
                known.push(Known { consignment: mark.consignment, tube: mark.tube, who });
            }
        }
    }

    /// Counts `samples` of a batch, from `first` on, that stand in the tubes of a run from its first
    /// tube on, `pool` in each; of doubled ones those that this swab completes: it is known last.
    fn count(&mut self, hour: u32, (of, first): (BatchId, u32), samples: u32, pool: u32, run: Run) {
        let Laboratories { batches, benches, tally, .. } = self;
        let bench = &benches[batches[run.batch as usize].laboratory as usize];
        let batch = &batches[of as usize];
        let in_run = |from, to| Samples {
            from: from - first,
            to: to - first,
            pool,
            collected: batch.collected,
            known: hour,
        };
        let Some(twin) = batch.twin() else {
            tally.count(bench, run, in_run(first, first + samples));
            return;
        };
        let other = &batches[twin as usize];
        let end = other.samples_of(other.known).clamp(first, first + samples);
        tally.count(bench, run, in_run(first, end));
        let mut retest = other.last_retest;
        while let Some(id) = retest {
            let again = &batches[id as usize];
            let Kind::Retest { from, previous, .. } = again.kind else { break };
            let (from, to) = ((from + again.known).max(first), (from + again.samples).min(end));
            if from < to {
                tally.discount(bench, run, in_run(from, to));
            }
            retest = previous;
        }
    }

    /// Counts the samples of negative pools and has those of positive ones tested again.
    fn read_pools(&mut self, hour: u32, run: Run, first: u32, ledger: &mut Ledger) {
        let last = first + run.tubes;
        let end = self.batches[run.batch as usize].samples_of(last);
        let mut next = first;
        while let Some(positive) = self.marks.next_positive_pool(&mut self.batches[run.batch as usize], end) {
            self.count_pools(hour, run, next - first, next..positive);
            self.test_again(hour, run.batch, positive, ledger);
            next = positive + 1;
        }
        self.count_pools(hour, run, next - first, next..last);
    }

    /// Counts the samples of negative pools, which stand in a run behind so many others.
    fn count_pools(&mut self, hour: u32, run: Run, behind: u32, tubes: Range<u32>) {
        let batch = &self.batches[run.batch as usize];
        let (from, to, pool) = (batch.samples_of(tubes.start), batch.samples_of(tubes.end), batch.pool);
        if from < to {
            let run = Run { slot: run.slot + behind, tubes: tubes.end - tubes.start, ..run };
            self.count(hour, (run.batch, from), to - from, pool, run);
        }
    }

    /// Puts the samples of a positive pool in the queue of its laboratory, one by one.
    fn test_again(&mut self, hour: u32, of: BatchId, tube: u32, ledger: &mut Ledger) {
        let id = self.batches.len() as BatchId;
        let batch = &mut self.batches[of as usize];
        let (from, to) = (tube * batch.pool, batch.samples_of(tube + 1));
        let previous = batch.last_retest.replace(id);
        let (laboratory, collected) = (batch.laboratory as usize, batch.collected);
        self.mark_again(hour, id, of, from..to);
        self.benches[laboratory].begin_hour(hour, &mut self.batches);
        let kind = Kind::Retest { of, from, previous };
        self.batches.push(Batch::new(kind, laboratory, collected, to - from, 1));
        self.benches[laboratory].join(Class::Retest, id, to - from);
        ledger.count(Series::TubesQueued, to - from);
        ledger.count(Series::TubesSent, to - from);
    }

    /// What there is to find in the samples of a positive pool.
    fn mark_again(&mut self, hour: u32, id: BatchId, of: BatchId, samples: Range<u32>) {
        let Laboratories { marks, batches, errors, consignments, .. } = self;
        let batch = &mut batches[of as usize];
        let first_consignment = batch.first_consignment;
        while let Some(mark) = marks.next_before(batch, samples.end) {
            if mark.finding != Finding::Pool {
                marks.add(Mark { batch: id, sample: mark.sample - samples.start, ..mark });
            }
        }
        errors.among(hour, samples.end - samples.start, |position| {
            let sample = samples.start + position;
            let holds = |(_, consignment): &(ConsignmentId, &Consignment)| {
                consignment.batch == of
                    && (consignment.offset..consignment.offset + consignment.tubes).contains(&sample)
            };
            let there = (first_consignment..).zip(&consignments[first_consignment as usize..]).find(holds);
            if let Some((consignment, Consignment { offset, .. })) = there {
                let (finding, tube) = (Finding::Error, sample - offset);
                marks.add(Mark { batch: id, sample: position, finding, consignment, tube });
            }
        });
    }
}
