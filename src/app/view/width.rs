use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Width in pixels where nothing can be measured: without a browser, and before the first layout.
const USUAL: u32 = 900;

/// Pixels up to which the style sheet puts everything into one column.
const NARROW: f64 = 992.0;

/// The inner width of an element, now and whenever it changes.
#[hook]
pub fn use_width(node: &NodeRef) -> u32 {
    let width = use_state_eq(|| USUAL);
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with((), move |()| {
            let observed = node.cast::<Element>().and_then(|element| observe(element, width.setter()));
            move || drop(observed)
        });
    }
    *width
}

/// Whether there is room for one column only; never without a browser.
pub fn is_narrow() -> bool {
    let width = || web_sys::window()?.inner_width().ok()?.as_f64();
    cfg!(target_arch = "wasm32") && width().is_some_and(|width| width <= NARROW)
}

struct Observed {
    observer: ResizeObserver,
    // Called by the observer for as long as this lives.
    _call: Closure<dyn Fn()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(element: Element, width: UseStateSetter<u32>) -> Option<Observed> {
    // The observer reports once at the beginning too.
    let observed = element.clone();
    let call = Closure::<dyn Fn()>::new(move || {
        width.set(u32::try_from(observed.client_width()).unwrap_or(USUAL).max(240));
    });
    let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Observed { observer, _call: call })
}
