//! Scenarios side by side.

mod inputs;
mod outcomes;
mod scenarios;

use std::rc::Rc;

use yew::prelude::*;

use super::overlay::Overlay;
use super::study::Head;
use super::{Words, use_words};
use crate::chart::Overlaid;
use crate::errand::Errand;
use crate::library::Library;
use crate::state::{Action, Findings, Phase, State};
use inputs::inputs;
use outcomes::outcomes;
use scenarios::scenarios;

/// Properties of [`Compare`].
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// What there is to show.
    pub state: Rc<State>,
    /// The scenarios that are kept in the browser.
    pub library: Rc<Library>,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Scenarios side by side.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let words = use_words();
    let CompareProps { state, library, act, send } = props;
    let Some(order) = &state.order else { return Html::default() };
    let subject = state.comparison(order.scenario.calendar.futures);
    let study = subject.as_ref().and_then(|subject| state.studies.on(subject));
    let head = Head { name: "compare", subject: subject.clone(), study, order, act };
    let rows = study.filter(|_| !state.pins.is_empty()).and_then(|study| match study.findings() {
        Some(Findings::Scenarios(rows)) => Some((study, rows)),
        _ => None,
    });
    html! {
        <section class="study" id="compare" tabindex="-1">
            { head.html(&words) }
            { scenarios(state, library, &words, act) }
            if !state.pins.is_empty() {
                { inputs(state, &words) }
                <div class={classes!(head.is_old().then_some("stale"))}>
                    { rows.map(|(study, rows)| outcomes(rows, study, state, &words, act, send)).unwrap_or_default() }
                </div>
                { overlaid(state, &words, send) }
            }
        </section>
    }
}

/// The charts over one another, of those scenarios whose results are there.
fn overlaid(state: &State, words: &Words, send: &Callback<Errand>) -> Html {
    let there = state.compared();
    let is_missing = !there.is_empty() && there.len() <= state.pins.len();
    let drawn = Overlaid::ALL.into_iter().filter(|of| there.len() > 1 && of.is_in(&there));
    let scenarios: Vec<_> = there.iter().map(|(letter, shown)| (*letter, (*shown).clone())).collect();
    html! {
        <>
            { for drawn.map(|of| html! {
                <Overlay key={of.name()} {of} scenarios={scenarios.clone()} ready={state.phase() == Phase::Done} send={send.clone()} />
            }) }
            if is_missing {
                <p class="note">{ words.text("compare-no-lines") }</p>
            }
        </>
    }
}
