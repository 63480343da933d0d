//! Site by site, district by district, stream by stream.

use serde::Serialize;

use super::Quantiles;
use super::columns::Columns;
use crate::engine::Trajectory;
use crate::scenario::{Arrivals, Scenario};

/// Every site, district and category of people, day by day, at midnight.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Places {
    /// The scenario's sites, in list order.
    pub sites: Vec<Place>,
    /// The scenario's districts, in list order.
    pub districts: Vec<Place>,
    /// The scenario's streams, each with its secondary contacts behind it; household contacts; the
    /// discharged.
    pub streams: Vec<People>,
}

/// Rooms of a place, day by day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Place {
    /// What its author calls it.
    pub name: String,
    /// Rooms in use or in turnaround at midnight.
    pub occupied: Vec<Quantiles>,
    /// Rooms usable at midnight.
    pub usable: Vec<Quantiles>,
}

/// People of one category, day by day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct People {
    /// The stream's name.
    pub name: String,
    /// Which of its people.
    pub category: Category,
    /// Persons waiting for a room at midnight.
    pub waiting: Vec<Quantiles>,
    /// Persons in rooms at midnight, in the central stage.
    pub central: Vec<Quantiles>,
    /// Persons in rooms at midnight, in the second stage.
    pub second_in_room: Vec<Quantiles>,
    /// Persons at home at midnight.
    pub at_home: Vec<Quantiles>,
}

/// Which people of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Its arrivals.
    Arrivals,
    /// Secondary contacts.
    Secondary,
    /// Household contacts of cases found at home, of all streams.
    Household,
    /// Discharged patients, of all streams.
    Discharged,
}

impl Places {
    /// Of futures in the order of their numbers.
    pub fn of(scenario: &Scenario, futures: &[&Trajectory]) -> Places {
        let mut placing = Placing::new(scenario);
        while placing.go_on(futures) {}
        placing.finish()
    }
}

/// Places on their way, a day at a time.
#[derive(Debug)]
pub(super) struct Placing {
    places: Places,
    /// The district of each site.
    district_of: Vec<Option<usize>>,
    next_day: u32,
    columns: Columns,
    /// Scratch memory: a figure of a district, for each future.
    sums: Vec<u32>,
}

impl Placing {
    /// Begins with the names.
    pub(super) fn new(scenario: &Scenario) -> Placing {
        let (sites, districts) = (&scenario.rooms.sites, &scenario.rooms.districts);
        let places = Places {
            sites: sites.iter().map(|site| Place::named(&site.name)).collect(),
            districts: districts.iter().map(|district| Place::named(&district.name)).collect(),
            streams: categories(scenario).into_iter().map(People::named).collect(),
        };
        let district_of = sites.iter().map(|site| site.district).collect();
        Placing { places, district_of, next_day: 0, columns: Columns::default(), sums: Vec::new() }
    }

    /// Sums up the next day of futures in the order of their numbers, the same at each step. `false`:
    /// there was none left.
    pub(super) fn go_on(&mut self, futures: &[&Trajectory]) -> bool {
        let day = self.next_day;
        if futures.first().is_none_or(|future| day >= future.days()) {
            return false;
        }
        self.next_day += 1;
        let Places { sites, districts, streams } = &mut self.places;
        let rows: Vec<&[u32]> = futures.iter().map(|future| future.sites_on(day).as_flattened()).collect();
        self.columns.take_in(&rows);
        // Districts first: what is taken of a site loses the order of the futures.
        for (number, district) in districts.iter_mut().enumerate() {
            for (which, figure) in district.figures().into_iter().enumerate() {
                self.sums.clear();
                self.sums.resize(futures.len(), 0);
                let sites = self.district_of.iter().zip(self.columns.iter_mut().skip(which).step_by(2));
                for (_, site) in sites.filter(|(district, _)| **district == Some(number)) {
                    self.sums.iter_mut().zip(site).for_each(|(sum, value)| *sum += *value);
                }
                figure.extend(Quantiles::of(&mut self.sums));
            }
        }
        for (figure, column) in sites.iter_mut().flat_map(Place::figures).zip(self.columns.iter_mut()) {
            figure.extend(Quantiles::of(column));
        }
        let rows: Vec<&[u32]> = futures.iter().map(|future| future.flows_on(day).as_flattened()).collect();
        self.columns.take_in(&rows);
        for (figure, column) in streams.iter_mut().flat_map(People::figures).zip(self.columns.iter_mut()) {
            figure.extend(Quantiles::of(column));
        }
        true
    }

    /// The places, once no day is left.
    pub(super) fn finish(self) -> Places {
        self.places
    }
}

impl Place {
    fn named(name: &str) -> Place {
        Place { name: name.to_owned(), occupied: Vec::new(), usable: Vec::new() }
    }

    /// As [`Trajectory::sites_on`] has them.
    fn figures(&mut self) -> [&mut Vec<Quantiles>; 2] {
        [&mut self.occupied, &mut self.usable]
    }
}

impl People {
    fn named((name, category): (String, Category)) -> People {
        let [waiting, central, second_in_room, at_home] = Default::default();
        People { name, category, waiting, central, second_in_room, at_home }
    }

    /// As [`Trajectory::flows_on`] has them.
    fn figures(&mut self) -> [&mut Vec<Quantiles>; 4] {
        [&mut self.waiting, &mut self.central, &mut self.second_in_room, &mut self.at_home]
    }
}

/// Names and categories of the flows, in the order in which trajectories hold them.
fn categories(scenario: &Scenario) -> Vec<(String, Category)> {
    let mut categories = Vec::new();
    for stream in &scenario.streams {
        categories.push((stream.name.clone(), Category::Arrivals));
        if let Arrivals::Outbreak(outbreak) = &stream.arrivals
            && outbreak.secondary.is_some()
        {
            categories.push((stream.name.clone(), Category::Secondary));
        }
    }
    categories.push((String::new(), Category::Household));
    categories.push((String::new(), Category::Discharged));
    categories
}
