use isoplan::locale::Locale;
use isoplan::summary::Version;
use yew::prelude::*;

use super::held::use_held_height;
use super::use_words;
use crate::report::{self, Figure, Level, Verdict};
use crate::state::{Action, Phase, Reproduction, Shown};
use crate::words;

/// Properties of [`Verdicts`].
#[derive(Properties, PartialEq)]
pub struct VerdictsProps {
    /// The result, if there is one yet.
    pub shown: Option<Shown>,
    /// What it is worth.
    pub phase: Phase,
    /// Futures that have come back, of how many.
    pub progress: (u32, u32),
    /// How the numbers compare with those of the link's sender.
    pub reproduction: Option<Reproduction>,
    /// The day that the figures are of.
    pub day: u32,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// What a planner came for: do the rooms last, are the tests in time, how sure is that.
#[component]
pub fn Verdicts(props: &VerdictsProps) -> Html {
    let words = use_words();
    let VerdictsProps { shown, phase, progress, reproduction, day, act } = props;
    let [verdict, facts] = [use_node_ref(), use_node_ref()];
    let is_changing = matches!(phase, Phase::Computing | Phase::Partial);
    use_held_height(&verdict, is_changing);
    use_held_height(&facts, is_changing);
    let Some(shown) = shown else {
        return html! {
            <>
                <section key="verdict" class="verdict waiting" id="verdict" aria-busy="true">
                    <div key="head" class="head">{ status(&words, *phase, *progress, None, act) }</div>
                    <p key="sentence" class="sentence">{ words.text("page-computing-first") }</p>
                </section>
            </>
        };
    };
    let rooms = report::rooms(shown, &words);
    let tests = report::tests(shown, &words);
    let stale = !phase.is_newest(progress.0);
    let announced = if *phase == Phase::Done { rooms.sentence.clone() } else { String::new() };
    html! {
        <>
            <section ref={verdict} key="verdict" class={classes!("verdict", rooms.level.name(), stale.then_some("stale"))} id="verdict" aria-label={words.text("verdict-rooms-name")}>
                <div key="head" class="head">
                    <h2>{ mark(rooms.level) }<span>{ &rooms.word }</span></h2>
                    { status(&words, *phase, *progress, Some(shown), act) }
                    { reproduction.map(|reproduction| compared(reproduction, &words)).unwrap_or_default() }
                </div>
                <p key="sentence" class="sentence">{ &rooms.sentence }</p>
                <p key="remedy" class="remedy">{ &rooms.remedy }</p>
                <ul key="sureness" class="sureness">
                    { for rooms.sureness.iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
            </section>
            <p key="announced" class="unseen" role="status">{ announced }</p>
            // On a phone the inputs are far below; so their effect is always in sight. Said above.
            <p key="glance" class={classes!("glance", rooms.level.name(), stale.then_some("stale"))} aria-hidden="true">
                { mark(rooms.level) }<span>{ report::title(shown, &words) }</span>
            </p>
            <section ref={facts} key="facts" class={classes!("facts", stale.then_some("stale"))}>
                { tests_card(&tests) }
                { figures_card(shown, *day, &words) }
            </section>
        </>
    }
}

fn tests_card(tests: &Verdict) -> Html {
    html! {
        <div class={classes!("card", tests.level.name())} id="verdict-tests">
            <h3>{ mark(tests.level) }<span>{ &tests.word }</span></h3>
            <p>{ &tests.sentence }</p>
            <p class="note">{ &tests.remedy }</p>
        </div>
    }
}

fn figures_card(shown: &Shown, day: u32, words: &Locale) -> Html {
    let date = words::full_date(words, shown.date(day));
    html! {
        <div class="card figures" id="figures">
            <h3>{ words.with("verdict-figures", &[("date", date.into())]) }<span class="note">{ words.text("verdict-figures-hint") }</span></h3>
            <dl>{ for report::figures(shown, day, words).into_iter().map(figure) }</dl>
        </div>
    }
}

fn figure(figure: Figure) -> Html {
    html! {
        <div><dt>{ figure.label }</dt><dd><b>{ figure.value }</b><span class="note">{ figure.note }</span></dd></div>
    }
}

/// How much of the result is there, and why it is old if it is.
fn status(
    words: &Locale,
    phase: Phase,
    (done, total): (u32, u32),
    shown: Option<&Shown>,
    act: &Callback<Action>,
) -> Html {
    let number = |number: u32| words::text(words.whole(number.into()));
    let arguments = [("done", number(done)), ("total", number(total))];
    let key = match phase {
        Phase::Computing if shown.is_some() => "page-status-recomputing",
        Phase::Computing => "page-status-computing",
        Phase::Partial => "page-status-partial",
        Phase::Done => "page-status-done",
        Phase::Invalid => "page-status-invalid",
        Phase::Halted if done > 0 => "page-status-halted",
        Phase::Halted => "page-status-halted-old",
        Phase::Failed => "page-status-failed",
    };
    let running = matches!(phase, Phase::Computing | Phase::Partial);
    html! {
        <div class="status">
            <p>{ words.with(key, &arguments) }</p>
            <progress
                class={classes!((!running).then_some("idle"))}
                value={done.to_string()}
                max={total.max(1).to_string()}
                aria-label={words.text("page-progress")}
            />
            if running {
                <button type="button" class="quiet late" id="halt" onclick={act.reform(|_: MouseEvent| Action::Halt)}>{ words.text("study-stop") }</button>
            } else if phase == Phase::Halted {
                <button type="button" class="quiet" id="go-on" onclick={act.reform(|_: MouseEvent| Action::Retry)}>{ words.text("page-go-on") }</button>
            }
        </div>
    }
}

/// Whether who opened a link sees what its sender saw.
fn compared(reproduction: Reproduction, words: &Locale) -> Html {
    let this = ("this", words::text(Version::THIS.to_string()));
    let (class, say) = match reproduction {
        Reproduction::Same => ("same", words.text("page-reproduces")),
        Reproduction::OtherEngine(other) => {
            let sender = ("sender", words::text(other.to_string()));
            ("differs", words.with("page-other-engine", &[sender, this]))
        }
        Reproduction::Different => ("differs", words.with("page-differs", &[this])),
    };
    let level = if reproduction == Reproduction::Same { Level::Enough } else { Level::Tight };
    html! { <p class={classes!("reproduction", class)} id="reproduction" role="status">{ mark(level) }<span>{ say }</span></p> }
}

/// A shape for each level, so that nobody needs the colour.
pub fn mark(level: Level) -> Html {
    let (ground, sign) = match level {
        Level::Enough => ("M16 2a14 14 0 1 0 .01 0z", "M9.5 16.5l4.5 4.5 8.5-9.5"),
        Level::Tight => ("M16 2.5L31 29.5H1z", "M16 12v8.5M16 24.3v.5"),
        Level::Short => ("M10 2h12l8 8v12l-8 8H10l-8-8V10z", "M11 11l10 10M21 11L11 21"),
    };
    html! {
        <svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
            <path class="ground" d={ground} /><path class="stroke" d={sign} />
        </svg>
    }
}
