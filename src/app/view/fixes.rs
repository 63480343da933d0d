use isoplan::sizing::Answer;
use isoplan::sizing::scenarios::Row;
use isoplan::sizing::shortest::{ShorterRule, Shortest};
use yew::prelude::*;

use super::held::use_held_height;
use super::study::running;
use super::{Words, use_words};
use crate::errand::Errand;
use crate::fixes::{self, Fix};
use crate::state::{Action, Findings, Inquire, Order, Shown, Stand, Studies, Study};
use crate::subjects::CONFIDENCE;
use crate::words::{self, InHundred, text};

/// Properties of [`Fixes`].
#[derive(Properties, PartialEq)]
pub struct FixesProps {
    /// The newest result.
    pub shown: Shown,
    /// The scenario that the fields say, or said when they last said one.
    pub order: Order,
    /// What was asked.
    pub studies: Studies,
    /// Whether the fields say a scenario.
    pub valid: bool,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// What would fix it: questions, their answers, and a button that does what they say.
#[component]
pub fn Fixes(props: &FixesProps) -> Html {
    let words = use_words();
    let FixesProps { shown, order, studies, valid, act, send } = props;
    let section = use_node_ref();
    use_held_height(&section, shown.job != order.job || !shown.is_complete());
    let missing = shown.summary.rooms_missing;
    let fixes = fixes::questions(&order.scenario, fixes::rooms_to_open(missing), &words);
    let is_asked = |fix: &Fix| studies.on(&fix.subject).is_some_and(Study::is_open);
    let running = fixes.iter().any(is_asked);
    let pressing = fixes::pressing(&fixes, &shown.summary);
    let subjects: Vec<_> = pressing.into_iter().map(|fix| fix.subject.clone()).collect();
    let ask = act.reform(move |_: MouseEvent| Action::Study(Inquire::Ask(subjects.clone())));
    let stop = act.reform(|_: MouseEvent| Action::Study(Inquire::Stop));
    let save = send.reform(|_: MouseEvent| Errand::SaveAnswers);
    let is_fine = missing.value == 0 && shown.summary.tests_in_time.share >= CONFIDENCE;
    let heading = if is_fine { "fixes-leeway" } else { "fixes-title" };
    html! {
        <section ref={section} class="questions" id="fixes" aria-labelledby="fixes-title">
            <div class="head">
                <h2 id="fixes-title">{ words.text(heading) }</h2>
                <div class="errands">
                    if running {
                        <button type="button" id="fixes-stop" onclick={stop}>{ words.text("study-stop") }</button>
                    } else {
                        <button type="button" class="main" id="fixes-ask" disabled={!valid} onclick={ask}>{ words.text("fixes-ask") }</button>
                    }
                </div>
            </div>
            <p class="note">{ words.with("fixes-note", &[("share", text(words.decimal(100.0 * CONFIDENCE, 0)))]) }</p>
            // Until it is wanted, the charts are nearer.
            if fixes.iter().any(|fix| studies.on(&fix.subject).is_some()) {
                <ul>{ for fixes.iter().map(|fix| row(fix, studies, order, &words, act)) }</ul>
            }
            if fixes.iter().any(|fix| studies.found(order, &fix.subject).is_some()) {
                <p class="errands"><button type="button" id="fixes-save" onclick={save}>{ words.text("chart-download-csv") }</button></p>
            }
        </section>
    }
}

fn row(fix: &Fix, studies: &Studies, order: &Order, words: &Words, act: &Callback<Action>) -> Html {
    let study = studies.on(&fix.subject);
    let current = study.filter(|study| study.is_about(order) && study.subject == fix.subject);
    let subject = fix.subject.clone();
    let ask = act.reform(move |_: MouseEvent| Action::Study(Inquire::Ask(vec![subject.clone()])));
    let ask = |key: &str| {
        html! {
            <button type="button" class="quiet" onclick={ask.clone()}>
                { words.text(key) }<span class="unseen">{ &fix.question }</span>
            </button>
        }
    };
    let (answer, todo) = match current.map(|study| &study.stand) {
        Some(Stand::Found(Findings::Answer(answer))) => {
            answered(answer, studies.weighed(order, &answer.changes), order, words, act)
        }
        Some(Stand::Found(Findings::Shortest(found))) => {
            (shortest(found, studies, order, words, act), Html::default())
        }
        Some(Stand::Refused(refusal)) => {
            let reasons = words.refusal(refusal, Some(order.scenario.calendar));
            (html! { <p>{ reasons.join(" ") }</p> }, Html::default())
        }
        Some(Stand::Running(progress, _)) => (running(*progress, words), Html::default()),
        Some(Stand::Waiting) => {
            (html! { <p class="note">{ words.text("study-waiting") }</p> }, Html::default())
        }
        Some(Stand::Stopped) => {
            (html! { <p class="note">{ words.text("study-stopped") }</p> }, ask("study-ask"))
        }
        _ if study.is_some_and(|study| study.findings().is_some()) => {
            (html! { <p class="note">{ words.text("study-old") }</p> }, ask("study-again"))
        }
        _ => (Html::default(), ask("study-ask")),
    };
    html! {
        <li key={fix.name.clone()} id={format!("fix-{}", fix.name)}>
            <h3>{ &fix.question }</h3>
            <div class="answer" aria-live="polite">{ answer }</div>
            <div class="todo">{ todo }</div>
        </li>
    }
}

fn answered(
    answer: &Answer,
    weighed: Option<&Row>,
    order: &Order,
    words: &Words,
    act: &Callback<Action>,
) -> (Html, Html) {
    let sentences = words.answer(answer, &order.scenario);
    let mut sentences = sentences.into_iter();
    let first = sentences.next().unwrap_or_default();
    let rest = sentences.collect::<Vec<_>>().join(&words.text("page-sentence-separator"));
    let changes = answer.changes.clone();
    let apply = act.reform(move |_: MouseEvent| Action::Study(Inquire::Apply(changes.clone())));
    let said = html! {
        <>
            <p>{ first }</p>
            <p class="note">{ rest }</p>
            if let Some(row) = weighed {
                <p class="note effect">{ effect(row, order, words) }</p>
            }
        </>
    };
    let todo = (!answer.changes.is_empty()).then(|| {
        html! { <button type="button" class="apply" onclick={apply}>{ words.text("study-apply") }</button> }
    });
    (said, todo.unwrap_or_default())
}

/// The shortest rules, one below the other, each with its button.
fn shortest(
    found: &Shortest,
    studies: &Studies,
    order: &Order,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let rule = |rule: &ShorterRule| {
        let [said, risk] = words.shortest_rule(found, rule);
        let changes = rule.changes.clone();
        let apply = act.reform(move |_: MouseEvent| Action::Study(Inquire::Apply(changes.clone())));
        html! {
            <li>
                <p>{ said }</p>
                <p class="note">{ risk }</p>
                if let Some(row) = studies.weighed(order, &rule.changes) {
                    <p class="note effect">{ effect(row, order, words) }</p>
                }
                if rule.central_days < found.baseline_days {
                    <button type="button" class="apply" onclick={apply}>{ words.text("study-apply") }</button>
                }
            </li>
        }
    };
    html! { <ul class="shorter">{ for found.rules.iter().map(rule) }</ul> }
}

/// What doing it brings, and what it costs.
fn effect(row: &Row, order: &Order, words: &Words) -> String {
    let cost = row.difference.as_ref().map(|difference| difference.cost);
    let money = |value: f64| text(words::signed(words, value, 0));
    let currency = text(order.scenario.resources.costs.currency.clone());
    let arguments = [
        ("within", text(InHundred::of(row.figures.within_capacity.share).say(words))),
        ("cost", money(cost.map_or(0.0, |cost| cost.value))),
        ("low", money(cost.map_or(0.0, |cost| cost.low))),
        ("high", money(cost.map_or(0.0, |cost| cost.high))),
        ("currency", currency),
    ];
    words.with("fixes-effect", &arguments)
}
