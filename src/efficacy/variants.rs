//! The exact residual risk of every rule of a scenario, with each published detection curve, and with
//! and without variation between persons: what rules are compared by.

use serde::{Deserialize, Serialize};

use super::{Delay, Efficacy, InfectedArrivals};
use crate::scenario::{Cases, DetectionCurve, Scenario};

/// Share of a swab's variance between persons that stands for "with variation" where the scenario has
/// none. Assumed: repeated tests of one person are not independent, but no source says how much.
pub const ASSUMED_BETWEEN_PERSON: f64 = 0.3;

/// The exact residual risk of one rule of a stream, under one assumption about tests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// Position of the stream.
    pub stream: usize,
    /// Day index from which on the rule holds.
    pub from: u32,
    /// Which detection curve.
    pub detection: Detection,
    /// Share of a swab's variance between persons.
    pub between_person: f64,
    /// What becomes of an infected arrival.
    pub efficacy: Efficacy,
}

/// A detection curve by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detection {
    /// The scenario's own.
    Scenario,
    /// Hellewell et al. 2021.
    Hellewell2021,
    /// Kucirka et al. 2020.
    Kucirka2020,
}

/// Every rule of every stream: first with the scenario's own curve and variation, then with both
/// published curves, each without and with variation between persons.
pub fn variants(scenario: &Scenario) -> Vec<Variant> {
    let assumptions = assumptions(scenario);
    let mut variants = Vec::new();
    for (position, stream) in scenario.streams.iter().enumerate() {
        let arrivals = InfectedArrivals::of(stream);
        let changes = stream.changes.iter().map(|change| (change.from, &change.rule));
        let rules: Vec<_> = [(0, &stream.rule)].into_iter().chain(changes).collect();
        for (place, &(from, rule)) in rules.iter().enumerate() {
            // A rule that the next one replaces at once never holds.
            if rules.get(place + 1).is_some_and(|&(next, _)| next <= from) {
                continue;
            }
            for (detection, cases) in &assumptions {
                let efficacy = Efficacy::of(cases, rule, &arrivals, prompt(scenario));
                let (detection, between_person) = (*detection, cases.between_person);
                variants.push(Variant { stream: position, from, detection, between_person, efficacy });
            }
        }
    }
    variants
}

/// What is assumed about tests: first as the scenario says, then with both published curves, each
/// without and with variation between persons.
pub fn assumptions(scenario: &Scenario) -> [(Detection, Cases); 5] {
    let own = scenario.cases.between_person;
    let varied = if own > 0.0 { own } else { ASSUMED_BETWEEN_PERSON };
    [
        (Detection::Scenario, own),
        (Detection::Hellewell2021, 0.0),
        (Detection::Hellewell2021, varied),
        (Detection::Kucirka2020, 0.0),
        (Detection::Kucirka2020, varied),
    ]
    .map(|(detection, between_person)| (detection, assume(&scenario.cases, detection, between_person)))
}

fn assume(cases: &Cases, detection: Detection, between_person: f64) -> Cases {
    let curve = match detection {
        Detection::Scenario => cases.detection.clone(),
        Detection::Hellewell2021 => DetectionCurve::hellewell_2021(),
        Detection::Kucirka2020 => DetectionCurve::kucirka_2020(),
    };
    Cases { detection: curve, between_person, ..cases.clone() }
}

/// Results on time: the processing of the quickest laboratory, and the hour in which a tube waits for
/// its slot; the same again for the confirmatory tube.
pub fn prompt(scenario: &Scenario) -> Delay {
    let hours = scenario.laboratories.iter().map(|laboratory| laboratory.result_hours).min().unwrap_or(0) + 1;
    Delay { result_hours: hours, confirmation_hours: hours }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::scenario::preset::Preset;

    #[test]
    fn a_rule_that_never_holds_is_left_out() {
        let mut draft = Preset::of("w1").unwrap().draft();
        let change = |from: &str| json!({ "from": from, "rule": { "preset": "7+3" } });
        draft.set("streams[0].changes", json!([change("2021-09-01"), change("2021-10-01")]));
        let from: Vec<u32> = variants(&draft.check().unwrap()).iter().map(|variant| variant.from).collect();
        assert_eq!(from, [0, 0, 0, 0, 0, 30, 30, 30, 30, 30]);
    }

    #[test]
    fn curves_and_variation_change_the_risk_as_they_should() {
        let scenario = Preset::of("w1").unwrap().draft().check().unwrap();
        let variants = variants(&scenario);
        assert_eq!(variants.len(), 5);
        let risk = |detection, varied: bool| {
            let is_it = |variant: &&Variant| {
                variant.detection == detection && (variant.between_person > 0.0) == varied
            };
            variants.iter().find(is_it).unwrap().efficacy.residual_risk
        };
        // The scenario's own curve is Hellewell's; repeated tests of one person find less.
        assert_eq!(risk(Detection::Scenario, false), risk(Detection::Hellewell2021, false));
        for curve in [Detection::Hellewell2021, Detection::Kucirka2020] {
            assert!(risk(curve, true) > risk(curve, false), "{curve:?}");
        }
        // Five tests in the fortnight and two after it: next to nothing is left.
        assert!(risk(Detection::Hellewell2021, false) < 1e-5);
    }
}
