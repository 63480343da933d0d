//! The two windows of a briefing show the same slides, and go from one to the next together.

use gloo::events::EventListener;
use isoplan::summary::Digest;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::prelude::*;

use crate::state::Action;
use crate::state::briefing::{Deck, Step};

/// Name of the channel between the windows.
const NAME: &str = "isoplan.briefing";

/// What a presenter does, here and in the other window. Windows with other numbers do not listen.
#[hook]
pub fn use_channel(deck: &Deck, of: Option<Digest>, act: &Callback<Action>) -> Callback<Step> {
    let channel = use_mut_ref(|| None::<BroadcastChannel>);
    let prefix = of.map(|digest| format!("{digest} ")).unwrap_or_default();
    {
        let (channel, act) = (channel.clone(), act.clone());
        use_effect_with(prefix.clone(), move |prefix| {
            let prefix = prefix.clone();
            // Without one, each window goes its own way.
            let opened = BroadcastChannel::new(NAME).ok().filter(|_| !prefix.is_empty());
            let listener = opened.as_ref().map(|opened| {
                EventListener::new(opened, "message", move |event| {
                    let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                    if let Some(words) = said.as_deref().and_then(|said| said.strip_prefix(&prefix)) {
                        let words = words.split('~').map(str::to_owned).collect();
                        act.emit(Action::Present(Step::Follow(words)));
                    }
                })
            });
            channel.replace(opened);
            move || {
                drop(listener);
                if let Some(channel) = channel.take() {
                    channel.close();
                }
            }
        });
    }
    use_callback((deck.clone(), act.clone(), prefix), move |step: Step, (deck, act, prefix)| {
        let mut after = deck.clone();
        after.update(step.clone());
        let words = after.arrangement();
        if words != deck.arrangement()
            && let Some(channel) = &*channel.borrow()
        {
            let _ = channel.post_message(&format!("{prefix}{}", words.join("~")).into());
        }
        act.emit(Action::Present(step));
    })
}
