//! Who brings infection in, who finds it, and what is let through.

use std::rc::Rc;

use serde::Serialize;

use super::Whole;
use super::figure::{Mean, Ratio};
use crate::engine::Series;

/// What became of the infected, counted in the futures.
///
/// Shares are of the infected arrivals whose course is over (found, released or placed outside);
/// people infected during their isolation count apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Risk {
    /// Infected arrivals of a future.
    pub infected_arrived: Mean,
    /// Share found by screening on arrival.
    pub found_by_screening: Ratio,
    /// Share found by each test of the rule, the tenth and later ones together.
    pub found_by_test: Vec<Ratio>,
    /// Share found by the temperature checks.
    pub found_by_symptoms: Ratio,
    /// Share released undetected.
    pub released_undetected: Ratio,
    /// Share released with more than 1 % of their infectiousness still to come.
    pub escapes: Ratio,
    /// Infectiousness still to come of the released, for an infected arrival: 1 is one person's whole.
    pub residual_risk_per_infected: Ratio,
    /// The same for 10 000 arrivals whose stay has ended.
    pub residual_risk_per_10_000: Ratio,
    /// Escapes for 10 000 arrivals whose stay has ended.
    pub escapes_per_10_000: Ratio,
    /// Share of the infectiousness still to come on arrival that isolation prevented.
    pub infectiousness_prevented: Ratio,
    /// Persons infected during their isolation, in a future.
    pub infections_acquired: Mean,
    /// Those of them who were released undetected.
    pub acquired_released: Mean,
    /// Infectiousness still to come of those, in a future.
    pub residual_risk_acquired: Mean,
}

impl Risk {
    /// Of futures, at least one.
    pub(super) fn of(futures: &[Rc<Whole>]) -> Risk {
        let total = |future: &Whole, series| future.total(series) as f64;
        let per = |whole: &dyn Fn(&Whole) -> f64, part: &dyn Fn(&Whole) -> f64| {
            Ratio::of(futures.iter().map(|future| (part(future), whole(future))))
        };
        let ended = |future: &Whole| f64::from(future.measures().infected_ended);
        let share = |series: Series| per(&ended, &move |future| total(future, series));
        let released_10_000 = |future: &Whole| total(future, Series::PersonsReleased) / 10_000.0;
        let mean = |series: Series| Mean::of(futures.iter().map(|future| total(future, series)));
        Risk {
            infected_arrived: mean(Series::InfectedArrived),
            found_by_screening: share(Series::FoundByScreening),
            found_by_test: (1..=10).map(|number| share(Series::found_by_test(number))).collect(),
            found_by_symptoms: share(Series::FoundBySymptoms),
            released_undetected: share(Series::InfectedReleased),
            escapes: share(Series::Escapes),
            residual_risk_per_infected: per(&ended, &|future| future.measures().residual_risk),
            residual_risk_per_10_000: per(&released_10_000, &|future| future.measures().residual_risk),
            escapes_per_10_000: per(&released_10_000, &|future| total(future, Series::Escapes)),
            infectiousness_prevented: per(&|future| future.measures().infectiousness_arrived, &|future| {
                future.measures().infectiousness_prevented
            }),
            infections_acquired: mean(Series::InfectionsAcquired),
            acquired_released: mean(Series::AcquiredReleased),
            residual_risk_acquired: Mean::of(
                futures.iter().map(|future| future.measures().residual_risk_acquired),
            ),
        }
    }
}
