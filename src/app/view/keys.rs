use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::state::{Action, Screen};

/// Steps back and forward by the keys that people are used to, and the briefing.
#[hook]
pub fn use_keys(act: &Callback<Action>) {
    use_effect_with(act.clone(), |act| {
        let act = act.clone();
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>()
                    && let Some(action) = step(event)
                {
                    event.prevent_default();
                    act.emit(action);
                }
            })
        });
        move || drop(listener)
    });
}

/// What a key asks for: F2, or Ctrl or Cmd with Z, with Shift and Z, or with Y. Nothing is on a letter
/// alone, which whoever dictates may say by chance.
fn step(event: &web_sys::KeyboardEvent) -> Option<Action> {
    if event.key() == "F2" {
        return Some(Action::Show(Screen::Briefing));
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Action::Undo,
        ("z", true) | ("y", false) => Action::Redo,
        _ => return None,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    (!target.is_some_and(|target| keeps_its_keys(&target))).then_some(action)
}

/// Whether something is being typed there, whose own steps these keys are. A field of the form that is
/// only looked at lets them go.
fn keeps_its_keys(target: &Element) -> bool {
    let is = |selector: &str| target.matches(selector).unwrap_or(false);
    let is_of_form = target.closest(".inputs .field").ok().flatten().is_some();
    is("[data-typing], textarea, input[type=search]")
        || is("input[type=text]") && !is_of_form
        || target.closest("dialog").ok().flatten().is_some()
}
