//! Work that is given away: what a page tells its workers, and what they answer.
//!
//! A job is a scenario and its futures. They are handed out in small batches to whoever is free, so
//! that a newer job can take over at any time; every message carries the number of its job, and
//! answers to an older job are dropped. Futures are put in the order of their numbers, so the
//! result does not depend on who computed what, or when.
//!
//! A [study](Subject) is worked on beside the job, task by task: its number, too, is in every message.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::message;
use crate::scenario::Draft;
use crate::sizing::{AnyOutcome, AnyStudy, AnyTrial, Study, Subject, Task};
use crate::summary::Whole;

/// From the page to a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A new job: the scenario as a JSON text that has passed its check.
    Load {
        /// Number of the job.
        job: u32,
        /// The scenario.
        scenario: String,
    },
    /// Futures of the job to run.
    Run {
        /// Number of the job.
        job: u32,
        /// First future.
        from: u32,
        /// The future after the last.
        to: u32,
    },
    /// A new study, beside the job: a scenario as a JSON text that has passed its check.
    Study {
        /// Number of the study.
        study: u32,
        /// The scenario.
        scenario: String,
        /// What is to be found out.
        subject: Subject,
    },
    /// A task of the study to run.
    Try {
        /// Number of the study.
        study: u32,
        /// The task.
        task: Task,
    },
}

/// From a worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker listens; messages sent before are lost.
    Ready {
        /// Version of the program that it runs.
        version: String,
    },
    /// Futures of a job.
    Part {
        /// Number of the job.
        job: u32,
        /// Number of the first future.
        from: u32,
        /// The futures, each with what summaries take of it.
        futures: Vec<Whole<'static>>,
    },
    /// What a task of a study has shown.
    Tried {
        /// Number of the study.
        study: u32,
        /// The task.
        task: Task,
        /// What it has shown; `None`: its candidate has issues.
        outcomes: Option<Vec<AnyOutcome>>,
    },
}

// No caller sees a type parameter: each would compile the way of every figure of a future anew, and the page's
// package compiles for size.

impl Request {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        message::encode(self)
    }

    /// The request of some bytes; `None` if they are none: then the page is of another version.
    pub fn decode(bytes: &[u8]) -> Option<Request> {
        message::decode(bytes)
    }
}

impl Reply {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        message::encode(self)
    }

    /// The reply of some bytes; `None` if they are none: then the worker is of another version.
    pub fn decode(bytes: &[u8]) -> Option<Reply> {
        message::decode(bytes)
    }
}

/// The worker's side.
#[derive(Debug, Default)]
pub struct Worker {
    loaded: Option<(u32, Engine)>,
    studied: Option<(u32, AnyStudy)>,
    /// Of the candidate that was run last.
    trial: Option<(u32, AnyTrial)>,
}

impl Worker {
    /// Does what is asked. `None`: nothing to answer.
    pub fn handle(&mut self, request: Request) -> Option<Reply> {
        match request {
            Request::Load { job, scenario } => {
                let scenario = Draft::from_json(&scenario).ok()?.check().ok()?;
                self.loaded = Some((job, Engine::new(&scenario)));
                None
            }
            Request::Run { job, from, to } => {
                let (_, engine) = self.loaded.as_ref().filter(|(loaded, _)| *loaded == job)?;
                let futures = engine.futures(from..to).map(Whole::from).collect();
                Some(Reply::Part { job, from, futures })
            }
            Request::Study { study, scenario, subject } => {
                let draft = Draft::from_json(&scenario).ok()?;
                (self.studied, self.trial) = (Some((study, subject.study(&draft).ok()?)), None);
                None
            }
            Request::Try { study, task } => {
                let (_, studied) = self.studied.as_ref().filter(|(studied, _)| *studied == study)?;
                if self.trial.as_ref().is_none_or(|(candidate, _)| *candidate != task.candidate) {
                    let trial = studied.trial(task.candidate).ok();
                    self.trial = trial.map(|trial| (task.candidate, trial));
                }
                let outcomes = self.trial.as_ref().map(|(_, trial)| AnyStudy::run(trial, &task));
                Some(Reply::Tried { study, task, outcomes })
            }
        }
    }
}

