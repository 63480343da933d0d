use std::rc::Rc;

use isoplan::scenario::Issue;
use yew::prelude::*;

use super::use_words;
use crate::state::Action;

/// Properties of [`IssueList`].
#[derive(Properties, PartialEq)]
pub struct IssueListProps {
    /// What is wrong with the inputs.
    pub issues: Rc<Vec<Issue>>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// Everything that is wrong with the inputs, with the way to each of them.
#[component]
pub fn IssueList(props: &IssueListProps) -> Html {
    let words = use_words();
    if props.issues.is_empty() {
        return Html::default();
    }
    // The form opens what holds the field, and gives it the focus. The address belongs to the scenario.
    let go = |issue: &Issue| {
        let path = issue.path.clone();
        props.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::Go(path.clone())
        })
    };
    html! {
        <div class="box failure" id="issues" role="alert">
            <p>{ words.text("page-invalid") }</p>
            <ul>
                { for props.issues.iter().map(|issue| html! {
                    <li><a href={format!("#{}", issue.path)} onclick={go(issue)}>{ words.issue(issue) }</a></li>
                }) }
            </ul>
        </div>
    }
}
