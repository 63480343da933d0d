//! What people wait for: results that were not known when last looked at.

use std::fmt::Debug;

use smallvec::{Array, SmallVec};

use super::laboratory::{ConsignmentId, Laboratories};

/// A list of what somebody waits for, an array's length of which needs no memory of its own.
///
/// What is known is forgotten when there is twice as much in the list as was left last time: where results
/// are late, all would be looked at for each new sample otherwise.
#[derive(Debug, Clone)]
pub struct Outstanding<A: Array<Item: Copy + Debug>> {
    awaited: SmallVec<A>,
    /// At this length what is known is forgotten.
    crowded: u32,
    /// Looking again before this hour would show nothing new.
    pub quiet_until: u32,
}

impl<A: Array<Item: Copy + Debug>> Outstanding<A> {
    /// Nothing.
    pub fn new() -> Outstanding<A> {
        let awaited = SmallVec::new();
        Outstanding { crowded: awaited.inline_size() as u32, awaited, quiet_until: 0 }
    }

    /// Adds what is waited for from now on.
    pub fn wait_for(&mut self, more: A::Item, is_known: impl Fn(&A::Item) -> bool) {
        if self.awaited.len() >= self.crowded as usize {
            self.forget(is_known);
            self.crowded = self.awaited.inline_size().max(2 * self.awaited.len()) as u32;
        }
        self.awaited.push(more);
    }

    /// Forgets what is known.
    pub fn forget(&mut self, is_known: impl Fn(&A::Item) -> bool) {
        self.awaited.retain(|awaited| !is_known(awaited));
    }

    /// Whether there is nothing to wait for.
    pub fn is_empty(&self) -> bool {
        self.awaited.is_empty()
    }

    /// Everything in the list, known by now or not.
    pub fn iter(&self) -> std::slice::Iter<'_, A::Item> {
        self.awaited.iter()
    }
}

impl<A: Array<Item: Copy + Debug>> FromIterator<A::Item> for Outstanding<A> {
    fn from_iter<I: IntoIterator<Item = A::Item>>(awaited: I) -> Outstanding<A> {
        Outstanding { awaited: awaited.into_iter().collect(), ..Outstanding::new() }
    }
}

/// Samples that a party waits for.
#[derive(Debug, Clone, Copy)]
pub struct Awaited {
    /// The consignment.
    pub consignment: ConsignmentId,
    /// Position of the first sample in it.
    pub from: u32,
    /// Position after the last.
    pub to: u32,
}

impl Awaited {
    /// Whether all are known.
    pub fn is_known(&self, laboratories: &Laboratories) -> bool {
        if laboratories.is_complete(self.consignment) {
            return true;
        }
        let mut is_known = true;
        laboratories.unknown(self.consignment, |from, to| is_known &= to <= self.from || self.to <= from);
        is_known
    }

    /// No hour before which all can be known.
    pub fn known_from(&self, laboratories: &Laboratories) -> u32 {
        laboratories.known_from(self.consignment, self.from..self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_forgotten_when_there_is_much() {
        let mut outstanding = Outstanding::<[u32; 2]>::new();
        let held = |outstanding: &Outstanding<[u32; 2]>| outstanding.iter().copied().collect::<Vec<_>>();
        let is_even = |awaited: &u32| awaited.is_multiple_of(2);
        for (more, expected) in [
            (1, vec![1]),
            (2, vec![1, 2]),
            // Two are many: one is left, so two are many again, then four and six.
            (3, vec![1, 3]),
            (5, vec![1, 3, 5]),
            (6, vec![1, 3, 5, 6]),
            (8, vec![1, 3, 5, 8]),
            (9, vec![1, 3, 5, 8, 9]),
            (10, vec![1, 3, 5, 8, 9, 10]),
            (11, vec![1, 3, 5, 9, 11]),
        ] {
            outstanding.wait_for(more, is_even);
            assert_eq!(held(&outstanding), expected, "after {more}");
        }
    }
}
