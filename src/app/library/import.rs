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
        // What was here before, each for one entry of the file: those may be equal to each other. A number
        // behind the name does not matter.
        let of = |entry: &Entry| (entry.content, stem(&entry.name).to_owned());
        let mut before: Vec<_> = self.entries.iter().map(of).collect();
        let mut is_known = |entry: &Entry| {
            let entry = of(entry);
            let place = before.iter().position(|own| *own == entry);
            place.map(|place| before.swap_remove(place)).is_some()
        };
        let mut import = Import::default();
        let total = read.len();
        for (place, read) in (1..).zip(read) {
            match read {
                Err(fault) => import.faults.push((place, fault)),
                Ok(entry) if is_known(&entry) => import.known += 1,
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
}
