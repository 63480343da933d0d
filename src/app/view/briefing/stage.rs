use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use yew::prelude::*;

use super::Show;
use super::arrange::Arrange;
use super::controls::Controls;
use super::screen::{use_stillness, use_wake_lock};
use super::slide::slide;
use crate::app::state::Action;
use crate::app::state::briefing::{Deck, Step, Theme};
use crate::app::view::use_words;

/// Seconds for which a slide stays when they change by themselves.
const STAY: u32 = 20;

/// Milliseconds without a movement after which pointer and buttons go away.
const REST: u32 = 3_000;

/// Properties of [`Stage`].
#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The slides.
    pub show: Show,
    /// How they look.
    pub theme: Theme,
    /// What the presenter does.
    pub present: Callback<Step>,
    /// What else.
    pub act: Callback<Action>,
}

/// What the audience sees: one slide, and its buttons for as long as the pointer moves.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let words = use_words();
    let StageProps { show, theme, present, act } = props;
    let deck = &show.deck;
    let arranging = use_state(|| false);
    let is_still = use_stillness();
    use_wake_lock();
    let is_moving = use_pointer();
    let rotates = deck.rotates && !is_still && !*arranging && deck.shown.len() > 1;
    let seconds = use_countdown(deck, rotates, present);
    let arrange = {
        let arranging = arranging.clone();
        Callback::from(move |open: bool| arranging.set(open))
    };
    html! {
        <div class={classes!("stage", (!is_moving && !*arranging).then_some("resting"))} data-slide={deck.at.name()}>
            if deck.is_empty() {
                <p class="broken">{ words.text("briefing-empty") }</p>
            } else {
                { slide(show, deck.at, &words, rotates.then_some(seconds)) }
            }
            if *arranging {
                <Arrange show={show.clone()} present={present.clone()} close={arrange.reform(|()| false)} />
            }
            <Controls deck={deck.clone()} theme={*theme} {is_still} arrange={arrange.reform(|()| true)} present={present.clone()} act={act.clone()} />
        </div>
    }
}

/// Whether the pointer has moved, or the keyboard reached a button, a short while ago.
#[hook]
fn use_pointer() -> bool {
    let is_moving = use_state_eq(|| true);
    let setter = is_moving.setter();
    use_effect_with((), move |()| {
        let timer = std::rc::Rc::new(std::cell::RefCell::new(None::<Timeout>));
        let wake = {
            let timer = timer.clone();
            move || {
                setter.set(true);
                let setter = setter.clone();
                timer.replace(Some(Timeout::new(REST, move || setter.set(false))));
            }
        };
        wake();
        let listeners = web_sys::window().map(|window| {
            ["pointermove", "pointerdown", "focusin"].map(|name| {
                let wake = wake.clone();
                EventListener::new(&window, name, move |_| wake())
            })
        });
        move || {
            drop(listeners);
            timer.take();
        }
    });
    *is_moving
}

/// Seconds until the next slide comes by itself; each slide has its own.
#[hook]
fn use_countdown(deck: &Deck, runs: bool, present: &Callback<Step>) -> u32 {
    let left = use_state_eq(|| STAY);
    let setter = left.setter();
    let present = present.clone();
    use_effect_with((deck.at, runs), move |(_, runs)| {
        setter.set(STAY);
        let ticks = runs.then(|| {
            let mut left = STAY;
            Interval::new(1_000, move || {
                left = left.saturating_sub(1);
                match left {
                    0 => present.emit(Step::Turn),
                    left => setter.set(left),
                }
            })
        });
        move || drop(ticks)
    });
    *left
}
