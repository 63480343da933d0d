//! The parts of a workbook, one XML event after the other.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use crate::table::Problem;

/// The most entries of an archive's directory.
const MOST_ENTRIES: usize = 2000;

/// The most elements within each other; workbooks have about ten.
const DEEPEST: usize = 100;

/// An archive that unpacks so many bytes and no more.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// The archive in these bytes, of which at most `most` bytes are unpacked.
    ///
    /// # Errors
    ///
    /// If it is damaged or has a directory of unlikely length.
    pub fn open(bytes: &'a [u8], most: u64) -> Result<Archive<'a>, Problem> {
        // A first look, because opening keeps a record of each entry.
        let entries = bytes.windows(4).filter(|window| window == b"PK\x01\x02").take(MOST_ENTRIES + 1);
        if entries.count() > MOST_ENTRIES {
            return Err(Problem::NotAWorkbook);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::NotAWorkbook)?;
        Ok(Archive { zip, left: most })
    }

    /// Visits the starts, ends and texts of a part, to its end. Elements without content have a start
    /// and an end too. A part that is not there has no events.
    ///
    /// # Errors
    ///
    /// What the visitor says; if the part is damaged, or unpacks to too much.
    pub fn visit(
        &mut self,
        path: &str,
        mut visitor: impl FnMut(Event) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let Some(entry) = self.zip.index_for_name(path) else { return Ok(()) };
        let part = self.zip.by_index(entry).map_err(|_| Problem::NotAWorkbook)?;
        let mut reader = Reader::from_reader(BufReader::new(Metered { part, left: &mut self.left }));
        reader.config_mut().expand_empty_elements = true;
        let (mut buffer, mut depth) = (Vec::new(), 0);
        loop {
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Eof) => return Ok(()),
                // The reader remembers every element that is open.
                Ok(Event::Start(_)) if depth == DEEPEST => return Err(Problem::NotAWorkbook),
                Ok(event @ Event::Start(_)) => {
                    depth += 1;
                    visitor(event)?;
                }
                Ok(event @ Event::End(_)) => {
                    depth = depth.saturating_sub(1);
                    visitor(event)?;
                }
                Ok(event) => visitor(event)?,
                Err(_) => {
                    let too_much = *reader.into_inner().into_inner().left == 0;
                    return Err(if too_much { Problem::TooLargeUnpacked } else { Problem::NotAWorkbook });
                }
            }
            buffer.clear();
        }
    }
}

/// A part that is read as far as the archive may still be unpacked.
struct Metered<'a, R> {
    part: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => *self.left = left,
            None => {
                *self.left = 0;
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
        Ok(read)
    }
}

/// An attribute of an element, whatever its prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    // Looking for repeated ones would take quadratic time.
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// A text that is cut to what is kept of one.
#[derive(Default)]
pub struct ShortText(String);

impl ShortText {
    /// Bytes after which nothing is added: more than the characters that are kept, at 4 bytes each.
    const LONGEST: usize = 1000;

    /// Adds what a text event or a reference says.
    pub fn push(&mut self, event: &Event) {
        if self.0.len() > ShortText::LONGEST {
            return;
        }
        match event {
            Event::Text(text) => self.push_cut(text),
            Event::CData(text) => self.push_cut(text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(character)) => self.0.push(character),
                _ => {
                    let known = quick_xml::escape::resolve_predefined_entity(&reference.xml10_content());
                    self.0.push_str(known.unwrap_or_default());
                }
            },
            _ => {}
        }
    }

    fn push_cut(&mut self, text: &str) {
        let end = text.char_indices().nth(ShortText::LONGEST).map_or(text.len(), |(end, _)| end);
        self.0.push_str(&text[..end]);
    }

    /// What was added so far.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
