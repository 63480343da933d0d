use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::overlay::Overlay;
use super::study::Head;
use super::{Words, use_words, when};
use crate::app::errand::Errand;
use crate::app::fixes;
use crate::app::form::words::{full_name, value_said};
use crate::app::library::Library;
use crate::app::state::{Action, Findings, Inquire, MOST_PINS, Phase, Pinning, State, Study, letter};
use crate::app::words::{self, own_language, text};
use crate::scenario::preset::{PRESETS, Preset, Purpose};
use crate::scenario::{Draft, differences};
use crate::sizing::Difference;
use crate::sizing::scenarios::Row;

/// Properties of [`Compare`].
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// What there is to show.
    pub state: Rc<State>,
    /// The scenarios that are kept in the browser.
    pub library: Rc<Library>,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// Scenarios side by side.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let words = use_words();
    let CompareProps { state, library, act, send } = props;
    let Some(order) = &state.order else { return Html::default() };
    let subject = (!state.pins.is_empty()).then(|| state.comparison(order.scenario.calendar.futures));
    let study = subject.as_ref().and_then(|subject| state.studies.on(subject));
    let head = Head { name: "compare", subject: subject.clone(), study, order, act };
    let rows = study.filter(|_| !state.pins.is_empty()).and_then(|study| match study.findings() {
        Some(Findings::Scenarios(rows)) => Some((study, rows)),
        _ => None,
    });
    html! {
        <section class="study" id="compare" tabindex="-1">
            { head.html(&words) }
            <ul class="compared">
                { on_screen(state, &words) }
                { for state.pins.iter().enumerate().map(|(place, pin)| pinned(place, &pin.name, &words, act)) }
            </ul>
            { add(state, library, &words, act) }
            if !state.pins.is_empty() {
                <div class={classes!(head.is_old().then_some("stale"))}>
                    { rows.map(|(study, rows)| outcomes(rows, study, state, &words, act)).unwrap_or_default() }
                </div>
                { overlaid(state, &words, send) }
                { inputs(state, &words) }
            }
        </section>
    }
}

fn on_screen(state: &State, words: &Words) -> Html {
    let name = state.order.as_ref().map(|order| order.scenario.name.clone()).unwrap_or_default();
    let name = own_language(words, &name).to_owned();
    html! {
        <li>
            <b class="letter">{ letter(0).to_string() }</b>
            <span>{ name }<span class="note">{ words.text("compare-on-screen") }</span></span>
        </li>
    }
}

fn pinned(place: usize, name: &str, words: &Words, act: &Callback<Action>) -> Html {
    let letter = letter(place + 1).to_string();
    let rename = when(act, move |event: Event| {
        let field: HtmlInputElement = event.target_dyn_into()?;
        Some(Action::Pin(Pinning::Rename(place, field.value())))
    });
    let button = |key: &str, what: fn(usize) -> Pinning| {
        let press = act.reform(move |_: MouseEvent| Action::Pin(what(place)));
        let said = words.text(key);
        html! { <button type="button" class="quiet" aria-label={format!("{said}: {letter}")} onclick={press}>{ said.clone() }</button> }
    };
    html! {
        <li key={place}>
            <b class="letter">{ &letter }</b>
            <input type="text" maxlength="80" aria-label={words.with("compare-name", &[("letter", text(letter.clone()))])} value={own_language(words, name).to_owned()} onchange={rename} />
            { button("compare-swap", Pinning::Swap) }
            { button("compare-remove", Pinning::Remove) }
        </li>
    }
}

