//! The combinations of a sweep, checked before any runs.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::parameter::{Parameter, all, id_of};
use isoplan::scenario::{Calendar, Draft};

use super::axis::Axis;
use super::cell::Cell;
use super::table::Key;
use super::{Failure, source};

/// The most rows of a sweep.
pub const MOST_ROWS: usize = 100_000;

/// The most issues that are reported; then only their number.
const MOST_ISSUES: usize = 100;

/// Parameters and combinations of their values.
pub struct Plan {
    /// Paths of the parameters.
    pub paths: Vec<String>,
    /// A value of each in each row.
    rows: Vec<Vec<Rc<Cell>>>,
}

impl Plan {
    /// Every combination; the last parameter changes fastest.
    pub fn of_grid(axes: &[Axis]) -> Result<Plan, Failure> {
        let values: Vec<Vec<Rc<Cell>>> = axes.iter().map(Axis::cells).collect();
        let number = values.iter().try_fold(1, |product: usize, values| product.checked_mul(values.len()));
        if number.is_none_or(|number| number > MOST_ROWS) {
            return Err(format!("--set: more than {MOST_ROWS} combinations"));
        }
        let mut rows = vec![Vec::new()];
        for values in &values {
            let with = |row: &Vec<Rc<Cell>>, value: &Rc<Cell>| [&row[..], &[Rc::clone(value)]].concat();
            rows = rows.iter().flat_map(|row| values.iter().map(move |value| with(row, value))).collect();
        }
        Ok(Plan { paths: axes.iter().map(|axis| axis.path.clone()).collect(), rows })
    }

    /// The rows of a CSV file whose header has the paths.
    pub fn of_list(file: &str) -> Result<Plan, Failure> {
        let failure = |error: csv::Error| format!("{file}: {error}");
        let text = source::text(file)?;
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        // Spreadsheets begin their text files with a mark.
        let header = reader.headers().map_err(failure)?.iter();
        let paths: Vec<String> = header.map(|path| path.trim_start_matches('\u{feff}').to_owned()).collect();
        let parameters: Vec<Option<&Parameter>> = paths.iter().map(|path| Parameter::at(path)).collect();
        let read = |(text, parameter): (&str, &Option<&Parameter>)| {
            Rc::new(if text.is_empty() { Cell::empty() } else { Cell::read(text, *parameter) })
        };
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(failure)?;
            if rows.len() == MOST_ROWS {
                return Err(format!("{file}: more than {MOST_ROWS} rows"));
            }
            rows.push(record.iter().zip(&parameters).map(read).collect());
        }
        if rows.is_empty() {
            return Err(format!("{file}: there are no rows below the header"));
        }
        Ok(Plan { paths, rows })
    }

    /// The document of a row.
    pub fn draft(&self, base: &Draft, row: usize) -> Draft {
        let mut draft = base.clone();
        for (path, cell) in self.paths.iter().zip(&self.rows[row]) {
            if let Some(value) = &cell.value {
                draft.set(path, value.clone());
            }
        }
        draft
    }

    /// What each row is known by, once every path is there and every row has passed its check.
    pub fn checked(&self, base: &Draft) -> Result<Vec<Key>, Failure> {
        let paths = self.issues_of_paths(base);
        if !paths.is_empty() {
            return Err(paths.join("\n"));
        }
        let locale = Locale::new(Language::English);
        let mut keys = Vec::with_capacity(self.rows.len());
        // Each issue with the first row that has it and the number of rows beside it.
        let mut issues: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut first_with: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for row in 0..self.rows.len() {
            let texts = self.rows[row].iter().map(|cell| cell.text.as_str()).collect();
            let first = *first_with.entry(texts).or_insert(row);
            if first < row {
                issues.entry(format!("the same values as in row {}", first + 1)).or_insert((row, 0));
            }
            let draft = self.draft(base, row);
            match draft.check() {
                Ok(scenario) => keys.push(self.key(row, draft, scenario.calendar)),
                Err(found) => {
                    let found: BTreeSet<String> = found.iter().map(|issue| locale.issue(issue)).collect();
                    for issue in found {
                        issues.entry(issue).and_modify(|(_, more)| *more += 1).or_insert((row, 0));
                    }
                }
            }
        }
        if issues.is_empty() { Ok(keys) } else { Err(self.report(issues)) }
    }

    fn key(&self, row: usize, mut draft: Draft, calendar: Calendar) -> Key {
        let values = self.rows[row].iter().map(|cell| cell.text.clone()).collect();
        source::state(&mut draft, calendar);
        let scenario = format!("{:016x}", draft.fingerprint());
        Key { values, seed: calendar.seed, futures: calendar.futures, scenario }
    }

    /// What is wrong with the paths, whatever the values.
    fn issues_of_paths(&self, base: &Draft) -> Vec<String> {
        let mut issues = Vec::new();
        for (position, path) in self.paths.iter().enumerate() {
            if Parameter::at(path).is_none() {
                issues.push(format!("{path}: no parameter has this name{}", nearest(path)));
            } else if ["calendar.seed", "calendar.futures"].contains(&path.as_str()) {
                let option = path.replace("calendar.", "--");
                issues.push(format!("{path}: the same for all rows; {option} sets it"));
            } else if self.paths[..position].contains(path) {
                issues.push(format!("{path}: given twice"));
            } else if !base.clone().set(path, serde_json::Value::Null) {
                issues.push(format!("{path}: the scenario has no such element; they are counted from 0"));
            }
        }
        issues
    }

    /// Issues in the order of the rows, a line each.
    fn report(&self, issues: BTreeMap<String, (usize, usize)>) -> String {
        let mut issues: Vec<(usize, usize, String)> =
            issues.into_iter().map(|(issue, (row, more))| (row, more, issue)).collect();
        issues.sort();
        let number = issues.len();
        let line = |(row, more, issue): (usize, usize, String)| {
            let values = self.paths.iter().zip(&self.rows[row]);
            let values: Vec<String> = values.map(|(path, cell)| format!("{path}={}", cell.text)).collect();
            let others = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("row {} ({}){others}: {issue}", row + 1, values.join(", "))
        };
        let mut lines: Vec<String> = issues.into_iter().take(MOST_ISSUES).map(line).collect();
        if number > MOST_ISSUES {
            lines.push(format!("and {} more", number - MOST_ISSUES));
        }
        lines.join("\n")
    }
}

/// The parameter that was perhaps meant.
fn nearest(path: &str) -> String {
    let id = id_of(path);
    let likeness = |parameter: &&Parameter| strsim::normalized_damerau_levenshtein(&id, parameter.id);
    let nearest = all().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest
        .filter(|parameter| likeness(parameter) > 0.5)
        .map_or(String::new(), |parameter| format!("; did you mean {}?", parameter.id))
}
