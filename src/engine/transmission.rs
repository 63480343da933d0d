//! Infection during isolation: within a party, and between the rooms of a site.
//!
//! Once a day, at 00:00, for the day that ends, and when a party comes apart or leaves its room, for the
//! hours since. An infected person whose share q of infectiousness fell into the time since the last look
//! (or since the beginning of the present stay, if later) infects each
//! member of the party in the same room or home with probability 1 − (1 − w)^q, where w is the
//! probability over a whole course, and a Poisson number of mean r q of persons in other rooms of the
//! site, each drawn from all persons there. Whoever is infected already, or has been, is not infected
//! again. The time of infection is uniform in the time looked at; nobody infects others in the look at
//! which he was infected. Persons found keep infecting until they leave their room.

use smallvec::SmallVec;

use super::future::Future;
use super::party::Party;
use super::random::{Source, Stream};
use super::rooms::SiteId;
use super::sample;
use super::series::Series;

/// Somebody who infects others.
#[derive(Clone, Copy)]
struct Infector {
    person: u32,
    party: u32,
    /// The site of the room, if it is in one.
    site: Option<SiteId>,
    /// Share of infectiousness that fell into the time looked at.
    share: f64,
    /// Beginning of that time.
    from: f64,
    /// End of it.
    until: f64,
}

/// Somebody who left a room since 00:00, and has infected persons in other rooms before: who they are
/// is settled at the next midnight.
pub struct Leaver {
    infector: Infector,
    site: SiteId,
    victims: u64,
    stream: Stream,
}

/// A person of a site, as one who might be infected.
enum Victim {
    /// Of a cohort: its number there.
    Cohort(u32, u32),
    /// A healthy member of a party.
    Party(u32),
    /// Infected already.
    Immune,
}

