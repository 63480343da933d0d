//! The page and its workers.
//!
//! | module | what it holds | what it must not know |
//! |---|---|---|
//! | [`state`] | what the page knows; actions; the one update | web |
//! | [`report`] | what a result means for a planner: verdict, figures | web |
//! | [`chart`] | a result in, a picture as SVG text out | web |
//! | [`words`] | dates, shares and numbers as the languages write them | web |
//! | [`view`] | components: properties in, callbacks out | workers |
//! | `runner`, `worker` | the two ends of the messages of [`crate::job`] | views |
//!
//! `App` ties them together: it owns the state and the runner, gives actions to the one and orders
//! to the other.

pub mod chart;
mod platform;
pub mod report;
mod runner;
pub mod state;
pub mod view;
pub mod words;
mod worker;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;
use yew::prelude::*;

use crate::locale::{Language, Locale};
use runner::{Event, Outcome, Runner};
use state::{Action, State};

/// Starts what this is: the page, or one of its workers.
pub fn start() {
    platform::report_panics();
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::listen(scope),
        Err(_) => {
            yew::Renderer::<App>::new().render();
        }
    }
}

struct App {
    state: Rc<State>,
    locale: Rc<Locale>,
    runner: Runner,
    act: Callback<Action>,
    /// When the last picture of a result began, for as long as it is not on the screen.
    drawing_since: Option<f64>,
}

enum Message {
    Act(Action),
    Worker(Event),
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<App>) -> App {
        let state = State::new(platform::language());
        let mut runner = Runner::new(context.link().callback(Message::Worker));
        if let Some(order) = state.order.clone() {
            runner.request(order);
        }
        App {
            locale: Rc::new(Locale::new(state.language)),
            state: Rc::new(state),
            runner,
            act: context.link().callback(Message::Act),
            drawing_since: None,
        }
    }

    fn update(&mut self, _: &Context<App>, message: Message) -> bool {
        let actions = match message {
            Message::Act(action) => vec![action],
            Message::Worker(event) => self.runner.hear(event).into_iter().map(action_of).collect(),
        };
        let changed = !actions.is_empty();
        for action in actions {
            self.act(action);
        }
        changed
    }

    fn view(&self, _: &Context<App>) -> Html {
        html! {
            <view::Page state={self.state.clone()} locale={self.locale.clone()} act={self.act.clone()} />
        }
    }

    fn rendered(&mut self, _: &Context<App>, first: bool) {
        if let Some(since) = self.drawing_since.take() {
            self.runner.drawn_in(platform::now() - since);
        }
        if first {
            platform::show_language(self.state.language);
        }
        platform::show_title(&view::title(&self.state, &self.locale));
    }
}

impl App {
    fn act(&mut self, action: Action) {
        let (job, language) = (self.job(), self.state.language);
        if matches!(action, Action::Received { .. }) {
            self.drawing_since = Some(platform::now());
        }
        Rc::make_mut(&mut self.state).update(action);
        if self.state.language != language {
            self.speak(self.state.language);
        }
        if let Some(order) = self.state.order.clone().filter(|order| Some(order.job) != job) {
            self.runner.request(order);
        }
    }

    fn job(&self) -> Option<u32> {
        self.state.order.as_ref().map(|order| order.job)
    }

    fn speak(&mut self, language: Language) {
        self.locale = Rc::new(Locale::new(language));
        platform::show_language(language);
        platform::remember_language(language);
    }
}

fn action_of(outcome: Outcome) -> Action {
    match outcome {
        Outcome::Progressed { job, done } => Action::Progressed { job, done },
        Outcome::Summed { order, summary } => Action::Received { order, summary },
        Outcome::WorkerReplaced => Action::WorkerReplaced,
        Outcome::Failed(failure) => Action::Failed(failure),
    }
}
