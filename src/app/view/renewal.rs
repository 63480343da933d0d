use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, Window};
use yew::prelude::*;

use super::use_words;
use crate::errand::Errand;
use crate::state::State;

/// What the start script says once a newer build is kept than the one that this page runs, and where
/// it notes that.
const RENEWED: (&str, &str) = ("isoplan-renewed", "data-renewed");

/// Properties of [`Renewal`].
#[derive(Properties, PartialEq)]
pub struct RenewalProps {
    /// What a reload would take along, or not.
    pub state: Rc<State>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A line that says that there is a newer version.
#[component]
pub fn Renewal(props: &RenewalProps) -> Html {
    let words = use_words();
    let RenewalProps { state, send } = props;
    let renewed = use_state_eq(|| false);
    use_effect_with((), {
        let renewed = renewed.setter();
        move |()| {
            let (said, noted) = RENEWED;
            // It may have happened while slides were shown.
            renewed.set(root().is_some_and(|root| root.has_attribute(noted)));
            let hear = |window: Window| EventListener::new(&window, said, move |_| renewed.set(true));
            let listener = web_sys::window().map(hear);
            move || drop(listener)
        }
    });
    if !*renewed {
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

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
