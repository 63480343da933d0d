use isoplan::locale::Locale;
use isoplan::scenario::Date;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::text::Text;
use crate::form::Field;
use crate::form::bars::{HEIGHT, Numbers};
use crate::form::control::Control;
use crate::form::path::{holder_of, split_element};
use crate::state::{Action, Step, entry};
use crate::view::hand::use_hand;
use crate::view::{use_words, when};
use crate::words::{date, short_date};

/// Properties of [`Bars`].
#[derive(Properties, PartialEq)]
pub struct BarsProps {
    /// The field.
    pub field: Field,
    /// Bars at least.
    pub length: usize,
    /// The day of the first; `None`: they are of hours, or the day is not known.
    #[prop_or_default]
    pub first_day: Option<Date>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// Numbers of days or hours, as bars: dragged, stepped by keys, or typed one by one.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let words = use_words();
    let BarsProps { field, length, act, .. } = props;
    let path = &field.path;
    let numbers = Numbers::of(field.value.as_ref(), *length);
    let last = numbers.numbers.len() - 1;
    let at = use_state_eq(|| 0_usize);
    let position = (*at).min(last);
    // While a bar is dragged, the scale stays.
    let held = use_state_eq(|| None::<f64>);
    let top = held.unwrap_or(numbers.top);
    let hand = use_hand((position, numbers.clone()));
    let own = format!("{path}[{position}]");
    let name = named(&words, props, position, false);
    let value = field.value.as_ref().and_then(|list| list.get(position).cloned());
    let value_id = format!("{path}-value");
    let drag = {
        let (numbers, path, act, at) = (numbers.clone(), path.clone(), act.clone(), at.clone());
        move |event: &PointerEvent| {
            let Some(element) = event.target_dyn_into::<Element>() else { return };
            let size = (f64::from(element.client_width()), f64::from(element.client_height()));
            let x = f64::from(event.offset_x()) / size.0.max(1.0);
            let (position, value) = numbers.at(x, f64::from(event.offset_y()) / size.1.max(1.0), top);
            at.set(position);
            act.emit(Action::Drag(format!("{path}[{position}]"), entry::whole_if_possible(value)));
        }
    };
    let onpointerdown = {
        let (held, drag) = (held.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = event.target_dyn_into::<Element>() {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            held.set(Some(top));
            drag(&event);
        })
    };
    let onpointermove = {
        let held = held.clone();
        Callback::from(move |event: PointerEvent| {
            if held.is_some() && event.buttons() & 1 == 1 {
                drag(&event);
            }
        })
    };
    let let_go = {
        let (held, act) = (held.clone(), act.clone());
        Callback::from(move |_: PointerEvent| {
            held.set(None);
            act.emit(Action::LetGo);
        })
    };
    let onkeydown = {
        let (path, at, id) = (path.clone(), at.clone(), value_id.clone());
        when(act, move |event: KeyboardEvent| {
            let key = event.key();
            let (position, numbers) = &mut *hand.borrow_mut();
            let mut step = |steps: f64| {
                let value = numbers.stepped(*position, steps);
                numbers.numbers[*position] = value;
                Some(Action::Put(format!("{path}[{position}]"), entry::whole_if_possible(value)))
            };
            let (to, action) = match key.as_str() {
                "ArrowLeft" => (position.saturating_sub(1), None),
                "ArrowRight" => (*position + 1, None),
                "Home" => (0, None),
                "End" => (last, None),
                "ArrowUp" => (*position, step(1.0)),
                "ArrowDown" => (*position, step(-1.0)),
                "PageUp" => (*position, step(10.0)),
                "PageDown" => (*position, step(-10.0)),
                // A number that is typed goes into the field.
                _ if key.len() == 1 && key.starts_with(|c: char| c.is_ascii_digit()) => {
                    type_into(&id);
                    return None;
                }
                _ => return None,
            };
            event.prevent_default();
            *position = to.min(last);
            at.set(*position);
            action
        })
    };
    let now = numbers.numbers[position];
    let spoken = format!("{name}: {}", words.decimal(now, 4));
    let shown = numbers.path(top);
    let view = format!("0 0 {} {HEIGHT}", numbers.numbers.len());
    html! {
        <>
            <div
                class="bars"
                role="slider"
                tabindex="0"
                aria-label={words.text(if matches!(field.control, Control::Hours) { "inputs-bars-hours" } else { "inputs-bars-days" })}
                aria-valuemin="0"
                aria-valuemax={top.max(now).to_string()}
                aria-valuenow={now.to_string()}
                aria-valuetext={spoken}
                {onpointerdown}
                {onpointermove}
                onpointerup={let_go.clone()}
                onpointercancel={let_go}
                {onkeydown}
            >
                <svg viewBox={view} preserveAspectRatio="none" aria-hidden="true">
                    <rect class="at" x={position.to_string()} y="0" width="1" height={HEIGHT.to_string()} />
                    <path class="bar" d={shown} />
                </svg>
            </div>
            <div class="ends" aria-hidden="true">
                <span>{ named(&words, props, 0, true) }</span>
                <span>{ words.with("inputs-bars-top", &[("number", words.decimal(top, 4).into())]) }</span>
                <span>{ named(&words, props, last, true) }</span>
            </div>
            <div class="control one">
                <label for={value_id.clone()}>{ name }</label>
                <Text id={value_id} path={own.clone()} control={Control::Number(None)} {value} wrong={field.issues.iter().any(|issue| issue.path == own)} act={act.clone()} />
                if matches!(field.control, Control::Series) { { from_table(&words, path, act) } }
            </div>
        </>
    }
}

/// What a bar is of: a date, or an hour.
fn named(words: &Locale, props: &BarsProps, position: usize, short: bool) -> String {
    match (&props.field.control, props.first_day) {
        (Control::Hours, _) => words.with("inputs-hour", &[("hour", (position as f64).into())]),
        (_, Some(first)) if short => short_date(words, first.plus_days(position as i64)),
        (_, Some(first)) => date(words, first.plus_days(position as i64)),
        (_, None) => words.with("inputs-day", &[("day", (position as f64 + 1.0).into())]),
    }
}

/// The way to numbers from a spreadsheet.
fn from_table(words: &Locale, path: &str, act: &Callback<Action>) -> Html {
    let stream = split_element(holder_of(path, "streams")).map_or(0, |(_, position)| position);
    let press = act.reform(move |_: MouseEvent| Action::Import(Step::Begin(stream)));
    html! { <button type="button" class="quiet" onclick={press}>{ words.text("inputs-from-table") }</button> }
}

/// Gives the focus to a field, so that the key goes into it.
fn type_into(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(field) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}
