use yew::prelude::*;

use super::said;
use super::{list, use_focus, use_words};
use crate::errand::Errand;
use crate::library::{Action, Notice};

/// Properties of [`NoticeBox`].
#[derive(Properties, PartialEq)]
pub struct NoticeBoxProps {
    /// What came of the last action.
    pub notice: Option<Notice>,
    /// Whether something deleted can be brought back.
    pub undoable: bool,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// What came of the last action, and what the person can answer.
#[component]
pub fn NoticeBox(props: &NoticeBoxProps) -> Html {
    let words = use_words();
    let NoticeBoxProps { notice, undoable, send } = props;
    let first = use_node_ref();
    // Where the row that had the focus has gone, or a question waits.
    use_focus(first.clone(), notice.clone(), |notice| {
        matches!(notice, Some(Notice::Deleted(_) | Notice::Restored(_) | Notice::Conflict { .. }))
    });
    let keep = |action: Action| send.reform(move |_: MouseEvent| Errand::Keep(action.clone()));
    let undo = |label: &str| {
        html! {
            <button type="button" id="library-undo" ref={first.clone()} onclick={keep(Action::Undo)}>{ words.text(label) }</button>
        }
    };
    let answers = match notice {
        Some(Notice::Conflict { .. }) => html! {
            <div class="errands">
                <button type="button" id="library-keep-both" ref={first.clone()} onclick={keep(Action::KeepBoth)}>{ words.text("library-keep-both") }</button>
                <button type="button" id="library-replace" onclick={keep(Action::Replace)}>{ words.text("library-replace") }</button>
                <button type="button" onclick={keep(Action::Dismiss)}>{ words.text("library-cancel") }</button>
            </div>
        },
        Some(Notice::Deleted(_)) => undo("library-undo"),
        _ if *undoable => undo("library-undo-earlier"),
        _ => Html::default(),
    };
    let failed = notice.as_ref().is_some_and(said::is_failure);
    let faults = notice.as_ref().map(|notice| said::faults(notice, &words)).unwrap_or_default();
    html! {
        // Always there, so that screen readers hear what comes into it.
        <div class={classes!("told", (notice.is_some() || *undoable).then_some("box"), failed.then_some("failure"))} id="library-notice" role="status">
            if let Some(notice) = notice {
                <p>{ said::notice(notice, &words) }</p>
                if !faults.is_empty() {
                    { list(faults) }
                }
            }
            { answers }
        </div>
    }
}