/// The page's side: what is still to be handed out, and what has come back.
#[derive(Debug, Clone)]
pub struct Progress {
    /// Number of the job.
    pub job: u32,
    next: u32,
    /// Batches handed out to workers that have failed since.
    again: Vec<(u32, u32)>,
    futures: Vec<Option<Rc<Whole<'static>>>>,
    done: u32,
}

impl Progress {
    /// A job of so many futures, none of them run.
    pub fn new(job: u32, futures: u32) -> Progress {
        let futures = (0..futures).map(|_| None).collect();
        Progress { job, next: 0, again: Vec::new(), futures, done: 0 }
    }

    /// Futures that have come back.
    pub fn done(&self) -> u32 {
        self.done
    }

    /// Futures of the job.
    pub fn total(&self) -> u32 {
        self.futures.len() as u32
    }

    /// Hands out at most so many futures: from the first to the one after the last.
    pub fn hand_out(&mut self, most: u32) -> Option<(u32, u32)> {
        if let Some(batch) = self.again.pop() {
            return Some(batch);
        }
        let from = self.next;
        self.next = (from + most.max(1)).min(self.total());
        (from < self.next).then_some((from, self.next))
    }

    /// Takes back a batch that was handed out in vain.
    pub fn take_back(&mut self, from: u32, to: u32) {
        self.again.push((from, to));
    }

    /// Receives futures, from this number on. Those that are there already stay: they are equal.
    pub fn receive(&mut self, from: u32, futures: Vec<Whole<'static>>) {
        for (number, future) in (from as usize..).zip(futures) {
            if let Some(place @ None) = self.futures.get_mut(number) {
                *place = Some(Rc::new(future));
                self.done += 1;
            }
        }
    }

    /// What has come back, in the order of the numbers.
    pub fn received(&self) -> impl Iterator<Item = &Rc<Whole<'static>>> {
        self.futures.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::Preset;

    #[test]
    fn messages_survive_the_way() {
        let request = Request::Load { job: 3, scenario: "{}".to_owned() };
        assert_eq!(Request::decode(&request.encode()), Some(request));
        assert_eq!(Request::decode(&[9, 9, 9]), None);
    }

    #[test]
    fn futures_come_back_in_order_whoever_ran_them() {
        let mut draft = Preset::of("w1").unwrap().draft();
        draft.set("calendar.days", 3.into());
        let scenario = draft.to_json();
        let mut workers = [Worker::default(), Worker::default()];
        for worker in &mut workers {
            assert_eq!(worker.handle(Request::Load { job: 1, scenario: scenario.clone() }), None);
        }
        let mut progress = Progress::new(1, 7);
        let batches: Vec<_> = std::iter::from_fn(|| progress.hand_out(2)).collect();
        assert_eq!(batches, [(0, 2), (2, 4), (4, 6), (6, 7)]);
        progress.take_back(2, 4);
        assert_eq!(progress.hand_out(9), Some((2, 4)));
        for (i, &(from, to)) in batches.iter().enumerate().rev() {
            let reply = workers[i % 2].handle(Request::Run { job: 1, from, to });
            let Some(Reply::Part { from, futures, .. }) = reply else { panic!("{reply:?}") };
            progress.receive(from, futures);
        }
        let engine = Engine::new(&draft.check().unwrap());
        let alone: Vec<_> = engine.futures(0..7).map(Whole::from).collect();
        assert_eq!(progress.done(), 7);
        assert!(progress.received().map(Rc::as_ref).eq(&alone));
    }

    #[test]
    fn workers_do_not_answer_for_another_job() {
        let scenario = Preset::of("w1").unwrap().draft().to_json();
        let mut worker = Worker::default();
        worker.handle(Request::Load { job: 1, scenario });
        assert_eq!(worker.handle(Request::Run { job: 2, from: 0, to: 1 }), None);
    }
}
