//! What only the speaker sees: the numbers behind a slide, and what is likely to be asked.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::Kind;
use crate::report;
use crate::state::Shown;
use crate::words::{self, InHundred, text};

/// What only the speaker sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// The numbers behind the slide, a sentence each.
    pub numbers: Vec<String>,
    /// What is likely to be asked.
    pub questions: Vec<Question>,
}

/// A question, and what can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub asked: String,
    /// The answer.
    pub answer: String,
}

/// Questions to each slide.
const QUESTIONS: [u32; 2] = [1, 2];

/// The notes of a slide.
pub fn notes(kind: Kind, shown: &Shown, locale: &Locale) -> Notes {
    let summary = &shown.summary;
    let whole = |number: u32| text(locale.whole(number.into()));
    let date = |day: u32| text(words::date(locale, shown.date(day)));
    let rooms = report::rooms(shown, locale);
    let numbers = match kind {
        Kind::Verdict => [vec![rooms.sentence, rooms.remedy], rooms.sureness].concat(),
        Kind::Rooms => {
            let needed = summary.peak_needed;
            let arguments = [
                ("median", whole(needed.median())),
                ("low", whole(needed.0[0])),
                ("high", whole(needed.0[4])),
                ("date", date(summary.peak_day.median())),
            ];
            let mut numbers = vec![locale.with("briefing-notes-peak", &arguments)];
            numbers.extend(shown.days_short().map(|(first, last)| {
                locale.with("briefing-notes-days-short", &[("from", date(first)), ("to", date(last))])
            }));
            numbers
        }
        Kind::Tests => {
            let tests = report::tests(shown, locale);
            vec![tests.sentence, tests.remedy]
        }
        Kind::Fixes => [vec![rooms.remedy], rooms.sureness].concat(),
        Kind::Sure => {
            let short = InHundred::of(1.0 - summary.within_capacity.share).say(locale);
            let share = [("share", text(short)), ("futures", whole(summary.futures))];
            [vec![locale.with("briefing-notes-share", &share)], rooms.sureness].concat()
        }
        Kind::People => {
            let mean = |number: f64| text(locale.decimal(number, 1));
            let risk = &summary.risk;
            let arguments = [
                ("infected", mean(risk.infected_arrived.value)),
                ("escapes", mean(risk.escapes_per_10_000.value.unwrap_or(0.0))),
                ("diverted", mean(summary.total(Series::PersonsDiverted).value)),
            ];
            ["briefing-notes-infected", "briefing-notes-diverted"]
                .map(|key| locale.with(key, &arguments))
                .into()
        }
        Kind::Sources => {
            let arguments = [
                ("seed", text(summary.seed.to_string())),
                ("digest", text(summary.digest.to_string())),
                ("engine", text(summary.engine.to_string())),
            ];
            vec![locale.with("briefing-notes-run", &arguments)]
        }
    };
    let futures = [("futures", whole(summary.futures))];
    let said =
        |what: &str, number: u32| locale.with(&format!("briefing-{what}-{}-{number}", kind.name()), &futures);
    let question = |number: u32| Question { asked: said("question", number), answer: said("answer", number) };
    Notes { numbers, questions: QUESTIONS.map(question).into() }
}
