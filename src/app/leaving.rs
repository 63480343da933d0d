//! The question before the page is left.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Window, window};

/// Has the browser ask before the page is left, for as long as something on it would be lost.
pub struct Leaving {
    loses: Rc<Cell<bool>>,
    _listener: Option<EventListener>,
}

impl Leaving {
    /// Nothing would be lost yet.
    pub fn new() -> Leaving {
        let loses = Rc::new(Cell::new(false));
        let asks = loses.clone();
        let listen = |window: Window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "beforeunload", options, move |event| {
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>().filter(|_| asks.get()) {
                    event.prevent_default();
                    // Browsers of before 2024 want it.
                    event.set_return_value("?");
                }
            })
        };
        Leaving { loses, _listener: window().map(listen) }
    }

    /// Whether something would be lost by now.
    pub fn loses(&self, something: bool) {
        self.loses.set(something);
    }
}
