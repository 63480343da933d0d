use isoplan::locale::Language;
use isoplan::scenario::preset::{PRESETS, Preset};
use serde_json::json;

use super::list::Arrange;
use crate::form::change::{Change, changes};
use crate::form::control::Control;
use crate::form::{Form, field, way};
use crate::state::{Action, State};

mod any;

fn state(preset: &str) -> State {
    let mut state = State::new(Language::English);
    state.update(Action::Load(Preset::of(preset).unwrap()));
    state
}

fn put(state: &mut State, path: &str, value: serde_json::Value) {
    state.update(Action::Put(path.to_owned(), value));
}

fn enter(state: &mut State, path: &str, text: &str) {
    state.update(Action::Enter(path.to_owned(), text.to_owned()));
}

fn arrange(state: &mut State, list: &str, what: Arrange) {
    state.update(Action::Arrange(list.to_owned(), what));
}

/// What differs from the beginning, by path.
fn changed(state: &State) -> Vec<String> {
    changes(&state.draft, &state.aligned).iter().map(|change| change.path().to_owned()).collect()
}

#[track_caller]
fn check_valid(state: &State) {
    assert_eq!(*state.issues, [], "{}", state.draft.to_json());
}

#[test]
fn every_choice_leaves_a_scenario() {
    use isoplan::scenario::parameter::{Kind, all};
    let complete = include_bytes!("../../../../tests/bad_input/complete.json");
    for parameter in all() {
        let Kind::Choice(words) = parameter.kind else { continue };
        for from in words {
            for word in words {
                let mut state = State::new(Language::English);
                let file = Action::OpenFile { name: "c.json".to_owned(), content: Some(complete.to_vec()) };
                state.update(file);
                let path = parameter.id.replace("[]", "[0]");
                if crate::form::applies::applies(&state.draft, &path) {
                    put(&mut state, &path, json!(from));
                    put(&mut state, &path, json!(word));
                    // Who is inside must fit the rule; that is the planner's to say.
                    if !path.ends_with("rule.preset") {
                        check_valid(&state);
                    }
                    assert_eq!(field::value(&state.draft, &path), Some(json!(word)));
                }
            }
        }
    }
}

#[test]
fn another_kind_of_arrivals_and_back_is_what_it_was() {
    for preset in &PRESETS {
        let mut state = state(preset.name);
        let before = state.draft.clone();
        for kind in ["steady", "series", "outbreak", "transport"] {
            put(&mut state, "streams[0].arrivals.kind", json!(kind));
            check_valid(&state);
        }
        state.update(Action::Reset("streams[0].arrivals.kind".to_owned()));
        assert_eq!(state.draft, before, "{}", preset.name);
    }
}

#[test]
fn a_wave_takes_the_place_of_cases() {
    let mut state = state("jilin-2022");
    let before = state.draft.clone();
    put(&mut state, "streams[0].arrivals.wave", json!(true));
    check_valid(&state);
    assert!(state.draft.get("streams[0].arrivals.cases").is_none());
    put(&mut state, "streams[0].arrivals.wave", json!(false));
    assert_eq!(state.draft, before);
    put(&mut state, "streams[0].arrivals.secondary", json!(false));
    assert_eq!(changed(&state), ["streams[0].arrivals.secondary"]);
    state.update(Action::Reset("streams[0].arrivals.secondary".to_owned()));
    assert_eq!(state.draft, before);
}

#[test]
fn a_rule_that_is_named_holds() {
    let mut state = state("jilin-2022");
    put(&mut state, "streams[0].rule.preset", json!("7+3"));
    check_valid(&state);
    let rule = &state.order.as_ref().unwrap().scenario.streams[0].rule;
    assert_eq!((rule.central_days, rule.home_days), (7, 3));
    state.update(Action::Reset("streams[0].rule.preset".to_owned()));
    assert_eq!(state.draft, state.base);
}

#[test]
fn an_emptied_field_and_a_field_put_back_leave_no_trace() {
    let mut state = state("w1");
    for (path, text) in [("cases.hospital.beds", "50"), ("rooms.sites[0].closes", "2021-10-01")] {
        enter(&mut state, path, text);
        check_valid(&state);
        assert_eq!(changed(&state), [path]);
        enter(&mut state, path, "");
        assert_eq!(changed(&state), [""; 0]);
    }
}

