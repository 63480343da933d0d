//! Compares the program with theory and publications.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use isoplan::validation::{CHECKS, Effort, Row, Verdict};

use super::Failure;
use super::output::{self, TableFormat};

/// Compare with theory and publications; exit code 1 if anything differs.
///
/// Every row says what was expected, where that comes from, what this program gives, and how far that is
/// off in standard errors.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    /// Number of futures of every counted check instead of its own.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(20..=1_000_000))]
    futures: Option<u32>,
    /// A tenth of the usual futures.
    #[arg(long, conflicts_with = "futures")]
    quick: bool,
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = TableFormat::Text)]
    format: TableFormat,
}

const EXAMPLES: &str = "\
Examples:
  isoplan validate --quick
  isoplan validate --format markdown";

/// Prints the table; the exit code is 1 if a verdict fails.
pub fn validate(options: &Options) -> Result<ExitCode, Failure> {
    let effort = match options.futures {
        Some(futures) => Effort::Futures(futures),
        None if options.quick => Effort::Quick,
        None => Effort::Usual,
    };
    let rows = rows(effort);
    let table = match options.format {
        TableFormat::Text => text(&rows),
        TableFormat::Markdown => markdown(&rows),
        TableFormat::Json => serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())? + "\n",
    };
    output::print(table)?;
    let differs = rows.iter().any(|row| row.verdict == Verdict::Differs);
    Ok(if differs { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Runs every check, a check a thread.
fn rows(effort: Effort) -> Vec<Row> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(vec![Vec::new(); CHECKS.len()]);
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(check) = CHECKS.get(place) else { break };
            if std::io::stderr().is_terminal() {
                output::say(&format!("{} of {}: {}", place + 1, CHECKS.len(), check.name));
            }
            let rows = check.run(effort);
            done.lock().unwrap_or_else(PoisonError::into_inner)[place] = rows;
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
        work();
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten().collect()
}

fn text(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.quantity.chars().count()).max().unwrap_or(0);
    let line = |row: &Row| {
        format!(
            "{:<width$}  {:>17}  {:>11}  {:>18}  {:<9}  {}\n",
            row.quantity,
            expected(row),
            figure(row.ours),
            error(row),
            verdict(row),
            row.source
        )
    };
    let heading = format!(
        "{:<width$}  {:>17}  {:>11}  {:>18}  {:<9}  {}\n",
        "quantity", "expected", "ours", "error", "verdict", "source"
    );
    heading + &rows.iter().map(line).collect::<String>() + "\n" + &count(rows)
}

fn markdown(rows: &[Row]) -> String {
    let line = |row: &Row| {
        format!(
            "| {} | {} | {} | {} | {} | {} |\n",
            row.quantity,
            row.source,
            expected(row),
            figure(row.ours),
            error(row),
            verdict(row)
        )
    };
    let heading = "| quantity | source | expected | ours | error | verdict |\n|---|---|--:|--:|--:|---|\n";
    heading.to_owned() + &rows.iter().map(line).collect::<String>() + "\n" + &count(rows)
}

/// How many rows have which verdict.
fn count(rows: &[Row]) -> String {
    let of = |verdict: Verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    format!(
        "{} rows: {} agree, {} plausible, {} reported only, {} differ\n",
        rows.len(),
        of(Verdict::Agrees),
        of(Verdict::Plausible),
        of(Verdict::Reported),
        of(Verdict::Differs)
    )
}

fn expected(row: &Row) -> String {
    if row.low == row.high {
        return figure(row.low);
    }
    format!("{} to {}", figure(row.low), figure(row.high))
}

/// The standard error of a counted figure, and how many of them it is off; what is tolerated of any
/// other.
fn error(row: &Row) -> String {
    match (row.standard_error, row.standard_errors_off()) {
        (Some(error), Some(off)) => format!("se {} ({off:+.1})", significant(error, 2)),
        _ if row.tolerance > 0.0 => format!("± {}", significant(row.tolerance, 2)),
        _ => "none".to_owned(),
    }
}

fn verdict(row: &Row) -> &'static str {
    match row.verdict {
        Verdict::Agrees => "agrees",
        Verdict::Plausible => "plausible",
        Verdict::Reported => "reported",
        Verdict::Differs => "DIFFERS",
    }
}

fn figure(value: f64) -> String {
    significant(value, 6)
}

/// A number with so many significant digits, without zeros at its end.
fn significant(value: f64, digits: i32) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let decimals = (digits - 1 - libm::floor(libm::log10(value.abs())) as i32).max(0) as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
