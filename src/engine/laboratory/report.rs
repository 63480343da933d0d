//! Results that matter to somebody, and the hours at which they become known.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::batch::BatchId;

/// A tube that has been started and that is not simply negative.
///
/// In this order tubes are read: hour by hour, laboratory by laboratory, slot by slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report {
    /// The hour at which it becomes known.
    pub hour: u32,
    /// Position of the laboratory.
    pub laboratory: u32,
    /// The day on which it was started.
    pub day: u32,
    /// Its slot on that day.
    pub slot: u32,
    /// Its batch.
    pub batch: BatchId,
    /// Its position in the batch.
    pub tube: u32,
    /// What there is to find in it: filed from one mark to before another.
    pub marks: (u32, u32),
}

/// All reports to come.
#[derive(Debug, Default)]
pub struct Reports(BinaryHeap<Reverse<Report>>);

impl Reports {
    /// Forgets all.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Enters one.
    pub fn enter(&mut self, report: Report) {
        self.0.push(Reverse(report));
    }

    /// Whether there are any up to an hour.
    #[inline]
    pub fn are_due(&self, hour: u32) -> bool {
        self.0.peek().is_some_and(|Reverse(first)| first.hour <= hour)
    }

    /// Takes the next one up to an hour.
    pub fn next(&mut self, hour: u32) -> Option<Report> {
        if !self.are_due(hour) {
            return None;
        }
        self.0.pop().map(|Reverse(report)| report)
    }
}
