use std::rc::Rc;

use yew::prelude::*;

use super::controls::print;
use super::on;
use super::slide::{code, reach};
use crate::briefing::report::{Days, Report, Row};
use crate::chart::Chart;
use crate::report::{Figure, Verdict};
use crate::state::briefing::{Side, Step};
use crate::view::figure::entry;
use crate::view::verdict::mark;
use crate::view::{Words, use_words};
use crate::words::full_date;

/// Properties of [`Paper`].
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The report.
    pub report: Rc<Report>,
    /// What the presenter does.
    pub present: Callback<Step>,
}

/// The paper behind the slides, to be read and printed.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let words = use_words();
    let PaperProps { report, present } = props;
    let days = &report.days;
    html! {
        <article class="report light">
            <nav class="tools">
                <button type="button" id="report-print" onclick={Callback::from(|_: MouseEvent| print())}>{ words.text("briefing-report-print") }</button>
                <button type="button" id="report-back" onclick={on(present, Step::Turned(Side::Stage))}>{ words.text("briefing-report-back") }</button>
            </nav>
            <header>
                <div><h1>{ words.text("briefing-report-title") }</h1><p class="name">{ &report.name }</p>
                    <p>{ words.text("briefing-report-not-a-forecast") }</p></div>
                { report.code.as_ref().map(|of| code(of, &words)).unwrap_or_default() }
            </header>
            <section>
                <h2>{ words.text("briefing-report-verdict") }</h2>
                { for report.verdicts.iter().map(verdict) }
                <h3>{ words.with("verdict-figures", &[("date", full_date(&words, report.day).into())]) }</h3>
                { figures(&report.figures) }
                <h3>{ words.text("briefing-report-people") }</h3>
                { reach(&report.reach, &words) }
            </section>
            <section>
                <h2>{ words.text("briefing-report-charts") }</h2>
                { for report.charts.iter().map(chart) }
            </section>
            <section>
                <h2>{ words.text(if days.by_week { "briefing-report-weeks" } else { "briefing-report-days" }) }</h2>
                { by_day(days) }
            </section>
            <section>
                <h2>{ words.text("briefing-report-parameters") }</h2>
                { parameters(&report.parameters, &words) }
            </section>
            <footer><dl class="stamp">{ for report.stamp.iter().map(|(name, value)| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }) }</dl></footer>
        </article>
    }
}

fn verdict(verdict: &Verdict) -> Html {
    html! {
        <div class={classes!("verdict-of-report", verdict.level.name())}>
            <h3>{ mark(verdict.level) }<span>{ &verdict.word }</span></h3>
            <p>{ &verdict.sentence }{ " " }{ &verdict.remedy }</p>
            <ul>{ for verdict.sureness.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </div>
    }
}

fn figures(figures: &[Figure]) -> Html {
    let figure = |figure: &Figure| {
        html! { <div><dt>{ &figure.label }</dt><dd><b>{ &figure.value }</b><span>{ &figure.note }</span></dd></div> }
    };
    html! { <dl class="numbers">{ for figures.iter().map(figure) }</dl> }
}

fn chart(chart: &Rc<Chart>) -> Html {
    html! {
        <figure class="chart">
            <figcaption><h3>{ &chart.title }</h3><p>{ &chart.subtitle }</p></figcaption>
            <ul class="legend">{ for chart.legend.iter().map(|(mark, text)| entry(*mark, text)) }</ul>
            { Html::from_html_unchecked(AttrValue::from(chart.picture.clone())) }
        </figure>
    }
}

fn by_day(days: &Days) -> Html {
    let head = |head: &String| html! { <th scope="col">{ head }</th> };
    let row =
        |row: &Vec<String>| html! { <tr>{ for row.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> };
    html! {
        <table class="by-day"><thead><tr>{ for days.heads.iter().map(head) }</tr></thead><tbody>{ for days.rows.iter().map(row) }</tbody></table>
    }
}

fn parameters(rows: &[Row], words: &Words) -> Html {
    let head = |name: &str| html! { <th scope="col">{ words.text(&format!("briefing-report-{name}")) }</th> };
    let row = |row: &Row| {
        let (kind, told) = &row.rests_on;
        html! {
            <tr class={classes!(row.change.is_some().then_some("changed"))}>
                <th scope="row">{ &row.label }</th>
                <td>{ &row.value }</td>
                <td>
                    <b>{ row.change.as_ref().unwrap_or(kind) }</b>
                    if !told.is_empty() { { " " }{ told } }
                </td>
            </tr>
        }
    };
    html! {
        <table class="parameters">
            <thead><tr>{ for ["parameter", "value", "rests-on"].map(head) }</tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
