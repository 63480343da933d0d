use std::rc::Rc;

use yew::prelude::*;

use super::download::Download;
use super::plate::engraved;
use super::use_words;
use super::values::Values;
use super::width::use_width;
use crate::chart::{Lettered, Overlaid, of_scenarios};
use crate::errand::Errand;
use crate::state::Shown;

/// Properties of [`Overlay`].
#[derive(Properties, PartialEq)]
pub struct OverlayProps {
    /// What of them is drawn.
    pub of: Overlaid,
    /// Scenarios by their letters, with their results.
    pub scenarios: Vec<(char, Shown)>,
    /// Whether all futures are there.
    pub ready: bool,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Several scenarios in one chart.
#[component]
pub fn Overlay(props: &OverlayProps) -> Html {
    let words = use_words();
    let figure = use_node_ref();
    let width = use_width(&figure);
    let of = props.of;
    let wanted = (of, props.scenarios.clone(), words.language, width);
    let chart = use_memo(wanted, |(of, scenarios, ..)| {
        let scenarios: Vec<Lettered> = scenarios.iter().map(|(letter, shown)| (*letter, shown)).collect();
        of_scenarios(*of, &scenarios, &words, width).map(Rc::new)
    });
    let Some(chart) = (*chart).clone() else { return html! { <figure ref={figure} /> } };
    html! {
        <figure ref={figure} id={format!("chart-compare-{}", of.name())}>
            { engraved(&chart, Html::default()) }
            <div class="below">
                <Values chart={chart.clone()} />
                <Download title={chart.title.clone()} ready={props.ready} save={props.send.reform(move |form| Errand::SaveOverlay(of, form))} />
            </div>
        </figure>
    }
}
