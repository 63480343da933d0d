//! The oracle alone against the results for W1 of two other programs, person by person.

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::preset::Preset;

use crate::compare::{mean, squared_error};
use crate::scenarios::by_oracle;

/// From this day on every level is steady: two stays of a discharged patient after the first case.
const STEADY: u32 = 75;

/// Futures simulated.
const FUTURES: u32 = 8;

/// Mean of a series over the steady days.
fn steady(future: &Trajectory, series: Series) -> f64 {
    let days: Vec<f64> = future.series(series).skip(STEADY as usize).map(f64::from).collect();
    mean(&days)
}

#[test]
fn w1_of_the_oracle() {
    let scenario = Preset::of("w1").expect("a preset").draft().check().expect("a scenario");
    let futures = by_oracle(&scenario, FUTURES);
    // The reference is printed without its own error: half a unit of its last digit, at least.
    let check =
        |what: &str, expected: f64, half_unit: f64, least: f64, figure: &dyn Fn(&Trajectory) -> f64| {
            let figures: Vec<f64> = futures.iter().map(figure).collect();
            let (mean, error) = (mean(&figures), squared_error(&figures).sqrt().max(least));
            assert!(
                (mean - expected).abs() <= 4.0 * error + half_unit,
                "{what}: {mean:.2} ± {error:.2}, reference {expected}"
            );
        };
    let steady_checks = [
        (Series::RoomsOccupied, 7387.0, 0.5),
        (Series::RoomsInUse, 6903.0, 0.5),
        (Series::Samples, 4200.0, 10.0),
        (Series::TubesQueued, 4800.0, 10.0),
        (Series::Backlog, 1050.0, 10.0),
        (Series::ResultDelayMilliHours, 15_200.0, 50.0),
    ];
    for (series, expected, half_unit) in steady_checks {
        check(&format!("{series:?}"), expected, half_unit, 0.0, &|future| steady(future, series));
    }
    let total = |series: Series| move |future: &Trajectory| future.total(series) as f64;
    let totals = [
        (Series::FoundByTest1, 261.0),
        (Series::FoundByTest2, 114.0),
        (Series::FoundByTest3, 29.0),
        (Series::FoundByTest4, 10.0),
        (Series::FoundByTest5, 7.0),
        (Series::FoundByTest6, 2.0),
        (Series::FoundBySymptoms, 46.0),
        (Series::InfectedReleased, 55.0),
        (Series::PartiesRestarted, 167.0),
        (Series::Escapes, 0.0),
        (Series::PartiesWaiting, 0.0),
    ];
    for (series, expected) in totals {
        // So few futures may vary less among themselves than they do about the truth; counts of
        // persons, who are found independently, at least as a Poisson number does.
        let least = (expected / f64::from(FUTURES)).sqrt();
        check(&format!("{series:?}"), expected, 0.5, least, &total(series));
    }
}

/// The oracle depends on nothing but its scenario and its generator.
#[test]
fn the_oracle_repeats_itself() {
    let mut draft = Preset::of("w1").expect("a preset").draft();
    draft.set("calendar.days", 20.into());
    let scenario = draft.check().expect("a scenario");
    assert_eq!(by_oracle(&scenario, 1), by_oracle(&scenario, 1));
}
