//! Persons and parties.

use isoplan::scenario;

use super::laboratory::SampleId;
use super::rooms::RoomId;

/// Position in the list of all people.
pub type PersonId = usize;

/// Position in the list of all parties.
pub type PartyId = usize;

/// Somebody who must isolate.
pub struct Person {
    pub party: PartyId,
    pub place: Place,
    /// Hour of arrival in the system; before hour 0 of who is inside on the first day.
    pub arrived: i64,
    /// The room, while in one.
    pub room: Option<RoomId>,
    pub infection: Option<Infection>,
    /// Samples whose results may have to be waited for.
    pub samples: Vec<SampleId>,
    /// A confirmatory tube is out; the test whose result it confirms.
    pub confirming: Option<u32>,
    /// Confirmed by a tube, found by symptoms or by screening.
    pub found: bool,
    /// Was a patient: cannot be infected again.
    pub immune: bool,
}

impl Person {
    /// Somebody healthy who arrives.
    pub fn new(party: PartyId, arrived: i64) -> Person {
        Person {
            party,
            place: Place::Waiting,
            arrived,
            room: None,
            infection: None,
            samples: Vec::new(),
            confirming: None,
            found: false,
            immune: false,
        }
    }
}

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// For a room.
    Waiting,
    /// Found without a room or a home, and not in hospital yet.
    Awaiting,
    Room,
    Home,
    /// Exempt, until the result of the test.
    Exempt,
    Hospital,
    /// Left hospital; goes on as another person, who was never infected.
    Discharged,
    Released,
    Diverted,
}

impl Place {
    pub const ALL: [Place; 9] = [
        Place::Waiting,
        Place::Awaiting,
        Place::Room,
        Place::Home,
        Place::Exempt,
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
    /// What the outcomes of all this person's swabs have in common: standard normal.
    pub common: f64,
    /// It began in the system.
    pub acquired: bool,
}

impl Infection {
    /// Days since infection.
    pub fn age_days(&self, hour: f64) -> f64 {
        (hour - self.began) / 24.0
    }

    /// Whether symptoms that last so many days have begun before an hour and last still.
    pub fn has_symptoms(&self, hour: f64, days: f64) -> bool {
        self.onset.is_some_and(|onset| onset < hour && hour - onset < 24.0 * days)
    }
}

/// People who share a room.
pub struct Party {
    pub category: usize,
    /// Position of its rule in its category's rules.
    pub rule: usize,
    /// Those who still go the party's way: not those found.
    pub members: Vec<PersonId>,
    /// Hour of joining the queue.
    pub arrived: i64,
    /// All who have come with it, those found since included.
    pub everybody: Vec<PersonId>,
    /// Hour of check-in, or of arrival where there is none; a restart does not change it.
    pub check_in: i64,
    /// Hour from which on it has been isolated, if it is or has been.
    pub isolated_from: Option<i64>,
    /// Hour up to which it is settled whom its members have infected.
    pub settled: i64,
    /// Days of the central stage that were served elsewhere.
    pub credited_days: u32,
    /// Whether it has no suitable home; `None`: not drawn yet.
    pub homeless: Option<bool>,
    /// Household contacts have come from its home.
    pub household_visited: bool,
    /// Nobody is beside it in the queue: it has come back, or has been drawn to be the next and has
    /// not fitted into what staff or vehicles had left.
    pub alone_in_line: bool,
    /// Its room is, or was, that of the second stage.
    pub second_in_room: bool,
    pub stage: Stage,
}

impl Party {
    /// A party that joins the queue.
    pub fn new(category: usize, rule: usize, members: Vec<PersonId>, arrived: i64) -> Party {
        Party {
            category,
            rule,
            everybody: members.clone(),
            members,
            arrived,
            check_in: arrived,
            isolated_from: None,
            settled: arrived.max(0),
            credited_days: 0,
            homeless: None,
            household_visited: false,
            alone_in_line: false,
            second_in_room: false,
            stage: Stage::Waiting,
        }
    }
}

/// Where a party is in its isolation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Waiting,
    Isolated(Isolated),
    /// Until the results of its one test are known.
    Exempt,
    /// At home or exempt, and about to join the queue in this hour.
    Returning,
    /// Released, diverted, or nobody left.
    Over,
}

/// In one of the two stages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Isolated {
    pub stage: scenario::Stage,
    /// The room; `None`: at home.
    pub room: Option<RoomId>,
    /// Hour at which the stage began.
    pub began: i64,
    /// Calendar day that counts as day 1; before that of the beginning where days are credited.
    pub first_day: i64,
    /// Hour at which it may end, if all results are known.
    pub ends: i64,
}
