use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::form::control::Slider;
use crate::state::{Action, entry};
use crate::view::when;

/// Properties of [`Range`].
#[derive(Properties, PartialEq)]
pub struct RangeProps {
    /// Path of the value.
    pub path: String,
    /// What it is.
    pub label: String,
    /// The slider.
    pub slider: Slider,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A slider beside a number field.
#[component]
pub fn Range(props: &RangeProps) -> Html {
    let RangeProps { path, label, slider, act } = props;
    let oninput = {
        let path = path.clone();
        when(act, move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            text.parse().ok().map(|number| Action::Drag(path.clone(), entry::whole_if_possible(number)))
        })
    };
    html! {
        <input
            type="range"
            min={slider.min.to_string()}
            max={slider.max.to_string()}
            step={slider.step.to_string()}
            value={slider.at.to_string()}
            aria-label={label.clone()}
            {oninput}
            onchange={act.reform(|_: Event| Action::LetGo)}
        />
    }
}
