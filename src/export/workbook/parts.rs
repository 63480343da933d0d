//! The parts of a workbook beside its sheets.

use quick_xml::escape::escape;

use super::Sheet;
use crate::table::Place;

/// The part that leads to the others.
pub const PACKAGE: &str = include_str!("package.rels");

/// How cells may look.
pub const STYLES: &str = include_str!("styles.xml");

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGES: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Which part is of which type.
pub fn content_types(sheets: usize) -> String {
    let mut xml = format!("{DECLARATION}<Types xmlns=\"{PACKAGES}/content-types\">");
    for (extension, kind) in [("rels", "vnd.openxmlformats-package.relationships+xml"), ("xml", "xml")] {
        xml += &format!("<Default Extension=\"{extension}\" ContentType=\"application/{kind}\"/>");
    }
    let mut part = |path: &str, kind: &str| {
        xml += &format!("<Override PartName=\"/xl/{path}.xml\" ContentType=\"{TYPES}.{kind}+xml\"/>");
    };
    part("workbook", "sheet.main");
    part("styles", "styles");
    for number in 1..=sheets {
        part(&format!("worksheets/sheet{number}"), "worksheet");
    }
    xml + "</Types>"
}

/// The list of sheets.
pub fn workbook<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut xml = format!("{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>");
    for (number, name) in (1..).zip(names) {
        let name = escape(name);
        xml += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    xml + "</sheets></workbook>"
}

/// Where the parts of the workbook are.
pub fn relationships(sheets: usize) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGES}/relationships\">");
    let mut part = |number: usize, kind: &str, path: &str| {
        xml += &format!("<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{path}\"/>");
    };
    for number in 1..=sheets {
        part(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
    }
    part(sheets + 1, "styles", "styles.xml");
    xml + "</Relationships>"
}

/// What stands before the rows of a sheet.
pub fn sheet_head(sheet: &Sheet) -> String {
    let (rows, columns) = sheet.frozen;
    let corner = Place { row: rows, column: columns };
    let pane = if columns == 0 { "bottomLeft" } else { "bottomRight" };
    let split = if columns == 0 { String::new() } else { format!(" xSplit=\"{columns}\"") };
    let mut xml = format!(
        "{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane{split} ySplit=\"{rows}\" topLeftCell=\"{corner}\" activePane=\"{pane}\" state=\"frozen\"/>\
         </sheetView></sheetViews><cols>"
    );
    for (number, width) in (1..).zip(&sheet.widths) {
        let last = if number == sheet.widths.len() { 16_384 } else { number };
        xml += &format!("<col min=\"{number}\" max=\"{last}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml + "</cols><sheetData>"
}

/// What stands behind the rows of a sheet.
pub const SHEET_TAIL: &str = "</sheetData></worksheet>";
