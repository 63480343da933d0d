use isoplan::locale::Locale;
use isoplan::scenario::{Draft, Scenario, Stage};
use yew::prelude::*;

use crate::form::Field;
use crate::form::catching::{Days, catching, whose};
use crate::form::control::Control;
use crate::form::{field, path};
use crate::state::{Action, Refit, Schedule};
use crate::view::inputs::Same;
use crate::view::use_words;
use crate::words::percent;

/// The tests of a stage, and what each day's test would catch.
#[derive(Debug, Clone, PartialEq)]
pub struct Tests {
    /// Path of the rule.
    pub rule: String,
    /// The stage.
    pub stage: Stage,
    /// Its days and tests.
    pub schedule: Schedule,
    /// Probability that a test of each day is positive, of who arrived infected.
    pub catching: Option<Vec<f64>>,
}

impl Tests {
    /// The tests of a field; `None` if it is of something else.
    pub fn of(draft: &Draft, scenario: Option<&Same<Scenario>>, of: &Field) -> Option<Tests> {
        let Control::TestDays(stage) = of.control else { return None };
        let rule = path::parent(&of.path).to_owned();
        let number = |name: &str| {
            let value = field::value(draft, &format!("{rule}.{name}")).and_then(|value| value.as_u64());
            value.and_then(|value| u32::try_from(value).ok()).filter(|value| *value <= 60).unwrap_or(0)
        };
        let schedule = Schedule::of(draft, &rule, stage);
        let before = if stage == Stage::Home { number("central_days") } else { 0 };
        let days = Days { before, days: schedule.days.min(60), collection_hour: number("collection_hour") };
        let catching =
            scenario.zip(whose(&rule)).and_then(|(scenario, whose)| catching(&scenario.0, whose, days));
        Some(Tests { rule, stage, schedule, catching })
    }
}

/// Properties of [`Strip`].
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// The tests.
    pub tests: Tests,
    /// Tests that another length of the stage has moved or dropped.
    pub refit: Option<Refit>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// The days of a stage as keys: pressed for a test, pressed again for a double one.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let words = use_words();
    let StripProps { tests, refit, act } = props;
    let Tests { rule, stage, schedule, catching } = tests;
    let day = |day: u32| {
        let state = match (schedule.tests.contains(&day), schedule.doubled.contains(&day)) {
            (_, true) => "double",
            (true, false) => "single",
            (false, false) => "none",
        };
        let label = words.with(&format!("page-test-{state}"), &[("day", f64::from(day).into())]);
        let press = {
            let (rule, stage) = (rule.clone(), *stage);
            act.reform(move |_: MouseEvent| Action::Test(rule.clone(), stage, day))
        };
        html! {
            <button key={day} type="button" class={state} aria-pressed={if state == "none" { "false" } else { "true" }} aria-label={label} onclick={press}>
                <span>{ day }</span>
            </button>
        }
    };
    html! {
        <div class="strip">
            { catching.as_ref().filter(|catching| !catching.is_empty()).map(|catching| curve(&words, schedule, catching, *stage)).unwrap_or_default() }
            <div class="days">{ for (1..=schedule.days.min(60)).map(day) }</div>
            if *stage == Stage::Central { <p class="hint">{ words.text("page-tests-hint") }</p> }
            if let Some(refit) = refit { <p class="refit" role="status">{ say(&words, refit) }</p> }
        </div>
    }
}

/// Sizes of the picture: its whole, and where its axes are.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 84.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 312.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 66.0;

/// What a test on each day would catch.
fn curve(words: &Locale, schedule: &Schedule, catching: &[f64], stage: Stage) -> Html {
    let days = catching.len() as f64;
    // The middle of the day, as the keys below have it.
    let x = |day: u32| LEFT + (f64::from(day) - 0.5) / days * (RIGHT - LEFT);
    let y = |share: f64| BOTTOM - share.clamp(0.0, 1.0) * (BOTTOM - TOP);
    let points: Vec<String> =
        (1..).zip(catching).map(|(day, share)| format!("{:.1},{:.1}", x(day), y(*share))).collect();
    let tests = schedule.tests.iter().filter_map(|&day| Some((day, *catching.get(day as usize - 1)?)));
    let said: Vec<String> = tests
        .clone()
        .map(|(day, share)| {
            words.with(
                "inputs-catch-day",
                &[("day", f64::from(day).into()), ("share", percent(words, share).into())],
            )
        })
        .collect();
    let label =
        words.with("inputs-catch-label", &[("days", said.join(&words.text("page-list-separator")).into())]);
    let grid = |share: f64| {
        html! {
            <>
                <line class="mark grid" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={y(share).to_string()} y2={y(share).to_string()} />
                <text class="label" x={(LEFT - 6.0).to_string()} y={(y(share) + 4.0).to_string()} text-anchor="end" font-size="11">{ percent(words, share) }</text>
            </>
        }
    };
    let dot = |(day, share): (u32, f64)| {
        html! { <circle class="dot" cx={format!("{:.1}", x(day))} cy={format!("{:.1}", y(share))} r="3.5" /> }
    };
    let tick = |day: u32| {
        html! { <text class="label" x={format!("{:.1}", x(day))} y={(BOTTOM + 14.0).to_string()} text-anchor="middle" font-size="11">{ day }</text> }
    };
    let last = catching.len() as u32;
    let ticks = [1, 1 + last / 2, last];
    let ticks = ticks.iter().enumerate().filter(|(i, day)| !ticks[..*i].contains(day)).map(|(_, day)| *day);
    let note = if stage == Stage::Home { "inputs-catch-home" } else { "inputs-catch" };
    html! {
        <div class="catching">
            <p class="hint">{ words.text(note) }</p>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}>
                { for [0.0, 0.5, 1.0].map(grid) }
                <polyline class="mark median" points={points.join(" ")} />
                { for tests.map(dot) }
                { for ticks.map(tick) }
            </svg>
        </div>
    }
}

fn say(words: &Locale, refit: &Refit) -> String {
    let moved = refit.moved.map(|(from, to)| {
        words.with("page-test-moved", &[("from", f64::from(from).into()), ("to", f64::from(to).into())])
    });
    let dropped = (!refit.dropped.is_empty()).then(|| {
        let days: Vec<String> = refit.dropped.iter().map(u32::to_string).collect();
        let days = days.join(&words.text("page-list-separator"));
        words.with(
            "page-tests-dropped",
            &[("days", days.into()), ("number", (refit.dropped.len() as f64).into())],
        )
    });
    dropped.into_iter().chain(moved).collect::<Vec<_>>().join(&words.text("page-sentence-separator"))
}
