use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, KeyboardEvent};
use yew::prelude::*;

use super::library::show;
use super::use_words;

/// Keys that do the same, and the word for what they do.
type Shortcut = (&'static [&'static str], &'static str);

/// What the keys do, by where: the word for the place, and its keys.
const SHORTCUTS: [(&str, &[Shortcut]); 4] = [
    (
        "shortcuts-everywhere",
        &[
            (&["Ctrl+Z"], "inputs-undo"),
            (&["Ctrl+Shift+Z", "Ctrl+Y"], "inputs-redo"),
            (&["F2"], "shortcuts-present"),
            (&["Ctrl+/"], "shortcuts-list"),
            (&["Esc"], "shortcuts-close"),
        ],
    ),
    (
        "shortcuts-chart",
        &[
            (&["←", "→"], "shortcuts-chart-step"),
            (&["PageDown", "PageUp"], "shortcuts-chart-week"),
            (&["Home", "End"], "shortcuts-chart-ends"),
        ],
    ),
    (
        "shortcuts-bars",
        &[
            (&["←", "→"], "shortcuts-bars-other"),
            (&["↑", "↓"], "shortcuts-bars-step"),
            (&["PageUp", "PageDown"], "shortcuts-bars-leap"),
            (&["0–9"], "shortcuts-bars-type"),
        ],
    ),
    (
        "shortcuts-slides",
        &[
            (&["←", "→"], "shortcuts-slides-step"),
            (&["Home", "End"], "shortcuts-slides-ends"),
            (&["1–9"], "shortcuts-slides-number"),
            (&["F"], "shortcuts-slides-full"),
            (&["P"], "shortcuts-slides-rotate"),
            (&["Esc"], "shortcuts-slides-leave"),
        ],
    ),
];

/// What the keys do.
#[component]
pub fn Shortcuts() -> Html {
    let words = use_words();
    let keys = |keys: &[&'static str]| {
        html! { <>{ for keys.iter().map(|key| html! { <kbd key={*key}>{ *key }</kbd> }) }</> }
    };
    html! {
        <div class="shortcuts">
            { for SHORTCUTS.iter().map(|(place, shortcuts)| html! {
                <div key={*place}>
                    <h3>{ words.text(place) }</h3>
                    <dl>
                        { for shortcuts.iter().map(|(pressed, does)| html! {
                            <div key={*does}><dt>{ keys(pressed) }</dt><dd>{ words.text(does) }</dd></div>
                        }) }
                    </dl>
                </div>
            }) }
            <p class="note">{ words.text("shortcuts-mac") }</p>
        </div>
    }
}

/// The same in a dialogue over the page, which keys open as well as its button.
#[component]
pub fn ShortcutsDialog() -> Html {
    let words = use_words();
    let dialog = use_node_ref();
    let shown = use_state_eq(|| false);
    use_effect_with((dialog.clone(), *shown), |(dialog, shown)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            show(&dialog, *shown);
        }
    });
    use_effect_with((), {
        let shown = shown.setter();
        move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "keydown", move |event| {
                    if event.dyn_ref().is_some_and(asks_for_keys) {
                        shown.set(true);
                    }
                })
            });
            move || drop(listener)
        }
    });
    let set = |to: bool| {
        let shown = shown.setter();
        move || shown.set(to)
    };
    let (open, close, closed) = (set(true), set(false), set(false));
    html! {
        <>
            <button type="button" class="quiet" id="shortcuts" aria-haspopup="dialog" onclick={move |_| open()}>
                { words.text("shortcuts-title") }
            </button>
            <dialog class="library" ref={dialog} aria-labelledby="shortcuts-title" onclose={move |_| closed()}>
                if *shown {
                    <div class="head">
                        <h2 id="shortcuts-title">{ words.text("shortcuts-title") }</h2>
                        <button type="button" class="quiet" onclick={move |_| close()}>{ words.text("page-dismiss") }</button>
                    </div>
                    <Shortcuts />
                }
            </dialog>
        </>
    }
}

/// Whether Ctrl or Cmd with the slash was pressed, wherever the slash is on the keyboard.
fn asks_for_keys(event: &KeyboardEvent) -> bool {
    (event.ctrl_key() || event.meta_key()) && event.key() == "/"
}
