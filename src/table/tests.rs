//! Whole tables: bytes in, counts or issues out.

use super::*;
use crate::scenario::Date;

mod fit;
mod hostile;
mod workbook;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Counts and issues in short: `2022-03-18: 5 6 7` or `B3 Empty, …`.
fn short(read: Result<Counts, Issues>) -> String {
    match read {
        Ok(counts) => {
            let from = counts.from.map_or_else(|| "no date".to_owned(), |from| from.to_string());
            let numbers: Vec<String> = counts.counts.iter().map(u64::to_string).collect();
            format!("{from}: {}", numbers.join(" "))
        }
        Err(issues) => {
            let issue = |issue: &Issue| {
                let problem = format!("{:?}", issue.problem);
                let problem = problem.replace("Date(", "").replace(')', "");
                issue.place.map_or_else(|| problem.clone(), |place| format!("{place} {problem}"))
            };
            let more = if issues.more > 0 { format!(" and {} more", issues.more) } else { String::new() };
            issues.first.iter().map(issue).collect::<Vec<_>>().join(", ") + &more
        }
    }
}

fn read(bytes: &[u8], column: Option<&str>) -> Result<Counts, Issues> {
    Sheet::read(bytes, None).map_err(Issues::from)?.counts(column, date("2022-03-12"))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(short(read(text.as_bytes(), None)), expected, "{text}");
}

#[track_caller]
fn check_column(text: &str, column: &str, expected: &str) {
    assert_eq!(short(read(text.as_bytes(), Some(column))), expected, "{column} of {text}");
}

#[test]
fn dates_and_counts_are_found_by_looking() {
    check("date,arrivals\n2022-03-18,5\n2022-03-19,6", "2022-03-18: 5 6");
    check("2022-03-18,5\n2022-03-19,6\n", "2022-03-18: 5 6");
    check("5;2022/3/18\n6;2022/3/19", "2022-03-18: 5 6");
    check("日期\t人数\n３月１８日\t１，２３４\n3月19日\t6", "2022-03-18: 1234 6");
    check(
        "吉林省\n制表日期,2022-04-01\n\n日期,星期,人数\n2022年3月18日,周五,5\n2022年3月19日,周六,6",
        "2022-03-18: 5 6",
    );
    check("arrivals\n5\n6\n0", "no date: 5 6 0");
    check("5\n6", "no date: 5 6");
    check("\"1,234\"\n5", "no date: 1234 5");
    check("1,234\n5,678", "no date: 1234 5678");
    // A column of Excel's days beside counts.
    check("day,arrivals\n44638,5\n44639,6", "2022-03-18: 5 6");
    check("20220318,5\n20220319,6", "2022-03-18: 5 6");
    check("44638\n44639", "no date: 44638 44639");
}

#[test]
fn rows_may_stand_in_any_order_and_ends_may_be_empty() {
    check("2022-03-19,6\n2022-03-18,5", "2022-03-18: 5 6");
    check("2022-03-17,\n2022-03-18,5\n2022-03-19,6\n2022-03-20,\n,\n", "2022-03-18: 5 6");
}

#[test]
fn days_without_a_year_lie_close_to_each_other() {
    check("3月1日,5\n3月2日,6", "2022-03-01: 5 6");
    check("12月31日,5\n1月1日,6", "2021-12-31: 5 6");
    check("1月1日,6\n12月31日,5", "2021-12-31: 5 6");
    check("2月29日,5", "A1 NotADate { value: \"2月29日\" }");
    // The first is the one closest to the scenario's first day, be it in another year.
    let near = |first_day: &str, text: &str| {
        short(Sheet::read(text.as_bytes(), None).unwrap().counts(None, date(first_day)))
    };
    assert_eq!(near("2022-12-20", "1月5日,5\n1月6日,6"), "2023-01-05: 5 6");
    assert_eq!(near("2023-01-01", "12月25日,5\n12月26日,6"), "2022-12-25: 5 6");
    assert_eq!(near("2023-01-01", "2月25日,5"), "2023-02-25: 5");
}

