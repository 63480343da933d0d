//! By what variants are compared.

use super::{Differences, Figures};
use crate::sizing::paired::Difference;
use crate::summary::{Bound, Mean, Probability};

/// A figure that variants are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criterion {
    /// Futures in which no party ever waits for a room.
    WithinCapacity,
    /// Futures in which results are in time every day.
    TestsInTime,
    /// Rooms: those that would have sufficed; of a difference, the most that were needed at a time.
    Rooms,
    /// Nights of rooms occupied.
    RoomNights,
    /// Hours waited for a room, in days of a person.
    PersonDaysWaited,
    /// Persons diverted.
    PersonsDiverted,
    /// Tubes of isolation.
    Tubes,
    /// Cost.
    Cost,
}

/// What a variant comes to by a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// A share of futures.
    Share(Probability),
    /// A quantile of the futures.
    Bound(Bound),
    /// Their mean.
    Mean(Mean),
}

impl Criterion {
    /// Every criterion, in the order in which they are shown.
    pub const ALL: [Criterion; 8] = [
        Criterion::WithinCapacity,
        Criterion::TestsInTime,
        Criterion::Rooms,
        Criterion::RoomNights,
        Criterion::PersonDaysWaited,
        Criterion::PersonsDiverted,
        Criterion::Tubes,
        Criterion::Cost,
    ];

    /// Its name in the names of its words.
    pub fn name(self) -> &'static str {
        match self {
            Criterion::WithinCapacity => "within-capacity",
            Criterion::TestsInTime => "tests-in-time",
            Criterion::Rooms => "rooms",
            Criterion::RoomNights => "room-nights",
            Criterion::PersonDaysWaited => "person-days-waited",
            Criterion::PersonsDiverted => "persons-diverted",
            Criterion::Tubes => "tubes",
            Criterion::Cost => "cost",
        }
    }

    /// Whether it is a share of futures.
    pub fn is_share(self) -> bool {
        matches!(self, Criterion::WithinCapacity | Criterion::TestsInTime)
    }

    /// What it is among figures.
    pub fn amount(self, of: &Figures) -> Amount {
        match self {
            Criterion::WithinCapacity => Amount::Share(of.within_capacity),
            Criterion::TestsInTime => Amount::Share(of.tests_in_time),
            Criterion::Rooms => Amount::Bound(of.rooms_sufficing),
            Criterion::RoomNights => Amount::Mean(of.room_nights),
            Criterion::PersonDaysWaited => Amount::Mean(of.person_days_waited),
            Criterion::PersonsDiverted => Amount::Mean(of.persons_diverted),
            Criterion::Tubes => Amount::Mean(of.tubes),
            Criterion::Cost => Amount::Mean(of.cost),
        }
    }

    /// What it is among differences.
    pub fn difference(self, of: &Differences) -> Difference {
        match self {
            Criterion::WithinCapacity => of.within_capacity,
            Criterion::TestsInTime => of.tests_in_time,
            Criterion::Rooms => of.peak_needed,
            Criterion::RoomNights => of.room_nights,
            Criterion::PersonDaysWaited => of.person_days_waited,
            Criterion::PersonsDiverted => of.persons_diverted,
            Criterion::Tubes => of.tubes,
            Criterion::Cost => of.cost,
        }
    }
}

impl Amount {
    /// Its best estimate.
    pub fn value(self) -> f64 {
        match self {
            Amount::Share(probability) => probability.share,
            Amount::Bound(bound) => bound.value.into(),
            Amount::Mean(mean) => mean.value,
        }
    }
}
