use std::collections::VecDeque;

use isoplan::job::{Reply, Request};
use isoplan::sizing::Task;

use crate::platform;
use crate::thread::{self, Program, Thread};

/// Batches that a worker has at once: the one that it works on, and the next.
const AHEAD: usize = 2;

/// A worker, as the page sees it. Dropping it ends the worker.
pub struct Hand {
    thread: Thread,
    /// Whether it listens; messages sent before are lost.
    pub ready: bool,
    /// The job whose scenario it has.
    pub loaded: Option<u32>,
    /// The study that it knows.
    pub studied: Option<u32>,
    /// What it is working on, and what waits behind that: so that it need not wait for the page.
    batches: VecDeque<Batch>,
}

/// Work given out to a worker.
struct Batch {
    work: Given,
    /// When it was given out, or what stood before it was done.
    since: f64,
}

/// What was given out.
pub enum Given {
    /// Futures of a job.
    Futures {
        /// Number of the job.
        job: u32,
        /// First future.
        from: u32,
        /// The future after the last.
        to: u32,
    },
    /// A task of a study.
    Task {
        /// Number of the study.
        study: u32,
        /// The task.
        task: Task,
    },
}

/// What a worker says.
pub enum Heard {
    /// A message of our own.
    Reply(Reply),
    /// It has panicked or was ended, its script is missing, or it speaks another language.
    Broken,
}

impl Hand {
    /// Starts a worker; `None` where the browser has none to give.
    pub fn hire(faulty: bool, tell: impl Fn(Heard) + Clone + 'static) -> Option<Hand> {
        let fault = if faulty { "&fault=worker" } else { "" };
        let thread = Thread::start(Program::Page, fault, move |heard| {
            tell(match heard {
                thread::Heard::Bytes(bytes) => Reply::decode(&bytes).map_or(Heard::Broken, Heard::Reply),
                thread::Heard::Broken => Heard::Broken,
            });
        })?;
        Some(Hand {
            thread,
            ready: false,
            loaded: None,
            studied: None,
            batches: VecDeque::with_capacity(AHEAD),
        })
    }

    /// Whether it can be given something.
    pub fn is_free(&self) -> bool {
        self.ready && self.batches.len() < AHEAD
    }

    /// For how many milliseconds it has been working on what it works on; `None`: on nothing.
    pub fn busy_for(&self, now: f64) -> Option<f64> {
        self.batches.front().map(|batch| now - batch.since)
    }

    /// Whether it is working on something.
    pub fn is_busy(&self) -> bool {
        !self.batches.is_empty()
    }

    /// Notes that it was given something.
    pub fn given(&mut self, work: Given) {
        self.batches.push_back(Batch { work, since: platform::now() });
    }

    /// Notes that it has done what it was given first; gives the milliseconds that this took.
    pub fn done(&mut self) -> Option<f64> {
        let now = platform::now();
        let done = self.batches.pop_front()?;
        if let Some(next) = self.batches.front_mut() {
            next.since = now;
        }
        Some(now - done.since)
    }

    /// Takes back all that it has not done.
    pub fn undone(&mut self) -> impl Iterator<Item = Given> + use<> {
        std::mem::take(&mut self.batches).into_iter().map(|batch| batch.work)
    }

    /// Sends a request.
    pub fn post(&self, request: &Request) {
        self.thread.post(&request.encode());
    }
}
