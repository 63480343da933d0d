//! Staff, supplies and money: what each day of a future takes.
//!
//! Staff on duty follow from the persons in rooms at midnight, rounded up to whole persons in each
//! role; meals and waste from the same persons; sampling kits from samples; disinfectant from rooms
//! in use and rooms vacated; protective sets from staff on duty. Costs are these amounts times their
//! unit costs, and room nights, tubes and days in hospital times theirs.

use serde::Serialize;

use super::figure::{Mean, at_levels};
use crate::engine::{Series, Trajectory};
use crate::scenario::{Role, Scenario};

/// What isolation takes, day by day and in all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resources {
    /// Every item.
    pub items: Vec<Item>,
}

/// One of the things that isolation takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// Which.
    pub resource: Resource,
    /// Its unit.
    pub unit: String,
    /// The 5, 25, 50, 75 and 95 % quantiles of each day's amount: order statistics.
    pub daily: Vec<[f64; 5]>,
    /// The amount over the horizon; of staff, in days of one person on duty.
    pub total: Mean,
    /// The same quantiles of the greatest amount of a day.
    pub peak: [f64; 5],
    /// The same quantiles of the stock to hold in reserve: the greatest amount of as many days in a
    /// row as the reserve is to last. `None` for what is not stocked.
    pub reserve: Option<[f64; 5]>,
}

/// The things that isolation takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    /// Staff of a role, on duty in all shifts of a day.
    Staff(StaffRole),
    /// Protective sets.
    ProtectiveSets,
    /// Sampling kits.
    SamplingKits,
    /// Meals.
    Meals,
    /// Disinfectant.
    Disinfectant,
    /// Medical waste.
    Waste,
    /// Money.
    Cost,
}

/// The roles of a six-in-one team, as results name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StaffRole {
    Manager,
    Doctor,
    Nurse,
    DiseaseControl,
    Police,
    Psychologist,
}

impl From<Role> for StaffRole {
    fn from(role: Role) -> StaffRole {
        match role {
            Role::Manager => StaffRole::Manager,
            Role::Doctor => StaffRole::Doctor,
            Role::Nurse => StaffRole::Nurse,
            Role::DiseaseControl => StaffRole::DiseaseControl,
            Role::Police => StaffRole::Police,
            Role::Psychologist => StaffRole::Psychologist,
        }
    }
}

const ROLES: usize = Role::ALL.len();
const ITEMS: usize = ROLES + 6;

/// Futures that are gone over in one step.
const AT_ONCE: usize = 32;

/// What a day of a future takes: staff by role, then the supplies, then the cost.
fn of_day(scenario: &Scenario, future: &Trajectory, day: u32) -> [f64; ITEMS] {
    let at = |series| f64::from(future.at(series, day));
    let (staff, supplies, costs) =
        (&scenario.resources.staff, &scenario.resources.supplies, &scenario.resources.costs);
    let persons = at(Series::PersonsInRooms);
    let mut amounts = [0.0; ITEMS];
    let roles = staff.persons_per_staff.iter().zip(staff.shifts);
    for (amount, (persons_per_staff, shifts)) in amounts.iter_mut().zip(roles) {
        *amount = libm::ceil(persons / persons_per_staff) * f64::from(shifts);
    }
    let on_duty: f64 = amounts[..ROLES].iter().sum();
    let sets = on_duty * supplies.protective_sets_per_staff_day;
    let kits = at(Series::Samples) * supplies.sampling_kits_per_sample;
    let meals = persons * supplies.meals_per_person_day;
    let disinfectant = at(Series::RoomsInUse) * supplies.disinfectant_litres_per_room_day
        + at(Series::RoomsVacated) * supplies.disinfectant_litres_per_turnaround;
    let waste = persons * supplies.waste_kg_per_person_day;
    let cost = at(Series::RoomsOccupiedMidnight) * costs.room_night
        + meals * costs.meal
        + at(Series::TubesSent) * costs.tube
        + kits * costs.sampling_kit
        + sets * costs.protective_set
        + disinfectant * costs.disinfectant_litre
        + waste * costs.waste_kg
        + on_duty * costs.staff_day
        + at(Series::PersonsHospital) * costs.hospital_day;
    amounts[ROLES..].copy_from_slice(&[sets, kits, meals, disinfectant, waste, cost]);
    amounts
}

