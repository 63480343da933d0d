//! What the library says, in words.

use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::Date;

use super::first;
use crate::library::{
    ENTRY_VERSION, Entry, Fault, Import, LIBRARY_VERSION, LONGEST_NAME, MOST_ENTRIES, MOST_ENTRY_BYTES,
    MOST_IMPORT_BYTES, NotALibrary, Notice, Refusal, Trouble,
};
use crate::words::{full_date, text};

/// First day and days of a scenario, and when it was saved.
pub fn about(entry: &Entry, open: bool, words: &Locale) -> String {
    let calendar = |field: &str| entry.draft.get(&format!("calendar.{field}"));
    let first = calendar("first_day").and_then(|day| day.as_str()?.parse::<Date>().ok());
    let mut parts = Vec::new();
    if open {
        parts.push(words.text("library-entry-open"));
    }
    if let (Some(first), Some(days)) = (first, calendar("days").and_then(|days| days.as_u64())) {
        let days = [("first", text(full_date(words, first))), ("days", (days as f64).into())];
        parts.push(words.with("library-entry-days", &days));
    }
    let saved =
        [("date", text(full_date(words, entry.changed.date()))), ("clock", text(entry.changed.clock()))];
    parts.push(words.with("library-entry-saved", &saved));
    parts.join(" · ")
}

/// Whether something could not be done, or has to be decided.
pub fn is_failure(notice: &Notice) -> bool {
    match notice {
        Notice::Trouble(_) | Notice::Conflict { .. } => true,
        Notice::Imported(import) => import.stopped.is_some() || !import.faults.is_empty(),
        _ => false,
    }
}

/// What came of an action.
pub fn notice(notice: &Notice, words: &Locale) -> String {
    let named = |key: &str, name: &str| words.with(key, &[("name", text(name))]);
    match notice {
        Notice::Saved(name) => named("library-saved", name),
        Notice::SavedAnew(name) => named("library-saved-anew", name),
        Notice::Renamed(name) => named("library-renamed", name),
        Notice::Duplicated(name) => named("library-duplicated", name),
        Notice::Deleted(name) => named("library-deleted", name),
        Notice::Restored(name) => named("library-restored", name),
        Notice::Conflict { name, .. } => named("library-conflict", name),
        Notice::Imported(Import { added, known, .. }) => words.with(
            "library-imported",
            &[("added", (*added as f64).into()), ("known", (*known as f64).into())],
        ),
        Notice::Trouble(problem) => trouble(problem, words),
    }
}

/// What an import could not take in, one line each.
pub fn faults(notice: &Notice, words: &Locale) -> Vec<String> {
    let Notice::Imported(Import { faults, stopped, .. }) = notice else { return Vec::new() };
    let line = |(place, problem): &(usize, Fault)| {
        let arguments = [("place", text(words.whole(*place as u64))), ("fault", text(fault(problem, words)))];
        words.with("library-import-fault", &arguments)
    };
    let mut lines = first(faults.iter().map(line), 0, words);
    if let Some((left, problem)) = stopped {
        let arguments = [("left", (*left as f64).into()), ("trouble", text(trouble(problem, words)))];
        lines.push(words.with("library-import-stopped", &arguments));
    }
    lines
}

/// Why a text is no entry.
pub fn fault(fault: &Fault, words: &Locale) -> String {
    match fault {
        Fault::TooLarge { bytes } => too_large(*bytes as u64, MOST_ENTRY_BYTES, words),
        Fault::NotJson { line, column } => not_json(*line, *column, words),
        Fault::NotAnEntry => words.text("library-fault-not-an-entry"),
        Fault::Newer { version } => newer(*version, ENTRY_VERSION, words),
        Fault::Damaged => words.text("library-fault-damaged"),
        Fault::Misplaced => words.text("library-fault-misplaced"),
        Fault::NotAScenario(issue) => {
            words.with("library-fault-not-a-scenario", &[("issue", text(words.issue(issue)))])
        }
    }
}

fn trouble(trouble: &Trouble, words: &Locale) -> String {
    match trouble {
        Trouble::Refused(Refusal::Full) => words.text("library-refused-full"),
        Trouble::Refused(Refusal::Forbidden) => words.text("library-refused-forbidden"),
        Trouble::Refused(Refusal::Other(said)) => {
            words.with("library-refused-other", &[("said", text(said.clone()))])
        }
        Trouble::BadName { length: 0 } => words.text("library-no-name"),
        Trouble::BadName { length } => words.with(
            "library-long-name",
            &[("length", whole(*length, words)), ("most", whole(LONGEST_NAME, words))],
        ),
        Trouble::TooMany => words.with("library-too-many", &[("most", whole(MOST_ENTRIES, words))]),
        Trouble::TooLarge { bytes } => too_large(*bytes as u64, MOST_ENTRY_BYTES, words),
        Trouble::ChangedElsewhere(name) => {
            words.with("library-changed-elsewhere", &[("name", text(name.clone()))])
        }
        Trouble::NotALibrary(problem) => {
            words.with("library-not-imported", &[("reason", text(not_a_library(problem, words)))])
        }
    }
}

fn not_a_library(problem: &NotALibrary, words: &Locale) -> String {
    match problem {
        NotALibrary::Unreadable => words.text("library-file-unreadable"),
        NotALibrary::TooLarge { bytes } => too_large(*bytes, MOST_IMPORT_BYTES, words),
        NotALibrary::NotJson { line, column } => not_json(*line, *column, words),
        NotALibrary::OtherKind => words.text("library-file-other-kind"),
        NotALibrary::OneScenario => words.text("library-file-one-scenario"),
        NotALibrary::Newer { version } => newer(*version, LIBRARY_VERSION, words),
        NotALibrary::TooMany => words.with("library-file-too-many", &[("most", whole(MOST_ENTRIES, words))]),
    }
}

fn too_large(bytes: u64, most: usize, words: &Locale) -> String {
    // Rounded up: what is too large must not look as if it were not.
    let kilobytes = |bytes: u64| text(words.whole(bytes.div_ceil(1 << 10)));
    words.with("library-too-large", &[("size", kilobytes(bytes)), ("most", kilobytes(most as u64))])
}

fn not_json(line: usize, column: usize, words: &Locale) -> String {
    words.with("library-not-json", &[("line", whole(line, words)), ("column", whole(column, words))])
}

fn newer(version: u64, newest: u64, words: &Locale) -> String {
    let [version, newest] = [version, newest].map(|number| text(words.whole(number)));
    words.with("library-newer", &[("version", version), ("newest", newest)])
}

fn whole(number: usize, words: &Locale) -> FluentValue<'static> {
    text(words.whole(number as u64))
}
