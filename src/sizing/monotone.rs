//! How far one may conclude from one candidate to the others.

use serde::Serialize;

use super::question::{Aim, Asked, Question};
use crate::scenario::{Scenario, Site};

/// What a future at one candidate says about the same future at others. Proofs and counterexamples:
/// [`model::sizing`](crate::model::sizing).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Monotone {
    /// One run with room for everybody shows the first candidate that is good enough for this future.
    Exact,
    /// What is good enough for a future stays so with every safer candidate.
    EveryFuture,
    /// Only the share of futures is taken to rise.
    Share,
}

impl Monotone {
    /// What holds for a question about a scenario.
    pub fn of(asked: &Asked, scenario: &Scenario) -> Monotone {
        if asked.aim == Aim::Tests || !only_rooms_limit(scenario) {
            return Monotone::Share;
        }
        let rooms = &scenario.rooms;
        let has_reserve = rooms.sites.iter().any(|site| site.reserve);
        let all_pass = rooms.inspection.pass_probability >= 1.0;
        let exact_if = |condition| if condition { Monotone::Exact } else { Monotone::Share };
        let every_future_if = |condition| if condition { Monotone::EveryFuture } else { Monotone::Share };
        match asked.question {
            Question::FurtherRooms { opens } => exact_if(!has_reserve && (opens == 0 || all_pass)),
            Question::OpeningDate { .. } => exact_if(!has_reserve && all_pass),
            Question::RoomsOfSite { site } => {
                let site = site as usize;
                let is_last = site + 1 == rooms.sites.len() && rooms.districts.is_empty();
                let (least, greatest) = rooms.turnaround_hours;
                let takes_people =
                    |site: &Site| (site.opens == 0 || all_pass) && stays_in_use(site, scenario);
                exact_if(
                    !has_reserve
                        && is_last
                        && least == greatest
                        && rooms.sites.get(site).is_some_and(takes_people),
                )
            }
            Question::Turnaround => every_future_if(
                matches!(&rooms.sites[..], [site] if !site.reserve && site.whole_site.is_none()),
            ),
            Question::ReserveTrigger | Question::LeadTime => {
                let is_behind = rooms.sites.is_sorted_by_key(|site| site.reserve);
                let constant = |site: &Site| site.rooms.len() == 1 && stays_in_use(site, scenario);
                let reserve_stays = rooms.sites.iter().filter(|site| site.reserve).all(constant);
                every_future_if(all_pass && rooms.districts.is_empty() && is_behind && reserve_stays)
            }
            Question::Arrivals { .. } | Question::Tubes { .. } => Monotone::Share,
        }
    }
}

/// Whether check-ins wait for nothing but rooms, and nobody is infected by other rooms of the site.
fn only_rooms_limit(scenario: &Scenario) -> bool {
    let rooms = &scenario.rooms;
    rooms.check_ins_per_hour.is_none()
        && rooms.vehicle_persons_per_hour.is_none()
        && scenario.resources.staff.most_persons().is_none()
        && scenario.cases.transmission.between_rooms <= 0.0
        && rooms.inspection.failures_per_site_month <= 0.0
}

/// Whether a site, once open, takes people room by room to the end.
fn stays_in_use(site: &Site, scenario: &Scenario) -> bool {
    site.whole_site.is_none() && site.closes.is_none_or(|day| day >= scenario.calendar.days)
}
