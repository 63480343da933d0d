//! How many futures a batch has, and how often results are shown: by what was measured. No web.

/// Milliseconds that a batch should take: so short that two answer at once, long enough that messages
/// cost nothing beside it.
pub const BATCH: f64 = 30.0;

/// The largest batch, whatever was measured.
const LARGEST: f64 = 64.0;

/// Futures below which a band says little; the first summary waits for them …
const FIRST: u32 = 20;

/// … unless they take long: then a picture of these says more than none. The same futures of
/// neighbouring scenarios are alike, so it moves with the hand all the same.
const FIRST_OF_SLOW: u32 = 4;

/// Milliseconds after which that is long.
const LONG: f64 = 80.0;

/// Least milliseconds between two summaries.
const BETWEEN: f64 = 250.0;

/// Share of the page's time that summing up and drawing may take, as one in so many.
const RARENESS: f64 = 4.0;

/// Sizes of the batches of a job.
#[derive(Debug, Default, Clone, Copy)]
pub struct Batches {
    per_future: Option<f64>,
}

impl Batches {
    /// A batch of so many futures took so long.
    pub fn measured(&mut self, futures: usize, milliseconds: f64) {
        let new = milliseconds / futures.max(1) as f64;
        // Half of the past stays: single batches are disturbed by whatever else runs.
        self.per_future = Some(self.per_future.map_or(new, |old| (old + new) / 2.0));
    }

    /// What a future takes; 0 as long as nothing was measured.
    pub fn milliseconds_per_future(&self) -> f64 {
        self.per_future.unwrap_or(0.0)
    }

    /// Futures for the next batch, with so many left for so many workers.
    pub fn size(&self, left: u32, workers: u32) -> u32 {
        let fitting = self.per_future.map_or(1.0, |each| (BATCH / each.max(0.01)).clamp(1.0, LARGEST));
        // Towards the end smaller ones, so that all workers finish together.
        (fitting as u32).min(left.div_ceil(workers.max(1))).max(1)
    }
}

/// When summaries were shown and what that cost.
#[derive(Debug, Default, Clone, Copy)]
pub struct Showing {
    last: Option<f64>,
    told: Option<f64>,
    summing: f64,
    drawing: f64,
}

impl Showing {
    /// Whether a summary of `done` futures of `total` is due, which have taken so long; `first` if it is
    /// the job's first.
    pub fn is_time(&self, now: f64, taken: f64, (done, total): (u32, u32), first: bool) -> bool {
        let cost = self.summing + self.drawing;
        let enough = done >= if taken >= LONG { FIRST_OF_SLOW } else { FIRST };
        // A new scenario is shown as soon as it says something, also right after another's.
        let rested = || self.last.is_none_or(|last| now - last >= (RARENESS * cost).max(BETWEEN));
        // The last picture would come on the heels of this one, and later for it.
        let left = taken * f64::from(total - done) / f64::from(done.max(1));
        enough && (first || (rested() && left > 2.0 * cost))
    }

    /// Whether the number of futures is due, where no summary is.
    pub fn is_time_to_tell(&mut self, now: f64) -> bool {
        let due = self.told.is_none_or(|told| now - told >= BETWEEN);
        if due {
            self.told = Some(now);
        }
        due
    }

    /// A summary was made; it took so long.
    pub fn shown(&mut self, now: f64, milliseconds: f64) {
        (self.last, self.told) = (Some(now), Some(now));
        self.summing = milliseconds;
    }

    /// It was drawn; that took so long.
    pub fn drawn_in(&mut self, milliseconds: f64) {
        self.drawing = milliseconds;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_grow_until_they_take_their_time() {
        let mut batches = Batches::default();
        assert_eq!(batches.size(400, 2), 1);
        batches.measured(1, 6.0);
        assert_eq!(batches.size(400, 2), 5);
        batches.measured(10, 20.0);
        assert_eq!(batches.size(400, 2), 7);
        assert_eq!(batches.size(6, 2), 3);
        batches.measured(1, 5000.0);
        assert_eq!(batches.size(400, 2), 1);
        batches.measured(64, 0.0);
        assert!(batches.size(10_000, 1) <= 64);
    }

    #[test]
    fn summaries_come_no_faster_than_they_can_be_drawn() {
        let mut showing = Showing::default();
        let is_time = |showing: &Showing, now, done, first| showing.is_time(now, now, (done, 1000), first);
        assert!(!is_time(&showing, 0.0, 19, true));
        assert!(is_time(&showing, 0.0, 20, true));
        assert!(!is_time(&showing, 79.0, 4, true));
        assert!(is_time(&showing, 80.0, 4, true), "few futures that take long are shown");
        assert!(!is_time(&showing, 1000.0, 3, true));
        showing.shown(0.0, 20.0);
        assert!(!is_time(&showing, 249.0, 40, false));
        assert!(is_time(&showing, 251.0, 40, false));
        assert!(is_time(&showing, 10.0, 20, true), "a new scenario does not wait for the last one's turn");
        showing.drawn_in(180.0);
        assert!(!is_time(&showing, 700.0, 40, false));
        assert!(is_time(&showing, 801.0, 40, false));
        // 200 ms a picture: not when the last futures take 400.
        assert!(showing.is_time(2000.0, 2000.0, (800, 1000), false));
        assert!(!showing.is_time(2000.0, 2000.0, (850, 1000), false));
        assert!(showing.is_time(2000.0, 2000.0, (850, 1000), true), "the first picture does not wait");
    }
}
