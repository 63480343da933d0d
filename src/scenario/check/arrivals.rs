//! Reads how many people of a stream arrive.

use super::read::Object;
use super::{rule, uniform};
use crate::scenario::{Arrivals, CountNoise, Date, Outbreak, Problem, Secondary, Stream};

pub fn read(arrivals: Object, hours: Vec<f64>, first_day: Option<Date>, days: u32) -> Arrivals {
    let read = match arrivals.choice("kind") {
        // Which fields belong here nobody knows; the issue is noted.
        None => return Arrivals::Daily { persons: Vec::new(), noise: CountNoise::None, hours },
        Some(0) => {
            let persons = steady(&arrivals, first_day, days);
            Arrivals::Daily { persons, noise: noise(&arrivals), hours }
        }
        Some(1) => {
            let persons = series(arrivals.required_wholes("persons"), days);
            Arrivals::Daily { persons, noise: noise(&arrivals), hours }
        }
        _ => Arrivals::Outbreak(outbreak(&arrivals, days)),
    };
    arrivals.finish();
    read
}

/// Expected persons of a stream over the whole horizon.
pub fn expected_persons(stream: &Stream) -> f64 {
    let persons = match &stream.arrivals {
        Arrivals::Daily { persons, .. } => persons.iter().sum::<f64>(),
        Arrivals::Transport(_) => 0.0,
        Arrivals::Outbreak(outbreak) => {
            let secondary = outbreak.secondary.as_ref().map_or(0.0, |secondary| secondary.per_contact);
            let contacts = outbreak.contacts_per_case * outbreak.share_traced * (1.0 + secondary);
            outbreak.cases.iter().sum::<f64>() * contacts
        }
    };
    persons * stream.multiplier
}

fn steady(arrivals: &Object, first_day: Option<Date>, days: u32) -> Vec<f64> {
    let mean = arrivals.required_real("persons_per_day");
    let factors = arrivals.reals("weekday_factors");
    let weekday = first_day.map_or(0, Date::weekday);
    (0..days as usize).map(|day| mean * factors[(weekday + day) % 7]).collect()
}

/// A daily series over the horizon: cut at its end, nobody after the end of the list.
fn series(counts: Vec<u64>, days: u32) -> Vec<f64> {
    let mut persons: Vec<f64> = counts.into_iter().map(|count| count as f64).collect();
    persons.resize(days as usize, 0.0);
    persons
}

fn noise(arrivals: &Object) -> CountNoise {
    let k = arrivals.real("count_noise_k");
    match arrivals.choice("count_noise") {
        None | Some(0) => CountNoise::None,
        Some(1) => CountNoise::Poisson,
        _ => CountNoise::NegativeBinomial(k),
    }
}

fn outbreak(arrivals: &Object, days: u32) -> Outbreak {
    let from = arrivals.whole("tracing_from_hours") as u32;
    let to = arrivals.whole("tracing_to_hours") as u32;
    if to < from {
        arrivals.note("tracing_to_hours", Problem::EndBeforeStart);
    }
    Outbreak {
        cases: series(arrivals.required_wholes("cases"), days),
        contacts_per_case: arrivals.real("contacts_per_case"),
        dispersion: arrivals.real("dispersion"),
        share_traced: arrivals.real("share_traced"),
        report_hour: arrivals.whole("report_hour") as u32,
        tracing_hours: (from, to),
        secondary: arrivals.has("secondary").then(|| secondary(arrivals.object("secondary"))),
    }
}

fn secondary(secondary: Object) -> Secondary {
    let read = Secondary {
        per_contact: secondary.real("per_contact"),
        prevalence: secondary.real("prevalence"),
        since_infection: uniform(&secondary, "since_infection_days"),
        rule: rule::read(secondary.object("rule")),
    };
    secondary.finish();
    read
}
