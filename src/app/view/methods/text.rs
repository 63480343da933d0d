use yew::prelude::*;

use crate::texts;
use crate::view::use_words;

/// Properties of [`Text`].
#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// Name of the text.
    pub name: AttrValue,
}

/// How far a text is.
enum Reading {
    Asked,
    Here(AttrValue),
    Failed,
}

/// A text that stands in a file beside the page, because few read it and everybody would download it.
#[component]
pub fn Text(props: &TextProps) -> Html {
    let words = use_words();
    let reading = use_state(|| Reading::Asked);
    let tries = use_state(|| 0_u32);
    use_effect_with((props.name.clone(), *tries), {
        let reading = reading.setter();
        move |(name, _): &(AttrValue, u32)| {
            reading.set(Reading::Asked);
            let task = texts::read(name, move |text| {
                reading.set(text.map_or(Reading::Failed, |text| Reading::Here(text.into())));
            });
            move || drop(task)
        }
    });
    let again = Callback::from(move |_: MouseEvent| tries.set(*tries + 1));
    match &*reading {
        Reading::Asked => html! { <p class="note" role="status">{ words.text("methods-loading") }</p> },
        // Our own file, made from our own documentation.
        Reading::Here(html) => {
            html! { <div data-text={props.name.clone()}>{ Html::from_html_unchecked(html.clone()) }</div> }
        }
        Reading::Failed => html! {
            <div class="box failure" role="alert">
                <p>{ words.text("methods-missing") }</p>
                <button type="button" onclick={again}>{ words.text("page-retry") }</button>
            </div>
        },
    }
}
