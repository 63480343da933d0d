use isoplan::engine::Engine;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::Preset;
use isoplan::sizing::{AnyStudy, Criterion, Refusal, Study as _};
use isoplan::summary::{Details, Summary};
use serde_json::json;

use super::*;
use crate::state::{Action, MOST_PINS, Notice, Phase, Pinning, Screen};
use crate::{chart, fixes, subjects};

fn state() -> State {
    let mut state = State::new(Language::English);
    state.update(Action::Load(Preset::of("w1").unwrap()));
    for (path, value) in [("calendar.days", 20), ("calendar.futures", 20), ("rooms.sites[0].rooms", 1000)] {
        state.update(Action::Put(path.to_owned(), json!(value)));
    }
    state
}

/// Runs a study to its end.
fn findings(study: &Study) -> Findings {
    let draft = isoplan::scenario::Draft::from_json(&study.order.text).unwrap();
    let mut running = study.subject.clone().study(&draft).unwrap();
    while let Some(task) = running.hand_out(8) {
        let trial = running.trial(task.candidate).unwrap();
        let outcomes = AnyStudy::run(&trial, &task);
        running.receive(&task, outcomes);
    }
    Findings::of(&running).unwrap()
}

fn questions(state: &State) -> Vec<Subject> {
    let scenario = &state.order.as_ref().unwrap().scenario;
    let fixes = fixes::questions(scenario, 0, &Locale::new(Language::English));
    fixes.into_iter().map(|fix| fix.subject).collect()
}

fn ask(state: &mut State, subject: &Subject) {
    state.update(Action::Study(Inquire::Ask(vec![subject.clone()])));
}

/// Simulates what is wanted.
fn simulate(state: &mut State) {
    let order = state.wanted().unwrap().clone();
    receive(state, order);
}

fn receive(state: &mut State, order: Order) {
    let futures: Vec<_> = Engine::new(&order.scenario).futures(0..20).collect();
    let summary = Rc::new(Summary::of(&order.scenario, &futures).unwrap());
    let details = Rc::new(Details::of(&order.scenario, &futures.iter().collect::<Vec<_>>()));
    state.update(Action::Received { order, summary, details });
}

#[test]
fn questions_are_worked_on_one_after_the_other() {
    let mut state = state();
    let subjects = questions(&state);
    state.update(Action::Study(Inquire::Ask(subjects.clone())));
    let first = state.studies.wanted().unwrap().clone();
    assert_eq!(first.subject, subjects[0]);
    state.update(Action::Study(Inquire::Hear(first.number, Stand::Found(findings(&first)))));
    assert_eq!(state.studies.wanted().unwrap().subject, subjects[1]);
    state.update(Action::Study(Inquire::Stop));
    assert_eq!(state.studies.wanted(), None);
    // What is told of one that was given up changes nothing.
    let second = state.studies.on(&subjects[1]).unwrap().clone();
    state.update(Action::Study(Inquire::Hear(second.number, Stand::Found(findings(&first)))));
    assert_eq!(state.studies.on(&subjects[1]).unwrap().stand, Stand::Stopped);
    // Asked again, the older answer is gone.
    ask(&mut state, &subjects[0]);
    assert_eq!(state.studies.on(&subjects[0]).unwrap().stand, Stand::Waiting);
}

#[test]
fn an_answer_is_of_its_scenario() {
    let mut state = state();
    let subject = questions(&state).remove(0);
    ask(&mut state, &subject);
    let study = state.studies.wanted().unwrap().clone();
    state.update(Action::Study(Inquire::Hear(study.number, Stand::Found(findings(&study)))));
    let is_current =
        |state: &State| state.studies.on(&subject).unwrap().is_about(state.order.as_ref().unwrap());
    assert!(is_current(&state));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(48)));
    assert!(!is_current(&state));
    state.update(Action::Undo);
    assert!(is_current(&state), "back at the scenario, its answer holds again");
}

#[test]
fn an_edit_gives_up_what_nobody_waits_for() {
    let mut state = state();
    let subject = questions(&state).remove(0);
    ask(&mut state, &subject);
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(48)));
    assert!(state.studies.on(&subject).unwrap().is_stopped());
}

#[test]
fn further_rooms_are_applied_as_one_step() {
    let mut state = state();
    let before = state.draft.clone();
    let subject = questions(&state).remove(0);
    ask(&mut state, &subject);
    let study = state.studies.wanted().unwrap().clone();
    let Findings::Answer(answer) = findings(&study) else { panic!("no answer") };
    assert!(!answer.changes.is_empty(), "{answer:?}");
    state.update(Action::Study(Inquire::Apply(answer.changes.clone())));
    assert_eq!(
        (state.issues.len(), state.draft.length("rooms.sites")),
        (0, before.length("rooms.sites") + 1)
    );
    // What is new is compared with nothing, and what was there with what it was.
    assert_eq!(state.aligned.length("rooms.sites"), state.draft.length("rooms.sites"));
    state.update(Action::Undo);
    assert_eq!(state.draft, before);
}

