//! Rooms: in use, in turnaround, free; and which of them a party takes.
//!
//! A room is *occupied* while people are in it and while it is in turnaround; it is *free* if a
//! party could take it now; *usable* is what is occupied or free. So the rooms of a site that takes
//! nobody (closed, mending, full as a whole) are usable only as far as they are occupied, and a
//! site never has fewer usable rooms than occupied ones.
//!
//! The overflow, behind the scenario's sites in every order, measures the need: then it takes anybody,
//! and neither reception nor vehicles nor staff limit check-ins. It also stands for the further rooms of
//! a scenario that has no limit. It has no reception.
//!
//! What the rooms decide where practice leaves a choice: [`crate::model::rooms`]. What limits the head of
//! the queue: [`queue`](super::queue).

mod inspection;
mod nearest;
mod operation;
mod reserve;
mod site;
mod turnaround;

use super::plan::Plan;
use super::queue::Limits;
use super::random::Randomness;
use crate::scenario;
use inspection::Inspections;
use nearest::{Nearest, SiteSet};
use reserve::Reserve;
use site::{Levels, Site};
use turnaround::Turnarounds;

/// Position of a site in the scenario; the one after the last is the overflow.
pub type SiteId = u16;

/// All rooms of a future.
#[derive(Debug)]
pub struct Rooms<'p> {
    plan: &'p scenario::Rooms,
    /// The most persons in sites whom the staff can look after.
    most_persons: Option<u64>,
    /// Whether the need is measured: nothing limits check-ins.
    unlimited: bool,
    hour: u32,
    /// The sites, and behind them the overflow.
    sites: Vec<Site>,
    /// The sites together, without the overflow.
    levels: Levels,
    /// The overflow.
    overflow: Levels,
    /// Sites that can check a party in.
    taking: SiteSet,
    nearest: Nearest<'p>,
    /// Sites whose reception has checked in parties in this hour.
    busy: Vec<SiteId>,
    /// Persons whom the vehicles have brought in this hour.
    brought: u64,
    turnarounds: Turnarounds,
    ready: Vec<(SiteId, u32)>,
    inspections: Inspections<'p>,
    /// If there are reserve sites.
    reserve: Option<Reserve<'p>>,
}

