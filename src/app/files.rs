//! Files and the clipboard: what the page gives to the browser, and gets from it.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::callbacks::FileReader;
use gloo::file::{Blob, File, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, HtmlAnchorElement, Window, window};
use yew::Callback;

/// Milliseconds after which every browser has begun the download, and its source may go.
const BEGUN: u32 = 60_000;

/// Listens to files that are dropped anywhere on the page, which would otherwise give way to them.
pub struct Drops {
    _listeners: Option<[EventListener; 2]>,
}

impl Drops {
    /// `dropped` hears of the files.
    pub fn new(dropped: Callback<Vec<File>>) -> Drops {
        let options = EventListenerOptions::enable_prevent_default();
        let listen = |window: Window| {
            let over = EventListener::new_with_options(&window, "dragover", options, Event::prevent_default);
            let drop = EventListener::new_with_options(&window, "drop", options, move |event| {
                event.prevent_default();
                let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                let Some(files) = transfer.and_then(|transfer| transfer.files()) else { return };
                dropped
                    .emit((0..files.length()).filter_map(|place| files.get(place)).map(File::from).collect());
            });
            [over, drop]
        };
        Drops { _listeners: window().map(listen) }
    }
}

/// Lets the browser save a file.
pub fn save(name: &str, kind: &str, content: &[u8]) {
    save_blob(name, Blob::new_with_options(content, Some(kind)));
}

/// Lets the browser save what it has made itself.
pub fn save_blob(name: &str, content: Blob) {
    let url = ObjectUrl::from(content);
    let document = window().and_then(|window| window.document());
    let element = document.and_then(|document| document.create_element("a").ok());
    let Some(anchor) = element.and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(BEGUN, move || drop(url)).forget();
}

/// Reads a file; the reading ends if the reader is dropped. `None`: the browser could not read it.
pub fn read(file: &File, read: Callback<Option<Vec<u8>>>) -> FileReader {
    gloo::file::callbacks::read_as_bytes(file, move |result| read.emit(result.ok()))
}

/// Puts a text into the clipboard; tells whether the browser let us.
pub fn copy(text: String, done: Callback<bool>) {
    let Some(window) = window().filter(Window::is_secure_context) else { return done.emit(false) };
    let promise = window.navigator().clipboard().write_text(&text);
    spawn_local(async move { done.emit(JsFuture::from(promise).await.is_ok()) });
}
