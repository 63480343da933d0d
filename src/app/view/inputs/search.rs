use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::Action;
use crate::view::{use_words, when};

/// Properties of [`Search`].
#[derive(Properties, PartialEq)]
pub struct SearchProps {
    /// Words that are looked for.
    pub sought: String,
    /// Whether only changes are shown.
    pub only_changes: bool,
    /// How many there are.
    pub changes: usize,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// A field for words that are looked for in the form, and the choice to see changes only.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let words = use_words();
    let SearchProps { sought, only_changes, changes, act } = props;
    let seek = act
        .reform(|event: InputEvent| Action::Seek(event.target_unchecked_into::<HtmlInputElement>().value()));
    let clear = when(act, |event: KeyboardEvent| {
        (event.key() == "Escape").then(|| {
            event.prevent_default();
            Action::Seek(String::new())
        })
    });
    let only = {
        let only = !only_changes;
        act.reform(move |_: MouseEvent| Action::OnlyChanges(only))
    };
    html! {
        <div class="search" role="search">
            <label class="unseen" for="inputs-search">{ words.text("inputs-search") }</label>
            <input
                id="inputs-search"
                type="search"
                autocomplete="off"
                placeholder={words.text("inputs-search")}
                value={sought.clone()}
                oninput={seek}
                onkeydown={clear}
            />
            if *changes > 0 || *only_changes {
                <button type="button" id="only-changes" class="small" aria-pressed={if *only_changes { "true" } else { "false" }} onclick={only}>
                    { words.with("inputs-only-changes", &[("number", (*changes as f64).into())]) }
                </button>
            }
        </div>
    }
}
