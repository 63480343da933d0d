//! Runs what a search or a comparison wants, on all threads.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use isoplan::sizing::rules::{Comparison, RuleTrial, Tally};
use isoplan::sizing::{Evidence, Progress, Refusal, Search, Task, Trial};

use crate::command::simulate::{self, Threads};

/// Futures that a thread takes at a time.
const BATCH: u32 = 4;

/// What hands out tasks until it knows enough.
pub trait Driven: Send {
    /// What runs tasks of a candidate.
    type Trial: Send + Sync;
    /// What comes out of a future.
    type Outcome: Send;

    fn hand_out(&mut self, most: u32) -> Option<Task>;
    fn trial(&self, candidate: u32) -> Result<Self::Trial, Refusal>;
    fn run(trial: &Self::Trial, task: &Task) -> Vec<Self::Outcome>;
    fn receive(&mut self, task: &Task, outcomes: Vec<Self::Outcome>);
    fn progress(&self) -> Progress;
}

impl Driven for Search {
    type Trial = Trial;
    type Outcome = Evidence;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.hand_out(most)
    }

    fn trial(&self, candidate: u32) -> Result<Trial, Refusal> {
        self.inquiry().trial(candidate)
    }

    fn run(trial: &Trial, task: &Task) -> Vec<Evidence> {
        trial.evidence(task)
    }

    fn receive(&mut self, task: &Task, evidence: Vec<Evidence>) {
        self.receive(task, evidence);
    }

    fn progress(&self) -> Progress {
        self.progress()
    }
}

impl Driven for Comparison {
    type Trial = RuleTrial;
    type Outcome = Tally;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.hand_out(most)
    }

    fn trial(&self, candidate: u32) -> Result<RuleTrial, Refusal> {
        // Tasks name rules that there are.
        self.trial(candidate).ok_or(Refusal::Issues(Vec::new()))
    }

    fn run(trial: &RuleTrial, task: &Task) -> Vec<Tally> {
        trial.tallies(task)
    }

    fn receive(&mut self, task: &Task, tallies: Vec<Tally>) {
        self.receive(task, tallies);
    }

    fn progress(&self) -> Progress {
        self.progress()
    }
}

/// What the threads share.
struct Desk<D: Driven> {
    driven: D,
    /// Of the candidates of the tasks under way, the trials.
    trials: BTreeMap<u32, Arc<D::Trial>>,
    refusal: Option<Refusal>,
}

impl<D: Driven> Desk<D> {
    fn is_done(&self) -> bool {
        let Progress { done, total } = self.driven.progress();
        self.refusal.is_some() || done == total
    }

    fn trial(&mut self, candidate: u32) -> Option<Arc<D::Trial>> {
        if let Some(trial) = self.trials.get(&candidate) {
            return Some(Arc::clone(trial));
        }
        match self.driven.trial(candidate) {
            Ok(trial) => {
                // Who still needs another holds it.
                self.trials.clear();
                let trial = Arc::new(trial);
                self.trials.insert(candidate, Arc::clone(&trial));
                Some(trial)
            }
            Err(refusal) => {
                self.refusal = Some(refusal);
                None
            }
        }
    }
}

/// Runs everything that is wanted, until nothing more is, and shows how far it is.
pub fn to_the_end<D: Driven>(driven: D, threads: &Threads) -> Result<D, Refusal> {
    let bar = simulate::bar(driven.progress().total);
    let desk = Mutex::new(Desk { driven, trials: BTreeMap::new(), refusal: None });
    let news = Condvar::new();
    let open = || -> MutexGuard<Desk<D>> { desk.lock().unwrap_or_else(PoisonError::into_inner) };
    let work = || {
        let mut at_desk = open();
        while !at_desk.is_done() {
            let Some(task) = at_desk.driven.hand_out(BATCH) else {
                at_desk = news.wait(at_desk).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let Some(trial) = at_desk.trial(task.candidate) else { break };
            drop(at_desk);
            let outcomes = D::run(&trial, &task);
            at_desk = open();
            at_desk.driven.receive(&task, outcomes);
            let Progress { done, total } = at_desk.driven.progress();
            bar.set_length(total);
            bar.set_position(done);
            news.notify_all();
        }
        news.notify_all();
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.number() {
            scope.spawn(work);
        }
        work();
    });
    bar.finish_and_clear();
    let Desk { driven, refusal, .. } = desk.into_inner().unwrap_or_else(PoisonError::into_inner);
    match refusal {
        Some(refusal) => Err(refusal),
        None => Ok(driven),
    }
}
