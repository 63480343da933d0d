//! The page's components: properties in, actions out, no arithmetic. No inline styles, which the
//! page's policy forbids.

mod briefing;
mod compare;
mod download;
mod figure;
mod fixes;
mod hand;
mod header;
mod held;
mod import;
mod input;
mod inputs;
mod issues;
mod keys;
mod library;
mod list;
mod map;
mod map_pad;
mod menu;
mod methods;
mod notices;
mod overlay;
mod plan;
mod plate;
mod renewal;
mod rules;
mod screens;
mod scrub;
mod seen;
mod sensitivity;
mod shortcuts;
mod study;
mod turn;
mod values;
mod verdict;
mod width;

use std::rc::Rc;

use isoplan::locale::Locale;
use isoplan::summary::Version;
use yew::prelude::*;

use crate::errand::Errand;
use crate::library::Library;
use crate::report;
use crate::state::{Action, Order, Phase, Screen, State, said};
use briefing::Briefing;
use compare::Compare;
use header::Header;
use library::LibraryPanel;
use map::Map;
use methods::Methods;
use notices::Notices;
use renewal::Renewal;
use rules::Rules;
use sensitivity::Sensitivity;
use shortcuts::ShortcutsDialog;

/// The words of the language chosen, at hand in every component.
pub type Words = Rc<Locale>;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// What there is to show.
    pub state: Rc<State>,
    /// The scenarios that are kept.
    pub library: Rc<Library>,
    /// In these words.
    pub locale: Words,
    /// What the planner does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { state, library, locale, act, send } = props;
    let shown = state.shown.as_ref();
    let summary = shown.map(|shown| &shown.summary);
    let main = html! {
        <main
            class={state.screen.name()}
            data-screen={state.screen.name()}
            data-state={phase_name(state.phase())}
            data-digest={summary.map(|summary| summary.digest.to_string())}
            data-futures={summary.map(|summary| summary.futures.to_string())}
        >
            { screen(props) }
        </main>
    };
    if state.screen == Screen::Briefing {
        // Slides have the screen for themselves.
        return html! { <ContextProvider<Words> context={locale.clone()}>{ main }</ContextProvider<Words>> };
    }
    html! {
        <ContextProvider<Words> context={locale.clone()}>
            { skip(state.screen, locale) }
            <Header
                screen={state.screen}
                language={state.language}
                preset={state.preset}
                name={name(state, library)}
                changed={state.draft != state.base}
                undone={state.history.undone().map(|done| said(locale, done))}
                redone={state.history.redone().map(|done| said(locale, done))}
                act={act.clone()}
                send={send.clone()}
            />
            <Renewal state={state.clone()} send={send.clone()} />
            if state.screen != Screen::Plan {
                // The plan has a place of its own for them.
                <div class="told-above">
                    <Notices run={state.run} notice={state.notice.clone()} act={act.clone()} />
                    { last_valid(state, locale, act) }
                </div>
            }
            { main }
            <LibraryPanel
                library={library.clone()}
                on_screen={state.valid.clone()}
                invalid={!state.issues.is_empty()}
                send={send.clone()}
            />
            <footer>
                <p>{ locale.text("page-footer") }</p>
                <p>{ locale.with("page-version", &[("version", Version::THIS.to_string().into())]) }</p>
                <ShortcutsDialog />
            </footer>
        </ContextProvider<Words>>
    }
}

/// On what another screen than the plan rests while an input of the plan cannot be used.
fn last_valid(state: &State, locale: &Locale, act: &Callback<Action>) -> Html {
    let Some(issue) = state.issues.first().filter(|_| state.screen != Screen::Methods) else {
        return Html::default();
    };
    let (path, act) = (issue.path.clone(), act.clone());
    let go = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Show(Screen::Plan));
        act.emit(Action::Go(path.clone()));
    });
    html! {
        <div class="box failure" id="last-valid" role="status">
            <p>{ locale.text("page-invalid-elsewhere") }</p>
            <button type="button" class="quiet" onclick={go}>{ locale.text("page-invalid-go") }</button>
        </div>
    }
}

/// Past the header, to what the screen is about.
fn skip(screen: Screen, locale: &Locale) -> Html {
    let (id, key) = match screen {
        Screen::Plan => ("inputs", "page-skip"),
        Screen::Methods => ("methods-introduction", "page-skip-header"),
        other => (other.name(), "page-skip-header"),
    };
    html! { <a class="skip" href={format!("#{id}")} onclick={jump(id)}>{ locale.text(key) }</a> }
}

/// What the tab is called.
pub fn title(state: &State, locale: &Locale) -> String {
    let verdict = state.shown.as_ref().map(|shown| report::title(shown, locale));
    verdict.map_or_else(
        || locale.text("page-name"),
        |verdict| locale.with("page-title", &[("verdict", verdict.into())]),
    )
}

/// What the scenario on the screen is called: as in the library, or as it calls itself.
fn name(state: &State, library: &Library) -> String {
    let own = || state.base.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned();
    library.open.as_ref().map_or_else(own, |open| open.name.clone())
}

/// What is on the screen.
fn screen(props: &PageProps) -> Html {
    let PageProps { state, library, locale, act, send } = props;
    match state.screen {
        Screen::Plan => plan::plan(state, locale, act, send),
        Screen::Rules => of_order(state, |order| {
            html! { <Rules {order} studies={state.studies.clone()} act={act.clone()} send={send.clone()} /> }
        }),
        Screen::Compare => html! {
            <Compare state={state.clone()} library={library.clone()} act={act.clone()} send={send.clone()} />
        },
        Screen::Sensitivity => of_order(state, |order| {
            html! { <Sensitivity {order} draft={state.valid.clone()} studies={state.studies.clone()} act={act.clone()} send={send.clone()} /> }
        }),
        Screen::Map => of_order(state, |order| {
            let axes = state.axes(&order.scenario);
            html! { <Map {order} {axes} draft={state.valid.clone()} studies={state.studies.clone()} act={act.clone()} send={send.clone()} /> }
        }),
        Screen::Briefing => {
            html! { <Briefing state={state.clone()} act={act.clone()} send={send.clone()} /> }
        }
        Screen::Methods => html! { <Methods /> },
    }
}

/// What can be shown as soon as there has been a valid scenario.
fn of_order(state: &State, view: impl FnOnce(Order) -> Html) -> Html {
    state.order.clone().map(view).unwrap_or_default()
}

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Computing => "computing",
        Phase::Partial => "partial",
        Phase::Done => "done",
        Phase::Invalid => "invalid",
        Phase::Halted => "halted",
        Phase::Failed => "failed",
    }
}

/// Goes to an element without touching the address, which belongs to the scenario.
fn jump(id: &str) -> Callback<MouseEvent> {
    let id = id.to_owned();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.get_element_by_id(&id));
        let Some(element) = element else { return };
        if let Ok(element) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(element) {
            let _ = element.focus();
        }
    })
}

/// Acts on those events that ask for something.
fn when<E: 'static, A: 'static>(act: &Callback<A>, action: impl Fn(E) -> Option<A> + 'static) -> Callback<E> {
    let act = act.clone();
    Callback::from(move |event| {
        if let Some(action) = action(event) {
            act.emit(action);
        }
    })
}

/// The file that was chosen in a field, which is empty then: the same file, corrected, can be chosen again.
fn chosen_file(event: Event) -> Option<gloo::file::File> {
    let input: web_sys::HtmlInputElement = event.target_dyn_into()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file.into())
}

/// The words at hand.
#[hook]
fn use_words() -> Words {
    use_context::<Words>().expect("every component is inside the page")
}
