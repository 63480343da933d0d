use std::rc::Rc;

use isoplan::scenario::parameter::Group;
use isoplan::scenario::preset::Preset;
use isoplan::scenario::{Draft, Issue, Scenario};
use yew::prelude::*;

use super::{Words, use_words};
use crate::form::layout::{GROUPS, group_name, is_folded};
use crate::form::{Form, Unfolded, way};
use crate::state::{Action, Refit, Step};

mod card;
mod flat;
mod fold;
mod goal;
mod items;
mod search;

use fold::fold;
use search::Search;

/// Properties of [`Inputs`].
#[derive(Properties, PartialEq)]
pub struct InputsProps {
    /// Preset that the scenario began as; `None`: a file.
    pub preset: Option<&'static Preset>,
    /// What it was at the beginning, its lists in the order of the draft's.
    pub base: Rc<Draft>,
    /// What the fields say.
    pub draft: Rc<Draft>,
    /// What is wrong with that.
    pub issues: Rc<Vec<Issue>>,
    /// The last valid scenario, for what its tests catch.
    pub scenario: Option<Same<Scenario>>,
    /// Tests that another length of the stay has moved or dropped.
    pub refit: Option<Refit>,
    /// What of the form is unfolded.
    pub unfolded: Unfolded,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// Something that is made anew whenever it changes: equal if it is the same, for comparing would take
/// long.
#[derive(Debug)]
pub struct Same<T>(pub Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Same<T> {
        Same(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Same<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every part of the form needs.
struct Around<'a> {
    form: &'a Form,
    props: &'a InputsProps,
    words: &'a Words,
}

/// What can be changed, in the order in which a person goes through the system.
#[component]
pub fn Inputs(props: &InputsProps) -> Html {
    let words = use_words();
    let InputsProps { base, draft, issues, unfolded, act, .. } = props;
    let given = (Same(draft.clone()), Same(base.clone()), Same(issues.clone()));
    let form =
        use_memo(given, |(draft, base, issues)| Form::new(draft.0.clone(), base.0.clone(), issues.0.clone()));
    goal::use_goal(&unfolded.goal);
    let around = Around { form: &form, props, words: &words };
    html! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label={words.text("page-inputs")}>
            <h2>{ words.text("page-inputs") }</h2>
            if let Some(preset) = props.preset {
                <p class="summary">
                    if !form.changes.is_empty() { <b>{ words.text("inputs-begun-from") }</b>{ " " } }
                    { words.text(&format!("preset-{}-summary", preset.name)) }
                </p>
            }
            <Search sought={unfolded.sought.clone()} only_changes={unfolded.only_changes} changes={form.changes.len()} act={act.clone()} />
            if !unfolded.sought.trim().is_empty() {
                <flat::Found form={Same(form.clone())} sought={unfolded.sought.clone()} act={act.clone()} />
            } else if unfolded.only_changes {
                { flat::changes(&around) }
            } else {
                { for GROUPS.map(|group| section(&around, group)) }
            }
        </section>
    }
}

fn section(around: &Around, group: Group) -> Html {
    let title = around.words.group(group);
    let title = if group == Group::Calendar { around.words.text("page-group-simulation") } else { title };
    let changed = around.form.changed_in(group);
    let mark = (changed > 0).then(|| {
        let number = around.words.with("inputs-changes", &[("number", (changed as f64).into())]);
        html! { <span class="count">{ number }</span> }
    });
    let key = group_name(group);
    let import = if group == Group::Arrivals { import(around) } else { Html::default() };
    let body = || items::section(around, group, "", import);
    if is_folded(group) {
        let title = html! { <><span class="title">{ title }</span>{ mark }</> };
        return fold(around, &way::group_key(group), "group", title, body);
    }
    html! {
        <section class="group" key={key}>
            <h3><span class="title">{ title }</span>{ mark }</h3>
            { body() }
        </section>
    }
}

/// The way to a table with the numbers of each day.
fn import(around: &Around) -> Html {
    let begin = around.props.act.reform(|_: MouseEvent| Action::Import(Step::Begin(0)));
    html! {
        <button type="button" id="import-begin" class="small" onclick={begin}>{ around.words.text("page-import-begin") }</button>
    }
}
