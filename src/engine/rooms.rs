//! Rooms: in use, in turnaround, free; and who waits for one.

use super::calendar::Calendar;
use super::plan::Plan;
use crate::scenario::Site;

/// Position of a site in [`Plan::sites`].
pub type SiteId = u16;

/// All rooms of a future.
#[derive(Debug)]
pub struct Rooms<'p> {
    sites: Vec<State<'p>>,
    turnaround_hours: u32,
    ready: Calendar<(SiteId, u32)>,
    now_ready: Vec<(SiteId, u32)>,
    /// Whether the last site, the overflow, takes anybody: to measure the need.
    unlimited: bool,
    in_use: u32,
    in_turnaround: u32,
}

#[derive(Debug)]
struct State<'p> {
    plan: &'p Site,
    open: bool,
    in_use: u32,
    in_turnaround: u32,
}

impl<'p> Rooms<'p> {
    /// Empty rooms.
    pub fn new(plan: &'p Plan, unlimited: bool) -> Rooms<'p> {
        let state = |plan| State { plan, open: false, in_use: 0, in_turnaround: 0 };
        Rooms {
            sites: plan.sites.iter().map(state).collect(),
            turnaround_hours: plan.scenario.rooms.turnaround_hours.0,
            ready: Calendar::new(plan.scenario.calendar.hours()),
            now_ready: Vec::new(),
            unlimited,
            in_use: 0,
            in_turnaround: 0,
        }
    }

    /// Opens and closes sites, and takes back the rooms whose turnaround is over.
    pub fn become_ready(&mut self, hour: u32) {
        if hour.is_multiple_of(24) {
            let day = hour / 24;
            for site in &mut self.sites {
                site.open = site.plan.opens <= day && site.plan.closes.is_none_or(|closes| day < closes);
            }
        }
        let mut ready = std::mem::take(&mut self.now_ready);
        self.ready.take(hour, &mut ready);
        for &(site, rooms) in &ready {
            self.sites[site as usize].in_turnaround -= rooms;
            self.in_turnaround -= rooms;
        }
        self.now_ready = ready;
    }

    /// Rooms that a party could take now.
    pub fn free(&self) -> u64 {
        (0..self.sites.len()).map(|site| u64::from(self.free_in(site))).sum()
    }

    fn free_in(&self, site: usize) -> u32 {
        let state = &self.sites[site];
        if !state.open {
            0
        } else if self.unlimited && site + 1 == self.sites.len() {
            u32::MAX - state.in_use - state.in_turnaround
        } else {
            // More rooms can be occupied than there are only in the overflow, above.
            state.plan.rooms_on(0) - state.in_use - state.in_turnaround
        }
    }

    /// Takes up to `rooms` rooms in the first site that has any: the site and how many.
    pub fn take(&mut self, _from: Option<usize>, rooms: u32) -> Option<(SiteId, u32)> {
        let site = (0..self.sites.len()).find(|&site| self.free_in(site) > 0)?;
        let taken = rooms.min(self.free_in(site));
        self.sites[site].in_use += taken;
        self.in_use += taken;
        Some((site as SiteId, taken))
    }

    /// Gives back rooms; they are in turnaround from now on.
    pub fn vacate(&mut self, hour: u32, site: SiteId, rooms: u32) {
        let state = &mut self.sites[site as usize];
        state.in_use -= rooms;
        self.in_use -= rooms;
        if self.turnaround_hours > 0 {
            state.in_turnaround += rooms;
            self.in_turnaround += rooms;
            self.ready.enter(hour + self.turnaround_hours, (site, rooms));
        }
    }

    /// Sites that take people or have some.
    pub fn sites_open(&self) -> u32 {
        let is_open = |site: &&State| site.open || site.in_use > 0;
        self.sites[..self.sites.len() - 1].iter().filter(is_open).count() as u32
    }

    /// Rooms of a site in use or in turnaround.
    pub fn occupied_of(&self, site: usize) -> u32 {
        self.sites[site].in_use + self.sites[site].in_turnaround
    }

    /// Rooms of a site that are usable.
    pub fn usable_of(&self, site: usize) -> u32 {
        let site = &self.sites[site];
        if site.open { site.plan.rooms_on(0) } else { site.in_use + site.in_turnaround }
    }

    /// Rooms with people in them.
    pub fn in_use(&self) -> u32 {
        self.in_use
    }

    /// Rooms vacated and not ready again.
    pub fn in_turnaround(&self) -> u32 {
        self.in_turnaround
    }

    /// Rooms of the scenario's open sites, and of its closing sites as far as occupied.
    pub fn usable(&self) -> u32 {
        let usable =
            |site: &State| if site.open { site.plan.rooms_on(0) } else { site.in_use + site.in_turnaround };
        self.sites[..self.sites.len() - 1].iter().map(usable).sum()
    }

    /// Rooms occupied beyond those that the scenario has.
    pub fn overflow(&self) -> u32 {
        self.sites.last().map_or(0, |site| site.in_use + site.in_turnaround)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::tests::plan;

    #[test]
    fn a_vacated_room_is_out_for_the_turnaround_and_sites_fill_in_order() {
        let plan =
            plan(r#"{"turnaround_hours": 3, "sites": [{"rooms": 2}, {"rooms": 1, "opens": "2022-01-02"}]}"#);
        let mut rooms = Rooms::new(&plan, false);
        rooms.become_ready(0);
        assert_eq!(rooms.take(None, 5), Some((0, 2)));
        assert_eq!(rooms.take(None, 3), None);
        rooms.vacate(1, 0, 1);
        for (hour, free) in [(1, 0), (3, 0), (4, 1), (23, 1), (24, 2)] {
            rooms.become_ready(hour);
            assert_eq!(rooms.free(), free, "hour {hour}");
        }
        assert_eq!((rooms.in_use(), rooms.in_turnaround(), rooms.usable()), (1, 0, 3));
    }

    #[test]
    fn a_closing_site_takes_nobody_and_keeps_who_is_there() {
        let plan = plan(r#"{"turnaround_hours": 0, "sites": [{"rooms": 4, "closes": "2022-01-02"}]}"#);
        let mut rooms = Rooms::new(&plan, false);
        rooms.become_ready(0);
        rooms.take(None, 3);
        rooms.become_ready(24);
        assert_eq!((rooms.free(), rooms.usable()), (0, 3));
        rooms.vacate(25, 0, 1);
        assert_eq!((rooms.free(), rooms.usable()), (0, 2));
    }

    #[test]
    fn the_overflow_takes_what_the_sites_cannot() {
        let plan = plan(r#"{"sites": [{"rooms": 4}]}"#);
        let mut rooms = Rooms::new(&plan, true);
        rooms.become_ready(0);
        assert_eq!(rooms.take(None, 10), Some((0, 4)));
        assert_eq!(rooms.take(None, 6), Some((1, 6)));
        assert_eq!((rooms.in_use(), rooms.overflow(), rooms.usable()), (10, 6, 4));
    }
}
