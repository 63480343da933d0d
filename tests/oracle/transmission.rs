//! How infection is passed on in the system.

use isoplan::engine::Series;
use isoplan::scenario::{CountNoise, Transmission};
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};

use super::World;
use super::expected::count;
use super::infection::{began_at, still_to_come};
use super::people::{Infection, PartyId, PersonId, Place};
use super::rooms::RoomId;

/// An infected person, at a look at whom he has infected.
#[derive(Clone, Copy)]
struct Source {
    person: PersonId,
    /// Of the infectiousness of a whole infection, the share in the time looked at.
    share: f64,
    /// That time, in hours.
    from: f64,
    to: f64,
}

/// Somebody who has left a room since 00:00: whom he has met in other rooms is settled at midnight.
pub struct Leaver {
    source: Source,
    room: RoomId,
    met: u64,
}

/// Somebody who becomes infected, and when, in hours.
type Victim = (PersonId, f64);

impl<R: Rng> World<'_, R> {
    /// At 00:00, for the time since the last look: who is in a room or at home passes infection on to
    /// those with whom he shares it, and to other rooms of the site. Who becomes infected so infects
    /// nobody before the next look.
    pub fn transmit(&mut self, hour: u32) {
        if !self.is_passed_on() {
            return;
        }
        let mut victims = Vec::new();
        for Leaver { source, room, met } in std::mem::take(&mut self.leavers) {
            self.infect_other_rooms(&source, room, met, &mut victims);
        }
        let sources: Vec<Source> =
            (0..self.people.len()).filter_map(|person| self.as_source(person, hour)).collect();
        for source in sources {
            self.infect_own_party(&source, &mut victims);
            if let Some(room) = self.people[source.person].room {
                let met = self.meets(&source);
                self.infect_other_rooms(&source, room, met, &mut victims);
            }
        }
        for party in &mut self.parties {
            party.settled = hour.into();
        }
        self.infect(victims, hour);
    }

    /// When a party comes apart or leaves its room, the same for its own members; those in other rooms
    /// wait until midnight.
    pub fn transmit_before_parting(&mut self, party: PartyId, hour: u32) {
        if !self.is_passed_on() {
            return;
        }
        let mut victims = Vec::new();
        for person in self.parties[party].everybody.clone() {
            let own = self.people[person].party == party;
            let Some(source) = self.as_source(person, hour).filter(|_| own) else { continue };
            self.infect_own_party(&source, &mut victims);
            if let Some(room) = self.people[person].room {
                let met = self.meets(&source);
                self.leavers.push(Leaver { source, room, met });
            }
        }
        self.parties[party].settled = hour.into();
        self.infect(victims, hour);
    }

    fn is_passed_on(&self) -> bool {
        let Transmission { within_party, between_rooms } = self.scenario.cases.transmission;
        within_party > 0.0 || between_rooms > 0.0
    }

    /// An infected person in a room or at home since the last look.
    fn as_source(&self, person: PersonId, hour: u32) -> Option<Source> {
        let infection = self.people[person].infection?;
        if !matches!(self.people[person].place, Place::Room | Place::Home) {
            return None;
        }
        let party = &self.parties[self.people[person].party];
        let (from, to) = (party.settled.max(party.check_in) as f64, f64::from(hour));
        let to_come = |hour: f64| still_to_come(&infection, hour, &self.scenario.cases);
        Some(Source { person, share: to_come(from) - to_come(to), from, to })
    }

    fn infect_own_party(&mut self, source: &Source, victims: &mut Vec<Victim>) {
        let within_party = self.scenario.cases.transmission.within_party;
        let hazard = -libm::log1p(-within_party) * source.share;
        let own = &self.people[source.person];
        for person in self.parties[own.party].members.clone() {
            if self.can_be_infected(person)
                && self.people[person].place == self.people[source.person].place
                && self.rng.random_bool(-libm::expm1(-hazard))
            {
                victims.push((person, self.moment(source)));
            }
        }
    }

    /// How many persons of other rooms are met.
    fn meets(&mut self, source: &Source) -> u64 {
        let mean = self.scenario.cases.transmission.between_rooms * source.share;
        count(mean, CountNoise::Poisson, self.rng)
    }

    /// So many of the persons in the site's other rooms have been met; who of them has been infected
    /// before is not infected again.
    fn infect_other_rooms(&mut self, source: &Source, own: RoomId, met: u64, victims: &mut Vec<Victim>) {
        if met == 0 {
            return;
        }
        let others: Vec<PersonId> = (0..self.people.len())
            .filter(|&person| {
                let room = self.people[person].room;
                room.is_some_and(|room| room != own && self.rooms.site(room) == self.rooms.site(own))
            })
            .collect();
        for _ in 0..met {
            if let Some(&person) = others.choose(self.rng)
                && self.can_be_infected(person)
            {
                victims.push((person, self.moment(source)));
            }
        }
    }

    fn infect(&mut self, victims: Vec<Victim>, hour: u32) {
        for (person, began) in victims {
            if self.can_be_infected(person) {
                let infection = began_at(began, &self.scenario.cases, self.rng);
                self.people[person].infection = Some(Infection { acquired: true, ..infection });
                self.record.count(Series::InfectionsAcquired, hour, 1);
                // An onset before that is not one that a check could meet.
                if infection.onset.is_some_and(|onset| onset >= f64::from(hour)) {
                    self.expect_onset(person, hour.into());
                }
            }
        }
    }

    fn can_be_infected(&self, person: PersonId) -> bool {
        self.people[person].infection.is_none() && !self.people[person].immune
    }

    /// A moment of the time looked at.
    fn moment(&mut self, source: &Source) -> f64 {
        source.from + (source.to - source.from) * self.rng.random::<f64>()
    }
}
