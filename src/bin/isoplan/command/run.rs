//! Simulates a scenario on all threads and writes the summary.

use std::io::{IsTerminal, Write};
use std::sync::{Mutex, PoisonError};

use isoplan::engine::Engine;
use isoplan::job::Progress;
use isoplan::scenario::Scenario;
use isoplan::summary::Summary;

use super::arguments::Run;
use super::{Failure, source, write};

/// Futures that a thread takes at a time: enough that taking costs nothing, few enough that no
/// thread is left with a long rest.
const BATCH: u32 = 4;

/// Runs a scenario.
pub fn run(options: &Run) -> Result<(), Failure> {
    let mut draft = source::draft(&options.scenario)?;
    for (path, value) in [("calendar.futures", options.futures), ("calendar.seed", options.seed)] {
        if let Some(value) = value {
            draft.set(path, value.into());
        }
    }
    let scenario = draft.check().map_err(|issues| source::report(&options.scenario, &issues))?;
    let progress = simulate(&scenario, threads(options));
    let futures: Vec<_> = progress.received().collect();
    let summary = Summary::of(&scenario, futures.iter().copied()).ok_or("no futures to summarise")?;
    let text = write::summary(&scenario, &summary, &futures, options.format)?;
    match &options.output {
        Some(file) => std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display())),
        // A reader that has seen enough may close the pipe: no reason to complain.
        None => std::io::stdout().write_all(text.as_bytes()).or(Ok(())),
    }
}

fn threads(options: &Run) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    options.threads.map_or_else(cores, usize::from)
}

/// Runs every future of a scenario.
fn simulate(scenario: &Scenario, threads: usize) -> Progress {
    let engine = Engine::new(scenario);
    let progress = Mutex::new(Progress::new(0, scenario.calendar.futures));
    let lock = || progress.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        let mut runner = engine.runner();
        loop {
            let Some((from, to)) = lock().hand_out(BATCH) else { break };
            let futures = (from..to).map(|number| runner.future(number)).collect();
            let mut progress = lock();
            progress.receive(from, futures);
            show(&progress);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    progress.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// A line of progress for people who watch.
fn show(progress: &Progress) {
    if std::io::stderr().is_terminal() {
        let end = if progress.done() == progress.total() { "\n" } else { "" };
        eprint!("\r{} of {} futures{end}", progress.done(), progress.total());
    }
}
