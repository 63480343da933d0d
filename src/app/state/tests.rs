use isoplan::engine::Engine;
use isoplan::link::Link;
use isoplan::scenario::Stage;
use isoplan::summary::{Details, Digest, Summary, Version};
use isoplan::table::Sheet;
use serde_json::json;

use super::*;
use crate::form::field::{self, Standing};

fn state() -> State {
    let mut state = State::new(Language::English);
    state.update(Action::Load(Preset::of("w1").unwrap()));
    state.update(Action::Put("calendar.days".to_owned(), json!(20)));
    state.update(Action::Put("calendar.futures".to_owned(), json!(4)));
    state
}

/// What the workers would answer to the state's order after some futures.
fn answer(state: &State, futures: u32) -> Action {
    let order = state.order.clone().unwrap();
    let engine = Engine::new(&order.scenario);
    let futures: Vec<_> = (0..futures).map(|number| engine.future(number)).collect();
    let summary = Rc::new(Summary::of(&order.scenario, &futures).unwrap());
    let details = Rc::new(Details::of(&order.scenario, &futures.iter().collect::<Vec<_>>()));
    Action::Received { order, summary, details }
}

fn enter(state: &mut State, path: &str, text: &str) {
    state.update(Action::Enter(path.to_owned(), text.to_owned()));
}

#[test]
fn the_page_opens_on_a_scenario_that_runs() {
    let state = State::new(Language::English);
    assert_eq!((state.issues.len(), state.phase()), (0, Phase::Computing));
    assert_eq!(state.order.unwrap().job, 1);
}

#[test]
fn results_come_in_part_by_part() {
    let mut state = state();
    let job = state.order.as_ref().unwrap().job;
    state.update(Action::Progressed { job, done: 1 });
    assert_eq!((state.phase(), state.progress()), (Phase::Computing, (1, 4)));
    state.update(answer(&state, 2));
    assert_eq!((state.phase(), state.progress()), (Phase::Partial, (2, 4)));
    state.update(answer(&state, 4));
    assert_eq!((state.phase(), state.progress()), (Phase::Done, (4, 4)));
    // Progress that was told late does not undo the end.
    state.update(Action::Progressed { job, done: 3 });
    assert_eq!(state.progress(), (4, 4));
}

#[test]
fn an_older_answer_never_replaces_a_newer_one() {
    let mut state = state();
    let old = answer(&state, 4);
    enter(&mut state, "rooms.turnaround_hours", "72");
    state.update(answer(&state, 4));
    let shown = state.shown.clone();
    state.update(old);
    assert_eq!((state.shown.clone(), state.phase()), (shown, Phase::Done));
}

#[test]
fn an_impossible_value_is_named_and_the_last_result_stays() {
    let mut state = state();
    state.update(answer(&state, 4));
    let before = state.clone();
    enter(&mut state, "rooms.turnaround_hours", "a day");
    assert_eq!(state.phase(), Phase::Invalid);
    assert_eq!(state.issues[0].path, "rooms.turnaround_hours");
    assert_eq!((&state.shown, &state.order), (&before.shown, &before.order));
    // The same value again is the same scenario: nothing is computed twice.
    enter(&mut state, "rooms.turnaround_hours", "");
    assert_eq!((state.phase(), &state.order), (Phase::Done, &before.order));
}

#[test]
fn a_slider_dragged_there_and_back_loses_no_test() {
    let mut state = state();
    let rule = "streams[0].rule";
    let before = Schedule::of(&state.draft, rule, Stage::Central);
    for days in [10, 5, 3, 9, 14] {
        state.update(Action::Put(format!("{rule}.central_days"), json!(days)));
        assert_eq!(state.issues.len(), 0, "{days} days");
    }
    assert_eq!(Schedule::of(&state.draft, rule, Stage::Central), before);
    assert_eq!(state.refit, None);
    state.update(Action::Put(format!("{rule}.central_days"), json!(5)));
    assert_eq!(state.refit.as_ref().unwrap().dropped, [7, 10]);
    // A test day chosen now is what is kept from now on.
    state.update(Action::Test(rule.to_owned(), Stage::Central, 3));
    state.update(Action::Put(format!("{rule}.central_days"), json!(14)));
    assert_eq!(Schedule::of(&state.draft, rule, Stage::Central).tests, [1, 3, 4, 14]);
    state.update(Action::Reset(format!("{rule}.central_days")));
    assert_eq!(Schedule::of(&state.draft, rule, Stage::Central), before);
}

