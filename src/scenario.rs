//! What a planner decides: the input of the model.
//!
//! A [`Draft`] holds what a form, a file or a link says. Checking it gives either a [`Scenario`],
//! which can always be run, or every [`Issue`] at once. Ranges, units, defaults and sources stand
//! in one table, [`parameter`].

mod check;
pub mod curve;
mod draft;
mod issue;
pub mod parameter;
pub mod preset;
mod quantity;

pub use curve::DetectionCurve;
pub use draft::{Basis, Draft, FORMAT_VERSION, Origin};
pub use issue::{Expected, Issue, Problem};
pub use quantity::{Date, NotADate};

/// A scenario that has passed every check: the engine runs it without a way to fail.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What its author calls it.
    pub name: String,
    /// First day, horizon, seed and number of futures.
    pub calendar: Calendar,
    /// The categories of people who must isolate, in the order in which they queue within an hour.
    pub streams: Vec<Stream>,
    /// Where they isolate.
    pub rooms: Rooms,
    /// Who reads their samples, in list order.
    pub laboratories: Vec<Laboratory>,
    /// When a result is late.
    pub tests: Tests,
    /// How infections run and are found.
    pub cases: Cases,
}

/// The horizon and the randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The day with index 0.
    pub first_day: Date,
    /// Days simulated.
    pub days: u32,
    /// Seed of all randomness.
    pub seed: u64,
    /// Futures to simulate, numbered from 0.
    pub futures: u32,
}

impl Calendar {
    /// Whole hours simulated.
    pub fn hours(&self) -> u32 {
        self.days * 24
    }

    /// The date of a day index.
    pub fn date(&self, day: u32) -> Date {
        self.first_day.plus_days(i64::from(day))
    }
}

/// A category of people who must isolate.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// What its author calls it.
    pub name: String,
    /// Factor on the number of arrivals.
    pub multiplier: f64,
    /// How many arrive, and when.
    pub arrivals: Arrivals,
    /// Share of parties of 1, 2, 3 … persons; adds up to 1.
    pub party_sizes: Vec<f64>,
    /// Probability that an arriving person is infected.
    pub prevalence: f64,
    /// Least and greatest time since infection on arrival, in days; uniform between them.
    pub since_infection_days: (f64, f64),
    /// How they isolate.
    pub rule: Rule,
}

impl Stream {
    /// Mean number of persons in a party.
    pub fn mean_party_size(&self) -> f64 {
        self.party_sizes.iter().zip(1u32..).map(|(share, size)| share * f64::from(size)).sum()
    }
}

/// How many people of a stream arrive, and when.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrivals {
    /// A mean number of persons each day.
    Daily {
        /// Expected persons on each day of the horizon, before the stream's multiplier.
        persons: Vec<f64>,
        /// How the number of parties of a day varies about its mean.
        noise: CountNoise,
        /// Relative weight of each of the 24 hours.
        hours: Vec<f64>,
    },
    /// Contacts of the confirmed cases of an outbreak.
    Outbreak(Outbreak),
}

/// Contacts of confirmed cases, traced and brought to a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Outbreak {
    /// Confirmed cases reported on each day of the horizon, before the stream's multiplier.
    pub cases: Vec<f64>,
    /// Mean close contacts of a case.
    pub contacts_per_case: f64,
    /// Dispersion k of the negative binomial number of contacts of one case.
    pub dispersion: f64,
    /// Probability that a contact is found.
    pub share_traced: f64,
    /// Hour of the day at which the day's cases are reported.
    pub report_hour: u32,
    /// Least and greatest hours from report to arrival; uniform between them.
    pub tracing_hours: (u32, u32),
    /// Contacts of contacts.
    pub secondary: Option<Secondary>,
}

/// Contacts of close contacts, who follow a rule of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Secondary {
    /// Mean secondary contacts of a close contact.
    pub per_contact: f64,
    /// Probability that one of them is infected.
    pub prevalence: f64,
    /// As in [`Stream`].
    pub since_infection_days: (f64, f64),
    /// How they isolate.
    pub rule: Rule,
}

