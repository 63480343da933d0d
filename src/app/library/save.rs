//! What writes to the store, entry by entry.

use std::rc::Rc;

use super::entry::name as named;
use super::{Deleted, Entry, Id, LONGEST_NAME, Library, MOST_ENTRIES, MOST_ENTRY_BYTES};
use super::{Moment, Notice, Open, Store, Trouble};

impl Library {
    /// Puts the scenario on the screen into the open entry, unless that is another than was opened.
    pub(super) fn save(&mut self, store: &impl Store, moment: &Moment) -> Result<Notice, Trouble> {
        let Some(open) = self.open.clone() else {
            return self.save_as(moment.name(), store, moment);
        };
        let key = open.id.key();
        let Some(theirs) = store.get(&key)? else {
            return self.add(open.name, store, moment).map(Notice::SavedAnew);
        };
        match Entry::read_at(&key, &theirs) {
            Ok(entry) if entry.revision == open.revision => self.put(entry, store, moment),
            Ok(entry) => Ok(Notice::Conflict { name: entry.name, theirs }),
            Err(_) => Ok(Notice::Conflict { name: open.name, theirs }),
        }
    }

    /// Makes the scenario on the screen an entry of its own.
    pub(super) fn save_as(
        &mut self,
        name: &str,
        store: &impl Store,
        moment: &Moment,
    ) -> Result<Notice, Trouble> {
        let name = named(name).map_err(|length| Trouble::BadName { length })?;
        self.add(name, store, moment).map(Notice::Saved)
    }

    /// Answers a conflict by a new entry beside the other.
    pub(super) fn keep_both(&mut self, store: &impl Store, moment: &Moment) -> Result<Notice, Trouble> {
        match self.notice.take() {
            Some(Notice::Conflict { name, .. }) => self.save_as(&name, store, moment),
            _ => self.save(store, moment),
        }
    }

    /// Answers a conflict by writing over the other, if it is still the one that the person was told of.
    pub(super) fn replace(&mut self, store: &impl Store, moment: &Moment) -> Result<Notice, Trouble> {
        let (Some(Notice::Conflict { theirs, .. }), Some(open)) = (self.notice.take(), self.open.clone())
        else {
            return self.save(store, moment);
        };
        let key = open.id.key();
        if store.get(&key)?.as_ref() != Some(&theirs) {
            return self.save(store, moment);
        }
        // What cannot be read gives way to an entry of the name that it had.
        let anew = |_| Entry { revision: open.revision, ..moment.entry(open.id, open.name) };
        self.put(Entry::read_at(&key, &theirs).unwrap_or_else(anew), store, moment)
    }

    /// Gives an entry another name.
    pub(super) fn rename(
        &mut self,
        id: Id,
        name: &str,
        store: &impl Store,
        moment: &Moment,
    ) -> Result<Notice, Trouble> {
        let name = named(name).map_err(|length| Trouble::BadName { length })?;
        let entry = self.unchanged(id, store)?;
        if entry.name == name {
            return Ok(Notice::Renamed(name));
        }
        self.read(store)?;
        let was_open = self.open.as_ref() == Some(&Open::of(&entry));
        let name = self.unique(&name, Some(id));
        let entry = Entry {
            name: name.clone(),
            revision: entry.revision.wrapping_add(1),
            changed: moment.now.clone(),
            ..entry
        };
        write(&entry, store)?;
        if was_open {
            self.open = Some(Open::of(&entry));
        }
        Ok(Notice::Renamed(name))
    }

    /// Makes a second entry of the same content.
    pub(super) fn duplicate(
        &mut self,
        id: Id,
        store: &impl Store,
        moment: &Moment,
    ) -> Result<Notice, Trouble> {
        let entry = self.unchanged(id, store)?;
        self.read(store)?;
        let entry = Entry { changed: moment.now.clone(), ..entry };
        let Entry { name, .. } = self.add_entry(entry, store, moment.dice)?;
        Ok(Notice::Duplicated(name))
    }

    /// Deletes an entry; its text is kept until the panel closes.
    pub(super) fn delete(&mut self, id: Id, store: &impl Store) -> Result<Notice, Trouble> {
        let entry = self.unchanged(id, store)?;
        let (key, text) = (id.key(), entry.text());
        store.remove(&key)?;
        self.deleted.push(Deleted { name: entry.name.clone(), key, text });
        if self.open.as_ref().is_some_and(|open| open.id == id) {
            self.open = None;
        }
        Ok(Notice::Deleted(entry.name))
    }

    /// Deletes what cannot be read; its text is kept until the panel closes.
    pub(super) fn delete_broken(&mut self, key: &str, store: &impl Store) -> Result<Notice, Trouble> {
        let listed = self.broken.iter().find(|broken| broken.key == key);
        let text = store.get(key)?.filter(|text| listed.is_some_and(|broken| broken.text == *text));
        let text = text.ok_or_else(|| Trouble::ChangedElsewhere(key.to_owned()))?;
        store.remove(key)?;
        self.deleted.push(Deleted { name: key.to_owned(), key: key.to_owned(), text });
        Ok(Notice::Deleted(key.to_owned()))
    }

