//! What is wrong with a table, and how it fits, in words.

use super::{FluentValue, Locale};
use crate::table::{
    Column, Fit, Issue, Issues, MOST_BYTES, MOST_CELLS, MOST_COUNT, MOST_DAYS, Problem, Quantity,
};

/// Most names of a list of those that there are.
const MOST_NAMES: usize = 12;

impl Locale {
    /// Every issue of a table, a line each, and how many there are besides.
    pub fn table_issues(&self, issues: &Issues) -> Vec<String> {
        let more = (issues.more > 0).then(|| self.with("table-more", &[("number", self.many(issues.more))]));
        issues.first.iter().map(|issue| self.table_issue(issue)).chain(more).collect()
    }

    /// An issue as one sentence, with its place as a spreadsheet says it.
    pub fn table_issue(&self, issue: &Issue) -> String {
        let problem = self.table_problem(&issue.problem);
        let Some(place) = issue.place else { return problem };
        // Row numbers are not grouped: they are names.
        let row = place.row_number().to_string().into();
        self.with(
            "table-at",
            &[("row", row), ("column", place.letters().into()), ("problem", problem.into())],
        )
    }

    /// A problem without its place.
    pub fn table_problem(&self, problem: &Problem) -> String {
        let value = |key: &str, value: &str| self.with(key, &[("value", value.into())]);
        match problem {
            Problem::TooLarge { bytes } => {
                let megabytes =
                    |bytes: f64| FluentValue::from(self.decimal(libm::ceil(bytes / 1e5) / 10.0, 1));
                let size = [("size", megabytes(*bytes as f64)), ("most", megabytes(MOST_BYTES as f64))];
                self.with("table-too-large", &size)
            }
            Problem::TooLargeUnpacked => self.text("table-too-large-unpacked"),
            Problem::TooManyCells => self.with("table-too-many-cells", &[("most", self.many(MOST_CELLS))]),
            Problem::NotText { offset } => self.with("table-not-text", &[("offset", self.many(*offset + 1))]),
            Problem::OldWorkbook => self.text("table-old-workbook"),
            Problem::NotAWorkbook => self.text("table-not-a-workbook"),
            Problem::NoSuchSheet { name, known } if known.is_empty() => {
                self.with("table-no-sheets", &[("name", name.as_str().into())])
            }
            Problem::NoSuchSheet { name, known } => {
                let known: Vec<&str> = known.iter().map(String::as_str).take(MOST_NAMES).collect();
                let known = self.list(&known);
                self.with("table-no-such-sheet", &[("name", name.as_str().into()), ("known", known.into())])
            }
            Problem::NoNumbers => self.text("table-no-numbers"),
            Problem::SeveralColumns { columns } => {
                self.with("table-several-columns", &[("columns", self.columns(columns).into())])
            }
            Problem::NoSuchColumn { name, columns } => {
                let columns = self.columns(columns).into();
                self.with("table-no-such-column", &[("name", name.as_str().into()), ("columns", columns)])
            }
            Problem::NotADate { value: text } => value("table-not-a-date", text),
            Problem::NoDate => self.text("table-no-date"),
            Problem::NotACount { value: text } => value("table-not-a-count", text),
            Problem::Negative { value: text } => value("table-negative", text),
            Problem::Fraction { value: text } => value("table-fraction", text),
            Problem::TooHigh { value } => {
                let most = self.whole(MOST_COUNT).into();
                self.with("table-too-high", &[("value", value.as_str().into()), ("most", most)])
            }
            Problem::Empty => self.text("table-empty"),
            Problem::Twice { date, other } => {
                let other = (u64::from(*other) + 1).to_string().into();
                self.with("table-twice", &[("date", date.to_string().into()), ("other", other)])
            }
            Problem::Gap { from, to } => {
                let days = to.days_since(*from) + 1;
                let dates = [("from", from.to_string().into()), ("to", to.to_string().into())];
                self.with("table-gap", &[&dates[..], &[("number", (days as f64).into())]].concat())
            }
            Problem::TooManyDays { days } => {
                let (days, most) = (self.whole(*days).into(), self.whole(MOST_DAYS).into());
                self.with("table-too-many-days", &[("days", days), ("most", most)])
            }
            Problem::OutsidePeriod { from, to, first_day, last_day } => {
                let dates = [("from", from), ("to", to), ("first", first_day), ("last", last_day)];
                self.with("table-outside-period", &dates.map(|(name, date)| (name, date.to_string().into())))
            }
            Problem::NoPeriod => self.text("table-no-period"),
            Problem::NoSuchStream { number, streams } => self.with(
                "table-no-such-stream",
                &[("number", self.many(*number)), ("streams", self.many(*streams))],
            ),
        }
    }

    /// A column by its letters and its header.
    pub fn table_column(&self, column: &Column) -> String {
        let letters = ("letters", FluentValue::from(column.letters()));
        match &column.header {
            Some(header) => self.with("table-column-named", &[letters, ("header", header.as_str().into())]),
            None => self.with("table-column", &[letters]),
        }
    }

