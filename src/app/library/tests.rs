use std::rc::Rc;

use isoplan::scenario::preset::Preset;
use proptest::prelude::*;
use serde_json::json;

use super::store::memory::Memory;
use super::*;

/// A tab of the browser: its library, and the scenario on its screen.
struct Tab<'a> {
    store: &'a Memory,
    library: Library,
    on_screen: Rc<Draft>,
    dice: u64,
}

impl<'a> Tab<'a> {
    fn new(store: &'a Memory, dice: u64) -> Tab<'a> {
        let on_screen = Rc::new(Preset::of("w1").unwrap().draft());
        let mut library = Library::new(store, &on_screen);
        library.shown = true;
        Tab { store, library, on_screen, dice }
    }

    /// Changes the scenario on the screen.
    fn edit(&mut self, rooms: u32) {
        assert!(Rc::make_mut(&mut self.on_screen).set("rooms.sites[0].rooms", json!(rooms)));
    }

    fn act(&mut self, action: Action) -> Option<Notice> {
        self.dice += 100;
        let now = format!("2026-11-22T13:{:02}:00+08:00", self.dice / 100 % 60).parse().unwrap();
        let moment = Moment { on_screen: self.on_screen.clone(), now, dice: self.dice };
        self.library.update(action, self.store, &moment);
        self.library.notice.clone()
    }

    #[track_caller]
    fn save_as(&mut self, name: &str) -> Id {
        assert!(matches!(self.act(Action::SaveAs(name.to_owned())), Some(Notice::Saved(_))));
        self.library.open.clone().unwrap().id
    }

    /// Names and rooms, in order of the names.
    fn list(&mut self) -> Vec<(String, u64)> {
        self.act(Action::Follow);
        let rooms = |entry: &Entry| entry.draft.get("rooms.sites[0].rooms").and_then(|rooms| rooms.as_u64());
        let mut list: Vec<_> =
            self.library.entries.iter().map(|entry| (entry.name.clone(), rooms(entry).unwrap())).collect();
        list.sort();
        list
    }
}

fn list<const N: usize>(list: [(&str, u64); N]) -> Vec<(String, u64)> {
    list.map(|(name, rooms)| (name.to_owned(), rooms)).to_vec()
}

fn named(name: &str) -> String {
    name.to_owned()
}

#[test]
fn a_scenario_is_saved_changed_and_found_again() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    assert_eq!((tab.library.entries.len(), tab.library.standing(&tab.on_screen)), (0, None));
    tab.edit(10);
    tab.save_as("  Plan A ");
    assert_eq!(tab.library.standing(&tab.on_screen), Some(Standing::Saved));
    tab.edit(20);
    assert_eq!(tab.library.standing(&tab.on_screen), Some(Standing::Edited));
    assert_eq!(tab.act(Action::Save), Some(Notice::Saved(named("Plan A"))));
    assert_eq!(tab.library.standing(&tab.on_screen), Some(Standing::Saved));
    assert_eq!(tab.list(), list([("Plan A", 20)]));
    // After a reload, the scenario on the screen is known by its content.
    let library = Library::new(&store, &tab.on_screen);
    assert_eq!(library.open, tab.library.open);
    assert!(library.open.is_some());
    assert_eq!(Library::new(&store, &Preset::of("w1").unwrap().draft()).open, None);
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    tab.edit(1);
    let first = tab.save_as("Plan");
    tab.save_as("Plan");
    tab.act(Action::Duplicate(first));
    tab.act(Action::Rename(first, named("Plan (2)")));
    tab.save_as("Plan (3)");
    assert_eq!(tab.list(), list([("Plan (2)", 1), ("Plan (3)", 1), ("Plan (4)", 1), ("Plan (5)", 1)]));
    let long = "长".repeat(LONGEST_NAME);
    tab.save_as(&long);
    tab.save_as(&long);
    let cut = "长".repeat(LONGEST_NAME - 4) + " (2)";
    assert!(tab.list().iter().any(|(name, _)| *name == cut));
    for (name, length) in [(String::new(), 0), (named(" \n"), 0), ("n".repeat(101), 101)] {
        let expected = Some(Notice::Trouble(Trouble::BadName { length }));
        assert_eq!(tab.act(Action::SaveAs(name.clone())), expected);
        assert_eq!(tab.act(Action::Rename(first, name)), expected);
    }
}

