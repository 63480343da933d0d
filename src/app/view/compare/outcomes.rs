//! What scenarios come to, side by side.

use isoplan::sizing::scenarios::Row;
use isoplan::sizing::{Criterion, Difference, most_futures};
use yew::prelude::*;

use crate::chart::Form;
use crate::errand::Errand;
use crate::state::{Action, Inquire, State, Study};
use crate::view::Words;
use crate::words::{self, criterion_said, text};

/// The table of the figures, and whether more futures are wanted.
pub fn outcomes(
    rows: &[Row],
    study: &Study,
    state: &State,
    words: &Words,
    act: &Callback<Action>,
    send: &Callback<Errand>,
) -> Html {
    let number = study.number;
    let save = send.reform(move |_: MouseEvent| Errand::SaveStudy(number, Form::Csv));
    let head = |letter: char| html! { <th scope="col">{ letter.to_string() }</th> };
    let risk = |row: &Row| html! { <td>{ words.one_in(row.risk.highest_risk) }</td> };
    let currency = state.order.as_ref().map(|order| order.scenario.resources.costs.currency.clone());
    let arguments = [
        ("futures", text(words.whole(study.futures().into()))),
        ("currency", text(currency.unwrap_or_default())),
    ];
    html! {
        <>
            <h3>{ words.text("compare-outcomes") }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={words.text("compare-outcomes")}>
                <table id="compare-table">
                    <thead><tr><th scope="col">{ words.text("compare-figure") }</th>{ for state.letters(&study.subject).into_iter().map(head) }</tr></thead>
                    <tbody>
                        { for Criterion::ALL.into_iter().map(|criterion| line(criterion, rows, words)) }
                        <tr><th scope="row">{ words.text("criterion-risk") }</th>{ for rows.iter().map(risk) }</tr>
                    </tbody>
                </table>
            </div>
            <p class="note">{ words.with("compare-explained", &arguments) }</p>
            <p class="errands"><button type="button" id="compare-save" onclick={save}>{ words.text("chart-download-csv") }</button></p>
            { more(rows, study, state, words, act) }
        </>
    }
}

fn line(criterion: Criterion, rows: &[Row], words: &Words) -> Html {
    let cell = |row: &Row| {
        let difference = row.difference.as_ref().map(|differences| criterion.difference(differences));
        let difference = difference.map(|difference| differs(&difference, criterion.is_share(), words));
        html! { <td>{ criterion_said(words, criterion, &row.figures) }<span class="note">{ difference }</span></td> }
    };
    html! { <tr><th scope="row">{ words.criterion(criterion) }</th>{ for rows.iter().map(cell) }</tr> }
}

/// Whether futures are missing to tell the scenarios apart, and a button that runs them.
fn more(rows: &[Row], study: &Study, state: &State, words: &Words, act: &Callback<Action>) -> Html {
    let decisive = rows.iter().filter_map(|row| row.difference.as_ref());
    let open = decisive.flat_map(|difference| [difference.within_capacity, difference.peak_needed]);
    let more = open.filter(|difference| difference.may_be_chance() && difference.value != 0.0);
    let Some(more) = more.filter_map(|difference| difference.more_futures()).filter(|more| *more > 0).max()
    else {
        return Html::default();
    };
    let futures = study.futures().saturating_add(more).min(most_futures());
    if futures <= study.futures() {
        return Html::default();
    }
    let Some(subject) = state.comparison(futures) else { return Html::default() };
    let ask = act.reform(move |_: MouseEvent| Action::Study(Inquire::Ask(vec![subject.clone()])));
    let number = text(words.whole(futures.into()));
    html! {
        <p class="box"><span>{ words.text("compare-cannot-tell") }</span>
            <button type="button" id="compare-more" onclick={ask}>{ words.with("compare-more", &[("futures", number)]) }</button>
        </p>
    }
}

/// A difference with its interval; that it may be chance is said.
fn differs(difference: &Difference, of_shares: bool, words: &Words) -> String {
    if difference.low == 0.0 && difference.high == 0.0 {
        return words.text("compare-same");
    }
    let factor = if of_shares { 100.0 } else { 1.0 };
    let number = |value: f64| words::signed(words, factor * value, usize::from(of_shares));
    let key = match (of_shares, difference.may_be_chance()) {
        (true, true) => "compare-difference-points-chance",
        (true, false) => "compare-difference-points",
        (false, true) => "compare-difference-chance",
        (false, false) => "compare-difference",
    };
    let arguments = [
        ("value", text(number(difference.value))),
        ("low", text(number(difference.low))),
        ("high", text(number(difference.high))),
    ];
    words.with(key, &arguments)
}
