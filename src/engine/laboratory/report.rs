//! Results that matter to somebody, and the hours at which they become known.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::batch::BatchId;

/// A tube that has been started and that is not simply negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report {
    turn: Turn,
    /// Its batch.
    pub batch: BatchId,
    /// Its position in the batch.
    pub tube: u32,
    /// What there is to find in it: filed from one mark to before another.
    pub marks: (u32, u32),
}

/// In this order tubes are read: hour by hour, laboratory by laboratory, slot by slot. One number, which
/// is compared faster than four; no two tubes have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Turn(u128);

impl Report {
    /// A tube that becomes known at an hour: position of the laboratory, day and slot in which it was
    /// started.
    pub fn new(
        hour: u32,
        laboratory: usize,
        (day, slot): (u32, u32),
        batch: BatchId,
        tube: u32,
        marks: (u32, u32),
    ) -> Report {
        let turn = [hour, laboratory as u32, day, slot];
        let turn = Turn(turn.into_iter().fold(0, |before, next| before << 32 | u128::from(next)));
        Report { turn, batch, tube, marks }
    }

    fn hour(&self) -> u32 {
        (self.turn.0 >> 96) as u32
    }
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
        self.0.peek().is_some_and(|Reverse(first)| first.hour() <= hour)
    }

    /// Takes the next one up to an hour.
    pub fn next(&mut self, hour: u32) -> Option<Report> {
        if !self.are_due(hour) {
            return None;
        }
        self.0.pop().map(|Reverse(report)| report)
    }
}
