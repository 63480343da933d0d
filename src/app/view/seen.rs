use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far beyond the window's edges an element counts as seen: what is scrolled to is there already.
const AROUND: &str = "50%";

/// Whether an element is in the window or near it, now and whenever that changes. Where nobody can
/// tell, it is not.
#[hook]
pub fn use_seen(node: &NodeRef) -> bool {
    let seen = use_state_eq(|| false);
    {
        let (node, seen) = (node.clone(), seen.clone());
        use_effect_with((), move |()| {
            let observed = node.cast::<Element>().and_then(|element| observe(&element, seen.setter()));
            move || drop(observed)
        });
    }
    *seen
}

struct Observed {
    observer: IntersectionObserver,
    // Called by the observer for as long as this lives.
    _call: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
        // What it has noted already would still be told, to nobody.
        self.observer.take_records();
    }
}

fn observe(element: &Element, seen: UseStateSetter<bool>) -> Option<Observed> {
    let call = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // The last entry is the newest.
        let entry =
            entries.iter().last().and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        seen.set(entry.is_some_and(|entry| entry.is_intersecting()));
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(AROUND);
    let observer = IntersectionObserver::new_with_options(call.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Observed { observer, _call: call })
}
