//! What all questions take, and how a number is looked for.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use isoplan::locale::{Language, Locale};
use isoplan::scenario::{Calendar, Draft, Scenario};
use isoplan::sizing::{self, Asked, Finding, Inquiry, Question, Refusal, Search};
use serde_json::{Value, json};

use super::drive;
use crate::command::Failure;
use crate::command::output::{self, Tongue};
use crate::command::simulate::Threads;
use crate::command::source::{self, Source};

/// How a number is looked for.
#[derive(Args)]
pub struct How {
    #[command(flatten)]
    pub common: Common,
    /// What must be well in a future [default: tests for tubes, rooms for anything else].
    #[arg(long, value_enum)]
    aim: Option<Aim>,
    /// The greatest value to try.
    #[arg(long, value_name = "VALUE")]
    pub most: Option<u32>,
    /// Form of the answer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What all questions take.
#[derive(Args)]
pub struct Common {
    #[command(flatten)]
    pub source: Source,
    /// Share of futures in which all must be well, in per cent.
    #[arg(long, value_name = "PERCENT", default_value_t = 95.0)]
    pub confidence: f64,
    /// Number of futures instead of the scenario's.
    #[arg(long, value_name = "N")]
    futures: Option<u32>,
    /// Seed instead of the scenario's.
    #[arg(long)]
    seed: Option<u64>,
    #[command(flatten)]
    pub threads: Threads,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
}

/// Form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences.
    Text,
    /// Everything.
    Json,
}

/// What must be well in a future.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Aim {
    /// Nobody waits for a room.
    Rooms,
    /// Results are in time every day.
    Tests,
}

impl How {
    /// Looks for the answer and prints it.
    pub fn answer(
        &self,
        question: impl Fn(Calendar) -> Result<Question, Failure>,
    ) -> Result<ExitCode, Failure> {
        let (draft, scenario) = self.common.scenario()?;
        let answer = self.search(&draft, question(scenario.calendar)?)?;
        self.print(&[answer], &scenario)
    }

    /// Looks for the answer.
    pub fn search(&self, draft: &Draft, question: Question) -> Result<sizing::Answer, Failure> {
        let aim = match self.aim {
            None => question.usual_aim(),
            Some(Aim::Rooms) => sizing::Aim::Rooms,
            Some(Aim::Tests) => sizing::Aim::Tests,
        };
        // A date has no greatest value; rooms are given.
        let most = self.most.filter(|_| !matches!(question, Question::OpeningDate { .. }));
        let refused = |refusal| self.common.refused(draft, &refusal);
        let inquiry = Inquiry::new(draft, &Asked { question, aim, most }).map_err(refused)?;
        let futures = self.common.futures(draft)?;
        let search = Search::new(inquiry, self.common.confidence / 100.0, futures).map_err(refused)?;
        let search = drive::to_the_end(search, &self.common.threads).map_err(refused)?;
        search.answer().ok_or_else(|| "the search has no answer".to_owned())
    }

    /// Prints answers; the exit code is 1 if one of them is none.
    pub fn print(&self, answers: &[sizing::Answer], scenario: &Scenario) -> Result<ExitCode, Failure> {
        let locale = self.common.locale();
        output::print(match self.format {
            Format::Text => answers.iter().map(|answer| text(answer, scenario, &locale)).collect(),
            Format::Json => {
                let document: Vec<Value> =
                    answers.iter().map(|answer| json(answer, scenario, &locale)).collect::<Result<_, _>>()?;
                pretty(&document.into())?
            }
        })?;
        let is_answered = |answer: &sizing::Answer| {
            matches!(answer.finding, Finding::Found { .. } | Finding::AlreadyEnough)
        };
        Ok(if answers.iter().all(is_answered) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

impl Common {
    /// The scenario with the seed that is asked for, checked.
    pub fn scenario(&self) -> Result<(Draft, Scenario), Failure> {
        let mut draft = source::draft(&self.source.scenario)?;
        if let Some(seed) = self.seed {
            draft.set("calendar.seed", seed.into());
        }
        let scenario = draft.check().map_err(|issues| source::report(&self.source.scenario, &issues))?;
        Ok((draft, scenario))
    }

    /// The number of futures.
    pub fn futures(&self, draft: &Draft) -> Result<u32, Failure> {
        let own = || draft.check().map(|scenario| scenario.calendar.futures);
        match self.futures {
            Some(futures) => Ok(futures),
            None => own().map_err(|issues| source::report(&self.source.scenario, &issues)),
        }
    }

    /// The language of the sentences.
    pub fn locale(&self) -> Locale {
        Locale::new(Language::from(self.language))
    }

    /// Why a question is refused, a line for each reason. Failures are in English, as everywhere.
    pub fn refused(&self, draft: &Draft, refusal: &Refusal) -> Failure {
        let calendar = draft.check().ok().map(|scenario| scenario.calendar);
        let reasons = Locale::new(Language::English).refusal(refusal, calendar);
        let lines: Vec<String> =
            reasons.iter().map(|reason| format!("{}: {reason}", self.source.scenario)).collect();
        lines.join("\n")
    }
}

fn text(answer: &sizing::Answer, scenario: &Scenario, locale: &Locale) -> String {
    let mut lines = locale.answer(answer, scenario);
    lines.push(locale.answer_spent(answer));
    lines.extend(answer.changes.iter().map(|change| format!("  {} = {}", change.path, change.value)));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn json(answer: &sizing::Answer, scenario: &Scenario, locale: &Locale) -> Result<Value, Failure> {
    let mut document = serde_json::to_value(answer).map_err(|error| error.to_string())?;
    document["text"] = json!(locale.answer(answer, scenario));
    Ok(document)
}

/// A document as text.
pub fn pretty(document: &Value) -> Result<String, Failure> {
    serde_json::to_string_pretty(document).map(|text| text + "\n").map_err(|error| error.to_string())
}
