use std::rc::Rc;

use isoplan::locale::Locale;
use yew::prelude::*;

use super::use_words;
use crate::chart::{Chart, Table};

/// Properties of [`Values`].
#[derive(Properties, PartialEq)]
pub struct ValuesProps {
    /// The chart.
    pub chart: Rc<Chart>,
}

/// The values behind a chart. Written only while they are looked at: they are many.
#[component]
pub fn Values(props: &ValuesProps) -> Html {
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
    let row = |slot: usize| {
        let cells = table.columns.iter().filter_map(|column| column.cells.get(slot));
        html! { <tr><th scope="row">{ table.slots[slot].say(words) }</th>{ for cells.map(|cell| html! { <td>{ cell.say(words) }</td> }) }</tr> }
    };
    let heads = std::iter::once(&table.slot).chain(table.columns.iter().map(|column| &column.head));
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words.text("chart-values")}>
            <table>
                <caption class="unseen">{ title }</caption>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for (0..table.slots.len()).map(row) }</tbody>
            </table>
        </div>
    }
}
