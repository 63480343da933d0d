//! The five "nobody missed": of those who were due, how many were reached, how many are still on
//! their way at the end of the horizon, and how many were missed.

use std::rc::Rc;

use serde::Serialize;

use super::Whole;
use super::figure::Mean;
use crate::engine::Series;
use crate::scenario::Initial;

/// The balance of isolation: screening, isolation, monitoring, treatment, control.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Balance {
    /// 应排尽排: arrivals and the contacts who were named but not found, against arrivals; a party
    /// that was not found counts as one person.
    pub screened: Reached,
    /// 应隔尽隔: arrivals and discharged patients, against those who were not placed outside; in persons.
    pub isolated: Reached,
    /// 应检尽检: samples whose result was due, against results in time.
    pub monitored: Reached,
    /// 应治尽治: persons found, against those taken to hospital.
    pub treated: Reached,
    /// 应控尽控: infected arrivals, against those found.
    pub controlled: Reached,
}

/// Of those who were due, who was reached; means over the futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reached {
    /// Who was due.
    pub due: Mean,
    /// Who was reached.
    pub done: Mean,
    /// Who was still on the way at the end of the horizon.
    pub open: Mean,
    /// Who was missed.
    pub missed: Mean,
}

impl Reached {
    /// From (due, open, missed) of each future.
    fn of(futures: &[Rc<Whole>], figures: impl Fn(&Whole) -> (f64, f64, f64)) -> Reached {
        let mean =
            |pick: fn((f64, f64, f64)) -> f64| Mean::of(futures.iter().map(|future| pick(figures(future))));
        Reached {
            due: mean(|(due, _, _)| due),
            done: mean(|(due, open, missed)| due - open - missed),
            open: mean(|(_, open, _)| open),
            missed: mean(|(_, _, missed)| missed),
        }
    }
}

impl Balance {
    /// Of futures, at least one.
    pub(super) fn of(futures: &[Rc<Whole>], initial: &Initial) -> Balance {
        let total = |future: &Whole, series| future.total(series) as f64;
        let last = |future: &Whole, series| f64::from(future.at(series, future.days() - 1));
        let found = |future: &Whole| {
            let tests: f64 = (1..=10).map(|number| total(future, Series::found_by_test(number))).sum();
            tests + total(future, Series::FoundByScreening) + total(future, Series::FoundBySymptoms)
        };
        let patients = f64::from(initial.patients);
        Balance {
            screened: Reached::of(futures, |future| {
                let missed = total(future, Series::ContactsMissed);
                let arrived = total(future, Series::PersonsArrived);
                (arrived + missed, 0.0, missed)
            }),
            isolated: Reached::of(futures, |future| {
                let admitted = patients + total(future, Series::PersonsAdmitted);
                let discharged = admitted - last(future, Series::PersonsHospital);
                let due = total(future, Series::PersonsArrived) + discharged;
                (due, last(future, Series::PersonsWaiting), total(future, Series::PersonsDiverted))
            }),
            monitored: Reached::of(futures, |future| {
                (total(future, Series::ResultsDue), 0.0, total(future, Series::ResultsLate))
            }),
            treated: Reached::of(futures, |future| {
                let due = found(future) + total(future, Series::AcquiredFound);
                let admitted = total(future, Series::PersonsAdmitted);
                (due + patients, due - admitted, 0.0)
            }),
            controlled: Reached::of(futures, |future| {
                let inside = f64::from(future.measures().infected_inside);
                let infected = total(future, Series::InfectedArrived) + inside;
                let missed = f64::from(future.measures().infected_ended) - found(future);
                (infected, infected - found(future) - missed, missed)
            }),
        }
    }
}
