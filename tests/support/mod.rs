//! What several test programs share: scenarios from JSON, futures of them, means with errors.

#![allow(dead_code)]

use isoplan::engine::{Engine, Trajectory};
use isoplan::scenario::{Draft, Scenario};

/// The scenario of a JSON text that must pass its check.
#[track_caller]
pub fn scenario(text: &str) -> Scenario {
    match Draft::from_json(text).and_then(|draft| draft.check()) {
        Ok(scenario) => scenario,
        Err(issues) => panic!("{issues:#?}\n{text}"),
    }
}

/// The first futures of a scenario.
pub fn futures(scenario: &Scenario, number: u32) -> Vec<Trajectory> {
    let engine = Engine::new(scenario);
    (0..number).map(|number| engine.future(number)).collect()
}

/// Mean and standard error of a figure over futures.
pub fn mean(futures: &[Trajectory], figure: impl Fn(&Trajectory) -> f64) -> (f64, f64) {
    let values: Vec<f64> = futures.iter().map(figure).collect();
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}

/// Asserts that a mean agrees with an expected value within `errors` standard errors.
#[track_caller]
pub fn agrees(name: &str, (mean, error): (f64, f64), expected: f64, errors: f64) {
    let off = (mean - expected) / error;
    println!("{name}: expected {expected}, ours {mean:.6} ± {error:.6}, {off:+.2} standard errors");
    assert!(
        off.abs() < errors,
        "{name}: expected {expected}, ours {mean} ± {error}: {off:+.2} standard errors"
    );
}