    /// What a table brings, and then a line for everything that does not fit.
    pub fn fit(&self, fit: &Fit, quantity: Quantity) -> Vec<String> {
        let key = match quantity {
            Quantity::Arrivals => "fit-arrivals",
            Quantity::Cases => "fit-cases",
        };
        let to = fit.from.plus_days(fit.used as i64 - 1);
        let brought = self.with(
            key,
            &[
                ("number", (fit.used as f64).into()),
                ("amount", (fit.sum as f64).into()),
                ("sum", self.whole(fit.sum).into()),
                ("from", fit.from.to_string().into()),
                ("to", to.to_string().into()),
            ],
        );
        let rest = [
            ("fit-before", fit.before),
            ("fit-after", fit.after),
            ("fit-missing-at-start", fit.missing_at_start),
            ("fit-missing-at-end", fit.missing_at_end),
        ];
        let rest = rest.into_iter().filter(|(_, days)| *days > 0);
        let rest = rest.map(|(key, days)| self.with(key, &[("number", (days as f64).into())]));
        [brought].into_iter().chain(rest).collect()
    }

    fn columns(&self, columns: &[Column]) -> String {
        let names: Vec<String> =
            columns.iter().take(MOST_NAMES).map(|column| self.table_column(column)).collect();
        self.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn many(&self, number: usize) -> FluentValue<'static> {
        self.whole(number as u64).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::table::Sheet;

    /// The lines of a table's issues in English.
    #[track_caller]
    fn check(table: &str, expected: &[&str]) {
        let locale = Locale::new(Language::English);
        let counts = Sheet::read(table.as_bytes(), None).unwrap().counts(None, "2022-03-12".parse().unwrap());
        assert_eq!(locale.table_issues(&counts.unwrap_err()), expected);
    }

    #[test]
    fn issues_name_the_place_the_value_and_the_way_out() {
        check(
            "date,n\n2022-03-18,-5\n2022-03-20,7\n2022-03-20,1\n2022-04-01,\"2,000,000\"",
            &[
                "Row 2, column B: -5 is below 0.",
                "Row 5, column B: 2,000,000 is more than 1,000,000.",
                "Row 3, column A: 2022-03-19 is missing before this row; write 0 if there was none.",
                "Row 4, column A: 2022-03-20 is in row 3 as well.",
                "Row 5, column A: 11 days are missing before this row, from 2022-03-21 to 2022-03-31; \
                 write 0 where there was none.",
            ],
        );
        check(
            "date,a,b\n2022-03-18,5,6",
            &["Several columns have numbers: column B “a”, column C “b”. Please choose one."],
        );
    }

    #[test]
    fn one_is_one() {
        let from = "2022-03-18".parse().unwrap();
        let (before, after, missing_at_start, missing_at_end) = (0, 0, 0, 0);
        let fit = |used, sum| Fit { from, used, sum, before, after, missing_at_start, missing_at_end };
        let words = |fit: Fit, quantity| Locale::new(Language::English).fit(&fit, quantity);
        assert_eq!(words(fit(1, 1), Quantity::Arrivals), ["1 arrival on one day, 2022-03-18"]);
        assert_eq!(words(fit(1, 1200), Quantity::Cases), ["1,200 cases on one day, 2022-03-18"]);
        let days = ["1 case on 2 days, 2022-03-18 to 2022-03-19"];
        assert_eq!(words(fit(2, 1), Quantity::Cases), days);
        let chinese = Locale::new(Language::ChineseSimplified).fit(&fit(1, 3), Quantity::Arrivals);
        assert_eq!(chinese, ["2022-03-18 一天，到达 3 人"]);
    }

    #[test]
    fn every_problem_has_words_in_every_language() {
        let date = "2022-03-18".parse().unwrap();
        let text = || "x".to_owned();
        let column = Column { column: 1, header: None };
        let fit =
            Fit { from: date, used: 1, sum: 2, before: 1, after: 2, missing_at_start: 1, missing_at_end: 2 };
        for language in Language::ALL {
            let locale = Locale::new(language);
            for problem in [
                Problem::TooLarge { bytes: 9_000_000 },
                Problem::TooLargeUnpacked,
                Problem::TooManyCells,
                Problem::NotText { offset: 3 },
                Problem::OldWorkbook,
                Problem::NotAWorkbook,
                Problem::NoSuchSheet { name: text(), known: vec![] },
                Problem::NoSuchSheet { name: text(), known: vec![text()] },
                Problem::NoNumbers,
                Problem::SeveralColumns { columns: vec![column.clone()] },
                Problem::NoSuchColumn { name: text(), columns: vec![column.clone()] },
                Problem::NotADate { value: text() },
                Problem::NoDate,
                Problem::NotACount { value: text() },
                Problem::Negative { value: text() },
                Problem::Fraction { value: text() },
                Problem::TooHigh { value: text() },
                Problem::Empty,
                Problem::Twice { date, other: 1 },
                Problem::Gap { from: date, to: date },
                Problem::TooManyDays { days: 800 },
                Problem::OutsidePeriod { from: date, to: date, first_day: date, last_day: date },
                Problem::NoPeriod,
                Problem::NoSuchStream { number: 2, streams: 1 },
            ] {
                // A key without words, or words without an argument, stop a debug build.
                assert!(locale.table_problem(&problem).len() > 10, "{language:?}: {problem:?}");
            }
            assert_eq!(locale.fit(&fit, Quantity::Arrivals).len(), 5);
            assert_eq!(locale.fit(&fit, Quantity::Cases).len(), 5);
        }
    }
}