#[test]
fn one_factor_multiplies_every_stream() {
    let mut state = state();
    let stream = state.draft.get("streams[0]").unwrap().clone();
    let base = Rc::make_mut(&mut state.base);
    base.set("streams", json!([stream, stream]));
    base.set("streams[1].multiplier", json!(0.5));
    state.aligned = state.base.clone();
    state.draft = state.base.clone();
    for (text, first, second) in [("2", 2.0, 1.0), ("0", 0.0, 0.0), ("3", 3.0, 1.5)] {
        enter(&mut state, MULTIPLIER, text);
        let streams = &state.order.as_ref().unwrap().scenario.streams;
        assert_eq!((streams[0].multiplier, streams[1].multiplier), (first, second), "× {text}");
    }
}

#[test]
fn a_failure_can_be_tried_again() {
    let mut state = state();
    let job = state.order.as_ref().unwrap().job;
    state.update(Action::Failed(Failure::Workers));
    assert_eq!(state.phase(), Phase::Failed);
    state.update(Action::Retry);
    assert_eq!((state.phase(), state.order.as_ref().unwrap().job), (Phase::Computing, job + 1));
}

/// The link to the state's scenario, with the digest of `answer`'s result.
fn link_of(state: &mut State) -> String {
    let done = answer(state, 4);
    state.update(done);
    state.link().unwrap()
}

#[test]
fn a_link_brings_the_senders_numbers() {
    let mut sender = state();
    let link = link_of(&mut sender);
    let mut receiver = State::new(Language::English);
    receiver.update(Action::OpenLink(link));
    assert_eq!(receiver.draft, sender.draft);
    assert_eq!(receiver.preset.map(|preset| preset.name), Some("w1"));
    // What the sender changed is marked as changed.
    assert_ne!(receiver.base, receiver.draft);
    assert_eq!(receiver.reproduction(), None);
    let done = answer(&receiver, 4);
    receiver.update(done);
    assert_eq!(receiver.reproduction(), Some(Reproduction::Same));
    // An edit ends the comparison, its undoing brings it back.
    enter(&mut receiver, "rooms.turnaround_hours", "72");
    let done = answer(&receiver, 4);
    receiver.update(done);
    assert_eq!(receiver.reproduction(), None);
    enter(&mut receiver, "rooms.turnaround_hours", "24");
    let done = answer(&receiver, 4);
    receiver.update(done);
    assert_eq!(receiver.reproduction(), Some(Reproduction::Same));
}

#[test]
fn other_numbers_than_the_senders_are_told() {
    let draft = (*state().valid).clone();
    let digest = Some(Digest::from_bytes([7; 8]));
    for (engine, expected) in [
        (Version::THIS, Reproduction::Different),
        (Version([0, 1, 0]), Reproduction::OtherEngine(Version([0, 1, 0]))),
    ] {
        let mut link = Link::new(draft.clone(), digest);
        link.engine = engine;
        let mut state = State::new(Language::English);
        state.update(Action::OpenLink(link.encode().unwrap()));
        let done = answer(&state, 4);
        state.update(done);
        assert_eq!(state.reproduction(), Some(expected));
    }
}

#[test]
fn what_cannot_be_opened_leaves_everything_as_it_is() {
    let mut state = state();
    let link = link_of(&mut state);
    let before = state.clone();
    let mut impossible = (*state.valid).clone();
    impossible.set("rooms.turnaround_hours", json!(1000));
    let file = |text: &str| Action::OpenFile { name: "a.json".to_owned(), content: Some(text.into()) };
    for (action, expected) in [
        (Action::OpenLink(link[..20].to_owned()), "BadLink(Clipped)"),
        (Action::OpenLink("inputs".to_owned()), "BadLink(NotALink)"),
        (
            Action::OpenLink(Link::new(impossible.clone(), None).encode().unwrap()),
            "UnusableLink([Issue { path: \"rooms.turnaround_hours\"",
        ),
        (
            Action::OpenLink(Link::new(impossible.clone(), None).encode().unwrap() + "~zh-Hans"),
            "UnusableLink([Issue { path: \"rooms.turnaround_hours\"",
        ),
        (
            file(&impossible.to_json()),
            "UnusableFile { name: \"a.json\", issues: [Issue { path: \"rooms.turnaround_hours\"",
        ),
        (file("{"), "UnusableFile { name: \"a.json\", issues: [Issue { path: \"\", problem: NotJson"),
        (file("\u{feff}{\"isoplan_library\": 1, \"entries\": [], \"broken\": []}"), "Library(\"a.json\")"),
        (Action::OpenFile { name: "a.json".to_owned(), content: None }, "UnreadableFile(\"a.json\")"),
    ] {
        state.update(action);
        let notice = format!("{:?}", state.notice.take().unwrap());
        assert!(notice.starts_with(expected), "{notice}");
        assert_eq!(state, before);
    }
}

