use isoplan::scenario::parameter::Group;
use yew::prelude::*;

use super::Around;
use super::card::list;
use super::fold::fold;
use crate::form::{Field, Fold, Item, words};
use crate::view::input::Input;
use crate::view::input::strip::Tests;

/// What stands in a group or card; `between` comes between what is in the open and the folds.
pub fn section(around: &Around, group: Group, at: &str, between: Html) -> Html {
    let section = around.form.section(group, at);
    html! {
        <>
            { items(around, section.open) }
            { between }
            { for section.folds.into_iter().map(|own| part(around, group, at, &own)) }
        </>
    }
}

fn items(around: &Around, items: Vec<Item>) -> Html {
    let item = |item: Item| match item {
        Item::Field(own) => field(around, *own),
        Item::List(own) => list(around, &own),
    };
    items.into_iter().map(item).collect()
}

fn part(around: &Around, group: Group, at: &str, own: &Fold) -> Html {
    let marks = marks(around, own.changed, own.wrong);
    let title = html! { <>{ words::part(around.words, own.part) }{ marks }</> };
    fold(around, &own.key, "more", title, || items(around, around.form.folded(group, at, own.part)))
}

fn field(around: &Around, own: Field) -> Html {
    let label = words::label(around.words, &around.form.draft, &own.path);
    labelled(around, own, label, String::new())
}

/// A field with a label of its own; `unsaid` is the part of it that only screen readers need.
pub fn labelled(around: &Around, own: Field, label: String, unsaid: String) -> Html {
    let tests = Tests::of(&around.form.draft, around.props.scenario.as_ref(), &own);
    let refit = around.props.refit.clone().filter(|refit| {
        own.path == format!("{}.{}", refit.rule, crate::state::schedule_fields(refit.stage)[1])
    });
    html! {
        <Input
            key={own.path.clone()}
            {label}
            {unsaid}
            {tests}
            {refit}
            first_day={around.form.draft.first_day()}
            days={around.form.days()}
            field={own.clone()}
            act={around.props.act.clone()}
        />
    }
}

/// How many changes and issues are behind a fold.
pub fn marks(around: &Around, changed: usize, wrong: usize) -> Html {
    let say = |key: &str, number: usize| around.words.with(key, &[("number", (number as f64).into())]);
    html! {
        <>
            if changed > 0 { <span class="count">{ say("inputs-changes", changed) }</span> }
            if wrong > 0 { <span class="count wrong">{ say("inputs-issues", wrong) }</span> }
        </>
    }
}
