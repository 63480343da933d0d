//! The table of all parameters: the one place where a parameter's range, unit, default and source
//! stand. Form, file, command line and documentation read it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Serialize;

mod list;
mod plausible;
// One row a line, whatever its length: it is read as a table.
#[rustfmt::skip]
mod table;

pub use list::{LISTS, List};
pub use plausible::{Plausible, Reach};

/// Every parameter of the model, group by group.
pub fn all() -> impl Iterator<Item = &'static Parameter> {
    table::TABLE.iter().flat_map(|part| part.iter())
}

/// A check looks up every field of a scenario.
static BY_ID: LazyLock<BTreeMap<&str, &Parameter>> =
    LazyLock::new(|| all().map(|parameter| (parameter.id, parameter)).collect());

/// The parameters whose id begins so, in the order of their ids.
pub(super) fn beginning_with(start: &str) -> impl Iterator<Item = &'static Parameter> {
    BY_ID.range(start..).take_while(move |(id, _)| id.starts_with(start)).map(|(_, parameter)| *parameter)
}

/// One input of the model.
#[derive(Debug, PartialEq)]
pub struct Parameter {
    /// Path in the draft; `[]` stands for any element of a list: `streams[].prevalence`.
    pub id: &'static str,
    /// Where a planner looks for it.
    pub group: Group,
    /// What values it takes.
    pub kind: Kind,
    /// Unit of the values.
    pub unit: Unit,
    /// Value when the draft does not say, as JSON text; `None`: absent has a meaning of its own,
    /// stated in `basis`, or the field is required.
    pub default: Option<&'static str>,
    /// Where the default comes from.
    pub basis: Basis,
}

/// Groups of parameters, in the order in which a person goes through the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// First day, horizon, seed, futures.
    Calendar,
    /// Who is there already on the first day.
    Initial,
    /// Who arrives, when, how many together, how many infected.
    Arrivals,
    /// Days in the site, days at home, test days.
    Rule,
    /// Districts, sites, turnaround, reserve, longest wait.
    Rooms,
    /// Laboratories, deadlines.
    Tests,
    /// Detection, symptoms, infectiousness, hospital.
    Cases,
    /// Staff, supplies, costs.
    Resources,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Group; 8] = [
        Group::Calendar,
        Group::Initial,
        Group::Arrivals,
        Group::Rule,
        Group::Rooms,
        Group::Tests,
        Group::Cases,
        Group::Resources,
    ];
}

/// The values that a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A whole number from `min` to `max`.
    Whole {
        /// Least value.
        min: u64,
        /// Greatest value.
        max: u64,
    },
    /// A number from `min` to `max`.
    Real {
        /// Least value.
        min: f64,
        /// Greatest value.
        max: f64,
    },
    /// A list of `min_length` to `max_length` whole numbers, each from `min` to `max`.
    Wholes {
        /// Least value.
        min: u64,
        /// Greatest value.
        max: u64,
        /// Least length.
        min_length: usize,
        /// Greatest length.
        max_length: usize,
    },
    /// A list of `min_length` to `max_length` numbers, each from `min` to `max`.
    Reals {
        /// Least value.
        min: f64,
        /// Greatest value.
        max: f64,
        /// Least length.
        min_length: usize,
        /// Greatest length.
        max_length: usize,
    },
    /// A date.
    Date,
    /// `true` or `false`.
    Flag,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A text of at most so many characters.
    Text {
        /// Greatest length in characters.
        max_length: usize,
    },
}

impl Kind {
    /// Whether it is a single whole number.
    pub fn is_whole(self) -> bool {
        matches!(self, Kind::Whole { .. })
    }

    /// Least and greatest value of a single number.
    pub fn ends(self) -> Option<(f64, f64)> {
        match self {
            Kind::Whole { min, max } => Some((min as f64, max as f64)),
            Kind::Real { min, max } => Some((min, max)),
            _ => None,
        }
    }
}

/// Units, each with a word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    None,
    Persons,
    PersonsPerDay,
    PersonsPerHour,
    Parties,
    PartiesPerHour,
    Cases,
    CasesPerDay,
    Contacts,
    Seats,
    Rooms,
    Days,
    Day,
    PerDay,
    PerMonth,
    Hours,
    HourOfDay,
    Minutes,
    Samples,
    Tubes,
    TubesPerDay,
    Share,
    Factor,
    Futures,
    Beds,
    PersonsPerStaff,
    Shifts,
    Teams,
    Sets,
    Kits,
    Meals,
    Litres,
    Kilograms,
    Money,
}

/// What a value rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A publication or an authority, with the year.
    Source(&'static str),
    /// No source gives it; the text says what was assumed and why.
    Assumption(&'static str),
    /// A technical choice that has no truth outside the program.
    Choice(&'static str),
}

impl Parameter {
    /// The parameter with this id.
    ///
    /// # Panics
    ///
    /// If the table does not have it: ids are written in the program only, and a test reads every
    /// one of them.
    pub fn of(id: &str) -> &'static Parameter {
        BY_ID.get(id).unwrap_or_else(|| panic!("{id} is not in the parameter table"))
    }

    /// The parameter behind a path of a draft: `streams[0].prevalence` is `streams[].prevalence`.
    /// `None` for paths of objects, lists and unknown fields.
    pub fn at(path: &str) -> Option<&'static Parameter> {
        BY_ID.get(id_of(path).as_str()).copied()
    }
}

/// The id behind a path: list positions are left out.
pub fn id_of(path: &str) -> String {
    let mut id = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => {
                inside = true;
                id.push('[');
            }
            ']' => {
                inside = false;
                id.push(']');
            }
            _ if inside => {}
            _ => id.push(c),
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_paths_find_them() {
        for parameter in all() {
            assert_eq!(all().filter(|other| other.id == parameter.id).count(), 1, "{}", parameter.id);
            assert_eq!(Parameter::at(parameter.id).unwrap().id, parameter.id);
        }
        assert_eq!(Parameter::at("streams[12].prevalence").unwrap().id, "streams[].prevalence");
        assert!(Parameter::at("streams[0].nothing").is_none());
    }

    #[test]
    fn sources_have_a_year() {
        for parameter in all() {
            if let Basis::Source(text) = parameter.basis {
                let mut windows = text.as_bytes().windows(4);
                let is_year = |four: &[u8]| four.starts_with(b"20") && four.iter().all(u8::is_ascii_digit);
                assert!(windows.any(is_year), "{}: {text}", parameter.id);
            }
        }
    }
}
