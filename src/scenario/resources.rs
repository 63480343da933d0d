//! Staff, supplies and money: what isolation takes, for every person and day.

/// Who and what isolation takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Resources {
    /// The six-in-one teams.
    pub staff: Staff,
    /// What is used up.
    pub supplies: Supplies,
    /// What it costs.
    pub costs: Costs,
}

/// The roles of a six-in-one team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Runs the site.
    Manager,
    /// Doctor.
    Doctor,
    /// Nurse.
    Nurse,
    /// Disease-control officer.
    DiseaseControl,
    /// Resident police officer.
    Police,
    /// Psychologist.
    Psychologist,
}

impl Role {
    /// All six.
    pub const ALL: [Role; 6] =
        [Role::Manager, Role::Doctor, Role::Nurse, Role::DiseaseControl, Role::Police, Role::Psychologist];

    /// Name in scenarios.
    pub fn name(self) -> &'static str {
        match self {
            Role::Manager => "manager",
            Role::Doctor => "doctor",
            Role::Nurse => "nurse",
            Role::DiseaseControl => "disease_control",
            Role::Police => "police",
            Role::Psychologist => "psychologist",
        }
    }
}

/// The six-in-one teams.
#[derive(Debug, Clone, PartialEq)]
pub struct Staff {
    /// Persons isolated in sites whom one staff member of a role looks after in a shift, in the order
    /// of [`Role::ALL`].
    pub persons_per_staff: [f64; 6],
    /// Shifts a day, in the order of [`Role::ALL`].
    pub shifts: [u32; 6],
    /// Teams on hand; `None`: as many as are needed. They limit the persons in sites.
    pub teams: Option<u32>,
    /// Persons in sites whom one team looks after.
    pub persons_per_team: u32,
}

impl Staff {
    /// The most persons in sites whom the teams on hand can look after.
    pub fn most_persons(&self) -> Option<u64> {
        self.teams.map(|teams| u64::from(teams) * u64::from(self.persons_per_team))
    }
}

/// What is used up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supplies {
    /// Protective sets for a staff member on duty and day.
    pub protective_sets_per_staff_day: f64,
    /// Sampling kits for a sample.
    pub sampling_kits_per_sample: f64,
    /// Meals for a person in a site and day.
    pub meals_per_person_day: f64,
    /// Disinfectant for a room in use and day, in litres.
    pub disinfectant_litres_per_room_day: f64,
    /// Disinfectant for the final disinfection of a vacated room, in litres.
    pub disinfectant_litres_per_turnaround: f64,
    /// Medical waste of a person in a site and day, in kilograms.
    pub waste_kg_per_person_day: f64,
    /// Days of use that are held in reserve.
    pub reserve_days: u32,
}

/// What it costs, each in units of the currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// Currency, as it is written behind a number.
    pub currency: String,
    /// A room in use or in turnaround, for a night.
    pub room_night: f64,
    /// A meal.
    pub meal: f64,
    /// A tube, read.
    pub tube: f64,
    /// A sampling kit.
    pub sampling_kit: f64,
    /// A protective set.
    pub protective_set: f64,
    /// A litre of disinfectant.
    pub disinfectant_litre: f64,
    /// A kilogram of medical waste.
    pub waste_kg: f64,
    /// A staff member on duty, for a day.
    pub staff_day: f64,
    /// A patient, for a day in hospital.
    pub hospital_day: f64,
}
