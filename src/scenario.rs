//! What a planner decides: the input of the model.
//!
//! A [`Draft`] holds what a form, a file or a link says. Checking it gives either a [`Scenario`],
//! which can always be run, or every [`Issue`] at once. Ranges, units, defaults and sources stand
//! in one table, [`parameter`].

mod cases;
mod check;
mod compare;
pub mod curve;
mod distribution;
mod document;
mod draft;
mod infectiousness;
mod inputs;
mod issue;
mod json;
mod laboratory;
pub mod normal;
pub mod parameter;
pub mod preset;
pub mod profile;
mod quantity;
mod resources;
mod rooms;
mod rule;
pub mod rule_preset;
pub mod schema;
mod stream;
mod version;

pub use cases::{Cases, Hospital, Household, Incubation, Transmission};
pub use check::{MOST_ARRIVALS, NUMBERS_A_DAY};
pub use curve::DetectionCurve;
pub use distribution::TimeDistribution;
pub use draft::{Basis, Draft, MOST_VALUES, Origin, RUN_SETTINGS};
pub use infectiousness::{ESCAPE, Infectiousness};
pub use inputs::{InputDifference, differences};
pub use issue::{Expected, Issue, Problem};
pub use laboratory::{Laboratory, Routing, Tests};
pub use quantity::{Date, NotADate};
pub use resources::{Costs, Resources, Role, Staff, Supplies};
pub use rooms::{District, Inspection, Reserve, Rooms, Site, WholeSite};
pub use rule::{Rule, RuleChange, Stage, Test};
pub use stream::{Arrivals, CountNoise, Outbreak, Secondary, Service, Stream};
pub use version::FORMAT_VERSION;

/// A scenario that has passed every check: the engine runs it without a way to fail.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What its author calls it.
    pub name: String,
    /// First day, horizon, seed and number of futures.
    pub calendar: Calendar,
    /// Who is there already on the first day.
    pub initial: Initial,
    /// The categories of people who must isolate, in the order in which they queue within an hour.
    pub streams: Vec<Stream>,
    /// Where they isolate.
    pub rooms: Rooms,
    /// Who reads their samples, in list order.
    pub laboratories: Vec<Laboratory>,
    /// How samples are routed, and when a result is late.
    pub tests: Tests,
    /// How infections run, are found and are passed on.
    pub cases: Cases,
    /// Staff, supplies and money.
    pub resources: Resources,
}

/// The horizon and the randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The day with index 0.
    pub first_day: Date,
    /// Days simulated.
    pub days: u32,
    /// Seed of all randomness.
    pub seed: u64,
    /// Futures to simulate, numbered from 0.
    pub futures: u32,
}

impl Calendar {
    /// Whole hours simulated.
    pub fn hours(&self) -> u32 {
        self.days * 24
    }

    /// The date of a day index.
    pub fn date(&self, day: u32) -> Date {
        self.first_day.plus_days(i64::from(day))
    }
}

/// Who is there already at 00:00 of the first day.
#[derive(Debug, Clone, PartialEq)]
pub struct Initial {
    /// People in mid-stay.
    pub inside: Vec<Inside>,
    /// Patients in hospital. How long each has been there is as in a hospital in balance.
    pub patients: u32,
}

/// People in mid-stay on the first day. Their stage began at 12:00 of its first day; nobody of
/// them has been found so far, and all their results so far are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inside {
    /// Position of their stream.
    pub stream: usize,
    /// Stage in which they are.
    pub stage: Stage,
    /// Whether each party has a room: in the central stage, or, for want of a suitable home, in the second.
    pub in_room: bool,
    /// The day of the stage that the first day is to them, at least 2; `None`: spread evenly over
    /// the days that their rule allows.
    pub day: Option<u32>,
    /// Parties.
    pub parties: u32,
}
