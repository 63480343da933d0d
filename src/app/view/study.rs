use isoplan::sizing::{Progress, Subject};
use yew::prelude::*;

use super::Words;
use crate::state::{Action, Inquire, Order, Stand, Study, is_same_but_for_futures};

/// What every study has above its findings: what it is about, how far it is, what can be done about it.
pub struct Head<'a> {
    /// Name in ids and words.
    pub name: &'static str,
    /// What is to be asked.
    pub subject: Option<Subject>,
    /// What was asked of it last.
    pub study: Option<&'a Study>,
    /// The scenario on the screen.
    pub order: &'a Order,
    /// What the planner does.
    pub act: &'a Callback<Action>,
}

impl Head<'_> {
    /// Whether what was found is about something else than what would be asked now.
    pub fn is_old(&self) -> bool {
        self.study.is_some_and(|study| {
            let is_other = |subject| !is_same_but_for_futures(subject, &study.subject);
            !study.is_about(self.order) || self.subject.as_ref().is_some_and(is_other)
        })
    }

    /// The head.
    pub fn html(&self, words: &Words) -> Html {
        let Head { name, subject, study, act, .. } = self;
        let stop = act.reform(|_: MouseEvent| Action::Study(Inquire::Stop));
        let ask = subject.clone().map(|subject| {
            act.reform(move |_: MouseEvent| Action::Study(Inquire::Ask(vec![subject.clone()])))
        });
        let stand = study.map(|study| &study.stand);
        let is_open = study.is_some_and(Study::is_open);
        let is_done = matches!(stand, Some(Stand::Found(_)));
        let key = if study.is_some() { "study-again" } else { "study-ask" };
        html! {
            <>
                <div class="head">
                    <h2>{ words.text(name) }</h2>
                    <div class="errands">
                        if is_open {
                            <button type="button" id={format!("{name}-stop")} onclick={stop}>{ words.text("study-stop") }</button>
                        } else if !is_done || self.is_old() {
                            <button type="button" class="main" id={format!("{name}-ask")} disabled={ask.is_none()} onclick={ask}>{ words.text(key) }</button>
                        }
                    </div>
                </div>
                <p class="note">{ words.text(&format!("{name}-note")) }</p>
                { stand.map(|stand| self.standing(stand, words)).unwrap_or_default() }
            </>
        }
    }

    fn standing(&self, stand: &Stand, words: &Words) -> Html {
        match stand {
            Stand::Waiting => html! { <p class="standing" role="status">{ words.text("study-waiting") }</p> },
            Stand::Running(progress, _) => running(*progress, words),
            Stand::Found(_) if self.is_old() => {
                html! { <p class="standing" role="status">{ words.text("study-old") }</p> }
            }
            Stand::Found(_) => Html::default(),
            Stand::Stopped => html! { <p class="standing" role="status">{ words.text("study-stopped") }</p> },
            Stand::Refused(refusal) => {
                let reasons = words.refusal(refusal, Some(self.order.scenario.calendar));
                html! { <ul class="box failure" role="alert">{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul> }
            }
        }
    }
}

/// How far a study is.
pub fn running(Progress { done, total }: Progress, words: &Words) -> Html {
    html! {
        <progress value={done.to_string()} max={total.max(1).to_string()} aria-label={words.text("page-progress")} />
    }
}
