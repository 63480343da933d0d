//! How many parties set out, and when they arrive.

use isoplan::engine::Series;
use isoplan::scenario::{Arrivals, CountNoise, Outbreak, Service, Stream};
use rand::distr::weighted::WeightedIndex;
use rand::{Rng, RngExt};
use rand_distr::{Binomial, Distribution, Gamma, Poisson};

use super::World;

impl<R: Rng> World<'_, R> {
    /// Draws the parties that set out on a day, and when they will arrive.
    pub fn expect_arrivals(&mut self, day: u32) {
        let midnight = i64::from(day) * 24;
        let scenario = self.scenario;
        for (stream, &category) in scenario.streams.iter().zip(&self.streams) {
            match &stream.arrivals {
                Arrivals::Daily { persons, noise, hours } => {
                    let parties = in_parties(persons[day as usize], stream);
                    let hour_of_day = WeightedIndex::new(hours).expect("not all weights are 0");
                    for _ in 0..count(parties, *noise, self.rng) {
                        self.arrivals.put(midnight + hour_of_day.sample(self.rng) as i64, category);
                    }
                }
                Arrivals::Transport(services) => {
                    let weekday = (scenario.calendar.first_day.weekday() + day as usize) % 7;
                    for service in services.iter().filter(|service| service.weekdays[weekday]) {
                        for _ in 0..passengers(service, stream, self.rng) {
                            self.arrivals.put(midnight + i64::from(service.hour), category);
                        }
                    }
                }
                Arrivals::Outbreak(outbreak) => {
                    let (traced, missed) = traced_parties(outbreak, stream, day, self.rng);
                    self.record.count(Series::ContactsMissed, day * 24, missed as usize);
                    for _ in 0..traced {
                        self.arrivals.put(midnight + arrival_of_traced(outbreak, self.rng), category);
                    }
                    if let Some(secondary) = &outbreak.secondary {
                        let parties = secondary.per_contact * traced as f64;
                        for _ in 0..count(parties, CountNoise::Poisson, self.rng) {
                            let hour = midnight + arrival_of_traced(outbreak, self.rng);
                            self.arrivals.put(hour, category + 1);
                        }
                    }
                }
            }
        }
    }
}

/// The mean number of parties that so many persons make.
fn in_parties(persons: f64, stream: &Stream) -> f64 {
    persons * stream.multiplier / stream.mean_party_size()
}

/// Parties on a flight or train.
fn passengers(service: &Service, stream: &Stream, rng: &mut impl Rng) -> u64 {
    let places = in_parties(f64::from(service.seats), stream).round() as u64;
    Binomial::new(places, service.load_factor).expect("a share").sample(rng)
}

/// The contacts of a day's cases who are found, and those who are not, in parties.
fn traced_parties(outbreak: &Outbreak, stream: &Stream, day: u32, rng: &mut impl Rng) -> (u64, u64) {
    let cases = outbreak.cases[day as usize] * stream.multiplier;
    let contacts = in_parties(outbreak.cases[day as usize] * outbreak.contacts_per_case, stream);
    // The sum over the cases of negative binomials with the same k.
    let named = count(contacts, CountNoise::NegativeBinomial(cases * outbreak.dispersion), rng);
    let traced = Binomial::new(named, outbreak.share_traced).expect("a share").sample(rng);
    (traced, named - traced)
}

/// Hour after midnight at which a contact of a day's cases arrives.
fn arrival_of_traced(outbreak: &Outbreak, rng: &mut impl Rng) -> i64 {
    let (from, to) = outbreak.tracing_hours;
    let delay = if from == to { from } else { rng.random_range(from + 1..=to) };
    i64::from(outbreak.report_hour + delay)
}

/// A whole number with this mean.
pub fn count(mean: f64, noise: CountNoise, rng: &mut impl Rng) -> u64 {
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