/// What can be added: the scenario on the screen, presets, those in the library.
fn add(state: &State, library: &Library, words: &Words, act: &Callback<Action>) -> Html {
    if state.pins.len() >= MOST_PINS {
        return html! { <p class="note">{ words.text("compare-full") }</p> };
    }
    let keep = act.reform(|_: MouseEvent| Action::Pin(Pinning::Keep));
    let kept: Vec<(String, Rc<Draft>)> =
        library.entries.iter().map(|entry| (entry.name.clone(), entry.draft.clone())).collect();
    let gallery = || PRESETS.iter().filter(|preset| preset.purpose == Purpose::Situation);
    let options = kept.clone();
    let chosen = when(act, move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
        let value = select.value();
        select.set_value("");
        let (name, draft) = match value.split_once(':')? {
            ("preset", name) => {
                let draft = Preset::of(name)?.draft();
                (draft.get("name")?.as_str()?.to_owned(), Rc::new(draft))
            }
            (_, position) => options.get(position.parse::<usize>().ok()?)?.clone(),
        };
        Some(Action::Pin(Pinning::Add(name, draft)))
    });
    html! {
        <p class="errands adding">
            <button type="button" id="compare-keep" disabled={!state.can_keep()} onclick={keep}>{ words.text("compare-keep") }</button>
            <select id="compare-add" aria-label={words.text("compare-add")} onchange={chosen}>
                <option value="" selected=true>{ words.text("compare-add") }</option>
                if !kept.is_empty() {
                    <optgroup label={words.text("library-title")}>
                        { for kept.iter().enumerate().map(|(place, (name, _))| html! { <option value={format!("kept:{place}")}>{ name }</option> }) }
                    </optgroup>
                }
                <optgroup label={words.text("page-preset")}>
                    { for gallery().map(|preset| html! { <option value={format!("preset:{}", preset.name)}>{ words.text(&format!("preset-{}-title", preset.name)) }</option> }) }
                </optgroup>
            </select>
        </p>
    }
}

/// A line of the table: its name in words, what a scenario says, and how it differs from the first.
struct Line {
    name: &'static str,
    say: fn(&Row, &Words) -> String,
    difference: Option<fn(&Row) -> Option<Difference>>,
    /// Whether differences are shares.
    of_shares: bool,
}

const LINES: [Line; 9] = [
    Line {
        name: "within",
        say: |row, words| words::percent(words, row.figures.within_capacity.share),
        difference: Some(|row| Some(row.difference.as_ref()?.within_capacity)),
        of_shares: true,
    },
    Line {
        name: "in-time",
        say: |row, words| words::percent(words, row.figures.tests_in_time.share),
        difference: Some(|row| Some(row.difference.as_ref()?.tests_in_time)),
        of_shares: true,
    },
    Line {
        name: "rooms",
        say: |row, words| words.whole(row.figures.rooms_sufficing.value.into()),
        difference: Some(|row| Some(row.difference.as_ref()?.peak_needed)),
        of_shares: false,
    },
    Line {
        name: "room-nights",
        say: |row, words| words::rounded(words, row.figures.room_nights.value),
        difference: Some(|row| Some(row.difference.as_ref()?.room_nights)),
        of_shares: false,
    },
    Line {
        name: "waited",
        say: |row, words| words::rounded(words, row.figures.person_days_waited.value),
        difference: Some(|row| Some(row.difference.as_ref()?.person_days_waited)),
        of_shares: false,
    },
    Line {
        name: "diverted",
        say: |row, words| words::rounded(words, row.figures.persons_diverted.value),
        difference: Some(|row| Some(row.difference.as_ref()?.persons_diverted)),
        of_shares: false,
    },
    Line {
        name: "tubes",
        say: |row, words| words::rounded(words, row.figures.tubes.value),
        difference: Some(|row| Some(row.difference.as_ref()?.tubes)),
        of_shares: false,
    },
    Line {
        name: "cost",
        say: |row, words| words::rounded(words, row.figures.cost.value),
        difference: Some(|row| Some(row.difference.as_ref()?.cost)),
        of_shares: false,
    },
    Line {
        name: "risk",
        say: |row, words| words::one_in(words, row.risk.highest_risk),
        difference: None,
        of_shares: false,
    },
];

