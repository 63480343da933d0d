use yew::prelude::*;

use super::use_words;
use crate::app::state::{Action, Refit, Schedule};
use crate::locale::Locale;

/// Properties of [`Strip`].
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// Path of the rule.
    pub rule: String,
    /// Its days and tests.
    pub schedule: Schedule,
    /// Tests that another length of the stay has moved or dropped.
    pub refit: Option<Refit>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// The days of a stay as keys: pressed for a test, pressed again for a double one.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let words = use_words();
    let StripProps { rule, schedule, refit, act } = props;
    let day = |day: u32| {
        let state = match (schedule.tests.contains(&day), schedule.doubled.contains(&day)) {
            (_, true) => "double",
            (true, false) => "single",
            (false, false) => "none",
        };
        let label = words.with(&format!("page-test-{state}"), &[("day", f64::from(day).into())]);
        let press = {
            let rule = rule.clone();
            act.reform(move |_: MouseEvent| Action::Test(rule.clone(), day))
        };
        html! {
            <button key={day} type="button" class={state} aria-pressed={if state == "none" { "false" } else { "true" }} aria-label={label} onclick={press}>
                <span>{ day }</span>
            </button>
        }
    };
    html! {
        <fieldset class="strip" id={format!("{rule}.central_tests")} tabindex="-1">
            <legend>{ words.text("label-rule-central-tests") }</legend>
            <div class="days">{ for (1..=schedule.days).map(day) }</div>
            <p class="hint">{ words.text("page-tests-hint") }</p>
            if let Some(refit) = refit { <p class="refit" role="status">{ say(&words, refit) }</p> }
        </fieldset>
    }
}

fn say(words: &Locale, refit: &Refit) -> String {
    let moved = refit.moved.map(|(from, to)| {
        words.with("page-test-moved", &[("from", f64::from(from).into()), ("to", f64::from(to).into())])
    });
    let dropped = (!refit.dropped.is_empty()).then(|| {
        let days: Vec<String> = refit.dropped.iter().map(u32::to_string).collect();
        let days = days.join(&words.text("page-list-separator"));
        words.with(
            "page-tests-dropped",
            &[("days", days.into()), ("number", (refit.dropped.len() as f64).into())],
        )
    });
    dropped.into_iter().chain(moved).collect::<Vec<_>>().join(&words.text("page-sentence-separator"))
}