#[test]
fn what_is_deleted_comes_back_until_the_panel_closes() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    tab.edit(1);
    let one = tab.save_as("one");
    tab.edit(2);
    let two = tab.save_as("two");
    let before = store.texts.borrow().clone();
    assert_eq!(tab.act(Action::Delete(one)), Some(Notice::Deleted(named("one"))));
    assert_eq!(tab.act(Action::Delete(two)), Some(Notice::Deleted(named("two"))));
    assert_eq!((tab.list(), tab.library.open.clone()), (list([]), None));
    assert_eq!(tab.library.undoable(), Some("two"));
    assert_eq!(tab.act(Action::Undo), Some(Notice::Restored(named("two"))));
    assert_eq!(tab.library.standing(&tab.on_screen), Some(Standing::Saved));
    // A store that has become full keeps the way back open.
    store.room.set(1);
    assert_eq!(tab.act(Action::Undo), Some(Notice::Trouble(Trouble::Refused(Refusal::Full))));
    store.room.set(usize::MAX);
    assert_eq!(tab.act(Action::Undo), Some(Notice::Restored(named("one"))));
    assert_eq!(*store.texts.borrow(), before);
    tab.act(Action::Delete(one));
    tab.act(Action::Hide);
    assert_eq!((tab.act(Action::Undo), tab.list()), (None, list([("two", 2)])));
}

#[test]
fn two_tabs_never_overwrite_each_other_silently() {
    let store = Memory::new();
    let mut mine = Tab::new(&store, 0);
    mine.edit(1);
    let id = mine.save_as("Plan");
    let mut theirs = Tab::new(&store, 1_000_000);
    theirs.act(Action::Opened(id));
    theirs.edit(2);
    assert_eq!(theirs.act(Action::Save), Some(Notice::Saved(named("Plan"))));

    mine.edit(3);
    assert!(matches!(mine.act(Action::Save), Some(Notice::Conflict { name, .. }) if name == "Plan"));
    assert_eq!(mine.library.standing(&mine.on_screen), Some(Standing::ChangedElsewhere));
    assert_eq!(mine.list(), list([("Plan", 2)]));
    // While the person thinks, the other tab saves again: the answer was to another question.
    theirs.edit(4);
    theirs.act(Action::Save);
    assert!(matches!(mine.act(Action::Replace), Some(Notice::Conflict { .. })));
    assert_eq!(mine.act(Action::KeepBoth), Some(Notice::Saved(named("Plan (2)"))));
    assert_eq!(mine.list(), list([("Plan", 4), ("Plan (2)", 3)]));
    // What is on the screen belongs to the new one from now on.
    mine.edit(5);
    mine.act(Action::Save);
    assert_eq!(mine.list(), list([("Plan", 4), ("Plan (2)", 5)]));

    mine.act(Action::Opened(id));
    theirs.edit(6);
    theirs.act(Action::Save);
    assert!(matches!(mine.act(Action::Save), Some(Notice::Conflict { .. })));
    assert_eq!(mine.act(Action::Replace), Some(Notice::Saved(named("Plan"))));
    assert_eq!(mine.list(), list([("Plan", 5), ("Plan (2)", 5)]));
    // And now the other tab is asked.
    assert!(matches!(theirs.act(Action::Save), Some(Notice::Conflict { .. })));
}

#[test]
fn what_another_tab_has_changed_is_neither_renamed_nor_deleted_unseen() {
    let store = Memory::new();
    let mut mine = Tab::new(&store, 0);
    mine.edit(1);
    let id = mine.save_as("Plan");
    let mut theirs = Tab::new(&store, 1_000_000);
    theirs.act(Action::Opened(id));
    for action in [Action::Delete(id), Action::Rename(id, named("Mine")), Action::Duplicate(id)] {
        theirs.on_screen = mine.on_screen.clone();
        theirs.act(Action::Save);
        let refused = Some(Notice::Trouble(Trouble::ChangedElsewhere(named("Plan"))));
        assert_eq!(mine.act(action.clone()), refused, "{action:?}");
        assert_eq!(mine.list(), list([("Plan", 1)]));
    }
    // Now that it has been seen, it may go; what the other tab had open is saved anew.
    mine.act(Action::Delete(id));
    theirs.act(Action::Follow);
    assert_eq!(theirs.library.standing(&theirs.on_screen), Some(Standing::DeletedElsewhere));
    assert_eq!(theirs.act(Action::Save), Some(Notice::SavedAnew(named("Plan"))));
    // Undo brings the first back beside it.
    mine.act(Action::Undo);
    assert_eq!(mine.list(), list([("Plan", 1), ("Plan", 1)]));
}

