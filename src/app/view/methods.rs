use isoplan::locale::Language;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::shortcuts::Shortcuts;
use super::use_words;
use glossary::Glossary;
use text::Text;

mod glossary;
mod text;

/// The parts of this view, by the ids of their sections and of their words.
const PARTS: [&str; 5] =
    ["methods-guide", "methods-introduction", "methods-glossary", "methods-shortcuts", "methods-model"];

/// How to plan with it, how the numbers come about, and what the words mean.
#[component]
pub fn Methods() -> Html {
    let words = use_words();
    let [guide, introduction, glossary, shortcuts, model] = PARTS;
    html! {
        <div id="methods" tabindex="-1" onclick={follow_links()}>
            <nav class="parts" aria-label={words.text("screen-methods")}>
                { for PARTS.map(|part| html! { <a key={part} href={format!("#{part}")}>{ words.text(part) }</a> }) }
            </nav>
            <details id={guide} class="page prose">
                <summary><h2>{ words.text(guide) }</h2></summary>
                <Text name={format!("guide-{}", words.language.tag())} />
            </details>
            <section id={introduction} class="prose" tabindex="-1">
                <Text name={words.language.tag()} />
            </section>
            <section id={glossary} tabindex="-1" aria-labelledby="methods-glossary-title">
                <h2 id="methods-glossary-title">{ words.text(glossary) }</h2>
                <Glossary />
            </section>
            <section id={shortcuts} tabindex="-1" aria-labelledby="methods-shortcuts-title">
                <h2 id="methods-shortcuts-title">{ words.text(shortcuts) }</h2>
                <Shortcuts />
            </section>
            <section id={model} class="prose" tabindex="-1" aria-labelledby="methods-model-title">
                <h2 id="methods-model-title">{ words.text(model) }</h2>
                if words.language != Language::English {
                    <p class="note">{ words.text("methods-in-english") }</p>
                }
                <div lang="en"><Text name="model" /></div>
            </section>
        </div>
    }
}

/// Links within the view lead to their place. The address is not theirs: it belongs to the scenario.
fn follow_links() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let clicked = event.target_dyn_into::<Element>();
        let link = clicked.and_then(|clicked| clicked.closest("a[href^='#']").ok().flatten());
        let Some(target) = link.and_then(|link| link.get_attribute("href")) else { return };
        event.prevent_default();
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(place) = document.and_then(|document| document.get_element_by_id(&target[1..])) {
            arrive(&place);
        }
    })
}

/// Unfolds a place and brings it and the focus there.
fn arrive(place: &Element) {
    let folded = place.query_selector(":scope > summary").ok().flatten();
    if folded.is_some() {
        let _ = place.set_attribute("open", "");
    }
    place.scroll_into_view();
    let focus = folded.unwrap_or_else(|| place.clone());
    if let Ok(focus) = wasm_bindgen::JsCast::dyn_into::<HtmlElement>(focus) {
        let _ = focus.focus();
    }
}
