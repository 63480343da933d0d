//! The search for the first candidate that is good enough.
//!
//! With *n* futures and a confidence *c*, a candidate is good enough if all is well in at least ⌈c·n⌉ of
//! them. The ends of the answer's interval are found in the same way, by two other numbers of futures:
//! the [ranks](crate::summary::interval_ranks) between which the quantile of a level lies with 95 %.
//!
//! A candidate is given up as soon as too many futures have failed, and taken as soon as enough are well:
//! the search ends where trying everything would have ended, having run what decides.

mod pivot;

use super::answer::{Answer, Finding};
use super::book::{Book, Evidence};
use super::inquiry::Inquiry;
use super::monotone::Monotone;
use super::question::Refusal;
use super::rounds::{Round, Task};
use super::study::Study;
use super::trial::Trial;
use crate::scenario::parameter::{Kind, Parameter};
use crate::summary::{interval_ranks, quantile_rank};

/// Fewer futures are not worth a round.
const LEAST_ROUND: usize = 8;

/// More futures than anybody would run.
pub(super) const MOST_FUTURES: f64 = 1e6;

/// Looks for the first candidate that is good enough. See [`sizing`](super).
#[derive(Debug, Clone)]
pub struct Search {
    inquiry: Inquiry,
    confidence: f64,
    futures: u32,
    ranks: Ranks,
    book: Book,
    round: Round<Evidence>,
    /// Futures of the rounds before.
    spent: u64,
}

/// How many futures must be well.
#[derive(Debug, Clone, Copy)]
struct Ranks {
    low: Option<usize>,
    value: usize,
    high: Option<usize>,
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Futures run, and other tasks done.
    pub done: u64,
    /// Futures run and about as many as are still to be run: an estimate that is corrected on the way.
    pub total: u64,
}

impl Search {
    /// A search that has run nothing, for a value with which all is well in at least this share of so many
    /// futures.
    ///
    /// # Errors
    ///
    /// If share or number lie outside their ranges.
    pub fn new(inquiry: Inquiry, confidence: f64, futures: u32) -> Result<Search, Refusal> {
        check_effort(confidence, futures)?;
        let number = futures as usize;
        let (low, high) = interval_ranks(confidence, number);
        let ranks = Ranks { low, value: quantile_rank(confidence, number), high };
        let book = Book::new(inquiry.monotone(), inquiry.candidates(), futures);
        let mut search =
            Search { inquiry, confidence, futures, ranks, book, round: Round::new(Vec::new()), spent: 0 };
        search.begin_round();
        Ok(search)
    }

    /// The inquiry, which makes the trials.
    pub fn inquiry(&self) -> &Inquiry {
        &self.inquiry
    }

    /// The values between which the answer lies, as far as is known now: the one that a planner would like
    /// better, and the safer one; `None`: it may be out of reach.
    pub fn standing(&self) -> (u32, Option<u32>) {
        let Evidence { least, most } = self.book.bracket(self.ranks.value);
        (self.value(least).unwrap_or(self.inquiry.value(least)), self.value(most))
    }

    /// The answer, when nothing more is wanted.
    pub fn answer(&self) -> Option<Answer> {
        if self.wanted().is_some() {
            return None;
        }
        let first = |rank| self.book.bracket(rank).most;
        let low = self.ranks.low.map_or(0, first);
        let high = self.ranks.high.map(first);
        let value = first(self.ranks.value);
        let finding = self.finding(low, value, high);
        let inquiry = &self.inquiry;
        let last = inquiry.candidates() - 1;
        let changes = match finding {
            Finding::Found { .. } | Finding::CannotTellYet { value: Some(_), .. } => inquiry.changes(value),
            _ => Vec::new(),
        };
        Some(Answer {
            asked: *inquiry.asked(),
            confidence: self.confidence,
            futures: self.futures,
            seed: inquiry.scenario().calendar.seed,
            unit: inquiry.asked().question.unit(),
            finding,
            present: inquiry.present(),
            range: (inquiry.value(0), inquiry.value(last)),
            step: inquiry.value(0).abs_diff(inquiry.value(last.min(1))),
            monotone: inquiry.monotone(),
            spent: self.spent,
            brute_force: u64::from(self.futures) * u64::from(high.map_or(last, |high| high.min(last)) + 1),
            changes,
        })
    }

    fn finding(&self, low: u32, value: u32, high: Option<u32>) -> Finding {
        let none = self.inquiry.candidates();
        match high {
            Some(0) => Finding::AlreadyEnough,
            _ if low >= none => Finding::CannotBeReached,
            Some(high) if high < none => {
                let ends = [low, high].map(|candidate| self.inquiry.value(candidate));
                Finding::Found {
                    value: self.inquiry.value(value),
                    low: ends[0].min(ends[1]),
                    high: ends[0].max(ends[1]),
                }
            }
            _ => Finding::CannotTellYet { value: self.value(value), more_futures: self.more_futures(high) },
        }
    }

    /// The value of a candidate; `None` behind the last.
    fn value(&self, candidate: u32) -> Option<u32> {
        (candidate < self.inquiry.candidates()).then(|| self.inquiry.value(candidate))
    }

