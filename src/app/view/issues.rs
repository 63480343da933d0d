use std::rc::Rc;

use yew::prelude::*;

use super::{jump, use_words};
use crate::scenario::Issue;

/// Properties of [`IssueList`].
#[derive(Properties, PartialEq)]
pub struct IssueListProps {
    /// What is wrong with the inputs.
    pub issues: Rc<Vec<Issue>>,
}

/// Everything that is wrong with the inputs, with the way to each of them.
#[component]
pub fn IssueList(props: &IssueListProps) -> Html {
    let words = use_words();
    if props.issues.is_empty() {
        return Html::default();
    }
    html! {
        <div class="box failure" id="issues" role="alert">
            <p>{ words.text("page-invalid") }</p>
            <ul>
                { for props.issues.iter().map(|issue| html! {
                    <li><a href={format!("#{}", issue.path)} onclick={jump(&issue.path)}>{ words.issue(issue) }</a></li>
                }) }
            </ul>
        </div>
    }
}
