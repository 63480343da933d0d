//! Reads a stream.

use super::horizon::Horizon;
use super::read::Object;
use super::{arrivals, rooms, rule, times};
use crate::scenario::{Problem, RuleChange, Stream};

pub fn read(stream: Object, horizon: Horizon, districts: &[String]) -> Stream {
    let name = stream.text("name");
    let multiplier = stream.real("multiplier");
    let district = rooms::district(&stream, districts);
    let hours = stream.reals("arrival_hours");
    if hours.iter().all(|&weight| weight == 0.0) {
        stream.note("arrival_hours", Problem::AllZero);
    }
    let read = Stream {
        name,
        multiplier,
        arrivals: arrivals::read(stream.object("arrivals"), hours, horizon),
        district,
        party_sizes: party_sizes(&stream),
        prevalence: stream.real("prevalence"),
        party_clustering: stream.real("party_clustering"),
        since_infection: times::since_infection(&stream),
        exempt_share: stream.real("exempt_share"),
        credited_days: stream.whole("credited_days") as u32,
        screening_share: stream.real("screening_share"),
        rule: rule::read(stream.object("rule")),
        changes: changes(&stream, horizon),
    };
    stream.finish();
    read
}

fn party_sizes(stream: &Object) -> Vec<f64> {
    let shares = stream.reals("party_sizes");
    let sum: f64 = shares.iter().sum();
    if (sum - 1.0).abs() > 1e-6 {
        stream.note("party_sizes", Problem::SharesSum { sum });
    }
    shares
}

fn changes(stream: &Object, horizon: Horizon) -> Vec<RuleChange> {
    horizon
        .changes(stream, |change| (change.flag("mid_stay"), rule::read(change.object("rule"))))
        .into_iter()
        .map(|(from, (mid_stay, rule))| RuleChange { from, mid_stay, rule })
        .collect()
}
