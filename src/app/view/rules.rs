use isoplan::sizing::Criterion;
use isoplan::sizing::rules::Row;
use yew::prelude::*;

use super::plate::Plate;
use super::study::Head;
use super::{Words, use_words};
use crate::chart::rule_name;
use crate::errand::Errand;
use crate::state::{Action, Findings, Inquire, Order, Studies};
use crate::subjects;
use crate::words::{self, criterion_said};

/// Properties of [`Rules`].
#[derive(Properties, PartialEq)]
pub struct RulesProps {
    /// The scenario on the screen.
    pub order: Order,
    /// What was asked.
    pub studies: Studies,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A column of the table.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Risk,
    Of(Criterion),
}

const COLUMNS: [Column; 7] = [
    Column::Risk,
    Column::Of(Criterion::RoomNights),
    Column::Of(Criterion::Rooms),
    Column::Of(Criterion::WithinCapacity),
    Column::Of(Criterion::TestsInTime),
    Column::Of(Criterion::Tubes),
    Column::Of(Criterion::Cost),
];

impl Column {
    fn head(self, words: &Words) -> String {
        match self {
            Column::Risk => words.text("criterion-risk"),
            Column::Of(criterion) => words.criterion(criterion),
        }
    }

    /// What it sorts by.
    fn value(self, row: &Row) -> f64 {
        match self {
            Column::Risk => row.risk.highest_risk,
            Column::Of(criterion) => criterion.amount(&row.figures).value(),
        }
    }

    fn cell(self, row: &Row, words: &Words) -> Html {
        let Column::Of(criterion) = self else {
            return html! { <td>{ words.one_in(row.risk.highest_risk) }</td> };
        };
        // Shares say enough by themselves.
        let differences = row.difference.as_ref().filter(|_| !criterion.is_share());
        let change = differences.map(|of| words::signed(words, criterion.difference(of).value, 0));
        html! { <td>{ criterion_said(words, criterion, &row.figures) }<span class="note">{ change }</span></td> }
    }
}

/// All rules on the same scenario.
#[component]
pub fn Rules(props: &RulesProps) -> Html {
    let words = use_words();
    let RulesProps { order, studies, act, send } = props;
    let only_efficient = use_state(|| false);
    // The column that the rows are sorted by, and whether the greatest comes first.
    let sorted = use_state(|| None::<(usize, bool)>);
    let subject = subjects::rules(&order.scenario);
    let study = studies.on(&subject);
    let head = Head { name: "rules", subject: Some(subject.clone()), study, order, act };
    let found = study.and_then(|study| match study.findings() {
        Some(Findings::Rules(rows)) => Some((study, rows)),
        _ => None,
    });
    let toggle = {
        let only = only_efficient.clone();
        Callback::from(move |_: Event| only.set(!*only))
    };
    let table = found.map(|(study, rows)| {
        let mut rows: Vec<&Row> = rows.iter().filter(|row| !*only_efficient || row.is_efficient || row.is_present).collect();
        if let Some((column, falling)) = *sorted {
            rows.sort_by(|a, b| COLUMNS[column].value(a).total_cmp(&COLUMNS[column].value(b)));
            if falling {
                rows.reverse();
            }
        }
        let sort = |column: usize| {
            let sorted = sorted.clone();
            Callback::from(move |_: MouseEvent| {
                let falling = matches!(*sorted, Some((other, false)) if other == column);
                sorted.set(Some((column, falling)));
            })
        };
        let header = |(place, column): (usize, &Column)| {
            let order = match *sorted {
                Some((other, true)) if other == place => "descending",
                Some((other, false)) if other == place => "ascending",
                _ => "none",
            };
            let label = column.head(&words);
            html! { <th scope="col" aria-sort={order}><button type="button" class="sort" onclick={sort(place)}>{ label }</button></th> }
        };
        html! {
            <div class={classes!(head.is_old().then_some("stale"))}>
                <Plate study={study.clone()} send={send.clone()} />
                <label class="only"><input type="checkbox" id="rules-efficient" checked={*only_efficient} onchange={toggle} />{ words.text("rules-only-efficient") }</label>
                <div class="scroll" tabindex="0" role="region" aria-label={words.text("rules")}>
                    <table id="rules-table">
                        <thead><tr><th scope="col">{ words.text("answer-rules-rule") }</th>{ for COLUMNS.iter().enumerate().map(header) }<th></th></tr></thead>
                        <tbody>{ for rows.into_iter().map(|row| tr(row, &words, act)) }</tbody>
                    </table>
                </div>
                <p class="note">{ words.with("rules-explained", &[("currency", words::text(order.scenario.resources.costs.currency.clone()))]) }</p>
            </div>
        }
    });
    html! {
        <section class="study" id="rules" tabindex="-1">
            { head.html(&words) }
            { table.unwrap_or_default() }
        </section>
    }
}

fn tr(row: &Row, words: &Words, act: &Callback<Action>) -> Html {
    let name = rule_name(row, words);
    let changes = row.changes.clone();
    let apply = act.reform(move |_: MouseEvent| Action::Study(Inquire::Apply(changes.clone())));
    html! {
        <tr class={classes!(row.is_present.then_some("present"))}>
            <th scope="row">
                { &name }
                if row.is_present {
                    <span class="note">{ words.text("answer-rules-present") }</span>
                } else if row.is_efficient {
                    <span class="note">{ words.text("answer-rules-efficient") }</span>
                }
            </th>
            { for COLUMNS.iter().map(|column| column.cell(row, words)) }
            <td>
                if !row.is_present {
                    <button type="button" class="apply" aria-label={format!("{}: {name}", words.text("study-apply"))} onclick={apply}>{ words.text("study-apply") }</button>
                }
            </td>
        </tr>
    }
}
