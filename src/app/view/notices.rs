use isoplan::scenario::Issue;
use yew::prelude::*;

use super::list::{first, list};
use super::{Words, use_words};
use crate::state::{Action, Failure, MOST_BYTES, Notice, Run};
use crate::words::text;

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

/// What the planner should know, and what to do about it.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let NoticesProps { run, notice, act } = props;
    let failure = match run {
        Run::Failed(failure) => failed(*failure, &words, act),
        _ => Html::default(),
    };
    html! {
        <>
            { failure }
            { notice.as_ref().map(|notice| told(notice, &words, act)).unwrap_or_default() }
        </>
    }
}

fn failed(failure: Failure, words: &Words, act: &Callback<Action>) -> Html {
    let retry = act.reform(|_: MouseEvent| Action::Retry);
    let key = match failure {
        Failure::Workers => "page-failed-workers",
        Failure::Version => "page-failed-version",
    };
    html! {
        <div class="box failure" role="alert">
            <p>{ words.text(key) }</p>
            if failure == Failure::Workers {
                <button type="button" onclick={retry}>{ words.text("page-retry") }</button>
            }
        </div>
    }
}

fn told(notice: &Notice, words: &Words, act: &Callback<Action>) -> Html {
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let close = html! {
        <button type="button" class="quiet" onclick={dismiss}>{ words.text("page-dismiss") }</button>
    };
    let failure = |say: String, more: Html| {
        html! {
            <div class="box failure" id="notice" role="alert"><p>{ say }</p>{ more }{ close.clone() }</div>
        }
    };
    let named = |key: &str, name: &str| words.with(key, &[("name", text(name.to_owned()))]);
    match notice {
        Notice::WorkerReplaced => done(words.text("page-worker-replaced"), Html::default(), close),
        Notice::TableTaken(fit, quantity) => {
            done(words.text("page-table-taken"), list(words.fit(fit, *quantity)), close)
        }
        Notice::LinkCopied => done(words.text("page-link-copied"), Html::default(), close),
        Notice::LastLinkCopied => done(words.text("page-link-copied-last"), Html::default(), close),
        Notice::LastSaved => done(words.text("page-saved-last"), Html::default(), close),
        Notice::SeveralFiles(number) => {
            failure(words.with("page-several-files", &[("number", (*number).into())]), Html::default())
        }
        Notice::LinkToCopy(link) => html! {
            <div class="box" id="notice" role="status">
                <p>{ words.text("page-link-to-copy") }</p>
                <input class="link" type="text" readonly=true aria-label={words.text("page-link")} value={link.clone()} />
                { close }
            </div>
        },
        Notice::NoLink => failure(words.text("page-no-link"), Html::default()),
        Notice::BadLink(problem) => {
            failure(words.text("page-bad-link"), html! { <p>{ words.link_problem(problem) }</p> })
        }
        Notice::UnusableLink(issues) => failure(words.text("page-unusable-link"), issue_list(issues, words)),
        Notice::UnusableFile { name, issues } => {
            failure(named("page-unusable-file", name), issue_list(issues, words))
        }
        Notice::UnusableSaved { name, issues } => {
            failure(named("page-unusable-saved", name), issue_list(issues, words))
        }
        Notice::AtWork(name) => done(named("page-at-work", name), Html::default(), Html::default()),
        Notice::NoSpreadsheets(name) => failure(named("page-no-spreadsheets", name), Html::default()),
        Notice::UnreadableFile(name) => failure(named("page-unreadable-file", name), Html::default()),
        Notice::Library(name) => failure(named("page-is-library", name), Html::default()),
        Notice::FileTooLarge { name, bytes } => {
            // Rounded up: what is too large must not look as if it were not.
            let megabytes = |bytes: u64| text(words.whole(bytes.div_ceil(1 << 20)));
            let arguments =
                [("name", text(name.clone())), ("size", megabytes(*bytes)), ("most", megabytes(MOST_BYTES))];
            failure(words.with("page-file-too-large", &arguments), Html::default())
        }
    }
}

fn done(say: String, more: Html, close: Html) -> Html {
    html! { <div class="box" id="notice" role="status"><p>{ say }</p>{ more }{ close }</div> }
}

fn issue_list(issues: &[Issue], words: &Words) -> Html {
    list(first(issues.iter().map(|issue| words.issue(issue)), 0, words))
}
