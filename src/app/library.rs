//! The library: scenarios that a person keeps under names in the browser.
//!
//! Every entry stands under a key of its own in a [`Store`], so that a broken one harms no other; what
//! cannot be read is listed as it is, with the reason, until somebody deletes it. Several tabs share
//! the store: each remembers the revision of the entry that it opened, and asks before it writes over
//! another. (Nothing locks the store: two tabs that save in the same moment are not told apart, and the
//! later one stays.)
//!
//! [`Library::update`] is the only place where anything is written. No web in here: the store, the
//! clock and the dice come from outside.

mod action;
mod changed;
mod entry;
mod export;
mod import;
mod notice;
mod save;
mod store;

use isoplan::scenario::Draft;

pub use action::{Action, Moment};
pub use changed::Changed;
pub use entry::{ENTRY_VERSION, Entry, Fault, Id, KEY_PREFIX, LONGEST_NAME, MOST_ENTRY_BYTES};
pub use export::{LIBRARY_VERSION, MOST_IMPORT_BYTES, NotALibrary, is_library};
pub use import::Import;
pub use notice::{Notice, Trouble};
pub use store::{Refusal, Store};

/// The most entries, whole and broken together.
pub const MOST_ENTRIES: usize = 500;

/// What is known of the scenarios kept, and what the panel that lists them shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// Whether the panel is open.
    pub shown: bool,
    /// The entries, those changed last first.
    pub entries: Vec<Entry>,
    /// What stands in the store and cannot be read, by key.
    pub broken: Vec<Broken>,
    /// The entry that the scenario on the screen was opened from, or saved to.
    pub open: Option<Open>,
    /// What came of the last action.
    pub notice: Option<Notice>,
    /// What has been deleted since the panel was opened, the last one last.
    deleted: Vec<Deleted>,
}

/// An entry, as this tab has read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Which.
    pub id: Id,
    /// Its name then.
    pub name: String,
    /// Its revision then.
    pub revision: u64,
}

/// Something under an entry's key that is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// The key.
    pub key: String,
    /// What stands there.
    pub text: String,
    /// Why it is no entry.
    pub fault: Fault,
}

/// How the scenario on the screen and the entry that it was opened from differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They do not.
    Saved,
    /// The scenario has been changed since.
    Edited,
    /// The entry has been changed since, in another tab.
    ChangedElsewhere,
    /// The entry has been deleted since, in another tab.
    DeletedElsewhere,
}

#[derive(Debug, Clone, PartialEq)]
struct Deleted {
    name: String,
    key: String,
    text: String,
}

impl Library {
    /// What the store holds, as the page opens with a scenario on the screen.
    pub fn new(store: &impl Store, on_screen: &Draft) -> Library {
        let mut library = Library::default();
        // A store that refuses says so when somebody wants something of it.
        let _ = library.read(store);
        library.recognise(on_screen);
        library
    }

    /// The library after an action, and the store with it.
    pub fn update(&mut self, action: Action, store: &impl Store, moment: &Moment) {
        let outcome = match action {
            Action::Show => {
                self.shown = true;
                Ok(None)
            }
            Action::Hide => {
                self.shown = false;
                self.deleted.clear();
                Ok(None)
            }
            Action::Follow => return self.follow(store),
            Action::Opened(id) => {
                self.shown = false;
                self.deleted.clear();
                self.open = self.entry(id).map(Open::of);
                Ok(None)
            }
            Action::Save => self.save(store, moment).map(Some),
            Action::SaveAs(name) => self.save_as(&name, store, moment).map(Some),
            Action::KeepBoth => self.keep_both(store, moment).map(Some),
            Action::Replace => self.replace(store, moment).map(Some),
            Action::Rename(id, name) => self.rename(id, &name, store, moment).map(Some),
            Action::Duplicate(id) => self.duplicate(id, store, moment).map(Some),
            Action::Delete(id) => self.delete(id, store).map(Some),
            Action::DeleteBroken(key) => self.delete_broken(&key, store).map(Some),
            Action::Undo => self.undo(store, moment),
            Action::Import(file) => self.import(file, store, moment).map(Some),
            Action::Dismiss => Ok(None),
        };
        self.notice = outcome.unwrap_or_else(|trouble| Some(Notice::Trouble(trouble)));
        if let Err(refusal) = self.read(store) {
            // What was done before it may have its own trouble to tell, which is more to the point.
            if !matches!(self.notice, Some(Notice::Trouble(_))) && self.shown {
                self.notice = Some(Notice::Trouble(Trouble::Refused(refusal)));
            }
        }
    }

    /// The entry of this id.
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// How the scenario on the screen and the entry that it was opened from differ.
    pub fn standing(&self, on_screen: &Draft) -> Option<Standing> {
        let open = self.open.as_ref()?;
        Some(match self.entry(open.id) {
            None => Standing::DeletedElsewhere,
            Some(entry) if entry.revision != open.revision => Standing::ChangedElsewhere,
            Some(entry) if entry.content == on_screen.fingerprint() => Standing::Saved,
            Some(_) => Standing::Edited,
        })
    }

    /// The name of what was deleted last, as long as it can be undone.
    pub fn undoable(&self) -> Option<&str> {
        self.deleted.last().map(|deleted| deleted.name.as_str())
    }

    /// Everything, as a file that [`Action::Import`] reads.
    pub fn export(&self) -> String {
        export::write(self.entries.iter(), self.broken.iter().map(|broken| broken.text.as_str()))
    }

    /// Another scenario has come to the screen: it is an entry's if it says the same.
    pub fn recognise(&mut self, on_screen: &Draft) {
        let content = on_screen.fingerprint();
        self.open = self.entries.iter().find(|entry| entry.content == content).map(Open::of);
    }

    /// Another tab has written.
    fn follow(&mut self, store: &impl Store) {
        if let Err(refusal) = self.read(store)
            && self.shown
        {
            self.notice = Some(Notice::Trouble(Trouble::Refused(refusal)));
        }
    }

    /// Reads the store anew; a store that refuses leaves what is known of it.
    fn read(&mut self, store: &impl Store) -> Result<(), Refusal> {
        let (mut entries, mut broken) = (Vec::new(), Vec::new());
        let mut keys = store.keys()?;
        keys.retain(|key| key.starts_with(KEY_PREFIX));
        keys.sort_unstable();
        for key in keys {
            let Some(text) = store.get(&key)? else { continue };
            match Entry::read_at(&key, &text) {
                Ok(entry) => entries.push(entry),
                Err(fault) => broken.push(Broken { key, text, fault }),
            }
        }
        entries.sort_by(|one, other| other.changed.cmp(&one.changed).then_with(|| one.name.cmp(&other.name)));
        (self.entries, self.broken) = (entries, broken);
        Ok(())
    }
}

impl Open {
    fn of(entry: &Entry) -> Open {
        Open { id: entry.id, name: entry.name.clone(), revision: entry.revision }
    }
}

#[cfg(test)]
mod tests;
