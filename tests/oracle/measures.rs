//! Sums over a whole future: how much infectiousness arrived, was prevented, and is still to come.

use rand::Rng;

use super::World;
use super::infection::still_to_come;
use super::people::PersonId;

impl<R: Rng> World<'_, R> {
    /// A person is found: all that would have come since isolation began is prevented, or what of it
    /// lies before the cap.
    pub fn note_found(&mut self, person: PersonId, hour: u32) {
        let cap = self.scenario.cases.infectiousness_cap_days;
        let arrived = self.people[person].arrived as f64;
        let not_prevented = cap.map(|days| (arrived + 24.0 * days).max(hour.into()));
        self.note_end(person, hour, not_prevented);
    }

    /// A person is released; what is still to come is the residual risk.
    pub fn note_released(&mut self, person: PersonId, hour: u32) {
        self.note_end(person, hour, Some(hour.into()));
        let Some(infection) = self.people[person].infection else { return };
        let to_come = still_to_come(&infection, hour.into(), &self.scenario.cases);
        let measures = self.record.measures();
        if infection.acquired {
            measures.residual_risk_acquired += to_come;
        } else {
            measures.residual_risk += to_come;
        }
    }

    /// A person is placed outside, perhaps after an isolation at home.
    pub fn note_diverted(&mut self, person: PersonId, hour: u32) {
        self.note_end(person, hour, Some(hour.into()));
    }

    /// The course of an infected arrival is over: what has come since isolation began is prevented, up
    /// to an hour if one is given.
    fn note_end(&mut self, person: PersonId, hour: u32, up_to: Option<f64>) {
        let Some(infection) = self.people[person].infection.filter(|infection| !infection.acquired) else {
            return;
        };
        let to_come = |hour: f64| still_to_come(&infection, hour, &self.scenario.cases);
        let isolated_from = self.parties[self.people[person].party].isolated_from.unwrap_or(hour.into());
        let prevented = to_come(isolated_from as f64) - up_to.map_or(0.0, to_come);
        let arrived = to_come(self.people[person].arrived as f64);
        let measures = self.record.measures();
        measures.infectiousness_arrived += arrived;
        measures.infectiousness_prevented += prevented;
        measures.infected_ended += 1;
    }
}
