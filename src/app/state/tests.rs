use serde_json::json;

use super::*;
use crate::engine::Engine;

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
    Action::Received { order, summary }
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
    let before = Schedule::of(&state.draft, rule);
    for days in [10, 5, 3, 9, 14] {
        state.update(Action::Put(format!("{rule}.central_days"), json!(days)));
        assert_eq!(state.issues.len(), 0, "{days} days");
    }
    assert_eq!(Schedule::of(&state.draft, rule), before);
    assert_eq!(state.refit, None);
    state.update(Action::Put(format!("{rule}.central_days"), json!(5)));
    assert_eq!(state.refit.as_ref().unwrap().dropped, [7, 10]);
    // A test day chosen now is what is kept from now on.
    state.update(Action::Test(rule.to_owned(), 3));
    state.update(Action::Put(format!("{rule}.central_days"), json!(14)));
    assert_eq!(Schedule::of(&state.draft, rule).tests, [1, 3, 4, 14]);
    state.update(Action::Reset(format!("{rule}.central_days")));
    assert_eq!(Schedule::of(&state.draft, rule), before);
}

#[test]
fn one_factor_multiplies_every_stream() {
    let mut state = state();
    let stream = state.draft.get("streams[0]").unwrap().clone();
    let base = Rc::make_mut(&mut state.base);
    base.set("streams", json!([stream, stream]));
    base.set("streams[1].multiplier", json!(0.5));
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
