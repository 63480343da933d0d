//! Reads staff, supplies and costs.

use super::read::Object;
use crate::scenario::{Costs, Resources, Role, Staff, Supplies};

pub fn read(document: &Object) -> Resources {
    Resources {
        staff: staff(document.object("staff")),
        supplies: supplies(document.object("supplies")),
        costs: costs(document.object("costs")),
    }
}

fn staff(staff: Object) -> Staff {
    let roles = staff.object("roles");
    let mut persons_per_staff = [0.0; 6];
    let mut shifts = [0; 6];
    for (position, role) in Role::ALL.into_iter().enumerate() {
        let role = roles.object(role.name());
        persons_per_staff[position] = role.real("persons_per_staff");
        shifts[position] = role.whole("shifts") as u32;
        role.finish();
    }
    roles.finish();
    let teams = staff.optional_whole("teams").map(|teams| teams as u32);
    let persons_per_team = staff.whole("persons_per_team") as u32;
    staff.finish();
    Staff { persons_per_staff, shifts, teams, persons_per_team }
}

fn supplies(supplies: Object) -> Supplies {
    let read = Supplies {
        protective_sets_per_staff_day: supplies.real("protective_sets_per_staff_day"),
        sampling_kits_per_sample: supplies.real("sampling_kits_per_sample"),
        meals_per_person_day: supplies.real("meals_per_person_day"),
        disinfectant_litres_per_room_day: supplies.real("disinfectant_litres_per_room_day"),
        disinfectant_litres_per_turnaround: supplies.real("disinfectant_litres_per_turnaround"),
        waste_kg_per_person_day: supplies.real("waste_kg_per_person_day"),
        reserve_days: supplies.whole("reserve_days") as u32,
    };
    supplies.finish();
    read
}

fn costs(costs: Object) -> Costs {
    let read = Costs {
        currency: costs.text("currency"),
        room_night: costs.real("room_night"),
        meal: costs.real("meal"),
        tube: costs.real("tube"),
        sampling_kit: costs.real("sampling_kit"),
        protective_set: costs.real("protective_set"),
        disinfectant_litre: costs.real("disinfectant_litre"),
        waste_kg: costs.real("waste_kg"),
        staff_day: costs.real("staff_day"),
        hospital_day: costs.real("hospital_day"),
    };
    costs.finish();
    read
}
