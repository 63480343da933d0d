//! XLSX workbooks of plain sheets: cells with a format, widths of columns, and a frozen head.
//!
//! A library that writes everything that workbooks can hold would be downloaded for the little that results need;
//! this is that little.

mod parts;

use std::io::{Cursor, Write};

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::cell::Cell;
use crate::table::Place;

/// Bytes of a sheet that are gathered before they are compressed.
const CHUNK: usize = 1 << 16;

/// What a workbook holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets, at least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// Rows at the top, at least 1, and columns at the left that stay in sight.
    pub frozen: (u32, u32),
    /// Widths of the columns in characters; the last one is that of all that follow.
    pub widths: Vec<u32>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Workbook {
    /// The file: the same bytes for the same workbook.
    pub fn to_xlsx(&self) -> Vec<u8> {
        let mut archive = Archive(ZipWriter::new(Cursor::new(Vec::new())));
        for (number, sheet) in (1..).zip(&self.sheets) {
            archive.sheet(number, sheet);
        }
        let number = self.sheets.len();
        for (path, xml) in [
            ("[Content_Types].xml", &*parts::content_types(number)),
            ("_rels/.rels", parts::PACKAGE),
            ("xl/workbook.xml", &parts::workbook(self.sheets.iter().map(|sheet| &*sheet.name))),
            ("xl/_rels/workbook.xml.rels", &parts::relationships(number)),
            ("xl/styles.xml", parts::STYLES),
        ] {
            archive.begin(path);
            archive.write(xml);
        }
        archive.0.finish().expect(IN_MEMORY).into_inner()
    }
}

/// The archive of a workbook that is being written.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    /// Adds a sheet.
    fn sheet(&mut self, number: usize, sheet: &Sheet) {
        self.begin(&format!("xl/worksheets/sheet{number}.xml"));
        let mut xml = parts::sheet_head(sheet);
        for (row, cells) in (0..).zip(&sheet.rows) {
            xml += &format!("<row r=\"{}\">", row + 1);
            for (column, cell) in (0..).zip(cells) {
                cell.write(&mut xml, Place { row, column });
            }
            xml += "</row>";
            if xml.len() > CHUNK {
                self.write(&xml);
                xml.clear();
            }
        }
        self.write(&(xml + parts::SHEET_TAIL));
    }

    fn begin(&mut self, path: &str) {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(path, options).expect(IN_MEMORY);
    }

    fn write(&mut self, xml: &str) {
        self.0.write_all(xml.as_bytes()).expect(IN_MEMORY);
    }
}

/// Why writing cannot fail: no part comes near the 4 GB at which an archive would have to be told.
const IN_MEMORY: &str = "memory takes what is written to it";
