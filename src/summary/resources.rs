//! Staff, supplies and money: what each day of a future takes.
//!
//! Staff on duty follow from the persons in rooms at midnight, rounded up to whole persons in each
//! role; meals and waste from the same persons; sampling kits from samples; disinfectant from rooms
//! in use and rooms vacated; protective sets from staff on duty. Costs are these amounts times their
//! unit costs, and room nights, tubes and days in hospital times theirs.

mod counting;

use std::ops::Range;

use serde::Serialize;

use super::figure::Mean;
use crate::engine::{Series, Trajectory};
use crate::scenario::{self, Costs, Role, Scenario};
pub(super) use counting::Counting;

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
/// Places among the items, behind the staff of each role.
const DISINFECTANT: usize = ROLES + 3;
const COST: usize = ROLES + 5;
/// Items that are stocked: those between staff and waste.
const STOCKED: Range<usize> = ROLES..ITEMS - 2;

/// What a day's figures, as in [`Series::ALL`], take: staff by role, then the supplies, then the cost.
fn of_day(needs: &scenario::Resources, figures: &[u32; Series::ALL.len()]) -> [f64; ITEMS] {
    let at = |series: Series| f64::from(figures[series as usize]);
    let scenario::Resources { staff, supplies, costs } = needs;
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
        let mut counting = Counting::new(&scenario.resources);
        while counting.go_on(futures) {}
        counting.finish()
    }

    /// What a single future costs over the horizon, and nothing else of it.
    pub fn cost(scenario: &Scenario, future: &Trajectory) -> f64 {
        (0..future.days()).map(|day| of_day(&scenario.resources, future.on(day))[COST]).sum()
    }
}

fn name(costs: &Costs, item: usize) -> (Resource, String) {
    if let Some(&role) = Role::ALL.get(item) {
        return (Resource::Staff(role.into()), "persons".to_owned());
    }
    let (resource, unit) = match item - ROLES {
        0 => (Resource::ProtectiveSets, "sets"),
        1 => (Resource::SamplingKits, "kits"),
        2 => (Resource::Meals, "meals"),
        3 => (Resource::Disinfectant, "litres"),
        4 => (Resource::Waste, "kilograms"),
        _ => (Resource::Cost, costs.currency.as_str()),
    };
    (resource, unit.to_owned())
}
