//! Who the parties are that arrive: how many persons each has, which members are infected, who is
//! exempt, who is found on arrival, and where each party goes.

use smallvec::SmallVec;

use super::arrivals::entity;
use super::cohort::{Cohort, PartiesBySize, persons};
use super::future::Future;
use super::ledger::Bucket;
use super::plan::Flow;
use super::queue::{Followed, Group};
use super::random::{Source, Stream};
use super::sample;
use super::series::Series;
use super::stay::{Place, Schedule};

/// Parties of one flow: those without an infected member by their size, the others by name.
#[derive(Debug, Default)]
pub struct Composition {
    /// Parties of 1, 2, 3 … persons.
    pub healthy: PartiesBySize,
    /// Parties that are followed.
    pub parties: Followed,
}

/// Where parties go on arrival.
enum Way {
    /// One test, no room.
    Exempt,
    /// To a room.
    Room,
    /// Home.
    Home,
}

impl Future<'_> {
    /// Parties of a flow arrive in this hour.
    pub(super) fn receive(&mut self, flow: usize, parties: u32) {
        let mut arrived = self.compose(flow, parties);
        let number = persons(&arrived.healthy) + self.persons_in(&arrived.parties);
        self.ledger.count(Series::PersonsArrived, number);
        self.ledger.pass(flow as u16, Bucket::Outside, Bucket::Waiting, number);
        let companions = self.screen(flow, &mut arrived.parties);
        let people = &self.plan.flows[flow];
        let exempt = self.take_share(flow, &mut arrived, people.exempt_share, Source::Exempt);
        self.send(flow, exempt, Way::Exempt);
        // Close contacts of a case are not exempt.
        arrived.parties.extend(companions);
        self.begin_isolation(flow, arrived);
    }

    /// Discharged patients begin their isolation.
    pub(super) fn return_from_hospital(&mut self, patients: u32) {
        let flow = self.plan.discharged;
        self.ledger.pass(flow as u16, Bucket::Hospital, Bucket::Waiting, patients);
        let healthy = PartiesBySize::from_slice(&[patients]);
        self.begin_isolation(flow, Composition { healthy, parties: Followed::new() });
    }

    /// Sends parties where the rule of this day has them begin.
    fn begin_isolation(&mut self, flow: usize, mut arrived: Composition) {
        let people = &self.plan.flows[flow];
        let rule = &self.plan.rules[people.rule_on(self.hour / 24) as usize];
        if rule.central_days > people.credited_days {
            self.send(flow, arrived, Way::Room);
        } else if rule.home_days > 0 {
            let staying = self.take_share(flow, &mut arrived, rule.no_home_share, Source::Home);
            self.send(flow, staying, Way::Room);
            self.send(flow, arrived, Way::Home);
        } else {
            // All days were served elsewhere: one test, and they go.
            self.send(flow, arrived, Way::Exempt);
        }
    }

    /// Draws the sizes of parties and which of their members are infected.
    fn compose(&mut self, flow: usize, parties: u32) -> Composition {
        let people = &self.plan.flows[flow];
        let mut stream = self.randomness.stream(Source::Composition, entity(flow, self.hour));
        let mut sizes = SmallVec::<[u64; 8]>::new();
        for number in sample::multinomial(&mut stream, u64::from(parties), &people.party_sizes) {
            sizes.push(number);
        }
        let mut composition = Composition::default();
        for (size, number) in (1u32..).zip(sizes) {
            let followed = people.infection.followed[size as usize - 1].sample(&mut stream, number);
            composition.healthy.push((number - followed) as u32);
            for _ in 0..followed {
                let infected = infected_members(people, size, &mut stream);
                let ordinal = composition.parties.len() as u64;
                let address = entity(flow, self.hour) << 32 | ordinal << 4;
                let party = self.follow_party(flow, address, self.hour as i32, size, infected);
                self.ledger.count(Series::InfectedArrived, infected);
                composition.parties.push(party);
            }
        }
        composition
    }

    /// Creates a party with infected members, who arrive at an hour.
    pub(super) fn follow_party(
        &mut self,
        flow: usize,
        address: u64,
        hour: i32,
        size: u32,
        infected: u32,
    ) -> u32 {
        let since = &self.plan.flows[flow].infection.since;
        let members = (0..infected).map(|member| self.infect(hour, since, address | u64::from(member)));
        let members: SmallVec<[u32; 2]> = members.collect();
        let rank = self.randomness.stream(Source::Rank, address).uniform();
        self.add_party(flow as u16, rank, members, size - infected)
    }

    /// Screening on arrival: who is found goes to hospital and takes no room. Takes the parties in which
    /// somebody has been found out, and returns those of them that have others.
    fn screen(&mut self, flow: usize, parties: &mut Followed) -> Followed {
        let share = self.plan.flows[flow].screening_share;
        let mut companions = Followed::new();
        if share == 0.0 {
            return companions;
        }
        parties.retain(|&mut party| {
            let size = self.parties[party as usize].size();
            for person in self.unfound(party) {
                if self.is_screened_out(person, share) {
                    self.find_on_arrival(person);
                }
            }
            let left = self.parties[party as usize].size();
            companions.extend((0 < left && left < size).then_some(party));
            left == size
        });
        companions
    }

    /// Takes a share of the parties out at random.
    fn take_share(&self, flow: usize, from: &mut Composition, share: f64, source: Source) -> Composition {
        let mut taken = Composition::default();
        if share == 0.0 {
            return taken;
        }
        let mut stream = self.randomness.stream(source, entity(flow, self.hour));
        for parties in &mut from.healthy {
            let number = sample::binomial(&mut stream, u64::from(*parties), share) as u32;
            *parties -= number;
            taken.healthy.push(number);
        }
        from.parties.retain(|&mut party| {
            let is_taken = stream.chance(share);
            taken.parties.extend(is_taken.then_some(party));
            !is_taken
        });
        taken
    }

    /// Sends parties that have arrived on their way.
    fn send(&mut self, flow: usize, arrived: Composition, way: Way) {
        let Composition { healthy, parties } = arrived;
        let flow = flow as u16;
        let place = match way {
            Way::Room => {
                self.queue.join(Group { arrived: self.hour, flow, healthy, parties });
                return;
            }
            Way::Home => Place::Home,
            Way::Exempt => Place::Tested,
        };
        let schedule = match way {
            Way::Exempt => Schedule { rule: self.plan.exempt_rule(), place, began: self.hour as i32 },
            _ => self.first_schedule(flow, place, self.hour),
        };
        let number = persons(&healthy);
        if number > 0 {
            self.ledger.pass(flow, Bucket::Waiting, place.into(), number);
            self.begin_stage_of_cohort(Cohort::new(flow, self.hour as i32, schedule, 0, healthy));
        }
        for &party in &parties {
            let size = self.parties[party as usize].size();
            self.ledger.pass(flow, Bucket::Waiting, place.into(), size);
            self.begin_stay_of_party(party, schedule);
        }
        if place == Place::Home {
            self.ledger.count(Series::PersonsMonitored, number + self.persons_in(&parties));
        }
    }

    fn persons_in(&self, parties: &[u32]) -> u32 {
        parties.iter().map(|&party| self.parties[party as usize].size()).sum()
    }
}

/// How many members of a party are infected, of which at least one is.
pub fn infected_members(people: &Flow, size: u32, stream: &mut Stream) -> u32 {
    let infection = &people.infection;
    if size == 1 {
        return 1;
    }
    let all_alike = infection.clustering * infection.prevalence / infection.any[size as usize - 1];
    if infection.clustering > 0.0 && stream.chance(all_alike) {
        return size;
    }
    sample::binomial_at_least_one(stream, size.into(), infection.prevalence) as u32
}
