//! The browser's storage, where the library and the language are kept. All tabs of this page share it.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, StorageEvent, Window, window};
use yew::Callback;

use super::library::{KEY_PREFIX, Refusal, Store};

/// The storage of this page's host, looked up anew each time: browsers may forbid it at any moment.
#[derive(Debug, Clone, Copy)]
pub struct Browser;

impl Browser {
    fn storage() -> Result<web_sys::Storage, Refusal> {
        let window = window().ok_or(Refusal::Forbidden)?;
        window.local_storage().map_err(refusal)?.ok_or(Refusal::Forbidden)
    }
}

impl Store for Browser {
    fn keys(&self) -> Result<Vec<String>, Refusal> {
        let storage = Browser::storage()?;
        let length = storage.length().map_err(refusal)?;
        (0..length).filter_map(|at| storage.key(at).map_err(refusal).transpose()).collect()
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        Browser::storage()?.get_item(key).map_err(refusal)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        Browser::storage()?.set_item(key, text).map_err(refusal)
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        Browser::storage()?.remove_item(key).map_err(refusal)
    }
}

/// Milliseconds without a write after which another tab has finished: an import writes hundreds of times.
const REST: u32 = 100;

/// Listens to the other tabs.
pub struct Others {
    _listener: Option<EventListener>,
}

impl Others {
    /// `wrote` is called once another tab has written to the library and rests.
    pub fn new(wrote: Callback<()>) -> Others {
        let listen = |window: Window| {
            let mut due = None;
            EventListener::new(&window, "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                // No key: everything was cleared.
                if key.is_none_or(|key| key.starts_with(KEY_PREFIX)) {
                    let wrote = wrote.clone();
                    // The one before is dropped, and with it does not come any more.
                    due.replace(Timeout::new(REST, move || wrote.emit(())));
                }
            })
        };
        Others { _listener: window().map(listen) }
    }
}

/// Why the browser refused. Firefox has its own name for a full storage.
fn refusal(error: JsValue) -> Refusal {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return Refusal::Other(
            error.dyn_ref::<js_sys::Error>().map(|error| error.message().into()).unwrap_or_default(),
        );
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Refusal::Full,
        "SecurityError" => Refusal::Forbidden,
        name => Refusal::Other(format!("{name}: {}", exception.message())),
    }
}
