use std::rc::Rc;

use yew::prelude::*;

use super::download::Download;
use super::figure::entry;
use super::use_words;
use super::width::use_width;
use crate::chart::{Chart, Frame, of_study};
use crate::errand::Errand;
use crate::state::Study;

/// Properties of [`Plate`].
#[derive(Properties, PartialEq)]
pub struct PlateProps {
    /// The study whose findings it shows.
    pub study: Study,
    /// What the browser is to do.
    pub send: Callback<Errand>,
    /// What lies over the picture, whose slots are there.
    #[prop_or_default]
    pub overlay: Option<Callback<Frame, Html>>,
}

/// What a study has found, as a picture with its message.
#[component]
pub fn Plate(props: &PlateProps) -> Html {
    let words = use_words();
    let PlateProps { study, send, overlay } = props;
    let figure = use_node_ref();
    let width = use_width(&figure);
    let wanted = (study.clone(), words.language, width);
    let chart = use_memo(wanted, |(study, ..)| of_study(study, &words, width).map(Rc::new));
    let Some(chart) = (*chart).clone() else { return html! { <figure ref={figure} /> } };
    let number = study.number;
    let save = send.reform(move |form| Errand::SaveStudy(number, form));
    let over = overlay.as_ref().map(|overlay| overlay.emit(chart.frame)).unwrap_or_default();
    html! {
        <figure ref={figure}>
            { engraved(&chart, over) }
            <Download title={chart.title.clone()} ready=true {save} />
        </figure>
    }
}

/// A chart with its message and its legend, and what lies over its picture.
pub fn engraved(chart: &Chart, over: Html) -> Html {
    html! {
        <>
            <figcaption>
                <h3>{ &chart.title }</h3>
                <p class="note">{ &chart.subtitle }</p>
            </figcaption>
            <div class="key"><ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul></div>
            <div class="plot">
                { Html::from_html_unchecked(AttrValue::from(chart.picture.clone())) }
                { over }
            </div>
        </>
    }
}