impl Resources {
    /// Of futures in the order of their numbers, at least one.
    pub fn of(scenario: &Scenario, futures: &[&Trajectory]) -> Resources {
        let mut counting = Counting::default();
        while counting.go_on(scenario, futures) {}
        counting.finish()
    }
}

/// Resources on their way, a step at a time.
#[derive(Debug, Default)]
pub(super) struct Counting {
    /// What each day of each future takes, as far as they have been gone over.
    amounts: Vec<Vec<[f64; ITEMS]>>,
    items: Vec<Item>,
}

impl Counting {
    /// Goes over some further futures, then item by item. `false`: nothing was left.
    pub(super) fn go_on(&mut self, scenario: &Scenario, futures: &[&Trajectory]) -> bool {
        let (counted, item) = (self.amounts.len(), self.items.len());
        if counted < futures.len() {
            let next = futures[counted..].iter().take(AT_ONCE);
            self.amounts.extend(next.map(|future| {
                (0..future.days()).map(|day| of_day(scenario, future, day)).collect::<Vec<_>>()
            }));
        } else if item < ITEMS {
            self.items.push(Item::of(scenario, item, &self.amounts));
        }
        counted < futures.len() || item < ITEMS
    }

    /// The resources, once nothing is left.
    pub(super) fn finish(self) -> Resources {
        Resources { items: self.items }
    }
}

impl Item {
    fn of(scenario: &Scenario, item: usize, amounts: &[Vec<[f64; ITEMS]>]) -> Item {
        let (resource, unit) = name(scenario, item);
        let days = scenario.calendar.days as usize;
        let of_futures = |figure: &dyn Fn(&[[f64; ITEMS]]) -> f64| {
            quantiles(amounts.iter().map(|future| figure(future)).collect())
        };
        let is_stocked = (ROLES..ITEMS - 2).contains(&item);
        let reserve_days = scenario.resources.supplies.reserve_days as usize;
        let stock = |future: &[[f64; ITEMS]]| {
            // Side by side, for each is read as often as the reserve has days.
            let amounts: Vec<f64> = future.iter().map(|day| day[item]).collect();
            let sums = amounts.windows(reserve_days.clamp(1, days)).map(|window| window.iter().sum::<f64>());
            if reserve_days == 0 { 0.0 } else { sums.fold(0.0, f64::max) }
        };
        Item {
            resource,
            unit,
            daily: (0..days).map(|day| of_futures(&|future| future[day][item])).collect(),
            total: Mean::of(amounts.iter().map(|future| future.iter().map(|day| day[item]).sum())),
            peak: of_futures(&|future| future.iter().map(|day| day[item]).fold(0.0, f64::max)),
            reserve: is_stocked.then(|| of_futures(&stock)),
        }
    }
}

fn name(scenario: &Scenario, item: usize) -> (Resource, String) {
    if let Some(&role) = Role::ALL.get(item) {
        return (Resource::Staff(role.into()), "persons".to_owned());
    }
    let (resource, unit) = match item - ROLES {
        0 => (Resource::ProtectiveSets, "sets"),
        1 => (Resource::SamplingKits, "kits"),
        2 => (Resource::Meals, "meals"),
        3 => (Resource::Disinfectant, "litres"),
        4 => (Resource::Waste, "kilograms"),
        _ => (Resource::Cost, scenario.resources.costs.currency.as_str()),
    };
    (resource, unit.to_owned())
}

fn quantiles(mut values: Vec<f64>) -> [f64; 5] {
    at_levels(&mut values, f64::total_cmp).unwrap_or_default()
}
