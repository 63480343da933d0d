use yew::prelude::*;

use super::Words;
use super::figure::Figure;
use super::fixes::Fixes;
use super::import::ImportPanel;
use super::inputs::{Inputs, Same};
use super::issues::IssueList;
use super::notices::Notices;
use super::verdict::Verdicts;
use super::width::is_narrow;
use crate::chart::{Group, Kind};
use crate::errand::{Errand, Spreadsheet};
use crate::state::{Action, Phase, Shown, State};

/// The first screen: verdict, charts, inputs.
pub fn plan(state: &State, locale: &Words, act: &Callback<Action>, send: &Callback<Errand>) -> Html {
    let shown = state.shown.as_ref();
    html! {
        <>
            <div class="results">
                <Notices run={state.run} notice={state.notice.clone()} act={act.clone()} />
                if let Some(import) = &state.import {
                    <ImportPanel import={import.clone()} draft={state.draft.clone()} act={act.clone()} send={send.clone()} />
                }
                <IssueList issues={state.issues.clone()} act={act.clone()} />
                <Verdicts shown={shown.cloned()} phase={state.phase()} progress={state.progress()} reproduction={state.reproduction()} day={state.day_shown()} act={act.clone()} />
                { shown.map(|shown| fixes(state, shown, act, send)).unwrap_or_default() }
                { shown.map(|shown| charts(state, shown, locale, act, send)).unwrap_or_default() }
                { results_as_files(state, locale, send) }
            </div>
            <Inputs
                preset={state.preset}
                base={state.aligned.clone()}
                draft={state.draft.clone()}
                issues={state.issues.clone()}
                scenario={state.order.as_ref().map(|order| Same(order.scenario.clone()))}
                refit={state.refit.clone()}
                unfolded={state.unfolded.clone()}
                act={act.clone()}
            />
        </>
    }
}

/// What would fix it.
fn fixes(state: &State, shown: &Shown, act: &Callback<Action>, send: &Callback<Errand>) -> Html {
    let Some(order) = &state.order else { return Html::default() };
    html! {
        <Fixes shown={shown.clone()} order={order.clone()} studies={state.studies.clone()} valid={state.issues.is_empty()} act={act.clone()} send={send.clone()} />
    }
}

/// The charts in their groups; the first group needs no heading.
fn charts(
    state: &State,
    shown: &Shown,
    words: &Words,
    act: &Callback<Action>,
    send: &Callback<Errand>,
) -> Html {
    let stale = !state.phase().is_newest(state.progress().0);
    let figure = |kind: Kind| {
        html! {
            <Figure key={kind.id()} {kind} shown={shown.clone()} ready={state.phase() == Phase::Done} day={state.day_shown()} act={act.clone()} send={send.clone()} />
        }
    };
    let figures = |group: Group| {
        html! { <div class="figures-of-group">{ for group.charts(shown, state.singles).into_iter().map(figure) }</div> }
    };
    let group = |group: Group| {
        let name = format!("charts-{}", group.name());
        match group {
            Group::First => html! { <div class="charts-first" id={name}>{ figures(group) }</div> },
            _ => html! {
                // On a phone the inputs stand below: so what is not asked for takes no room.
                <details class="group-of-charts" id={name.clone()} open={!is_narrow()}>
                    <summary><h2>{ words.text(&name) }</h2></summary>
                    { figures(group) }
                </details>
            },
        }
    };
    html! { <div class={classes!("charts", stale.then_some("stale"))}>{ for Group::ALL.map(group) }</div> }
}

/// The results for spreadsheets, when all of them are there.
fn results_as_files(state: &State, words: &Words, send: &Callback<Errand>) -> Html {
    let ready = state.phase() == Phase::Done;
    let save = |form: Spreadsheet| send.reform(move |_: MouseEvent| Errand::SaveResults(form));
    html! {
        <p class="errands results-as-files">
            <span>{ words.text("page-results-as-files") }</span>
            <button type="button" id="results-csv" disabled={!ready} onclick={save(Spreadsheet::Csv)}>{ words.text("page-results-csv") }</button>
            <button type="button" id="results-xlsx" disabled={!ready} onclick={save(Spreadsheet::Xlsx)}>{ words.text("page-results-xlsx") }</button>
        </p>
    }
}
