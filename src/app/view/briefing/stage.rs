use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use yew::prelude::*;

use super::Show;
use super::arrange::Arrange;
use super::controls::Controls;
use super::screen::{use_stillness, use_wake_lock};
use super::slide::slide;
use crate::briefing::Kind;
use crate::errand::Errand;
use crate::state::Action;
use crate::state::briefing::{Deck, Step, Theme};
use crate::view::use_words;

/// Seconds for which a slide stays when they change by themselves.
const STAY: u32 = 20;

/// Milliseconds without a movement after which pointer and buttons go away.
const REST: u32 = 3_000;

/// Properties of [`Stage`].
#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The slides.
    pub show: Show,
    /// Whether they are of the last valid inputs, as an input cannot be used at present.
    pub is_last: bool,
    /// How they look.
    pub theme: Theme,
    /// What the presenter does.
    pub present: Callback<Step>,
    /// What else.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// What the audience sees: one slide, and its buttons for as long as the pointer moves.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let words = use_words();
    let StageProps { show, is_last, theme, present, act, send } = props;
    let deck = &show.deck;
    let arranging = use_state(|| false);
    let is_still = use_stillness();
    use_wake_lock();
    let is_moving = use_pointer();
    let rotates = deck.rotates && !is_still && !*arranging && deck.shown.len() > 1;
    let seconds = use_countdown(deck, rotates, present);
    let playback = use_playback(deck);
    let plays = (!is_still && playback.is_offered).then_some(*playback.state);
    let arrange = {
        let arranging = arranging.clone();
        Callback::from(move |open: bool| arranging.set(open))
    };
    html! {
        <div
            class={classes!("stage", (!is_moving && !*arranging).then_some("resting"), plays.and_then(Playback::class))}
            data-slide={deck.at.name()}
            onanimationend={playback.finish}
        >
            if deck.is_empty() {
                <p class="broken">{ words.text("briefing-empty") }</p>
            } else {
                { slide(show, deck.at, &words, rotates.then_some(seconds)) }
            }
            if *arranging {
                <Arrange show={show.clone()} present={present.clone()} send={send.clone()} close={arrange.reform(|()| false)} />
            }
            <Controls deck={deck.clone()} is_last={*is_last} theme={*theme} {is_still} has_link={show.address.is_some()} {plays} play={playback.toggle} arrange={arrange.reform(|()| true)} present={present.clone()} act={act.clone()} />
        </div>
    }
}

/// How the days of a picture pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Playback {
    /// All of them are there.
    Whole,
    /// They come one after the other.
    Runs,
    /// They have stopped to come.
    Held,
}

impl Playback {
    /// Its name in the style sheet, which lets the days pass.
    fn class(self) -> Option<&'static str> {
        match self {
            Playback::Whole => None,
            Playback::Runs => Some("plays"),
            Playback::Held => Some("plays held"),
        }
    }
}

struct UsePlayback {
    state: UseStateHandle<Playback>,
    /// Whether the slide has days.
    is_offered: bool,
    /// Lets the days come, stop and go on.
    toggle: Callback<MouseEvent>,
    finish: Callback<AnimationEvent>,
}

/// The days of the slide on the screen; another slide has all of them.
#[hook]
fn use_playback(deck: &Deck) -> UsePlayback {
    let state = use_state_eq(|| Playback::Whole);
    let setter = state.setter();
    use_effect_with(deck.at, move |_| setter.set(Playback::Whole));
    let (toggled, finished) = (state.clone(), state.setter());
    let toggle = move |_: MouseEvent| {
        toggled.set(if *toggled == Playback::Runs { Playback::Held } else { Playback::Runs });
    };
    UsePlayback {
        is_offered: matches!(deck.at, Kind::Rooms | Kind::Tests),
        toggle: Callback::from(toggle),
        finish: Callback::from(move |_: AnimationEvent| finished.set(Playback::Whole)),
        state,
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
