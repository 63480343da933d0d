use std::rc::Rc;

use yew::prelude::*;

use super::figure::entry;
use super::use_words;
use super::values::Values;
use super::width::use_width;
use crate::app::chart;
use crate::app::errand::Errand;
use crate::app::state::Shown;

/// Properties of [`PictureOf`].
#[derive(Properties, PartialEq)]
pub struct PictureProps {
    /// Scenarios by their letters, with their results.
    pub scenarios: Vec<(char, Shown)>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Several scenarios in one chart.
#[component]
pub fn PictureOf(props: &PictureProps) -> Html {
    let words = use_words();
    let figure = use_node_ref();
    let width = use_width(&figure);
    let wanted = (props.scenarios.clone(), words.language, width);
    let chart = use_memo(wanted, |(scenarios, ..)| {
        let scenarios: Vec<chart::Lettered> =
            scenarios.iter().map(|(letter, shown)| (*letter, shown)).collect();
        chart::of_scenarios(&scenarios, &words, width).map(Rc::new)
    });
    let Some(chart) = (*chart).clone() else { return html! { <figure ref={figure} /> } };
    html! {
        <figure ref={figure} id="chart-overlay">
            <figcaption>
                <h3>{ &chart.title }</h3>
                <p class="note">{ &chart.subtitle }</p>
            </figcaption>
            <div class="key"><ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul></div>
            <div class="plot">{ Html::from_html_unchecked(AttrValue::from(chart.picture.clone())) }</div>
            <Values chart={chart.clone()} />
        </figure>
    }
}
