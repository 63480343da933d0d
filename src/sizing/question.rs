//! What can be asked.

use serde::{Deserialize, Serialize};

use crate::scenario::{Date, Issue};

/// A question, and what its answer has to be good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// When all is well in a future.
    pub aim: Aim,
    /// The greatest value to try, in the unit of the question, instead of the usual one.
    pub most: Option<u32>,
}

/// A question for one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The fewest further rooms, in a new site of no district behind all others.
    FurtherRooms {
        /// Day index on which the site opens.
        opens: u32,
    },
    /// The fewest rooms of a site that there is, throughout: its dated changes are left out.
    RoomsOfSite {
        /// Position of the site.
        site: u32,
    },
    /// The latest day on which further rooms, in a new site behind all others, must open.
    OpeningDate {
        /// Their number.
        rooms: u32,
    },
    /// The most arrivals, in per cent of those that the scenario has.
    Arrivals {
        /// Position of the stream; `None`: all alike.
        stream: Option<u32>,
    },
    /// The fewest tubes a day of a laboratory, throughout: its dated changes are left out.
    Tubes {
        /// Position of the laboratory.
        laboratory: u32,
    },
    /// The longest turnaround of a room, fixed.
    Turnaround,
    /// The highest share of occupied rooms, in per cent, at which the reserve may still be called up.
    ReserveTrigger,
    /// The longest time from the call until the whole reserve is there.
    LeadTime,
}

/// When all is well in a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// No party ever waits for a room.
    Rooms,
    /// On no day are more results late than the scenario allows.
    Tests,
}

/// What an answer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Rooms.
    Rooms,
    /// Day indexes; the one behind the last day is "never".
    Day,
    /// Per cent of what the scenario has.
    Percent,
    /// Tubes a day.
    TubesPerDay,
    /// Hours.
    Hours,
    /// Per cent of the usable rooms.
    PercentOfRooms,
}

/// Why a question cannot be put to a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The scenario, or one that would have to be tried, has issues.
    Issues(Vec<Issue>),
    /// There is no such site, stream or laboratory: positions go from 1 to `number`.
    NoSuch {
        /// The path of the list: `rooms.sites`.
        list: &'static str,
        /// The position that was asked for, from 1.
        position: u32,
        /// How many there are.
        number: u32,
    },
    /// The day lies outside the horizon of so many days.
    NoSuchDay {
        /// The day index.
        day: u32,
        /// Days of the horizon.
        days: u32,
    },
    /// No site is held in reserve.
    NoReserve,
    /// The greatest value to try lies outside its range.
    MostOutOfRange {
        /// The value.
        value: u32,
        /// Least value allowed.
        min: u32,
        /// Greatest value allowed.
        max: u32,
    },
    /// The number of futures lies outside its range.
    FuturesOutOfRange {
        /// The number.
        value: u32,
        /// The greatest number allowed; the least is 1.
        max: u32,
    },
    /// The share of futures lies outside its range, from 50 to 99.9 per cent.
    ConfidenceOutOfRange {
        /// The share.
        value: f64,
    },
    /// There is no rule of this name.
    NoSuchRule {
        /// The name.
        name: String,
    },
    /// A study has no candidate of this number; its own tasks name those that it has.
    NoSuchCandidate {
        /// The number.
        candidate: u32,
    },
    /// One of the scenarios that are compared has issues.
    ScenarioIssues {
        /// Its position, from 1: the first is what the others are compared with.
        position: u32,
        /// What is wrong with it.
        issues: Vec<Issue>,
    },
    /// So many scenarios cannot be compared.
    ScenariosOutOfRange {
        /// Their number.
        value: u32,
        /// The greatest number allowed; the least is 2.
        max: u32,
    },
    /// The scenarios that are compared have different horizons.
    OtherHorizon {
        /// Position of the other, from 1.
        position: u32,
        /// Horizon of the first scenario: first day and number of days.
        first: (Date, u32),
        /// Horizon of the other.
        other: (Date, u32),
    },
    /// The scenarios that are compared count money in different currencies.
    OtherCurrency {
        /// Position of the other, from 1.
        position: u32,
        /// Currency of the first scenario.
        first: String,
        /// Currency of the other.
        other: String,
    },
    /// The scenario has no number at this path, or none that could be moved.
    NoSuchInput {
        /// The path.
        path: String,
    },
    /// An input cannot be moved so far: the ends are not in their order, or outside their range.
    EndsOutOfRange {
        /// Path of the input.
        path: String,
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
        /// Least value allowed.
        min: f64,
        /// Greatest value allowed.
        max: f64,
    },
    /// Both inputs of a map move the same number.
    SameInput {
        /// Its path.
        path: String,
    },
}

impl Question {
    /// What its answer counts.
    pub fn unit(self) -> Unit {
        match self {
            Question::FurtherRooms { .. } | Question::RoomsOfSite { .. } => Unit::Rooms,
            Question::OpeningDate { .. } => Unit::Day,
            Question::Arrivals { .. } => Unit::Percent,
            Question::Tubes { .. } => Unit::TubesPerDay,
            Question::Turnaround | Question::LeadTime => Unit::Hours,
            Question::ReserveTrigger => Unit::PercentOfRooms,
        }
    }

    /// What is asked for by itself: results in time of laboratories, rooms of anything else.
    pub fn usual_aim(self) -> Aim {
        if matches!(self, Question::Tubes { .. }) { Aim::Tests } else { Aim::Rooms }
    }
}
