//! XLSX workbooks of plain sheets: cells with a format, widths of columns, and a frozen head.
//!
//! A library that writes everything that workbooks can hold would make the page's download larger by
//! two thirds; this is the part of the format that results need.

mod parts;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::cell::Cell;
use crate::table::Place;

/// Bytes of a sheet that are gathered before they are compressed.
const CHUNK: usize = 1 << 16;

/// A workbook that is being written.
pub struct Workbook {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// Names of the sheets so far.
    sheets: Vec<String>,
}

/// How a sheet looks.
pub struct Look<'a> {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    pub name: &'a str,
    /// Rows at the top, at least 1, and columns at the left that stay in sight.
    pub frozen: (u32, u32),
    /// Widths of the columns in characters; the last one is that of all that follow.
    pub widths: &'a [u32],
}

impl Workbook {
    /// A workbook without sheets.
    pub fn new() -> Workbook {
        Workbook { zip: ZipWriter::new(Cursor::new(Vec::new())), sheets: Vec::new() }
    }

    /// Adds a sheet of rows.
    pub fn sheet(&mut self, look: &Look, rows: impl Iterator<Item = Vec<Cell>>) {
        self.sheets.push(look.name.to_owned());
        self.begin(&format!("xl/worksheets/sheet{}.xml", self.sheets.len()));
        let mut xml = parts::sheet_head(look);
        for (row, cells) in (0..).zip(rows) {
            xml += &format!("<row r=\"{}\">", row + 1);
            for (column, cell) in (0..).zip(&cells) {
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

    /// The file.
    pub fn finish(mut self) -> Vec<u8> {
        for (path, xml) in [
            ("[Content_Types].xml", &*parts::content_types(self.sheets.len())),
            ("_rels/.rels", parts::PACKAGE),
            ("xl/workbook.xml", &parts::workbook(&self.sheets)),
            ("xl/_rels/workbook.xml.rels", &parts::relationships(self.sheets.len())),
            ("xl/styles.xml", parts::STYLES),
        ] {
            self.begin(path);
            self.write(xml);
        }
        self.zip.finish().expect(IN_MEMORY).into_inner()
    }

    fn begin(&mut self, path: &str) {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(path, options).expect(IN_MEMORY);
    }

    fn write(&mut self, xml: &str) {
        self.zip.write_all(xml.as_bytes()).expect(IN_MEMORY);
    }
}

/// Why writing cannot fail: no part comes near the 4 GB at which an archive would have to be told.
const IN_MEMORY: &str = "memory takes what is written to it";