    /// About how many futures more would tell, if the share of futures that are well with the safest
    /// candidate stays as it is; and at least as many as the interval needs to have an end.
    fn more_futures(&self, high: Option<u32>) -> Option<u32> {
        let least = (1..).find(|number| interval_ranks(self.confidence, *number).1.is_some())? as f64;
        let needed = if high.is_none() {
            least
        } else {
            let (_, not) = self.book.counts(self.inquiry.candidates() - 1);
            // Those not run are the easier ones.
            let share = 1.0 - not as f64 / f64::from(self.futures);
            let off = (share - self.confidence).abs();
            let spread = self.confidence * (1.0 - self.confidence);
            // Twice the futures of an interval that just ends there: then it is likely to.
            least.max(2.0 * 1.96 * 1.96 * spread / (off * off))
        };
        let more = libm::ceil(needed - f64::from(self.futures)).max(1.0);
        (more <= MOST_FUTURES).then_some(more as u32)
    }

    /// The candidate to run next, and the number of futures that must be well with it.
    fn wanted(&self) -> Option<(u32, usize)> {
        let Ranks { low, value, high } = self.ranks;
        let guess = self.inquiry.first_guess();
        let bracket = |rank| self.book.bracket(rank);
        let open = |rank: usize| !bracket(rank).is_settled();
        if self.inquiry.monotone() == Monotone::Exact {
            return (!self.book.unknown_bounds().is_empty()).then_some((0, self.futures as usize));
        }
        let coarse = (self.inquiry.candidates() / 32).max(1);
        if open(value) {
            // That nothing is needed would end the search; that something is, shows in few futures.
            let is_first = bracket(value).least == 0;
            let next = if is_first { 0 } else { pivot::of(&self.book, bracket(value), guess, coarse) };
            return Some((next, value));
        }
        let settled = bracket(value).most;
        [low, high]
            .into_iter()
            .flatten()
            .find(|rank| open(*rank))
            .map(|rank| (pivot::of(&self.book, bracket(rank), settled, 1), rank))
    }

    /// Decides which futures are wanted next: no more than it takes at least to decide, and not too few.
    fn begin_round(&mut self) {
        let Some((candidate, rank)) = self.wanted() else { return };
        let (well, not) = self.book.counts(candidate);
        let number = self.futures as usize;
        let decides = rank.saturating_sub(well).min((number - rank + 1).saturating_sub(not));
        let mut unknown = match self.inquiry.monotone() {
            Monotone::Exact => self.book.unknown_bounds(),
            _ => self.book.unknown(candidate),
        };
        if self.inquiry.monotone() != Monotone::Exact {
            unknown.truncate(decides.max(LEAST_ROUND));
        }
        self.round = Round::new(unknown.into_iter().map(|future| (candidate, future)).collect());
    }
}

impl Study for Search {
    type Trial = Trial;
    type Outcome = Evidence;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.round.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.round.take_back(task);
    }

    fn receive(&mut self, task: &Task, evidence: Vec<Evidence>) {
        self.round.receive(task, evidence);
        let Some(received) = self.round.take_all() else { return };
        for ((candidate, future), evidence) in received {
            self.spent += 1;
            self.book.note(candidate, future, evidence);
        }
        self.begin_round();
    }

    fn progress(&self) -> Progress {
        let done = self.spent + u64::from(self.round.done());
        if self.wanted().is_none() {
            return Progress { done, total: done };
        }
        let futures = u64::from(self.futures);
        let total = match self.inquiry.monotone() {
            Monotone::Exact => futures,
            _ => {
                // Half of the candidates on the way are given up early.
                let open = |rank| {
                    let Evidence { least, most } = self.book.bracket(rank);
                    u64::from(most.saturating_sub(least).checked_ilog2().map_or(0, |halvings| halvings + 1))
                };
                done + open(self.ranks.value).max(1) * futures / 2
            }
        };
        Progress { done, total: total.max(done + 1) }
    }

    fn trial(&self, candidate: u32) -> Result<Trial, Refusal> {
        self.inquiry.trial(candidate)
    }

    fn run(trial: &Trial, task: &Task) -> Vec<Evidence> {
        trial.evidence(task)
    }
}

/// Whether share and number of futures lie in their ranges.
pub(super) fn check_effort(confidence: f64, futures: u32) -> Result<(), Refusal> {
    if !(0.5..=0.999).contains(&confidence) {
        return Err(Refusal::ConfidenceOutOfRange { value: confidence });
    }
    check_futures(futures)
}

/// The most futures that may be asked for.
pub fn most_futures() -> u32 {
    match Parameter::of("calendar.futures").kind {
        Kind::Whole { max, .. } => u32::try_from(max).unwrap_or(u32::MAX),
        _ => u32::MAX,
    }
}

/// Whether the number of futures lies in its range.
pub(super) fn check_futures(futures: u32) -> Result<(), Refusal> {
    let max = most_futures();
    if (1..=max).contains(&futures) {
        Ok(())
    } else {
        Err(Refusal::FuturesOutOfRange { value: futures, max })
    }
}

#[cfg(test)]
mod tests;
