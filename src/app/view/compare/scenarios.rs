//! Which scenarios are compared: their names, and what can be done with them.

use std::rc::Rc;

use isoplan::locale::own_language;
use isoplan::scenario::Draft;
use isoplan::scenario::preset::{PRESETS, Preset, Purpose};
use isoplan::sizing::Refusal;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::library::Library;
use crate::state::{Action, MOST_PINS, Pinning, State, letter};
use crate::view::{Words, when};
use crate::words::{full_date, text};

/// Those that are compared, and what can be added to them.
pub fn scenarios(state: &State, library: &Library, words: &Words, act: &Callback<Action>) -> Html {
    html! {
        <>
            <ul class="compared">
                { on_screen(state, words) }
                { for (0..state.pins.len()).map(|place| pinned(place, state, words, act)) }
            </ul>
            { add(state, library, words, act) }
        </>
    }
}

fn on_screen(state: &State, words: &Words) -> Html {
    let name = state.order.as_ref().map(|order| order.scenario.name.clone()).unwrap_or_default();
    let name = own_language(words, &name).to_owned();
    html! {
        <li>
            <b class="letter">{ letter(0).to_string() }</b>
            <span>{ name }<span class="note">{ words.text("compare-on-screen") }</span></span>
        </li>
    }
}

fn pinned(place: usize, state: &State, words: &Words, act: &Callback<Action>) -> Html {
    let name = &state.pins[place].name;
    let letter = letter(place + 1).to_string();
    let rename = when(act, move |event: Event| {
        let field: HtmlInputElement = event.target_dyn_into()?;
        Some(Action::Pin(Pinning::Rename(place, field.value())))
    });
    let button = |key: &str, what: fn(usize) -> Pinning| {
        let press = act.reform(move |_: MouseEvent| Action::Pin(what(place)));
        let said = words.text(key);
        html! { <button type="button" class="quiet" aria-label={format!("{said}: {letter}")} onclick={press}>{ said.clone() }</button> }
    };
    html! {
        <li key={place}>
            <b class="letter">{ &letter }</b>
            <input type="text" maxlength="80" aria-label={words.with("compare-name", &[("letter", text(letter.clone()))])} value={own_language(words, name).to_owned()} onchange={rename} />
            { button("compare-swap", Pinning::Swap) }
            { button("compare-remove", Pinning::Remove) }
            { for state.obstacle(place).map(|obstacle| html! { <span class="note">{ said(&obstacle, words) }</span> }) }
        </li>
    }
}

/// Why a scenario is left out of the comparison.
fn said(obstacle: &Refusal, words: &Words) -> String {
    match obstacle {
        Refusal::OtherHorizon { other: (first, days), .. } => {
            let arguments =
                [("first", text(full_date(words, *first))), ("days", text(words.whole((*days).into())))];
            words.with("compare-other-period", &arguments)
        }
        Refusal::OtherCurrency { other, .. } => {
            words.with("compare-other-currency", &[("currency", text(other.clone()))])
        }
        other => words.refusal(other, None).join(" "),
    }
}

/// What can be added: the scenario on the screen, presets, those in the library.
fn add(state: &State, library: &Library, words: &Words, act: &Callback<Action>) -> Html {
    if state.pins.len() >= MOST_PINS {
        return html! { <p class="note">{ words.text("compare-full") }</p> };
    }
    let keep = act.reform(|_: MouseEvent| Action::Pin(Pinning::Keep));
    let kept: Vec<(String, Rc<Draft>)> =
        library.entries.iter().map(|entry| (entry.name.clone(), entry.draft.clone())).collect();
    let gallery = || PRESETS.iter().filter(|preset| preset.purpose == Purpose::Situation);
    let options = kept.clone();
    let chosen = when(act, move |event: Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        let value = select.value();
        select.set_value("");
        let (name, draft) = match value.split_once(':')? {
            ("preset", name) => {
                let draft = Preset::of(name)?.draft();
                (draft.get("name")?.as_str()?.to_owned(), Rc::new(draft))
            }
            (_, position) => options.get(position.parse::<usize>().ok()?)?.clone(),
        };
        Some(Action::Pin(Pinning::Add(name, draft)))
    });
    html! {
        <p class="errands adding">
            <button type="button" id="compare-keep" disabled={!state.can_keep()} onclick={keep}>{ words.text("compare-keep") }</button>
            <select id="compare-add" aria-label={words.text("compare-add")} onchange={chosen}>
                <option value="" selected=true>{ words.text("compare-add") }</option>
                if !kept.is_empty() {
                    <optgroup label={words.text("library-title")}>
                        { for kept.iter().enumerate().map(|(place, (name, _))| html! { <option value={format!("kept:{place}")}>{ name }</option> }) }
                    </optgroup>
                }
                <optgroup label={words.text("page-preset")}>
                    { for gallery().map(|preset| html! { <option value={format!("preset:{}", preset.name)}>{ words.text(&format!("preset-{}-title", preset.name)) }</option> }) }
                </optgroup>
            </select>
        </p>
    }
}
