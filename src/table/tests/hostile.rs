//! Files that want to take memory, time or the program.

use super::workbook::workbook;
use super::*;

#[track_caller]
fn check(bytes: &[u8], expected: Problem) {
    assert_eq!(Sheet::read(bytes, None), Err(expected), "{} bytes", bytes.len());
}

#[test]
fn archives_that_unpack_to_too_much_are_refused() {
    check(&workbook("", "", &" ".repeat(40_000_000)), Problem::TooLargeUnpacked);
    check(&workbook("", &" ".repeat(40_000_000), ""), Problem::TooLargeUnpacked);
    check(&workbook("", &"<si/>".repeat(MOST_CELLS + 1), ""), Problem::TooManyCells);
    let cells = "<row><c><v>1</v></c></row>".repeat(MOST_CELLS + 1);
    check(&workbook("", "", &cells), Problem::TooManyCells);
}

#[test]
fn what_an_archive_says_of_itself_is_not_believed() {
    // The size of a part, in its own header and in the directory, as that of a smaller one.
    let mut bytes = workbook("", "", &" ".repeat(40_000_000));
    let size = 40_000_000_u32 + "<x:worksheet><x:sheetData></x:sheetData></x:worksheet>".len() as u32;
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, window)| *window == size.to_le_bytes())
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(matches!(Sheet::read(&bytes, None), Err(Problem::TooLargeUnpacked | Problem::NotAWorkbook)));
}

#[test]
fn large_files_of_any_kind_are_refused_or_read() {
    check(&vec![b'5'; MOST_BYTES + 1], Problem::TooLarge { bytes: MOST_BYTES as u64 + 1 });
    check(&vec![b','; MOST_BYTES], Problem::TooManyCells);
    check(&b"5\n".repeat(MOST_BYTES / 2), Problem::TooManyCells);
    check(&vec![0; 1000], Problem::NotText { offset: 0 });
    for bytes in
        [vec![b'"'; MOST_BYTES], vec![b'\n'; MOST_BYTES], vec![b'5'; MOST_BYTES], vec![b'.'; MOST_BYTES]]
    {
        assert!(short(read(&bytes, None)).len() < 1000);
    }
}

#[test]
fn a_table_of_many_columns_is_read_in_linear_time() {
    let half = MOST_CELLS / 2;
    let table = format!("{}x\n{}1", "n,".repeat(half - 1), "1,".repeat(half - 1));
    let sheet = Sheet::read(table.as_bytes(), None).unwrap();
    assert_eq!(sheet.columns().len(), half);
    assert_eq!(sheet.counts(Some("x"), date("2022-03-12")).unwrap().counts, [1]);
}

#[test]
fn a_table_as_large_as_allowed_is_read() {
    let row = |row: usize| format!("2022-03-{:02},{row},{row}\n", row % 31 + 1);
    let rows: String = (0..MOST_CELLS / 3).map(row).collect();
    let Err(issues) = read(rows.as_bytes(), Some("B")) else { panic!() };
    assert!(issues.more > 60_000, "{}", issues.more);
}

#[test]
fn no_change_of_a_byte_takes_the_program_down() {
    let strings = "<si><t>date</t></si>".repeat(3);
    let sheet =
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44638</v></c><c r=\"B1\" t=\"s\"><v>5</v></c></row>".repeat(3);
    let book = workbook("<workbookPr date1904=\"1\"/>", &strings, &sheet);
    let text = "日期;\"n\"\n2022-03-18;1 234\n3月19日;5".as_bytes().to_vec();
    for original in [book, text] {
        for at in 0..original.len() {
            for change in [0x01, 0x80, 0xff] {
                let mut bytes = original.clone();
                bytes[at] ^= change;
                let _ = read(&bytes, None);
                let _ = read(&bytes[..at], None);
            }
        }
    }
}
