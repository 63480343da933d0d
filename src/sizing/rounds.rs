//! Work in rounds: what is wanted next is decided when all that was wanted before is there.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Some futures of one candidate, to be run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Number of the candidate, or of the scenario among those compared.
    pub candidate: u32,
    /// Numbers of the futures.
    pub futures: Vec<u32>,
}

/// One round: what of it is still to be handed out, and what has come back.
#[derive(Debug, Clone)]
pub struct Round<O> {
    /// Candidate and future, in the order in which they are wanted.
    wanted: Vec<(u32, u32)>,
    /// How many of them have been handed out.
    next: usize,
    /// Tasks handed out to workers that have failed since.
    again: Vec<Task>,
    missing: BTreeSet<(u32, u32)>,
    received: BTreeMap<(u32, u32), O>,
}

impl<O> Round<O> {
    /// A round of which nothing is done; each pair once.
    pub fn new(wanted: Vec<(u32, u32)>) -> Round<O> {
        let missing = wanted.iter().copied().collect();
        Round { wanted, next: 0, again: Vec::new(), missing, received: BTreeMap::new() }
    }

    /// Wants more, behind what is wanted already; each pair once.
    pub fn add(&mut self, more: impl IntoIterator<Item = (u32, u32)>) {
        let before = self.wanted.len();
        self.wanted.extend(more);
        self.missing.extend(&self.wanted[before..]);
    }

    /// At most so many futures of one candidate.
    pub fn hand_out(&mut self, most: u32) -> Option<Task> {
        if let Some(task) = self.again.pop() {
            return Some(task);
        }
        let (candidate, _) = *self.wanted.get(self.next)?;
        let rest = self.wanted[self.next..].iter().take(most.max(1) as usize);
        let futures: Vec<u32> =
            rest.take_while(|(other, _)| *other == candidate).map(|(_, future)| *future).collect();
        self.next += futures.len();
        Some(Task { candidate, futures })
    }

    /// Takes back a task that was handed out in vain.
    pub fn take_back(&mut self, task: Task) {
        self.again.push(task);
    }

    /// Receives what came out, in the order of the task. What was not wanted is dropped.
    pub fn receive(&mut self, task: &Task, outcomes: impl IntoIterator<Item = O>) {
        for (&future, outcome) in task.futures.iter().zip(outcomes) {
            let pair = (task.candidate, future);
            if self.missing.remove(&pair) {
                self.received.insert(pair, outcome);
            }
        }
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// How many have come back.
    pub fn done(&self) -> u32 {
        self.received.len() as u32
    }

    /// Everything, in the order of candidates and futures, once all of it is there.
    pub fn take_all(&mut self) -> Option<impl Iterator<Item = ((u32, u32), O)> + use<O>> {
        if !self.missing.is_empty() {
            return None;
        }
        Some(std::mem::take(&mut self.received).into_iter())
    }

    /// What has come back so far.
    pub fn received(&self) -> &BTreeMap<(u32, u32), O> {
        &self.received
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_whole_when_everything_has_come_back_in_any_order() {
        let mut round = Round::new(vec![(3, 7), (3, 1), (3, 4), (5, 1)]);
        let tasks: Vec<Task> = std::iter::from_fn(|| round.hand_out(2)).collect();
        let futures: Vec<&[u32]> = tasks.iter().map(|task| &task.futures[..]).collect();
        assert_eq!(futures, [&[7, 1][..], &[4], &[1]]);
        round.take_back(tasks[1].clone());
        assert_eq!(round.hand_out(9), Some(tasks[1].clone()));
        for task in tasks.iter().rev() {
            assert!(round.take_all().is_none());
            round.receive(task, task.futures.iter().map(|future| future * 10));
        }
        let all: Vec<_> = round.take_all().unwrap().collect();
        assert_eq!(all, [((3, 1), 10), ((3, 4), 40), ((3, 7), 70), ((5, 1), 10)]);
    }

    #[test]
    fn what_nobody_wanted_is_dropped() {
        let mut round = Round::new(vec![(0, 0)]);
        round.receive(&Task { candidate: 1, futures: vec![0] }, ["other"]);
        assert_eq!(round.done(), 0);
        round.receive(&Task { candidate: 0, futures: vec![0] }, ["first"]);
        round.receive(&Task { candidate: 0, futures: vec![0] }, ["again"]);
        assert_eq!(round.take_all().unwrap().next(), Some(((0, 0), "first")));
    }
}
