//! Tubes without virus that are read as positive.

use crate::engine::random::{Randomness, Source, Stream};

/// Draws which tubes err: each with the same probability, independently.
///
/// The number of tubes up to the next error is geometric, so that the cost is in proportion to the
/// errors, not to the tubes. Tubes are counted in the order in which they join queues; every hour
/// has a stream of its own.
#[derive(Debug)]
pub struct Errors {
    randomness: Randomness,
    /// Logarithm of the specificity.
    log_right: f64,
    /// The hour whose stream is open.
    hour: Option<u32>,
    stream: Stream,
    /// Tubes that are read rightly before the next error.
    right: u64,
}

impl Errors {
    /// Errors of tests of a specificity.
    pub fn new(specificity: f64, randomness: Randomness) -> Errors {
        let stream = randomness.stream(Source::FalsePositive, 0);
        Errors { randomness, log_right: libm::log(specificity), hour: None, stream, right: 0 }
    }

    /// The same for another future.
    pub fn reset(&mut self, randomness: Randomness) {
        self.randomness = randomness;
        self.hour = None;
    }

    /// Whether any tube can err.
    pub fn occur(&self) -> bool {
        self.log_right < 0.0
    }

    /// Calls `err` with the position of each that errs among the next `tubes` that are sent.
    pub fn among(&mut self, hour: u32, tubes: u32, mut err: impl FnMut(u32)) {
        if !self.occur() {
            return;
        }
        if self.hour != Some(hour) {
            self.hour = Some(hour);
            self.stream = self.randomness.stream(Source::FalsePositive, u64::from(hour));
            self.right = self.draw();
        }
        let tubes = u64::from(tubes);
        let mut passed = 0;
        while passed + self.right < tubes {
            passed += self.right;
            err(passed as u32);
            passed += 1;
            self.right = self.draw();
        }
        self.right -= tubes - passed;
    }

    fn draw(&mut self) -> u64 {
        // The cast saturates; half the range keeps sums within it.
        (libm::log(self.stream.uniform_open()) / self.log_right).min(9e18) as u64
    }
}
