use std::rc::Rc;

use isoplan::locale::own_language;
use isoplan::scenario::Draft;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::list::{first, list};
use super::{Words, chosen_file, use_words, when};
use crate::errand::Errand;
use crate::library::{Action, Library, Standing};
use crate::words::text;
use broken::BrokenRow;
use entry::EntryRow;
use notice::NoticeBox;

mod broken;
mod entry;
mod notice;
mod said;

/// Properties of [`LibraryPanel`].
#[derive(Properties, PartialEq)]
pub struct LibraryPanelProps {
    /// What is kept.
    pub library: Rc<Library>,
    /// The scenario that would be saved.
    pub on_screen: Rc<Draft>,
    /// Whether the fields say something else, which cannot be used.
    pub invalid: bool,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// The scenarios kept in this browser, and what can be done with them: a dialogue over the page.
#[component]
pub fn LibraryPanel(props: &LibraryPanelProps) -> Html {
    let words = use_words();
    let LibraryPanelProps { library, send, .. } = props;
    let dialog = use_node_ref();
    use_effect_with((dialog.clone(), library.shown), |(dialog, shown)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            show(&dialog, *shown);
        }
    });
    let hide = send.reform(|_: Event| Errand::Keep(Action::Hide));
    let close = send.reform(|_: MouseEvent| Errand::Keep(Action::Hide));
    html! {
        <dialog class="library" ref={dialog} aria-labelledby="library-title" onclose={hide}>
            if library.shown {
                <div class="head">
                    <h2 id="library-title">{ words.text("library-title") }</h2>
                    <button type="button" class="quiet" onclick={close}>{ words.text("page-dismiss") }</button>
                </div>
                <p class="note">{ words.text("library-where") }</p>
                <NoticeBox notice={library.notice.clone()} undoable={library.undoable().is_some()} send={send.clone()} />
                <Saving library={library.clone()} on_screen={props.on_screen.clone()} invalid={props.invalid} send={send.clone()} />
                { listed(props, &words) }
                { files(library, &words, send) }
            }
        </dialog>
    }
}

/// Shows or hides the dialogue; the browser gives the focus back to where it was.
pub(super) fn show(dialog: &HtmlDialogElement, shown: bool) {
    match (shown, dialog.open()) {
        (true, false) if dialog.show_modal().is_err() => dialog.set_open(true),
        (false, true) => dialog.close(),
        _ => {}
    }
}

/// The entries, and what cannot be read.
fn listed(props: &LibraryPanelProps, words: &Words) -> Html {
    let LibraryPanelProps { library, send, .. } = props;
    let open = library.open.as_ref().map(|open| open.id);
    html! {
        <>
            <section aria-labelledby="library-list">
                <h3 id="library-list">{ words.text("library-list") }</h3>
                if library.entries.is_empty() {
                    <p class="note">{ words.text("library-none") }</p>
                }
                <ul class="entries">
                    { for library.entries.iter().map(|entry| html! {
                        <EntryRow key={entry.id.to_string()} entry={entry.clone()} open={open == Some(entry.id)} send={send.clone()} />
                    }) }
                </ul>
            </section>
            if !library.broken.is_empty() {
                <section aria-labelledby="library-broken">
                    <h3 id="library-broken">{ words.text("library-broken") }</h3>
                    <ul class="entries">
                        { for library.broken.iter().map(|broken| html! {
                            <BrokenRow key={broken.key.clone()} broken={broken.clone()} send={send.clone()} />
                        }) }
                    </ul>
                </section>
            }
        </>
    }
}

/// The whole library as a file, and back.
fn files(library: &Library, words: &Words, send: &Callback<Errand>) -> Html {
    let export = send.reform(|_: MouseEvent| Errand::ExportLibrary);
    let import = when(send, |event: Event| chosen_file(event).map(Errand::ImportLibrary));
    let empty = library.entries.is_empty() && library.broken.is_empty();
    html! {
        <div class="errands">
            <button type="button" id="library-export" onclick={export} disabled={empty}>{ words.text("library-export") }</button>
            <label class="button" for="library-import">{ words.text("library-import") }</label>
            <input class="unseen" id="library-import" type="file" accept=".json,application/json" onchange={import} />
        </div>
    }
}

/// What becomes of the scenario on the screen.
#[component]
fn Saving(props: &LibraryPanelProps) -> Html {
    let words = use_words();
    let LibraryPanelProps { library, on_screen, invalid, send } = props;
    let own = on_screen.get("name").and_then(|name| name.as_str()).unwrap_or_default();
    let open = library.open.as_ref();
    let suggested = open.map_or_else(|| own_language(&words, own).to_owned(), |open| open.name.clone());
    let name = use_state_eq(|| suggested.clone());
    use_effect_with(suggested, {
        let name = name.setter();
        move |suggested| name.set(suggested.clone())
    });
    let standing = library.standing(on_screen);
    let save = send.reform(|_: MouseEvent| Errand::Keep(Action::Save));
    let edit = {
        let name = name.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                name.set(input.value());
            }
        })
    };
    let save_as = {
        let name = (*name).clone();
        send.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Errand::Keep(Action::SaveAs(name.clone()))
        })
    };
    html! {
        <section class="saving" aria-label={words.text("library-on-screen")}>
            if let (Some(standing), Some(open)) = (standing, open) {
                <p id="library-standing">{ words.with(standing_key(standing, *invalid), &[("name", text(open.name.clone()))]) }</p>
                <button type="button" id="library-save" onclick={save} disabled={standing == Standing::Saved}>
                    { words.with("library-save", &[("name", text(open.name.clone()))]) }
                </button>
            }
            <form onsubmit={save_as}>
                <label for="library-name">{ words.text("library-name") }</label>
                <input id="library-name" type="text" autocomplete="off" value={(*name).clone()} oninput={edit} />
                <button type="submit" id="library-save-as">
                    { words.text(if open.is_some() { "library-save-as-new" } else { "library-save-first" }) }
                </button>
            </form>
            if *invalid {
                <p class="error">{ words.text("library-invalid") }</p>
            }
        </section>
    }
}

fn standing_key(standing: Standing, invalid: bool) -> &'static str {
    match standing {
        // What cannot be used is not saved.
        Standing::Saved if invalid => "library-standing-edited",
        Standing::Saved => "library-standing-saved",
        Standing::Edited => "library-standing-edited",
        Standing::ChangedElsewhere => "library-standing-changed-elsewhere",
        Standing::DeletedElsewhere => "library-standing-deleted-elsewhere",
    }
}

/// Puts the focus on an element that has just come, so that the keyboard goes on from there.
#[hook]
fn use_focus<T: PartialEq + 'static>(element: NodeRef, when: T, wanted: impl Fn(&T) -> bool + 'static) {
    use_effect_with((element, when), move |(element, when)| {
        if let Some(element) = element.cast::<HtmlElement>().filter(|_| wanted(when)) {
            let _ = element.focus();
        }
    });
}
