use yew::prelude::*;

use super::width::use_width;
use super::{use_words, when};
use crate::app::chart::{Chart, Frame, Kind, Mark, Table};
use crate::app::state::{Action, Shown};
use crate::locale::Locale;

/// Properties of [`Figure`].
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// Which chart.
    pub kind: Kind,
    /// Of which result.
    pub shown: Shown,
    /// The day that is read.
    pub day: u32,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A chart with its message, its readout and the values behind it.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let words = use_words();
    let FigureProps { kind, shown, day, act } = props;
    let plot = use_node_ref();
    let width = use_width(&plot);
    let chart = {
        let words = words.clone();
        let kind = *kind;
        use_memo((shown.clone(), width, words.language), move |(shown, width, _)| {
            kind.draw(shown, &words, (*width, height(kind, *width)))
        })
    };
    let readout = kind.readout(shown, &words, *day);
    html! {
        <figure id={kind.id()}>
            <figcaption>
                <h2>{ &chart.title }</h2>
                <p class="note">{ &chart.subtitle }</p>
            </figcaption>
            <ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul>
            <div class="plot" ref={plot}>
                { Html::from_html_unchecked(AttrValue::from(chart.svg.clone())) }
                <Scrub frame={chart.frame} day={*day} label={words.text("chart-day")} readout={readout.clone()} act={act.clone()} />
            </div>
            <p class="readout">{ readout }</p>
            <Values chart={chart} />
        </figure>
    }
}

fn height(kind: Kind, width: u32) -> u32 {
    match kind {
        Kind::Rooms => (width / 3).clamp(250, 340),
        Kind::Laboratory => (width / 3).clamp(300, 360),
    }
}

fn entry(mark: Mark, text: &str) -> Html {
    let line = "M1 7H23";
    let area = "M1 1H23V13H1z";
    let shape = match mark {
        Mark::Outer | Mark::Inner | Mark::Shortage => area,
        _ => line,
    };
    html! {
        <li><svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true"><path class={mark.class()} d={shape} /></svg>{ text }</li>
    }
}

#[derive(Properties, PartialEq)]
struct ScrubProps {
    frame: Frame,
    day: u32,
    label: String,
    readout: String,
    act: Callback<Action>,
}

/// The line over a chart that reads a day: by pointer, finger and keys.
#[component]
fn Scrub(props: &ScrubProps) -> Html {
    let ScrubProps { frame, day, label, readout, act } = props;
    let point = {
        let (frame, day) = (*frame, *day);
        when(act, move |event: PointerEvent| {
            let pointed = frame.day_at(f64::from(event.offset_x()));
            (pointed != day).then_some(Action::Look(pointed))
        })
    };
    let key = {
        let (last, day) = (frame.days - 1, *day);
        when(act, move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => day.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => (day + 1).min(last),
                "PageDown" => day.saturating_sub(7),
                "PageUp" => (day + 7).min(last),
                "Home" => 0,
                "End" => last,
                _ => return None,
            };
            event.prevent_default();
            Some(Action::Look(to))
        })
    };
    let x = format!("{:.1}", frame.x(*day));
    html! {
        <div
            class="scrub"
            role="slider"
            tabindex="0"
            aria-label={label.clone()}
            aria-valuemin="1"
            aria-valuemax={frame.days.to_string()}
            aria-valuenow={(day + 1).to_string()}
            aria-valuetext={readout.clone()}
            onpointermove={point.clone()}
            onpointerdown={point}
            onkeydown={key}
        >
            <svg viewBox={format!("0 0 {} {}", frame.width, frame.height)} width={frame.width.to_string()} height={frame.height.to_string()} aria-hidden="true">
                <line class="hair" x1={x.clone()} x2={x} y1="20" y2={(frame.height - 24).to_string()} />
            </svg>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ValuesProps {
    chart: std::rc::Rc<Chart>,
}

/// The values behind a chart. Written only while they are looked at: they are many.
#[component]
fn Values(props: &ValuesProps) -> Html {
    let words = use_words();
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <details class="values" ontoggle={toggle}>
            <summary>{ words.text("chart-values") }</summary>
            if *open {
                { table(&props.chart.table, &props.chart.title, &words) }
            }
        </details>
    }
}

fn table(table: &Table, title: &str, words: &Locale) -> Html {
    let row = |row: &Vec<String>| {
        let cells = row.iter().skip(1).map(|cell| html! { <td>{ cell }</td> });
        html! { <tr><th scope="row">{ row.first() }</th>{ for cells }</tr> }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words.text("chart-values")}>
            <table>
                <caption class="unseen">{ title }</caption>
                <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
