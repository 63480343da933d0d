use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::form::Goal;

/// Goes where the page is to go, as soon as the place is there.
#[hook]
pub fn use_goal(goal: &Option<Goal>) {
    use_effect_with(goal.clone(), |goal| {
        if let Some(goal) = goal {
            focus(&goal.id);
        }
    });
}

/// Gives the focus to an element, or to the first control in it.
fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|document| document.get_element_by_id(id)) else { return };
    let is_off = element.has_attribute("disabled");
    let within = if is_off { element.parent_element() } else { Some(element) };
    let Some(within) = within else { return };
    let is_whole = is_off || within.matches(".element").unwrap_or(false);
    // What is to be filled in comes before what explains it.
    let first = |of: &Element| {
        let find = |selector: &str| of.query_selector(selector).ok().flatten();
        find("input:not(:disabled), select").or_else(|| find("button:not(:disabled)"))
    };
    let target = if is_whole { first(&within).unwrap_or(within) } else { within };
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        let _ = target.focus();
    }
    // What is typed takes the place of what stands there.
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
}
