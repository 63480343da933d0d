//! From confirmation to hospital, and out of it.

use isoplan::engine::Series;
use rand::{Rng, RngExt};
use rand_distr::{Distribution, Gamma};

use super::World;
use super::calendar::next_hour_of_day;
use super::people::{PersonId, Place};

/// Hour of the day at which patients are discharged.
const DISCHARGE_HOUR: u32 = 10;

impl<R: Rng> World<'_, R> {
    /// Found people go to hospital when their transfer time has passed and there is a bed.
    pub fn transfer(&mut self, hour: u32) {
        self.bed_queue.extend(self.transfers.take(hour));
        let hospital = self.scenario.cases.hospital;
        while hospital.beds.is_none_or(|beds| self.patients < beds)
            && let Some(person) = self.bed_queue.pop_front()
        {
            if self.people[person].place == Place::Room {
                self.transmit_before_parting(self.people[person].party, hour);
                self.leave_room(person, hour);
            }
            self.record.count(Series::PersonsAdmitted, hour, 1);
            let stay = self.hospital_days(0.0).sample(self.rng);
            // An hour at least.
            self.take_in(person, f64::from(hour) + (24.0 * stay).max(1.0));
        }
    }

    /// Days in hospital, of a gamma distribution with a greater shape.
    fn hospital_days(&self, more_shape: f64) -> Gamma<f64> {
        let hospital = self.scenario.cases.hospital;
        let scale = hospital.stay_mean_days / hospital.stay_shape;
        Gamma::new(hospital.stay_shape + more_shape, scale).expect("a positive shape and mean")
    }

    /// A patient who has been there for a while, as in a hospital in balance: a whole stay is found
    /// the more likely the longer it is, at a random moment of it.
    pub fn take_in_from_before(&mut self, person: PersonId) {
        let stay = self.hospital_days(1.0).sample(self.rng);
        let left = stay * self.rng.random::<f64>();
        self.take_in(person, 24.0 * left);
    }

    fn take_in(&mut self, person: PersonId, end: f64) {
        self.move_to(person, Place::Hospital);
        self.patients += 1;
        self.discharges.put(next_hour_of_day(end, &[DISCHARGE_HOUR]), person);
    }

    /// Patients leave hospital, and will arrive in this hour.
    pub fn discharge(&mut self, hour: u32) {
        for person in self.discharges.take(hour) {
            self.patients -= 1;
            self.discharged.push(person);
        }
    }
}
