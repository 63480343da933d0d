//! In which inputs scenarios differ.

use isoplan::scenario::{Draft, InputDifference, differences};
use serde_json::Value;
use yew::prelude::*;

use crate::form::words::{full_name, value_said};
use crate::state::{State, letter};
use crate::view::Words;

/// So many rows are shown at once; more are a click away, or what comes of them would not be seen.
const FEW: usize = 8;

/// A table of the inputs in which the scenarios differ: what they are, where they bear the same name.
pub fn inputs(state: &State, words: &Words) -> Html {
    let own = std::iter::once(&state.valid);
    let drafts: Vec<Draft> =
        own.chain(state.pins.iter().map(|pin| &pin.draft)).map(|draft| (**draft).clone()).collect();
    let found = differences(&drafts);
    if found.is_empty() {
        return html! { <p class="note">{ words.text("compare-no-differences") }</p> };
    }
    let head = |place: usize| html! { <th scope="col">{ letter(place).to_string() }</th> };
    html! {
        <details class="differing" open={found.len() <= FEW}>
            <summary><h3>{ words.text("compare-inputs") }</h3><span class="count">{ words.whole(found.len() as u64) }</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label={words.text("compare-inputs")}>
                <table id="compare-inputs">
                    <thead><tr><th scope="col">{ words.text("compare-input") }</th>{ for (0..drafts.len()).map(head) }</tr></thead>
                    <tbody>{ for found.iter().map(|input| row(input, &drafts, words)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(input: &InputDifference, drafts: &[Draft], words: &Words) -> Html {
    // The name of a stream or site stands in those that have it.
    let holder = drafts.iter().find(|draft| draft.get(&input.path).is_some()).unwrap_or(&drafts[0]);
    let said = |value: &Option<Value>| match value {
        Some(value) => value_said(words, &input.path, value),
        None => "–".to_owned(),
    };
    html! {
        <tr>
            <th scope="row">{ full_name(words, holder, &input.path) }</th>
            { for input.values.iter().map(|value| html! { <td>{ said(value) }</td> }) }
        </tr>
    }
}
