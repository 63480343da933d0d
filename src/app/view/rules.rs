use yew::prelude::*;

use super::plate::Plate;
use super::study::Head;
use super::{Words, use_words};
use crate::app::chart::rule_name;
use crate::app::errand::Errand;
use crate::app::fixes;
use crate::app::state::{Action, Findings, Inquire, Order, Studies};
use crate::app::words;
use crate::sizing::rules::Row;

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

/// A column of the table: its name in words, what it sorts by, what stands in it.
struct Column {
    name: &'static str,
    key: fn(&Row) -> f64,
    say: fn(&Row, &Words) -> String,
}

const COLUMNS: [Column; 7] = [
    Column {
        name: "risk",
        key: |row| row.risk.highest_risk,
        say: |row, words| words::one_in(words, row.risk.highest_risk),
    },
    Column {
        name: "room-nights",
        key: |row| row.figures.room_nights.value,
        say: |row, words| words::rounded(words, row.figures.room_nights.value),
    },
    Column {
        name: "rooms",
        key: |row| row.figures.rooms_sufficing.value.into(),
        say: |row, words| words.whole(row.figures.rooms_sufficing.value.into()),
    },
    Column {
        name: "within",
        key: |row| row.figures.within_capacity.share,
        say: |row, words| words::percent(words, row.figures.within_capacity.share),
    },
    Column {
        name: "in-time",
        key: |row| row.figures.tests_in_time.share,
        say: |row, words| words::percent(words, row.figures.tests_in_time.share),
    },
    Column {
        name: "tubes",
        key: |row| row.figures.tubes.value,
        say: |row, words| words::rounded(words, row.figures.tubes.value),
    },
    Column {
        name: "cost",
        key: |row| row.figures.cost.value,
        say: |row, words| words::rounded(words, row.figures.cost.value),
    },
];

/// All rules on the same scenario.
#[component]
pub fn Rules(props: &RulesProps) -> Html {
    let words = use_words();
    let RulesProps { order, studies, act, send } = props;
    let only_efficient = use_state(|| false);
    // The column that the rows are sorted by, and whether the greatest comes first.
    let sorted = use_state(|| None::<(usize, bool)>);
    let subject = fixes::rules(&order.scenario);
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
            let key = COLUMNS[column].key;
            rows.sort_by(|a, b| key(a).total_cmp(&key(b)));
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
            let label = words.text(&format!("answer-rules-{}", column.name));
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
    let cell = |column: &Column| {
        let difference = row.difference.as_ref().and_then(|difference| match column.name {
            "room-nights" => Some(difference.room_nights),
            "rooms" => Some(difference.peak_needed),
            "tubes" => Some(difference.tubes),
            "cost" => Some(difference.cost),
            _ => None,
        });
        let change = difference.map(|difference| words::signed(words, difference.value, 0));
        html! { <td>{ (column.say)(row, words) }<span class="note">{ change }</span></td> }
    };
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
            { for COLUMNS.iter().map(cell) }
            <td>
                if !row.is_present {
                    <button type="button" class="apply" aria-label={format!("{}: {name}", words.text("study-apply"))} onclick={apply}>{ words.text("study-apply") }</button>
                }
            </td>
        </tr>
    }
}
