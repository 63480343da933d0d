use isoplan::locale::Locale;
use yew::prelude::*;

use crate::form::field::Standing;
use crate::form::{Field, words};
use crate::state::Action;
use crate::view::use_words;

/// Properties of [`Mark`].
#[derive(Properties, PartialEq)]
pub struct MarkProps {
    /// What the value rests on.
    pub standing: Standing,
    /// What the field is called.
    pub label: String,
    /// Id of the text that says it in full.
    pub hint: String,
    /// Whether that is shown.
    pub is_told: bool,
    /// To show it, or to hide it again.
    pub tell: Callback<MouseEvent>,
}

/// What the value rests on, in one word that opens the rest.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    let words = use_words();
    let (class, key) = match props.standing {
        Standing::Source(_) => ("source", "basis-source"),
        Standing::Assumption(_) | Standing::Unstated => ("assumption", "basis-assumption"),
        Standing::Setting(_) => ("setting", "basis-choice"),
        Standing::Own(_) | Standing::Entered => ("own", "inputs-own"),
    };
    html! {
        <button
            type="button"
            class={classes!("basis", class)}
            aria-expanded={if props.is_told { "true" } else { "false" }}
            aria-controls={props.hint.clone()}
            onclick={props.tell.clone()}
        >
            { words.text(key) }<span class="unseen">{ ": " }{ &props.label }</span>
        </button>
    }
}

/// What the value rests on, and what it may be.
pub fn told(words: &Locale, field: &Field) -> Html {
    let text = match &field.standing {
        Standing::Source(text) | Standing::Assumption(text) | Standing::Setting(text) => words.rests_on(text),
        Standing::Unstated => words.text("page-unstated"),
        Standing::Own(_) | Standing::Entered => words.text("inputs-own-told"),
    };
    let range = words::range(words, field);
    html! {
        <>
            if !text.is_empty() { <p>{ text }</p> }
            if !range.is_empty() { <p>{ range }</p> }
        </>
    }
}

/// What the preset had, and the way back to it.
pub fn reset(words: &Locale, field: &Field, label: &str, act: &Callback<Action>) -> Html {
    let Standing::Own(before) = &field.standing else { return Html::default() };
    let before = words::said(words, field, before);
    let path = field.path.clone();
    let press = act.reform(move |_: MouseEvent| Action::Reset(path.clone()));
    html! {
        <p class="was">
            <span>{ words.with("inputs-was", &[("before", before.into())]) }</span>
            <button type="button" class="quiet" onclick={press}>
                { words.text("page-reset") }<span class="unseen">{ ": " }{ label }</span>
            </button>
        </p>
    }
}