#[test]
fn rules_are_asked_for_by_looking_at_them() {
    let mut state = state();
    state.update(Action::Show(Screen::Rules));
    let subject = subjects::rules(&state.order.as_ref().unwrap().scenario);
    let number = state.studies.on(&subject).unwrap().number;
    state.update(Action::Show(Screen::Plan));
    state.update(Action::Show(Screen::Rules));
    assert_eq!(state.studies.on(&subject).unwrap().number, number, "asked twice");
    // The link leads there, too.
    let mut other = State::new(Language::English);
    other.update(Action::OpenLink(state.link().unwrap()));
    assert_eq!(other.screen, Screen::Rules);
    assert!(other.studies.on(&subject).is_some());
}

#[test]
fn scenarios_are_kept_and_travel_in_the_link() {
    let mut state = state();
    state.update(Action::Show(Screen::Compare));
    state.update(Action::Pin(Pinning::Keep));
    assert!(!state.can_keep(), "the same scenario twice");
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(72)));
    state.update(Action::Pin(Pinning::Keep));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(96)));
    let names: Vec<&str> = state.pins.iter().map(|pin| pin.name.as_str()).collect();
    assert_eq!(names.len(), 2);
    assert_ne!(names[0], names[1]);
    let link = state.link().unwrap();
    assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c)), "{link}");
    let mut other = State::new(Language::English);
    other.update(Action::OpenLink(link));
    assert_eq!(other.draft, state.draft);
    let drafts = |state: &State| state.pins.iter().map(|pin| pin.draft.clone()).collect::<Vec<_>>();
    assert_eq!(drafts(&other), drafts(&state));
    // To the screen and back.
    other.update(Action::Pin(Pinning::Swap(0)));
    assert_eq!((&other.draft, &other.pins[0].draft), (&state.pins[0].draft, &state.draft));
    for hours in [1, 2, 3] {
        state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(hours)));
        state.update(Action::Pin(Pinning::Keep));
    }
    assert_eq!(state.pins.len(), MOST_PINS);
    // A link without them has none.
    other.update(Action::Show(Screen::Plan));
    assert!(!other.link().unwrap().contains('~'));
}

#[test]
fn a_simulation_can_be_stopped_and_begun_again() {
    let mut state = state();
    let job = state.order.as_ref().unwrap().job;
    state.update(Action::Halt);
    assert_eq!((state.phase(), state.progress().0), (Phase::Halted, 0));
    state.update(Action::Progressed { job, done: 9 });
    assert_eq!(state.phase(), Phase::Halted);
    state.update(Action::Retry);
    assert_eq!((state.phase(), state.order.as_ref().unwrap().job), (Phase::Computing, job + 1));
    // An edit begins anew by itself.
    state.update(Action::Halt);
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(48)));
    assert_eq!(state.phase(), Phase::Computing);
}

#[test]
fn what_is_found_is_drawn_in_each_language() {
    let mut state = state();
    let scenario = state.order.as_ref().unwrap().scenario.clone();
    let axes = state.axes(&scenario);
    let subjects =
        [subjects::rules(&scenario), subjects::sensitivity(&scenario), subjects::map(&scenario, &axes)];
    for subject in subjects {
        ask(&mut state, &subject);
        let number = state.studies.on(&subject).unwrap().number;
        let found = findings(state.studies.of(number).unwrap());
        state.update(Action::Study(Inquire::Hear(number, Stand::Found(found))));
        let study = state.studies.of(number).unwrap();
        for language in Language::ALL {
            let locale = Locale::new(language);
            for width in [320, 1200] {
                let chart = chart::of_study(study, &locale, width).unwrap();
                assert!(!chart.title.is_empty() && !chart.table.slots.is_empty(), "{}", study.name());
                assert!(chart.picture.contains("<path"), "{}: {}", study.name(), chart.picture);
            }
        }
    }
}

#[test]
fn results_of_the_same_days_are_drawn_over_one_another() {
    let mut state = state();
    assert_eq!(state.compared().len(), 0, "nothing is there yet");
    simulate(&mut state);
    state.update(Action::Pin(Pinning::Keep));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(72)));
    simulate(&mut state);
    let letters = |state: &State| state.compared().iter().map(|(letter, _)| *letter).collect::<String>();
    assert_eq!(letters(&state), "AB");
    let there = state.compared();
    for (of, lines) in chart::Overlaid::ALL.into_iter().zip([3, 3, 2]) {
        let chart = chart::of_scenarios(of, &there, &Locale::new(Language::English), 800).unwrap();
        assert_eq!((chart.legend.len(), chart.table.columns.len()), (lines, lines), "{}", of.name());
        assert!(of.is_in(&there), "{}", of.name());
    }
    // Of other days, it is not drawn.
    state.update(Action::Put("calendar.days".to_owned(), json!(10)));
    simulate(&mut state);
    assert_eq!(letters(&state), "A");
}

