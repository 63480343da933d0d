use isoplan::locale::own_language;
use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::form::control::Control;
use crate::form::{Field, words};
use crate::state::Action;
use crate::view::menu::Menu;
use crate::view::{use_words, when};

/// A box to tick.
pub fn tick(field: &Field, described: &str, wrong: bool, act: &Callback<Action>) -> Html {
    let path = field.path.clone();
    let onchange = act.reform(move |event: Event| {
        let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::Put(path.clone(), json!(is_on))
    });
    html! {
        <input
            id={field.path.clone()}
            type="checkbox"
            checked={field.value == Some(json!(true))}
            aria-describedby={described.to_owned()}
            aria-invalid={wrong.then_some("true")}
            {onchange}
        />
    }
}

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The field.
    pub field: Field,
    /// What describes it.
    pub described: String,
    /// Whether something is wrong with it.
    pub wrong: bool,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// One of some words, districts or streams.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let words = use_words();
    let SelectProps { field, described, wrong, act } = props;
    let options: Vec<(Value, String)> = match &field.control {
        Control::Choice(choices) => {
            choices.iter().map(|choice| (json!(choice), words::choice(&words, &field.path, choice))).collect()
        }
        Control::District(names) => {
            let none = (json!(""), words.text("inputs-no-district"));
            let named = names.iter().map(|name| (json!(name), own_language(&words, name).to_owned()));
            std::iter::once(none).chain(named).collect()
        }
        Control::Stream(names) => (1..)
            .zip(names)
            .map(|(number, name)| (json!(number), own_language(&words, name).to_owned()))
            .map(|(number, name)| match name.is_empty() {
                true => {
                    (number.clone(), words.with("item-streams", &[("position", number.to_string().into())]))
                }
                false => (number, name),
            })
            .collect(),
        _ => Vec::new(),
    };
    let value = field.value.clone().filter(|_| !field.is_overruled).unwrap_or_default();
    // What is none of them stays to be seen until another is chosen.
    let other = (!options.iter().any(|(option, _)| *option == value)).then(|| words::other(&words, field));
    let choose = {
        let (path, values): (String, Vec<Value>) =
            (field.path.clone(), options.iter().map(|(value, _)| value.clone()).collect());
        when(act, move |position: String| {
            let value = values.get(position.parse::<usize>().ok()?)?;
            Some(Action::Put(path.clone(), value.clone()))
        })
    };
    let chosen = options.iter().position(|(option, _)| *option == value);
    let other = other.map(|other| (String::new(), other, None));
    let named =
        options.into_iter().enumerate().map(|(position, (_, label))| (position.to_string(), label, None));
    html! {
        <Menu
            id={field.path.clone()}
            offers={other.into_iter().chain(named).collect::<Vec<_>>()}
            chosen={chosen.map_or_else(String::new, |position| position.to_string())}
            described={described.clone()}
            wrong={*wrong}
            {choose}
        />
    }
}
