//! Parties that arrived together.

use smallvec::SmallVec;

use crate::engine::random::Stream;
use crate::engine::sample;

/// Parties that arrived together: the same flow, the same hour. Among themselves they queue in
/// random order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Hour of arrival.
    pub arrived: u32,
    /// Position of their flow in the plan.
    pub flow: u16,
    /// Parties of 1, 2, 3 … persons without an infected member: only counted.
    pub healthy: SmallVec<[u32; 8]>,
    /// The other parties, by name.
    pub parties: Followed,
}

/// Parties that are followed, by name: few arrive together, as a rule.
pub type Followed = SmallVec<[u32; 4]>;

impl Group {
    /// A group of nobody, of the same flow and hour.
    pub(super) fn nobody_of(other: &Group) -> Group {
        Group { healthy: SmallVec::new(), parties: Followed::new(), ..*other }
    }

    /// Parties in the group.
    pub fn len(&self) -> u32 {
        self.healthy.iter().sum::<u32>() + self.parties.len() as u32
    }

    /// Persons in the healthy parties.
    pub fn healthy_persons(&self) -> u64 {
        self.healthy.iter().zip(1u64..).map(|(&parties, size)| u64::from(parties) * size).sum()
    }

    /// Persons in the group; `persons_of` knows how many a party has that goes by name.
    pub fn persons(&self, persons_of: impl Fn(u32) -> u32) -> u64 {
        self.healthy_persons() + self.parties.iter().map(|&party| u64::from(persons_of(party))).sum::<u64>()
    }

    /// Persons in each of its parties, in no order, many of them once for all.
    pub(super) fn sizes(&self, persons_of: impl Fn(u32) -> u32) -> impl Iterator<Item = u64> {
        let healthy = self.healthy.iter().zip(1u64..).filter(|(parties, _)| **parties > 0);
        let by_name = self.parties.iter().map(move |&party| u64::from(persons_of(party)));
        healthy.map(|(_, size)| size).chain(by_name)
    }

    /// Takes out a random `count` of the parties; `count` is at most their number.
    pub(super) fn split(&mut self, mut count: u32, stream: &mut Stream) -> Group {
        let mut left = self.len();
        let mut first = Group::nobody_of(self);
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

    /// Takes in another group of the same flow and hour.
    pub(super) fn absorb(&mut self, other: Group) {
        self.healthy.resize(self.healthy.len().max(other.healthy.len()), 0);
        for (mine, theirs) in self.healthy.iter_mut().zip(other.healthy) {
            *mine += theirs;
        }
        self.parties.extend(other.parties);
    }
}
