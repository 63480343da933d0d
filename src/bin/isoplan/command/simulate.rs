//! Runs futures on all threads.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use isoplan::engine::{Engine, Trajectory};
use isoplan::scenario::Scenario;

/// Futures that a thread takes at a time: enough that taking costs nothing, few enough that no
/// thread is left with a long rest.
const BATCH: u32 = 4;

/// How much of the machine to use.
#[derive(Args)]
pub struct Threads {
    /// Threads; any number gives the same result [default: one for each core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
}

impl Threads {
    /// Their number.
    pub fn number(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        self.threads.map_or_else(cores, usize::from)
    }
}

/// Runs some futures of a scenario; they come in the order of their numbers.
pub fn futures(
    scenario: &Scenario,
    numbers: Range<u32>,
    threads: &Threads,
    bar: &ProgressBar,
) -> Vec<Trajectory> {
    let engine = Engine::new(scenario);
    let next = Mutex::new(numbers.start);
    let take = || {
        let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
        let from = *next;
        *next = from.saturating_add(BATCH).min(numbers.end);
        (from < *next).then_some(from..*next)
    };
    let done = Mutex::new(Vec::new());
    let work = || {
        let mut runner = engine.runner();
        while let Some(batch) = take() {
            let (first, number) = (batch.start, batch.end - batch.start);
            let futures: Vec<Trajectory> = batch.map(|number| runner.future(number)).collect();
            done.lock().unwrap_or_else(PoisonError::into_inner).push((first, futures));
            bar.inc(number.into());
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.number() {
            scope.spawn(work);
        }
        work();
    });
    let mut batches = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    batches.sort_unstable_by_key(|(first, _)| *first);
    batches.into_iter().flat_map(|(_, futures)| futures).collect()
}

/// Runs some futures of a scenario and shows how far it is.
pub fn with_bar(scenario: &Scenario, numbers: Range<u32>, threads: &Threads) -> Vec<Trajectory> {
    let bar = bar(numbers.len() as u64);
    let futures = futures(scenario, numbers, threads, &bar);
    bar.finish_and_clear();
    futures
}

/// A bar of so many futures on standard error, for people who watch: where that is no terminal,
/// there is none.
pub fn bar(futures: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} futures, {eta} left {msg}");
    // The template is written here only; were it wrong, the library's own would do.
    ProgressBar::new(futures).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
