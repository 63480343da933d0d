use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

/// For so long a result has to stand before what was held may become lower: a dragged slider has many.
const REST_MS: u32 = 800;

/// Keeps an element from becoming lower while its words change with every picture, so that what stands below
/// does not jump under the eyes.
#[hook]
pub fn use_held_height(node: &NodeRef, is_changing: bool) {
    let (node, height) = (node.clone(), use_mut_ref(|| 0));
    // After every rendering: what is in it may have changed.
    use_effect(move || {
        let release = node.cast::<HtmlElement>().and_then(|element| {
            let style = element.style();
            if is_changing {
                // What cannot be held is no harm.
                let _ = style.set_property("min-height", &format!("{}px", height.borrow()));
            }
            *height.borrow_mut() = element.offset_height();
            let release = move || drop(style.remove_property("min-height"));
            (!is_changing).then(|| Timeout::new(REST_MS, release))
        });
        move || drop(release)
    });
}
