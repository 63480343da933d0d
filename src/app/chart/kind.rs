//! Which charts there are.

use isoplan::locale::Locale;

use super::{Chart, composition, hospital, laboratory, peaks, places, positives, results, rooms, staff};
use super::{declared::Declared, stages, streams, supplies, waiting};
use crate::state::Shown;

/// A chart of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Rooms needed against the rooms there are; with some single futures, or without.
    Rooms {
        /// With single futures.
        singles: bool,
    },
    /// Tubes against the laboratories' capacity.
    Laboratory,
    /// Parties waiting for a room.
    Waiting,
    /// People by stage.
    Stages,
    /// People in rooms by stream.
    Streams,
    /// Patients against beds.
    Hospital,
    /// Hours until results are known.
    Results,
    /// Who found the infected.
    Positives,
    /// Peak need in equally likely futures.
    Peaks,
    /// What rooms are occupied with.
    Composition,
    /// How full the districts are.
    Districts,
    /// How full the sites are.
    Sites,
    /// Staff on duty by role.
    Staff,
    /// Supplies, waste and money.
    Supplies,
}

/// Charts that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What a planner came for.
    First,
    /// People.
    People,
    /// Tests.
    Tests,
    /// Rooms and places.
    Places,
    /// Staff, supplies and money.
    Resources,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Group; 5] = [Group::First, Group::People, Group::Tests, Group::Places, Group::Resources];

    /// Its name in keys.
    pub fn name(self) -> &'static str {
        match self {
            Group::First => "first",
            Group::People => "people",
            Group::Tests => "tests",
            Group::Places => "places",
            Group::Resources => "resources",
        }
    }

    /// Its charts that say something of a result.
    pub fn charts(self, shown: &Shown, singles: bool) -> Vec<Kind> {
        let kinds: &[Kind] = match self {
            Group::First => &[Kind::Rooms { singles }, Kind::Laboratory],
            Group::People => &[Kind::Waiting, Kind::Stages, Kind::Streams, Kind::Hospital],
            Group::Tests => &[Kind::Results, Kind::Positives],
            Group::Places => &[Kind::Peaks, Kind::Composition, Kind::Districts, Kind::Sites],
            Group::Resources => &[Kind::Staff, Kind::Supplies],
        };
        kinds.iter().copied().filter(|kind| kind.is_about(shown)).collect()
    }
}

impl Kind {
    /// What the id of its figure, and the names of its files, end with.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Rooms { .. } => "rooms",
            Kind::Laboratory => "laboratory",
            Kind::Waiting => "waiting",
            Kind::Stages => "stages",
            Kind::Streams => "streams",
            Kind::Hospital => "hospital",
            Kind::Results => "results",
            Kind::Positives => "positives",
            Kind::Peaks => "peaks",
            Kind::Composition => "composition",
            Kind::Districts => "districts",
            Kind::Sites => "sites",
            Kind::Staff => "staff",
            Kind::Supplies => "supplies",
        }
    }

    /// Id of its figure.
    pub fn id(self) -> String {
        format!("chart-{}", self.name())
    }

    /// The chart of a result, so many pixels wide.
    pub fn draw(self, shown: &Shown, locale: &Locale, width: u32) -> Chart {
        self.declared(shown, locale).chart((shown.date(0), shown.summary.days), locale, width)
    }

    fn declared(self, shown: &Shown, locale: &Locale) -> Declared {
        match self {
            Kind::Rooms { singles } => rooms::rooms(shown, locale, singles),
            Kind::Laboratory => laboratory::laboratory(shown, locale),
            Kind::Waiting => waiting::waiting(shown, locale),
            Kind::Stages => stages::stages(shown, locale),
            Kind::Streams => streams::streams(shown, locale),
            Kind::Hospital => hospital::hospital(shown, locale),
            Kind::Results => results::results(shown, locale),
            Kind::Positives => positives::positives(shown, locale),
            Kind::Peaks => peaks::peaks(shown, locale),
            Kind::Composition => composition::composition(shown, locale),
            Kind::Districts => places::districts(shown, locale),
            Kind::Sites => places::sites(shown, locale),
            Kind::Staff => staff::staff(shown, locale),
            Kind::Supplies => supplies::supplies(shown, locale),
        }
    }

    /// Whether it says something that the other charts do not.
    fn is_about(self, shown: &Shown) -> bool {
        let places = &shown.details.places;
        match self {
            Kind::Streams => streams::present(shown).count() > 1,
            Kind::Districts => !places.districts.is_empty(),
            Kind::Sites => places.sites.len() > 1,
            _ => true,
        }
    }
}
