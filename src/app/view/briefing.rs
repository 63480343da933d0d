use std::rc::Rc;

use yew::prelude::*;

use super::use_words;
use crate::app::state::{Action, State};

/// Properties of [`Briefing`].
#[derive(Properties, PartialEq)]
pub struct BriefingProps {
    /// What there is to show.
    pub state: Rc<State>,
    /// What the presenter does.
    pub act: Callback<Action>,
}

/// Slides for a big screen.
#[component]
pub fn Briefing(_: &BriefingProps) -> Html {
    let words = use_words();
    html! { <h2>{ words.text("screen-briefing") }</h2> }
}
