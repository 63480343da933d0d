//! The address bar: it always holds the link to what is on the screen.
//!
//! Edits replace it when the hand rests; what a person calls a step (another preset, another file)
//! gets an entry of its own in the browser's history, so that back and forward lead through them.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{History, Window, window};
use yew::Callback;

/// Milliseconds for which the hand must rest; browsers refuse pages that write too often.
const REST: u32 = 400;

/// The address bar, and what was last seen in it.
pub struct Address {
    seen: String,
    due: Option<Timeout>,
    _listener: Option<EventListener>,
}

impl Address {
    /// Listens to the address bar: `opened` hears of every link that somebody else puts there, be it
    /// by typing, by back and forward, or by a bookmark.
    pub fn new(opened: Callback<()>) -> Address {
        let listen = |window: Window| EventListener::new(&window, "hashchange", move |_| opened.emit(()));
        Address { seen: fragment(), due: None, _listener: window().map(listen) }
    }

    /// What stands behind the `#` if it has changed without this page's doing.
    pub fn changed(&mut self) -> Option<String> {
        let now = fragment();
        if now == self.seen {
            return None;
        }
        self.due = None;
        self.seen.clone_from(&now);
        Some(now)
    }

    /// What stands behind the `#`.
    pub fn link(&self) -> &str {
        &self.seen
    }

    /// Calls when the hand has rested.
    pub fn when_at_rest(&mut self, call: Callback<()>) {
        self.due = Some(Timeout::new(REST, move || call.emit(())));
    }

    /// Puts another link into the current entry of the history.
    pub fn replace(&mut self, link: &str) {
        self.write(link, |history, address| {
            history.replace_state_with_url(&JsValue::NULL, "", Some(address))
        });
    }

    /// Puts a link into a new entry of the history.
    pub fn push(&mut self, link: &str) {
        self.write(link, |history, address| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
    }

    fn write(&mut self, link: &str, write: impl Fn(&History, &str) -> Result<(), JsValue>) {
        self.due = None;
        let Some(window) = window().filter(|_| self.seen != link) else { return };
        let location = window.location();
        let (path, search) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
        let hash = if link.is_empty() { String::new() } else { format!("#{link}") };
        // A browser that refuses (some count the writes) keeps the old address; the next write tries
        // again, because what stands there is looked up.
        let _ = window.history().and_then(|history| write(&history, &format!("{path}{search}{hash}")));
        self.seen = fragment();
    }
}

/// What stands behind the `#` now.
fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}
