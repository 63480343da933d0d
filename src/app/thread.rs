//! The page's end of the messages with a worker.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions};

use crate::platform;

/// What a worker runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The page's own, which simulates where there is no page.
    Page,
    /// The one that reads and writes spreadsheets.
    Spreadsheets,
}

/// What a worker says.
pub enum Heard {
    /// A message of our own.
    Bytes(Vec<u8>),
    /// It has panicked or was ended, or its script is missing.
    Broken,
}

/// A worker. Dropping it ends the worker.
pub struct Thread {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Program {
    /// What the name of its worker says of it: where its script is, and its WebAssembly, unless the page gives
    /// its own.
    fn files(self) -> String {
        let script = platform::root_attribute("data-script").unwrap_or_default();
        match self {
            Program::Page => format!("js={script}"),
            Program::Spreadsheets => {
                // Their names are the same in every build; a cache must not take them for those of another.
                let (folder, build) = script.split_at(script.rfind('/').map_or(0, |slash| slash + 1));
                format!("js={folder}spreadsheets.js?{build}&wasm={folder}spreadsheets_bg.wasm?{build}")
            }
        }
    }
}

impl Thread {
    /// Starts a worker; `None` where the browser has none to give. The name says more of it, as a query does.
    pub fn start(program: Program, more: &str, tell: impl Fn(Heard) + Clone + 'static) -> Option<Thread> {
        let life = format!("isoplan.worker.{:016x}", platform::dice());
        let options = WorkerOptions::new();
        // What it is to start. An address would say it too, but not through a cache.
        options.set_name(&format!("{}&life={life}{more}", program.files()));
        let start = platform::root_attribute("data-start").unwrap_or_default();
        let worker = Worker::new_with_options(&start, &options).ok()?;
        if program == Program::Page {
            // Loaded and compiled once, however many workers there are.
            worker.post_message(&wasm_bindgen::module()).ok()?;
        }
        let message = EventListener::new(&worker, "message", {
            let tell = tell.clone();
            move |event| match event.dyn_ref::<MessageEvent>() {
                // A worker that the browser ends says nothing more; but it holds a lock as long as it lives, and
                // has begun by saying so.
                Some(event) if event.data().is_null() => {
                    let tell = tell.clone();
                    platform::when_released(&life, move || tell(Heard::Broken));
                }
                event => tell(event.and_then(bytes).map_or(Heard::Broken, Heard::Bytes)),
            }
        });
        // What it says in the console is enough: the page gets over it.
        let options = EventListenerOptions::enable_prevent_default();
        let error = EventListener::new_with_options(&worker, "error", options, move |event| {
            event.prevent_default();
            tell(Heard::Broken);
        });
        Some(Thread { worker, _listeners: [message, error] })
    }

    /// Sends a message; its buffer changes hands instead of being copied.
    pub fn post(&self, message: &[u8]) {
        let bytes = Uint8Array::from(message);
        // Fails only for what cannot be cloned, which bytes can.
        let _ = self.worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn bytes(event: &MessageEvent) -> Option<Vec<u8>> {
    Some(event.data().dyn_into::<Uint8Array>().ok()?.to_vec())
}
