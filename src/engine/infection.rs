//! Infected persons: when they were infected, what tests and thermometers can see of it, and how
//! infectious they still are.

use super::future::Future;
use super::random::{Source, Stream};
use super::sample;
use crate::scenario::TimeDistribution;

/// An infected person.
#[derive(Debug)]
pub struct Person {
    /// The party that the person is in.
    pub party: u32,
    /// What is known about it.
    pub status: Status,
    /// Hour of arrival; of who was infected during isolation, hour at which that was settled.
    pub arrived: i32,
    /// Whether the infection was acquired during isolation.
    pub acquired: bool,
    course: Course,
    /// Address of the person's randomness.
    address: u64,
}

/// How an infection runs.
#[derive(Debug, Clone, Copy)]
pub struct Course {
    /// Time of infection in hours from the first day's 00:00; may be negative.
    pub infected_at: f64,
    /// Days from infection to symptoms, or to when they would have come.
    incubation_days: f64,
    /// Whether there are symptoms at some time.
    symptomatic: bool,
    /// Whether the temperature checks catch them.
    caught: bool,
    /// How well tests see this person: standard normal, high is bad.
    person_effect: f64,
}

/// What is known about an infected person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing.
    Unnoticed,
    /// A positive result of the test of this number is being confirmed.
    Suspected(u32),
    /// It is known.
    Found,
}

impl Course {
    fn onset(&self) -> f64 {
        self.infected_at + 24.0 * self.incubation_days
    }

    /// The onset that a temperature check would catch of somebody who is watched from an hour on.
    /// Symptoms that began earlier are not an onset that the checks could see.
    pub fn noticeable_onset(&self, watched_from: i32) -> Option<f64> {
        let onset = self.onset();
        (self.symptomatic && self.caught && onset >= f64::from(watched_from)).then_some(onset)
    }

    /// Whether symptoms began before an hour and still last.
    pub fn has_symptoms(&self, hour: i32, symptom_days: f64) -> bool {
        let hour = f64::from(hour);
        self.symptomatic && self.onset() < hour && hour < self.onset() + 24.0 * symptom_days
    }
}

