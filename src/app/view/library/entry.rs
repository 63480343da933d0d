use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::said;
use super::{use_focus, use_words};
use crate::errand::Errand;
use crate::library::{Action, Entry};
use crate::words::text;

/// Properties of [`EntryRow`].
#[derive(Properties, PartialEq)]
pub struct EntryRowProps {
    /// The entry.
    pub entry: Entry,
    /// Whether the scenario on the screen was opened from it, or saved to it.
    pub open: bool,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// What a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    /// Nothing: it shows the name.
    Shown,
    /// A new name.
    Asked,
    /// Nothing any more: the name has been given, or is to stay.
    Answered,
}

/// A scenario that is kept: its name, what it is about, and what can be done with it.
#[component]
pub fn EntryRow(props: &EntryRowProps) -> Html {
    let words = use_words();
    let EntryRowProps { entry, open, send } = props;
    let name = use_state_eq(|| Name::Shown);
    let (field, rename) = (use_node_ref(), use_node_ref());
    use_focus(field.clone(), *name, |name| *name == Name::Asked);
    use_focus(rename.clone(), *name, |name| *name == Name::Answered);
    let id = entry.id;
    let of = |key: &str| words.with(key, &[("name", text(entry.name.clone()))]);
    let ask = set(&name, Name::Asked);
    if *name == Name::Asked {
        let answer = {
            let (field, name, send) = (field.clone(), name.setter(), send.clone());
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    send.emit(Errand::Keep(Action::Rename(id, field.value())));
                }
                name.set(Name::Answered);
            })
        };
        let escape = {
            let name = name.setter();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    // It ends the renaming, not the dialogue.
                    event.prevent_default();
                    name.set(Name::Answered);
                }
            })
        };
        return html! {
            <li class="entry">
                <form onsubmit={answer}>
                    <input ref={field} type="text" autocomplete="off" aria-label={of("library-new-name")} value={entry.name.clone()} onkeydown={escape} />
                    <button type="submit">{ words.text("library-rename") }</button>
                    <button type="button" onclick={set(&name, Name::Answered)}>{ words.text("library-cancel") }</button>
                </form>
            </li>
        };
    }
    let errand = |errand: Errand| send.reform(move |_: MouseEvent| errand.clone());
    html! {
        <li class={classes!("entry", open.then_some("open"))} aria-current={open.then_some("true")}>
            <div>
                <p class="name">{ &entry.name }</p>
                <p class="note">{ said::about(entry, *open, &words) }</p>
            </div>
            <div class="errands">
                <button type="button" aria-label={of("library-open-entry")} onclick={errand(Errand::OpenSaved(id))}>{ words.text("library-open") }</button>
                <button type="button" aria-label={of("library-rename-entry")} ref={rename} onclick={ask}>{ words.text("library-rename") }</button>
                <button type="button" aria-label={of("library-duplicate-entry")} onclick={errand(Errand::Keep(Action::Duplicate(id)))}>{ words.text("library-duplicate") }</button>
                <button type="button" aria-label={of("library-delete-entry")} onclick={errand(Errand::Keep(Action::Delete(id)))}>{ words.text("library-delete") }</button>
            </div>
        </li>
    }
}

fn set(name: &UseStateHandle<Name>, to: Name) -> Callback<MouseEvent> {
    let name = name.setter();
    Callback::from(move |_: MouseEvent| name.set(to))
}
