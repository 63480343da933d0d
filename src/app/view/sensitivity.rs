use isoplan::scenario::Draft;
use isoplan::scenario::parameter::Basis;
use isoplan::sizing::Difference;
use isoplan::sizing::sensitivity::{Bar, End};
use yew::prelude::*;

use super::plate::Plate;
use super::study::Head;
use super::{Words, use_words};
use crate::chart;
use crate::errand::Errand;
use crate::state::{Action, Findings, Order, Studies};
use crate::subjects;
use crate::words::{self, text};

/// Properties of [`Sensitivity`].
#[derive(Properties, PartialEq)]
pub struct SensitivityProps {
    /// The scenario on the screen.
    pub order: Order,
    /// What it says.
    pub draft: std::rc::Rc<Draft>,
    /// What was asked.
    pub studies: Studies,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Which inputs move the result most.
#[component]
pub fn Sensitivity(props: &SensitivityProps) -> Html {
    let words = use_words();
    let SensitivityProps { order, draft, studies, act, send } = props;
    let subject = subjects::sensitivity(&order.scenario);
    let study = studies.on(&subject);
    let head = Head { name: "sensitivity", subject: Some(subject), study, order, act };
    let found = study.and_then(|study| match study.findings() {
        Some(Findings::Sensitivity(found)) => Some((study, found)),
        _ => None,
    });
    // What moves something stands by itself.
    let bars = found.iter().flat_map(|(_, found)| &found.bars);
    let (resting, moving): (Vec<&Bar>, Vec<&Bar>) = bars.partition(|bar| is_noise(bar));
    let unfolded = use_state_eq(|| false);
    let is_unfolded = *unfolded || moving.is_empty();
    let turn = Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded));
    html! {
        <section class="study" id="sensitivity" tabindex="-1">
            { head.html(&words) }
            if let Some((study, found)) = found {
                <div class={classes!(head.is_old().then_some("stale"))}>
                    <Plate study={study.clone()} send={send.clone()} />
                    <div class="scroll" tabindex="0" role="region" aria-label={words.text("sensitivity")}>
                        <table id="sensitivity-table">
                            <thead><tr>
                                { for ["input", "present", "low", "rooms-low", "within-low", "high", "rooms-high", "within-high"].map(|key| html! {
                                    <th scope="col">{ words.text(&format!("sensitivity-{key}")) }</th>
                                }) }
                            </tr></thead>
                            <tbody>{ for moving.iter().map(|bar| row(bar, &found.bars, draft, &words)) }</tbody>
                            if !resting.is_empty() {
                                <tbody>
                                    <tr class="more"><th colspan="8" scope="rowgroup">
                                        <button type="button" class="quiet" id="sensitivity-more" aria-expanded={is_unfolded.to_string()} onclick={turn}>
                                            { words.with("sensitivity-noise", &[("number", (resting.len() as f64).into())]) }
                                        </button>
                                    </th></tr>
                                </tbody>
                                <tbody hidden={!is_unfolded}>{ for resting.iter().map(|bar| row(bar, &found.bars, draft, &words)) }</tbody>
                            }
                        </table>
                    </div>
                    <p class="note">{ words.with("sensitivity-explained", &[("number", found.unaffected.into())]) }</p>
                </div>
            }
        </section>
    }
}

/// Whether nothing that an input does can be told from chance.
fn is_noise(bar: &Bar) -> bool {
    let mut ends = [&bar.low, &bar.high].into_iter().flatten();
    ends.all(|end| end.peak_needed.may_be_chance() && end.within_capacity.may_be_chance())
}

fn row(bar: &Bar, bars: &[Bar], draft: &Draft, words: &Words) -> Html {
    let (Basis::Source(basis) | Basis::Assumption(basis) | Basis::Choice(basis)) = &bar.basis;
    let cells = |end: &Option<End>| {
        let change = |figure: fn(&End) -> Difference, factor: f64, decimals: usize| {
            end.as_ref().map_or_else(Html::default, |end| {
                let Difference { value, low, high, .. } = figure(end);
                let number = |value: f64| text(words::signed(words, factor * value, decimals));
                let interval = words.with("sensitivity-interval", &[("low", number(low)), ("high", number(high))]);
                html! { <>{ words::signed(words, factor * value, decimals) }<span class="note">{ interval }</span></> }
            })
        };
        html! {
            <>
                <td>{ chart::end_value(bar, end, words) }</td>
                <td>{ change(|end| end.peak_needed, 1.0, 0) }</td>
                <td>{ change(|end| end.within_capacity, 100.0, 1) }</td>
            </>
        }
    };
    html! {
        <tr key={bar.id}>
            <th scope="row">
                { chart::input_name(bar, bars, draft, words) }
                <span class="note basis">{ words.rests_on(basis) }</span>
            </th>
            <td>{ chart::value_of(bar, bar.present, words) }</td>
            { cells(&bar.low) }
            { cells(&bar.high) }
        </tr>
    }
}
