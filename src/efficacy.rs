//! The exact residual risk of an isolation rule: what counting is too rare to see.
//!
//! A good rule lets less than one infected person in a million go while he is infectious; no number
//! of futures counts that. With results on time and room for everybody, what happens to an infected
//! arrival depends on four things only: how long ago he was infected, when his symptoms come, how
//! easily he is found, and the outcomes of his swabs. [`Efficacy`] integrates over all of them.
//!
//! # How
//!
//! - *Swabs* are independent given the person, so the probability that the first *n* are negative is
//!   a product, averaged over the persons' effects (trapezoidal rule, which converges exponentially
//!   for a normal weight).
//! - *Onset* matters only by its place among screening, temperature checks and results, so the
//!   incubation enters by its exact distribution function; only infectiousness that runs from onset
//!   is integrated over it.
//! - *Time since infection* is integrated piece by piece between all days at which the integrand is
//!   not smooth, by Gauss and Legendre's rule; whole days are summed.
//!
//! Twice as fine a grid changes no figure by more than 10⁻⁹ (a test holds it), and an escape
//! probability by no more than a millionth of itself.
//!
//! # Where the model leaves a choice
//!
//! - An infected person is alone in his party: the restart that a found companion causes makes a
//!   rule safer than it is here.
//! - Hours are those of the engine: a day-1 sample at check-in or at the collection hour, a result
//!   at a whole hour, a temperature check before check-outs and after results of the same hour.
//! - Who has a positive result counts as found by that test, even where a temperature check sees him
//!   while the confirmatory tube is under way; nobody leaves in the meantime. Where nobody waits for
//!   results, a positive that is known only after the release finds nobody.
//! - Isolation prevents all infectiousness until the release. Of who is found, all that is still to
//!   come is prevented; with a cap, what comes after the cap's day, or after the finding if that is
//!   later, is not.
//! - Credited days shorten the central stage, and tests that fall on them are skipped. If they are
//!   as many as its days, the home stage begins on arrival; where there is none, people are tested once and
//!   leave on the result.

mod infection;
mod onset;
mod quadrature;
mod stay;
mod variants;

pub use stay::{Delay, Sample, Stay};
pub use variants::{ASSUMED_BETWEEN_PERSON, Detection, Variant, assumptions, prompt, variants};

use serde::Serialize;

use crate::scenario::{Arrivals, Cases, Rule, Stream, TimeDistribution};
use infection::Infection;
use quadrature::Grid;

/// What becomes of an infected arrival under a rule, results on time and room for everybody:
/// probabilities, and shares of the infectiousness of a whole course of infection.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Efficacy {
    /// Probability to be found by screening on arrival.
    pub found_by_screening: f64,
    /// Probability to be found by a test: tests 1, 2, … of the rule in turn.
    pub found_by_test: Vec<f64>,
    /// Probability to be found by the temperature checks.
    pub found_by_symptoms: f64,
    /// Probability to be released undetected.
    pub released: f64,
    /// Probability to be released undetected with more than [`crate::scenario::ESCAPE`] of the
    /// course's infectiousness still to come.
    pub escapes: f64,
    /// Infectiousness still to come at arrival, mean over infected arrivals.
    pub infectiousness_arrived: f64,
    /// Of it, what is prevented.
    pub infectiousness_prevented: f64,
    /// Infectiousness still to come at release of who is released undetected, per infected arrival:
    /// the residual risk.
    pub residual_risk: f64,
    /// Mean of the shares of what was still to come at arrival that are prevented, each person
    /// counting alike (who arrives with nothing to come is left out).
    pub mean_share_prevented: f64,
}

/// What there is to know of the infected arrivals of a stream.
#[derive(Debug, Clone, PartialEq)]
pub struct InfectedArrivals {
    /// Time since infection on arrival.
    pub since_infection: TimeDistribution,
    /// Relative weight of each of the 24 hours of arrival.
    pub hours: [f64; 24],
    /// Days served elsewhere.
    pub credited_days: u32,
    /// Probability that somebody whose symptoms began earlier and still last is found by screening.
    pub screening_share: f64,
}

