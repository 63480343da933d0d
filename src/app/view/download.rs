use yew::prelude::*;

use super::use_words;
use crate::app::chart::{Form, Kind};
use crate::app::errand::Errand;

/// Properties of [`Download`].
#[derive(Properties, PartialEq)]
pub struct DownloadProps {
    /// Of which chart.
    pub kind: Kind,
    /// Its message.
    pub title: String,
    /// Whether all futures are there.
    pub ready: bool,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// A chart as a file.
#[component]
pub fn Download(props: &DownloadProps) -> Html {
    let words = use_words();
    let DownloadProps { kind, title, ready, send } = props;
    let kind = *kind;
    let button = |form: Form| {
        let label = words.text(&format!("chart-download-{}", form.ending()));
        html! {
            <button
                type="button"
                data-form={form.ending()}
                disabled={!ready}
                aria-label={format!("{label}: {title}")}
                onclick={send.reform(move |_: MouseEvent| Errand::SaveChart(kind, form))}
            >{ label.clone() }</button>
        }
    };
    html! {
        <details class="download">
            <summary>{ words.text("chart-download") }</summary>
            <p class="errands">{ for Form::ALL.map(button) }</p>
        </details>
    }
}
