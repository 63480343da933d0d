//! Persons and parties.

use super::rooms::RoomId;

/// Position in the list of all people.
pub type PersonId = usize;

/// Position in the list of all parties.
pub type PartyId = usize;

/// Somebody who must isolate.
pub struct Person {
    pub party: PartyId,
    pub place: Place,
    /// The room, while in one.
    pub room: Option<RoomId>,
    pub infection: Option<Infection>,
    /// Tubes whose results are not known, a confirmatory one included.
    pub tubes_out: u32,
    /// A confirmatory tube is out.
    pub confirming: Option<u32>,
    /// Confirmed by a tube or found by symptoms.
    pub found: bool,
}

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Waiting,
    Room,
    Home,
    Hospital,
    /// Left hospital; goes on as another person, who was never infected.
    Discharged,
    Released,
    Diverted,
}

impl Place {
    pub const ALL: [Place; 7] = [
        Place::Waiting,
        Place::Room,
        Place::Home,
        Place::Hospital,
        Place::Discharged,
        Place::Released,
        Place::Diverted,
    ];
}

/// An infection, its times in hours from the start of day 0.
#[derive(Clone, Copy)]
pub struct Infection {
    pub began: f64,
    /// Days until symptoms come, or would come.
    pub incubation_days: f64,
    /// First symptoms, if there are ever any.
    pub onset: Option<f64>,
}

impl Infection {
    /// Days since infection.
    pub fn age_days(&self, hour: u32) -> f64 {
        (f64::from(hour) - self.began) / 24.0
    }
}

/// People who share a room.
pub struct Party {
    pub category: usize,
    /// Those who still go the party's way: not those found.
    pub members: Vec<PersonId>,
    /// Hour of joining the queue.
    pub arrived: u32,
    /// Hour of check-in; a restart does not change it.
    pub check_in: u32,
    pub stage: Stage,
}

/// Where a party is in its isolation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Waiting,
    /// In a room.
    Central {
        room: RoomId,
        /// Calendar day that counts as day 1.
        first_day: u32,
        /// Hour at which it may leave, if all results are known.
        leaves: u32,
    },
    Home {
        /// Calendar day that counts as day 1.
        first_day: u32,
    },
    /// At home, and about to join the queue in this hour.
    Returning,
    /// Released, diverted, or nobody left.
    Over,
}
