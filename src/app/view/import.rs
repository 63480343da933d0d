use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::table::{Issues, Quantity};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::list::{first, list};
use super::menu::{Menu, Offer};
use super::{Words, chosen_file, use_words, when};
use crate::errand::{Errand, Spreadsheet};
use crate::state::{Action, Import, Preview, Step};
use crate::words::text;

/// Properties of [`ImportPanel`].
#[derive(Properties, PartialEq)]
pub struct ImportPanelProps {
    /// The table.
    pub import: Import,
    /// The scenario that it would go into.
    pub draft: Rc<Draft>,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A table on its way into the scenario: where from, where to, what it would bring, what is wrong.
#[component]
pub fn ImportPanel(props: &ImportPanelProps) -> Html {
    let words = use_words();
    let ImportPanelProps { import, draft, act, send } = props;
    let preview = import.preview(draft);
    let step = |step: Step| act.reform(move |_: MouseEvent| Action::Import(step.clone()));
    let can_take = matches!(preview, Some(Ok(_)));
    html! {
        <section class="box import" id="import" aria-labelledby="import-title">
            <h2 id="import-title">{ words.text("page-import") }</h2>
            { from(import, &words, act, send) }
            if preview.is_some() {
                { to(import, draft, &words, act) }
            }
            { match &preview {
                None => Html::default(),
                Some(Ok(preview)) => brought(import, preview, &words),
                Some(Err(issues)) => wrong(issues, &words),
            } }
            <p class="errands">
                <button type="button" id="import-take" disabled={!can_take} onclick={step(Step::Take)}>
                    { words.text("page-import-take") }
                </button>
                <button type="button" onclick={step(Step::Leave)}>{ words.text("page-import-leave") }</button>
            </p>
        </section>
    }
}

/// A file, pasted cells, or a template to fill in.
fn from(import: &Import, words: &Words, act: &Callback<Action>, send: &Callback<Errand>) -> Html {
    let paste = when(act, |event: InputEvent| {
        let area = event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?;
        Some(Action::Import(Step::Paste(area.value())))
    });
    let open = when(send, |event: Event| chosen_file(event).map(Errand::Open));
    let template = |form: Spreadsheet| send.reform(move |_: MouseEvent| Errand::SaveTemplate(form));
    html! {
        <>
            if import.name.is_empty() {
                <label for="import-cells">{ words.text("page-import-cells") }</label>
                <textarea id="import-cells" rows="4" spellcheck="false" value={import.pasted.clone()} oninput={paste} />
            } else {
                <p>{ origin(import, words) }</p>
            }
            <p class="errands">
                <label class="button" for="import-open">{ words.text("page-import-open") }</label>
                <input class="unseen" id="import-open" type="file" accept=".csv,.tsv,.txt,.xlsx" onchange={open} />
                <button type="button" id="template-csv" onclick={template(Spreadsheet::Csv)}>{ words.text("page-template-csv") }</button>
                <button type="button" id="template-xlsx" onclick={template(Spreadsheet::Xlsx)}>{ words.text("page-template-xlsx") }</button>
            </p>
        </>
    }
}

/// The file, and the sheet of a workbook: it may have others.
fn origin(import: &Import, words: &Words) -> String {
    let name = ("name", text(import.name.clone()));
    match import.sheet_name() {
        Some(sheet) => words.with("page-import-sheet", &[name, ("sheet", text(sheet))]),
        None => words.with("page-import-file", &[name]),
    }
}

/// The choices of stream, quantity and column, where there is one.
fn to(import: &Import, draft: &Draft, words: &Words, act: &Callback<Action>) -> Html {
    let streams = draft.get("streams").and_then(|streams| streams.as_array()).map_or(0, Vec::len);
    let stream = |position: usize| {
        (position.to_string(), crate::form::words::name(words, draft, &format!("streams[{position}]")))
    };
    let quantities = [("arrivals", Quantity::Arrivals), ("cases", Quantity::Cases)];
    let quantity = |(name, _): &(&str, _)| ((*name).to_owned(), words.text(&format!("page-import-{name}")));
    let chosen = quantities.iter().find(|(_, quantity)| *quantity == import.target.quantity);
    let columns: Vec<(String, String)> =
        import.columns().iter().map(|column| (column.letters(), words.table_column(column))).collect();
    html! {
        <div class="choices">
            if streams > 1 {
                { choice("stream", words, (0..streams).map(stream).collect(), &import.target.stream.to_string(), act, |value| {
                    value.parse().ok().map(Step::Stream)
                }) }
            }
            { choice("quantity", words, quantities.iter().map(quantity).collect(), chosen.map_or("", |(name, _)| name), act, move |value| {
                quantities.iter().find(|(name, _)| *name == value).map(|(_, quantity)| Step::Quantity(*quantity))
            }) }
            if columns.len() > 1 {
                { choice("column", words, [(String::new(), words.text("page-import-choose"))].into_iter().chain(columns).collect(), import.column.as_deref().unwrap_or_default(), act, |value| {
                    (!value.is_empty()).then(|| Step::Column(value.to_owned()))
                }) }
            }
        </div>
    }
}

fn choice(
    name: &str,
    words: &Words,
    options: Vec<(String, String)>,
    chosen: &str,
    act: &Callback<Action>,
    step: impl Fn(&str) -> Option<Step> + 'static,
) -> Html {
    let choose = when(act, move |value: String| step(&value).map(Action::Import));
    let id = format!("import-{name}");
    let offers: Vec<Offer> = options.into_iter().map(|(value, label)| (value, label, None)).collect();
    html! {
        <div class="choice">
            <label for={id.clone()}>{ words.text(&format!("page-import-{name}")) }</label>
            <Menu {id} {offers} chosen={chosen.to_owned()} {choose} />
        </div>
    }
}

/// Days that the picture of a table has room for, so that few of them are not broad.
const NARROWEST: usize = 60;

/// What the table brings, as a picture and in words.
fn brought(import: &Import, preview: &Preview, words: &Words) -> Html {
    let counts = &preview.counts.counts;
    let most = counts.iter().max().copied().unwrap_or(0).max(1);
    let bar = |(day, count): (usize, &u64)| {
        let height = *count as f64 / most as f64 * 40.0;
        html! { <rect x={day.to_string()} y={(40.0 - height).to_string()} width="0.85" height={height.to_string()} /> }
    };
    html! {
        <div class="brought" role="status">
            <svg viewBox={format!("0 0 {} 40", counts.len().max(NARROWEST))} preserveAspectRatio="none" aria-hidden="true">
                { for counts.iter().enumerate().map(bar) }
            </svg>
            { list(words.fit(&preview.fit, import.target.quantity)) }
        </div>
    }
}

/// What is wrong with it.
fn wrong(issues: &Issues, words: &Words) -> Html {
    let lines = issues.first.iter().map(|issue| words.table_issue(issue));
    html! { <div class="wrong" role="alert">{ list(first(lines, issues.more, words)) }</div> }
}