fn outcomes(rows: &[Row], study: &Study, state: &State, words: &Words, act: &Callback<Action>) -> Html {
    let head = |place: usize| html! { <th scope="col">{ letter(place).to_string() }</th> };
    let tr = |line: &Line| {
        let cell = |row: &Row| {
            let difference = line.difference.and_then(|difference| difference(row));
            let said = difference.map(|difference| differs(&difference, line.of_shares, words));
            html! { <td>{ (line.say)(row, words) }<span class="note">{ said }</span></td> }
        };
        html! { <tr><th scope="row">{ words.text(&compare_key(line.name)) }</th>{ for rows.iter().map(cell) }</tr> }
    };
    let currency = state.order.as_ref().map(|order| order.scenario.resources.costs.currency.clone());
    let arguments = [
        ("futures", text(words.whole(study.futures().into()))),
        ("currency", text(currency.unwrap_or_default())),
    ];
    html! {
        <>
            <div class="scroll" tabindex="0" role="region" aria-label={words.text("compare")}>
                <table id="compare-table">
                    <thead><tr><th scope="col">{ words.text("compare-figure") }</th>{ for (0..rows.len()).map(head) }</tr></thead>
                    <tbody>{ for LINES.iter().map(tr) }</tbody>
                </table>
            </div>
            <p class="note">{ words.with("compare-explained", &arguments) }</p>
            { more(rows, study, state, words, act) }
        </>
    }
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
    let futures = study.futures().saturating_add(more).min(fixes::most_futures());
    if futures <= study.futures() {
        return Html::default();
    }
    let subject = state.comparison(futures);
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

/// The key of a line's name; those that the rules have too are the same words.
fn compare_key(name: &str) -> String {
    match name {
        "waited" | "diverted" => format!("compare-{name}"),
        _ => format!("answer-rules-{name}"),
    }
}

/// The charts over one another, of those scenarios whose results are there.
fn overlaid(state: &State, words: &Words, send: &Callback<Errand>) -> Html {
    let there = state.compared();
    let is_missing = !there.is_empty() && there.len() <= state.pins.len();
    let scenarios: Vec<_> = there.into_iter().map(|(letter, shown)| (letter, shown.clone())).collect();
    html! {
        <>
            if scenarios.len() > 1 {
                <Overlay {scenarios} ready={state.phase() == Phase::Done} send={send.clone()} />
            }
            if is_missing {
                <p class="note">{ words.text("compare-no-lines") }</p>
            }
        </>
    }
}

/// In which inputs they differ.
fn inputs(state: &State, words: &Words) -> Html {
    let drafts: Vec<Draft> = std::iter::once(&state.valid)
        .chain(state.pins.iter().map(|pin| &pin.draft))
        .map(|draft| (**draft).clone())
        .collect();
    let found = differences(&drafts);
    if found.is_empty() {
        return html! { <p class="note">{ words.text("compare-no-differences") }</p> };
    }
    let holder = |path: &str| drafts.iter().find(|draft| draft.get(path).is_some()).unwrap_or(&drafts[0]);
    html! {
        <>
            <h3>{ words.text("compare-inputs") }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={words.text("compare-inputs")}>
                <table id="compare-inputs">
                    <thead><tr><th scope="col">{ words.text("compare-input") }</th>{ for (0..drafts.len()).map(|place| html! { <th scope="col">{ letter(place).to_string() }</th> }) }</tr></thead>
                    <tbody>{ for found.iter().map(|input| {
                        let said = |value: &Option<serde_json::Value>| value.as_ref().map_or_else(|| "–".to_owned(), |value| value_said(words, &input.path, value));
                        html! {
                            <tr>
                                <th scope="row">{ full_name(words, holder(&input.path), &input.path) }</th>
                                { for input.values.iter().map(|value| html! { <td>{ said(value) }</td> }) }
                            </tr>
                        }
                    }) }</tbody>
                </table>
            </div>
        </>
    }
}
