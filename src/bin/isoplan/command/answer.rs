//! Answers questions about a scenario: what would fix it.

mod drive;
mod rule;
mod rules;

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use isoplan::locale::{Language, Locale};
use isoplan::scenario::{Calendar, Date, Draft, Scenario};
use isoplan::sizing::{self, Asked, Finding, Inquiry, Question, Refusal, Search};
use serde_json::{Value, json};

use super::output::Tongue;
use super::simulate::Threads;
use super::source::{self, Source};
use super::{Failure, output};

/// Answer a question about a scenario: what would fix it.
///
/// Each question looks for one number, the first with which all is well in 95 of 100 futures, and says
/// how sure it is. The same futures are run with every value that is tried, and no more of them than
/// decide. `rule` and `rules` compare isolation rules. What may be concluded, and what not, stands in the
/// documentation of the model, page `sizing`.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {
    #[command(subcommand)]
    question: Asks,
}

const EXAMPLES: &str = "\
Examples:
  isoplan answer rooms preset:jilin-2022
  isoplan answer rooms my-scenario.json --site 2
  isoplan answer opening my-scenario.json --rooms 600
  isoplan answer tubes preset:border-city --laboratory 1 --futures 200
  isoplan answer rule preset:w1
  isoplan answer rules preset:border-city --format csv

Exit codes:
  0  answered
  1  it cannot be reached, or so few futures do not tell
  2  bad input";

#[derive(Subcommand)]
enum Asks {
    Rooms(Rooms),
    Opening(Opening),
    Arrivals(Arrivals),
    Tubes(Tubes),
    Turnaround(Turnaround),
    Trigger(Trigger),
    LeadTime(LeadTime),
    Rule(rule::Options),
    Rules(rules::Options),
}

/// The fewest rooms: further ones in a new site, and by when; or those of one site.
#[derive(Args)]
struct Rooms {
    #[command(flatten)]
    how: How,
    /// Number of the site whose rooms are looked for, the first is 1, instead of further ones.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=512))]
    site: Option<u32>,
    /// Date on which the further rooms open [default: there from the first day].
    #[arg(long, value_name = "DATE", conflicts_with = "site")]
    opens: Option<String>,
}

/// The latest date on which further rooms must open.
#[derive(Args)]
struct Opening {
    #[command(flatten)]
    how: How,
    /// Number of further rooms.
    #[arg(long, value_name = "N")]
    rooms: u32,
}

/// The most arrivals.
#[derive(Args)]
struct Arrivals {
    #[command(flatten)]
    how: How,
    /// Number of the stream, the first is 1 [default: all streams alike].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=64))]
    stream: Option<u32>,
}

/// The fewest tubes a day of a laboratory, so that results are in time.
#[derive(Args)]
struct Tubes {
    #[command(flatten)]
    how: How,
    /// Number of the laboratory, the first is 1.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=32))]
    laboratory: u32,
}

/// The longest turnaround of a room.
#[derive(Args)]
struct Turnaround {
    #[command(flatten)]
    how: How,
}

/// The highest share of occupied rooms at which the reserve may still be called up.
#[derive(Args)]
struct Trigger {
    #[command(flatten)]
    how: How,
}

/// The longest time from the call until the reserve is there.
#[derive(Args)]
struct LeadTime {
    #[command(flatten)]
    how: How,
}

/// How a number is looked for.
#[derive(Args)]
struct How {
    #[command(flatten)]
    common: Common,
    /// What must be well in a future [default: tests for tubes, rooms for anything else].
    #[arg(long, value_enum)]
    aim: Option<Aim>,
    /// The greatest value to try.
    #[arg(long, value_name = "VALUE")]
    most: Option<u32>,
    /// Form of the answer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What all questions take.
#[derive(Args)]
struct Common {
    #[command(flatten)]
    source: Source,
    /// Share of futures in which all must be well, in per cent.
    #[arg(long, value_name = "PERCENT", default_value_t = 95.0)]
    confidence: f64,
    /// Number of futures instead of the scenario's.
    #[arg(long, value_name = "N")]
    futures: Option<u32>,
    /// Seed instead of the scenario's.
    #[arg(long)]
    seed: Option<u64>,
    #[command(flatten)]
    threads: Threads,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
}

/// Form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences.
    Text,
    /// Everything.
    Json,
}