impl Future<'_> {
    /// Infections of the day that ends now.
    pub(super) fn transmit(&mut self) {
        let transmission = self.plan.scenario.cases.transmission;
        if transmission.within_party == 0.0 && transmission.between_rooms == 0.0 {
            return;
        }
        let infectors: Vec<Infector> =
            (0..self.parties.len() as u32).flat_map(|party| self.infectors(party)).collect();
        for Leaver { infector, site, victims, mut stream } in std::mem::take(&mut self.leavers) {
            for _ in 0..victims {
                self.infect_site(&infector, site, &mut stream);
            }
        }
        for party in &mut self.parties {
            party.looked_at = self.hour as i32;
        }
        for infector in &infectors {
            let mut stream =
                self.randomness.stream_from(Source::Transmission, self.address(infector.person), self.hour);
            if transmission.within_party > 0.0 {
                self.infect_party(infector, transmission.within_party, &mut stream);
            }
            if let Some(site) = infector.site.filter(|_| transmission.between_rooms > 0.0) {
                for _ in 0..sample::poisson(&mut stream, transmission.between_rooms * infector.share) {
                    self.infect_site(infector, site, &mut stream);
                }
            }
        }
    }

    /// Infections of the hours since the last look: the members of a party part now, or leave their room.
    pub(super) fn transmit_before_parting(&mut self, party: u32) {
        let transmission = self.plan.scenario.cases.transmission;
        if transmission.within_party == 0.0 && transmission.between_rooms == 0.0 {
            return;
        }
        for infector in self.infectors(party) {
            let mut stream =
                self.randomness.stream_from(Source::Transmission, self.address(infector.person), self.hour);
            if transmission.within_party > 0.0 {
                self.infect_party(&infector, transmission.within_party, &mut stream);
            }
            if let Some(site) = infector.site.filter(|_| transmission.between_rooms > 0.0) {
                let victims = sample::poisson(&mut stream, transmission.between_rooms * infector.share);
                self.leavers.push(Leaver { infector, site, victims, stream });
            }
        }
        self.parties[party as usize].looked_at = self.hour as i32;
    }

    /// The infected members of a party, where they can infect.
    fn infectors(&self, party: u32) -> SmallVec<[Infector; 2]> {
        let Party { place, check_in, looked_at, ref infected, .. } = self.parties[party as usize];
        if !place.is_checked() {
            return SmallVec::new();
        }
        let (from, until) = (f64::from(check_in.max(looked_at)), f64::from(self.hour));
        let infector = |&person: &u32| {
            let share = self.still_to_come(person, from) - self.still_to_come(person, until);
            Infector { person, party, site: self.site_of(party), share, from, until }
        };
        infected.iter().map(infector).collect()
    }

    /// The site where a party has its room.
    fn site_of(&self, party: u32) -> Option<SiteId> {
        let Party { place, site, .. } = self.parties[party as usize];
        place.is_room().then_some(site)
    }

    fn infect_party(&mut self, infector: &Infector, within_party: f64, stream: &mut Stream) {
        let party = &self.parties[infector.party as usize];
        if party.healthy == 0 || !self.plan.flows[party.flow as usize].is_susceptible() {
            return;
        }
        let probability = -libm::expm1(infector.share * libm::log1p(-within_party));
        let infected = sample::binomial(stream, u64::from(party.healthy), probability);
        for _ in 0..infected {
            self.infect_member(infector.party, infector, stream);
        }
    }

    fn infect_site(&mut self, infector: &Infector, site: SiteId, stream: &mut Stream) {
        match self.draw_victim(infector.party, site, stream) {
            Some(Victim::Cohort(cohort, person)) => {
                let party = self.follow_party_of_cohort(cohort, person);
                self.infect_member(party, infector, stream);
            }
            Some(Victim::Party(party)) => self.infect_member(party, infector, stream),
            Some(Victim::Immune) | None => {}
        }
    }

    /// A healthy member of a party is infected.
    fn infect_member(&mut self, party: u32, infector: &Infector, stream: &mut Stream) {
        let Infector { from, until, .. } = *infector;
        let infected_at = from + stream.uniform() * (until - from);
        let person = self.infect_inside(infected_at, party);
        let party = &mut self.parties[party as usize];
        party.healthy -= 1;
        party.infected.push(person);
        self.ledger.count(Series::InfectionsAcquired, 1);
    }

    /// Anybody in another room of a site, each with the same probability.
    fn draw_victim(&self, own: u32, site: SiteId, stream: &mut Stream) -> Option<Victim> {
        let cohorts: SmallVec<[(u32, u32); 16]> = (0..)
            .zip(&self.cohorts)
            .filter(|(_, cohort)| cohort.place.is_room() && cohort.site == site)
            .map(|(id, cohort)| (id, cohort.persons()))
            .collect();
        let parties: SmallVec<[(u32, u32); 16]> = (0..)
            .zip(&self.parties)
            .filter(|&(id, _)| id != own && self.site_of(id) == Some(site))
            .map(|(id, party)| (id, party.size()))
            .collect();
        let persons: u32 = cohorts.iter().chain(&parties).map(|(_, persons)| persons).sum();
        let mut number = (stream.uniform() * f64::from(persons)) as u32;
        for (id, persons) in cohorts {
            if number < persons {
                let cohort = &self.cohorts[id as usize];
                let susceptible = self.plan.flows[cohort.flow as usize].is_susceptible();
                let person = cohort.person_at(number).filter(|_| susceptible);
                return Some(person.map_or(Victim::Immune, |person| Victim::Cohort(id, person)));
            }
            number -= persons;
        }
        for (id, persons) in parties {
            if number < persons {
                let healthy = self.parties[id as usize].healthy;
                return Some(if number < healthy { Victim::Party(id) } else { Victim::Immune });
            }
            number -= persons;
        }
        None
    }

    /// Takes the party of a healthy person out of its cohort, to follow it.
    fn follow_party_of_cohort(&mut self, cohort: u32, person: u32) -> u32 {
        let rank = self.randomness.stream(Source::Rank, 1 << 55 | self.parties.len() as u64).uniform();
        let (size, outstanding) = self.take_party_out(cohort, person);
        let from = &self.cohorts[cohort as usize];
        let (check_in, site, flow, schedule) = (from.check_in, from.site, from.flow, from.schedule());
        let id = self.add_party(flow, rank, SmallVec::new(), size);
        let party = &mut self.parties[id as usize];
        party.check_in = check_in;
        party.isolated_from = Some(check_in);
        party.site = site;
        party.outstanding = outstanding;
        self.begin_stage_of_party(id, schedule, false);
        id
    }
}
