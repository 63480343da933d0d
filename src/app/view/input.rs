use isoplan::scenario::Date;
use yew::prelude::*;

use super::use_words;
use crate::form::control::Control;
use crate::form::field::Standing;
use crate::form::{Field, words};
use crate::state::{Action, Refit};

mod bars;
mod basis;
mod choice;
mod number;
pub mod strip;
mod text;
mod weekdays;

use bars::Bars;
use basis::{Mark, reset};
use number::Range;
use strip::{Strip, Tests};
use text::Text;

/// Properties of [`Input`].
#[derive(Properties, PartialEq)]
pub struct InputProps {
    /// The field.
    pub field: Field,
    /// What it is called.
    pub label: String,
    /// The part of its name that stands elsewhere on the screen, for those who do not see it.
    #[prop_or_default]
    pub unsaid: String,
    /// Beside the label: where it belongs.
    #[prop_or_default]
    pub note: String,
    /// Its schedule, if it is of test days.
    #[prop_or_default]
    pub tests: Option<Tests>,
    /// What another length of the stage has done to its tests.
    #[prop_or_default]
    pub refit: Option<Refit>,
    /// The first day of the scenario, for numbers of each day.
    #[prop_or_default]
    pub first_day: Option<Date>,
    /// Days to look ahead.
    #[prop_or_default]
    pub days: usize,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A field with its label, unit, source, range and error.
#[component]
pub fn Input(props: &InputProps) -> Html {
    let words = use_words();
    let InputProps { field, label, unsaid, note, act, .. } = props;
    let is_told = use_state_eq(|| false);
    let path = &field.path;
    let errors: Vec<String> = field.issues.iter().map(|issue| words.issue(issue)).collect();
    let wrong = !errors.is_empty();
    let hint = format!("{path}-hint");
    let error = format!("{path}-error");
    let described = if wrong { format!("{error} {hint}") } else { hint.clone() };
    // Whether a group of fields is there rests on nothing.
    let is_bare = field.standing == Standing::Setting(String::new());
    let mark = if is_bare {
        Html::default()
    } else {
        html! { <Mark standing={field.standing.clone()} hint={hint.clone()} is_told={*is_told} tell={tell(&is_told)} label={label.clone()} /> }
    };
    let below = html! {
        <>
            { for errors.iter().enumerate().map(|(number, text)| html! {
                <p class="error" id={(number == 0).then(|| error.clone())}>{ text }</p>
            }) }
            { reset(&words, field, label, act) }
            <div class="hint" id={hint} hidden={!*is_told}>{ basis::told(&words, field) }</div>
        </>
    };
    let label = html! {
        <>
            { label }
            if !unsaid.is_empty() { <span class="unseen">{ " " }{ unsaid }</span> }
        </>
    };
    let where_ = (!note.is_empty()).then(|| html! { <p class="note">{ note }</p> });
    // Test days are days of the stage, as their label says.
    let is_of_days = matches!(field.control, Control::TestDays(_));
    let unit = if is_of_days { String::new() } else { words::unit(&words, path, field.value.as_ref()) };
    let class = classes!("field", wrong.then_some("wrong"));
    let own = || own_control(props, &described, wrong);
    match &field.control {
        Control::Flag | Control::Switch => html! {
            <div class={classes!(class, "tick")}>
                { where_ }
                <div class="head"><label for={path.clone()}>{ own() }{ label }</label>{ mark }</div>
                { below }
            </div>
        },
        Control::Weekdays
        | Control::WeekdayBoxes
        | Control::Hours
        | Control::Series
        | Control::TestDays(_) => html! {
            <fieldset class={classes!(class, "several")} id={path.clone()} tabindex="-1" aria-describedby={described.clone()}>
                <legend>{ label }</legend>
                { where_ }
                <div class="head">if !unit.is_empty() { <span class="unit">{ unit }</span> }{ mark }</div>
                { own() }
                { below }
            </fieldset>
        },
        control => {
            let is_plain = matches!(control, Control::Number(None) | Control::Date);
            let slider =
                if let Control::Number(Some(slider)) = control { Some(slider.clone()) } else { None };
            html! {
                <div class={classes!(class, is_plain.then_some("plain"))}>
                    { where_ }
                    <div class="head"><label for={path.clone()}>{ label }</label>{ mark }</div>
                    <div class="control">
                        if let Some(slider) = slider {
                            <Range path={path.clone()} label={props.label.clone()} {slider} act={act.clone()} />
                        }
                        { own() }
                        if !unit.is_empty() { <span class="unit">{ unit }</span> }
                    </div>
                    { below }
                </div>
            }
        }
    }
}

/// What the value is set by.
fn own_control(props: &InputProps, described: &str, wrong: bool) -> Html {
    let InputProps { field, act, .. } = props;
    let path = field.path.clone();
    match &field.control {
        Control::Flag | Control::Switch => choice::tick(field, described, wrong, act),
        Control::Choice(_) | Control::District(_) | Control::Stream(_) => html! {
            <choice::Select field={field.clone()} described={described.to_owned()} {wrong} act={act.clone()} />
        },
        Control::Weekdays => html! { <weekdays::Weekdays field={field.clone()} act={act.clone()} /> },
        Control::WeekdayBoxes => html! { <weekdays::Boxes field={field.clone()} act={act.clone()} /> },
        Control::Hours => html! { <Bars field={field.clone()} length={24} act={act.clone()} /> },
        Control::Series => html! {
            <Bars field={field.clone()} length={props.days} first_day={props.first_day} act={act.clone()} />
        },
        Control::TestDays(_) => match &props.tests {
            Some(tests) => {
                html! { <Strip tests={tests.clone()} refit={props.refit.clone()} act={act.clone()} /> }
            }
            None => Html::default(),
        },
        _ => html! {
            <Text id={path.clone()} {path} control={field.control.clone()} value={field.value.clone()} described={described.to_owned()} {wrong} act={act.clone()} />
        },
    }
}

fn tell(is_told: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let is_told = is_told.clone();
    Callback::from(move |_| is_told.set(!*is_told))
}
