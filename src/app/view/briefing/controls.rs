use yew::prelude::*;

use super::on;
use super::screen::toggle_full_screen;
use super::stage::Playback;
use crate::state::briefing::{Deck, Side, Step, Theme};
use crate::state::{Action, Screen};
use crate::view::use_words;

/// Properties of [`Controls`].
#[derive(Properties, PartialEq)]
pub struct ControlsProps {
    /// The deck.
    pub deck: Deck,
    /// Whether it is of the last valid inputs, as an input cannot be used at present.
    pub is_last: bool,
    /// How it looks.
    pub theme: Theme,
    /// Whether the system asks for less motion.
    pub is_still: bool,
    /// Whether there is a link, which a second window needs.
    pub has_link: bool,
    /// How the days of the slide pass; `None`: it has none, or the system asks for less motion.
    pub plays: Option<Playback>,
    /// Lets the days come, stop and go on.
    pub play: Callback<MouseEvent>,
    /// Opens the arrangement of the slides.
    pub arrange: Callback<()>,
    /// What the presenter does.
    pub present: Callback<Step>,
    /// What else.
    pub act: Callback<Action>,
}

/// The buttons below a slide. Each has a key too, or is for before and after.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let words = use_words();
    let ControlsProps { deck, is_last, theme, is_still, has_link, plays, play, arrange, present, act } =
        props;
    let (other_theme, theme_key) = match theme {
        Theme::Dark => (Theme::Light, "briefing-light"),
        Theme::Light => (Theme::Dark, "briefing-dark"),
    };
    let rotate_key = if deck.rotates && !is_still { "briefing-pause" } else { "briefing-rotate" };
    let leave = act.reform(|_: MouseEvent| Action::Show(Screen::Plan));
    let button = |id: &'static str, key: &str, press: Callback<MouseEvent>| {
        html! { <button type="button" {id} onclick={press}>{ words.text(key) }</button> }
    };
    html! {
        <nav class="controls" aria-label={words.text("briefing-controls")}>
            if *is_last {
                <p class="last">{ words.text("page-invalid-elsewhere") }</p>
            }
            { button("slide-previous", "briefing-previous", on(present, Step::Previous)) }
            { button("slide-next", "briefing-next", on(present, Step::Next)) }
            <button
                type="button"
                id="slide-rotate"
                disabled={*is_still}
                title={is_still.then(|| words.text("briefing-still"))}
                onclick={on(present, Step::Rotate(!deck.rotates))}
            >
                { words.text(rotate_key) }
            </button>
            if let Some(plays) = plays {
                { button("slide-play", if *plays == Playback::Runs { "briefing-hold" } else { "briefing-play" }, play.clone()) }
            }
            { button("slide-full", "briefing-full-screen", Callback::from(|_: MouseEvent| toggle_full_screen())) }
            { button("slide-theme", theme_key, on(present, Step::Wear(other_theme))) }
            { button("slide-arrange", "briefing-arrange", arrange.reform(|_: MouseEvent| ())) }
            if *has_link {
                { button("slide-presenter", "briefing-presenter", Callback::from(|_: MouseEvent| open_presenter())) }
            }
            { button("slide-print", "briefing-print", Callback::from(|_: MouseEvent| print())) }
            { button("slide-report", "briefing-report", on(present, Step::Turned(Side::Report))) }
            { button("slide-leave", "briefing-leave", leave) }
        </nav>
    }
}

/// Lets the browser print what is on the screen.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A page that may not print cannot be helped.
        let _ = window.print();
    }
}

/// Opens the speaker's view of the same link in a window of its own.
fn open_presenter() {
    let Some(window) = web_sys::window() else { return };
    if let (Ok(address), Some(option)) = (window.location().href(), Side::Presenter.option()) {
        let _ = window.open_with_url_and_target_and_features(
            &format!("{address}~{option}"),
            "isoplan-presenter",
            "popup,width=1200,height=800",
        );
    }
}
