//! Text with separators to cells.

use super::cell::{Cell, Content};
use super::{MOST_CELLS, Problem};

/// Lines that are looked at to find the separator.
const LOOKED_AT: usize = 100;

/// The cells of a text that are not empty.
///
/// # Errors
///
/// [`Problem::TooManyCells`].
pub fn cells(mut text: String) -> Result<Vec<Cell>, Problem> {
    // One kind of line end, also after the last line, so that lines can be counted.
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
        text = text.replace('\r', "\n");
    }
    text.push('\n');
    let separator = separator(&text);
    // A first look, because a single line may hold them all. Separators in quotes may be in numbers.
    if text.bytes().filter(|byte| *byte == separator).count() > 4 * MOST_CELLS {
        return Err(Problem::TooManyCells);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let (mut cells, mut read, mut lines_in_cells, mut next) = (Vec::new(), 0, 0, 0);
    // Neither reading from memory nor the encoding of a `String` can fail.
    while let Ok(true) = reader.read_record(&mut record) {
        // A row of a spreadsheet may hold line ends; empty lines are rows too, but no records.
        let inside = record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        // A quote that is never closed takes the last line end into its cell.
        let row = reader.position().line().saturating_sub(2 + inside + lines_in_cells).max(next);
        lines_in_cells += inside;
        next = row + 1;
        read += record.len();
        if read > MOST_CELLS {
            return Err(Problem::TooManyCells);
        }
        for (column, cell) in (0..).zip(&record) {
            if let Some(content) = Content::of_text(cell) {
                cells.push(Cell { row: row as u32, column, content });
            }
        }
    }
    Ok(cells)
}

/// The separator: the one that most of the lines have, outside quotes. Of equals the one that is
/// less likely to be part of a number.
fn separator(text: &str) -> u8 {
    let lines: Vec<String> =
        text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).map(unquoted).collect();
    // A column of numbers, copied as a spreadsheet shows them.
    if lines.iter().all(|line| is_grouped(line.trim())) && !is_numbered(&lines) {
        return b'\t';
    }
    let mut best = (0, b',');
    for separator in [b'\t', b';', b','] {
        let lines = lines.iter().filter(|line| line.as_bytes().contains(&separator)).count();
        if lines > best.0 {
            best = (lines, separator);
        }
    }
    best.1
}

/// A line without what stands in quotes.
fn unquoted(line: &str) -> String {
    line.split('"').step_by(2).collect()
}

/// Whether the text is a whole number, its thousands perhaps separated by commas.
fn is_grouped(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once(',') {
        None => digits(text),
        Some((first, rest)) => {
            digits(first) && first.len() <= 3 && rest.split(',').all(|part| part.len() == 3 && digits(part))
        }
    }
}

/// Whether what stands before the first comma counts the lines, as the number of a day beside a count does.
fn is_numbered(lines: &[String]) -> bool {
    let first = |line: &String| line.trim().split_once(',')?.0.parse::<u32>().ok();
    let firsts: Option<Vec<u32>> = lines.iter().map(first).collect();
    firsts.is_some_and(|firsts| firsts.len() > 1 && firsts.is_sorted_by(|one, next| *next == one + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells, each as row.column=text, counted from 0.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown: Vec<String> = cells(text.to_owned())
            .unwrap()
            .into_iter()
            .map(|cell| format!("{}.{}={}", cell.row, cell.column, cell.content))
            .collect();
        assert_eq!(shown.join(" "), expected, "{text:?}");
    }

    #[test]
    fn the_separator_is_found_by_looking() {
        check("a,b\n1,2", "0.0=a 0.1=b 1.0=1 1.1=2");
        check("a;b\n1,5;2,5", "0.0=a 0.1=b 1.0=1,5 1.1=2,5");
        check("a\tb\n1,000\t2;3", "0.0=a 0.1=b 1.0=1,000 1.1=2;3");
        check("a;x,b\n1,2\n3,4", "0.0=a;x 0.1=b 1.0=1 1.1=2 2.0=3 2.1=4");
        check("\"a;b\",c\n\"1,000\",5", "0.0=a;b 0.1=c 1.0=1,000 1.1=5");
        check("1,200\n1,350\n990", "0.0=1,200 1.0=1,350 2.0=990");
        check("1,120\n2,135\n3,140", "0.0=1 0.1=120 1.0=2 1.1=135 2.0=3 2.1=140");
        check("1,200\n1,350\n2,990", "0.0=1,200 1.0=1,350 2.0=2,990");
        check("1,200", "0.0=1,200");
        check("8\n9", "0.0=8 1.0=9");
        check("1,20\n2,30", "0.0=1 0.1=20 1.0=2 1.1=30");
        check("", "");
    }

    #[test]
    fn rows_are_counted_as_spreadsheets_count_them() {
        check("a\n\n\nb", "0.0=a 3.0=b");
        check("a\r\n\r\nb\r\n", "0.0=a 2.0=b");
        check("a\rb\r", "0.0=a 1.0=b");
        check("\"a\nb\",c\nd,e\n\n\"f\n\n\",g", "0.0=a\nb 0.1=c 1.0=d 1.1=e 3.0=f 3.1=g");
        check("a,,\n,,b", "0.0=a 1.2=b");
        check("a,\"never closed\nb", "0.0=a 0.1=never closed\nb");
    }

    #[test]
    fn cells_are_counted_even_if_empty() {
        assert_eq!(cells(",".repeat(MOST_CELLS)), Err(Problem::TooManyCells));
        assert!(cells(",".repeat(MOST_CELLS - 1)).unwrap().is_empty());
    }
}
