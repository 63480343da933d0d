use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::sizing::map::Axis;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::map_pad::MapPad;
use super::menu::{Menu, Offer};
use super::study::Head;
use super::{Words, use_words};
use crate::chart;
use crate::errand::Errand;
use crate::state::{Action, Findings, Inquire, Order, Studies};
use crate::subjects::{self, axes};
use crate::words::text;

/// Properties of [`Map`].
#[derive(Properties, PartialEq)]
pub struct MapProps {
    /// The scenario on the screen.
    pub order: Order,
    /// What it says.
    pub draft: Rc<Draft>,
    /// Its two inputs.
    pub axes: [Axis; 2],
    /// What was asked.
    pub studies: Studies,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Two inputs against the probability that the rooms last.
#[component]
pub fn Map(props: &MapProps) -> Html {
    let words = use_words();
    let MapProps { order, draft, axes: chosen, studies, act, send } = props;
    let offered = axes::offered(&order.scenario);
    let [x, y] = chosen;
    let subject = subjects::map(&order.scenario, chosen);
    let study = studies.on(&subject);
    let is_possible = x.path != y.path && x.low < x.high && y.low < y.high;
    let head = Head { name: "map", subject: is_possible.then_some(subject), study, order, act };
    let choose = |side: usize| {
        let chosen = chosen.clone();
        act.reform(move |axis: Axis| {
            let mut both = chosen.clone();
            both[side] = axis;
            Action::Study(Inquire::Axes(both))
        })
    };
    let found = study.and_then(|study| match study.so_far() {
        Some(Findings::Map(found)) => Some((study, found)),
        _ => None,
    });
    html! {
        <section class="study" id="map" tabindex="-1">
            { head.html(&words) }
            <div class="axes">
                { axis("x", x, &offered, draft, &words, choose(0)) }
                { axis("y", y, &offered, draft, &words, choose(1)) }
            </div>
            if let Some((study, found)) = found {
                <div class={classes!(head.is_old().then_some("stale"))}>
                    <MapPad study={study.clone()} found={found.clone()} draft={draft.clone()} act={act.clone()} send={send.clone()} />
                </div>
            }
        </section>
    }
}

/// An input of the map, and its ends.
fn axis(
    id: &'static str,
    axis: &Axis,
    offered: &[Axis],
    draft: &Draft,
    words: &Words,
    choose: Callback<Axis>,
) -> Html {
    let name = words.text(&format!("map-{id}"));
    let other = {
        let (offered, choose) = (offered.to_vec(), choose.clone());
        Callback::from(move |path: String| {
            if let Some(axis) = offered.iter().find(|axis| axis.path == path) {
                choose.emit(axis.clone());
            }
        })
    };
    let end = |key: &'static str, value: f64, put: fn(&mut Axis, f64)| {
        let changed = {
            let (axis, choose) = (axis.clone(), choose.clone());
            Callback::from(move |event: Event| {
                let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
                match crate::state::entry::number(&field.value()) {
                    Some(number) => {
                        let mut axis = axis.clone();
                        put(&mut axis, number);
                        choose.emit(axis);
                    }
                    None => field.set_value(&value.to_string()),
                }
            })
        };
        let label = words.with(&format!("map-{key}"), &[("name", text(name.clone()))]);
        html! { <input type="text" inputmode="decimal" id={format!("map-{id}-{key}")} aria-label={label} value={words.decimal(value, 4)} onchange={changed} /> }
    };
    let offer = |other: &Axis| (other.path.clone(), chart::axis_name(other, draft, words), None);
    let offers: Vec<Offer> = offered.iter().map(offer).collect();
    html! {
        <fieldset>
            <label for={format!("map-{id}")}>{ &name }</label>
            <Menu id={format!("map-{id}")} {offers} chosen={axis.path.clone()} choose={other} />
            { end("from", axis.low, |axis, value| axis.low = value) }
            <span>{ "–" }</span>
            { end("to", axis.high, |axis, value| axis.high = value) }
        </fieldset>
    }
}
