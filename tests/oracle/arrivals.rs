//! Who arrives, and when.

use isoplan::engine::Series;
use isoplan::scenario::{
    Arrivals, Cases, CountNoise, Incubation, Outbreak, Rule, Scenario, Stream, TimeDistribution,
};
use rand::distr::weighted::WeightedIndex;
use rand::{Rng, RngExt};
use rand_distr::{Binomial, Distribution, Gamma, LogNormal, Poisson};

use super::World;
use super::calendar::next_hour_of_day;
use super::people::{Infection, Party, PartyId, Person, PersonId, Place, Stage};

/// People who are alike before they arrive: those of a stream, its secondary contacts, or
/// discharged patients.
pub struct Category<'a> {
    pub party_sizes: &'a [f64],
    pub prevalence: f64,
    pub since_infection: &'a TimeDistribution,
    pub rule: &'a Rule,
}

/// All categories, in the order in which they queue within an hour.
pub fn categories(scenario: &Scenario) -> Vec<Category<'_>> {
    let mut categories = Vec::new();
    for stream in &scenario.streams {
        categories.push(Category {
            party_sizes: &stream.party_sizes,
            prevalence: stream.prevalence,
            since_infection: &stream.since_infection,
            rule: &stream.rule,
        });
        if let Arrivals::Outbreak(Outbreak { secondary: Some(secondary), .. }) = &stream.arrivals {
            categories.push(Category {
                party_sizes: &stream.party_sizes,
                prevalence: secondary.prevalence,
                since_infection: &secondary.since_infection,
                rule: &secondary.rule,
            });
        }
    }
    categories.push(Category {
        party_sizes: &[1.0],
        prevalence: 0.0,
        // Nobody of them is infected.
        since_infection: &scenario.cases.household.since_infection,
        rule: &scenario.cases.discharged_rule,
    });
    categories
}

impl<R: Rng> World<'_, R> {
    /// Draws the parties that set out on a day, and when they will arrive.
    pub fn expect_arrivals(&mut self, day: u32) {
        let mut category = 0;
        for stream in &self.scenario.streams {
            match &stream.arrivals {
                Arrivals::Daily { persons, noise, hours } => {
                    let parties = in_parties(persons[day as usize], stream);
                    let hour_of_day = WeightedIndex::new(hours).expect("not all weights are 0");
                    for _ in 0..count(parties, *noise, self.rng) {
                        let hour = day * 24 + hour_of_day.sample(self.rng) as u32;
                        self.arrivals.put(hour, category);
                    }
                    category += 1;
                }
                Arrivals::Transport(_) => unimplemented!("no scenario has it yet"),
                Arrivals::Outbreak(outbreak) => {
                    let traced = traced_parties(outbreak, stream, day, self.rng);
                    for _ in 0..traced {
                        let hour = arrival_of_traced(outbreak, day, self.rng);
                        self.arrivals.put(hour, category);
                    }
                    category += 1;
                    if let Some(secondary) = &outbreak.secondary {
                        let parties = secondary.per_contact * traced as f64;
                        for _ in 0..count(parties, CountNoise::Poisson, self.rng) {
                            let hour = arrival_of_traced(outbreak, day, self.rng);
                            self.arrivals.put(hour, category);
                        }
                        category += 1;
                    }
                }
            }
        }
    }

    /// Parties join the queue: first those whose home stage a case has ended, then category by
    /// category, at last the discharged patients.
    pub fn arrive(&mut self, hour: u32) {
        for party in std::mem::take(&mut self.returning) {
            if self.parties[party].stage == Stage::Returning {
                self.record.count(Series::PartiesRestarted, hour, 1);
            }
            self.come_back(party, hour);
        }
        let mut categories = self.arrivals.take(hour);
        // Parties of one category are drawn alike, so any order among them is a random one.
        categories.sort();
        for category in categories {
            let party = self.new_party(category, hour);
            let members = &self.parties[party].members;
            let infected = members.iter().filter(|&&person| self.people[person].infection.is_some());
            self.record.count(Series::InfectedArrived, hour, infected.count());
            self.record.count(Series::PersonsArrived, hour, members.len());
            self.queue.push_back(party);
        }
        for patient in std::mem::take(&mut self.discharged) {
            self.move_to(patient, Place::Discharged);
            let party = self.new_party(self.categories.len() - 1, hour);
            self.queue.push_back(party);
        }
    }

    /// A party at home joins the queue, as a new party of those who are left of it.
    fn come_back(&mut self, party: PartyId, hour: u32) {
        let members = std::mem::take(&mut self.parties[party].members);
        self.parties[party].stage = Stage::Over;
        if members.is_empty() {
            return;
        }
        let id = self.parties.len();
        for &person in &members {
            self.people[person].party = id;
            self.move_to(person, Place::Waiting);
        }
        let category = self.parties[party].category;
        let (arrived, check_in, stage) = (hour, hour, Stage::Waiting);
        self.parties.push(Party { category, members, arrived, check_in, stage });
        self.queue.push_back(id);
    }

    /// A party that arrives now, with its people.
    fn new_party(&mut self, category: usize, hour: u32) -> PartyId {
        let id = self.parties.len();
        let sizes = WeightedIndex::new(self.categories[category].party_sizes);
        let size = 1 + sizes.expect("the shares add up to 1").sample(self.rng);
        let members = (0..size).map(|_| self.new_person(id, category, hour)).collect();
        let (arrived, check_in, stage) = (hour, hour, Stage::Waiting);
        self.parties.push(Party { category, members, arrived, check_in, stage });
        id
    }

    fn new_person(&mut self, party: PartyId, category: usize, hour: u32) -> PersonId {
        let Category { prevalence, since_infection, .. } = self.categories[category];
        let mut infection = None;
        if self.rng.random_bool(prevalence) {
            let days_ago = since_infection.quantile(self.rng.random());
            let began = f64::from(hour) - 24.0 * days_ago;
            let incubation_days = draw_incubation(&self.scenario.cases, self.rng);
            let symptomatic = self.rng.random_bool(self.scenario.cases.symptomatic_share);
            let onset = symptomatic.then_some(began + 24.0 * incubation_days);
            infection = Some(Infection { began, incubation_days, onset });
            if let Some(onset) = onset.filter(|&onset| onset >= f64::from(hour)) {
                self.onsets.put(next_hour_of_day(onset, &[8, 20]), self.people.len());
            }
        }
        self.population[Place::Waiting as usize] += 1;
        self.people.push(Person {
            party,
            place: Place::Waiting,
            room: None,
            infection,
            tubes_out: 0,
            confirming: None,
            found: false,
        });
        self.people.len() - 1
    }
}

