use yew::prelude::*;

use super::use_words;

/// How the numbers come about, and what the words mean.
#[component]
pub fn Methods() -> Html {
    let words = use_words();
    html! { <h2>{ words.text("screen-methods") }</h2> }
}
