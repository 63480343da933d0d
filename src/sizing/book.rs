//! What is known so far: which futures are well with which candidates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::monotone::Monotone;

/// What running a future at a candidate shows about the first candidate that is good enough for it: it
/// lies between these, both included. The number of candidates stands for "none of them".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The first that may be good enough.
    pub least: u32,
    /// The first that is known to be.
    pub most: u32,
}

impl Evidence {
    /// Whether it is known.
    pub fn is_settled(&self) -> bool {
        self.least >= self.most
    }

    /// Of a run that was good enough, or was not.
    pub fn of_run(candidate: u32, is_well: bool, candidates: u32) -> Evidence {
        if is_well {
            Evidence { least: 0, most: candidate }
        } else {
            Evidence { least: candidate + 1, most: candidates }
        }
    }
}

/// The evidence on every future.
#[derive(Debug, Clone)]
pub struct Book {
    candidates: u32,
    /// What is known of each future's first candidate; where futures are not monotone, only the failures
    /// and successes farthest to the safe side and away from it, to guess by.
    bounds: Vec<Evidence>,
    /// Where futures are not monotone, what each candidate that was tried has shown.
    apart: Option<BTreeMap<u32, Vec<Option<bool>>>>,
}

impl Book {
    /// Nothing is known of so many futures.
    pub fn new(monotone: Monotone, candidates: u32, futures: u32) -> Book {
        let unknown = Evidence { least: 0, most: candidates };
        let apart = (monotone == Monotone::Share).then(BTreeMap::new);
        Book { candidates, bounds: vec![unknown; futures as usize], apart }
    }

    /// Takes note of a run.
    pub fn note(&mut self, candidate: u32, future: u32, evidence: Evidence) {
        let futures = self.bounds.len();
        let Some(bounds) = self.bounds.get_mut(future as usize) else { return };
        bounds.least = bounds.least.max(evidence.least);
        bounds.most = bounds.most.min(evidence.most);
        if let Some(apart) = &mut self.apart {
            let shown = apart.entry(candidate).or_insert_with(|| vec![None; futures]);
            shown[future as usize] = Some(evidence.most <= candidate);
        }
    }

    /// Whether a future is well with a candidate, if that is known.
    fn is_well(&self, candidate: u32, future: usize) -> Option<bool> {
        if let Some(apart) = &self.apart {
            return *apart.get(&candidate)?.get(future)?;
        }
        let Evidence { least, most } = self.bounds[future];
        if most <= candidate {
            Some(true)
        } else if least > candidate {
            Some(false)
        } else {
            None
        }
    }

    /// How many futures are known to be well with a candidate, and how many not to be.
    pub fn counts(&self, candidate: u32) -> (usize, usize) {
        let mut counts = (0, 0);
        for future in 0..self.bounds.len() {
            match self.is_well(candidate, future) {
                Some(true) => counts.0 += 1,
                Some(false) => counts.1 += 1,
                None => {}
            }
        }
        counts
    }

    /// Whether at least `rank` futures are well with a candidate, as soon as the futures known decide it.
    fn verdict(&self, candidate: u32, rank: usize) -> Option<bool> {
        let (well, not) = self.counts(candidate);
        if well >= rank {
            Some(true)
        } else if not > self.bounds.len() - rank {
            Some(false)
        } else {
            None
        }
    }

    /// Between which candidates the first lies with which at least `rank` futures are well: the first
    /// that may be it, and the first that is known to be good enough.
    ///
    /// Where futures are not monotone, none before a candidate that is known not to be.
    pub fn bracket(&self, rank: usize) -> Evidence {
        let Some(apart) = &self.apart else {
            let of_rank = |value: fn(&Evidence) -> u32| {
                let mut values: Vec<u32> = self.bounds.iter().map(value).collect();
                values.sort_unstable();
                values[rank - 1]
            };
            return Evidence { least: of_rank(|bounds| bounds.least), most: of_rank(|bounds| bounds.most) };
        };
        let verdicts = apart.keys().map(|&candidate| (candidate, self.verdict(candidate, rank)));
        let verdicts: Vec<(u32, Option<bool>)> = verdicts.collect();
        let last_not = verdicts.iter().rev().find(|(_, verdict)| *verdict == Some(false));
        let least = last_not.map_or(0, |(candidate, _)| candidate + 1);
        let is_enough =
            |(candidate, verdict): &&(u32, Option<bool>)| *candidate >= least && *verdict == Some(true);
        let most = verdicts.iter().find(is_enough).map_or(self.candidates, |(candidate, _)| *candidate);
        Evidence { least, most }
    }

    /// Futures of which it is not known whether they are well with a candidate, those first that seem to
    /// be the hardest: their failures decide soonest.
    pub fn unknown(&self, candidate: u32) -> Vec<u32> {
        let all = 0..self.bounds.len();
        let mut unknown: Vec<u32> = all
            .filter(|&future| self.is_well(candidate, future).is_none())
            .map(|future| future as u32)
            .collect();
        let hardest = |future: &u32| {
            let Evidence { least, most } = self.bounds[*future as usize];
            std::cmp::Reverse((least, most))
        };
        unknown.sort_by_key(hardest);
        unknown
    }

    /// Futures whose first good candidate is not known, in the order of their numbers.
    pub fn unknown_bounds(&self) -> Vec<u32> {
        let all = (0..).zip(&self.bounds);
        all.filter(|(_, bounds)| !bounds.is_settled()).map(|(future, _)| future).collect()
    }

    /// Candidates within a bracket, its end not included, of which something is known.
    pub fn tried_within(&self, bracket: Evidence) -> impl Iterator<Item = u32> {
        let range = bracket.least..bracket.most.max(bracket.least);
        self.apart.iter().flat_map(move |apart| apart.range(range.clone()).map(|(candidate, _)| *candidate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monotone_futures_share_what_they_show() {
        let mut book = Book::new(Monotone::EveryFuture, 10, 3);
        book.note(4, 0, Evidence::of_run(4, true, 10));
        book.note(4, 1, Evidence::of_run(4, false, 10));
        book.note(7, 1, Evidence::of_run(7, true, 10));
        assert_eq!(book.counts(9), (2, 0));
        assert_eq!(book.counts(2), (0, 1));
        // The one of which nothing is known may be the harder.
        assert_eq!(book.unknown(2), [2, 0]);
        assert_eq!(book.bracket(2), Evidence { least: 0, most: 7 });
        book.note(4, 2, Evidence::of_run(4, false, 10));
        assert_eq!(book.bracket(2), Evidence { least: 5, most: 7 });
        assert_eq!(book.bracket(3), Evidence { least: 5, most: 10 });
    }

    #[test]
    fn other_futures_count_only_where_they_were_run() {
        let mut book = Book::new(Monotone::Share, 10, 2);
        book.note(4, 0, Evidence::of_run(4, true, 10));
        assert_eq!((book.counts(4), book.counts(5)), ((1, 0), (0, 0)));
        book.note(6, 0, Evidence::of_run(6, false, 10));
        book.note(6, 1, Evidence::of_run(6, false, 10));
        book.note(8, 0, Evidence::of_run(8, true, 10));
        // What failed at 6 is not undone by what was well at 4.
        assert_eq!(book.bracket(1), Evidence { least: 7, most: 8 });
        // The harder future first.
        assert_eq!(book.unknown(8), [1]);
        assert_eq!(book.unknown(5), [1, 0]);
    }
}
