//! The page and its workers: what is made of `isoplan` in a browser.
//!
//! | module | what it holds | what it must not know |
//! |---|---|---|
//! | [`state`] | what the page knows; actions; the one update | web |
//! | [`form`] | what the form is: groups, lists of cards, fields, from draft and parameter table | web, state |
//! | [`library`] | scenarios kept under names; the one update that writes them | web |
//! | [`subjects`] | what can be asked about a scenario, and the words for it in links | web, state |
//! | [`fixes`] | what would fix it: the questions worth asking, in words | web, state |
//! | [`report`] | what a result means for a planner: verdict, figures | web |
//! | [`briefing`] | a result in, slides and a report for the press out | web |
//! | [`chart`] | a result in, a picture as SVG text out | web |
//! | [`words`] | dates, shares and numbers as the languages write them | web |
//! | [`view`] | components: properties in, callbacks out | workers, files, storage |
//! | [`errand`] | what the page asks the browser to do, and how it is done | views |
//! | `spreadsheets` | spreadsheets, read and written by a program of its own | views, state |
//! | `address`, `leaving`, `files`, `picture`, `store`, `texts` | address bar and history; the question before the page is left; files and the clipboard; pictures of points; storage; texts beside the page | views, workers |
//! | `runner` | the page's end of the messages of [`isoplan::job`] | views |
//! | `thread`, `worker` | the two ends of any messages with a worker | views, state |
//!
//! `App` ties them together: it owns the state and the runner, gives actions to the one and orders
//! to the other.

mod address;
pub mod briefing;
pub mod chart;
pub mod errand;
mod files;
pub mod fixes;
pub mod form;
mod leaving;
pub mod library;
mod picture;
mod platform;
pub mod report;
mod runner;
mod spreadsheets;
pub mod state;
mod store;
pub mod subjects;
mod texts;
mod thread;
pub mod view;
pub mod words;
mod worker;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;
use yew::prelude::*;

use address::Address;
use errand::Errand;
use files::Drops;
use gloo::file::File;
use gloo::file::callbacks::FileReader;
use leaving::Leaving;
use library::Library;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::Draft;
use isoplan::summary::Digest;

use runner::{Event, Outcome, Runner};
use state::{Action, Inquire, Notice, Run, State};
use store::{Browser, Others};

/// Starts what this is: the page, or one of the workers that simulate.
pub fn start() {
    platform::report_panics();
    match worker_scope() {
        Some(scope) => worker::simulate(&scope),
        None => {
            yew::Renderer::<App>::new().render();
        }
    }
}

/// Starts the worker that reads and writes spreadsheets.
pub fn start_spreadsheets() {
    platform::report_panics();
    if let Some(scope) = worker_scope() {
        worker::read_and_write(&scope);
    }
}

fn worker_scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

struct App {
    state: Rc<State>,
    library: Rc<Library>,
    locale: Rc<Locale>,
    runner: Runner,
    address: Address,
    leaving: Leaving,
    _drops: Drops,
    _others: Others,
    reading: Option<FileReader>,
    act: Callback<Action>,
    send: Callback<Errand>,
    /// When the last picture of a result began, for as long as it is not on the screen.
    drawing_since: Option<f64>,
}

