use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use super::use_words;
use crate::app::errand::Errand;
use crate::app::state::{Screen, State};

/// What the start script says once a newer build is kept than the one that this page runs.
const RENEWED: &str = "isoplan-renewed";

/// Properties of [`Renewal`].
#[derive(Properties, PartialEq)]
pub struct RenewalProps {
    /// What a reload would take along, or not.
    pub state: Rc<State>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A line that says that there is a newer version, for who is not speaking in front of people.
#[component]
pub fn Renewal(props: &RenewalProps) -> Html {
    let words = use_words();
    let RenewalProps { state, send } = props;
    let renewed = use_state_eq(|| false);
    use_effect_with((), {
        let renewed = renewed.setter();
        move |()| {
            let hear =
                |window: web_sys::Window| EventListener::new(&window, RENEWED, move |_| renewed.set(true));
            let listener = web_sys::window().map(hear);
            move || drop(listener)
        }
    });
    if !*renewed || state.screen == Screen::Briefing {
        return Html::default();
    }
    let reload = send.reform(|_: MouseEvent| Errand::Reload);
    let later = Callback::from(move |_: MouseEvent| renewed.set(false));
    html! {
        <div class="box" id="renewal" role="status">
            if state.is_linked() {
                <p>{ words.text("page-renewed") }</p>
                <button type="button" onclick={reload}>{ words.text("page-reload") }</button>
            } else {
                <p>{ words.text("page-renewed-unlinked") }</p>
            }
            <button type="button" class="quiet" onclick={later}>{ words.text("page-later") }</button>
        </div>
    }
}
