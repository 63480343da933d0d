//! Whatever a planner does with the form, it stays a form of a scenario.

use isoplan::scenario::parameter::Parameter;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::form::path::split_element;
use crate::form::tests::shown;

const NUMBERS: [&str; 10] = ["0", "1", "2", "7", "40", "３.5", "-1", "many", "", "99,999,999"];
const DATES: [&str; 5] = ["2022-03-20", "2030-01-01", "1999-12-31", "", "2021-09-09"];
const LISTS: [&str; 7] = ["", "1", "1 2 3", "0.5，0.5", "3 1", "0 7 14 x", "0 0"];
const TEXTS: [&str; 4] = ["", "A", "B", "甲 / A"];

/// Something that can be done with a thing that the form shows.
fn deed(form: &Form, path: &str, how: usize, what: usize) -> Action {
    let own = path.to_owned();
    let entered = |texts: &[&str]| Action::Enter(path.to_owned(), texts[what % texts.len()].to_owned());
    let Some(field) = form.field(path) else {
        return match split_element(path) {
            Some((list, at)) if Parameter::at(list).is_none() => {
                let length = form.draft.length(list);
                let what = match how % 3 {
                    0 => Arrange::Duplicate(at),
                    1 => Arrange::Move(at, what % length),
                    _ => Arrange::Remove(at),
                };
                Action::Arrange(list.to_owned(), what)
            }
            _ => Action::Arrange(own, Arrange::Add(TEXTS[1 + what % 3].to_owned())),
        };
    };
    if how % 8 == 7 {
        return Action::Reset(own);
    }
    match field.control {
        Control::Number(Some(_)) if how.is_multiple_of(2) => Action::Drag(own, json!(what % 30)),
        Control::Number(_) => entered(&NUMBERS),
        Control::Date => entered(&DATES),
        Control::Flag | Control::Switch => Action::Put(own, json!(what.is_multiple_of(2))),
        Control::Choice(words) => Action::Put(own, json!(words[what % words.len()])),
        Control::District(names) => {
            Action::Put(own, names.get(what % (names.len() + 1)).map_or(json!(""), |name| json!(name)))
        }
        Control::Stream(names) => Action::Put(own, json!(1 + what % names.len().max(1))),
        Control::Text => entered(&TEXTS),
        Control::Weekdays | Control::Hours => {
            Action::Enter(format!("{path}[{}]", what % 7), NUMBERS[how % NUMBERS.len()].to_owned())
        }
        Control::WeekdayBoxes => Action::Put(format!("{path}[{}]", what % 7), json!(how % 2)),
        Control::Series => Action::Drag(format!("{path}[{}]", what % 50), json!(how)),
        Control::Numbers => entered(&LISTS),
        Control::TestDays(stage) => {
            let rule = crate::form::path::parent(path).to_owned();
            Action::Test(rule, stage, 1 + (what % 14) as u32)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_edits_leave_a_scenario_or_issues_that_are_shown(
        preset in 0..PRESETS.len(),
        picks in prop::collection::vec((any::<u32>(), 0_usize..1000, 0_usize..1000), 1..14),
    ) {
        let mut state = state(PRESETS[preset].name);
        let before = state.draft.clone();
        let mut steps = Vec::new();
        state.begin();
        for (which, how, what) in picks {
            let form = Form::new(state.draft.clone(), state.aligned.clone(), state.issues.clone());
            let shown = shown(&form);
            let action = deed(&form, &shown[which as usize % shown.len()].0, how, what);
            steps.push(format!("{action:?}"));
            state.update(action);
            let form = Form::new(state.draft.clone(), state.aligned.clone(), state.issues.clone());
            let shown = self::shown(&form);
            for issue in state.issues.iter() {
                let place = way::shown_at(&issue.path);
                prop_assert!(shown.iter().any(|(path, _)| *path == place), "{issue:?} after {steps:#?}");
            }
        }
        while state.history.undone().is_some() {
            state.update(Action::Undo);
        }
        prop_assert_eq!(&state.draft, &before);
        prop_assert_eq!(changed(&state), [""; 0]);
    }
}