enum Message {
    Act(Action),
    Worker(Event),
    /// The browser is to do something.
    Send(Errand),
    /// Somebody has put another address into the address bar.
    Addressed,
    /// The hand rests: the address bar may follow.
    Rested,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<App>) -> App {
        let link = context.link();
        let address = Address::new(link.callback(|()| Message::Addressed));
        let mut state = State::new(platform::language());
        if !address.link().is_empty() {
            state.update(Action::OpenLink(address.link().to_owned()));
            state.begin();
        }
        let mut runner = Runner::new(link.callback(Message::Worker));
        if let Some(order) = state.wanted().cloned() {
            runner.request(order);
        }
        let mut app = App {
            locale: Rc::new(Locale::new(state.language)),
            library: Rc::new(Library::new(&Browser, &state.valid)),
            state: Rc::new(state),
            runner,
            address,
            leaving: Leaving::new(),
            _drops: Drops::new(link.batch_callback(|mut files: Vec<File>| match files.len() {
                0 | 1 => files.pop().map(|file| Message::Send(Errand::Open(file))),
                number => Some(Message::Act(Action::Tell(Notice::SeveralFiles(number as u32)))),
            })),
            _others: Others::new(link.callback(|()| Message::Send(Errand::Keep(library::Action::Follow)))),
            reading: None,
            act: link.callback(Message::Act),
            send: link.callback(Message::Send),
            drawing_since: None,
        };
        app.follow(context);
        app
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let actions = match message {
            Message::Act(action) => vec![action],
            Message::Worker(event) => self.runner.hear(event).into_iter().map(action_of).collect(),
            Message::Addressed => match self.address.changed() {
                Some(link) if link.is_empty() => {
                    // Somebody has deleted it, or gone back to a scenario too large for one.
                    self.follow(context);
                    Vec::new()
                }
                link => link.map(Action::OpenLink).into_iter().collect(),
            },
            Message::Rested => {
                self.write_address();
                Vec::new()
            }
            Message::Send(errand) => {
                self.run_errand(context, errand);
                return true;
            }
        };
        let changed = !actions.is_empty();
        for action in actions {
            self.act(context, action);
        }
        changed
    }

    fn view(&self, _: &Context<App>) -> Html {
        html! {
            <view::Page
                state={self.state.clone()}
                library={self.library.clone()}
                locale={self.locale.clone()}
                act={self.act.clone()}
                send={self.send.clone()}
            />
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
    fn act(&mut self, context: &Context<App>, action: Action) {
        let (wanted, language) = (self.wanted(), self.state.language);
        let (is_step, chosen) = (action.is_step(), matches!(action, Action::Speak(_)));
        if matches!(action, Action::Received { .. }) {
            self.drawing_since = Some(platform::now());
        }
        if is_step {
            // The entry that the step leaves keeps the last edits.
            self.write_address();
        }
        let (linked, base) = (self.linked(), self.state.base.clone());
        Rc::make_mut(&mut self.state).update(action);
        // The address holds valid inputs only.
        self.leaving.loses(!self.state.issues.is_empty());
        if !Rc::ptr_eq(&base, &self.state.base) {
            Rc::make_mut(&mut self.library).recognise(&self.state.valid);
        }
        if self.state.language != language {
            self.speak(self.state.language);
        }
        if chosen {
            platform::remember_language(self.state.language);
        }
        if self.state.run == Run::Halted {
            self.runner.halt();
        }
        if let Some(order) = self.state.wanted().filter(|order| Some(order.job) != wanted) {
            self.runner.request(order.clone());
        }
        if let Some(outcome) = self.runner.study(self.state.studies.wanted()) {
            self.act(context, action_of(outcome));
        }
        if is_step && self.linked() != linked {
            self.address.push(&self.state.link().unwrap_or_default());
        } else if self.linked() != linked {
            self.follow(context);
        }
    }

    /// What the address depends on.
    fn linked(&self) -> (*const Draft, Option<Digest>, Vec<String>, bool) {
        let options = self.state.link_options();
        (Rc::as_ptr(&self.state.valid), self.state.digest(), options, self.has_bad_link())
    }

    /// Whether the address holds a link that could not be opened. It stays until something else is
    /// done, to be read and mended.
    fn has_bad_link(&self) -> bool {
        matches!(self.state.notice, Some(Notice::BadLink(_) | Notice::UnusableLink(_)))
    }

    /// Lets the address bar follow as soon as the hand rests.
    fn follow(&mut self, context: &Context<App>) {
        self.address.when_at_rest(context.link().callback(|()| Message::Rested));
    }

    fn write_address(&mut self) {
        if !self.has_bad_link() {
            self.address.replace(&self.state.link().unwrap_or_default());
        }
    }

    /// The job that is to be worked on.
    fn wanted(&self) -> Option<u32> {
        self.state.wanted().map(|order| order.job)
    }

    fn speak(&mut self, language: Language) {
        self.locale = Rc::new(Locale::new(language));
        platform::show_language(language);
    }
}

fn action_of(outcome: Outcome) -> Action {
    match outcome {
        Outcome::Progressed { job, done } => Action::Progressed { job, done },
        Outcome::Summed { order, summary, details } => Action::Received { order, summary, details },
        Outcome::Studied { number, stand } => Action::Study(Inquire::Hear(number, stand)),
        Outcome::WorkerReplaced => Action::Tell(Notice::WorkerReplaced),
        Outcome::Failed(failure) => Action::Failed(failure),
    }
}
