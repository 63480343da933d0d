//! What the page asks of the browser beside elements and workers. Every question has an answer: a
//! browser that refuses something is no reason to stop.

use isoplan::locale::Language;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ShareData, UrlSearchParams, Window, window};

use super::library::{Changed, Store};
use super::store::Browser;

const LANGUAGE: &str = "isoplan.language";

/// The language chosen at an earlier visit, else the browser's.
pub fn language() -> Language {
    // Storage may be forbidden or hold anything.
    let stored = Browser.get(LANGUAGE).ok().flatten();
    let tag = stored.or_else(|| window()?.navigator().language());
    // Earlier versions kept it as JSON, in quotation marks.
    Language::of_tag(tag.unwrap_or_default().trim_matches('"'))
}

/// Keeps the language for the next visit, if the browser lets us.
pub fn remember_language(language: Language) {
    let _ = Browser.set(LANGUAGE, language.tag());
}

/// Tells screen readers, hyphenation and fonts which language this is.
pub fn show_language(language: Language) {
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// Names the tab.
pub fn show_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document())
        && document.title() != title
    {
        document.set_title(title);
    }
}

/// The page's address with a link in it.
pub fn address_with(link: &str) -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{link}")
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// A parameter of the page's address.
pub fn query(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// An attribute of the root element, where the start script has put the names of the program.
pub fn root_attribute(name: &str) -> Option<String> {
    window()?.document()?.document_element()?.get_attribute(name)
}

/// Threads that the machine can run at once.
pub fn threads() -> usize {
    window().map_or(2, |window| window.navigator().hardware_concurrency() as usize)
}

/// What the clock on the wall shows.
pub fn clock() -> Changed {
    let now = js_sys::Date::new_0();
    // Minutes by which Greenwich is ahead.
    let behind = now.get_timezone_offset() as i32;
    let local = js_sys::Date::new(&(now.get_time() - f64::from(behind) * 60_000.0).into());
    let local = String::from(local.to_iso_string());
    let sign = if behind > 0 { '-' } else { '+' };
    let zone = format!("{sign}{:02}:{:02}", behind.abs() / 60, behind.abs() % 60);
    let text = format!("{}{zone}", local.get(..19).unwrap_or_default());
    // A clock that is centuries wrong is as good as none.
    text.parse().unwrap_or_default()
}

/// A number that nobody has seen before. It names things; nothing is simulated with it.
pub fn dice() -> u64 {
    let half = || (js_sys::Math::random() * 4_294_967_296.0) as u64;
    half() << 32 | half()
}

/// Milliseconds since some moment before the page opened.
pub fn now() -> f64 {
    let clock = window().as_ref().and_then(Window::performance);
    clock.map_or_else(js_sys::Date::now, |clock| clock.now())
}

#[wasm_bindgen]
extern "C" {
    // Browsers have had it for years, web-sys calls it unstable.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, granted: &Function) -> Result<Promise, JsValue>;
}

/// Calls as soon as nobody holds the lock of this name any more; whoever ends lets go. Never where there
/// are no locks, which is where the page was not fetched safely.
pub fn when_released(lock: &str, call: impl FnOnce() + 'static) {
    let granted = Closure::once_into_js(call);
    let _ = request_lock(lock, granted.unchecked_ref());
}

/// Asks the system to pass a link on, under a title. The page offers it only where the system does it.
/// Who thinks better of it has only to close its window.
pub fn share(title: &str, address: &str) {
    let Some(window) = window() else { return };
    let link = ShareData::new();
    link.set_title(title);
    link.set_url(address);
    let shared = window.navigator().share_with_data(&link);
    spawn_local(async {
        let _ = JsFuture::from(shared).await;
    });
}

/// Writes the message of a panic to the console, of the page as of a worker.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
