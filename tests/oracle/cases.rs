//! How infected people are found, and what follows.

use isoplan::engine::Series;
use rand::{Rng, RngExt};
use rand_distr::{Distribution, Gamma};

use super::World;
use super::calendar::next_hour_of_day;
use super::laboratory::{Of, Tube, TubeResult};
use super::people::{PersonId, Place, Stage};

impl<R: Rng> World<'_, R> {
    pub fn start_tubes(&mut self, hour: u32) {
        let started = self.laboratories.start_tubes(hour);
        self.record.count(Series::TubesStarted, hour, started);
    }

    /// Results become known; the first positive one of a person is to be confirmed.
    pub fn read_results(&mut self, hour: u32) {
        for TubeResult { tube, ready } in self.laboratories.results.take(hour) {
            let Of::Sample(id) = tube.of else { unreachable!("a sample's tube") };
            let sample = &mut self.samples[id];
            sample.tubes_out -= 1;
            sample.ready = sample.ready.max(ready);
            if sample.tubes_out == 0 {
                self.record.result(hour, sample.ready - f64::from(sample.collected));
            }
            let (person, test) = (sample.person, sample.test);
            self.people[person].tubes_out -= 1;
            if tube.positive && self.can_be_found(person) && self.people[person].confirming.is_none() {
                self.ask_for_confirmation(person, test, hour);
            }
        }
    }

    fn ask_for_confirmation(&mut self, person: PersonId, test: u32, hour: u32) {
        self.people[person].confirming = Some(test);
        self.people[person].tubes_out += 1;
        let laboratory = self.laboratories.route(hour / 24, 1, false)[0][0];
        let of = Of::Confirmation { person, test };
        self.laboratories.queue(laboratory, Tube { of, positive: true });
        self.record.count(Series::TubesQueued, hour, 1);
    }

    fn can_be_found(&self, person: PersonId) -> bool {
        let person = &self.people[person];
        !person.found && matches!(person.place, Place::Waiting | Place::Room | Place::Home)
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
            let check_in = f64::from(self.parties[self.people[person].party].check_in);
            let met = self.can_be_found(person)
                && self.people[person].place != Place::Waiting
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

    pub fn read_confirmations(&mut self, hour: u32) {
        for TubeResult { tube, .. } in self.laboratories.confirmations.take(hour) {
            let Of::Confirmation { person, test } = tube.of else { unreachable!("a confirmation") };
            self.people[person].tubes_out -= 1;
            self.people[person].confirming = None;
            if self.can_be_found(person) {
                self.find(person, Series::found_by_test(test), hour);
            }
        }
    }

    /// A person is found: goes to hospital after the transfer time. The others of the party start
    /// again.
    fn find(&mut self, person: PersonId, how: Series, hour: u32) {
        self.record.count(how, hour, 1);
        self.people[person].found = true;
        self.transfers.put(hour + self.scenario.cases.transfer_hours, person);

        let party = self.people[person].party;
        self.parties[party].members.retain(|&member| member != person);
        if let Stage::Central { room, .. } = self.parties[party].stage {
            // The room waits for no result any more.
            self.rooms.set_held(room, false);
        }
        if self.parties[party].members.is_empty() {
            self.parties[party].stage = Stage::Over;
            self.queue.retain(|&waiting| waiting != party);
            return;
        }
        match self.parties[party].stage {
            Stage::Central { room, .. } => {
                self.record.count(Series::PartiesRestarted, hour, 1);
                self.start_central_stage(party, room, hour);
                self.starting.push(party);
            }
            Stage::Home { .. } => {
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

    /// Found people go to hospital when their transfer time has passed and there is a bed.
    pub fn transfer(&mut self, hour: u32) {
        self.bed_queue.extend(self.transfers.take(hour));
        let hospital = self.scenario.cases.hospital;
        while hospital.beds.is_none_or(|beds| self.patients < beds)
            && let Some(person) = self.bed_queue.pop_front()
        {
            if self.people[person].place == Place::Room {
                self.leave_room(person, hour);
            }
            self.move_to(person, Place::Hospital);
            self.patients += 1;
            let scale = hospital.stay_mean_days / hospital.stay_shape;
            let stay = Gamma::new(hospital.stay_shape, scale).expect("a positive shape and mean");
            let end = f64::from(hour) + 24.0 * stay.sample(self.rng);
            self.discharges.put(next_hour_of_day(end, &[10]), person);
        }
    }

    /// Patients leave hospital, and will arrive in this hour.
    pub fn discharge(&mut self, hour: u32) {
        for person in self.discharges.take(hour) {
            self.patients -= 1;
            self.discharged.push(person);
        }
    }
}
