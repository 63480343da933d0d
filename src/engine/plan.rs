//! A scenario, laid out for the engine: everything that all futures share.

use super::laboratory::Sampling;
use super::sample::Binomials;
pub use crate::scenario::Stage;
use crate::scenario::{Arrivals, Household, Rule, Scenario, Secondary, Stream, Test, TimeDistribution};

/// Everything that all futures of a scenario share.
#[derive(Debug)]
pub struct Plan {
    /// The scenario itself.
    pub scenario: Scenario,
    /// Categories of people, in the order in which they queue: streams, each with its secondary
    /// contacts behind it, then household contacts, then discharged patients.
    pub flows: Vec<Flow>,
    /// Position of the household contacts among the flows.
    pub household: usize,
    /// Position of the discharged patients among the flows: the last.
    pub discharged: usize,
    /// Every isolation rule of every flow, and last the one of exempt people.
    pub rules: Vec<Rule>,
    /// The tests of all rules, one rule behind the other, of each those of the central stage first.
    pub tests: Vec<PlannedTest>,
    /// Positions of each rule's first tests in the central stage and at home.
    first_tests: Vec<[u32; 2]>,
    /// Rules that take effect for people in mid-stay, by rising day.
    pub mid_stay_changes: Vec<MidStayChange>,
}

/// Position of a rule in [`Plan::rules`].
pub type RuleId = u16;

/// What is known of a test before anybody gives a sample for it.
#[derive(Debug, Clone, Copy)]
pub struct PlannedTest {
    /// Day of the stage, from 1.
    pub day: u32,
    /// Number in the rule, from 1.
    pub number: u32,
    /// How its samples are taken.
    pub sampling: Sampling,
}

/// A rule that takes effect for people in mid-stay.
#[derive(Debug, Clone, Copy)]
pub struct MidStayChange {
    /// At 00:00 of this day.
    pub day: u32,
    /// For the people of this flow.
    pub flow: u16,
    /// The rule from then on.
    pub rule: RuleId,
}

/// A rule of a flow, from a day on.
#[derive(Debug, Clone, Copy)]
struct DatedRule {
    from: u32,
    rule: RuleId,
    mid_stay: bool,
}

/// A category of people: a stream, its secondary contacts, household contacts, the discharged.
#[derive(Debug)]
pub struct Flow {
    /// Where its arrivals come from.
    pub origin: Origin,
    /// Rules for who arrives on a day or later, by rising day, the first of day 0.
    rules: Vec<DatedRule>,
    /// District where they come from.
    pub district: Option<usize>,
    /// Share of parties of 1, 2, 3 … persons.
    pub party_sizes: Vec<f64>,
    /// Who of them is infected.
    pub infection: Infection,
    /// Share of parties that are exempt.
    pub exempt_share: f64,
    /// Days of the central stage served elsewhere.
    pub credited_days: u32,
    /// Probability that screening on arrival finds an infected person with symptoms.
    pub screening_share: f64,
}

/// Who of the arriving people is infected, and for how long.
#[derive(Debug)]
pub struct Infection {
    /// Probability that an arriving person is infected.
    pub prevalence: f64,
    /// Probability that the members of a party share one fate.
    pub clustering: f64,
    /// Probability that a party of 1, 2, 3 … persons has an infected member.
    pub any: Vec<f64>,
    /// How many of some parties of 1, 2, 3 … persons have one.
    pub followed: Vec<Binomials>,
    /// Time since infection on arrival.
    pub since: TimeDistribution,
}

impl Infection {
    fn new(prevalence: f64, clustering: f64, largest_party: usize, since: &TimeDistribution) -> Infection {
        let any = |size: usize| {
            let independent = -libm::expm1(size as f64 * libm::log1p(-prevalence));
            clustering * prevalence + (1.0 - clustering) * independent
        };
        let any: Vec<f64> = (1..=largest_party).map(any).collect();
        Infection {
            prevalence,
            clustering,
            followed: any.iter().map(|&any| Binomials::new(any, PARTIES_OF_AN_HOUR)).collect(),
            any,
            since: since.clone(),
        }
    }
}

/// Parties of one size that seldom arrive in one hour: a table is made for fewer.
const PARTIES_OF_AN_HOUR: u64 = 256;

/// Where the arrivals of a flow come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The arrivals of the stream at this position.
    Stream(usize),
    /// The secondary contacts of the flow before this one.
    Secondary,
    /// The homes of cases found there.
    Households,
    /// The hospital.
    Hospital,
}

impl Flow {
    /// The rule for who arrives on a day.
    pub fn rule_on(&self, day: u32) -> RuleId {
        self.rule_after_waiting(day, day)
    }

    /// The rule on a day for who arrived on an earlier one and has waited since: rules for people in
    /// mid-stay take effect for who waits, too.
    pub fn rule_after_waiting(&self, arrived: u32, today: u32) -> RuleId {
        let holds = |dated: &&DatedRule| dated.from <= if dated.mid_stay { today } else { arrived };
        self.rules.iter().rev().find(holds).map_or(0, |dated| dated.rule)
    }

