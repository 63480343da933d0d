use yew::prelude::*;

use super::use_words;
use crate::chart::Form;

/// Properties of [`Download`].
#[derive(Properties, PartialEq)]
pub struct DownloadProps {
    /// The chart's message.
    pub title: String,
    /// Whether all of it is there.
    pub ready: bool,
    /// It is to be saved in this form.
    pub save: Callback<Form>,
}

/// A chart as a file.
#[component]
pub fn Download(props: &DownloadProps) -> Html {
    let words = use_words();
    let DownloadProps { title, ready, save } = props;
    let button = |form: Form| {
        let label = words.text(&format!("chart-download-{}", form.ending()));
        html! {
            <button
                type="button"
                data-form={form.ending()}
                disabled={!ready}
                aria-label={format!("{label}: {title}")}
                onclick={save.reform(move |_: MouseEvent| form)}
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
