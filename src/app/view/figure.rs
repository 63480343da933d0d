use std::rc::Rc;

use yew::prelude::*;

use super::download::Download;
use super::scrub::Scrub;
use super::seen::use_seen;
use super::turn::use_turn;
use super::use_words;
use super::values::Values;
use super::width::use_width;
use crate::chart::{Chart, Kind, Mark};
use crate::errand::Errand;
use crate::state::{Action, Shown};

/// Properties of [`Figure`].
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// Which chart.
    pub kind: Kind,
    /// Of which result.
    pub shown: Shown,
    /// Whether it is the whole result of what the fields say.
    pub ready: bool,
    /// The day that is read.
    pub day: u32,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A chart with its message, its readout and the values behind it.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let words = use_words();
    let FigureProps { kind, shown, ready, day, act, send } = props;
    let figure = use_node_ref();
    let (width, seen) = (use_width(&figure), use_seen(&figure));
    let slot = use_state(|| None::<u32>);
    // What nobody sees is drawn when the hand rests, one after the other: while results still come in, it
    // keeps its picture.
    let drawn = use_mut_ref(|| None::<(Wanted, Rc<Chart>)>);
    let wanted = Wanted { kind: *kind, shown: shown.clone(), width, words: words.language };
    let is_other = drawn.borrow().as_ref().is_none_or(|(old, _)| *old != wanted);
    let turn = use_turn((is_other && !seen && *ready).then(|| wanted.clone()));
    let late = (is_other && !seen && !turn).then_some("true");
    if is_other && late.is_none() {
        let chart = Rc::new(kind.draw(shown, &words, width));
        drawn.replace(Some((wanted, chart)));
    }
    let chart = drawn.borrow().as_ref().map(|(_, chart)| chart.clone());
    let Some(chart) = chart else {
        return html! { <figure id={kind.id()} ref={figure} class="undrawn" aria-busy={late} /> };
    };
    let slots = chart.frame.slots;
    let read = if chart.is_by_day { *day } else { slot.unwrap_or(chart.matters) }.min(slots - 1);
    let look = match chart.is_by_day {
        true => act.reform(Action::Look),
        false => Callback::from(move |looked| slot.set(Some(looked))),
    };
    let label = words.text(if chart.is_by_day { "chart-day" } else { "chart-slot" });
    let save = {
        let kind = *kind;
        send.reform(move |form| Errand::SaveChart(kind, form))
    };
    let readout = chart.readout(&words, read);
    let picture = chart.picture.clone();
    html! {
        <figure id={kind.id()} ref={figure} aria-busy={late}>
            <figcaption>
                <h3>{ &chart.title }</h3>
                <p class="note">{ &chart.subtitle }</p>
            </figcaption>
            <div class="key">
                <ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul>
                if let Kind::Rooms { singles } = *kind {
                    <label class="singles">
                        <input type="checkbox" id="show-singles" checked={singles} onchange={act.reform(move |_| Action::ShowSingles(!singles))} />
                        { words.text("chart-singles") }
                    </label>
                }
            </div>
            <div class="plot">
                { Html::from_html_unchecked(AttrValue::from(picture)) }
                <Scrub frame={chart.frame} slot={read} {label} readout={readout.clone()} {look} />
            </div>
            <p class="readout">{ readout }</p>
            <div class="below">
                <Values chart={chart.clone()} />
                <Download title={chart.title.clone()} ready={*ready} {save} />
            </div>
        </figure>
    }
}

/// What a picture is of.
#[derive(Clone, PartialEq)]
struct Wanted {
    kind: Kind,
    shown: Shown,
    width: u32,
    words: isoplan::locale::Language,
}

/// An entry of a legend.
pub fn entry(mark: Mark, text: &str) -> Html {
    let sample = mark.sample().svg(mark.class());
    let sample =
        format!(r#"<svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">{sample}</svg>"#);
    html! { <li>{ Html::from_html_unchecked(AttrValue::from(sample)) }{ text }</li> }
}
