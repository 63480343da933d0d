//! Tubes become known.

use super::*;
use report::Report;

impl Laboratories<'_> {
    /// Moves the results of this hour that matter into `known`, which is emptied first: positive
    /// tubes, then there should be a confirmatory tube, and confirmatory tubes. By laboratory, in
    /// the order of their slots.
    pub fn results(&mut self, hour: u32, known: &mut Vec<Known>, ledger: &mut Ledger) {
        known.clear();
        self.hour = hour;
        if self.horizon <= hour {
            for laboratory in 0..self.benches.len() {
                if self.benches[laboratory].horizon() <= hour {
                    self.work_until(laboratory, hour);
                }
            }
            self.look_ahead();
        }
        while let Some(report) = self.reports.next(hour) {
            self.read(hour, report, known, ledger);
        }
        if self.benches.iter().any(|bench| bench.next_look <= hour) {
            self.enter_known(hour);
        }
    }

    /// Fills a laboratory's slots before an hour, and foresees when the tubes that matter will be known.
    pub(super) fn work_until(&mut self, laboratory: usize, hour: u32) {
        let Laboratories { benches, batches, marks, reports, .. } = self;
        marks.file(batches);
        let bench = &mut benches[laboratory];
        bench.work_until(hour, batches);
        let mut marked = std::mem::take(&mut bench.marked);
        for run in marked.drain(..) {
            let batch = &mut batches[run.batch as usize];
            while let Some((tube, marks)) = marks.next_tube(batch, run.first + run.tubes) {
                let (day, slot) = (run.day, run.slot + (tube - run.first));
                let hour = bench.known_hour(day, slot);
                reports.enter(Report::new(hour, laboratory, (day, slot), run.batch, tube, marks));
            }
        }
        bench.marked = marked;
    }

    /// Notes when a laboratory must be brought up to date, that nothing becomes known unforeseen.
    pub(super) fn look_ahead(&mut self) {
        self.horizon = self.benches.iter().map(Bench::horizon).min().unwrap_or(u32::MAX);
    }

    /// Reads a tube that may be positive.
    fn read(&mut self, hour: u32, report: Report, known: &mut Vec<Known>, ledger: &mut Ledger) {
        let Report { batch: id, tube, marks, .. } = report;
        let batch = &self.batches[id as usize];
        let marks = self.marks.filed(marks);
        if batch.pool > 1 {
            if marks.iter().any(|mark| mark.finding.shows_in_pool()) {
                self.test_again(hour, report, ledger);
            }
        } else if let Some(who) = marks[0].finding.reported() {
            let is_confirmatory = batch.kind == Kind::Confirmation;
            let (consignment, sample) = self.holder(id, tube);
            known.push(Known { consignment, sample, who, is_confirmatory });
        }
    }

    /// Puts the samples of a positive pool in the queue of its laboratory, one by one.
    fn test_again(&mut self, hour: u32, report: Report, ledger: &mut Ledger) {
        let Report { batch: of, tube, marks, .. } = report;
        let id = self.batches.len() as BatchId;
        let batch = &mut self.batches[of as usize];
        let (from, to) = (tube * batch.pool, batch.samples_of(tube + 1));
        let previous = batch.last_retest.replace(id);
        let (laboratory, collected) = (batch.laboratory as usize, batch.collected);
        self.begin_hour_of(laboratory, hour);
        for place in marks.0..marks.1 {
            let mark = self.marks.filed(marks)[(place - marks.0) as usize];
            if mark.finding != Finding::Pool {
                self.marks.add(Mark { batch: id, sample: mark.sample - from, ..mark });
            }
        }
        let kind = Kind::Retest { of, from, previous };
        let is_watched = self.batches[of as usize].is_watched;
        let mut again = Batch::new(kind, laboratory, Class::Retest, collected, to - from, 1);
        again.is_watched = is_watched;
        self.benches[laboratory].join(id, &mut again);
        self.batches.push(again);
        self.err_in(hour, id);
        ledger.count(Series::TubesQueued, to - from);
        ledger.count(Series::TubesSent, to - from);
    }
}
