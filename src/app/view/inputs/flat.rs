use isoplan::locale::{Language, Locale, label_key};
use yew::prelude::*;

use super::{Around, Same};
use crate::form::change::Change;
use crate::form::path::split_element;
use crate::form::search::Index;
use crate::form::{Form, way, words};
use crate::state::{Action, Arrange};
use crate::view::input::Input;
use crate::view::input::strip::Tests;
use crate::view::{Words, use_words};

/// Fields that are shown at once.
const MOST_FOUND: usize = 30;

/// Properties of [`Found`].
#[derive(Properties, PartialEq)]
pub struct FoundProps {
    /// The form.
    pub form: Same<Form>,
    /// The words looked for.
    pub sought: String,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// The fields in whose words others stand.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let words = use_words();
    let FoundProps { form, sought, act } = props;
    let index = {
        let words = words.clone();
        use_memo(words.language, move |language| match language {
            Language::English => Index::new(&[&words]),
            _ => Index::new(&[&words, &Locale::new(Language::English)]),
        })
    };
    let form = &form.0;
    let found = index.find(&form.draft, sought, MOST_FOUND);
    let number = words.with(
        "inputs-found",
        &[
            ("number", (found.number as f64).into()),
            ("shown", (found.first.len() as f64).into()),
            ("more", if found.number > found.first.len() { "yes" } else { "no" }.into()),
        ],
    );
    html! {
        <div class="flat">
            <p class="hint" role="status">{ number }</p>
            { for found.first.iter().map(|path| field(form, &words, path, act)) }
        </div>
    }
}

/// Every change, one below the other.
pub fn changes(around: &Around) -> Html {
    let Around { form, words, props } = around;
    let show = |change: &Change| match change {
        Change::Value(path) => field(form, words, path, &props.act),
        Change::Added(path) => added(form, words, path, &props.act),
        Change::Removed(list, number) => {
            let name = words::full_name(words, &form.draft, list);
            let text =
                words.with("inputs-removed", &[("name", name.into()), ("number", (*number as f64).into())]);
            html! { <p class="gone" key={format!("{list}-gone")}>{ text }</p> }
        }
    };
    let shown = form.changes.iter().take(MOST_FOUND * 4);
    html! {
        <div class="flat">
            if form.changes.is_empty() { <p class="hint">{ words.text("inputs-no-changes") }</p> }
            { for shown.map(show) }
        </div>
    }
}

fn field(form: &Form, words: &Words, path: &str, act: &Callback<Action>) -> Html {
    let Some(field) = form.field(path) else { return Html::default() };
    let group = way::group_at(path).map(|group| words.group(group)).unwrap_or_default();
    let holders = words::holders(words, &form.draft, path);
    let place = if holders.is_empty() { group } else { format!("{group} · {holders}") };
    html! {
        <Input
            key={path.to_owned()}
            label={words::label(words, &form.draft, path)}
            unsaid={holders}
            note={place}
            tests={Tests::of(&form.draft, None, &field)}
            first_day={form.draft.first_day()}
            days={form.days()}
            {field}
            act={act.clone()}
        />
    }
}

fn added(form: &Form, words: &Words, path: &str, act: &Callback<Action>) -> Html {
    let name = words::holders(words, &form.draft, path);
    let Some((list, position)) = split_element(path) else { return Html::default() };
    let press = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let can_go = form.draft.length(list) > 1
        || isoplan::scenario::parameter::List::of(&isoplan::scenario::parameter::id_of(list)).min_length == 0;
    html! {
        <p class="came" key={format!("{path}-new")}>
            <span>{ words.with("inputs-added", &[("list", words.text(&label_key(list)).into()), ("name", name.into())]) }</span>
            <button type="button" class="quiet" onclick={press(Action::Go(path.to_owned()))}>{ words.text("inputs-go") }</button>
            if can_go {
                <button type="button" class="quiet" onclick={press(Action::Arrange(list.to_owned(), Arrange::Remove(position)))}>{ words.text("inputs-remove") }</button>
            }
        </p>
    }
}
