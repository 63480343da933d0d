//! A candidate at work: what its futures show.

use super::book::Evidence;
use super::inquiry::Inquiry;
use super::monotone::Monotone;
use super::question::{Aim, Question};
use super::rounds::Task;
use crate::engine::{Engine, Runner, Series, Trajectory};
use crate::scenario::{Scenario, Site};

/// Runs futures of one candidate.
#[derive(Debug)]
pub struct Trial {
    engine: Engine,
    candidate: u32,
    candidates: u32,
    measure: Measure,
}

/// What is taken from a future.
#[derive(Debug)]
enum Measure {
    /// Whether nobody waits for a room.
    NobodyWaits,
    /// Whether on every day at most this share of the results due is late.
    InTime(f64),
    /// From a run with room for everybody, the rooms that a new site must have, open from a day on.
    FurtherRooms { opens: u32 },
    /// From such a run without the rooms of a site, the rooms that it must have, fewest first.
    RoomsOfSite { site: Site, first: u32 },
    /// From such a run, the last day on which so many rooms must open; counted from behind the horizon.
    OpeningDate { rooms: u32 },
}

impl Trial {
    pub(super) fn new(scenario: &Scenario, inquiry: &Inquiry, candidate: u32) -> Trial {
        let measure = match (inquiry.asked().aim, inquiry.monotone()) {
            (Aim::Tests, _) => Measure::InTime(scenario.tests.late_share),
            (Aim::Rooms, Monotone::Exact) => exact(inquiry),
            (Aim::Rooms, _) => Measure::NobodyWaits,
        };
        Trial { engine: Engine::new(scenario), candidate, candidates: inquiry.candidates(), measure }
    }

    /// The candidate.
    pub fn candidate(&self) -> u32 {
        self.candidate
    }

    /// What the futures of a task show, in its order.
    pub fn evidence(&self, task: &Task) -> Vec<Evidence> {
        let mut runner = self.engine.runner();
        task.futures.iter().map(|&future| self.of_future(&mut runner, future)).collect()
    }

    fn of_future(&self, runner: &mut Runner, future: u32) -> Evidence {
        let is_well = match &self.measure {
            Measure::NobodyWaits => runner.once(future).first_breach().is_none(),
            Measure::InTime(late_share) => runner.once(future).tests_in_time(*late_share),
            measure => {
                let first = first_enough(measure, &runner.need(future))
                    .map_or(self.candidates, |candidate| candidate.min(self.candidates));
                return Evidence { least: first, most: first };
            }
        };
        Evidence::of_run(self.candidate, is_well, self.candidates)
    }
}

/// What shows the first good candidate in one run.
fn exact(inquiry: &Inquiry) -> Measure {
    match inquiry.asked().question {
        Question::FurtherRooms { opens } => Measure::FurtherRooms { opens },
        Question::RoomsOfSite { site } => Measure::RoomsOfSite {
            site: inquiry.scenario().rooms.sites[site as usize].clone(),
            first: inquiry.value(0),
        },
        Question::OpeningDate { rooms } => Measure::OpeningDate { rooms },
        _ => Measure::NobodyWaits,
    }
}

/// The first candidate that is good enough for a future; `None`: none is.
fn first_enough(measure: &Measure, need: &Trajectory) -> Option<u32> {
    let short = |day: &u32| need.at(Series::RoomsShort, *day);
    let first_short = (0..need.days()).find(|day| short(day) > 0);
    let Some(first_short) = first_short else { return Some(0) };
    let rooms_short = need.peak(Series::RoomsShort);
    let from = |opens: u32| (opens <= first_short).then_some(rooms_short);
    match measure {
        Measure::FurtherRooms { opens } => from(*opens),
        Measure::RoomsOfSite { site, first } => {
            site.rooms_for(from(site.opens)?).map(|rooms| rooms.saturating_sub(*first))
        }
        Measure::OpeningDate { rooms } => (rooms_short <= *rooms).then(|| need.days() - first_short),
        Measure::NobodyWaits | Measure::InTime(_) => None,
    }
}
