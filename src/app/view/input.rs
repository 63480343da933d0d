use serde_json::json;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{use_words, when};
use crate::app::state::field::Standing;
use crate::app::state::{Action, entry};
use crate::app::words;
use crate::locale::Locale;

/// Properties of [`Input`].
#[derive(Properties, PartialEq)]
pub struct InputProps {
    /// Path of the value in the draft; also the id of the field.
    pub path: String,
    /// What it is.
    pub label: String,
    /// Its unit.
    pub unit: String,
    /// What it says now.
    pub value: String,
    /// Beside the label: what tells this one from its neighbours.
    #[prop_or_default]
    pub note: String,
    /// Least and greatest value.
    pub range: (f64, f64),
    /// What it says where nothing is said, if that has a meaning.
    pub default: Option<String>,
    /// A slider over the natural part of the range.
    #[prop_or_default]
    pub slider: Option<Slider>,
    /// What the value rests on.
    pub standing: Standing,
    /// What is wrong with it.
    pub issue: Option<String>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A slider beside a number field.
#[derive(Debug, Clone, PartialEq)]
pub struct Slider {
    /// Left end.
    pub min: f64,
    /// Right end.
    pub max: f64,
    /// Distance of its stops.
    pub step: f64,
    /// Where it stands.
    pub at: f64,
}

/// A number field with its label, unit, source, range and error, and perhaps a slider.
#[component]
pub fn Input(props: &InputProps) -> Html {
    let words = use_words();
    let InputProps { path, label, unit, value, note, slider, issue, act, .. } = props;
    // What is being typed is the field's own business until it is left.
    let typed = use_state(|| None::<String>);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set(Some(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let onchange = {
        let (typed, path, act) = (typed.clone(), path.clone(), act.clone());
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.set(None);
            act.emit(Action::Enter(path.clone(), text));
        })
    };
    let hint = format!("{path}-hint");
    let error = format!("{path}-error");
    let described = if issue.is_some() { format!("{error} {hint}") } else { hint.clone() };
    let reset = {
        let path = path.clone();
        act.reform(move |_: MouseEvent| Action::Reset(path.clone()))
    };
    html! {
        <div class={classes!("field", slider.is_none().then_some("plain"), issue.is_some().then_some("wrong"))}>
            <label for={path.clone()}>{ label }if !note.is_empty() { <span class="note">{ note }</span> }</label>
            <div class="control">
                if let Some(slider) = slider { { range_input(path, label, slider, act) } }
                <input
                    id={path.clone()}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value={(*typed).clone().unwrap_or_else(|| value.clone())}
                    aria-describedby={described}
                    aria-invalid={issue.is_some().then_some("true")}
                    {oninput}
                    {onchange}
                />
                <span class="unit">{ unit }</span>
            </div>
            if let Some(issue) = issue { <p class="error" id={error}>{ issue }</p> }
            <div class="hint" id={hint}>{ basis(&words, props, reset) }</div>
        </div>
    }
}

fn range_input(path: &str, label: &str, slider: &Slider, act: &Callback<Action>) -> Html {
    let oninput = {
        let path = path.to_owned();
        when(act, move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            text.parse().ok().map(|number| Action::Put(path.clone(), entry::whole_if_possible(number)))
        })
    };
    html! {
        <input
            type="range"
            min={slider.min.to_string()}
            max={slider.max.to_string()}
            step={slider.step.to_string()}
            value={slider.at.to_string()}
            aria-label={label.to_owned()}
            {oninput}
        />
    }
}

/// What the value rests on, and what it may be.
fn basis(locale: &Locale, props: &InputProps, reset: Callback<MouseEvent>) -> Html {
    let InputProps { standing, range: (min, max), unit, default, .. } = props;
    let number = |number: f64| locale.decimal(number, 2).into();
    let range = locale
        .with("page-range", &[("min", number(*min)), ("max", number(*max)), ("unit", unit.as_str().into())]);
    let (class, word, text) = match standing {
        Standing::Source(text) => ("source", locale.text("basis-source"), text.clone()),
        Standing::Assumption(text) => ("assumption", locale.text("basis-assumption"), text.clone()),
        Standing::Setting(text) => ("setting", locale.text("basis-choice"), text.clone()),
        Standing::Unstated => ("assumption", locale.text("basis-assumption"), locale.text("page-unstated")),
        Standing::Own(before) => {
            let before =
                before.as_f64().map_or_else(|| locale.text("page-none"), |before| locale.decimal(before, 3));
            let text = locale.with("page-own", &[("before", before.into())]);
            return html! {
                <>
                    <span class="basis own">{ text }</span>
                    <button type="button" class="quiet" onclick={reset}>{ locale.text("page-reset") }</button>
                </>
            };
        }
    };
    html! {
        <details>
            <summary><span class={classes!("basis", class)}>{ word }</span></summary>
            <p>{ words::own_language(locale, &text) }</p>
            <p>
                { range.trim_end() }
                if let Some(default) = default { { locale.with("page-default", &[("value", default.as_str().into())]) } }
            </p>
        </details>
    }
}

/// A value as a field shows it.
pub fn shown(words: &Locale, value: Option<&serde_json::Value>) -> String {
    match value {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(value) if value.is_number() => {
            let number = value.as_f64().unwrap_or_default();
            if json!(number).is_number() && number.abs() < 1e12 {
                words.decimal(number, 4)
            } else {
                value.to_string()
            }
        }
        _ => String::new(),
    }
}
