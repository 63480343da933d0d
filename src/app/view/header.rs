use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{use_words, when};
use crate::app::state::Action;
use crate::locale::Language;
use crate::scenario::preset::{PRESETS, Preset, Purpose};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Language chosen.
    pub language: Language,
    /// Preset loaded.
    pub preset: &'static Preset,
    /// Whether anything in it has been changed.
    pub changed: bool,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// Name, preset, language.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let words = use_words();
    let HeaderProps { language, preset, changed, act } = props;
    let speak = act.reform(|event: Event| Action::Speak(Language::of_tag(&chosen(&event))));
    let load = when(act, |event: Event| Preset::of(&chosen(&event)).map(Action::Load));
    let reload = {
        let preset = *preset;
        act.reform(move |_: MouseEvent| Action::Load(preset))
    };
    // The preset that is loaded is offered even if it is none of the gallery's.
    let offered = PRESETS.iter().filter(|other| other.purpose == Purpose::Situation || other == preset);
    html! {
        <header class="top">
            <h1>
                <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
                    <path class="ground" d="M5 27V21l6-2 5-7 5-3 6 1v17z" />
                    <path class="roof" d="M3 7h26" />
                </svg>
                <span>{ "Isoplan" }</span>
                <span class="tagline">{ words.text("page-tagline") }</span>
            </h1>
            <div class="choice preset">
                <label for="preset">{ words.text("page-preset") }</label>
                <select id="preset" onchange={load}>
                    { for offered.map(|other| html! {
                        <option key={other.name} value={other.name} selected={other == *preset}>
                            { words.text(&format!("preset-{}-title", other.name)) }
                        </option>
                    }) }
                </select>
                if *changed {
                    <button type="button" class="quiet" onclick={reload}>{ words.text("page-reload-preset") }</button>
                }
            </div>
            <div class="choice">
                <label for="language">{ words.text("page-language") }</label>
                <select id="language" onchange={speak}>
                    { for Language::ALL.map(|other| html! {
                        <option key={other.tag()} value={other.tag()} lang={other.tag()} selected={other == *language}>
                            { other.own_name() }
                        </option>
                    }) }
                </select>
            </div>
        </header>
    }
}

fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}