#[test]
fn a_store_that_refuses_is_named_and_changes_nothing() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    tab.edit(1);
    let id = tab.save_as("Plan");
    let before = store.texts.borrow().clone();
    let actions = [
        Action::SaveAs(named("Other")),
        Action::Save,
        Action::Rename(id, named("Name")),
        Action::Duplicate(id),
    ];
    tab.edit(1_000);
    store.room.set(1);
    for action in actions.clone() {
        assert_eq!(
            tab.act(action.clone()),
            Some(Notice::Trouble(Trouble::Refused(Refusal::Full))),
            "{action:?}"
        );
    }
    store.forbidden.set(true);
    let forbidden = Some(Notice::Trouble(Trouble::Refused(Refusal::Forbidden)));
    for action in actions.into_iter().chain([Action::Show, Action::Follow, Action::Delete(id)]) {
        assert_eq!(tab.act(action.clone()), forbidden, "{action:?}");
    }
    assert_eq!(*store.texts.borrow(), before);
    assert_eq!(tab.library.open.as_ref().map(|open| (open.id, open.revision)), Some((id, 1)));
    assert_eq!(Library::new(&store, &tab.on_screen), Library::default());
}

#[test]
fn a_broken_entry_is_listed_as_it_is_and_harms_no_other() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    tab.edit(1);
    let one = tab.save_as("one");
    tab.save_as("two");
    let text = store.texts.borrow()[&one.key()].replace("one", "One");
    store.texts.borrow_mut().insert(one.key(), text.clone());
    store.texts.borrow_mut().insert(named("isoplan.language"), named("\"en\""));
    assert_eq!(tab.list(), list([("two", 1)]));
    let broken = Broken { key: one.key(), text: text.clone(), fault: Fault::Damaged };
    assert_eq!(tab.library.broken, [broken]);
    assert!(tab.library.export().contains("One"), "a broken entry is exported as it is");
    // Saving over it asks, as over any other that has changed.
    tab.library.open = Some(Open { id: one, name: named("one"), revision: 1 });
    assert!(matches!(tab.act(Action::Save), Some(Notice::Conflict { .. })));
    assert!(matches!(tab.act(Action::DeleteBroken(one.key())), Some(Notice::Deleted(_))));
    assert_eq!(tab.library.broken, []);
    tab.act(Action::Undo);
    assert_eq!(store.texts.borrow()[&one.key()], text);
    assert!(matches!(tab.act(Action::Save), Some(Notice::Conflict { .. })));
    assert_eq!(tab.act(Action::Replace), Some(Notice::Saved(named("one"))));
    assert_eq!(tab.list(), list([("one", 1), ("two", 1)]));
}

#[test]
fn the_number_and_the_size_of_entries_are_bounded() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    for number in 0..MOST_ENTRIES {
        store.texts.borrow_mut().insert(format!("{KEY_PREFIX}{number}"), String::new());
    }
    assert_eq!(tab.act(Action::SaveAs(named("more"))), Some(Notice::Trouble(Trouble::TooMany)));
    store.texts.borrow_mut().clear();
    Rc::make_mut(&mut tab.on_screen).set("note", json!("n".repeat(MOST_ENTRY_BYTES)));
    let notice = tab.act(Action::SaveAs(named("large")));
    assert!(matches!(notice, Some(Notice::Trouble(Trouble::TooLarge { bytes })) if bytes > MOST_ENTRY_BYTES));
    assert!(store.texts.borrow().is_empty());
}