impl Future<'_> {
    /// Adds an infected person who arrives at `hour`, infected some time ago, or one who acquires
    /// the infection at a time; the party is given later.
    pub(super) fn infect(&mut self, hour: i32, since: &TimeDistribution, address: u64) -> u32 {
        let mut stream = self.randomness.stream(Source::Person, address);
        let since_infection = since.quantile(stream.uniform());
        let course = self.course(f64::from(hour) - 24.0 * since_infection, &mut stream, address);
        self.add_person(hour, course, false, address)
    }

    /// Adds a person who is infected during isolation, at a time before this hour.
    pub(super) fn infect_inside(&mut self, infected_at: f64, party: u32) -> u32 {
        let address = 1 << 55 | self.persons.len() as u64;
        let mut stream = self.randomness.stream(Source::Person, address);
        let course = self.course(infected_at, &mut stream, address);
        let person = self.add_person(self.hour as i32, course, true, address);
        self.persons[person as usize].party = party;
        if let Some(onset) = course.noticeable_onset(self.hour as i32) {
            self.check_for(onset, person);
        }
        person
    }

    fn add_person(&mut self, arrived: i32, course: Course, acquired: bool, address: u64) -> u32 {
        let status = Status::Unnoticed;
        self.persons.push(Person { party: u32::MAX, status, arrived, acquired, course, address });
        (self.persons.len() - 1) as u32
    }

    fn course(&self, infected_at: f64, stream: &mut Stream, address: u64) -> Course {
        let cases = &self.plan.scenario.cases;
        let symptomatic = stream.chance(cases.symptomatic_share);
        let caught = stream.chance(cases.temperature_check_share);
        let incubation_days = sample::incubation(stream, &cases.incubation);
        let person_effect = if cases.between_person > 0.0 {
            sample::normal(&mut self.randomness.stream(Source::PersonEffect, address))
        } else {
            0.0
        };
        Course { infected_at, incubation_days, symptomatic, caught, person_effect }
    }

    /// Watches for symptoms of a person who is under temperature checks from an hour on, which may lie
    /// before the first day.
    pub(super) fn watch(&mut self, person: u32, from: i32) {
        let course = &self.persons[person as usize].course;
        if let Some(onset) = course.noticeable_onset(from) {
            self.check_for(onset, person);
        }
    }

    /// Enters the temperature check that will see the onset of a person.
    pub(super) fn check_for(&mut self, onset: f64, person: u32) {
        if let Some(check) = next_check(onset, &self.plan.scenario.cases.temperature_check_hours) {
            self.checks.enter(check, person);
        }
    }

    /// Whether screening on arrival finds a person.
    pub(super) fn is_screened_out(&self, person: u32, share: f64) -> bool {
        let Person { arrived, course, address, .. } = &self.persons[person as usize];
        share > 0.0
            && course.has_symptoms(*arrived, self.plan.scenario.cases.symptom_days)
            && self.randomness.stream(Source::Screening, *address).chance(share)
    }

    /// Whether a person would have been found by the temperature checks between two hours.
    pub(super) fn would_be_noticed(&self, person: u32, from: i32, to: i32) -> bool {
        let course = &self.persons[person as usize].course;
        // Check hours repeat daily, so times before the first day are moved by whole days.
        let shift = 24 * 10_000;
        course.noticeable_onset(from).is_some_and(|onset| {
            let hours = &self.plan.scenario.cases.temperature_check_hours;
            next_check(onset + f64::from(shift), hours).is_some_and(|check| (check as i32) < to + shift)
        })
    }

    /// Whether each of two swabs taken at an hour would be positive.
    pub(super) fn swab(&self, person: u32, hour: i32) -> [bool; 2] {
        let Person { course, address, .. } = &self.persons[person as usize];
        let cases = &self.plan.scenario.cases;
        let age_days = (f64::from(hour) - course.infected_at) / 24.0;
        let probability = cases.swab_probability(age_days, course.symptomatic, course.person_effect);
        if probability <= 0.0 {
            return [false; 2];
        }
        let mut stream = self.randomness.stream_from(Source::Swab, *address, hour as u32);
        [stream.chance(probability), stream.chance(probability)]
    }

    /// Where a person's tube stands among the `tubes` of its party: the same place whenever as many
    /// are taken.
    pub(super) fn place_of_tube(&self, person: u32, tubes: usize) -> usize {
        if tubes == 1 {
            return 0;
        }
        // The party's own place stands in the first block of its first member.
        let address = self.persons[person as usize].address;
        let rank = self.randomness.stream_from(Source::Rank, address, 1).uniform();
        (rank * tubes as f64) as usize
    }

    /// The address of a person's randomness.
    pub(super) fn address(&self, person: u32) -> u64 {
        self.persons[person as usize].address
    }

    /// Share of a person's infectiousness that is still to come at an hour.
    pub(super) fn still_to_come(&self, person: u32, hour: f64) -> f64 {
        let Course { infected_at, incubation_days, .. } = self.persons[person as usize].course;
        let infectiousness = &self.plan.scenario.cases.infectiousness;
        infectiousness.still_to_come((hour - infected_at) / 24.0, incubation_days)
    }

    /// Enters what isolation has prevented of a person's infectiousness: the person has been found
    /// now.
    pub(super) fn note_prevented_by_finding(&mut self, person: u32) {
        let Person { arrived, acquired, .. } = self.persons[person as usize];
        if acquired {
            return;
        }
        let cap = self.plan.scenario.cases.infectiousness_cap_days.map_or(0.0, |days| {
            let cap = f64::from(arrived) + 24.0 * days;
            self.still_to_come(person, cap.max(f64::from(self.hour)))
        });
        self.note_end(person, cap);
    }

    /// Enters what isolation has prevented of the infectiousness of a person who is released
    /// undetected; returns what is still to come.
    pub(super) fn note_prevented_until_release(&mut self, person: u32) -> f64 {
        let left = self.still_to_come(person, f64::from(self.hour));
        if self.persons[person as usize].acquired {
            self.ledger.measures.residual_risk_acquired += left;
            return left;
        }
        self.ledger.measures.residual_risk += left;
        self.note_end(person, left);
        left
    }

    /// Enters an infected arrival who is placed outside: prevented is what fell into an isolation before,
    /// of people who have come back from home.
    pub(super) fn note_diverted(&mut self, person: u32) {
        if !self.persons[person as usize].acquired {
            self.note_end(person, self.still_to_come(person, f64::from(self.hour)));
        }
    }

    /// Enters the end of the course of an infected arrival: prevented is what was still to come when the
    /// isolation began, but for the part that is left.
    fn note_end(&mut self, person: u32, left: f64) {
        let arrived = f64::from(self.persons[person as usize].arrived);
        let isolated = self.isolated_from(person);
        let at_arrival = self.still_to_come(person, arrived);
        let at_isolation =
            if isolated == arrived { at_arrival } else { self.still_to_come(person, isolated) };
        let measures = &mut self.ledger.measures;
        measures.infectiousness_arrived += at_arrival;
        measures.infectiousness_prevented += at_isolation - left;
        measures.infected_ended += 1;
    }

    /// The hour from which on a person has been isolated; who is not, is from now on.
    fn isolated_from(&self, person: u32) -> f64 {
        let party = &self.parties[self.persons[person as usize].party as usize];
        f64::from(party.isolated_from.unwrap_or(self.hour as i32))
    }
}

/// The first temperature check at or after a time in hours, and not before the first day; `None` if
/// there are no checks.
fn next_check(time: f64, hours: &[u32]) -> Option<u32> {
    let hour = libm::ceil(time) as u32;
    let (day, of_day) = (hour / 24 * 24, hour % 24);
    let today = hours.iter().find(|&&check| check >= of_day).map(|check| day + check);
    today.or_else(|| hours.first().map(|first| day + 24 + first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_are_at_their_hours_of_the_day() {
        for (time, check) in [(-3.0, 8), (0.0, 8), (8.0, 8), (8.01, 20), (20.0, 20), (20.5, 32), (30.0, 32)] {
            assert_eq!(next_check(time, &[8, 20]), Some(check), "onset at {time}");
        }
        assert_eq!(next_check(3.0, &[]), None);
    }
}
