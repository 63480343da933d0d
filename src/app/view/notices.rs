use yew::prelude::*;

use super::use_words;
use crate::app::state::{Action, Failure, Notice, Run};

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// How far the simulation is.
    pub run: Run,
    /// What happened.
    pub notice: Option<Notice>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// What the planner should know without having caused it, and what to do about it.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let NoticesProps { run, notice, act } = props;
    let retry = act.reform(|_: MouseEvent| Action::Retry);
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    match (run, notice) {
        (Run::Failed(failure), _) => {
            let key = match failure {
                Failure::Workers => "page-failed-workers",
                Failure::Version => "page-failed-version",
            };
            html! {
                <div class="box failure" role="alert">
                    <p>{ words.text(key) }</p>
                    if *failure == Failure::Workers {
                        <button type="button" onclick={retry}>{ words.text("page-retry") }</button>
                    }
                </div>
            }
        }
        (_, Some(Notice::WorkerReplaced)) => html! {
            <div class="box" id="notice" role="status">
                <p>{ words.text("page-worker-replaced") }</p>
                <button type="button" class="quiet" onclick={dismiss}>{ words.text("page-dismiss") }</button>
            </div>
        },
        _ => Html::default(),
    }
}