#[test]
fn a_library_moves_to_another_browser_and_nothing_is_doubled() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    for (rooms, name) in [(1, "one"), (2, "two"), (1, "same as one")] {
        tab.edit(rooms);
        tab.save_as(name);
    }
    store.texts.borrow_mut().insert(format!("{KEY_PREFIX}x"), named("{}"));
    tab.act(Action::Follow);
    let file = tab.library.export().into_bytes();

    let other_store = Memory::new();
    let mut other = Tab::new(&other_store, 7);
    other.edit(3);
    other.save_as("two");
    let faults = vec![(4, Fault::NotAnEntry)];
    let import =
        |added, known| Some(Notice::Imported(Import { added, known, faults: faults.clone(), stopped: None }));
    assert_eq!(other.act(Action::Import(Ok(file.clone()))), import(3, 0));
    assert_eq!(other.list(), list([("one", 1), ("same as one", 1), ("two", 3), ("two (2)", 2)]));
    assert_eq!(other.act(Action::Import(Ok(file.clone()))), import(0, 3));

    // A store that is full half-way says what did not come in.
    let small = Memory::new();
    small.room.set(file.len() / 2);
    let mut tab = Tab::new(&small, 9);
    let Some(Notice::Imported(import)) = tab.act(Action::Import(Ok(file))) else { panic!("it comes in") };
    assert_eq!((import.added, import.known), (1, 0));
    assert_eq!(import.stopped, Some((3, Box::new(Trouble::Refused(Refusal::Full)))));
    assert_eq!(tab.list().len(), 1);
}

#[test]
fn equal_entries_of_a_file_all_come_in_once() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    tab.edit(1);
    let id = tab.save_as("Plan");
    tab.act(Action::Duplicate(id));
    let file = tab.library.export().into_bytes();
    // An empty browser, and one that has the first of them.
    for here in [false, true] {
        let store = Memory::new();
        let mut other = Tab::new(&store, 7);
        if here {
            other.edit(1);
            other.save_as("Plan");
        }
        let known = usize::from(here);
        for (added, known) in [(2 - known, known), (0, 2)] {
            let import = Import { added, known, ..Import::default() };
            assert_eq!(other.act(Action::Import(Ok(file.clone()))), Some(Notice::Imported(import)));
            assert_eq!(other.list(), list([("Plan", 1), ("Plan (2)", 1)]));
        }
    }
}

#[test]
fn a_file_that_is_no_library_is_refused_by_name() {
    let store = Memory::new();
    let mut tab = Tab::new(&store, 0);
    let commas =
        format!("{{\"isoplan_library\": 1, \"entries\": [{}0], \"broken\": []}}", "0,".repeat(100_000));
    for (file, expected) in [
        (&b"\xff"[..], NotALibrary::NotJson { line: 1, column: 1 }),
        (b"{\"isoplan_library\": 1,\n", NotALibrary::NotJson { line: 2, column: 0 }),
        (b"[]", NotALibrary::OtherKind),
        (b"{\"isoplan_library\": -1}", NotALibrary::OtherKind),
        (b"{\"isoplan_library\": 1, \"entries\": {}}", NotALibrary::OtherKind),
        (b"{\"isoplan_library\": 1}", NotALibrary::OtherKind),
        (b"{\"isoplan_library\": 2}", NotALibrary::Newer { version: 2 }),
        (Preset::of("w1").unwrap().draft().to_json().as_bytes(), NotALibrary::OneScenario),
        (commas.as_bytes(), NotALibrary::TooMany),
    ] {
        let notice = tab.act(Action::Import(Ok(file.to_vec())));
        let expected = Some(Notice::Trouble(Trouble::NotALibrary(expected)));
        assert_eq!(notice, expected, "{}", String::from_utf8_lossy(&file[..file.len().min(40)]));
    }
    let large = vec![b' '; MOST_IMPORT_BYTES + 1];
    let bytes = large.len() as u64;
    let notice = tab.act(Action::Import(Ok(large)));
    assert_eq!(notice, Some(Notice::Trouble(Trouble::NotALibrary(NotALibrary::TooLarge { bytes }))));
    assert_eq!(tab.list(), list([]));
}

proptest! {
    #[test]
    fn any_damage_to_a_file_loses_no_other_entry_and_invents_none(
        at in any::<prop::sample::Index>(),
        byte in 0_u8..128,
    ) {
        let store = Memory::new();
        let mut tab = Tab::new(&store, 0);
        for rooms in 1..4 {
            tab.edit(rooms);
            tab.save_as("Plan");
        }
        let whole = tab.library.entries.clone();
        let mut file = tab.library.export().into_bytes();
        let at = at.index(file.len());
        file[at] = byte;
        if let Ok(read) = export::read(&file) {
            let entries: Vec<_> = read.iter().filter_map(|read| read.as_ref().ok()).collect();
            prop_assert!(entries.iter().all(|entry| whole.contains(entry)));
            prop_assert!(entries.len() >= 2);
        }
    }
}
