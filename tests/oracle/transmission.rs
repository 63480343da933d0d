//! How infection is passed on in the system, day by day.

use isoplan::engine::Series;
use isoplan::scenario::{CountNoise, Transmission};
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};

use super::World;
use super::expected::count;
use super::infection::{began_at, infectiousness};
use super::people::{Infection, PersonId, Place};

/// Somebody who becomes infected, and when, in hours.
type Victim = (PersonId, f64);

impl<R: Rng> World<'_, R> {
    /// At 00:00, for the day that ends: who is in a room or at home passes infection on to those
    /// with whom he shares it, and to other rooms of the site, since both have been there. Who
    /// becomes infected so infects nobody before the next day.
    pub fn transmit(&mut self, hour: u32) {
        let Transmission { within_party, between_rooms } = self.scenario.cases.transmission;
        if within_party == 0.0 && between_rooms == 0.0 {
            return;
        }
        let mut victims = Vec::new();
        for person in 0..self.people.len() {
            if let Some(share) = self.infectiousness_today(person, hour) {
                self.infect_own_party(person, -libm::log1p(-within_party) * share, hour, &mut victims);
                if self.people[person].place == Place::Room {
                    self.infect_other_rooms(person, between_rooms * share, hour, &mut victims);
                }
            }
        }
        for (person, began) in victims {
            if self.people[person].infection.is_none() {
                let infection = began_at(began, &self.scenario.cases, self.rng);
                self.people[person].infection = Some(Infection { acquired: true, ..infection });
                self.record.count(Series::InfectionsAcquired, hour, 1);
                self.expect_onset(person, hour.into());
            }
        }
    }

    /// Of the infectiousness of a whole infection, the share that a person has had today in his room
    /// or at home; `None` of who is not there or not infected.
    fn infectiousness_today(&self, person: PersonId, hour: u32) -> Option<f64> {
        let infection = self.people[person].infection?;
        let there = matches!(self.people[person].place, Place::Room | Place::Home);
        let from = self.there_since(person, hour);
        there.then(|| infectiousness(&infection, from, f64::from(hour), &self.scenario.cases))
    }

    /// Since when today a person has been in the room or at home.
    fn there_since(&self, person: PersonId, hour: u32) -> f64 {
        let check_in = self.parties[self.people[person].party].check_in;
        check_in.max(i64::from(hour) - 24) as f64
    }

    fn infect_own_party(&mut self, source: PersonId, hazard: f64, hour: u32, victims: &mut Vec<Victim>) {
        let members = self.parties[self.people[source].party].members.clone();
        for person in members {
            if person != source
                && self.can_be_infected(person)
                && self.people[person].place == self.people[source].place
                && self.rng.random_bool(-libm::expm1(-hazard))
            {
                victims.push((person, self.moment(self.there_since(source, hour), hour)));
            }
        }
    }

    /// A Poisson number of persons in the site's other rooms is met; who of them has been infected
    /// before is not infected again.
    fn infect_other_rooms(&mut self, source: PersonId, mean: f64, hour: u32, victims: &mut Vec<Victim>) {
        let met = count(mean, CountNoise::Poisson, self.rng);
        if met == 0 {
            return;
        }
        let own = self.people[source].room.expect("in a room");
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
                let from = self.there_since(source, hour).max(self.there_since(person, hour));
                victims.push((person, self.moment(from, hour)));
            }
        }
    }

    fn can_be_infected(&self, person: PersonId) -> bool {
        self.people[person].infection.is_none() && !self.people[person].immune
    }

    /// A moment between two times.
    fn moment(&mut self, from: f64, to: u32) -> f64 {
        from + (f64::from(to) - from) * self.rng.random::<f64>()
    }
}