#[test]
fn a_column_is_named_by_header_or_letters() {
    let text = "date,Arrivals,cases\n2022-03-18,5,1\n2022-03-19,6,2";
    check_column(text, "arrivals ", "2022-03-18: 5 6");
    check_column(text, "c", "2022-03-18: 1 2");
    let columns = "columns: [Column { column: 1, header: Some(\"Arrivals\" }, Column { column: 2, header: Some(\"cases\" }] }";
    check(text, &format!("SeveralColumns {{ {columns}"));
    check_column(text, "A", &format!("NoSuchColumn {{ name: \"A\", {columns}"));
    // A header comes before letters.
    check_column("date,b,a\n2022-03-18,5,1", "B", "2022-03-18: 5");
    check_column("date,c,x\n2022-03-18,5,1", "C", "2022-03-18: 5");
}

#[test]
fn every_issue_is_named_by_row_and_column() {
    check(
        "date,n\n2022-03-18,-1\n2022-03-19,1.5\n2022-03-20,many\n2022-03-21,\n2022-03-22,1000001\n2022-03-23,7",
        "B2 Negative { value: \"-1\" }, B3 Fraction { value: \"1.5\" }, B4 NotACount { value: \"many\" }, \
         B6 TooHigh { value: \"1000001\" }, B5 Empty",
    );
    check(
        "2022-03-18,1\n2022-03-21,2\n2022-03-21,3\n,4\nlater,5",
        "A4 NoDate, A5 NotADate { value: \"later\" }, A2 Gap { from: 2022-03-19, to: 2022-03-20 }, \
         A3 Twice { date: 2022-03-21, other: 1 }",
    );
    // A wrong date beside a right count is no header.
    check("2022-13-01,5\n2022-03-18,6", "A1 NotADate { value: \"2022-13-01\" }");
    check("2022-03-18 12:00,5\n2022-03-19,6", "A1 NotADate { value: \"2022-03-18 12:00\" }");
    // Nor are dates notes of which none can be read.
    check(
        "date,n\n05.10.2021,5\n06.10.2021,6",
        "A2 NotADate { value: \"05.10.2021\" }, A3 NotADate { value: \"06.10.2021\" }",
    );
    check("5 Oct 2021,5", "A1 NotADate { value: \"5 Oct 2021\" }");
    check(
        "10月5日 星期二,5\n10月6日 星期三,6",
        "A1 NotADate { value: \"10月5日 星期二\" }, A2 NotADate { value: \"10月6日 星期三\" }",
    );
    check("cases from 2022-03-01 to 2022-03-02\nday 1,5\nday 2,6", "no date: 5 6");
    check("n\n5\n\n7", "A3 Empty");
    check("", "NoNumbers");
    check("date,n\n2022-03-18,many", "NoNumbers");
    check("2022-03-18\n2022-03-19", "NoNumbers");
}

#[test]
fn only_the_first_issues_are_kept() {
    let rows: String = (0..250).map(|_| "2022-03-18,-1\n".to_owned()).collect();
    let Err(issues) = read(format!("{rows}2022-03-18,1").as_bytes(), None) else { panic!() };
    assert_eq!(issues.first.len(), MOST_ISSUES);
    // As many as there are rows again: each date but one is there twice.
    assert_eq!(issues.more, 250 + 250 - MOST_ISSUES);
}

#[test]
fn more_days_than_any_horizon_are_refused() {
    check(
        "2020-01-01,1\n2022-01-01,2",
        "TooManyDays { days: 732 }, A2 Gap { from: 2020-01-02, to: 2021-12-31 }",
    );
    check(&"5\n".repeat(731), "TooManyDays { days: 731 }");
    assert_eq!(read("5\n".repeat(730).as_bytes(), None).unwrap().counts.len(), 730);
}
