//! A scenario, laid out for the engine: everything that all futures share.

pub use crate::scenario::Stage;
use crate::scenario::{Arrivals, Rule, Scenario, Site, TimeDistribution};

/// Everything that all futures of a scenario share.
#[derive(Debug)]
pub struct Plan {
    /// The scenario itself.
    pub scenario: Scenario,
    /// Categories of people with one rule each, in the order in which they queue.
    pub flows: Vec<Flow>,
    /// Position of the discharged patients among the flows: the last.
    pub discharged: usize,
    /// The scenario's sites and behind them the overflow: a site without rooms, or with any number
    /// where the need is measured.
    pub sites: Vec<Site>,
}

/// A category of people with one rule: a stream, its secondary contacts, the discharged patients.
#[derive(Debug)]
pub struct Flow {
    /// Where its arrivals come from.
    pub origin: Origin,
    /// How its people isolate.
    pub rule: Rule,
    /// Share of parties of 1, 2, 3 … persons.
    pub party_sizes: Vec<f64>,
    /// Probability that an arriving person is infected.
    pub prevalence: f64,
    /// Probability that a party of 1, 2, 3 … persons has an infected member.
    pub any_infected: Vec<f64>,
    /// Time since infection on arrival.
    pub since_infection: TimeDistribution,
}

impl Flow {
    fn new(
        origin: Origin,
        rule: &Rule,
        party_sizes: &[f64],
        prevalence: f64,
        since_infection: &TimeDistribution,
    ) -> Flow {
        let any_infected = |size: usize| -libm::expm1(size as f64 * libm::log1p(-prevalence));
        Flow {
            origin,
            rule: rule.clone(),
            party_sizes: party_sizes.to_vec(),
            prevalence,
            any_infected: (1..=party_sizes.len()).map(any_infected).collect(),
            since_infection: since_infection.clone(),
        }
    }
}

/// Where the arrivals of a flow come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The arrivals of the stream at this position.
    Stream(usize),
    /// The secondary contacts of the flow at this position.
    SecondaryOf(usize),
    /// The hospital.
    Hospital,
}

impl Plan {
    /// Lays out a scenario.
    pub fn new(scenario: &Scenario) -> Plan {
        let mut flows = Vec::new();
        for (position, stream) in scenario.streams.iter().enumerate() {
            let primary = flows.len();
            let (sizes, since) = (&stream.party_sizes, &stream.since_infection);
            flows.push(Flow::new(Origin::Stream(position), &stream.rule, sizes, stream.prevalence, since));
            if let Arrivals::Outbreak(outbreak) = &stream.arrivals
                && let Some(secondary) = &outbreak.secondary
            {
                let (origin, since) = (Origin::SecondaryOf(primary), &secondary.since_infection);
                flows.push(Flow::new(origin, &secondary.rule, sizes, secondary.prevalence, since));
            }
        }
        let discharged = flows.len();
        let rule = &scenario.cases.discharged_rule;
        flows.push(Flow::new(Origin::Hospital, rule, &[1.0], 0.0, &TimeDistribution::uniform(0.0, 0.0)));
        let overflow = Site {
            name: String::new(),
            district: None,
            rooms: Vec::new(),
            out_of_service_share: 0.0,
            opens: 0,
            closes: None,
            reserve: false,
            whole_site: None,
        };
        let sites = scenario.rooms.sites.iter().cloned().chain([overflow]).collect();
        Plan { scenario: scenario.clone(), flows, discharged, sites }
    }
}
