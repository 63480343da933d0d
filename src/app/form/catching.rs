//! What a test on each day of a stay catches.

use isoplan::scenario::{Arrivals, Scenario, TimeDistribution};

use super::path::{holder_of, split_element};

/// What a rule is for: whose infections its tests are to catch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// People of a stream, by its position.
    Stream(usize),
    /// Secondary contacts of a stream.
    Secondary(usize),
    /// People who live with those at home.
    Household,
}

/// Whose infections the tests of the rule at a path are to catch; `None` of those who have had theirs.
pub fn whose(rule: &str) -> Option<Whose> {
    let stream = split_element(holder_of(rule, "streams")).map(|(_, position)| position);
    match stream {
        Some(position) if rule.contains(".secondary.") => Some(Whose::Secondary(position)),
        Some(position) => Some(Whose::Stream(position)),
        None => rule.starts_with("cases.household").then_some(Whose::Household),
    }
}

/// Points of a piece of a distribution at which the curve is read.
const POINTS: u32 = 24;

/// A stage of a stay, as far as tests go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// Days of the stay before the stage.
    pub before: u32,
    /// Days of the stage.
    pub days: u32,
    /// Hour of the day at which samples are taken.
    pub collection_hour: u32,
}

/// Probability that a swab is positive, of somebody who arrived infected, on each day of a stage, from
/// its first day on: by the scenario's detection curve, on average over the time since infection on
/// arrival and over people with and without symptoms. `None` if the scenario has no such people.
///
/// Arrival is at noon. What temperature checks and earlier tests have found is not taken out: it is
/// what one test would catch.
pub fn catching(scenario: &Scenario, whose: Whose, stage: Days) -> Option<Vec<f64>> {
    let since = since_infection(scenario, whose)?;
    let cases = &scenario.cases;
    let seen = cases.symptomatic_share + (1.0 - cases.symptomatic_share) * cases.asymptomatic_detection;
    let on = |day: u32| {
        let days = f64::from(stage.before + day - 1) + f64::from(stage.collection_hour) / 24.0;
        // Nobody is sampled before he is there.
        let after = (days - 0.5).max(0.0);
        seen * mean(since, |age| cases.detection.at(age + after))
    };
    Some((1..=stage.days).map(on).collect())
}

fn since_infection(scenario: &Scenario, whose: Whose) -> Option<&TimeDistribution> {
    match whose {
        Whose::Stream(position) => scenario.streams.get(position).map(|stream| &stream.since_infection),
        Whose::Secondary(position) => match &scenario.streams.get(position)?.arrivals {
            Arrivals::Outbreak(outbreak) => {
                outbreak.secondary.as_ref().map(|secondary| &secondary.since_infection)
            }
            _ => None,
        },
        Whose::Household => Some(&scenario.cases.household.since_infection),
    }
}

/// The mean of a function over a distribution.
fn mean(of: &TimeDistribution, function: impl Fn(f64) -> f64) -> f64 {
    of.pieces()
        .map(|(from, to, share)| {
            if from == to {
                return share * function(from);
            }
            let width = (to - from) / f64::from(POINTS);
            let sum: f64 = (0..POINTS).map(|i| function(from + (f64::from(i) + 0.5) * width)).sum();
            share * sum / f64::from(POINTS)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use isoplan::scenario::Draft;

    use super::*;
    use serde_json::json;

    #[test]
    fn a_test_catches_what_the_detection_curve_says() {
        let draft = Draft::of(json!({
            "isoplan": 1,
            "calendar": {"first_day": "2022-03-01", "days": 5},
            "streams": [{
                "arrivals": {"kind": "steady", "persons_per_day": 1},
                "since_infection": "whole-days", "since_infection_days": [2], "since_infection_weights": [1],
            }],
            "rooms": {"sites": [{"rooms": 5}]},
            "laboratories": [{"tubes_per_day": 5}],
            "cases": {"symptomatic_share": 0.5, "asymptomatic_detection": 0.6,
                "detection": {"curve": "tabulated", "days": [0, 4, 6], "probability": [0, 1, 0.5]}},
        }));
        let scenario = draft.check().unwrap();
        let on = |before: u32, days: u32, whose: Whose| {
            catching(&scenario, whose, Days { before, days, collection_hour: 12 })
        };
        let days = on(0, 4, Whose::Stream(0)).unwrap();
        for (day, expected) in days.iter().zip([0.5, 0.75, 1.0, 0.75]) {
            assert!((day - 0.8 * expected).abs() < 1e-12, "{days:?}");
        }
        let home = on(4, 1, Whose::Stream(0)).unwrap();
        assert!((home[0] - 0.4).abs() < 1e-12, "{home:?}");
        assert_eq!(on(0, 4, Whose::Secondary(0)), None);
        assert_eq!(on(0, 4, Whose::Stream(1)), None);
    }

    #[test]
    fn an_even_spread_is_averaged() {
        assert!((mean(&TimeDistribution::uniform(0.0, 2.0), |age| age * age) - 4.0 / 3.0).abs() < 1e-3);
    }
}
