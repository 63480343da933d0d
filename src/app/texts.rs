//! Texts that stand in files beside the page and are fetched when somebody asks for them.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, window};

use super::platform;

/// A text on its way. Nobody hears of it any more once this is dropped.
pub struct Reading {
    wanted: Rc<Cell<bool>>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.wanted.set(false);
    }
}

/// Reads a text of the methods by its name; `None`: the browser could not get it.
pub fn read(name: &str, read: impl FnOnce(Option<String>) + 'static) -> Reading {
    // The program's name, which changes with every version, keeps old texts in caches apart from new ones.
    let program = platform::root_attribute("data-script").unwrap_or_default();
    let program = program.trim_start_matches("./");
    let address = format!("./methods/{name}.html?{program}");
    let wanted = Rc::new(Cell::new(true));
    let reading = Reading { wanted: wanted.clone() };
    spawn_local(async move {
        let text = fetch(&address).await.ok().flatten();
        if wanted.get() {
            read(text);
        }
    });
    reading
}

async fn fetch(address: &str) -> Result<Option<String>, JsValue> {
    let Some(window) = window() else { return Ok(None) };
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
