//! The model in a page, for planners.

use isoplan::locale::{Language, Locale};

use super::page;

/// The rows of the table of comparisons that the introductions quote, and how: the quantity, the factor
/// from the table's figure to the quoted one, its decimals.
const QUOTED: [(&str, f64, usize); 8] = [
    ("rooms occupied, λ 100, 14 days and 24 h turnaround: mean", 1.0, 1),
    ("refused when full, B(10, 10)", 100.0, 1),
    ("mean backlog, 1000 tubes and 980 samples a day", 1.0, 1),
    ("14+7, five tests: found by test 1", 100.0, 1),
    ("prevented, %: travellers, test 5, release 7", 1.0, 1),
    ("rooms in use on 20 Dec 2020, from the cases of 14 days", 1.0, 0),
    ("rooms in use on 10 Dec 2020, from the cases of 14 days", 1.0, 0),
    ("first positive within 14 days, %", 1.0, 1),
];

const TABLE: &str = include_str!("../../src/model/validation_table.md");

/// The introduction in a language.
pub fn of(language: Language) -> String {
    page::html(text(language), 1)
}

fn text(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../src/model/introduction/en.md"),
        Language::ChineseSimplified => include_str!("../../src/model/introduction/zh-Hans.md"),
        Language::ChineseTraditional => include_str!("../../src/model/introduction/zh-Hant.md"),
    }
}

/// Whether every figure in the introductions is the table's.
pub fn check_figures() {
    for language in Language::ALL {
        let (text, locale) = (text(language), Locale::new(language));
        let mut rows = text.lines().filter(|line| line.starts_with('|')).skip(2);
        for (quantity, factor, decimals) in QUOTED {
            let row = rows.next().unwrap_or_else(|| panic!("{language:?}: no row for {quantity}"));
            let cells: Vec<&str> =
                row.split('|').map(|cell| cell.trim().trim_end_matches([' ', '%'])).collect();
            let [expected, ours] = figures(quantity).map(|figure| locale.decimal(figure * factor, decimals));
            assert_eq!(cells[2..4], [expected, ours], "{language:?}: {quantity}");
        }
        assert_eq!(rows.next(), None, "{language:?}");
        let line = text.lines().find(|line| line.contains(" 123 ")).expect("the numbers of rows");
        let numbers: Vec<&str> =
            line.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        assert_eq!(numbers, counts(), "{language:?}");
    }
}

/// Expected and ours in a row of the table.
fn figures(quantity: &str) -> [f64; 2] {
    let row = TABLE.lines().find(|line| line.starts_with(&format!("| {quantity} |")));
    let cells: Vec<&str> =
        row.unwrap_or_else(|| panic!("no row {quantity}")).split('|').map(str::trim).collect();
    [cells[3], cells[4]].map(|cell| cell.parse().unwrap())
}

/// What the table's last line counts: rows, and how many of each verdict, without those that differ.
fn counts() -> Vec<&'static str> {
    let (rows, differ) = TABLE.trim_end().lines().last().unwrap().rsplit_once(", ").unwrap();
    assert_eq!(differ, "0 differ");
    rows.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}
