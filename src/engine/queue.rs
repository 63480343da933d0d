//! Parties without a room: first come first served, nobody overtakes.
//!
//! Parties of one group queue in random order, but who comes next is drawn only when not all can
//! check in. A party that has been drawn and is too large for what is left to staff or vehicles
//! stays at the head, and all wait behind it, until it fits or is placed outside: a party of more
//! persons than the staff can look after, or the vehicles bring in an hour, never fits.

mod group;

use std::collections::VecDeque;

pub use group::{Followed, Group};

use super::random::Stream;

/// The queue.
#[derive(Debug, Default)]
pub struct Queue {
    groups: VecDeque<Group>,
    parties: u32,
}

/// What limits check-ins at a moment; `u64::MAX` where nothing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rooms that are free.
    pub rooms: u64,
    /// Parties that receptions can check in into them in this hour.
    pub receptions: u64,
    /// Persons whom the staff can look after beside those in sites.
    pub looked_after: u64,
    /// Persons whom the vehicles can still bring in this hour.
    pub brought: u64,
}

impl Limits {
    fn parties(&self) -> u64 {
        self.rooms.min(self.receptions)
    }

    fn persons(&self) -> u64 {
        self.looked_after.min(self.brought)
    }
}

impl Queue {
    /// Sends everybody away; another future begins.
    pub fn reset(&mut self) {
        self.groups.clear();
        self.parties = 0;
    }

    /// Parties that wait, whatever for.
    pub fn len(&self) -> u32 {
        self.parties
    }

    /// Parties that wait for a room: as many as there are more than rooms for them. Where the staff
    /// can look after nobody more, or not after so many as the head of the queue has, there is no
    /// room for anybody; nor are there rooms for more parties like the smallest at the head than it can
    /// look after.
    /// Who only waits for reception or for a vehicle does not wait for a room.
    pub fn waiting_for_a_room(&self, limits: Limits, persons_of: impl Fn(u32) -> u32) -> u32 {
        let smallest = || self.groups.front().and_then(|head| head.sizes(&persons_of).min()).unwrap_or(1);
        let parties_looked_after = match limits.looked_after {
            u64::MAX => u64::MAX,
            persons => persons / smallest(),
        };
        let rooms = limits.rooms.min(parties_looked_after);
        u64::from(self.parties).saturating_sub(rooms) as u32
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

    /// Takes parties from the head as far as the limits allow: a group, or a random part of it.
    /// `persons_of` knows how many persons a party has that goes by name; `stream` opens the
    /// randomness for a part, of which there is at most one in an hour.
    pub fn next(
        &mut self,
        limits: Limits,
        persons_of: impl Fn(u32) -> u32,
        stream: impl FnOnce(&Group) -> Stream,
    ) -> Option<Group> {
        if limits.parties() == 0 || limits.persons() == 0 {
            return None;
        }
        let head = self.groups.front()?;
        let all_fit = u64::from(head.len()) <= limits.parties() && fits(head, limits.persons(), &persons_of);
        let taken = if all_fit { self.groups.pop_front()? } else { self.split(limits, persons_of, stream)? };
        self.parties -= taken.len();
        Some(taken)
    }

    /// Takes a random part of the head.
    fn split(
        &mut self,
        limits: Limits,
        persons_of: impl Fn(u32) -> u32,
        stream: impl FnOnce(&Group) -> Stream,
    ) -> Option<Group> {
        let head = self.groups.front_mut()?;
        let (mut parties, mut persons) = (limits.parties(), limits.persons());
        if head.len() == 1 {
            // It has been drawn before, or is alone: it does not fit.
            return None;
        }
        if persons == u64::MAX {
            return Some(head.split(parties as u32, &mut stream(head)));
        }
        let mut stream = stream(head);
        let mut taken = Group::nobody_of(head);
        // As many at a time as fit whoever they are, then one by one, until the next does not fit.
        while parties > 0 && persons > 0 && head.len() > 0 {
            let largest = head.sizes(&persons_of).max().unwrap_or(1);
            let sure = parties.min(persons / largest).min(u64::from(head.len()));
            let drawn = head.split(sure.max(1) as u32, &mut stream);
            let drawn_persons = drawn.persons(&persons_of);
            if drawn_persons > persons {
                if head.len() > 0 {
                    self.groups.push_front(drawn);
                } else {
                    *head = drawn;
                }
                break;
            }
            parties -= u64::from(drawn.len());
            persons -= drawn_persons;
            taken.absorb(drawn);
        }
        Some(taken).filter(|taken| taken.len() > 0)
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

/// Whether a whole group has no more than so many persons.
fn fits(group: &Group, persons: u64, persons_of: impl Fn(u32) -> u32) -> bool {
    persons == u64::MAX || group.persons(persons_of) <= persons
}

#[cfg(test)]
mod tests;
