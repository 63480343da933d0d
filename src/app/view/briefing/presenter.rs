use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::slide::slide;
use super::{Show, on};
use crate::briefing::{Kind, Question};
use crate::state::briefing::Step;
use crate::view::{Words, use_words};

/// Properties of [`Presenter`].
#[derive(Properties, PartialEq)]
pub struct PresenterProps {
    /// The slides.
    pub show: Show,
    /// What the presenter does.
    pub present: Callback<Step>,
}

/// What the speaker sees: the slide on the stage, the next one, the numbers behind, and the time.
#[component]
pub fn Presenter(props: &PresenterProps) -> Html {
    let words = use_words();
    let PresenterProps { show, present } = props;
    let deck = &show.deck;
    let (seconds, again) = use_seconds();
    let clock = format!("{}:{:02}", seconds / 60, seconds % 60);
    html! {
        <div class="presenter" data-slide={deck.at.name()}>
            <div class="now">{ slide(show, deck.at, &words, None) }</div>
            <div class="aside">
                <p class="timer"><span>{ words.text("briefing-timer") }</span><b>{ clock }</b>
                    <button type="button" onclick={again}>{ words.text("briefing-timer-reset") }</button></p>
                <h2>{ words.text("briefing-upcoming") }</h2>
                if let Some(next) = deck.next() {
                    <div class="soon" aria-hidden="true">{ slide(show, next, &words, None) }</div>
                } else {
                    <p>{ words.text("briefing-last-slide") }</p>
                }
                <p class="turns">
                    <button type="button" id="slide-previous" onclick={on(present, Step::Previous)}>{ words.text("briefing-previous") }</button>
                    <button type="button" id="slide-next" onclick={on(present, Step::Next)}>{ words.text("briefing-next") }</button>
                </p>
            </div>
            { notes(show, deck.at, &words) }
        </div>
    }
}

fn notes(show: &Show, kind: Kind, words: &Words) -> Html {
    let Ok(slide) = show.slide(kind) else { return Html::default() };
    let question =
        |question: &Question| html! { <><dt>{ &question.asked }</dt><dd>{ &question.answer }</dd></> };
    html! {
        <section class="notes" aria-label={words.text("briefing-notes")} tabindex="0">
            <h2>{ words.text("briefing-notes-numbers") }</h2>
            <ul>{ for slide.notes.numbers.iter().map(|number| html! { <li>{ number }</li> }) }</ul>
            <h2>{ words.text("briefing-notes-questions") }</h2>
            <dl>{ for slide.notes.questions.iter().map(question) }</dl>
        </section>
    }
}

/// Seconds spoken, and the way back to zero.
#[hook]
fn use_seconds() -> (u32, Callback<MouseEvent>) {
    let began = use_state(|| 0_u32);
    let seconds = use_state_eq(|| 0_u32);
    let setter = seconds.setter();
    use_effect_with(*began, move |_| {
        setter.set(0);
        // From the clock, because a window in the background ticks slowly.
        let start = js_sys::Date::now();
        let ticks =
            Interval::new(500, move || setter.set(((js_sys::Date::now() - start) / 1_000.0).max(0.0) as u32));
        move || drop(ticks)
    });
    let again = Callback::from(move |_: MouseEvent| began.set(*began + 1));
    (*seconds, again)
}
