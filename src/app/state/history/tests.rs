use isoplan::locale::Language;
use isoplan::table::Sheet;
use serde_json::json;

use super::*;

fn state() -> State {
    State::new(Language::English)
}

fn told(done: Option<&Done>) -> String {
    done.map_or_else(String::new, |done| format!("{:?}", done.deed))
}

#[test]
fn everything_that_changes_the_scenario_is_undone_and_done_again() {
    let complete = include_bytes!("../../../../tests/bad_input/complete.json");
    let file = |name: &str, content: &[u8]| Action::OpenFile {
        name: name.to_owned(),
        content: Some(content.to_vec()),
    };
    let text = |text: &str| text.to_owned();
    let actions = [
        Action::Enter(text("rooms.turnaround_hours"), text("30")),
        Action::Put(text("streams[0].arrivals.kind"), json!("steady")),
        Action::Test(text("streams[0].rule"), isoplan::scenario::Stage::Central, 3),
        Action::Put(text("streams[0].rule.central_days"), json!(9)),
        Action::Arrange(text("rooms.sites"), Arrange::Remove(1)),
        Action::Arrange(text("rooms.sites"), Arrange::Add(String::new())),
        Action::Enter(text("rooms.sites[0].rooms"), text("many")),
        Action::Reset(text("rooms.turnaround_hours")),
        Action::Load(Preset::of("w1").unwrap()),
        file("c.json", complete),
        Action::Enter(text("name"), text("X")),
        Action::Revert,
        Action::Import(ImportStep::Open(text("a.csv"), Sheet::of_text("date,n\n2022-03-18,5\n"))),
        Action::Import(ImportStep::Take),
    ];
    let mut state = state();
    let mut before = Vec::new();
    for action in actions {
        before.push((state.moment(), told(state.history.undone())));
        state.update(action);
        if state.moment() == before.last().unwrap().0 {
            before.pop();
        }
    }
    assert_eq!(before.len(), 13, "only the look at the table changes nothing");
    let last = state.moment();
    for (moment, deed) in before.iter().rev() {
        state.update(Action::Undo);
        assert_eq!((&state.moment(), &told(state.history.undone())), (moment, deed));
    }
    assert_eq!(state.draft, State::new(Language::English).draft);
    state.update(Action::Undo);
    for (moment, deed) in &before[1..] {
        state.update(Action::Redo);
        assert_eq!((&state.moment(), &told(state.history.undone())), (moment, deed));
    }
    state.update(Action::Redo);
    assert_eq!(state.moment(), last);
    assert_eq!(state.history.redone(), None);
}

#[test]
fn a_drag_is_one_step_and_nothing_if_it_comes_back() {
    let mut state = state();
    let before = state.draft.clone();
    let drag = |state: &mut State, hours: u32| {
        state.update(Action::Drag("rooms.turnaround_hours".to_owned(), json!(hours)));
    };
    [25, 30, 48].into_iter().for_each(|hours| drag(&mut state, hours));
    state.update(Action::LetGo);
    [50, 12].into_iter().for_each(|hours| drag(&mut state, hours));
    state.update(Action::LetGo);
    state.update(Action::Undo);
    assert_eq!(state.draft.get("rooms.turnaround_hours"), Some(&json!(48)));
    state.update(Action::Undo);
    assert_eq!((&state.draft, state.history.undone()), (&before, None));
    [25, 24].into_iter().for_each(|hours| drag(&mut state, hours));
    assert_eq!(state.history.undone(), None);
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut state = state();
    for action in [
        Action::Enter("rooms.turnaround_hours".to_owned(), "24".to_owned()),
        Action::OpenLink("x".to_owned()),
        Action::Speak(Language::ChineseSimplified),
        Action::Look(3),
        Action::Fold("rooms::more".to_owned(), true),
    ] {
        state.update(action);
        assert_eq!(state.history.undone(), None);
    }
    state.update(Action::Enter("rooms.turnaround_hours".to_owned(), "25".to_owned()));
    state.update(Action::Undo);
    assert!(state.history.redone().is_some());
    // Something else is done: what was undone is gone.
    state.update(Action::Enter("rooms.turnaround_hours".to_owned(), "26".to_owned()));
    assert_eq!(state.history.redone(), None);
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let mut state = state();
    for hours in 0..=2 * MOST_STEPS {
        state.update(Action::Enter("calendar.seed".to_owned(), hours.to_string()));
    }
    assert_eq!(state.history.past.len(), MOST_STEPS);
}

#[test]
fn a_step_names_what_it_was_about() {
    use crate::state::deed::said;
    let words = isoplan::locale::Locale::new(Language::English);
    let mut state = state();
    let list = || "rooms.sites".to_owned();
    for (action, expected) in [
        (
            Action::Enter("rooms.sites[1].rooms".to_owned(), "5".to_owned()),
            "Rooms of Hotels added on 14 March",
        ),
        (Action::Arrange(list(), Arrange::Remove(0)), "removed Hotels open on 12 March"),
        (Action::Arrange(list(), Arrange::Move(0, 1)), "moved Hotels added on 14 March"),
        (Action::Arrange(list(), Arrange::Duplicate(0)), "added Hotels added on 16 March 2"),
        (Action::Arrange(list(), Arrange::Add(String::new())), "added Site 5"),
        (Action::Load(Preset::of("w1").unwrap()), "loaded Reference W1"),
    ] {
        state.update(action);
        assert_eq!(said(&words, state.history.undone().unwrap()), expected);
    }
}
