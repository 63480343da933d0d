use std::rc::Rc;

use isoplan::scenario::Draft;
use yew::prelude::*;

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
    let at = use_state(|| (columns / 2, rows / 2));
    let point = {
        let at = at.clone();
        move |frame: Frame| {
            let at = at.clone();
            Callback::from(move |event: PointerEvent| {
                let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
                at.set((frame.slot_at(x, y), chart::row_at(y, frame.height, rows)));
            })
        }
    };
    let key = {
        let at = at.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (column, row) = *at;
            let to = match event.key().as_str() {
                "ArrowLeft" => (column.saturating_sub(1), row),
                "ArrowRight" => ((column + 1).min(columns - 1), row),
                "ArrowDown" => (column, row.saturating_sub(1)),
                "ArrowUp" => (column, (row + 1).min(rows - 1)),
                _ => return,
            };
            event.prevent_default();
            at.set(to);
        })
    };
    let readout = chart::map_said(&found.picture, *at, draft, &words);
    let changes = found.map.changes(at.0, at.1);
    let apply = act.reform(move |_: MouseEvent| Action::Study(Inquire::Apply(changes.clone())));
    let overlay = {
        let (at, readout) = (*at, readout.clone());
        Callback::from(move |frame: Frame| {
            let x = frame.middle(at.0);
            let y = chart::row_middle(at.1, frame.height, rows);
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
                <button type="button" class="apply" id="map-apply" onclick={apply}>{ words.text("study-apply") }</button>
            </div>
        </>
    }
}
