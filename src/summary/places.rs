//! Site by site, district by district, stream by stream.

use serde::Serialize;

use super::Quantiles;
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
        let mut places = Places::default();
        while places.add_next(scenario, futures) {}
        places
    }

    /// Adds the next site, district or category of people. `false`: there was none left.
    pub(super) fn add_next(&mut self, scenario: &Scenario, futures: &[&Trajectory]) -> bool {
        let rooms = &scenario.rooms;
        let (site, district, flow) = (self.sites.len(), self.districts.len(), self.streams.len());
        if let Some(added) = rooms.sites.get(site) {
            self.sites.push(Place::of(&added.name, &[site], futures));
        } else if let Some(added) = rooms.districts.get(district) {
            let sites: Vec<usize> =
                (0..rooms.sites.len()).filter(|&site| rooms.sites[site].district == Some(district)).collect();
            self.districts.push(Place::of(&added.name, &sites, futures));
        } else if let Some(added) = categories(scenario).into_iter().nth(flow) {
            self.streams.push(People::of(added, flow, futures));
        } else {
            return false;
        }
        true
    }
}

impl Place {
    fn of(name: &str, sites: &[usize], futures: &[&Trajectory]) -> Place {
        let sum = |which: usize| {
            daily(futures, |future, day| sites.iter().map(|&site| future.sites_on(day)[site][which]).sum())
        };
        Place { name: name.to_owned(), occupied: sum(0), usable: sum(1) }
    }
}

impl People {
    fn of((name, category): (String, Category), flow: usize, futures: &[&Trajectory]) -> People {
        let at = |place: usize| daily(futures, |future, day| future.flows_on(day)[flow][place]);
        People { name, category, waiting: at(0), central: at(1), second_in_room: at(2), at_home: at(3) }
    }
}

/// Quantiles of a figure of a future's day, day by day.
fn daily(futures: &[&Trajectory], figure: impl Fn(&Trajectory, u32) -> u32) -> Vec<Quantiles> {
    let days = futures.first().map_or(0, |future| future.days());
    let mut values = Vec::with_capacity(futures.len());
    let mut quantiles = |day| {
        values.clear();
        values.extend(futures.iter().map(|future| figure(future, day)));
        Quantiles::of(&mut values)
    };
    (0..days).filter_map(&mut quantiles).collect()
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
