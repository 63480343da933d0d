use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::keys::use_escape;
use super::screen::use_can_share;
use super::{Show, on};
use crate::briefing::{Kind, MOST_CHARACTERS, MOST_WORDS, snippet};
use crate::errand::Errand;
use crate::state::briefing::{LONGEST_TITLE, Step};
use crate::view::{Words, use_words};
use crate::words::text;

/// Properties of [`Arrange`].
#[derive(Properties, PartialEq)]
pub struct ArrangeProps {
    /// The slides.
    pub show: Show,
    /// What the presenter does.
    pub present: Callback<Step>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
    /// Closes it.
    pub close: Callback<()>,
}

/// Which slides are shown, in which order, under which titles.
#[component]
pub fn Arrange(props: &ArrangeProps) -> Html {
    let words = use_words();
    let can_share = use_can_share();
    let ArrangeProps { show, present, send, close } = props;
    let hidden = Kind::ALL.into_iter().filter(|kind| !show.deck.shown.contains(kind));
    let all = show.deck.shown.iter().copied().chain(hidden);
    use_escape(close);
    html! {
        <div class="arrange" role="dialog" aria-modal="true" aria-label={words.text("briefing-arrange")}>
            <ul>{ for all.map(|kind| one(kind, show, present, &words)) }</ul>
            if let (Some(address), Ok(slide)) = (&show.address, show.automatic(Kind::Verdict)) {
                <label class="snippet">
                    { words.text("briefing-embed") }
                    <textarea id="snippet" readonly=true rows="2" value={snippet(address, &slide.title)} />
                </label>
            }
            if can_share {
                <button type="button" id="share" onclick={send.reform(|_: MouseEvent| Errand::Share)}>{ words.text("briefing-share") }</button>
            }
            <button type="button" id="save-card" onclick={send.reform(|_: MouseEvent| Errand::SaveCard)}>{ words.text("briefing-card") }</button>
            <button type="button" id="arrange-close" onclick={close.reform(|_: MouseEvent| ())}>{ words.text("briefing-close") }</button>
        </div>
    }
}

fn one(kind: Kind, show: &Show, present: &Callback<Step>, words: &Words) -> Html {
    let deck = &show.deck;
    let name = words.text(&format!("briefing-slide-{}", kind.name()));
    let is_shown = deck.shown.contains(&kind);
    let place = deck.shown.iter().position(|other| *other == kind);
    let own = deck.titles.get(&kind).cloned().unwrap_or_default();
    let automatic = show.automatic(kind).map(|slide| slide.title).unwrap_or_default();
    let entitle = present.reform(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Step::Name(kind, input.map(|input| input.value()).unwrap_or_default())
    });
    let of = |key: &str| words.with(key, &[("slide", text(name.clone()))]);
    let move_label = |key: &str| format!("{}: {name}", words.text(key));
    html! {
        <li key={kind.name()}>
            <label class="show"><input type="checkbox" id={format!("show-{}", kind.name())} checked={is_shown} onchange={present.reform(move |_: Event| Step::Show(kind, !is_shown))} />{ &name }</label>
            <button type="button" disabled={place.is_none_or(|place| place == 0)} aria-label={move_label("briefing-earlier")} onclick={on(present, Step::Earlier(kind))}>{ "↑" }</button>
            <button type="button" disabled={place.is_none_or(|place| place + 1 == deck.shown.len())} aria-label={move_label("briefing-later")} onclick={on(present, Step::Later(kind))}>{ "↓" }</button>
            <input
                type="text"
                id={format!("title-{}", kind.name())}
                aria-label={of("briefing-title-of")}
                maxlength={LONGEST_TITLE.to_string()}
                value={own.clone()}
                placeholder={automatic}
                onchange={entitle}
            />
            { too_long(&own, words) }
        </li>
    }
}

/// A title that the last row cannot read is the presenter's to choose, but not without knowing.
fn too_long(title: &str, words: &Words) -> Html {
    let (key, length, most) = if words.language.is_chinese() {
        ("briefing-title-limit-chinese", title.chars().count(), MOST_CHARACTERS)
    } else {
        ("briefing-title-limit", title.split_whitespace().count(), MOST_WORDS)
    };
    if length <= most {
        return Html::default();
    }
    let number = |number: usize| text(words.whole(number as u64));
    html! { <p class="limit" role="status">{ words.with(key, &[("words", number(length)), ("most", number(most))]) }</p> }
}
