//! Runs what a search or a comparison wants, on all threads.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use isoplan::sizing::{Progress, Refusal, Study};

use crate::command::simulate::{self, Threads};

/// Futures that a thread takes at a time.
const BATCH: u32 = 4;

/// What the threads share.
struct Desk<S: Study> {
    study: S,
    /// Of the candidates of the tasks under way, the trials.
    trials: BTreeMap<u32, Arc<S::Trial>>,
    refusal: Option<Refusal>,
}

impl<S: Study> Desk<S> {
    fn is_done(&self) -> bool {
        let Progress { done, total } = self.study.progress();
        self.refusal.is_some() || done == total
    }

    fn trial(&mut self, candidate: u32) -> Option<Arc<S::Trial>> {
        if let Some(trial) = self.trials.get(&candidate) {
            return Some(Arc::clone(trial));
        }
        match self.study.trial(candidate) {
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
pub fn to_the_end<S>(study: S, threads: &Threads) -> Result<S, Refusal>
where
    S: Study<Trial: Send + Sync> + Send,
{
    let bar = simulate::bar(study.progress().total);
    let desk = Mutex::new(Desk { study, trials: BTreeMap::new(), refusal: None });
    let news = Condvar::new();
    let open = || -> MutexGuard<Desk<S>> { desk.lock().unwrap_or_else(PoisonError::into_inner) };
    let work = || {
        let mut at_desk = open();
        while !at_desk.is_done() {
            let Some(task) = at_desk.study.hand_out(BATCH) else {
                at_desk = news.wait(at_desk).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let Some(trial) = at_desk.trial(task.candidate) else { break };
            drop(at_desk);
            let outcomes = S::run(&trial, &task);
            at_desk = open();
            at_desk.study.receive(&task, outcomes);
            let Progress { done, total } = at_desk.study.progress();
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
    let Desk { study, refusal, .. } = desk.into_inner().unwrap_or_else(PoisonError::into_inner);
    match refusal {
        Some(refusal) => Err(refusal),
        None => Ok(study),
    }
}