impl InfectedArrivals {
    /// Those of a stream. Of contacts, the hour is that of the report and the tracing delay.
    pub fn of(stream: &Stream) -> InfectedArrivals {
        let mut weights = [0.0; 24];
        match &stream.arrivals {
            Arrivals::Daily { hours, .. } => {
                weights.iter_mut().zip(hours).for_each(|(weight, hour)| *weight = *hour);
            }
            Arrivals::Transport(services) => {
                for service in services {
                    let days = service.weekdays.iter().filter(|comes| **comes).count();
                    weights[service.hour as usize % 24] +=
                        days as f64 * f64::from(service.seats) * service.load_factor;
                }
            }
            Arrivals::Outbreak(outbreak) => {
                let (from, to) = outbreak.tracing_hours;
                // The first whole hour at or after report + delay, the delay uniform.
                let hours = if from == to { from..=to } else { from + 1..=to };
                hours.for_each(|hour| weights[(outbreak.report_hour + hour) as usize % 24] += 1.0);
            }
        }
        InfectedArrivals {
            since_infection: stream.since_infection.clone(),
            hours: weights,
            credited_days: stream.credited_days,
            screening_share: stream.screening_share,
        }
    }
}

impl Efficacy {
    /// The efficacy of a rule for infected arrivals of a kind.
    pub fn of(cases: &Cases, rule: &Rule, arrivals: &InfectedArrivals, delay: Delay) -> Efficacy {
        let mut whole = Efficacy::default();
        let total: f64 = arrivals.hours.iter().sum();
        for (hour, weight) in (0..24).zip(arrivals.hours).filter(|(_, weight)| *weight > 0.0) {
            for (at_home, share) in [(true, 1.0 - rule.no_home_share), (false, rule.no_home_share)] {
                if share > 0.0 {
                    let checks = &cases.temperature_check_hours;
                    let stay = Stay::of(rule, checks, hour, arrivals.credited_days, at_home, delay);
                    let part =
                        Efficacy::of_stay(cases, &arrivals.since_infection, arrivals.screening_share, &stay);
                    whole.add(&part, share * weight / total);
                }
            }
        }
        whole
    }

    /// The efficacy of one sequence of samples, checks and release.
    pub fn of_stay(
        cases: &Cases,
        since_infection: &TimeDistribution,
        screening_share: f64,
        stay: &Stay,
    ) -> Efficacy {
        Self::on_grid(cases, since_infection, screening_share, stay, Grid::USUAL)
    }

    fn on_grid(
        cases: &Cases,
        since_infection: &TimeDistribution,
        screening_share: f64,
        stay: &Stay,
        grid: Grid,
    ) -> Efficacy {
        let infection = Infection::new(cases, screening_share, stay, grid);
        let mut efficacy = Efficacy::default();
        // Weight of the persons who arrive with anything to come.
        let mut infectious = 0.0;
        for (from, to, probability) in since_infection.pieces() {
            let splits = infection.splits(from, to);
            for (age, share) in quadrature::nodes(from, to, splits, grid) {
                infectious += infection.add_to(&mut efficacy, age, probability * share);
            }
        }
        if infectious > 0.0 {
            efficacy.mean_share_prevented /= infectious;
        }
        efficacy
    }

    /// Probability to be found.
    pub fn found(&self) -> f64 {
        self.found_by_screening + self.found_by_test.iter().sum::<f64>() + self.found_by_symptoms
    }

    /// Share of the infectiousness that was still to come at arrival that is prevented: all of it
    /// counting alike, whoever carries it. 1 where there was none.
    pub fn share_prevented(&self) -> f64 {
        if self.infectiousness_arrived > 0.0 {
            self.infectiousness_prevented / self.infectiousness_arrived
        } else {
            1.0
        }
    }

    /// Adds another kind of arrivals, with its weight.
    fn add(&mut self, other: &Efficacy, weight: f64) {
        let tests = self.found_by_test.len().max(other.found_by_test.len());
        self.found_by_test.resize(tests, 0.0);
        for (sum, found) in self.found_by_test.iter_mut().zip(&other.found_by_test) {
            *sum += weight * found;
        }
        for (sum, value) in [
            (&mut self.found_by_screening, other.found_by_screening),
            (&mut self.found_by_symptoms, other.found_by_symptoms),
            (&mut self.released, other.released),
            (&mut self.escapes, other.escapes),
            (&mut self.infectiousness_arrived, other.infectiousness_arrived),
            (&mut self.infectiousness_prevented, other.infectiousness_prevented),
            (&mut self.residual_risk, other.residual_risk),
            (&mut self.mean_share_prevented, other.mean_share_prevented),
        ] {
            *sum += weight * value;
        }
    }
}

#[cfg(test)]
mod tests;
