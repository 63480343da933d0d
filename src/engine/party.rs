//! Parties with an infected member are followed one by one, and so is each infected person.

use smallvec::SmallVec;

use super::arrivals::entity;
use super::future::{End, Future, Stay};
use super::laboratory::{ConsignmentId, Subject, Who};
use super::plan::Stage;
use super::queue::Group;
use super::random::Source;
use super::rooms::SiteId;
use super::sample;
use super::trajectory::Series;

/// A party that is followed.
#[derive(Debug)]
pub struct Party {
    /// Hour of check-in: the order in which its samples queue.
    pub check_in: u32,
    /// Number of its present run through the schedule: events of earlier runs are void.
    pub run: u32,
    /// Consignments whose results it waits for.
    pub outstanding: SmallVec<[ConsignmentId; 4]>,
    /// Where it is.
    pub place: Place,
    /// Position of its flow in the plan.
    pub flow: u16,
    /// Where its tubes stand among those of the healthy parties that checked in with it: uniform
    /// in [0, 1).
    pub rank: f64,
    site: SiteId,
    /// Members who are not infected.
    healthy: u32,
    /// Members who are, found or not.
    infected: SmallVec<[u32; 2]>,
    /// Whether it has served its days and holds its room for a result.
    held: bool,
}

/// Where a party is; a party of which nobody is left is nowhere, and counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Without a room.
    Waiting,
    /// In a stage.
    In(Stage),
}

impl Party {
    /// Persons in the party.
    pub fn size(&self) -> u32 {
        self.healthy + self.infected.len() as u32
    }
}

/// An infected person.
#[derive(Debug)]
pub struct Person {
    party: u32,
    /// Time of infection in hours from the first day's 00:00; may be negative.
    infected_at: f64,
    /// Time of the onset of symptoms, if the temperature checks would catch it.
    noticeable_onset: Option<f64>,
    status: Status,
    /// Address of the person's randomness.
    address: u64,
}

/// What is known about an infected person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing.
    Unnoticed,
    /// A positive result of the test of this number is being confirmed.
    Suspected(u32),
    /// It is known.
    Found,
}

/// Share of infectiousness still to come above which a released person is an escape.
const ESCAPE: f64 = 0.01;

