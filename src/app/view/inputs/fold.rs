use yew::prelude::*;

use super::Around;
use crate::state::Action;

/// What is one click away. Its content is made only while it is open, for there is much of it.
pub fn fold(
    around: &Around,
    key: &str,
    class: &'static str,
    title: Html,
    content: impl FnOnce() -> Html,
) -> Html {
    let open = around.props.unfolded.is_open(key);
    let toggle = {
        let (key, act) = (key.to_owned(), around.props.act.clone());
        Callback::from(move |event: Event| {
            // The event of a fold within this one comes here too.
            let Some(details) = event.target_dyn_into::<web_sys::Element>() else { return };
            let is_open = details.has_attribute("open");
            if details.get_attribute("data-fold").as_deref() == Some(&*key) && is_open != open {
                act.emit(Action::Fold(key.clone(), is_open));
            }
        })
    };
    html! {
        <details key={key.to_owned()} class={classes!("fold", class)} {open} data-fold={key.to_owned()} ontoggle={toggle}>
            <summary>{ title }</summary>
            if open { <div class="content">{ content() }</div> }
        </details>
    }
}
