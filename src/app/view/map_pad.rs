use std::rc::Rc;

use isoplan::scenario::Draft;
use yew::prelude::*;

use super::hand::use_hand;
use super::plate::Plate;
use super::use_words;
use crate::chart::{self, Frame};
use crate::errand::Errand;
use crate::state::{Action, Inquire, MapFound, Study};

/// Properties of [`MapPad`].
#[derive(Properties, PartialEq)]
pub struct MapPadProps {
    /// The study.
    pub study: Study,
    /// What it has found so far.
    pub found: MapFound,
    /// The scenario on the screen.
    pub draft: Rc<Draft>,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A map that is read by pointer and keys, and whose points can be applied.
#[component]
pub fn MapPad(props: &MapPadProps) -> Html {
    let words = use_words();
    let MapPadProps { study, found, draft, act, send } = props;
    let (columns, rows) = (found.picture.columns.len() as u32, found.picture.rows.len() as u32);
    // It begins at the scenario as it is, which as a rule lies between the points.
    let chosen = use_state(|| None::<(u32, u32)>);
    let present = chart::map_present(&found.picture);
    let nearest =
        present.map_or((columns / 2, rows / 2), |(x, y)| (libm::round(x) as u32, libm::round(y) as u32));
    let at = chosen.or(present.is_none().then_some(nearest));
    let point = {
        let at = chosen.clone();
        move |frame: Frame| {
            let at = at.clone();
            Callback::from(move |event: PointerEvent| {
                let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
                at.set(Some((frame.slot_at(x, y), chart::row_at(y, frame.height, rows))));
            })
        }
    };
    let hand = use_hand(chosen.unwrap_or(nearest));
    let key = {
        Callback::from(move |event: KeyboardEvent| {
            let (column, row) = *hand.borrow();
            let to = match event.key().as_str() {
                "ArrowLeft" => (column.saturating_sub(1), row),
                "ArrowRight" => ((column + 1).min(columns - 1), row),
                "ArrowDown" => (column, row.saturating_sub(1)),
                "ArrowUp" => (column, (row + 1).min(rows - 1)),
                _ => return,
            };
            event.prevent_default();
            hand.replace(to);
            chosen.set(Some(to));
        })
    };
    let readout = chart::map_said(&found.picture, at, draft, &words);
    let apply = at.map(|(column, row)| {
        let changes = found.map.changes(column, row);
        act.reform(move |_: MouseEvent| Action::Study(Inquire::Apply(changes.clone())))
    });
    let overlay = {
        let readout = readout.clone();
        let place = at.map(|(column, row)| (f64::from(column), f64::from(row))).or(present);
        let (column, row) = place.unwrap_or_default();
        Callback::from(move |frame: Frame| {
            let x = frame.from + (column + 0.5) * frame.size();
            let y = chart::row_middle(row, frame.height, rows);
            html! {
                <div class="scrub" role="application" tabindex="0" aria-label={readout.clone()} onpointerdown={point(frame)} onkeydown={key.clone()}>
                    <svg viewBox={format!("0 0 {} {}", frame.width, frame.height)} width={frame.width.to_string()} height={frame.height.to_string()} aria-hidden="true">
                        <circle class="chosen rim" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="9" />
                        <circle class="chosen" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="9" />
                    </svg>
                </div>
            }
        })
    };
    html! {
        <>
            <Plate study={study.clone()} send={send.clone()} {overlay} />
            <div class="chosen-point">
                <p class="readout" role="status">{ readout }</p>
                <button type="button" class="apply" id="map-apply" disabled={apply.is_none()} onclick={apply}>{ words.text("study-apply") }</button>
            </div>
        </>
    }
}
