//! Tubes that wait for a slot.

use std::collections::VecDeque;

use super::batch::BatchId;

/// How urgent tubes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Confirmatory tubes.
    Confirmation,
    /// Samples of positive pools.
    Retest,
    /// Samples of the last test of a stage, where these go first.
    Release,
    /// All others.
    Other,
}

/// The tubes of a class, which are started in the order in which they join.
#[derive(Debug, Default)]
pub struct Line {
    waiting: VecDeque<Waiting>,
    /// Tubes that have ever joined.
    joined: u64,
    /// Those that have been started.
    started: u64,
}

/// Tubes of a batch; without a batch: tubes of others.
#[derive(Debug)]
struct Waiting {
    batch: Option<BatchId>,
    tubes: u64,
}

impl Line {
    /// Nobody has come yet; keeps the memory.
    pub fn clear(&mut self) {
        self.waiting.clear();
        (self.joined, self.started) = (0, 0);
    }

    /// Puts a batch at the end. Returns how many tubes have joined before it.
    pub fn join(&mut self, batch: BatchId, tubes: u32) -> u64 {
        let (before, tubes) = (self.joined, u64::from(tubes));
        self.joined += tubes;
        self.waiting.push_back(Waiting { batch: Some(batch), tubes });
        before
    }

    /// Puts tubes of others at the end.
    pub fn join_outside(&mut self, tubes: u64) {
        self.joined += tubes;
        match self.waiting.back_mut() {
            Some(Waiting { batch: None, tubes: waiting }) => *waiting += tubes,
            _ => self.waiting.push_back(Waiting { batch: None, tubes }),
        }
    }

    /// Takes at most so many tubes of one batch, or of others, from the front.
    pub fn start(&mut self, most: u32) -> Option<(Option<BatchId>, u32)> {
        let first = self.waiting.front_mut()?;
        let (batch, tubes) = (first.batch, first.tubes.min(u64::from(most)));
        first.tubes -= tubes;
        self.started += tubes;
        if first.tubes == 0 {
            self.waiting.pop_front();
        }
        Some((batch, tubes as u32))
    }

    /// How many tubes are to be started before one that waits, before which so many have joined.
    pub fn ahead_of(&self, joined_before: u64) -> u64 {
        joined_before - self.started
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tubes_are_started_in_their_order() {
        let mut line = Line::default();
        line.join_outside(2);
        line.join_outside(3);
        assert_eq!((line.join(7, 4), line.join(8, 1)), (5, 9));
        assert_eq!((line.ahead_of(5), line.ahead_of(9)), (5, 9));
        assert_eq!((line.start(4), line.start(4)), (Some((None, 4)), Some((None, 1))));
        assert_eq!((line.start(3), line.ahead_of(9)), (Some((Some(7), 3)), 1));
        assert_eq!(
            (line.start(3), line.start(3), line.start(3)),
            (Some((Some(7), 1)), Some((Some(8), 1)), None)
        );
    }
}