/// Days from infection to symptoms, whether or not there are ever any.
fn draw_incubation(cases: &Cases, rng: &mut impl Rng) -> f64 {
    match &cases.incubation {
        Incubation::LogNormal { log_mean, log_sd } => {
            LogNormal::new(*log_mean, *log_sd).expect("the deviation is not negative").sample(rng)
        }
        Incubation::Tabulated(days) => days.quantile(rng.random()),
    }
}

/// The mean number of parties that so many persons make.
fn in_parties(persons: f64, stream: &Stream) -> f64 {
    persons * stream.multiplier / stream.mean_party_size()
}

/// The found contacts of a day's cases, in parties.
fn traced_parties(outbreak: &Outbreak, stream: &Stream, day: u32, rng: &mut impl Rng) -> u64 {
    let cases = outbreak.cases[day as usize] * stream.multiplier;
    let contacts = in_parties(outbreak.cases[day as usize] * outbreak.contacts_per_case, stream);
    // The sum over the cases of negative binomials with the same k.
    let named = count(contacts, CountNoise::NegativeBinomial(cases * outbreak.dispersion), rng);
    Binomial::new(named, outbreak.share_traced).expect("a share").sample(rng)
}

/// When a contact of a day's cases arrives.
fn arrival_of_traced(outbreak: &Outbreak, day: u32, rng: &mut impl Rng) -> u32 {
    let (from, to) = outbreak.tracing_hours;
    let delay = if from == to { from } else { rng.random_range(from + 1..=to) };
    day * 24 + outbreak.report_hour + delay
}

/// A whole number of parties with this mean.
fn count(mean: f64, noise: CountNoise, rng: &mut impl Rng) -> u64 {
    if mean == 0.0 {
        return 0;
    }
    match noise {
        CountNoise::None => mean.floor() as u64 + u64::from(rng.random_bool(mean.fract())),
        CountNoise::Poisson => Poisson::new(mean).expect("a positive mean").sample(rng) as u64,
        CountNoise::NegativeBinomial(k) => {
            let mean = Gamma::new(k, mean / k).expect("a positive k").sample(rng);
            count(mean, CountNoise::Poisson, rng)
        }
    }
}
