//! XLSX workbooks to cells: an archive of XML parts, of which five kinds are read.
//!
//! An archive of a few kilobytes can unpack to gigabytes, and a part can claim any number of
//! anything. So parts are read as a stream, all of them together up to [`MOST_UNPACKED`] bytes; what is
//! kept of them is numbers and short texts; and nothing is reserved because a part announces it.

mod archive;
mod cells;
mod strings;
mod styles;

use archive::{Archive, attribute};
use quick_xml::events::Event;

use super::{Problem, Sheet};

/// The most bytes that the parts may have together, unpacked: two or three times what the cells take
/// that are read at most.
const MOST_UNPACKED: u64 = 24_000_000;

/// Whether these are the first bytes of an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    // The second begins an archive with nothing in it.
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether these are the first bytes of what Excel wrote before 2007, and still writes around a
/// workbook with a password.
pub fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Reads the sheet of this name, else the first with anything in it; a hidden one only if no other has.
///
/// # Errors
///
/// If this is no workbook, has too much in it, or has no such sheet.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Sheet, Problem> {
    let mut archive = Archive::open(bytes, MOST_UNPACKED)?;
    let mut book = Book::read(&mut archive)?;
    if let Some(name) = name {
        let Some(position) = book.sheets.iter().position(|sheet| sheet.0.trim() == name.trim()) else {
            let known = book.sheets.into_iter().map(|(name, _)| name).collect();
            return Err(Problem::NoSuchSheet { name: name.to_owned(), known });
        };
        book.sheets = vec![book.sheets.swap_remove(position)];
    }
    let meanings = cells::Meanings {
        strings: strings::read(&mut archive, &book.part("sharedStrings"))?,
        dates: styles::dates(&mut archive, &book.part("styles"))?,
        since_1904: book.since_1904,
    };
    let mut read = None;
    for (name, path) in book.sheets {
        let cells = cells::read(&mut archive, &path, &meanings)?;
        let empty = cells.is_empty();
        read = Some(Sheet { name: Some(name), cells });
        if !empty {
            break;
        }
    }
    read.ok_or(Problem::NotAWorkbook)
}

/// What the main part of a workbook says.
#[derive(Default)]
struct Book {
    /// Names of the sheets, and the paths of their parts, hidden ones last.
    sheets: Vec<(String, String)>,
    /// Whether days are counted from 1904.
    since_1904: bool,
    /// The parts that belong to it.
    parts: Vec<Relationship>,
}

/// A part that belongs to another one.
struct Relationship {
    id: String,
    /// The last word of its type: `worksheet`, `styles` …
    kind: String,
    path: String,
}

impl Book {
    fn read(archive: &mut Archive) -> Result<Book, Problem> {
        let packages = relationships(archive, "")?;
        let main = packages.iter().find(|part| part.kind == "officeDocument").ok_or(Problem::NotAWorkbook)?;
        let mut book = Book { parts: relationships(archive, &main.path)?, ..Book::default() };
        let mut listed = Vec::new();
        archive.visit(&main.path, |event| {
            if let Event::Start(element) = event {
                match element.local_name().as_ref() {
                    "sheet" => {
                        let hidden = attribute(&element, "state").is_some_and(|state| state != "visible");
                        listed.push((hidden, attribute(&element, "name"), attribute(&element, "id")));
                    }
                    "workbookPr" => {
                        book.since_1904 |=
                            matches!(attribute(&element, "date1904").as_deref(), Some("1" | "true"));
                    }
                    _ => {}
                }
            }
            Ok(())
        })?;
        // In their order, those that nobody sees last.
        listed.sort_by_key(|(hidden, ..)| *hidden);
        for (_, name, id) in listed {
            let part = book.parts.iter().find(|part| Some(&part.id) == id.as_ref());
            // Sheets that are charts have no cells.
            if let Some(part) = part.filter(|part| part.kind == "worksheet") {
                book.sheets.push((name.unwrap_or_default(), part.path.clone()));
            }
        }
        if book.sheets.is_empty() { Err(Problem::NotAWorkbook) } else { Ok(book) }
    }

    /// Path of the only part of a kind; empty if there is none.
    fn part(&self, kind: &str) -> String {
        let part = self.parts.iter().find(|part| part.kind == kind);
        part.map_or_else(String::new, |part| part.path.clone())
    }
}

/// The parts that belong to the part of this path, or to the whole archive.
fn relationships(archive: &mut Archive, path: &str) -> Result<Vec<Relationship>, Problem> {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let within = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let mut parts = Vec::new();
    archive.visit(&format!("{within}_rels/{file}.rels"), |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) =
                (attribute(&element, "Id"), attribute(&element, "Type"), attribute(&element, "Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(from_root) => from_root.to_owned(),
                None => format!("{within}{target}"),
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            parts.push(Relationship { id, kind, path });
        }
        Ok(())
    })?;
    Ok(parts)
}
