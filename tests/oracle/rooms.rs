//! Sites and their rooms.

use isoplan::scenario::{self, Site};

use super::calendar::Calendar;

/// Position in the list of all rooms ever taken; a room taken again gets another one.
pub type RoomId = usize;

/// All rooms.
pub struct Rooms {
    sites: Vec<SiteRooms>,
    taken: Vec<Room>,
    /// People in rooms.
    people: u32,
    /// Rooms held.
    held: u32,
    turnaround_hours: u32,
    /// Sites to which a room comes back.
    ready: Calendar<usize>,
}

struct SiteRooms {
    site: Site,
    free: u32,
    in_use: u32,
    turnaround: u32,
}

struct Room {
    site: usize,
    people: u32,
    /// Its party has served its days and waits for a result.
    held: bool,
}

impl Rooms {
    pub fn new(rooms: &scenario::Rooms, hours: u32) -> Rooms {
        let empty =
            |site: &Site| SiteRooms { site: site.clone(), free: site.rooms_on(0), in_use: 0, turnaround: 0 };
        Rooms {
            sites: rooms.sites.iter().map(empty).collect(),
            taken: Vec::new(),
            people: 0,
            held: 0,
            turnaround_hours: rooms.turnaround_hours.0,
            ready: Calendar::new(hours),
        }
    }

    /// Rooms whose turnaround ends now can be used again.
    pub fn make_ready(&mut self, hour: u32) {
        for site in self.ready.take(hour) {
            self.sites[site].turnaround -= 1;
            self.sites[site].free += 1;
        }
    }

    /// The first free room in the order of the sites, for so many people.
    pub fn take(&mut self, hour: u32, people: u32) -> Option<RoomId> {
        let site = self.sites.iter().position(|site| site.free > 0 && is_open(&site.site, hour))?;
        self.sites[site].free -= 1;
        self.sites[site].in_use += 1;
        self.people += people;
        self.taken.push(Room { site, people, held: false });
        Some(self.taken.len() - 1)
    }

    /// One person leaves a room; the last one vacates it.
    pub fn leave(&mut self, room: RoomId, hour: u32) {
        self.people -= 1;
        self.taken[room].people -= 1;
        if self.taken[room].people > 0 {
            return;
        }
        self.set_held(room, false);
        let site = self.taken[room].site;
        self.sites[site].in_use -= 1;
        if self.turnaround_hours == 0 {
            self.sites[site].free += 1;
        } else {
            self.sites[site].turnaround += 1;
            self.ready.put(hour + self.turnaround_hours, site);
        }
    }

    /// Notes whether a room is held for a result.
    pub fn set_held(&mut self, room: RoomId, held: bool) {
        self.held += u32::from(held);
        self.held -= u32::from(self.taken[room].held);
        self.taken[room].held = held;
    }

    pub fn in_use(&self) -> u32 {
        self.sites.iter().map(|site| site.in_use).sum()
    }

    pub fn in_turnaround(&self) -> u32 {
        self.sites.iter().map(|site| site.turnaround).sum()
    }

    pub fn occupied(&self) -> u32 {
        self.in_use() + self.in_turnaround()
    }

    pub fn held(&self) -> u32 {
        self.held
    }

    /// Rooms of open sites, and of other sites as far as occupied.
    pub fn usable(&self, hour: u32) -> u32 {
        self.sites
            .iter()
            .map(|rooms| match is_open(&rooms.site, hour) {
                true => rooms.site.rooms_on(hour / 24),
                false => rooms.in_use + rooms.turnaround,
            })
            .sum()
    }

    /// People in rooms.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// Every room of every site is free, in use or in turnaround.
    pub fn assert_conserved(&self) {
        for rooms in &self.sites {
            assert_eq!(rooms.free + rooms.in_use + rooms.turnaround, rooms.site.rooms_on(0));
        }
    }
}

/// From 00:00 of the opening day until before 00:00 of the closing day.
fn is_open(site: &Site, hour: u32) -> bool {
    let day = hour / 24;
    day >= site.opens && site.closes.is_none_or(|closes| day < closes)
}
