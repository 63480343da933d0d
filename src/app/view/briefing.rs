//! Slides for a big screen, what their speaker sees, and the paper behind them.

mod arrange;
mod channel;
mod controls;
mod embed;
mod keys;
mod paper;
mod presenter;
mod screen;
mod slide;
mod stage;

use std::rc::Rc;

use isoplan::sizing::{Answer, Finding, Question};
use yew::prelude::*;

use super::{Words, use_words};
use crate::briefing::report::Report;
use crate::briefing::{Broken, Kind, Material, Slide};
use crate::errand::Errand;
use crate::state::briefing::{Deck, Side, Step};
use crate::state::{Action, Phase, Screen, Shown, State};
use crate::words::{text, title};
use channel::use_channel;
use embed::Embed;
use keys::use_keys;
use paper::Paper;
use presenter::Presenter;
use screen::{use_address, use_aspect, use_moment, use_theme};
use stage::Stage;

/// Width of a printed slide divided by its height: of A4; on Letter some paper is left below.
const PAPER_ASPECT: f64 = 1.43;

/// Properties of [`Briefing`].
#[derive(Properties, PartialEq)]
pub struct BriefingProps {
    /// What there is to show.
    pub state: Rc<State>,
    /// What the presenter does.
    pub act: Callback<Action>,
    /// What the browser is to do.
    pub send: Callback<Errand>,
}

/// What all sides of a briefing show.
#[derive(Clone, PartialEq)]
pub struct Show {
    /// The slides, in the order of [`Kind::ALL`].
    pub slides: Rc<Vec<Result<Slide, Broken>>>,
    /// Which of them, how.
    pub deck: Deck,
    /// Width of the screen divided by its height.
    pub aspect: f64,
    /// What stands below every slide: the scenario's name, and when and with what it was computed.
    pub below: (String, String),
    /// The address of the scenario.
    pub address: Option<AttrValue>,
}

impl Show {
    /// A slide under its own title, if it has one.
    pub fn slide(&self, kind: Kind) -> Result<Slide, Broken> {
        let mut slide = self.automatic(kind)?;
        if let Some(title) = self.deck.titles.get(&kind) {
            slide.title.clone_from(title);
        }
        Ok(slide)
    }

    /// A slide as the rules make it.
    pub fn automatic(&self, kind: Kind) -> Result<Slide, Broken> {
        let place = Kind::ALL.iter().position(|other| *other == kind).unwrap_or(0);
        self.slides.get(place).cloned().unwrap_or(Err(Broken))
    }
}

/// The briefing: nothing before its numbers are all there.
#[component]
pub fn Briefing(props: &BriefingProps) -> Html {
    let words = use_words();
    let BriefingProps { state, act, send } = props;
    let deck = &state.deck;
    let theme = use_theme(deck.theme);
    let aspect = use_aspect();
    let phase = state.phase();
    let shown = state.complete().cloned();
    let address = use_address(shown.as_ref().map(|shown| shown.summary.digest), {
        let state = state.clone();
        move || state.bare_link()
    });
    let moment = use_moment(shown.as_ref().map(|shown| shown.summary.digest));
    let present = use_channel(deck, shown.as_ref().map(|shown| shown.summary.digest), act);
    use_keys(deck, &present, act);
    let made = Made {
        shown: shown.clone(),
        language: words.language,
        address: address.clone(),
        answers: answers(state, &words),
        state: state.clone(),
    };
    let slides = use_memo((made.clone(), (aspect * 100.0) as u32), {
        let words = words.clone();
        move |(made, aspect)| made.slides(&words, f64::from(*aspect) / 100.0)
    });
    let printed = use_memo(made.clone(), {
        let words = words.clone();
        move |made| made.slides(&words, PAPER_ASPECT)
    });
    let report = use_memo((made, deck.side == Side::Report), {
        let words = words.clone();
        move |(made, is_shown)| is_shown.then(|| made.report(&words)).flatten().map(Rc::new)
    });
    let Some(shown) = shown else {
        return html! { <div class={classes!("briefing", theme.name())}>{ waiting(state, phase, &words, act) }</div> };
    };
    let below = (title(&words, &state.valid, &state.aligned), moment);
    if deck.side == Side::Embed {
        return html! { <div class="briefing"><Embed {shown} name={below.0} {address} /></div> };
    }
    let show = Show { slides, deck: deck.clone(), aspect, below, address };
    let side = match (deck.side, &*report) {
        (Side::Report, Some(report)) => html! { <Paper report={report.clone()} present={present.clone()} /> },
        (Side::Presenter, _) => html! { <Presenter show={show.clone()} present={present.clone()} /> },
        _ => {
            html! { <Stage show={show.clone()} is_last={!state.issues.is_empty()} {theme} present={present.clone()} act={act.clone()} send={send.clone()} /> }
        }
    };
    html! {
        <>
            <div class={classes!("briefing", theme.name())}>{ side }</div>
            if deck.side != Side::Report {
                <div class="deck light" aria-hidden="true">
                    { for deck.shown.iter().map(|kind| {
                        let show = Show { slides: printed.clone(), aspect: PAPER_ASPECT, ..show.clone() };
                        html! { <div class="leaf" key={kind.name()}>{ slide::slide(&show, *kind, &words, None) }</div> }
                    }) }
                </div>
            }
        </>
    }
}

