use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Whether the turn of something has come that nobody waits for: when the browser has answered whoever
/// did, each thing in a turn of its own. `None`: nothing wants a turn. Without a browser every turn has come.
#[hook]
pub fn use_turn<T: Clone + PartialEq + 'static>(wanted: Option<T>) -> bool {
    let come = use_state(|| None::<T>);
    let has_come = wanted.is_some() && (*come == wanted || !cfg!(target_arch = "wasm32"));
    let setter = come.setter();
    use_effect_with(wanted.filter(|_| !has_come), move |wanted| {
        let turn = wanted.clone().map(|wanted| Timeout::new(0, move || setter.set(Some(wanted))));
        move || drop(turn)
    });
    has_come
}
