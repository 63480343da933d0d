//! Simulates a scenario on all threads and writes the summary.

use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};

use isoplan::engine::Engine;
use isoplan::job::Progress;
use isoplan::scenario::Scenario;
use isoplan::summary::Summary;

use super::arguments::{Format, Run};
use super::{Failure, output, source, write};

/// Futures that a thread takes at a time: enough that taking costs nothing, few enough that no
/// thread is left with a long rest.
const BATCH: u32 = 4;

/// Runs a scenario.
pub fn run(options: &Run) -> Result<(), Failure> {
    if options.format == Format::Xlsx {
        output::check_workbook(options.output.as_deref())?;
    }
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
    let made = write::Made { draft: &draft, scenario: &scenario, summary: &summary, futures: &futures };
    let bytes = made.in_form(options.format, options.language.into())?;
    output::write(&bytes, options.output.as_deref())
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
        loop {
            let Some((from, to)) = lock().hand_out(BATCH) else { break };
            let futures = engine.futures(from..to).collect();
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
