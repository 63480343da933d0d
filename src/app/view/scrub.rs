use yew::prelude::*;

use super::hand::use_hand;
use super::when;
use crate::chart::{Along, Frame};

/// Properties of [`Scrub`].
#[derive(Properties, PartialEq)]
pub struct ScrubProps {
    /// Where the slots lie.
    pub frame: Frame,
    /// The slot that is read.
    pub slot: u32,
    /// What is chosen with it.
    pub label: String,
    /// What the chart says of the slot.
    pub readout: String,
    /// Another slot is to be read.
    pub look: Callback<u32>,
}

/// The line over a chart that reads a day, a bar or a column: by pointer, finger and keys.
#[component]
pub fn Scrub(props: &ScrubProps) -> Html {
    let ScrubProps { frame, slot, label, readout, look } = props;
    let read = use_hand(*slot);
    let point = {
        let (frame, read) = (*frame, read.clone());
        when(look, move |event: PointerEvent| {
            let pointed = frame.slot_at(f64::from(event.offset_x()), f64::from(event.offset_y()));
            (read.replace(pointed) != pointed).then_some(pointed)
        })
    };
    let key = {
        let (last, along) = (frame.slots - 1, frame.along);
        when(look, move |event: KeyboardEvent| {
            let slot = *read.borrow();
            let (back, on) = (slot.saturating_sub(1), (slot + 1).min(last));
            let to = match (event.key().as_str(), along) {
                ("ArrowLeft", _) | ("ArrowDown", Along::Width) | ("ArrowUp", Along::Height) => back,
                ("ArrowRight", _) | ("ArrowUp", Along::Width) | ("ArrowDown", Along::Height) => on,
                ("PageDown", _) => slot.saturating_sub(7),
                ("PageUp", _) => (slot + 7).min(last),
                ("Home", _) => 0,
                ("End", _) => last,
                _ => return None,
            };
            event.prevent_default();
            read.replace(to);
            Some(to)
        })
    };
    html! {
        <div
            class="scrub"
            role="slider"
            tabindex="0"
            aria-label={label.clone()}
            aria-valuemin="1"
            aria-valuemax={frame.slots.to_string()}
            aria-valuenow={(slot + 1).to_string()}
            aria-valuetext={readout.clone()}
            aria-orientation={if frame.along == Along::Height { "vertical" } else { "horizontal" }}
            onpointermove={point.clone()}
            onpointerdown={point}
            onkeydown={key}
        >
            <svg viewBox={format!("0 0 {} {}", frame.width, frame.height)} width={frame.width.to_string()} height={frame.height.to_string()} aria-hidden="true">
                { hair(frame, *slot) }
            </svg>
        </div>
    }
}

fn hair(frame: &Frame, slot: u32) -> Html {
    let middle = frame.middle(slot);
    match frame.along {
        Along::Width => {
            let x = format!("{middle:.1}");
            html! { <line class="hair" x1={x.clone()} x2={x} y1="20" y2={frame.height.saturating_sub(24).to_string()} /> }
        }
        Along::Height => {
            let top = format!("{:.1}", middle - frame.size() / 2.0);
            let width = frame.width.saturating_sub(2).to_string();
            html! { <rect class="hair" x="1" y={top} {width} height={format!("{:.1}", frame.size())} /> }
        }
    }
}
