//! The keys of presenters and of what they hold in their hands.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::screen::toggle_full_screen;
use crate::state::briefing::{Deck, Side, Step};
use crate::state::{Action, Screen};

/// What a key asks for.
enum Press {
    Step(Step),
    FullScreen,
    Leave,
}

/// Listens to the keys.
#[hook]
pub fn use_keys(deck: &Deck, present: &Callback<Step>, act: &Callback<Action>) {
    let dependencies = (deck.side, deck.rotates, present.clone(), act.clone());
    use_effect_with(dependencies, |(side, rotates, present, act)| {
        let (side, rotates, present, act) = (*side, *rotates, present.clone(), act.clone());
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let Some(press) = press(event, side, rotates) else { return };
                event.prevent_default();
                match press {
                    Press::Step(step) => present.emit(step),
                    Press::FullScreen => toggle_full_screen(),
                    Press::Leave if side == Side::Report => present.emit(Step::Turned(Side::Stage)),
                    Press::Leave => act.emit(Action::Show(Screen::Plan)),
                }
            })
        });
        move || drop(listener)
    });
}

/// Lets Esc close what lies over the slides, wherever the focus is.
#[hook]
pub fn use_escape(close: &Callback<()>) {
    use_effect_with(close.clone(), |close| {
        let close = close.clone();
        let listener = web_sys::window().map(|window| {
            // Before the keys of the slides, to which Esc is the way out of the briefing.
            let options = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                ..EventListenerOptions::enable_prevent_default()
            };
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    event.prevent_default();
                    close.emit(());
                }
            })
        });
        move || drop(listener)
    });
}

fn press(event: &KeyboardEvent, side: Side, rotates: bool) -> Option<Press> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is = |selector: &str| {
        target.as_ref().is_some_and(|target| target.closest(selector).ok().flatten().is_some())
    };
    if is("input, select, textarea, .arrange") {
        return None;
    }
    let key = event.key();
    if side == Side::Embed {
        // The keys belong to the page around.
        return None;
    }
    if key == "Escape" {
        return Some(Press::Leave);
    }
    if side == Side::Report {
        // A long page, which the other keys scroll.
        return None;
    }
    Some(match key.as_str() {
        // A button keeps its own.
        " " | "Enter" if is("button, a") => return None,
        " " if event.shift_key() => Press::Step(Step::Previous),
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Press::Step(Step::Next),
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Press::Step(Step::Previous),
        "Home" => Press::Step(Step::First),
        "End" => Press::Step(Step::Last),
        "f" | "F" => Press::FullScreen,
        "p" | "P" => Press::Step(Step::Rotate(!rotates)),
        digit => Press::Step(Step::Number(digit.parse().ok().filter(|number| (1..=9).contains(number))?)),
    })
}