/// What slides are made of; that they are the same is quickly said.
#[derive(Clone)]
struct Made {
    shown: Option<Shown>,
    language: isoplan::locale::Language,
    address: Option<AttrValue>,
    answers: Vec<String>,
    state: Rc<State>,
}

impl PartialEq for Made {
    fn eq(&self, other: &Made) -> bool {
        let same_base = Rc::ptr_eq(&self.state.aligned, &other.state.aligned);
        self.shown == other.shown
            && self.language == other.language
            && self.address == other.address
            && self.answers == other.answers
            && same_base
    }
}

impl Made {
    fn slides(&self, words: &Words, aspect: f64) -> Vec<Result<Slide, Broken>> {
        let made = self.material(words, aspect).map(|material| Kind::ALL.map(|kind| kind.slide(&material)));
        made.map(Vec::from).unwrap_or_default()
    }

    fn report(&self, words: &Words) -> Option<Report> {
        self.material(words, PAPER_ASPECT).map(|material| Report::of(&material))
    }

    fn material<'a>(&'a self, words: &'a Words, aspect: f64) -> Option<Material<'a>> {
        let State { valid, aligned, .. } = &*self.state;
        let address = self.address.as_deref();
        Some(Material {
            shown: self.shown.as_ref()?,
            draft: valid,
            base: aligned,
            answers: &self.answers,
            address,
            locale: words,
            aspect,
        })
    }
}

/// What else than rooms would fix it, as far as the planner has asked.
fn answers(state: &State, words: &Words) -> Vec<String> {
    let Some(order) = &state.order else { return Vec::new() };
    let is_found = |answer: &&Rc<Answer>| matches!(answer.finding, Finding::Found { .. });
    let is_of_rooms = |answer: &&Rc<Answer>| matches!(answer.asked.question, Question::FurtherRooms { .. });
    let found = state.studies.answers(order).filter(is_found).filter(|answer| !is_of_rooms(answer));
    found.filter_map(|answer| words.answer(answer, &order.scenario).into_iter().next()).collect()
}

/// Before the numbers are there: how far they are, or why they will not come.
fn waiting(state: &State, phase: Phase, words: &Words, act: &Callback<Action>) -> Html {
    let leave = act.reform(|_: MouseEvent| Action::Show(Screen::Plan));
    let (done, total) = state.progress();
    let number = |number: u32| text(words.whole(number.into()));
    let is_coming = !matches!(phase, Phase::Invalid | Phase::Halted | Phase::Failed);
    html! {
        <div class="waiting-slide">
            if is_coming {
                <h1>{ words.text("briefing-waiting") }</h1>
                <p>{ words.with("page-status-computing", &[("done", number(done)), ("total", number(total))]) }</p>
                <progress value={done.to_string()} max={total.max(1).to_string()} aria-label={words.text("page-progress")} />
            } else {
                <h1>{ words.text("briefing-not-ready") }</h1>
            }
            <button type="button" onclick={leave}>{ words.text("briefing-leave") }</button>
        </div>
    }
}

/// What a press of a button does.
fn on(present: &Callback<Step>, step: Step) -> Callback<MouseEvent> {
    present.reform(move |_: MouseEvent| step.clone())
}
