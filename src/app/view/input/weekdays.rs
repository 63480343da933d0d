use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::text::Text;
use crate::form::control::Control;
use crate::form::{Field, words};
use crate::state::Action;
use crate::view::use_words;

/// Properties of [`Weekdays`] and [`Boxes`].
#[derive(Properties, PartialEq)]
pub struct WeekdaysProps {
    /// The field.
    pub field: Field,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A number for each weekday.
#[component]
pub fn Weekdays(props: &WeekdaysProps) -> Html {
    let words = use_words();
    let WeekdaysProps { field, act } = props;
    let day = |(position, name): (usize, String)| {
        let path = format!("{}[{position}]", field.path);
        let wrong = field.issues.iter().any(|issue| issue.path == path);
        html! {
            <label key={position} class={wrong.then_some("wrong")}>
                <span>{ name }</span>
                <Text id={path.clone()} {path} control={Control::Number(None)} value={entry(field, position)} {wrong} act={act.clone()} />
            </label>
        }
    };
    html! { <div class="weekdays">{ for words::weekdays(&words).into_iter().enumerate().map(day) }</div> }
}

/// A box for each weekday.
#[component]
pub fn Boxes(props: &WeekdaysProps) -> Html {
    let words = use_words();
    let WeekdaysProps { field, act } = props;
    let day = |(position, name): (usize, String)| {
        let path = format!("{}[{position}]", field.path);
        let put = {
            let path = path.clone();
            act.reform(move |event: Event| {
                let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
                Action::Put(path.clone(), json!(u8::from(is_on)))
            })
        };
        html! {
            <label key={position}>
                <span>{ name }</span>
                <input id={path} type="checkbox" checked={entry(field, position) == Some(json!(1))} onchange={put} />
            </label>
        }
    };
    html! { <div class="weekdays">{ for words::weekdays(&words).into_iter().enumerate().map(day) }</div> }
}

fn entry(field: &Field, position: usize) -> Option<Value> {
    field.value.as_ref()?.get(position).cloned()
}
