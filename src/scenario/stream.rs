//! Who must isolate, how many, and when they come.

use super::{Calendar, Rule, RuleChange, TimeDistribution};

/// A category of people who must isolate.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// What its author calls it.
    pub name: String,
    /// Factor on the number of arrivals.
    pub multiplier: f64,
    /// How many arrive, and when.
    pub arrivals: Arrivals,
    /// District where they come from, a position in [`super::Rooms::districts`]; `None`: sites are
    /// filled in list order.
    pub district: Option<usize>,
    /// Share of parties of 1, 2, 3 … persons; adds up to 1.
    pub party_sizes: Vec<f64>,
    /// Probability that an arriving person is infected.
    pub prevalence: f64,
    /// Probability that the members of a party share one fate: all infected, with probability
    /// `prevalence`, or none. Otherwise each is infected independently with that probability.
    pub party_clustering: f64,
    /// Time since infection on arrival.
    pub since_infection: TimeDistribution,
    /// Share of parties that are exempt (green code and certificate): one test, no room, they
    /// leave on the negative result.
    pub exempt_share: f64,
    /// Days served elsewhere, credited against the central stage; tests that fall on them are
    /// skipped.
    pub credited_days: u32,
    /// Probability that an infected person whose symptoms began before arrival and still last is
    /// found by screening on arrival, and goes to hospital without taking a room.
    pub screening_share: f64,
    /// How they isolate.
    pub rule: Rule,
    /// Other rules from dates on, by rising date.
    pub changes: Vec<RuleChange>,
}

impl Stream {
    /// Mean number of persons in a party.
    pub fn mean_party_size(&self) -> f64 {
        self.party_sizes.iter().zip(1u32..).map(|(share, size)| share * f64::from(size)).sum()
    }

    /// Expected persons over the horizon; secondary contacts are others.
    pub fn expected_persons(&self, calendar: &Calendar) -> f64 {
        let persons = match &self.arrivals {
            Arrivals::Daily { persons, .. } => persons.iter().sum::<f64>(),
            Arrivals::Transport(services) => {
                let comes = |service: &&Service, day| service.weekdays[calendar.date(day).weekday()];
                let of_day = |day| -> f64 {
                    let services = services.iter().filter(|service| comes(service, day));
                    services.map(|service| f64::from(service.seats) * service.load_factor).sum()
                };
                (0..calendar.days).map(of_day).sum()
            }
            Arrivals::Outbreak(outbreak) => {
                outbreak.cases.iter().sum::<f64>() * outbreak.contacts_per_case * outbreak.share_traced
            }
        };
        persons * self.multiplier
    }

    /// Expected persons over the horizon, with their secondary contacts.
    pub fn expected_with_secondary(&self, calendar: &Calendar) -> f64 {
        let per_contact = match &self.arrivals {
            Arrivals::Outbreak(Outbreak { secondary: Some(secondary), .. }) => secondary.per_contact,
            _ => 0.0,
        };
        self.expected_persons(calendar) * (1.0 + per_contact)
    }

    /// The rule for who arrives on a day.
    pub fn rule_on(&self, day: u32) -> &Rule {
        self.changes.iter().rev().find(|change| change.from <= day).map_or(&self.rule, |change| &change.rule)
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
    /// Flights or trains.
    Transport(Vec<Service>),
    /// Contacts of the confirmed cases of an outbreak.
    Outbreak(Outbreak),
}

/// A flight or train that comes on some weekdays.
///
/// Its seats, times the stream's multiplier, hold seats ÷ mean party size parties (rounded); each
/// place is taken with the probability of the load factor, so the parties are binomial.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// What its author calls it.
    pub name: String,
    /// Whether it comes on Monday, Tuesday … Sunday.
    pub weekdays: [bool; 7],
    /// Seats.
    pub seats: u32,
    /// Probability that a seat is taken.
    pub load_factor: f64,
    /// Hour of the day at which its people arrive.
    pub hour: u32,
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

/// Contacts of close contacts, who follow a rule of their own. Parties, district and screening are
/// those of the stream; none is exempt and no days are credited.
#[derive(Debug, Clone, PartialEq)]
pub struct Secondary {
    /// Mean secondary contacts of a close contact.
    pub per_contact: f64,
    /// Probability that one of them is infected.
    pub prevalence: f64,
    /// As in [`Stream`].
    pub since_infection: TimeDistribution,
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