#[test]
fn a_link_says_its_language_and_who_opens_it_may_choose_another() {
    let link = Link::new((*state().valid).clone(), None).encode().unwrap();
    let mut state = State::new(Language::English);
    state.update(Action::OpenLink(format!("{link}~zh-Hans")));
    assert_eq!(state.language, Language::ChineseSimplified);
    state.update(Action::OpenLink(format!("{link}~zh-Hant")));
    assert_eq!(state.language, Language::ChineseTraditional);
    state.update(Action::OpenLink(link));
    assert_eq!(state.language, Language::ChineseTraditional);
}

#[test]
fn a_file_is_opened_and_all_changes_undone() {
    let mut state = State::new(Language::English);
    let complete = include_bytes!("../../../tests/bad_input/complete.json");
    state.update(Action::OpenFile { name: "c.json".to_owned(), content: Some(complete.to_vec()) });
    assert_eq!((state.notice.clone(), state.preset), (None, None));
    assert_eq!(state.file_name("json"), "Everything-once.json");
    let opened = state.draft.clone();
    enter(&mut state, "rooms.turnaround_hours", "30");
    assert_ne!(state.draft, opened);
    state.update(Action::Revert);
    assert_eq!(state.draft, opened);
    let saved = Preset::of("border-city").unwrap().draft().to_json();
    state.update(Action::OpenFile { name: "b.json".to_owned(), content: Some(saved.into_bytes()) });
    assert_eq!(state.preset.map(|preset| preset.name), Some("border-city"));
}

#[test]
fn a_table_is_looked_at_before_it_is_taken() {
    let mut state = state();
    let before = state.draft.clone();
    let table = |text: &str| Action::Import(Step::Open("a.csv".to_owned(), Sheet::of_text(text)));
    state.update(table("date,n,m\n2021-09-01,5,1\n2021-09-02,6,2\n"));
    let preview = |state: &State| state.import.as_ref().and_then(|import| import.preview(&state.draft));
    assert!(matches!(preview(&state), Some(Err(_))), "two columns to choose from");
    state.update(Action::Import(Step::Take));
    assert_eq!(state.draft, before);
    state.update(Action::Import(Step::Column("C".to_owned())));
    let first_day: isoplan::scenario::Date = "2021-09-01".parse().unwrap();
    assert_eq!(state.draft.first_day(), Some(first_day), "a Wednesday");
    assert_eq!(preview(&state).unwrap().unwrap().counts.counts, [1, 2]);
    assert_eq!(state.draft, before);
    state.update(Action::Import(Step::Take));
    assert_eq!(state.draft.get("streams[0].arrivals.persons").unwrap()[1], 2);
    assert!(state.import.is_none() && matches!(state.notice, Some(Notice::TableTaken(..))));
    // Left, it leaves nothing behind.
    let taken = state.draft.clone();
    state.update(Action::Import(Step::Begin(0)));
    state.update(Action::Import(Step::Paste("7\n8\n".to_owned())));
    assert_eq!(preview(&state).unwrap().unwrap().fit.sum, 15);
    state.update(Action::Import(Step::Leave));
    assert_eq!((state.draft.clone(), state.import.clone()), (taken, None));
    // It belongs to the scenario that it would go into.
    for leave in [Action::Revert, Action::Load(Preset::of("w1").unwrap())] {
        state.update(Action::Import(Step::Begin(0)));
        state.update(leave);
        assert_eq!(state.import, None);
    }
}

#[test]
fn a_file_does_not_say_that_ones_own_numbers_rest_on_a_source() {
    let mut state = State::new(Language::English);
    state.update(Action::Load(Preset::of("border-city").unwrap()));
    let path = "streams[0].prevalence";
    let stands = |state: &State, path: &str| field::standing(&state.draft, &state.aligned, path);
    assert!(matches!(stands(&state, path), Standing::Source(_)));
    assert_eq!(state.for_file(), *state.valid, "nothing has been set");
    state.update(Action::Put(path.to_owned(), json!(0.2)));
    let content = Some(state.for_file().to_json().into_bytes());
    let mut other = State::new(Language::English);
    other.update(Action::OpenFile { name: "own.json".to_owned(), content });
    assert_eq!((other.issues.len(), other.draft.get(path)), (0, Some(&json!(0.2))));
    assert!(
        matches!(stands(&other, path), Standing::Assumption(told) if told.starts_with("entered by hand"))
    );
    let untouched = "streams[0].since_infection";
    assert_eq!(stands(&other, untouched), stands(&state, untouched));
}
