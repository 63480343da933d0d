//! Workbooks, made part by part.

use std::io::{Cursor, Write};

use super::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of parts.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, text) in parts {
        zip.start_file(*path, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of two sheets, the first of them empty.
pub fn workbook(properties: &str, strings: &str, sheet: &str) -> Vec<u8> {
    let relationship = |id: u32, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
    };
    archive(&[
        (
            "_rels/.rels",
            &format!("<Relationships>{}</Relationships>", relationship(1, "officeDocument", "xl/book.xml")),
        ),
        (
            "xl/book.xml",
            &format!(
                "<workbook>{properties}<sheets><sheet name=\"Notes\" r:id=\"r1\"/><sheet name=\"A &amp; B\" \
                 r:id=\"r2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/book.xml.rels",
            &format!(
                "<Relationships>{}{}{}{}</Relationships>",
                relationship(1, "worksheet", "one.xml"),
                relationship(2, "worksheet", "/xl/two.xml"),
                relationship(3, "sharedStrings", "strings.xml"),
                relationship(4, "styles", "styles.xml"),
            ),
        ),
        ("xl/one.xml", "<worksheet><sheetData/></worksheet>"),
        ("xl/two.xml", &format!("<x:worksheet><x:sheetData>{sheet}</x:sheetData></x:worksheet>")),
        ("xl/strings.xml", &format!("<sst uniqueCount=\"99999999999999999\">{strings}</sst>")),
        (
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts>\
             <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
             <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        ),
    ])
}

#[track_caller]
fn check(properties: &str, strings: &str, sheet: &str, expected: &str) {
    assert_eq!(short(read(&workbook(properties, strings, sheet), None)), expected, "{sheet}");
}

#[test]
fn the_first_sheet_with_anything_in_it_is_read() {
    let sheet = "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>44638</v></c><c r=\"C2\"><v>5</v></c></row>\
         <row r=\"3\"><c r=\"B3\" s=\"2\"><v>44639</v></c><c r=\"C3\" t=\"n\"><f>5+1</f><v>6</v></c></row>";
    check("", "", sheet, "2022-03-18: 5 6");
    let bytes = workbook("", "", sheet);
    assert_eq!(Sheet::read(&bytes, None).unwrap().name.unwrap(), "A & B");
    assert_eq!(Sheet::read(&bytes, Some("A & B")), Sheet::read(&bytes, None));
    assert_eq!(Sheet::read(&bytes, Some("Notes")).unwrap().columns(), []);
    let known = vec!["Notes".to_owned(), "A & B".to_owned()];
    assert_eq!(Sheet::read(&bytes, Some("C")), Err(Problem::NoSuchSheet { name: "C".to_owned(), known }));
    // Rows and cells that do not say where they are follow each other; their order does not matter.
    check(
        "",
        "",
        "<row><c s=\"1\"><v>44638</v></c><c><v>5</v></c></row><row><c s=\"1\"><v>44639</v></c><c><v>6</v></c></row>",
        "2022-03-18: 5 6",
    );
}

#[test]
fn a_hidden_sheet_is_read_only_where_no_other_has_anything() {
    let sheet = |name: &str, state: &str, part: u32| {
        format!("<sheet name=\"{name}\" state=\"{state}\" r:id=\"r{part}\"/>")
    };
    let cells = "<worksheet><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></worksheet>";
    let read = |states: [&str; 2], last: &str| {
        let book = [sheet("Lists", states[0], 1), sheet("Days", states[1], 2)].concat();
        let relationship = |id: u32, kind: &str, target: &str| {
            format!("<Relationship Id=\"r{id}\" Type=\"x/{kind}\" Target=\"{target}\"/>")
        };
        let of = |parts: String| format!("<Relationships>{parts}</Relationships>");
        let bytes = archive(&[
            ("_rels/.rels", &of(relationship(1, "officeDocument", "book.xml"))),
            ("book.xml", &format!("<workbook><sheets>{book}</sheets></workbook>")),
            (
                "_rels/book.xml.rels",
                &of(relationship(1, "worksheet", "1.xml") + &relationship(2, "worksheet", "2.xml")),
            ),
            ("1.xml", cells),
            ("2.xml", last),
        ]);
        Sheet::read(&bytes, None).unwrap().name.unwrap()
    };
    assert_eq!(read(["visible", "visible"], cells), "Lists");
    assert_eq!(read(["hidden", "visible"], cells), "Days");
    assert_eq!(read(["veryHidden", "visible"], cells), "Days");
    assert_eq!(read(["hidden", "visible"], "<worksheet/>"), "Lists");
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43176</v></c><c r=\"B1\"><v>5</v></c></row>";
    check("<workbookPr date1904=\"1\"/>", "", sheet, "2022-03-18: 5");
    check("<workbookPr date1904=\"false\"/>", "", sheet, "2018-03-17: 5");
}

#[test]
fn texts_are_shared_or_stand_in_the_cell() {
    let strings = "<si><t>人&amp;数</t></si><si><r><t>3月</t></r><r><t xml:space=\"preserve\">18日 </t></r><rPh><t>x</t></rPh></si><si/>";
    let sheet = "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>\
         <row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>1,2</t><t>34</t></is></c></row>\
         <row r=\"3\"><c r=\"A3\" t=\"d\"><v>2022-03-19T00:00:00</v></c><c r=\"B3\" t=\"str\"><f>x</f><v>6</v></c>\
         <c r=\"C3\" t=\"s\"><v>2</v></c></row>";
    check("", strings, sheet, "2022-03-18: 1234 6");
    let column = &Sheet::read(&workbook("", strings, sheet), None).unwrap().columns()[0];
    assert_eq!(column.header.as_deref(), Some("人&数"));
}

#[test]
fn wrong_cells_are_issues() {
    let row = |row: u32, day: &str, count: &str| {
        format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"><v>{day}</v></c><c r=\"B{row}\" {count}</c></row>")
    };
    let sheet = [
        row(1, "44638", "t=\"e\"><v>#N/A</v>"),
        row(2, "44639.5", "><v>5</v>"),
        row(3, "44640", "t=\"b\"><v>1</v>"),
        row(4, "44641", "><v>1.5</v>"),
        row(5, "44642", "s=\"1\"><v>44638</v>"),
        row(6, "44643", "><v>1E2</v>"),
    ];
    check(
        "",
        "",
        &sheet.concat(),
        "B1 NotACount { value: \"#N/A\" }, A2 NotADate { value: \"44639.5 (date\" }, \
         B3 NotACount { value: \"TRUE\" }, B4 Fraction { value: \"1.5\" }, B5 NotACount { value: \"2022-03-18\" }, A3 Gap { from: 2022-03-19, to: 2022-03-19 }",
    );
}

#[test]
fn what_is_no_workbook_is_refused() {
    for bytes in [
        archive(&[]),
        archive(&[("readme.txt", "hello")]),
        archive(&[(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"nowhere\"/>",
        )]),
        workbook("", "", "<row r=\"0\"/>"),
        workbook("", "", "<row r=\"1\"><c r=\"ZZZZ1\"/></row>"),
        workbook("", "", "<row></column>"),
        workbook("", "", &"<a>".repeat(100)),
        b"PK\x03\x04 not really".to_vec(),
    ] {
        assert_eq!(Sheet::read(&bytes, None), Err(Problem::NotAWorkbook));
    }
    let mut damaged = workbook("", "", &"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(50));
    let middle = damaged.windows(7).position(|window| window == b"two.xml").unwrap() + 12;
    damaged[middle] ^= 0x55;
    assert_eq!(Sheet::read(&damaged, None), Err(Problem::NotAWorkbook));
    assert_eq!(Sheet::read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", None), Err(Problem::OldWorkbook));
}
