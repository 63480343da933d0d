use yew::prelude::*;

use super::use_words;
use crate::state::{Action, Screen};

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
    // On a phone the row is wider than the screen.
    use_effect_with(*screen, |screen| {
        let document = web_sys::window().and_then(|window| window.document());
        let button = document.and_then(|document| document.get_element_by_id(&id(*screen)));
        if let Some(button) = button.filter(|_| *screen != Screen::Plan) {
            button.scroll_into_view_with_bool(false);
        }
    });
    let one = |other: Screen| {
        let show = act.reform(move |_: MouseEvent| Action::Show(other));
        html! {
            <button type="button" key={other.name()} id={id(other)} aria-current={(other == *screen).then_some("page")} onclick={show}>
                { words.text(&id(other)) }
            </button>
        }
    };
    html! { <nav class="screens" aria-label={words.text("screens")}>{ for Screen::ALL.map(one) }</nav> }
}

/// The id of a view's button, and the key of its name.
fn id(screen: Screen) -> String {
    format!("screen-{}", screen.name())
}