#[test]
fn entries_of_lists_are_typed_one_by_one_or_together() {
    let mut state = state("w1");
    enter(&mut state, "laboratories[0].weekday_factors[6]", "０.5");
    assert_eq!(state.draft.get("laboratories[0].weekday_factors"), Some(&json!([1, 1, 1, 1, 1, 1, 0.5])));
    enter(&mut state, "laboratories[0].weekday_factors[6]", "half");
    assert_eq!(state.issues[0].path, "laboratories[0].weekday_factors[6]");
    enter(&mut state, "laboratories[0].weekday_factors[6]", "");
    check_valid(&state);
    assert_eq!(changed(&state), [""; 0]);
    enter(&mut state, "cases.temperature_check_hours", "７、12，18；22");
    assert_eq!(state.draft.get("cases.temperature_check_hours"), Some(&json!([7, 12, 18, 22])));
    enter(&mut state, "cases.temperature_check_hours", "7 noon");
    assert_eq!(state.draft.get("cases.temperature_check_hours"), Some(&json!("7 noon")));
    assert_eq!(state.issues.len(), 1);
}

#[test]
fn elements_come_go_and_move_with_their_sources() {
    let mut state = state("jilin-2022");
    let sites = "rooms.sites";
    arrange(&mut state, sites, Arrange::Move(3, 0));
    check_valid(&state);
    assert_eq!(changed(&state), [""; 0]);
    let origin = |state: &State, path: &str| format!("{:?}", state.aligned.origin_at(path).unwrap().basis);
    assert!(origin(&state, "rooms.sites[0].rooms").contains("isolation cabins under construction"));
    assert!(origin(&state, "rooms.sites[1].rooms").contains("Rooms already open"));
    assert_eq!(state.draft.origins(), state.aligned.origins());
    arrange(&mut state, sites, Arrange::Remove(1));
    assert_eq!(changed(&state), [sites]);
    assert!(origin(&state, "rooms.sites[1].rooms").contains("Date and number"));
    arrange(&mut state, sites, Arrange::Duplicate(0));
    check_valid(&state);
    let name = state.draft.get("rooms.sites[1].name").unwrap();
    assert_eq!(name, "Isolation cabins, Jilin city 2 / 吉林市隔离方舱 2");
    assert_eq!(changed(&state), ["rooms.sites[1]", sites]);
    // The copy has no source of its own.
    assert_eq!(
        field::standing(&state.draft, &state.aligned, "rooms.sites[1].rooms"),
        field::Standing::Entered
    );
    // A field of an element that moved goes back to what that element had.
    enter(&mut state, "rooms.sites[0].rooms", "7");
    arrange(&mut state, sites, Arrange::Move(0, 3));
    state.update(Action::Reset("rooms.sites[3].rooms".to_owned()));
    assert_eq!(state.draft.get("rooms.sites[3].rooms"), Some(&json!(6000)));
}

#[test]
fn who_is_inside_stays_with_the_stream() {
    let mut state = state("w1");
    arrange(&mut state, "streams", Arrange::Add(String::new()));
    arrange(&mut state, "streams", Arrange::Add(String::new()));
    for stream in [1, 2, 3, 3] {
        arrange(&mut state, "initial.inside", Arrange::Add(String::new()));
        let last = state.draft.length("initial.inside") - 1;
        put(&mut state, &format!("initial.inside[{last}].stream"), json!(stream));
    }
    let streams = |state: &State| -> Vec<u64> {
        let inside = state.draft.get("initial.inside").unwrap().as_array().unwrap().iter();
        inside.map(|group| group["stream"].as_u64().unwrap()).collect()
    };
    arrange(&mut state, "streams", Arrange::Move(2, 0));
    assert_eq!(streams(&state), [2, 3, 1, 1]);
    arrange(&mut state, "streams", Arrange::Duplicate(0));
    assert_eq!(streams(&state), [3, 4, 1, 1]);
    arrange(&mut state, "streams", Arrange::Remove(0));
    assert_eq!(streams(&state), [2, 3]);
    check_valid(&state);
}

