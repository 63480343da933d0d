//! What the futures of a variant come to, and in what they differ from those of another.

use serde::{Deserialize, Serialize};

use super::{Tally, rooms_sufficing};
use crate::efficacy::{Efficacy, InfectedArrivals, assumptions, prompt};
use crate::scenario::{Rule, Scenario};
use crate::sizing::paired::Difference;
use crate::summary::{Bound, Mean, Probability};

/// What the futures of a variant come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figures {
    /// Futures in which no party ever waits for a room.
    pub within_capacity: Probability,
    /// Futures in which results are in time every day.
    pub tests_in_time: Probability,
    /// Rooms that would have sufficed in as many futures as the confidence says.
    pub rooms_sufficing: Bound,
    /// Nights of rooms occupied.
    pub room_nights: Mean,
    /// Hours waited for a room, in days of a person.
    pub person_days_waited: Mean,
    /// Persons diverted.
    pub persons_diverted: Mean,
    /// Tubes of isolation.
    pub tubes: Mean,
    /// Cost, in units of the scenario's currency.
    pub cost: Mean,
}

/// Differences of a variant to the first, paired future by future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Differences {
    /// Share of futures within capacity.
    pub within_capacity: Difference,
    /// Share of futures with results in time.
    pub tests_in_time: Difference,
    /// Highest number of rooms needed.
    pub peak_needed: Difference,
    /// Nights of rooms occupied.
    pub room_nights: Difference,
    /// Hours waited for a room, in days of a person.
    pub person_days_waited: Difference,
    /// Persons diverted.
    pub persons_diverted: Difference,
    /// Tubes of isolation.
    pub tubes: Difference,
    /// Cost.
    pub cost: Difference,
}

/// Exact residual risk of an infected arrival of any stream, under the rule of the first day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    /// As the scenario's tests are, by integration.
    pub residual_risk: f64,
    /// The highest under every assumption about tests: the scenario's own, and the published curves, without
    /// and with variation between persons.
    pub highest_risk: f64,
}

impl Figures {
    pub(super) fn of(tallies: &[Tally], confidence: f64) -> Figures {
        let share = |holds: fn(&Tally) -> bool| {
            Probability::of(tallies.iter().filter(|tally| holds(tally)).count(), tallies.len())
        };
        let mean = |figure: fn(&Tally) -> f64| Mean::of(tallies.iter().map(figure));
        Figures {
            within_capacity: share(|tally| tally.within_capacity),
            tests_in_time: share(|tally| tally.tests_in_time),
            rooms_sufficing: rooms_sufficing(tallies, confidence),
            room_nights: mean(|tally| tally.room_nights as f64),
            person_days_waited: mean(person_days_waited),
            persons_diverted: mean(|tally| tally.persons_diverted as f64),
            tubes: mean(|tally| tally.tubes as f64),
            cost: mean(|tally| tally.cost),
        }
    }
}

impl Differences {
    pub(super) fn of(first: &[Tally], others: &[Tally]) -> Differences {
        let pairs = || first.iter().zip(others);
        let shares = |holds: fn(&Tally) -> bool| {
            Difference::of_shares(pairs().map(|(first, other)| (holds(first), holds(other))))
        };
        let means = |figure: fn(&Tally) -> f64| {
            Difference::of(pairs().map(|(first, other)| (figure(first), figure(other))))
        };
        Differences {
            within_capacity: shares(|tally| tally.within_capacity),
            tests_in_time: shares(|tally| tally.tests_in_time),
            peak_needed: means(|tally| tally.peak_needed.into()),
            room_nights: means(|tally| tally.room_nights as f64),
            person_days_waited: means(person_days_waited),
            persons_diverted: means(|tally| tally.persons_diverted as f64),
            tubes: means(|tally| tally.tubes as f64),
            cost: means(|tally| tally.cost),
        }
    }
}

fn person_days_waited(tally: &Tally) -> f64 {
    tally.person_hours_waited as f64 / 24.0
}

impl Risk {
    /// Integrates the risk of a scenario: takes as long as many futures.
    pub fn of(scenario: &Scenario) -> Risk {
        let delay = prompt(scenario);
        let streams = scenario.streams.iter().map(|stream| {
            let infected = stream.expected_persons(&scenario.calendar) * stream.prevalence;
            (infected, InfectedArrivals::of(stream), stream.rule_on(0))
        });
        let streams: Vec<_> = streams.filter(|(infected, ..)| *infected > 0.0).collect();
        let all: f64 = streams.iter().map(|(infected, ..)| infected).sum();
        let risks = assumptions(scenario).map(|(_, cases)| {
            let risk = |(infected, arrivals, rule): &(f64, InfectedArrivals, &Rule)| {
                infected / all * Efficacy::of(&cases, rule, arrivals, delay).residual_risk
            };
            streams.iter().map(risk).sum::<f64>()
        });
        Risk { residual_risk: risks[0], highest_risk: risks.into_iter().fold(0.0, f64::max) }
    }
}