impl<'p> Rooms<'p> {
    /// Empty rooms before the first hour. `unlimited`: to measure the need.
    pub fn new(plan: &'p Plan, unlimited: bool, randomness: Randomness) -> Rooms<'p> {
        let most_persons = plan.scenario.resources.staff.most_persons();
        let plan = &plan.scenario.rooms;
        let number = plan.sites.len();
        let cleaning_days = plan.sites.iter().filter_map(|site| Some(site.whole_site?.cleaning_days));
        let longest_cleaning = 24 * cleaning_days.max().unwrap_or(0);
        let sites = plan.sites.iter().map(|site| Site::new(0, site.whole_site));
        let mut rooms = Rooms {
            plan,
            most_persons,
            unlimited,
            hour: 0,
            sites: sites.chain([Site::new(u32::MAX, None)]).collect(),
            levels: Levels::default(),
            overflow: Levels::default(),
            taking: SiteSet::new(number + 1),
            nearest: Nearest::new(plan),
            busy: Vec::new(),
            brought: 0,
            turnarounds: Turnarounds::new(plan.turnaround_hours, longest_cleaning, number + 1, randomness),
            ready: Vec::new(),
            inspections: Inspections::new(&plan.inspection, number, randomness),
            reserve: None,
        };
        rooms.reset(unlimited, randomness);
        rooms
    }

    /// Empties all rooms for another future, and keeps the memory.
    pub fn reset(&mut self, unlimited: bool, randomness: Randomness) {
        self.unlimited = unlimited;
        self.hour = 0;
        self.levels = Levels::default();
        self.busy.clear();
        self.brought = 0;
        self.turnarounds.reset(randomness);
        self.inspections.reset(randomness);
        let has_reserve = self.plan.sites.iter().any(|site| site.reserve);
        self.reserve = has_reserve.then(|| Reserve::new(&self.plan.reserve));
        for (id, plan) in self.plan.sites.iter().enumerate() {
            self.sites[id] = Site::new(0, plan.whole_site);
            self.taking.set(id, false);
        }
        let overflow = self.plan.sites.len();
        self.sites[overflow] = Site::new(u32::MAX, None);
        self.sites[overflow].is_open = unlimited || self.plan.unlimited;
        self.taking.set(overflow, self.sites[overflow].is_open);
        self.overflow = self.sites[overflow].levels();
    }

    /// Whether anything may change at the beginning of an hour within a day.
    #[inline]
    pub fn change_at(&self, hour: u32) -> bool {
        self.turnarounds.end_at(hour)
            || !self.busy.is_empty()
            || self.brought > 0
            || self.reserve.as_ref().is_some_and(|reserve| reserve.may_grow(hour))
    }

    /// Begins an hour; one after the other, every hour must begin in which anything
    /// [may change](Rooms::change_at), and the first of every day. Rooms whose turnaround is over come
    /// back; sites open and close, are inspected and called up; reception and vehicles begin anew.
    pub fn begin_hour(&mut self, hour: u32) {
        debug_assert!(hour > self.hour || hour == 0);
        self.hour = hour;
        let is_midnight = hour.is_multiple_of(24);
        if is_midnight && let Some(reserve) = &mut self.reserve {
            // The census comes before the events of the hour; no room is usable before the first.
            reserve.note(hour, self.levels.occupied(), self.levels.usable());
        }
        if self.turnarounds.end_at(hour) {
            let mut ready = std::mem::take(&mut self.ready);
            self.turnarounds.take(hour, &mut ready);
            for &(site, rooms) in &ready {
                self.change(site as usize, |site| site.take_back(rooms));
            }
            self.ready = ready;
        }
        self.brought = 0;
        while let Some(site) = self.busy.pop() {
            self.rest_reception(site as usize);
        }
        if is_midnight || self.reserve.as_ref().is_some_and(|reserve| reserve.may_grow(hour)) {
            self.review_sites();
        }
    }

    /// Rooms that a party could take now, were it not for reception, vehicles and staff.
    pub fn free(&self) -> u64 {
        u64::from(self.levels.free) + u64::from(self.overflow.free)
    }

    /// What limits check-ins now, so many persons being in sites.
    pub fn limits(&self, persons_in_sites: u64) -> Limits {
        let limit = |most: Option<u64>, already: u64| match most {
            Some(most) if !self.unlimited => most.saturating_sub(already),
            _ => u64::MAX,
        };
        Limits {
            rooms: self.free(),
            receptions: u64::from(self.levels.can_check_in) + u64::from(self.overflow.free),
            looked_after: limit(self.most_persons, persons_in_sites),
            brought: limit(self.plan.vehicle_persons_per_hour.map(u64::from), self.brought),
        }
    }

    /// Takes note of persons whom the vehicles bring in this hour.
    pub fn bring(&mut self, persons: u64) {
        self.brought += persons;
    }

    /// Checks parties in: up to `most`, at least one, in the first site that can check in any, seen
    /// from a district; the site, and how many.
    pub fn take(&mut self, from: Option<usize>, most: u32) -> Option<(SiteId, u32)> {
        let site = self.nearest.first(from, &self.taking)?;
        let rooms = most.min(self.sites[site].levels().can_check_in);
        self.fill(site, rooms);
        if self.sites[site].check_ins_left < u32::MAX {
            self.busy.push(site as SiteId);
            self.change(site, |site| site.check_ins_left -= rooms);
        }
        Some((site as SiteId, rooms))
    }

    /// Finds rooms for up to `most` parties, at least one, who are inside already when the first day
    /// begins: like [`Rooms::take`], without reception. The first hour must have begun, and nobody
    /// checked in.
    pub fn place(&mut self, from: Option<usize>, most: u32) -> Option<(SiteId, u32)> {
        let site = self.nearest.first(from, &self.taking)?;
        let rooms = most.min(self.sites[site].levels().free);
        self.fill(site, rooms);
        Some((site as SiteId, rooms))
    }

    fn fill(&mut self, site: usize, rooms: u32) {
        let day = self.hour / 24;
        self.change(site, |site| site.fill(rooms, day));
    }

    /// Gives back rooms of a site; they are out of use from now on.
    pub fn vacate(&mut self, hour: u32, site: SiteId, rooms: u32) {
        debug_assert_eq!(hour, self.hour);
        if rooms == 0 {
            return;
        }
        let id = site as usize;
        self.change(id, |site| site.vacate(rooms));
        if self.sites[id].whole.is_some() {
            self.clean_if_empty(id);
        } else {
            let at_once = self.turnarounds.begin(hour, site, rooms);
            if at_once > 0 {
                self.change(id, |site| site.take_back(at_once));
            }
        }
    }

    /// Rooms with people in them.
    pub fn in_use(&self) -> u32 {
        self.levels.in_use + self.overflow.in_use
    }

    /// Rooms vacated and not ready again.
    pub fn in_turnaround(&self) -> u32 {
        self.levels.in_turnaround + self.overflow.in_turnaround
    }

    /// Rooms of the scenario's sites that are occupied or free.
    pub fn usable(&self) -> u32 {
        self.levels.usable()
    }

    /// Rooms occupied beyond those that the scenario's sites have; none is missing where there is
    /// always a further one.
    pub fn overflow(&self) -> u32 {
        if self.plan.unlimited { 0 } else { self.overflow.occupied() }
    }

    /// Sites in operation, those among them that take nobody at the moment included, and closed ones
    /// with people in them.
    pub fn sites_open(&self) -> u32 {
        self.levels.open
    }

    /// Rooms of the scenario's sites that a party could take now.
    pub fn left(&self) -> u32 {
        self.levels.free
    }

    /// Rooms of a site in use or in turnaround.
    pub fn occupied(&self, site: SiteId) -> u32 {
        self.sites[site as usize].levels().occupied()
    }

    /// Rooms of a site that are occupied or free.
    pub fn usable_of(&self, site: SiteId) -> u32 {
        self.sites[site as usize].levels().usable()
    }

    /// Changes a site, and what follows from it for the levels of all.
    fn change(&mut self, id: usize, change: impl FnOnce(&mut Site)) {
        let site = &mut self.sites[id];
        let before = site.levels();
        change(site);
        let after = site.levels();
        self.taking.set(id, after.can_check_in > 0);
        if id < self.plan.sites.len() {
            self.levels = self.levels.changed(before, after);
        } else {
            self.overflow = after;
        }
    }
}

#[cfg(test)]
mod tests;
