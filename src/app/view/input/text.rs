use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::form::control::Control;
use crate::form::words::entered;
use crate::state::Action;
use crate::view::use_words;

/// Properties of [`Text`].
#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// Id on the page.
    pub id: String,
    /// Path of the value, or of an entry of a list of numbers.
    pub path: String,
    /// What it is a field for.
    pub control: Control,
    /// What it says now.
    pub value: Option<Value>,
    /// What describes it.
    #[prop_or_default]
    pub described: String,
    /// Its name, where no label stands beside it.
    #[prop_or_default]
    pub name: Option<String>,
    /// Whether something is wrong with it.
    pub wrong: bool,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// What stands for a date of which day, month or year is missing: browsers tell no more of it.
const UNFINISHED: &str = "…";

/// A field that is typed into. What is being typed is its own business until it is left.
#[component]
pub fn Text(props: &TextProps) -> Html {
    let words = use_words();
    let TextProps { id, path, control, value, described, name, wrong, act } = props;
    let typed = use_state(|| None::<String>);
    let is_unfinished = value.as_ref().and_then(Value::as_str) == Some(UNFINISHED);
    let field = use_unfinished(is_unfinished);
    let said = match control {
        // What stands in the field stays there.
        Control::Date if is_unfinished => String::new(),
        _ => entered(&words, value.as_ref(), usize::MAX),
    };
    let oninput = {
        let (typed, said) = (typed.clone(), said.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            // What stands there already is not being typed; the browser tells no change of it.
            typed.set(Some(text).filter(|text| *text != said));
        })
    };
    let onchange = {
        let (typed, path, act) = (typed.clone(), path.clone(), act.clone());
        Callback::from(move |event: Event| {
            let text = text_of(&event.target_unchecked_into());
            typed.set(None);
            act.emit(Action::Enter(path.clone(), text));
        })
    };
    // Of a date that is begun, or wiped out again before it was whole, the browser tells no change.
    let onblur = (*control == Control::Date).then(|| {
        let (path, act) = (path.clone(), act.clone());
        Callback::from(move |event: FocusEvent| {
            let text = text_of(&event.target_unchecked_into());
            if (text == UNFINISHED) != is_unfinished {
                act.emit(Action::Enter(path.clone(), text));
            }
        })
    });
    let (kind, class) = match control {
        Control::Date => ("date", "date"),
        Control::Text => ("text", "words"),
        Control::Numbers => ("text", "numbers"),
        _ => ("text", "number"),
    };
    let mode = match control {
        // A list needs separators, which numeric keyboards lack.
        Control::Text | Control::Numbers => "text",
        _ => "decimal",
    };
    html! {
        <input
            ref={field}
            id={id.clone()}
            {class}
            type={kind}
            inputmode={mode}
            autocomplete="off"
            value={(*typed).clone().unwrap_or(said)}
            data-typing={typed.is_some().then_some("true")}
            aria-label={name.clone()}
            aria-describedby={(!described.is_empty()).then(|| described.clone())}
            aria-invalid={wrong.then_some("true")}
            {oninput}
            {onchange}
            {onblur}
        />
    }
}

/// What stands in a field.
fn text_of(field: &HtmlInputElement) -> String {
    if field.validity().bad_input() { UNFINISHED.to_owned() } else { field.value() }
}

/// Wipes an unfinished date out of the field when the scenario no longer has it, as after a step back.
#[hook]
fn use_unfinished(is_unfinished: bool) -> NodeRef {
    let field = use_node_ref();
    use_effect_with(is_unfinished, {
        let field = field.clone();
        move |is_unfinished| {
            let field = field.cast::<HtmlInputElement>().filter(|_| !is_unfinished);
            if let Some(field) = field.filter(|field| field.validity().bad_input()) {
                field.set_value("");
            }
        }
    });
    field
}
