//! How infections run, are found and are passed on.

use super::curve::negative_given_person;
use super::{DetectionCurve, Infectiousness, Rule, TimeDistribution};

/// How infections run, are found and are passed on.
#[derive(Debug, Clone, PartialEq)]
pub struct Cases {
    /// Probability that a swab is positive, by time since infection.
    pub detection: DetectionCurve,
    /// Factor on that probability for people who never have symptoms.
    pub asymptomatic_detection: f64,
    /// Share of the variance of a swab's outcome that lies between persons, on the probit scale:
    /// 0, tests of one person are independent; towards 1, they all have the same outcome. The mean
    /// over persons is the detection curve whatever this share.
    pub between_person: f64,
    /// Probability that a tube without virus is negative.
    pub specificity: f64,
    /// Probability that an infected person has symptoms at some time.
    pub symptomatic_share: f64,
    /// Time from infection to symptoms.
    pub incubation: Incubation,
    /// Days that symptoms last.
    pub symptom_days: f64,
    /// Probability, per onset, that the temperature checks catch it.
    pub temperature_check_share: f64,
    /// Hours of the day of the temperature checks, rising.
    pub temperature_check_hours: Vec<u32>,
    /// Hours from confirmation to leaving the room.
    pub transfer_hours: u32,
    /// Infectiousness over the course of an infection.
    pub infectiousness: Infectiousness,
    /// Days after arrival beyond which a found person's infectiousness is not counted as prevented;
    /// `None`: all of it is.
    pub infectiousness_cap_days: Option<f64>,
    /// How infection is passed on during isolation.
    pub transmission: Transmission,
    /// Where confirmed cases go.
    pub hospital: Hospital,
    /// How discharged patients isolate.
    pub discharged_rule: Rule,
    /// Who else lives with people in the home stage.
    pub household: Household,
}

impl Cases {
    /// Probability that a swab is positive, taken `age` days after infection from a person with or
    /// without symptoms at some time, whom tests find worse than the mean by `effect`.
    pub fn swab_probability(&self, age: f64, symptomatic: bool, effect: f64) -> f64 {
        let visible = self.detection.at(age);
        let mean = if symptomatic { visible } else { visible * self.asymptomatic_detection };
        if self.between_person == 0.0 {
            return mean;
        }
        1.0 - negative_given_person(mean, self.between_person, effect)
    }
}

/// Time from infection to symptoms.
#[derive(Debug, Clone, PartialEq)]
pub enum Incubation {
    /// Its logarithm is normal.
    LogNormal {
        /// Mean of the logarithm of the days.
        log_mean: f64,
        /// Standard deviation of it.
        log_sd: f64,
    },
    /// As a table.
    Tabulated(TimeDistribution),
}

/// How infection is passed on during isolation. Whoever is infected so follows the course of every
/// infection, and counts apart from infected arrivals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transmission {
    /// Probability that an infected person infects a given member of his party over the whole course
    /// of his infection, if they share a room or a home all that time.
    pub within_party: f64,
    /// Mean number of persons in other rooms of the site that an infected person infects over the
    /// whole course of his infection, if he spends it there.
    pub between_rooms: f64,
}

/// Where confirmed cases go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hospital {
    /// Beds; `None`: there is always one.
    pub beds: Option<u32>,
    /// Mean stay in days.
    pub stay_mean_days: f64,
    /// Shape of the gamma distributed stay.
    pub stay_shape: f64,
}

/// People who live with somebody in the home stage: when a case is found there, they arrive as close
/// contacts, beside the members of the party.
#[derive(Debug, Clone, PartialEq)]
pub struct Household {
    /// Mean number of them for a party; Poisson.
    pub contacts: f64,
    /// Probability that one of them is infected.
    pub prevalence: f64,
    /// Time since infection on arrival.
    pub since_infection: TimeDistribution,
    /// How they isolate.
    pub rule: Rule,
}