    /// Whether its people can be infected: who has just been cured cannot.
    pub fn is_susceptible(&self) -> bool {
        self.origin != Origin::Hospital
    }
}

impl Plan {
    /// Lays out a scenario.
    pub fn new(scenario: &Scenario) -> Plan {
        let mut plan = Plan {
            scenario: scenario.clone(),
            flows: Vec::new(),
            household: 0,
            discharged: 0,
            rules: Vec::new(),
            tests: Vec::new(),
            first_tests: Vec::new(),
            mid_stay_changes: Vec::new(),
        };
        for (position, stream) in scenario.streams.iter().enumerate() {
            plan.add_stream(position, stream);
            if let Arrivals::Outbreak(outbreak) = &stream.arrivals
                && let Some(secondary) = &outbreak.secondary
            {
                plan.add_secondary(stream, secondary);
            }
        }
        plan.mid_stay_changes.sort_by_key(|change| change.day);
        plan.household = plan.flows.len();
        plan.add_household(&scenario.cases.household);
        plan.discharged = plan.flows.len();
        let rule = plan.add_rule(&scenario.cases.discharged_rule);
        plan.flows.push(simple(Origin::Hospital, rule, Infection::new(0.0, 0.0, 1, &just_now())));
        plan.add_rule(&Rule::of_the_exempt());
        plan
    }

    /// The rule of exempt people.
    pub fn exempt_rule(&self) -> RuleId {
        (self.rules.len() - 1) as RuleId
    }

    /// The flow of a scenario's stream.
    pub fn flow_of_stream(&self, stream: usize) -> usize {
        self.flows.iter().position(|flow| flow.origin == Origin::Stream(stream)).unwrap_or(0)
    }

    /// The tests of a stage, each with its position among those of all rules.
    pub fn tests_of(&self, rule: RuleId, stage: Stage) -> impl Iterator<Item = (u32, &PlannedTest)> {
        let first = self.first_tests[rule as usize][stage as usize];
        let number = self.rules[rule as usize].tests(stage).len();
        (first..).zip(&self.tests[first as usize..][..number])
    }

    fn add_rule(&mut self, rule: &Rule) -> RuleId {
        let release_first = self.scenario.tests.release_first;
        let first_tests = [Stage::Central, Stage::Home].map(|stage| {
            let first = self.tests.len() as u32;
            let tests = rule.tests(stage);
            self.tests.extend(tests.iter().enumerate().map(|(position, &Test { day, doubled })| {
                let release = release_first && position + 1 == tests.len();
                let number = rule.test_number(stage, position);
                PlannedTest { day, number, sampling: Sampling { doubled, release } }
            }));
            first
        });
        self.first_tests.push(first_tests);
        self.rules.push(rule.clone());
        (self.rules.len() - 1) as RuleId
    }

    fn add_stream(&mut self, position: usize, stream: &Stream) {
        let flow = self.flows.len() as u16;
        let mut rules = vec![DatedRule { from: 0, rule: self.add_rule(&stream.rule), mid_stay: false }];
        for change in &stream.changes {
            let rule = self.add_rule(&change.rule);
            rules.push(DatedRule { from: change.from, rule, mid_stay: change.mid_stay });
            if change.mid_stay {
                self.mid_stay_changes.push(MidStayChange { day: change.from, flow, rule });
            }
        }
        let Stream { prevalence, party_clustering, .. } = *stream;
        let largest = stream.party_sizes.len();
        self.flows.push(Flow {
            origin: Origin::Stream(position),
            rules,
            district: stream.district,
            party_sizes: stream.party_sizes.clone(),
            infection: Infection::new(prevalence, party_clustering, largest, &stream.since_infection),
            exempt_share: stream.exempt_share,
            credited_days: stream.credited_days,
            screening_share: stream.screening_share,
        });
    }

    fn add_secondary(&mut self, stream: &Stream, secondary: &Secondary) {
        let rule = self.add_rule(&secondary.rule);
        let largest = stream.party_sizes.len();
        let clustering = stream.party_clustering;
        let infection = Infection::new(secondary.prevalence, clustering, largest, &secondary.since_infection);
        self.flows.push(Flow {
            district: stream.district,
            party_sizes: stream.party_sizes.clone(),
            screening_share: stream.screening_share,
            ..simple(Origin::Secondary, rule, infection)
        });
    }

    fn add_household(&mut self, household: &Household) {
        let rule = self.add_rule(&household.rule);
        let infection = Infection::new(household.prevalence, 0.0, 1, &household.since_infection);
        self.flows.push(simple(Origin::Households, rule, infection));
    }
}

/// A flow of single persons with nothing special about them.
fn simple(origin: Origin, rule: RuleId, infection: Infection) -> Flow {
    Flow {
        origin,
        rules: vec![DatedRule { from: 0, rule, mid_stay: false }],
        district: None,
        party_sizes: vec![1.0],
        infection,
        exempt_share: 0.0,
        credited_days: 0,
        screening_share: 0.0,
    }
}

fn just_now() -> TimeDistribution {
    TimeDistribution::uniform(0.0, 0.0)
}
