use isoplan::locale::glossary::TERMS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::view::use_words;

/// What the words mean, all of them or those that are looked for.
#[component]
pub fn Glossary() -> Html {
    let words = use_words();
    let sought = use_state(String::new);
    let seek = {
        let sought = sought.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                sought.set(input.value());
            }
        })
    };
    let terms = TERMS.map(|name| (name, words.term(name), words.term_meaning(name)));
    let found: Vec<_> =
        terms.iter().filter(|(_, term, meaning)| says(term, &sought) || says(meaning, &sought)).collect();
    html! {
        <>
            <div role="search">
                <label class="unseen" for="glossary-search">{ words.text("methods-seek-term") }</label>
                <input id="glossary-search" type="search" autocomplete="off" placeholder={words.text("methods-seek-term")} value={(*sought).clone()} oninput={seek} />
                <p class="unseen" role="status">{ words.with("methods-terms-found", &[("number", found.len().into())]) }</p>
            </div>
            if found.is_empty() {
                <p class="note">{ words.text("methods-no-term") }</p>
            }
            <dl class="glossary">
                { for found.iter().map(|(name, term, meaning)| html! {
                    <div key={*name} id={format!("term-{name}")}><dt>{ term }</dt><dd>{ meaning }</dd></div>
                }) }
            </dl>
        </>
    }
}

/// Whether a text contains what is looked for, in capitals or not.
fn says(text: &str, sought: &str) -> bool {
    text.to_lowercase().contains(&sought.trim().to_lowercase())
}
