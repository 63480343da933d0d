//! Sites and their rooms.

use isoplan::scenario;
use rand::{Rng, RngExt};

use super::calendar::Calendar;
use super::sites::SiteState;

/// Position in the list of all rooms ever taken; a room taken again gets another one.
pub type RoomId = usize;

/// All rooms.
pub struct Rooms<'a> {
    rooms: &'a scenario::Rooms,
    /// Those of the scenario, then the rooms without number.
    sites: Vec<SiteState>,
    taken: Vec<Room>,
    /// People in rooms.
    people: u32,
    /// Rooms held.
    held: u32,
    /// Sites to which a room comes back.
    ready: Calendar<usize>,
    /// Days in a row on which occupancy was above the trigger of the reserve.
    days_above: u32,
    /// Hour of the reserve's call.
    call: Option<u32>,
}

struct Room {
    site: usize,
    people: u32,
    /// Its party has served its days and waits for a result.
    held: bool,
}

impl<'a> Rooms<'a> {
    pub fn new(rooms: &'a scenario::Rooms, hours: u32) -> Rooms<'a> {
        let mut sites: Vec<SiteState> =
            rooms.sites.iter().map(|site| SiteState::new(Some(site.clone()))).collect();
        sites.extend(rooms.unlimited.then(|| SiteState::new(None)));
        Rooms {
            rooms,
            sites,
            taken: Vec::new(),
            people: 0,
            held: 0,
            ready: Calendar::new(hours),
            days_above: 0,
            call: None,
        }
    }

    /// The census of midnight, the reserve's call, rooms whose turnaround is over, inspections.
    pub fn begin_hour(&mut self, hour: u32, rng: &mut impl Rng) {
        if hour.is_multiple_of(24) && hour > 0 {
            self.take_census(hour);
        }
        for site in self.ready.take(hour) {
            self.sites[site].make_ready();
        }
        for site in &mut self.sites {
            site.checked_in = 0;
            site.reuse(hour);
        }
        self.call_up(hour);
        for site in &mut self.sites {
            site.inspect(hour, &self.rooms.inspection, rng);
        }
    }

    /// Calls the reserve if the midnights have been above the trigger often enough.
    fn take_census(&mut self, hour: u32) {
        // The rooms without number have no part in it.
        let [occupied, usable] = self
            .by_site(hour - 1)
            .fold([0.0, 0.0], |sums, site| [sums[0] + f64::from(site[0]), sums[1] + f64::from(site[1])]);
        let above = occupied > self.rooms.reserve.trigger_share * usable;
        self.days_above = if above { self.days_above + 1 } else { 0 };
        if self.days_above >= self.rooms.reserve.trigger_days {
            self.call.get_or_insert(hour);
        }
    }

    /// Gives the reserve's sites, in list order, the share of their rooms that is there by now.
    fn call_up(&mut self, hour: u32) {
        let since = self.call.map(|call| hour - call);
        let reached = |&&(after, _): &&(u32, f64)| since.is_some_and(|since| since >= after);
        let Some(&(_, share)) = self.rooms.reserve.steps.iter().rev().find(reached) else { return };
        let reserve = || self.sites.iter().filter(|site| site.is_reserve());
        let all: u32 = reserve().map(|site| site.rooms_in_service(hour)).sum();
        let mut left = (f64::from(all) * share).round() as u32;
        for site in self.sites.iter_mut().filter(|site| site.is_reserve()) {
            site.called = left.min(site.rooms_in_service(hour));
            left -= site.called;
        }
    }

    /// Whether a party could check in to some room now.
    pub fn can_check_in(&self, hour: u32) -> bool {
        self.sites.iter().any(|site| self.may_take(site, hour, true))
    }

    fn may_take(&self, site: &SiteState, hour: u32, reception: bool) -> bool {
        let most = self.rooms.check_ins_per_hour.filter(|_| reception && !site.is_without_number());
        site.has_room(hour) && most.is_none_or(|most| site.checked_in < most)
    }

    /// The first room in the order in which sites are filled, for a party of so many people. With a
    /// reception, its parties are counted.
    pub fn take(
        &mut self,
        hour: u32,
        people: u32,
        district: Option<usize>,
        reception: bool,
    ) -> Option<RoomId> {
        let order = self.by_distance(district);
        let site = order.into_iter().find(|&site| self.may_take(&self.sites[site], hour, reception))?;
        self.sites[site].take(hour);
        self.sites[site].checked_in += u32::from(reception);
        self.people += people;
        self.taken.push(Room { site, people, held: false });
        Some(self.taken.len() - 1)
    }

    /// Sites in list order; from a district, those of the nearest districts first, then those of
    /// none. The rooms without number come last.
    fn by_distance(&self, from: Option<usize>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.sites.len()).collect();
        if let Some(from) = from {
            let nearest = &self.rooms.districts[from].nearest;
            let rank = |district: usize| nearest.iter().position(|&other| other == district);
            order.sort_by_key(|&site| self.sites[site].district().and_then(rank).unwrap_or(nearest.len()));
        }
        order
    }

    /// One person leaves a room; the last one vacates it: returns whether it is the last.
    pub fn leave(&mut self, room: RoomId, hour: u32, rng: &mut impl Rng) -> bool {
        self.people -= 1;
        self.taken[room].people -= 1;
        if self.taken[room].people > 0 {
            return false;
        }
        self.set_held(room, false);
        let place = self.taken[room].site;
        let site = &mut self.sites[place];
        site.vacate(hour);
        if !site.is_whole() {
            let (from, to) = self.rooms.turnaround_hours;
            match rng.random_range(from..=to) {
                0 => site.make_ready(),
                hours => self.ready.put(i64::from(hour + hours), place),
            }
        }
        true
    }

    /// Notes whether a room is held for a result.
    pub fn set_held(&mut self, room: RoomId, held: bool) {
        self.held += u32::from(held);
        self.held -= u32::from(self.taken[room].held);
        self.taken[room].held = held;
    }

    /// The site of a room.
    pub fn site(&self, room: RoomId) -> usize {
        self.taken[room].site
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

    /// Rooms of sites that take people, and of other sites as far as occupied.
    pub fn usable(&self, hour: u32) -> u32 {
        self.sites.iter().map(|site| site.usable(hour)).sum()
    }

    /// Rooms that a party could take; without limit the greatest number there is.
    pub fn left(&self, hour: u32) -> u32 {
        self.sites.iter().map(|site| site.left(hour)).fold(0, u32::saturating_add)
    }

    /// Free rooms of the scenario's sites.
    pub fn left_in_sites(&self, hour: u32) -> u32 {
        self.sites.iter().filter(|site| !site.is_without_number()).map(|site| site.left(hour)).sum()
    }

    /// Rooms occupied and rooms usable of each of the scenario's sites.
    pub fn by_site(&self, hour: u32) -> impl Iterator<Item = [u32; 2]> {
        let sites = self.sites.iter().filter(|site| !site.is_without_number());
        sites.map(move |site| [site.occupied(), site.usable(hour)])
    }

    /// Sites in operation or with people.
    pub fn sites_open(&self, hour: u32) -> u32 {
        self.sites.iter().filter(|site| site.is_open(hour)).count() as u32
    }

    /// People in rooms.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// As many rooms are in use as there are with people in them.
    pub fn assert_conserved(&self) {
        let inhabited = self.taken.iter().filter(|room| room.people > 0).count();
        assert_eq!(self.in_use() as usize, inhabited);
        let people: u32 = self.taken.iter().map(|room| room.people).sum();
        assert_eq!(self.people, people);
    }
}