#[test]
fn what_was_asked_travels_in_the_link() {
    let mut state = state();
    let questions = questions(&state);
    state.update(Action::Study(Inquire::Ask(questions[..2].to_vec())));
    let open = |link: String| {
        let mut other = State::new(Language::English);
        other.update(Action::OpenLink(link));
        other
    };
    let asked = |state: &State| {
        let order = state.order.clone().unwrap();
        state.studies.about(&order).map(|study| study.subject.clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&open(state.link().unwrap())), questions[..2]);
    // Each view brings what belongs to it.
    state.update(Action::Show(Screen::Map));
    assert_eq!(asked(&open(state.link().unwrap())), []);
    let scenario = state.order.as_ref().unwrap().scenario.clone();
    let [x, y] = state.axes(&scenario);
    let axes = [Axis { low: 12.5, ..y }, x];
    state.update(Action::Study(Inquire::Axes(axes.clone())));
    let map = subjects::map(&scenario, &axes);
    ask(&mut state, &map);
    let other = open(state.link().unwrap());
    assert_eq!((other.axes(&scenario), asked(&other)), (axes, vec![map]));
    // What was given up was not asked; opened where it is known, it is not asked again.
    state.update(Action::Study(Inquire::Stop));
    assert_eq!(asked(&open(state.link().unwrap())), []);
    state.update(Action::Show(Screen::Sensitivity));
    ask(&mut state, &subjects::sensitivity(&scenario));
    let (number, link) = (state.studies.wanted().unwrap().number, state.link().unwrap());
    state.update(Action::OpenLink(link));
    assert_eq!(state.studies.wanted().unwrap().number, number);
}

#[test]
fn scenarios_of_a_link_are_simulated_for_their_lines() {
    let mut state = state();
    state.update(Action::Show(Screen::Compare));
    state.update(Action::Pin(Pinning::Keep));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(72)));
    let mut other = State::new(Language::English);
    other.update(Action::OpenLink(state.link().unwrap()));
    assert_eq!(other.wanted(), other.order.as_ref(), "what is on the screen comes first");
    simulate(&mut other);
    let beside = other.wanted().unwrap().clone();
    assert!(beside.beside && beside.scenario == state.pins[0].order.scenario);
    simulate(&mut other);
    assert_eq!((other.wanted(), other.compared().len()), (None, 2));
    // One that was let go in the meantime changes nothing.
    let digest = other.digest();
    other.update(Action::Pin(Pinning::Remove(0)));
    receive(&mut other, beside);
    assert_eq!((other.digest(), other.compared().len()), (digest, 1));
}

#[test]
fn one_of_another_period_is_left_out_of_the_comparison() {
    let mut state = state();
    state.update(Action::Show(Screen::Compare));
    let longer = |days: u32| {
        let mut draft = (*state.valid).clone();
        draft.set("calendar.days", json!(days));
        Rc::new(draft)
    };
    let (other, alike) = (longer(99), {
        let mut draft = (*state.valid).clone();
        draft.set("rooms.turnaround_hours", json!(72));
        Rc::new(draft)
    });
    state.update(Action::Pin(Pinning::Add("Longer".to_owned(), other)));
    assert_eq!(state.comparison(20), None);
    assert!(matches!(state.obstacle(0), Some(Refusal::OtherHorizon { position: 2, other: (_, 99), .. })));
    state.update(Action::Pin(Pinning::Add("Slower".to_owned(), alike)));
    let subject = state.comparison(20).unwrap();
    let Subject::Scenarios { others, .. } = &subject else { panic!("{subject:?}") };
    assert_eq!(*others, [state.pins[1].draft.to_json()]);
    assert_eq!((state.obstacle(1), state.letters(&subject)), (None, vec!['A', 'C']));
    state.update(Action::Pin(Pinning::Remove(0)));
    assert_eq!(state.letters(&subject), ['A', 'B']);
    state.update(Action::Pin(Pinning::Remove(0)));
    assert_eq!(state.letters(&subject), ['A', '–']);
}

