use isoplan::locale::{Language, own_language};
use isoplan::scenario::preset::{PRESETS, Preset, Purpose};
use yew::prelude::*;

use super::keys::use_keys;
use super::menu::{Menu, Offer};
use super::screens::Screens;
use super::{Words, chosen_file, use_words, when};
use crate::errand::Errand;
use crate::library;
use crate::state::{Action, Screen};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// What is on the screen.
    pub screen: Screen,
    /// Language chosen.
    pub language: Language,
    /// Preset that the scenario began as; `None`: a file.
    pub preset: Option<&'static Preset>,
    /// Name of the scenario as it began.
    pub name: String,
    /// Whether anything in it has been changed.
    pub changed: bool,
    /// What would be undone.
    pub undone: Option<String>,
    /// What would be done again.
    pub redone: Option<String>,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Name, scenario and what can be done with it, language.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let words = use_words();
    let HeaderProps { screen, language, preset, name, changed, undone, redone, act, send } = props;
    use_keys(act);
    let speak = act.reform(|tag: String| Action::Speak(Language::of_tag(&tag)));
    let load = when(act, |name: String| Preset::of(&name).map(Action::Load));
    let revert = act.reform(|_: MouseEvent| Action::Revert);
    // The preset that is loaded is offered even if it is none of the gallery's.
    let offered =
        PRESETS.iter().filter(|other| other.purpose == Purpose::Situation || Some(*other) == *preset);
    let own = own_language(&words, name).to_owned();
    let own = if own.is_empty() { words.text("page-own-scenario") } else { own };
    let presets = offered
        .map(|preset| (preset.name.to_owned(), words.text(&format!("preset-{}-title", preset.name)), None));
    let own = preset.is_none().then_some((String::new(), own, None));
    let offers: Vec<Offer> = own.into_iter().chain(presets).collect();
    let languages =
        Language::ALL.map(|other| (other.tag().to_owned(), other.own_name().to_owned(), Some(other.tag())));
    let keep = send.reform(|_: MouseEvent| Errand::Keep(library::Action::Show));
    let copy = send.reform(|_: MouseEvent| Errand::CopyLink);
    let save = send.reform(|_: MouseEvent| Errand::SaveScenario);
    let open = when(send, |event: Event| chosen_file(event).map(Errand::Open));
    html! {
        <header>
            <div class="top">
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
                <Menu id="preset" {offers} chosen={preset.map_or_else(String::new, |preset| preset.name.to_owned())} choose={load} />
                if *changed {
                    <button type="button" class="quiet" onclick={revert}>{ words.text("page-reload-preset") }</button>
                }
            </div>
            <div class="errands steps">
                { step("undo", "inputs-undo", undone, Action::Undo, &words, act) }
                { step("redo", "inputs-redo", redone, Action::Redo, &words, act) }
            </div>
            <div class="errands">
                <button type="button" id="library" aria-haspopup="dialog" onclick={keep}>{ words.text("library-title") }</button>
                <label class="button" for="open">{ words.text("page-open") }</label>
                <input class="unseen" id="open" type="file" accept=".json,application/json" onchange={open} />
                <button type="button" id="save" onclick={save}>{ words.text("page-save") }</button>
                <button type="button" id="copy" onclick={copy}>{ words.text("page-copy-link") }</button>
            </div>
            <div class="choice">
                <label for="language">{ words.text("page-language") }</label>
                <Menu id="language" offers={languages.to_vec()} chosen={language.tag().to_owned()} choose={speak} />
            </div>
            </div>
            <Screens screen={*screen} act={act.clone()} />
        </header>
    }
}

/// A step back or forward, with what it is about.
fn step(
    id: &'static str,
    key: &str,
    what: &Option<String>,
    action: Action,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let press = act.reform(move |_: MouseEvent| action.clone());
    let word = words.text(key);
    let label = what.as_ref().map(|what| {
        words.with("inputs-step", &[("step", word.clone().into()), ("what", what.as_str().into())])
    });
    html! {
        <button type="button" {id} disabled={what.is_none()} title={label.clone()} aria-label={label} onclick={press}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 4 3.5 8.5 8 13M4 8.5h7.5a4.5 4.5 0 0 1 0 9H9" /></svg>
            <span>{ word }</span>
        </button>
    }
}
