//! What the laboratories have done since the books were last closed.

use super::bench::{Bench, Run};
use crate::engine::ledger::Ledger;
use crate::engine::series::Series;

/// Counts of a day, and of the results due on later days.
#[derive(Debug)]
pub struct Tally {
    deadline_hours: u32,
    /// Results due on each day, and those of them that are in time.
    due: Vec<(u32, u32)>,
    results: u32,
    delay_hours: f64,
}

/// Samples of a run of tubes, numbered from its first.
#[derive(Debug, Clone, Copy)]
pub struct Samples {
    /// The first.
    pub from: u32,
    /// The one after the last.
    pub to: u32,
    /// Samples of one tube.
    pub pool: u32,
    /// Hour in which the swabs were taken.
    pub collected: u32,
    /// An hour at which they are known, perhaps not the first.
    pub known: u32,
}

impl Tally {
    /// Nothing counted.
    pub fn new(days: u32, deadline_hours: u32) -> Tally {
        Tally { deadline_hours, due: vec![(0, 0); days as usize], results: 0, delay_hours: 0.0 }
    }

    /// Nothing counted.
    pub fn reset(&mut self) {
        self.due.fill((0, 0));
        (self.results, self.delay_hours) = (0, 0.0);
    }

    /// Counts samples that are collected.
    pub fn collect(&mut self, hour: u32, samples: u32) {
        if let Some(due) = self.due.get_mut((hour + self.deadline_hours) as usize / 24) {
            due.0 += samples;
        }
    }

    /// Counts results.
    pub fn count(&mut self, bench: &Bench, run: Run, samples: Samples) {
        let (results, in_time, delay_hours) = self.figures(bench, run, samples);
        self.results += results;
        self.delay_hours += delay_hours;
        if let Some(due) = self.due_on(samples.collected) {
            due.1 += in_time;
        }
    }

    /// Takes back what has been counted too much.
    pub fn discount(&mut self, bench: &Bench, run: Run, samples: Samples) {
        let (results, in_time, delay_hours) = self.figures(bench, run, samples);
        self.results -= results;
        self.delay_hours -= delay_hours;
        if let Some(due) = self.due_on(samples.collected) {
            due.1 -= in_time;
        }
    }

    /// How many results samples are, how many of them in time, and their delays in hours together.
    fn figures(&self, bench: &Bench, run: Run, samples: Samples) -> (u32, u32, f64) {
        let Samples { from, to, pool, collected, known } = samples;
        let number = to - from;
        let deadline = collected + self.deadline_hours;
        let in_time = if known <= deadline {
            number
        } else {
            to.min(bench.known_of(run, deadline).saturating_mul(pool)).saturating_sub(from)
        };
        // Tubes before the sample's own, summed over the first `samples`.
        let tubes_before = |samples: u32| {
            // Most laboratories do not pool, and dividing takes long.
            let (full, rest) = if pool == 1 { (samples, 0) } else { (samples / pool, samples % pool) };
            let (full, rest) = (u64::from(full), u64::from(rest));
            (u64::from(pool) * full * full.saturating_sub(1) / 2 + full * rest) as f64
        };
        let slots = f64::from(number) * f64::from(run.slot) + (tubes_before(to) - tubes_before(from));
        let opening = f64::from(bench.opening_result(run.day)) - f64::from(collected);
        (number, in_time, f64::from(number) * opening + slots * bench.slots_of(run.day).hours_each)
    }

    fn due_on(&mut self, collected: u32) -> Option<&mut (u32, u32)> {
        self.due.get_mut((collected + self.deadline_hours) as usize / 24)
    }

    /// Enters the figures of a day.
    pub fn close_day(&mut self, day: u32, benches: &mut [Bench], ledger: &mut Ledger) {
        let (mut started, mut outside) = (0, 0);
        for bench in benches {
            started += std::mem::take(&mut bench.started);
            outside += std::mem::take(&mut bench.outside);
        }
        let count = |tubes: u64| tubes.min(u64::from(u32::MAX / 2)) as u32;
        let (due, in_time) = self.due.get(day as usize).copied().unwrap_or_default();
        ledger.count(Series::TubesStarted, count(started));
        ledger.count(Series::TubesQueued, count(outside));
        ledger.count(Series::ResultsDue, due);
        ledger.count(Series::ResultsLate, due - in_time);
        ledger.results(self.results, self.delay_hours);
        (self.results, self.delay_hours) = (0, 0.0);
    }
}
