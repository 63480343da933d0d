//! How many parties arrive in each hour of a future, and who they are.

use super::plan::{Origin, Plan};
use super::random::{Randomness, Source, Stream};
use super::sample;
use crate::scenario::{Arrivals as Process, CountNoise, Outbreak, Secondary, Service, Stream as People};

/// Parties that arrive from outside, by flow and hour.
#[derive(Debug)]
pub struct Arrivals {
    parties: Vec<Vec<u32>>,
    /// Whether anybody arrives, by hour.
    any: Vec<bool>,
    /// Parties of named contacts who are not found, by day.
    missed: Vec<u32>,
}

impl Arrivals {
    /// Nobody yet.
    pub fn new(plan: &Plan) -> Arrivals {
        let calendar = plan.scenario.calendar;
        Arrivals {
            parties: vec![vec![0; calendar.hours() as usize]; plan.household],
            any: vec![false; calendar.hours() as usize],
            missed: vec![0; calendar.days as usize],
        }
    }

    /// Draws the arrivals of a whole future.
    pub fn draw(&mut self, plan: &Plan, randomness: Randomness) {
        let Arrivals { parties, any, missed } = self;
        parties.iter_mut().for_each(|hours| hours.fill(0));
        missed.fill(0);
        for flow in 0..parties.len() {
            // Secondary contacts are drawn with the contacts that they belong to.
            let Origin::Stream(stream) = plan.flows[flow].origin else { continue };
            let people = &plan.scenario.streams[stream];
            match &people.arrivals {
                Process::Daily { persons, noise, hours } => {
                    daily(people, persons, *noise, hours, flow, randomness, &mut parties[flow]);
                }
                Process::Transport(services) => {
                    let first_day = plan.scenario.calendar.first_day.weekday();
                    transport(people, services, first_day, flow, randomness, &mut parties[flow]);
                }
                Process::Outbreak(outbreak) => {
                    let (first, rest) = parties[flow..].split_at_mut(1);
                    let secondary =
                        outbreak.secondary.as_ref().map(|secondary| (secondary, &mut rest[0][..]));
                    contacts(people, outbreak, flow, randomness, &mut first[0], secondary, missed);
                }
            }
        }
        any.fill(false);
        for hours in parties {
            any.iter_mut().zip(hours).for_each(|(any, &mut parties)| *any |= parties > 0);
        }
    }

    /// Whether anybody arrives in an hour.
    #[inline]
    pub fn any_at(&self, hour: u32) -> bool {
        self.any[hour as usize]
    }

    /// Parties of contacts named on a day who are not found.
    pub fn missed(&self, day: u32) -> u32 {
        self.missed[day as usize]
    }

    /// Parties of a flow that arrive in an hour.
    pub fn at(&self, flow: usize, hour: u32) -> u32 {
        self.parties[flow][hour as usize]
    }
}

/// The address of what a flow does on a day or in an hour.
pub fn entity(flow: usize, time: u32) -> u64 {
    (flow as u64) << 16 | u64::from(time)
}

fn daily(
    people: &People,
    persons: &[f64],
    noise: CountNoise,
    hours: &[f64],
    flow: usize,
    randomness: Randomness,
    parties: &mut [u32],
) {
    let parties_a_person = people.multiplier / people.mean_party_size();
    for (day, (&persons, parties)) in (0..).zip(persons.iter().zip(parties.chunks_mut(24))) {
        let mean = persons * parties_a_person;
        let mut count = randomness.stream(Source::Count, entity(flow, day));
        let number = match noise {
            CountNoise::None => sample::whole(&mut count, mean),
            CountNoise::Poisson => sample::poisson(&mut count, mean),
            CountNoise::NegativeBinomial(k) => sample::negative_binomial(&mut count, mean, k),
        };
        let mut split = randomness.stream(Source::Hours, entity(flow, day));
        for (hour, here) in sample::multinomial(&mut split, number, hours).enumerate() {
            parties[hour] += here as u32;
        }
    }
}

/// Flights and trains: the places of each, in parties, are taken independently.
fn transport(
    people: &People,
    services: &[Service],
    first_day: usize,
    flow: usize,
    randomness: Randomness,
    parties: &mut [u32],
) {
    for (day, parties) in (0..).zip(parties.chunks_mut(24)) {
        let mut stream = randomness.stream(Source::Count, entity(flow, day));
        for service in services.iter().filter(|service| service.weekdays[(first_day + day as usize) % 7]) {
            let seats = f64::from(service.seats) * people.multiplier;
            let places = libm::round(seats / people.mean_party_size()) as u64;
            parties[service.hour as usize] +=
                sample::binomial(&mut stream, places, service.load_factor) as u32;
        }
    }
}

fn contacts(
    people: &People,
    outbreak: &Outbreak,
    flow: usize,
    randomness: Randomness,
    parties: &mut [u32],
    mut secondary: Option<(&Secondary, &mut [u32])>,
    missed: &mut [u32],
) {
    let contact_parties = outbreak.contacts_per_case / people.mean_party_size();
    for ((day, &cases), missed) in (0..).zip(&outbreak.cases).zip(missed) {
        let cases = cases * people.multiplier;
        let mut count = randomness.stream(Source::Count, entity(flow, day));
        // A sum of independent negative binomials of one k has the sum of their means and k.
        let named =
            sample::negative_binomial(&mut count, cases * contact_parties, cases * outbreak.dispersion);
        let traced = sample::binomial(&mut count, named, outbreak.share_traced);
        *missed += (named - traced) as u32;
        trace(outbreak, day, traced, randomness.stream(Source::Hours, entity(flow, day)), parties);
        if let Some((secondary, parties)) = &mut secondary {
            let mut count = randomness.stream(Source::Count, entity(flow + 1, day));
            let number = sample::poisson(&mut count, traced as f64 * secondary.per_contact);
            trace(outbreak, day, number, randomness.stream(Source::Hours, entity(flow + 1, day)), parties);
        }
    }
}

/// Spreads the contacts of a day's cases over their hours of arrival. The delay is uniform
/// between its bounds; arrivals enter at the next whole hour.
fn trace(outbreak: &Outbreak, day: u32, number: u64, mut stream: Stream, parties: &mut [u32]) {
    let (from, to) = outbreak.tracing_hours;
    let report = day * 24 + outbreak.report_hour;
    let first = if from == to { report + from } else { report + from + 1 };
    let weights = vec![1.0; (report + to + 1 - first) as usize];
    for (hour, here) in (first..).zip(sample::multinomial(&mut stream, number, &weights)) {
        // Who arrives beyond the horizon is not seen.
        if let Some(parties) = parties.get_mut(hour as usize) {
            *parties += here as u32;
        }
    }
}

#[cfg(test)]
mod tests;
