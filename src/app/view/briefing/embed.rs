use yew::prelude::*;

use crate::chart::Kind;
use crate::report;
use crate::state::Shown;
use crate::view::figure::entry;
use crate::view::use_words;
use crate::view::verdict::mark;
use crate::view::width::use_width;

/// Properties of [`Embed`].
#[derive(Properties, PartialEq)]
pub struct EmbedProps {
    /// The result.
    pub shown: Shown,
    /// What the scenario is called.
    pub name: String,
    /// The address of the whole scenario.
    pub address: Option<AttrValue>,
}

/// Verdict and rooms for a part of somebody else's page, with the way to the rest.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let words = use_words();
    let EmbedProps { shown, name, address } = props;
    let figure = use_node_ref();
    let width = use_width(&figure);
    let chart = use_memo((shown.clone(), words.language, width), {
        let words = words.clone();
        move |(shown, _, width)| Kind::Rooms { singles: false }.draw(shown, &words, *width)
    });
    let rooms = report::rooms(shown, &words);
    html! {
        <article class="embed">
            <h1 class={rooms.level.name()}>{ mark(rooms.level) }<span>{ &rooms.sentence }</span></h1>
            <p>{ &rooms.remedy }</p>
            <ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul>
            <div ref={figure}>{ Html::from_html_unchecked(AttrValue::from(chart.picture.clone())) }</div>
            <p class="home">
                <span>{ name }</span>
                if let Some(address) = address {
                    <a href={address.clone()} target="_blank" rel="noopener">{ words.text("briefing-embed-open") }</a>
                }
            </p>
        </article>
    }
}