#[test]
fn districts_take_their_sites_along() {
    let mut state = state("w1");
    for name in ["North", "South", "East"] {
        arrange(&mut state, "rooms.districts", Arrange::Add(name.to_owned()));
        check_valid(&state);
    }
    put(&mut state, "rooms.sites[0].district", json!("South"));
    enter(&mut state, "rooms.districts[0].travel_minutes", "0 45 50");
    enter(&mut state, "rooms.districts[1].name", "Harbour");
    assert_eq!(state.draft.get("rooms.sites[0].district"), Some(&json!("Harbour")));
    // A name that is taken is an issue; the next one is followed again.
    enter(&mut state, "rooms.districts[1].name", "East");
    assert!(!state.issues.is_empty());
    enter(&mut state, "rooms.districts[1].name", "Port");
    check_valid(&state);
    assert_eq!(state.draft.get("rooms.sites[0].district"), Some(&json!("Port")));
    arrange(&mut state, "rooms.districts", Arrange::Move(0, 2));
    assert_eq!(state.draft.get("rooms.districts[2].travel_minutes"), Some(&json!([45, 50, 0])));
    arrange(&mut state, "rooms.districts", Arrange::Remove(0));
    assert_eq!(state.draft.get("rooms.sites[0].district"), None);
    assert_eq!(state.draft.get("rooms.districts[1].travel_minutes"), Some(&json!([50, 0])));
    check_valid(&state);
    arrange(&mut state, "rooms.districts", Arrange::Remove(0));
    check_valid(&state);
}

#[test]
fn dated_changes_are_added_in_order() {
    let mut state = state("jilin-2022");
    for _ in 0..8 {
        arrange(&mut state, "laboratories[0].changes", Arrange::Add(String::new()));
        arrange(&mut state, "laboratories[0].changes", Arrange::Duplicate(0));
        arrange(&mut state, "streams[0].changes", Arrange::Add(String::new()));
        check_valid(&state);
    }
    assert_eq!(state.draft.length("laboratories[0].changes"), 17);
}

#[test]
fn what_is_impossible_changes_nothing() {
    let mut state = state("w1");
    let before = state.clone();
    for what in [Arrange::Remove(7), Arrange::Move(0, 9), Arrange::Duplicate(4)] {
        arrange(&mut state, "rooms.sites", what);
        assert_eq!(state, before);
    }
}

#[test]
fn a_jump_opens_what_holds_the_field() {
    let mut state = state("jilin-2022");
    enter(&mut state, "laboratories[1].changes[0].tubes_per_day", "-1");
    state.update(Action::Seek("beds".to_owned()));
    let issue = state.issues[0].path.clone();
    state.update(Action::Go(issue.clone()));
    assert_eq!(state.unfolded.sought, "");
    assert_eq!(state.unfolded.goal.as_ref().unwrap().id, issue);
    for fold in way::way(&state.draft, &issue).unwrap() {
        assert!(state.unfolded.is_open(&fold), "{fold}");
    }
    // What is open follows its card.
    arrange(&mut state, "laboratories", Arrange::Move(1, 0));
    assert!(state.unfolded.is_open("tests:laboratories[0]"));
}

#[test]
fn new_elements_of_every_list_are_valid() {
    let complete = include_bytes!("../../../../tests/bad_input/complete.json");
    let mut state = State::new(Language::English);
    state.update(Action::OpenFile { name: "c.json".to_owned(), content: Some(complete.to_vec()) });
    for list in isoplan::scenario::parameter::LISTS.iter().filter(|list| list.id != "origins") {
        for position in [0, 1] {
            let path = list.id.replace("[]", &format!("[{position}]"));
            if crate::form::applies::applies(&state.draft, &path) && state.draft.get(&path).is_some() {
                arrange(&mut state, &path, Arrange::Add(format!("New {position}")));
                let added = changes(&state.draft, &state.aligned);
                let is_new = |change: &Change| matches!(change, Change::Added(at) if at.starts_with(&path));
                assert!(added.iter().any(is_new), "{path}");
                check_valid(&state);
            }
        }
    }
}

#[test]
fn values_of_choices_are_those_of_their_controls() {
    let state = state("w1");
    let form = Form::new(state.draft.clone(), state.aligned.clone(), state.issues.clone());
    let field = form.field("streams[0].rule.preset").unwrap();
    assert!(matches!(field.control, Control::Choice(_)));
    assert_eq!(field.value, Some(json!("five-tests")));
}

#[test]
fn a_rule_that_was_overruled_can_be_chosen_again() {
    let mut state = state("border-city");
    put(&mut state, "streams[0].rule.central_days", json!(8));
    let field = |state: &State| {
        let (draft, base) = (state.draft.clone(), state.aligned.clone());
        Form::new(draft, base, state.issues.clone()).field("streams[0].rule.preset").unwrap()
    };
    let own = field(&state);
    assert!(own.is_overruled, "{own:?}");
    put(&mut state, "streams[0].rule.preset", own.value.unwrap());
    assert!(!field(&state).is_overruled);
    assert_eq!(field::value(&state.draft, "streams[0].rule.central_days"), Some(json!(14)));
}
