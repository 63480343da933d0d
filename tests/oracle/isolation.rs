//! Waiting, check-in, samples, check-out, home, release.

use isoplan::engine::Series;
use rand::{Rng, RngExt};

use super::World;
use super::laboratory::{Of, Sample, Tube};
use super::people::{PartyId, PersonId, Place, Stage};

/// A party at a test.
#[derive(Clone, Copy)]
pub struct Tested {
    party: PartyId,
    /// Number of the test, from 1.
    test: u32,
    doubled: bool,
}

/// Infected people with more than this share of their infectiousness to come escape.
const ESCAPE: f64 = 0.01;

impl<R: Rng> World<'_, R> {
    /// At the collection hour of their rule, everybody in a room or at home who has a test today.
    pub fn collect_samples(&mut self, hour: u32) {
        let collects = |rule: &isoplan::scenario::Rule| rule.collection_hour == hour % 24;
        if !self.categories.iter().any(|category| collects(category.rule)) {
            return;
        }
        let parties = &self.parties;
        self.isolated.retain(|&party| parties[party].stage != Stage::Over);
        let due = self
            .isolated
            .iter()
            .filter(|&&party| collects(self.categories[self.parties[party].category].rule));
        let tested = due.filter_map(|&party| self.test_today(party, hour)).collect();
        self.sample(tested, hour);
    }

    /// Those whose stage began in this hour, after all other events of the hour.
    pub fn collect_first_samples(&mut self, hour: u32) {
        let mut starting = std::mem::take(&mut self.starting);
        starting.sort();
        starting.dedup();
        let tested = starting.into_iter().filter_map(|party| self.first_test(party, hour)).collect();
        self.sample(tested, hour);
    }

    /// A test on the first day of a stage is taken at once if the collection hour is not still to
    /// come.
    fn first_test(&self, party: PartyId, hour: u32) -> Option<Tested> {
        let rule = self.categories[self.parties[party].category].rule;
        if hour % 24 < rule.collection_hour { None } else { self.test_today(party, hour) }
    }

    /// The test that the rule asks of a party today.
    fn test_today(&self, party: PartyId, hour: u32) -> Option<Tested> {
        let rule = self.categories[self.parties[party].category].rule;
        let (tests, first_day, before) = match self.parties[party].stage {
            Stage::Central { first_day, .. } => (&rule.central_tests, first_day, 0),
            Stage::Home { first_day } => (&rule.home_tests, first_day, rule.central_tests.len()),
            Stage::Waiting | Stage::Returning | Stage::Over => return None,
        };
        let day = hour / 24 - first_day + 1;
        let place = tests.iter().position(|test| test.day == day)?;
        let (test, doubled) = ((before + place + 1) as u32, tests[place].doubled);
        Some(Tested { party, test, doubled })
    }

    /// Takes the samples of parties that are tested now: older check-ins first. Routes are decided
    /// for those together who checked in together.
    pub fn sample(&mut self, mut tested: Vec<Tested>, hour: u32) {
        let together = |&Tested { party, doubled, .. }: &Tested| {
            let party = &self.parties[party];
            (party.check_in, party.category, doubled)
        };
        // Of those who are tested together the smaller parties come first.
        tested.sort_by_key(|tested| (together(tested), self.parties[tested.party].members.len()));
        let groups: Vec<Vec<Tested>> =
            tested.chunk_by(|a, b| together(a) == together(b)).map(<[Tested]>::to_vec).collect();
        for group in groups {
            let people: Vec<(PersonId, u32)> = group
                .iter()
                .flat_map(|tested| {
                    let members = &self.parties[tested.party].members;
                    members.iter().map(|&person| (person, tested.test))
                })
                .collect();
            let routes = self.laboratories.route(hour / 24, people.len(), group[0].doubled);
            for ((person, test), laboratories) in people.into_iter().zip(routes) {
                self.swab(person, test, &laboratories, hour);
            }
        }
    }

    /// One swab of a person for each of these laboratories: a sample.
    fn swab(&mut self, person: PersonId, test: u32, laboratories: &[usize], hour: u32) {
        let tubes_out = laboratories.len() as u32;
        let id = self.samples.len();
        self.samples.push(Sample { person, collected: hour, test, tubes_out, ready: 0.0 });
        self.deadlines.put(hour + self.scenario.tests.deadline_hours, id);
        self.record.count(Series::Samples, hour, 1);
        self.record.count(Series::TubesQueued, hour, laboratories.len());
        self.people[person].tubes_out += tubes_out;
        let probability = self.people[person]
            .infection
            .map_or(0.0, |infection| self.scenario.cases.detection.at(infection.age_days(hour)));
        for &laboratory in laboratories {
            let positive = self.rng.random_bool(probability);
            self.laboratories.queue(laboratory, Tube { of: Of::Sample(id), positive });
        }
    }

    /// Parties leave their rooms if all their results are known; else the rooms are held.
    pub fn check_out(&mut self, hour: u32) {
        for party in self.check_outs.take(hour) {
            let Stage::Central { room, first_day, leaves } = self.parties[party].stage else { continue };
            if leaves != hour {
                // The party has started again since.
                continue;
            }
            let rule = self.categories[self.parties[party].category].rule;
            if self.waits_for_results(party) {
                self.rooms.set_held(room, true);
                let leaves = hour + if rule.exact_hours { 1 } else { 24 };
                self.parties[party].stage = Stage::Central { room, first_day, leaves };
                self.check_outs.put(leaves, party);
                continue;
            }
            // A found member who waits for a bed may keep the room, which then waits for no result.
            self.rooms.set_held(room, false);
            for person in self.parties[party].members.clone() {
                self.leave_room(person, hour);
                self.move_to(person, Place::Home);
            }
            if rule.home_days == 0 {
                self.release(party, hour);
                continue;
            }
            self.parties[party].stage = Stage::Home { first_day: hour / 24 };
            self.home_ends.put((hour / 24 + rule.home_days) * 24, party);
            self.starting.push(party);
        }
    }

    /// The home stage ends at 24:00 of its last day, or with the last result.
    pub fn release_from_home(&mut self, hour: u32) {
        for party in self.home_ends.take(hour) {
            let Stage::Home { .. } = self.parties[party].stage else { continue };
            if self.waits_for_results(party) {
                self.home_ends.put(hour + 1, party);
            } else {
                self.release(party, hour);
            }
        }
    }

    /// Whether a result of somebody in the party is not known.
    fn waits_for_results(&self, party: PartyId) -> bool {
        self.parties[party].members.iter().any(|&person| self.people[person].tubes_out > 0)
    }

    /// A party has completed all stages.
    fn release(&mut self, party: PartyId, hour: u32) {
        self.parties[party].stage = Stage::Over;
        for person in self.parties[party].members.clone() {
            self.move_to(person, Place::Released);
            self.record.count(Series::PersonsReleased, hour, 1);
            if let Some(infection) = self.people[person].infection {
                self.record.count(Series::InfectedReleased, hour, 1);
                let law = &self.scenario.cases.infectiousness;
                let to_come = law.still_to_come(infection.age_days(hour), infection.incubation_days);
                self.record.count(Series::Escapes, hour, usize::from(to_come > ESCAPE));
            }
        }
    }

    /// Parties take rooms, first come first served; nobody overtakes.
    pub fn check_in(&mut self, hour: u32) {
        while let Some(&party) = self.queue.front() {
            let people = self.parties[party].members.len() as u32;
            let Some(room) = self.rooms.take(hour, people) else { break };
            self.queue.pop_front();
            self.note_wait(party, hour);
            for person in self.parties[party].members.clone() {
                self.move_to(person, Place::Room);
                self.people[person].room = Some(room);
            }
            self.parties[party].check_in = hour;
            self.isolated.push(party);
            self.start_central_stage(party, room, hour);
            self.starting.push(party);
        }
        for party in self.queue.clone() {
            self.note_wait(party, hour);
        }
        self.record.greatest(Series::PartiesWaiting, hour, self.queue.len() as u32);
    }

    fn note_wait(&mut self, party: PartyId, hour: u32) {
        let waited = hour - self.parties[party].arrived;
        self.record.greatest(Series::LongestWaitHours, hour, waited);
    }

    /// Day 1 of the central stage is today.
    pub fn start_central_stage(&mut self, party: PartyId, room: usize, hour: u32) {
        let rule = self.categories[self.parties[party].category].rule;
        let first_day = hour / 24;
        let leaves = if rule.exact_hours {
            hour + rule.central_days * 24
        } else {
            (first_day + rule.central_days) * 24 + rule.check_out_hour
        };
        self.parties[party].stage = Stage::Central { room, first_day, leaves };
        self.check_outs.put(leaves, party);
    }

    /// A person leaves the room.
    pub fn leave_room(&mut self, person: PersonId, hour: u32) {
        let room = self.people[person].room.take().expect("a room to leave");
        self.rooms.leave(room, hour);
    }

    /// Parties that have waited too long are placed outside the system.
    pub fn divert(&mut self, hour: u32) {
        while let Some(&party) = self.queue.front()
            && hour - self.parties[party].arrived >= self.scenario.rooms.longest_wait_hours
        {
            self.queue.pop_front();
            self.parties[party].stage = Stage::Over;
            for person in self.parties[party].members.clone() {
                self.move_to(person, Place::Diverted);
                self.record.count(Series::PersonsDiverted, hour, 1);
            }
        }
    }
}