/// What must be well in a future.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Aim {
    /// Nobody waits for a room.
    Rooms,
    /// Results are in time every day.
    Tests,
}

/// Answers a question; the exit code is 1 if there is no answer.
pub fn answer(options: &Options) -> Result<ExitCode, Failure> {
    match &options.question {
        Asks::Rooms(rooms) => rooms.answer(),
        Asks::Opening(opening) => opening.how.answer(|_| Ok(Question::OpeningDate { rooms: opening.rooms })),
        Asks::Arrivals(arrivals) => {
            let stream = arrivals.stream.map(|number| number - 1);
            arrivals.how.answer(|_| Ok(Question::Arrivals { stream }))
        }
        Asks::Tubes(tubes) => tubes.how.answer(|_| Ok(Question::Tubes { laboratory: tubes.laboratory - 1 })),
        Asks::Turnaround(turnaround) => turnaround.how.answer(|_| Ok(Question::Turnaround)),
        Asks::Trigger(trigger) => trigger.how.answer(|_| Ok(Question::ReserveTrigger)),
        Asks::LeadTime(lead_time) => lead_time.how.answer(|_| Ok(Question::LeadTime)),
        Asks::Rule(options) => rule::answer(options).map(|()| ExitCode::SUCCESS),
        Asks::Rules(options) => rules::answer(options).map(|()| ExitCode::SUCCESS),
    }
}

impl Rooms {
    fn answer(&self) -> Result<ExitCode, Failure> {
        if let Some(site) = self.site {
            return self.how.answer(|_| Ok(Question::RoomsOfSite { site: site - 1 }));
        }
        if let Some(date) = &self.opens {
            return self.how.answer(|calendar| Ok(Question::FurtherRooms { opens: day(date, calendar)? }));
        }
        let (draft, scenario) = self.how.common.scenario()?;
        let rooms = self.how.search(&draft, Question::FurtherRooms { opens: 0 })?;
        let mut answers = vec![rooms];
        // By when: asked for as many rooms as are enough for sure, or the date would be too early.
        if let Finding::Found { high: rooms @ 1.., .. } = answers[0].finding {
            answers.push(self.how.search(&draft, Question::OpeningDate { rooms })?);
        }
        self.how.print(&answers, &scenario)
    }
}

/// The day index of a date.
fn day(date: &str, calendar: Calendar) -> Result<u32, Failure> {
    let parsed: Date = date.parse().map_err(|_| format!("--opens {date}: a date reads like 2022-03-18"))?;
    u32::try_from(parsed.days_since(calendar.first_day))
        .map_err(|_| format!("--opens {date}: before the first day, {}", calendar.first_day))
}

impl How {
    fn answer(&self, question: impl Fn(Calendar) -> Result<Question, Failure>) -> Result<ExitCode, Failure> {
        let (draft, scenario) = self.common.scenario()?;
        let answer = self.search(&draft, question(scenario.calendar)?)?;
        self.print(&[answer], &scenario)
    }

    fn search(&self, draft: &Draft, question: Question) -> Result<sizing::Answer, Failure> {
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

    fn print(&self, answers: &[sizing::Answer], scenario: &Scenario) -> Result<ExitCode, Failure> {
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
    fn scenario(&self) -> Result<(Draft, Scenario), Failure> {
        let mut draft = source::draft(&self.source.scenario)?;
        if let Some(seed) = self.seed {
            draft.set("calendar.seed", seed.into());
        }
        let scenario = draft.check().map_err(|issues| source::report(&self.source.scenario, &issues))?;
        Ok((draft, scenario))
    }

    fn futures(&self, draft: &Draft) -> Result<u32, Failure> {
        let own = || draft.check().map(|scenario| scenario.calendar.futures);
        match self.futures {
            Some(futures) => Ok(futures),
            None => own().map_err(|issues| source::report(&self.source.scenario, &issues)),
        }
    }

    fn locale(&self) -> Locale {
        Locale::new(Language::from(self.language))
    }

    /// Why a question is refused, a line for each reason. Failures are in English, as everywhere.
    fn refused(&self, draft: &Draft, refusal: &Refusal) -> Failure {
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

fn pretty(document: &Value) -> Result<String, Failure> {
    serde_json::to_string_pretty(document).map(|text| text + "\n").map_err(|error| error.to_string())
}
