use yew::prelude::*;

use super::use_words;
use crate::app::state::{Action, Screen};

/// Properties of [`Screens`].
#[derive(Properties, PartialEq)]
pub struct ScreensProps {
    /// What is on the screen.
    pub screen: Screen,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// The views of the scenario, to go from one to the other.
#[component]
pub fn Screens(props: &ScreensProps) -> Html {
    let words = use_words();
    let ScreensProps { screen, act } = props;
    let one = |other: Screen| {
        let show = act.reform(move |_: MouseEvent| Action::Show(other));
        let id = format!("screen-{}", other.name());
        html! {
            <button type="button" key={other.name()} id={id.clone()} aria-current={(other == *screen).then_some("page")} onclick={show}>
                { words.text(&id) }
            </button>
        }
    };
    html! { <nav class="screens" aria-label={words.text("screens")}>{ for Screen::ALL.map(one) }</nav> }
}
