//! Reads how many people of a stream arrive.

use super::horizon::Horizon;
use super::read::Object;
use super::{rule, times};
use crate::scenario::{Arrivals, CountNoise, Outbreak, Problem, Secondary, Service};

pub fn read(arrivals: Object, hours: Vec<f64>, horizon: Horizon) -> Arrivals {
    let read = match arrivals.choice("kind") {
        // Which fields belong here nobody knows; the issue is noted.
        None => return Arrivals::Daily { persons: Vec::new(), noise: CountNoise::None, hours },
        Some(0) => {
            let persons = steady(&arrivals, horizon);
            Arrivals::Daily { persons, noise: noise(&arrivals), hours }
        }
        Some(1) => {
            let persons = series(arrivals.required_wholes("persons"), horizon);
            Arrivals::Daily { persons, noise: noise(&arrivals), hours }
        }
        Some(2) => Arrivals::Outbreak(outbreak(&arrivals, horizon)),
        _ => {
            let services = arrivals.objects("services");
            Arrivals::Transport(services.into_iter().map(service).collect())
        }
    };
    arrivals.finish();
    read
}

fn steady(arrivals: &Object, horizon: Horizon) -> Vec<f64> {
    let mean = arrivals.required_real("persons_per_day");
    let weekdays = arrivals.reals("weekday_factors");
    let surges = horizon.surges(arrivals, "surges");
    horizon.each_day(|day| mean * horizon.of_weekday(&weekdays, day) * surges[day])
}

/// A daily series over the horizon: cut at its end, nobody after the end of the list.
fn series(counts: Vec<u64>, horizon: Horizon) -> Vec<f64> {
    horizon.each_day(|day| counts.get(day).map_or(0.0, |&count| count as f64))
}

fn noise(arrivals: &Object) -> CountNoise {
    let k = arrivals.real("count_noise_k");
    match arrivals.choice("count_noise") {
        None | Some(0) => CountNoise::None,
        Some(1) => CountNoise::Poisson,
        _ => CountNoise::NegativeBinomial(k),
    }
}

fn service(service: Object) -> Service {
    let weekdays = service.wholes("weekdays");
    let read = Service {
        name: service.text("name"),
        weekdays: std::array::from_fn(|weekday| weekdays[weekday] == 1),
        seats: service.required_whole("seats") as u32,
        load_factor: service.real("load_factor"),
        hour: service.whole("hour") as u32,
    };
    service.finish();
    read
}

fn outbreak(arrivals: &Object, horizon: Horizon) -> Outbreak {
    let cases = cases(arrivals, horizon);
    let from = arrivals.whole("tracing_from_hours") as u32;
    let to = arrivals.whole("tracing_to_hours") as u32;
    if to < from {
        arrivals.note("tracing_to_hours", Problem::EndBeforeStart);
    }
    Outbreak {
        cases,
        contacts_per_case: arrivals.real("contacts_per_case"),
        dispersion: arrivals.real("dispersion"),
        share_traced: arrivals.real("share_traced"),
        report_hour: arrivals.whole("report_hour") as u32,
        tracing_hours: (from, to),
        secondary: arrivals.has("secondary").then(|| secondary(arrivals.object("secondary"))),
    }
}

/// Cases of each day, as a list or as a wave.
fn cases(arrivals: &Object, horizon: Horizon) -> Vec<f64> {
    if arrivals.has("cases") == arrivals.has("wave") {
        arrivals.note("cases", Problem::ExactlyOneOf { fields: ["cases", "wave"] });
    }
    if arrivals.has("wave") {
        arrivals.skip(&["cases"]);
        return wave(arrivals.object("wave"), horizon);
    }
    arrivals.skip(&["wave"]);
    series(arrivals.optional_wholes("cases").unwrap_or_default(), horizon)
}

/// A normal curve that is highest at noon of its peak day; each day has the cases between its two
/// midnights.
fn wave(wave: Object, horizon: Horizon) -> Vec<f64> {
    let total = wave.required_real("total");
    let peak = wave.required_date("peak").map_or(0.0, |peak| horizon.days_to(peak) as f64 + 0.5);
    // 1 stands in for a width that is missing; the issue is noted.
    let width = Some(wave.required_real("width_days")).filter(|width| *width > 0.0).unwrap_or(1.0);
    wave.finish();
    let up_to = |day: usize| {
        let deviations = (day as f64 - peak) / width;
        0.5 * libm::erfc(-deviations / std::f64::consts::SQRT_2)
    };
    horizon.each_day(|day| total * (up_to(day + 1) - up_to(day)))
}

fn secondary(secondary: Object) -> Secondary {
    let read = Secondary {
        per_contact: secondary.real("per_contact"),
        prevalence: secondary.real("prevalence"),
        since_infection: times::since_infection(&secondary),
        rule: rule::read(secondary.object("rule")),
    };
    secondary.finish();
    read
}
