//! Time since infection on arrival: of streams, of secondary contacts, of household contacts.

use super::{Assumption, Choice, Group, Kind, Parameter, Unit, parameter, reals};

/// The three fields of a time since infection.
macro_rules! since_infection {
    ($at:literal, $group:expr, $days:literal, $why:literal) => {
        [
            parameter(concat!($at, ".since_infection"), $group, Kind::Choice(&["uniform", "tabulated", "whole-days"]), Unit::None, Some("\"uniform\""), Choice("how the days are given")),
            parameter(concat!($at, ".since_infection_days"), $group, reals(0.0, 60.0, 1, 121), Unit::Days, Some($days), Assumption($why)),
            parameter(concat!($at, ".since_infection_weights"), $group, reals(0.0, 1e6, 1, 120), Unit::None, None, Choice("required with tabulated, one for each bin between the days, and with whole-days, one for each day")),
        ]
    };
}

pub static STREAM: [Parameter; 3] = since_infection!(
    "streams[]", Group::Arrivals, "[0,14]",
    "uniform between the two; tabulated and whole-days need days of their own"
);

pub static SECONDARY: [Parameter; 3] = since_infection!(
    "streams[].arrivals.secondary", Group::Arrivals, "[0,3]",
    "at most one generation after the close contact; uniform between the two"
);

pub static HOUSEHOLD: [Parameter; 3] = since_infection!(
    "cases.household", Group::Cases, "[0,5]",
    "infected by the case that was found, some days before; uniform between the two"
);