impl Future<'_> {
    /// Creates a party with infected members that arrives in this hour.
    pub(super) fn follow_party(&mut self, flow: usize, ordinal: u64, size: u32, infected: u32) -> u32 {
        let party = self.parties.len() as u32;
        let address = entity(flow, self.hour) << 32 | ordinal << 4;
        let first = self.persons.len() as u32;
        for member in 0..infected {
            let person = self.infect(party, flow, address | u64::from(member));
            self.persons.push(person);
        }
        self.parties.push(Party {
            check_in: 0,
            run: 0,
            outstanding: SmallVec::new(),
            place: Place::Waiting,
            flow: flow as u16,
            rank: self.randomness.stream(Source::Rank, address).uniform(),
            site: 0,
            healthy: size - infected,
            infected: (first..first + infected).collect(),
            held: false,
        });
        self.ledger.count(Series::InfectedArrived, infected);
        party
    }

    fn infect(&self, party: u32, flow: usize, address: u64) -> Person {
        let cases = &self.plan.scenario.cases;
        let mut stream = self.randomness.stream(Source::Person, address);
        let since_infection = self.plan.flows[flow].since_infection.quantile(stream.uniform());
        let infected_at = f64::from(self.hour) - 24.0 * since_infection;
        let symptomatic = stream.chance(cases.symptomatic_share);
        let caught = stream.chance(cases.temperature_check_share);
        let noticeable_onset = (symptomatic && caught)
            .then(|| infected_at + 24.0 * sample::incubation(&mut stream, &cases.incubation));
        Person { party, infected_at, noticeable_onset, status: Status::Unnoticed, address }
    }

    /// Checks a party in; there is a room.
    pub(super) fn check_in_party(&mut self, id: u32) {
        let Some((site, _)) = self.rooms.take(1) else { return };
        let party = &mut self.parties[id as usize];
        party.place = Place::In(Stage::Central);
        party.site = site;
        party.check_in = self.hour;
        let persons = u64::from(party.size());
        self.ledger.persons.waiting -= persons;
        self.ledger.persons.central += persons;
        for &person in &party.infected {
            // Symptoms that began before check-in are not an onset that the checks could see.
            let onset = self.persons[person as usize].noticeable_onset;
            if let Some(onset) = onset.filter(|&onset| onset >= f64::from(self.hour)) {
                self.checks.enter(next_check(onset), person);
            }
        }
        self.begin_stage_of_party(id, Stage::Central);
    }

    /// Begins a stage of a party anew: events of its earlier runs are void.
    fn begin_stage_of_party(&mut self, id: u32, stage: Stage) {
        let party = &mut self.parties[id as usize];
        party.run += 1;
        party.place = Place::In(stage);
        let (run, flow) = (party.run, party.flow);
        self.schedule(Stay::Party(id, run), flow, stage);
    }

    /// Takes the swabs of the infected members whose tubes are in a consignment.
    pub(super) fn swab_party(&mut self, party: u32, id: ConsignmentId) {
        let consignment = &self.laboratories.consignments[id as usize];
        let (first, tubes, swab) = (consignment.first, consignment.tubes, consignment.swab);
        self.parties[party as usize].outstanding.push(id);
        for (tube, person) in self.tubes_of_infected(party) {
            if (first..first + tubes).contains(&tube) {
                let positive = self.swab(person)[swab as usize];
                self.laboratories.record_swab(id, tube - first, person, positive);
            }
        }
    }

    /// Where the tubes of the infected stand among those of their party: anywhere with the same
    /// probability, and at every collection alike.
    fn tubes_of_infected(&self, party: u32) -> SmallVec<[(u32, u32); 4]> {
        let mut free: SmallVec<[u32; 8]> = (0..self.sampled(party)).collect();
        let mut place = |person: u32| {
            let address = self.persons[person as usize].address;
            // The party's own place stands in the first block of its first member.
            let rank = self.randomness.stream_from(Source::Rank, address, 1).uniform();
            (free.remove((rank * free.len() as f64) as usize), person)
        };
        self.unfound(party).into_iter().map(&mut place).collect()
    }

    /// Members who have not been found: who is sampled.
    pub(super) fn sampled(&self, party: u32) -> u32 {
        self.unfound(party).len() as u32 + self.parties[party as usize].healthy
    }

    /// Whether each of two swabs taken now would be positive.
    fn swab(&self, person: u32) -> [bool; 2] {
        let person = &self.persons[person as usize];
        let age_days = (f64::from(self.hour) - person.infected_at) / 24.0;
        let probability = self.plan.scenario.cases.detection.at(age_days);
        let mut stream = self.randomness.stream_from(Source::Swab, person.address, self.hour);
        [stream.chance(probability), stream.chance(probability)]
    }

    fn unfound(&self, party: u32) -> SmallVec<[u32; 4]> {
        let infected = &self.parties[party as usize].infected;
        let unfound = |person: &&u32| self.persons[**person as usize].status != Status::Found;
        infected.iter().filter(unfound).copied().collect()
    }

    /// Whether a person is still in the system: neither released nor placed outside.
    fn is_inside(&self, id: u32) -> bool {
        self.parties[self.persons[id as usize].party as usize].infected.contains(&id)
    }

    /// A positive result: a confirmatory tube decides.
    pub(super) fn suspect(&mut self, id: u32, test: u32) {
        if self.persons[id as usize].status != Status::Unnoticed || !self.is_inside(id) {
            return;
        }
        let person = &mut self.persons[id as usize];
        person.status = Status::Suspected(test);
        let party = person.party;
        let (subject, who) = ((Subject::Party(party), 0), Who::Person(id));
        let sent = self.laboratories.send_confirmation(self.hour, test, subject, who, &mut self.ledger);
        self.parties[party as usize].outstanding.push(sent);
    }

    /// A confirmatory tube, which never errs, has confirmed an infection.
    pub(super) fn confirm(&mut self, person: u32) {
        if matches!(self.persons[person as usize].status, Status::Suspected(_)) && self.is_inside(person) {
            self.find(person);
        }
    }

    /// The temperature checks of this hour catch whose symptoms have begun since the last.
    pub(super) fn check_temperatures(&mut self) {
        let mut due = Vec::new();
        self.checks.take(self.hour, &mut due);
        for id in due {
            let person = &self.persons[id as usize];
            let in_a_stage = self.parties[person.party as usize].place != Place::Waiting;
            if in_a_stage && person.status != Status::Found && self.is_inside(id) {
                self.find(id);
            }
        }
    }

    /// A person is found: hospital follows, and the others of the party start again.
    fn find(&mut self, id: u32) {
        let person = &mut self.persons[id as usize];
        // Who has a positive result already was found by that test, whatever is seen meanwhile.
        let found_by = match std::mem::replace(&mut person.status, Status::Found) {
            Status::Suspected(test) => Series::found_by_test(test),
            _ => Series::FoundBySymptoms,
        };
        self.ledger.count(found_by, 1);
        let party = person.party;
        self.transfers.enter(self.hour + self.plan.scenario.cases.transfer_hours, id);
        // Whatever its room was held for, it now waits for the transfer.
        self.end_hold(party);
        let is_alone = self.sampled(party) == 0;
        match self.parties[party as usize].place {
            // Their first day is still to come.
            Place::Waiting => self.leave_queue(id),
            Place::In(_) if is_alone => {}
            Place::In(Stage::Central) => {
                self.ledger.count(Series::PartiesRestarted, 1);
                self.begin_stage_of_party(party, Stage::Central);
            }
            Place::In(Stage::Home) => {
                // What was planned at home is void; who returns is settled when they set off.
                self.parties[party as usize].run += 1;
                if !self.returning.contains(&party) {
                    self.returning.push(party);
                }
            }
        }
    }

    /// Makes those members of a party who have not been found a party of their own.
    fn split_unfound(&mut self, id: u32) -> u32 {
        let unfound = self.unfound(id);
        let healthy = std::mem::take(&mut self.parties[id as usize].healthy);
        self.split(id, &unfound, healthy)
    }

    /// Somebody found without a room needs none: the others of the party keep their place.
    fn leave_queue(&mut self, person: u32) {
        let party = self.persons[person as usize].party;
        self.split(party, &[person], 0);
        if self.parties[party as usize].size() == 0 {
            self.queue.forget(party);
        }
    }

    /// Makes a new party of some infected members of a party, and of so many healthy people.
    fn split(&mut self, id: u32, infected: &[u32], healthy: u32) -> u32 {
        let new = self.parties.len() as u32;
        for &person in infected {
            self.persons[person as usize].party = new;
        }
        let party = &mut self.parties[id as usize];
        party.infected.retain(|person| !infected.contains(person));
        let Party { check_in, place, flow, rank, site, .. } = *party;
        let infected = infected.into();
        self.parties.push(Party {
            check_in,
            run: 0,
            outstanding: SmallVec::new(),
            place,
            flow,
            rank,
            site,
            healthy,
            infected,
            held: false,
        });
        new
    }

    /// The others in the parties of cases found at home join the queue for a room.
    pub(super) fn return_from_home(&mut self) {
        for party in std::mem::take(&mut self.returning) {
            if self.sampled(party) == 0 {
                continue;
            }
            let others = self.split_unfound(party);
            let Party { ref mut place, flow, .. } = self.parties[others as usize];
            *place = Place::Waiting;
            let persons = u64::from(self.parties[others as usize].size());
            self.ledger.persons.home -= persons;
            self.ledger.persons.waiting += persons;
            self.ledger.count(Series::PartiesRestarted, 1);
            let healthy = SmallVec::new();
            self.queue.join(Group { arrived: self.hour, flow, healthy, parties: vec![others] });
        }
    }

    /// Takes the cases of this hour to hospital, or lets them wait for a bed.
    pub(super) fn transfer_cases(&mut self) {
        let mut due = Vec::new();
        self.transfers.take(self.hour, &mut due);
        for person in due {
            self.hospital.wait(person);
        }
        self.fill_beds();
    }

    /// Discharges patients, whose beds go to those who wait.
    pub(super) fn discharge_patients(&mut self) {
        let discharged = self.hospital.discharge(self.hour);
        self.ledger.persons.hospital -= u64::from(discharged);
        if discharged > 0 {
            self.fill_beds();
        }
    }

    fn fill_beds(&mut self) {
        while let Some(id) = self.hospital.next() {
            let hospital = &self.plan.scenario.cases.hospital;
            let person = &self.persons[id as usize];
            let mut stream = self.randomness.stream(Source::Hospital, person.address);
            let scale_days = hospital.stay_mean_days / hospital.stay_shape;
            let stay_days = sample::gamma(&mut stream, hospital.stay_shape) * scale_days;
            let party = person.party;
            self.hospital.admit(self.hour, 24.0 * stay_days);
            self.ledger.persons.hospital += 1;
            self.leave_party(id, party);
        }
    }

    fn leave_party(&mut self, person: u32, id: u32) {
        let party = &mut self.parties[id as usize];
        party.infected.retain(|other| *other != person);
        let is_empty = party.size() == 0;
        match party.place {
            Place::Waiting => self.ledger.persons.waiting -= 1,
            Place::In(Stage::Central) => {
                self.ledger.persons.central -= 1;
                if is_empty {
                    self.vacate_room_of(id);
                }
            }
            Place::In(Stage::Home) => self.ledger.persons.home -= 1,
        }
        if is_empty {
            let party = &mut self.parties[id as usize];
            party.place = Place::Waiting;
            party.run += 1;
        }
    }

    fn vacate_room_of(&mut self, id: u32) {
        let party = &mut self.parties[id as usize];
        self.rooms.vacate(self.hour, party.site, 1);
        self.end_hold(id);
    }

    /// A room that was held for a result no longer is.
    fn end_hold(&mut self, id: u32) {
        if std::mem::take(&mut self.parties[id as usize].held) {
            self.ledger.rooms_held -= 1;
        }
    }

    /// Ends a stage of a party if it has all its results; looks at it again later if not.
    pub(super) fn end_stage_of_party(&mut self, id: u32, end: End) {
        if self.sampled(id) == 0 {
            return;
        }
        let party = &mut self.parties[id as usize];
        let rule = &self.plan.flows[party.flow as usize].rule;
        party.outstanding.retain(|consignment| !self.laboratories.is_complete(*consignment));
        if !party.outstanding.is_empty() {
            self.ends.enter(self.hour + rule.hours_to_next_look(end.stage), end);
            if end.stage == Stage::Central && !std::mem::replace(&mut party.held, true) {
                self.ledger.rooms_held += 1;
            }
            return;
        }
        // Found members who still wait for a bed keep the room; the others leave.
        let everybody = self.unfound(id).len() == self.parties[id as usize].infected.len();
        let leaving = if everybody { id } else { self.split_unfound(id) };
        let persons = u64::from(self.parties[leaving as usize].size());
        match end.stage {
            Stage::Central => {
                self.ledger.persons.central -= persons;
                if everybody {
                    self.vacate_room_of(id);
                }
            }
            Stage::Home => self.ledger.persons.home -= persons,
        }
        if end.stage == Stage::Central && rule.home_days > 0 {
            self.ledger.persons.home += persons;
            self.begin_stage_of_party(leaving, Stage::Home);
        } else {
            self.release_party(leaving);
        }
    }

    fn release_party(&mut self, id: u32) {
        let party = &mut self.parties[id as usize];
        let persons = party.size();
        let infected = std::mem::take(&mut party.infected);
        party.healthy = 0;
        party.place = Place::Waiting;
        self.ledger.persons.released += u64::from(persons);
        self.ledger.count(Series::PersonsReleased, persons);
        self.ledger.count(Series::InfectedReleased, infected.len() as u32);
        let infectiousness = &self.plan.scenario.cases.infectiousness;
        for person in infected {
            let age_days = (f64::from(self.hour) - self.persons[person as usize].infected_at) / 24.0;
            if infectiousness.still_to_come(age_days, 5.0) > ESCAPE {
                self.ledger.count(Series::Escapes, 1);
            }
        }
    }

    /// Places a party outside the system. Returns how many persons it has.
    pub(super) fn divert_party(&mut self, id: u32) -> u32 {
        let party = &mut self.parties[id as usize];
        let persons = party.size();
        party.healthy = 0;
        party.infected.clear();
        persons
    }
}

/// The first temperature check at or after a time in hours.
fn next_check(time: f64) -> u32 {
    let hour = libm::ceil(time) as u32;
    match hour % 24 {
        0..=8 => hour / 24 * 24 + 8,
        9..=20 => hour / 24 * 24 + 20,
        _ => hour / 24 * 24 + 32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_are_at_eight_and_at_twenty() {
        for (time, check) in [(0.0, 8), (8.0, 8), (8.01, 20), (20.0, 20), (20.5, 32), (30.0, 32)] {
            assert_eq!(next_check(time), check, "onset at {time}");
        }
    }
}
