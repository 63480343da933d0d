//! How infected people are found, and what follows.

use isoplan::engine::Series;
use isoplan::scenario::CountNoise;
use rand::{Rng, RngExt};

use super::World;
use super::expected::count;
use super::laboratory::{Class, Sample, Swab, Tube, TubeResult};
use super::people::{PersonId, Place, Stage};

impl<R: Rng> World<'_, R> {
    pub fn start_tubes(&mut self, hour: u32) {
        let started = self.laboratories.start_tubes(hour);
        self.record.count(Series::TubesStarted, hour, started);
    }

    /// Results become known. The samples of a positive pool are read again one by one; after that the
    /// first positive result of a person is to be confirmed.
    pub fn read_results(&mut self, hour: u32) {
        let mut results = self.laboratories.results.take(hour);
        // Laboratory by laboratory; the sort leaves each in the order of its slots.
        results.sort_by_key(|result| result.laboratory);
        let mut positives = Vec::new();
        for TubeResult { tube, laboratory, ready } in results {
            match tube {
                Tube::Swab(swab) => {
                    let infected = self.people[self.samples[swab.sample].person].infection.is_some();
                    // The swab of an infected person is as the detection curve says.
                    let positive = swab.positive || (!infected && self.errs());
                    self.read_result(swab, positive, ready, hour);
                    positives.extend(positive.then_some(swab));
                }
                Tube::Pool(swabs) if swabs.iter().any(|swab| swab.positive) || self.errs() => {
                    self.record.sent(hour, swabs.len());
                    for swab in swabs {
                        self.laboratories.queue(laboratory, Tube::Swab(swab), Class::Again);
                    }
                }
                Tube::Pool(swabs) => {
                    swabs.into_iter().for_each(|swab| self.read_result(swab, false, ready, hour));
                }
                Tube::Outside | Tube::Confirmation { .. } => unreachable!("a sample's tube"),
            }
        }
        for swab in positives {
            let Sample { person, test, .. } = self.samples[swab.sample];
            if self.can_be_found(person) && self.people[person].confirming.is_none() {
                self.ask_for_confirmation(person, test, hour);
            }
        }
    }

    /// Whether a tube without virus is positive.
    fn errs(&mut self) -> bool {
        self.rng.random_bool(1.0 - self.scenario.cases.specificity)
    }

    /// The result of one swab.
    fn read_result(&mut self, swab: Swab, positive: bool, ready: f64, hour: u32) {
        let sample = &mut self.samples[swab.sample];
        sample.tubes_out -= 1;
        // Of two swabs that become known in one hour the one read last counts.
        sample.ready = ready;
        if sample.tubes_out == 0 {
            self.record.result(hour, sample.ready - f64::from(sample.collected));
        }
        let person = sample.person;
        if positive && self.people[person].infection.is_none() {
            self.record.count(Series::FalsePositives, hour, 1);
        }
    }

    fn ask_for_confirmation(&mut self, person: PersonId, test: u32, hour: u32) {
        let positive = self.people[person].infection.is_some();
        self.people[person].confirming = Some(test);
        let laboratory = self.laboratories.route_of_confirmation(hour / 24);
        let tube = Tube::Confirmation { person, test, positive };
        self.laboratories.queue(laboratory, tube, Class::Confirmatory);
        self.record.sent(hour, 1);
    }

    fn can_be_found(&self, person: PersonId) -> bool {
        let person = &self.people[person];
        let places = [Place::Waiting, Place::Room, Place::Home, Place::Exempt];
        !person.found && places.contains(&person.place)
    }

    /// Samples due in this hour are late if a tube's result is not known.
    pub fn count_due_results(&mut self, hour: u32) {
        for sample in self.deadlines.take(hour) {
            self.record.count(Series::ResultsDue, hour, 1);
            let late = self.samples[sample].tubes_out > 0;
            self.record.count(Series::ResultsLate, hour, usize::from(late));
        }
    }

    /// The check meets those whose symptoms began since the last one, in a room or at home, and
    /// after check-in.
    pub fn check_temperatures(&mut self, hour: u32) {
        for person in self.onsets.take(hour) {
            let onset = self.people[person].infection.and_then(|infection| infection.onset);
            let check_in = self.parties[self.people[person].party].check_in as f64;
            let met = self.can_be_found(person)
                && matches!(self.people[person].place, Place::Room | Place::Home)
                && onset.is_some_and(|onset| onset >= check_in);
            if met && self.rng.random_bool(self.scenario.cases.temperature_check_share) {
                // Who has a positive result already was found by that test.
                let how = match self.people[person].confirming {
                    Some(test) => Series::found_by_test(test),
                    None => Series::FoundBySymptoms,
                };
                self.find(person, how, hour);
            }
        }
    }

    /// Confirmatory tubes do not err. After a false positive nothing has happened.
    pub fn read_confirmations(&mut self, hour: u32) {
        for TubeResult { tube, .. } in self.laboratories.confirmations.take(hour) {
            let Tube::Confirmation { person, test, positive } = tube else { unreachable!("a confirmation") };
            self.people[person].confirming = None;
            if !positive {
                continue;
            }
            if self.can_be_found(person) {
                self.find(person, Series::found_by_test(test), hour);
            }
        }
    }

    /// A person is found: goes to hospital after the transfer time. The others of the party start
    /// again.
    fn find(&mut self, person: PersonId, how: Series, hour: u32) {
        let acquired = self.people[person].infection.is_some_and(|infection| infection.acquired);
        self.record.count(if acquired { Series::AcquiredFound } else { how }, hour, 1);
        self.note_found(person, hour);
        self.people[person].found = true;
        self.transfers.put(i64::from(hour + self.scenario.cases.transfer_hours), person);
        if matches!(self.people[person].place, Place::Exempt | Place::Waiting) {
            self.move_to(person, Place::Awaiting);
        }

        let party = self.people[person].party;
        let stage = self.parties[party].stage;
        self.parties[party].members.retain(|&member| member != person);
        self.parties[party].credited_days = 0;
        if let Stage::Isolated(isolated) = stage {
            match isolated.room {
                // The room waits for no result any more.
                Some(room) => self.rooms.set_held(room, false),
                // A household contact is of a household that has come.
                None if !self.parties[party].household_visited
                    && self.parties[party].category != self.categories.len() - 2 =>
                {
                    self.parties[party].household_visited = true;
                    let contacts = self.scenario.cases.household.contacts;
                    self.household_contacts += count(contacts, CountNoise::Poisson, self.rng);
                }
                None => {}
            }
        }
        if self.parties[party].members.is_empty() {
            self.parties[party].stage = Stage::Over;
            self.queue.retain(|&waiting| waiting != party);
            return;
        }
        match stage {
            Stage::Isolated(isolated) if isolated.room.is_some() => {
                self.record.count(Series::PartiesRestarted, hour, 1);
                let category = &self.categories[self.parties[party].category];
                self.parties[party].rule = category.rule_of_arrivals(hour / 24);
                let first = self.first_stage(party);
                self.begin_stage(party, first, isolated.room, hour);
            }
            Stage::Isolated(_) | Stage::Exempt => {
                self.parties[party].stage = Stage::Returning;
                self.returning.push(party);
            }
            // They are already on their way.
            Stage::Returning => {}
            // Their day 1 is still to come.
            Stage::Waiting => {}
            Stage::Over => unreachable!("only people in the system are found"),
        }
    }
}