    /// Brings back what was deleted last.
    pub(super) fn undo(&mut self, store: &impl Store, moment: &Moment) -> Result<Option<Notice>, Trouble> {
        let Some(deleted) = self.deleted.last() else { return Ok(None) };
        // Another tab may have brought it back already, from an import or a conflict.
        if store.get(&deleted.key)?.is_none() {
            store.set(&deleted.key, &deleted.text)?;
        }
        let restored = self.deleted.pop().map(|deleted| Notice::Restored(deleted.name));
        self.read(store)?;
        if self.open.is_none() {
            self.recognise(&moment.on_screen);
        }
        Ok(restored)
    }

    /// Adds an entry under a name of its own and an id of its own.
    pub(super) fn add_entry(
        &mut self,
        entry: Entry,
        store: &impl Store,
        dice: u64,
    ) -> Result<Entry, Trouble> {
        if self.entries.len() + self.broken.len() >= MOST_ENTRIES {
            return Err(Trouble::TooMany);
        }
        let mut id = Id(dice);
        while store.get(&id.key())?.is_some() {
            id = Id(id.0.wrapping_add(1));
        }
        let entry = Entry { id, name: self.unique(&entry.name, None), revision: 1, ..entry };
        write(&entry, store)?;
        self.entries.push(entry.clone());
        Ok(entry)
    }

    /// Adds the scenario on the screen, which is from then on the open entry's.
    /// Returns its name.
    fn add(&mut self, name: String, store: &impl Store, moment: &Moment) -> Result<String, Trouble> {
        self.read(store)?;
        let entry = self.add_entry(moment.entry(Id(0), name), store, moment.dice)?;
        self.open = Some(Open::of(&entry));
        Ok(entry.name)
    }

    /// Writes the scenario on the screen over an entry, which is from then on the open one.
    fn put(&mut self, over: Entry, store: &impl Store, moment: &Moment) -> Result<Notice, Trouble> {
        let entry = moment.entry(over.id, over.name);
        let entry = Entry { revision: over.revision.wrapping_add(1), ..entry };
        write(&entry, store)?;
        self.open = Some(Open::of(&entry));
        Ok(Notice::Saved(entry.name))
    }

    /// The entry as the store has it, if that is what the person sees in the list.
    fn unchanged(&self, id: Id, store: &impl Store) -> Result<Entry, Trouble> {
        let listed = self.entry(id);
        let stored = store.get(&id.key())?.and_then(|text| Entry::read_at(&id.key(), &text).ok());
        let name = listed.map_or_else(|| id.key(), |listed| listed.name.clone());
        stored.filter(|entry| listed == Some(entry)).ok_or(Trouble::ChangedElsewhere(name))
    }

    /// A name that no entry has, but for the one of this id: with ` (2)` behind it, ` (3)` and so on.
    fn unique(&self, name: &str, own: Option<Id>) -> String {
        let is_free =
            |name: &str| self.entries.iter().all(|entry| Some(entry.id) == own || entry.name != name);
        let numbered = |number: u32| {
            let number = format!(" ({number})");
            let room = LONGEST_NAME - number.chars().count();
            let stem: String = stem(name).chars().take(room).collect();
            stem + &number
        };
        let candidates = std::iter::once(name.to_owned()).chain((2..).map(numbered));
        candidates.into_iter().find(|name| is_free(name)).unwrap_or_else(|| name.to_owned())
    }
}

impl Moment {
    /// The scenario's own name for itself, or the program's.
    fn name(&self) -> &str {
        let name = self.on_screen.get("name").and_then(|name| name.as_str());
        name.filter(|name| !name.trim().is_empty()).unwrap_or("Isoplan")
    }

    /// The scenario on the screen as a first entry.
    fn entry(&self, id: Id, name: String) -> Entry {
        Entry {
            id,
            name,
            revision: 1,
            changed: self.now.clone(),
            document: self.on_screen.to_json().into(),
            draft: Rc::clone(&self.on_screen),
            content: self.on_screen.fingerprint(),
        }
    }
}

/// A name without the number that tells it from others.
pub(super) fn stem(name: &str) -> &str {
    let number = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    number.filter(|(stem, number)| !stem.is_empty() && is_number(number)).map_or(name, |(stem, _)| stem)
}

fn write(entry: &Entry, store: &impl Store) -> Result<(), Trouble> {
    let text = entry.text();
    if text.len() > MOST_ENTRY_BYTES {
        return Err(Trouble::TooLarge { bytes: text.len() });
    }
    Ok(store.set(&entry.id.key(), &text)?)
}