/// How the number of parties of a day varies about its mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CountNoise {
    /// The mean itself; a fraction of a party comes with that probability.
    None,
    /// Poisson.
    Poisson,
    /// Negative binomial with this k: variance mean + mean² / k.
    NegativeBinomial(f64),
}

/// How long people isolate, where, and when they are tested.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Days in a site; the day of check-in is day 1.
    pub central_days: u32,
    /// Days at home; the day of check-out is day 1. 0: no second stage.
    pub home_days: u32,
    /// Tests in the site, by rising day.
    pub central_tests: Vec<Test>,
    /// Tests at home, by rising day.
    pub home_tests: Vec<Test>,
    /// Hour of the day at which people leave their rooms.
    pub check_out_hour: u32,
    /// Hour of the day at which samples are collected.
    pub collection_hour: u32,
    /// The stay is counted in hours from check-in, and ends at any hour.
    pub exact_hours: bool,
}

/// One test of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// Day of the stage, from 1.
    pub day: u32,
    /// Two swabs to two laboratories.
    pub doubled: bool,
}

/// The rooms of the system.
#[derive(Debug, Clone, PartialEq)]
pub struct Rooms {
    /// Sites, in the order in which they are filled.
    pub sites: Vec<Site>,
    /// Hours from a room's being vacated until it can be used again.
    pub turnaround_hours: u32,
    /// Hours after which a waiting party is placed outside the system.
    pub longest_wait_hours: u32,
}

/// A hotel.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// What its author calls it.
    pub name: String,
    /// Rooms.
    pub rooms: u32,
    /// Day index from which on it takes people, at 00:00.
    pub opens: u32,
    /// Day index from which on it takes nobody any more; `None`: it stays open.
    pub closes: Option<u32>,
}

/// A laboratory.
#[derive(Debug, Clone, PartialEq)]
pub struct Laboratory {
    /// What its author calls it.
    pub name: String,
    /// Tubes a day, on each day of the horizon; at least 1.
    pub tubes_per_day: Vec<u32>,
    /// Hour of the day at which it starts working.
    pub opens_hour: u32,
    /// Hour of the day at which it starts its last tube; 24 is midnight.
    pub closes_hour: u32,
    /// Hours from the start of a tube to its result.
    pub result_hours: u32,
}

/// When a result is late.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tests {
    /// Hours from collection within which a result is in time.
    pub deadline_hours: u32,
    /// Share of a day's results that may be late before the day is not in time.
    pub late_share: f64,
}

/// How infections run and are found.
#[derive(Debug, Clone, PartialEq)]
pub struct Cases {
    /// Probability that a swab is positive, by time since infection.
    pub detection: DetectionCurve,
    /// Probability that an infected person has symptoms at some time.
    pub symptomatic_share: f64,
    /// Mean of the logarithm of the incubation time in days.
    pub incubation_log_mean: f64,
    /// Standard deviation of the logarithm of the incubation time in days.
    pub incubation_log_sd: f64,
    /// Probability, per onset, that the temperature checks catch it.
    pub temperature_check_share: f64,
    /// Hours from confirmation to leaving the room.
    pub transfer_hours: u32,
    /// Infectiousness by age of infection.
    pub infectiousness: Infectiousness,
    /// Where confirmed cases go.
    pub hospital: Hospital,
    /// How discharged patients isolate.
    pub discharged_rule: Rule,
}

/// Infectiousness by age of infection: a Weibull density.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Infectiousness {
    /// Shape.
    pub shape: f64,
    /// Scale in days.
    pub scale_days: f64,
}

impl Infectiousness {
    /// Share of a person's infectiousness that is still to come at `age` days since infection.
    pub fn still_to_come(&self, age: f64) -> f64 {
        libm::exp(-libm::pow((age / self.scale_days).max(0.0), self.shape))
    }
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
