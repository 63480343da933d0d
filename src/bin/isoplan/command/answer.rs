//! Answers questions about a scenario: what would fix it.

mod compare;
mod drive;
mod how;
mod map;
mod rule;
mod rules;
mod sensitivity;
mod table;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use isoplan::scenario::{Calendar, Date};
use isoplan::sizing::{Finding, Question};

use super::Failure;
use how::How;

/// Answer a question about a scenario: what would fix it.
///
/// Each question looks for one number, the first with which all is well in 95 of 100 futures, and says
/// how sure it is. The same futures are run with every value that is tried, and no more of them than
/// decide. `rule` and `rules` compare isolation rules, `compare` whole scenarios; `sensitivity` says which
/// input matters most, `map` moves two of them. What may be concluded, and what not, stands in the
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
  isoplan answer compare my-scenario.json with-more-rooms.json
  isoplan answer sensitivity my-scenario.json --futures 200
  isoplan answer map preset:w1 --x 'streams[].multiplier=50..150' --y 'rooms.sites[].rooms=80..120'

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
    Compare(compare::Options),
    Sensitivity(sensitivity::Options),
    Map(map::Options),
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

/// Answers a question; the exit code is 1 if there is no answer.
pub fn answer(options: &Options) -> Result<ExitCode, Failure> {
    match &options.question {
        Asks::Rooms(rooms) => rooms.answer(),
        Asks::Opening(opening) if opening.how.most.is_some() => {
            Err("--most: a date has no greatest value; --rooms says how many rooms".to_owned())
        }
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
        Asks::Compare(options) => compare::answer(options).map(|()| ExitCode::SUCCESS),
        Asks::Sensitivity(options) => sensitivity::answer(options).map(|()| ExitCode::SUCCESS),
        Asks::Map(options) => map::answer(options).map(|()| ExitCode::SUCCESS),
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
