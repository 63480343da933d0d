//! The texts that cells share.

use std::rc::Rc;

use quick_xml::events::Event;

use super::archive::{Archive, ShortText};
use crate::table::cell::Content;
use crate::table::{MOST_CELLS, Problem};

/// The shared texts in order; `None` for those with nothing in them.
///
/// # Errors
///
/// As for any part; or if there are more texts than cells are read.
pub fn read(archive: &mut Archive, path: &str) -> Result<Vec<Option<Rc<str>>>, Problem> {
    let mut strings = Vec::new();
    let mut text = ShortText::default();
    // How to pronounce a text stands beside it, in runs of its own.
    let (mut inside, mut pronunciation) = (false, false);
    archive.visit(path, |event| {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => text.clear(),
                "rPh" => pronunciation = true,
                "t" => inside = !pronunciation,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "si" if strings.len() == MOST_CELLS => return Err(Problem::TooManyCells),
                "si" => strings.push(match Content::of_text(text.as_str()) {
                    Some(Content::Text(text)) => Some(text),
                    _ => None,
                }),
                "rPh" => pronunciation = false,
                "t" => inside = false,
                _ => {}
            },
            other if inside => text.push(other),
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}
