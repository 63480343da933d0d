//! Entries that come in from a file.

use super::save::stem;
use super::{Entry, Fault, Library, Moment, NotALibrary, Notice, Store, Trouble, export};

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Import {
    /// Entries that came in.
    pub added: usize,
    /// Entries that were there already, with the same name and content.
    pub known: usize,
    /// What was none, by its place in the file, from 1.
    pub faults: Vec<(usize, Fault)>,
    /// Why the rest did not come in, and how many that are.
    pub stopped: Option<(usize, Box<Trouble>)>,
}

impl Library {
    /// Takes in the entries of a file, beside those that are there. None replaces another.
    pub(super) fn import(
        &mut self,
        file: Result<Vec<u8>, NotALibrary>,
        store: &impl Store,
        moment: &Moment,
    ) -> Result<Notice, Trouble> {
        let read = file.and_then(|bytes| export::read(&bytes)).map_err(Trouble::NotALibrary)?;
        self.read(store)?;
        let mut import = Import::default();
        let total = read.len();
        for (place, read) in (1..).zip(read) {
            match read {
                Err(fault) => import.faults.push((place, fault)),
                Ok(entry) if self.has(&entry) => import.known += 1,
                Ok(entry) => match self.add_entry(entry, store, moment.dice) {
                    Ok(_) => import.added += 1,
                    Err(trouble) => {
                        import.stopped = Some((total - place + 1, Box::new(trouble)));
                        break;
                    }
                },
            }
        }
        Ok(Notice::Imported(import))
    }

    /// Whether an entry is there, be it with a number behind its name.
    fn has(&self, entry: &Entry) -> bool {
        self.entries.iter().any(|own| own.content == entry.content && stem(&own.name) == stem(&entry.name))
    }
}