#[test]
fn a_name_given_in_a_comparison_travels_with_the_scenario() {
    let mut state = state();
    state.update(Action::Show(Screen::Compare));
    state.update(Action::Pin(Pinning::Keep));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(72)));
    state.update(Action::Pin(Pinning::Rename(0, "As it was".to_owned())));
    let mut other = State::new(Language::English);
    other.update(Action::OpenLink(state.link().unwrap()));
    assert_eq!(other.pins[0].name, "As it was");
    other.update(Action::Pin(Pinning::Swap(0)));
    assert_eq!(other.order.as_ref().unwrap().scenario.name, "As it was");
    // One that no scenario can bear is told, and changes nothing.
    state.update(Action::Pin(Pinning::Rename(0, "x".repeat(1000))));
    assert!(matches!(state.notice, Some(Notice::UnusableSaved { .. })));
    assert_eq!(state.pins[0].name, "As it was");
}

#[test]
fn what_is_compared_is_undone_like_everything_else() {
    let mut state = state();
    state.update(Action::Pin(Pinning::Keep));
    state.update(Action::Put("rooms.turnaround_hours".to_owned(), json!(72)));
    let drafts = |state: &State| (state.draft.clone(), state.pins[0].draft.clone());
    state.update(Action::Pin(Pinning::Rename(0, "As it was".to_owned())));
    let before = drafts(&state);
    state.update(Action::Pin(Pinning::Swap(0)));
    assert_eq!(drafts(&state), (before.1.clone(), before.0.clone()));
    state.update(Action::Undo);
    assert_eq!((drafts(&state), &*state.pins[0].name), (before.clone(), "As it was"));
    state.update(Action::Pin(Pinning::Remove(0)));
    assert!(state.pins.is_empty());
    state.update(Action::Undo);
    assert_eq!(drafts(&state), before);
    state.update(Action::Undo);
    assert_ne!(state.pins[0].name, "As it was");
    assert_ne!(drafts(&state).1, before.1);
    // An edit's undo leaves them.
    state.update(Action::Undo);
    assert_eq!(state.pins.len(), 1);
}

#[test]
fn what_answers_and_shorter_stays_would_bring_is_weighed() {
    let mut state = state();
    let rooms = questions(&state).remove(0);
    state.update(Action::Study(Inquire::Ask(vec![rooms, subjects::shorter_stay()])));
    let mut changes = Vec::new();
    for _ in 0..2 {
        let study = state.studies.wanted().unwrap().clone();
        let found = findings(&study);
        match &found {
            Findings::Answer(answer) => changes.push(answer.changes.clone()),
            Findings::Shortest(found) => changes.extend(found.rules.iter().map(|rule| rule.changes.clone())),
            _ => panic!("{found:?}"),
        }
        state.update(Action::Study(Inquire::Hear(study.number, Stand::Found(found))));
    }
    assert_eq!(changes.len(), 3);
    let study = state.studies.wanted().unwrap().clone();
    state.update(Action::Study(Inquire::Hear(study.number, Stand::Found(findings(&study)))));
    let order = state.order.as_ref().unwrap();
    assert!(changes.iter().all(|changes| state.studies.weighed(order, changes).is_some()));
    assert_eq!(state.studies.wanted(), None);
}

#[test]
fn answers_and_outcomes_are_tables_too() {
    let mut state = state();
    let questions = questions(&state);
    state.update(Action::Study(Inquire::Ask(vec![questions[0].clone(), subjects::shorter_stay()])));
    for _ in 0..2 {
        let study = state.studies.wanted().unwrap().clone();
        state.update(Action::Study(Inquire::Hear(study.number, Stand::Found(findings(&study)))));
    }
    let order = state.order.clone().unwrap();
    let scenario = order.scenario.clone();
    let mut other = (*state.valid).clone();
    other.set("rooms.turnaround_hours", json!(72));
    let subject = Subject::Scenarios { others: vec![other.to_json()], confidence: 0.95, futures: 20 };
    ask(&mut state, &subject);
    let Findings::Scenarios(rows) = findings(state.studies.on(&subject).unwrap()) else { panic!("no rows") };
    for language in Language::ALL {
        let locale = Locale::new(language);
        let fixes = fixes::questions(&scenario, 0, &locale);
        let answers = chart::of_answers(&fixes, &state.studies, &order, &locale);
        assert_eq!((answers.slots.len(), answers.columns[0].cells.len()), (2, 2));
        let outcomes = chart::of_outcomes(&rows, &['A', 'B'], "CNY", &locale);
        assert!(outcomes.columns.iter().any(|column| column.head.ends_with("(CNY)")));
        // The name, value, difference and its ends by each criterion, and the risk.
        assert_eq!((outcomes.slots.len(), outcomes.columns.len()), (2, 2 + 4 * Criterion::ALL.len()));
        assert!(outcomes.columns.iter().all(|column| column.cells.len() == 2));
    }
}
