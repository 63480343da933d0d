use yew::prelude::*;

use super::Around;
use super::card::list;
use super::fold::fold;
use crate::app::form::layout::Place;
use crate::app::form::{Field, Item, words};
use crate::app::view::input::Input;
use crate::app::view::input::strip::Tests;
use crate::scenario::parameter::Group;

/// What stands in a place of a group or card.
pub fn items(around: &Around, group: Group, at: &str, place: Place) -> Html {
    let item = |item: Item| match item {
        Item::Field(own) => field(around, own, String::new()),
        Item::List(own) => list(around, &own),
    };
    around.form.items(group, at, place).into_iter().map(item).collect()
}

/// The folds of a group or card.
pub fn folds(around: &Around, group: Group, at: &str) -> Html {
    let of = |own: crate::app::form::Fold| {
        let marks = marks(around, own.changed, own.wrong);
        let title = html! { <>{ words::part(around.words, own.part, at) }{ marks }</> };
        fold(around, &own.key, "more", title, || items(around, group, at, Place::Part(own.part)))
    };
    around.form.folds(group, at).into_iter().map(of).collect()
}

/// A field; `note` tells it from its neighbours.
pub fn field(around: &Around, own: Field, note: String) -> Html {
    let label = words::label(around.words, &around.form.draft, &own.path);
    labelled(around, own, label, String::new(), note)
}

/// A field with a label of its own; `unsaid` is the part of it that only screen readers need.
pub fn labelled(around: &Around, own: Field, label: String, unsaid: String, note: String) -> Html {
    let tests = Tests::of(&around.form.draft, around.props.scenario.as_ref(), &own);
    let refit = around.props.refit.clone().filter(|refit| {
        own.path == format!("{}.{}", refit.rule, crate::app::state::schedule_fields(refit.stage)[1])
    });
    html! {
        <Input
            key={own.path.clone()}
            {label}
            {unsaid}
            {note}
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
