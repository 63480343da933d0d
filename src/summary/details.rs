//! What charts show of a result beside its summary: some single futures, places, resources.

use std::rc::Rc;

use serde::Serialize;

use super::places::Placing;
use super::resources::Counting;
use super::{Places, Resources, Whole};
use crate::engine::{Series, Trajectory};
use crate::scenario::Scenario;

/// What charts show of a result beside its summary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// Futures that places and resources are of.
    pub futures: u32,
    /// Some futures that stand for all, by rising peak need.
    pub singles: Vec<Single>,
    /// Site by site, district by district, stream by stream.
    pub places: Places,
    /// Staff, supplies and money.
    pub resources: Resources,
}

/// One future among many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Single {
    /// Its place among the futures, from 0.
    pub future: u32,
    /// Rooms that would be occupied if there were no limit, highest of each day.
    pub rooms_needed: Vec<u32>,
}

impl Details {
    /// Single futures shown at most: more lines cannot be told apart.
    pub const MOST_SINGLES: usize = 9;

    /// Of futures in the order of their numbers, at least one.
    pub fn of(scenario: &Scenario, futures: &[&Trajectory]) -> Details {
        let mut detailing = Detailing::new(scenario, Whole::all(futures.iter().copied()));
        while detailing.go_on() {}
        detailing.finish()
    }
}

/// Details on their way, a step at a time, as [`Summing`](super::Summing) makes the summary.
#[derive(Debug)]
pub struct Detailing<'f> {
    /// In the order of their numbers.
    futures: Vec<Rc<Whole<'f>>>,
    placing: Placing,
    counting: Counting,
}

impl<'f> Detailing<'f> {
    /// Begins with futures, given in the order of their numbers, at least one.
    pub fn new(scenario: &Scenario, futures: Vec<Rc<Whole<'f>>>) -> Detailing<'f> {
        let (placing, counting) = (Placing::new(scenario), Counting::new(&scenario.resources));
        Detailing { futures, placing, counting }
    }

    /// Goes a step further, of a millisecond or less for a thousand futures. `false`: there was none left.
    pub fn go_on(&mut self) -> bool {
        let futures: Vec<&Trajectory> = self.futures.iter().map(|future| -> &Trajectory { future }).collect();
        self.placing.go_on(&futures) || self.counting.go_on(&futures)
    }

    /// The details, once no step is left.
    pub fn finish(self) -> Details {
        Details {
            futures: self.futures.len() as u32,
            singles: singles(&self.futures),
            places: self.placing.finish(),
            resources: self.counting.finish(),
        }
    }
}

/// Futures evenly spread over the ranks of peak need, so that as many are high, middling and low as
/// among all.
fn singles(futures: &[Rc<Whole>]) -> Vec<Single> {
    let mut ranked: Vec<usize> = (0..futures.len()).collect();
    // Stable: of equal peaks the earlier future comes first.
    ranked.sort_by_cached_key(|&future| futures[future].peak(Series::RoomsNeeded));
    let number = ranked.len().min(Details::MOST_SINGLES);
    let single = |place: usize| {
        let future = ranked[(2 * place + 1) * ranked.len() / (2 * number)];
        Single { future: future as u32, rooms_needed: futures[future].series(Series::RoomsNeeded).collect() }
    };
    (0..number).map(single).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(peaks: &[u32], expected: &[u32]) {
        let futures: Vec<Trajectory> = peaks
            .iter()
            .map(|&peak| {
                let mut future = Trajectory::new(2, 1, 1);
                *future.at_mut(Series::RoomsNeeded, 1) = peak;
                future
            })
            .collect();
        let singles = singles(&Whole::all(&futures));
        assert!(singles.iter().all(|single| single.rooms_needed[1] == peaks[single.future as usize]));
        assert_eq!(singles.iter().map(|single| single.rooms_needed[1]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn single_futures_stand_for_all() {
        check(&[], &[]);
        check(&[7], &[7]);
        check(&[3, 1, 2], &[1, 2, 3]);
        // Every eleventh of 99: the middle one is the median.
        let peaks: Vec<u32> = (0..99).rev().collect();
        check(&peaks, &[5, 16, 27, 38, 49, 60, 71, 82, 93]);
    }
}
