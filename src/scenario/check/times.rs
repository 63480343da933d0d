//! Reads distributions of times: rising days with weights.

use super::read::Object;
use crate::scenario::{Problem, TimeDistribution};

/// A time since infection: `since_infection` and the two lists beside it.
pub fn since_infection(object: &Object) -> TimeDistribution {
    const DAYS: &str = "since_infection_days";
    const WEIGHTS: &str = "since_infection_weights";
    let read = match object.choice("since_infection") {
        Some(0) => uniform(object, DAYS),
        Some(1) => in_bins(object, DAYS, WEIGHTS),
        Some(_) => at_times(object, DAYS, WEIGHTS),
        None => {
            object.skip(&[DAYS, WEIGHTS]);
            None
        }
    };
    read.unwrap_or_else(stand_in)
}

/// What stands in for a distribution after an issue.
pub fn stand_in() -> TimeDistribution {
    TimeDistribution::uniform(0.0, 1.0)
}

/// Bins between rising edges, by their weights. `None` after an issue.
pub fn in_bins(object: &Object, days: &'static str, weights: &'static str) -> Option<TimeDistribution> {
    let (edges, weights) = edges_and_weights(object, days, weights)?;
    Some(TimeDistribution::in_bins(edges, &weights))
}

/// Rising edges of bins, and a weight for each bin, not all of them 0. `None` after an issue.
pub fn edges_and_weights(
    object: &Object,
    days: &'static str,
    weights: &'static str,
) -> Option<(Vec<f64>, Vec<f64>)> {
    let edges = rising(object, days);
    let shares = some_weight(object, weights);
    let (edges, shares) = (edges?, shares?);
    if shares.len() + 1 != edges.len() {
        let bins = edges.len() - 1;
        object.note(weights, Problem::Length { length: shares.len(), min: bins, max: bins });
        return None;
    }
    Some((edges, shares))
}

fn at_times(object: &Object, days: &'static str, weights: &'static str) -> Option<TimeDistribution> {
    let times = rising(object, days);
    let shares = some_weight(object, weights);
    let (times, shares) = (times?, shares?);
    if shares.len() != times.len() {
        object.note(weights, Problem::LengthsDiffer { length: shares.len(), other: times.len() });
        return None;
    }
    Some(TimeDistribution::at_times(times, &shares))
}

/// Two days, the second not below the first.
fn uniform(object: &Object, name: &'static str) -> Option<TimeDistribution> {
    let days = object.reals(name);
    let [from, to] = days[..] else {
        object.note(name, Problem::Length { length: days.len(), min: 2, max: 2 });
        return None;
    };
    if to < from {
        object.note(name, Problem::EndBeforeStart);
        return None;
    }
    Some(TimeDistribution::uniform(from, to))
}

/// Rising days. `None` after an issue.
pub fn rising(object: &Object, name: &'static str) -> Option<Vec<f64>> {
    let days = object.required_reals(name);
    if let Some(at) = days.windows(2).position(|pair| pair[1] <= pair[0]) {
        object.note(name, Problem::NotRising { at: at + 1 });
        return None;
    }
    (!days.is_empty()).then_some(days)
}

fn some_weight(object: &Object, name: &'static str) -> Option<Vec<f64>> {
    let weights = object.required_reals(name);
    if weights.is_empty() {
        return None;
    }
    if weights.iter().all(|&weight| weight == 0.0) {
        object.note(name, Problem::AllZero);
        return None;
    }
    Some(weights)
}
