//! The reference workload W1 against the results of two independent per-person programs.
//!
//! They are given to the last digit printed; the tolerance is half a unit of that digit and 4 of
//! our standard errors, or what the reference's own error of about that size asks for where a
//! count is small.

mod support;

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::preset::Preset;
use support::{futures, mean};

#[test]
fn w1_has_its_reference_results() {
    let scenario = Preset::of("w1").unwrap().draft().check().unwrap();
    let futures = futures(&scenario, 300);
    // Steady days: the first are filling up.
    let steady = |series| {
        move |future: &Trajectory| future.series(series).skip(60).map(f64::from).sum::<f64>() / 120.0
    };
    let total = |series| move |future: &Trajectory| future.total(series) as f64;
    let mut failures = Vec::new();
    let mut check = |name: &str, (ours, error): (f64, f64), expected: f64, tolerance: f64| {
        println!("{name:<28} reference {expected:>9}  ours {ours:>10.3} ± {error:.3}");
        if (ours - expected).abs() > tolerance + 4.0 * error {
            failures.push(format!("{name}: reference {expected}, ours {ours:.3} ± {error:.3}"));
        }
    };
    for (name, series, expected, tolerance) in [
        ("rooms occupied, peak", Series::RoomsOccupied, 7387.0, 0.5),
        ("rooms in use, peak", Series::RoomsInUse, 6903.0, 0.5),
        // Printed to two digits.
        ("samples a day", Series::Samples, 4200.0, 50.0),
        ("tubes a day", Series::TubesQueued, 4800.0, 50.0),
        ("midnight backlog", Series::Backlog, 1050.0, 10.0),
        ("mean delay, mh", Series::ResultDelayMilliHours, 15_200.0, 50.0),
    ] {
        check(name, mean(&futures, steady(series)), expected, tolerance);
    }
    for (number, expected) in (1..).zip([261.0, 114.0, 29.0, 10.0, 7.0, 2.0, 0.3]) {
        // "About": the reference's error is taken to be that of a hundred futures.
        let name = format!("positives by test {number}");
        let tolerance = 0.5 + 3.0 * libm::sqrt(expected / 100.0);
        check(&name, mean(&futures, total(Series::found_by_test(number))), expected, tolerance);
    }
    for (name, series, expected) in [
        ("positives by symptoms", Series::FoundBySymptoms, 46.0),
        ("infected released", Series::InfectedReleased, 55.0),
        ("party restarts", Series::PartiesRestarted, 167.0),
    ] {
        let tolerance = 0.5 + 3.0 * libm::sqrt(expected / 100.0);
        check(name, mean(&futures, total(series)), expected, tolerance);
    }
    for (name, series) in [("escapes", Series::Escapes), ("parties waiting", Series::PartiesWaiting)] {
        check(name, mean(&futures, total(series)), 0.0, 0.0);
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn more_healthy_arrivals_change_nothing_for_the_infected() {
    // W10 has ten times the arrivals and as many infected.
    let infected = |name| {
        let scenario = Preset::of(name).unwrap().draft().check().unwrap();
        mean(&futures(&scenario, 60), |future| future.total(Series::InfectedArrived) as f64)
    };
    let ((w1, w1_error), (w10, w10_error)) = (infected("w1"), infected("w10"));
    assert!((w1 - w10).abs() < 4.0 * libm::hypot(w1_error, w10_error), "{w1} against {w10}");
}
