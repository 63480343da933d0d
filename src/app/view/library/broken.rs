use yew::prelude::*;

use super::{said, use_words};
use crate::errand::Errand;
use crate::library::{Action, Broken};
use crate::words::text;

/// Properties of [`BrokenRow`].
#[derive(Properties, PartialEq)]
pub struct BrokenRowProps {
    /// What cannot be read.
    pub broken: Broken,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Something that cannot be read: why, and what can be done with it.
#[component]
pub fn BrokenRow(props: &BrokenRowProps) -> Html {
    let words = use_words();
    let BrokenRowProps { broken, send } = props;
    let key = broken.key.clone();
    let save = send.reform(move |_: MouseEvent| Errand::SaveBroken(key.clone()));
    let key = broken.key.clone();
    let delete = send.reform(move |_: MouseEvent| Errand::Keep(Action::DeleteBroken(key.clone())));
    let of = |label: &str| words.with(label, &[("name", text(broken.key.clone()))]);
    html! {
        <li class="entry broken">
            <div>
                <p class="name">{ &broken.key }</p>
                <p class="note">{ said::fault(&broken.fault, &words) }</p>
            </div>
            <div class="errands">
                <button type="button" aria-label={of("library-save-broken-entry")} onclick={save}>{ words.text("library-save-broken") }</button>
                <button type="button" aria-label={of("library-delete-entry")} onclick={delete}>{ words.text("library-delete") }</button>
            </div>
        </li>
    }
}
