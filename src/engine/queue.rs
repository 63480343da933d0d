//! Parties without a room: first come first served, nobody overtakes.

use std::collections::VecDeque;

use smallvec::SmallVec;

use super::plan::Stage;
use super::random::Stream;
use super::sample;

/// Parties that arrived together: the same flow, the same hour. Among themselves they queue in
/// random order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Hour of arrival.
    pub arrived: u32,
    /// Position of their flow in the plan.
    pub flow: u16,
    /// The stage for which they need a room.
    pub stage: Stage,
    /// Parties of 1, 2, 3 … persons without an infected member: only counted.
    pub healthy: SmallVec<[u32; 8]>,
    /// The other parties, by name.
    pub parties: Vec<u32>,
}

impl Group {
    /// Parties in the group.
    pub fn len(&self) -> u32 {
        self.healthy.iter().sum::<u32>() + self.parties.len() as u32
    }

    /// Persons in the healthy parties.
    pub fn healthy_persons(&self) -> u64 {
        self.healthy.iter().zip(1u64..).map(|(&parties, size)| u64::from(parties) * size).sum()
    }

    /// Takes out a random `count` of the parties; `count` is at most their number.
    fn split(&mut self, mut count: u32, stream: &mut Stream) -> Group {
        let mut left = self.len();
        let mut first = Group { healthy: SmallVec::new(), parties: Vec::new(), ..*self };
        for parties in &mut self.healthy {
            let taken = sample::hypergeometric(
                stream,
                u64::from(*parties),
                u64::from(left - *parties),
                u64::from(count),
            ) as u32;
            left -= *parties;
            count -= taken;
            *parties -= taken;
            first.healthy.push(taken);
        }
        for _ in 0..count {
            let position = (stream.uniform() * self.parties.len() as f64) as usize;
            first.parties.push(self.parties.swap_remove(position));
        }
        first
    }
}

/// The queue.
#[derive(Debug, Default)]
pub struct Queue {
    groups: VecDeque<Group>,
    parties: u32,
}

impl Queue {
    /// Parties that wait.
    pub fn len(&self) -> u32 {
        self.parties
    }

    /// Every waiting group, first come first.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter()
    }

    /// Adds a group at the end.
    pub fn join(&mut self, group: Group) {
        let parties = group.len();
        if parties > 0 {
            self.parties += parties;
            self.groups.push_back(group);
        }
    }

    /// Takes parties from the head for `rooms` rooms: a group, or a random part of it. `stream`
    /// opens the randomness for such a part.
    pub fn next(&mut self, rooms: u64, stream: impl FnOnce(&Group) -> Stream) -> Option<Group> {
        let head = self.groups.front_mut().filter(|_| rooms > 0)?;
        let taken = if u64::from(head.len()) <= rooms {
            self.groups.pop_front()?
        } else {
            let mut stream = stream(head);
            head.split(rooms as u32, &mut stream)
        };
        self.parties -= taken.len();
        Some(taken)
    }

    /// Takes the group at the head if it arrived at or before `hour`.
    pub fn divert(&mut self, hour: u32) -> Option<Group> {
        let group = self.groups.pop_front_if(|group| group.arrived <= hour)?;
        self.parties -= group.len();
        Some(group)
    }

    /// Removes a party of which nobody is left.
    pub fn forget(&mut self, party: u32) {
        for group in &mut self.groups {
            if let Some(position) = group.parties.iter().position(|&other| other == party) {
                group.parties.swap_remove(position);
                self.parties -= 1;
            }
        }
        self.groups.retain(|group| group.len() > 0);
    }

    /// Hours waited by the head of the queue.
    pub fn longest_wait(&self, hour: u32) -> u32 {
        self.groups.front().map_or(0, |group| hour - group.arrived)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Randomness, Source};

    fn group(arrived: u32, healthy: &[u32], parties: &[u32]) -> Group {
        Group { arrived, flow: 0, stage: Stage::Central, healthy: healthy.into(), parties: parties.to_vec() }
    }

    #[test]
    fn the_head_is_served_first_and_in_part() {
        let mut queue = Queue::default();
        queue.join(group(3, &[4, 2], &[7, 8]));
        queue.join(group(5, &[1], &[]));
        let stream = |_: &Group| Randomness::new(1, 1).stream(Source::Queue, 1);
        let first = queue.next(5, stream).unwrap();
        assert_eq!((first.arrived, first.len(), queue.len()), (3, 5, 4));
        assert_eq!(queue.longest_wait(9), 6);
        let second = queue.next(100, stream).unwrap();
        assert_eq!((second.arrived, second.len()), (3, 3));
        assert_eq!(first.healthy[0] + second.healthy[0], 4);
        assert_eq!(first.healthy[1] + second.healthy[1], 2);
        assert_eq!(queue.divert(4), None);
        assert_eq!(queue.divert(5), Some(group(5, &[1], &[])));
        assert_eq!(queue.len(), 0);
    }
}
