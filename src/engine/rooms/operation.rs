//! What changes at sites though nobody moves: dates, inspections, the reserve's steps, the phases of
//! sites that are filled and emptied as a whole.

use super::{Rooms, SiteId};
use crate::scenario::Site;

impl Rooms<'_> {
    /// Looks at every site anew: dates, the reserve's steps, inspections, whole sites.
    pub(super) fn review_sites(&mut self) {
        let day = self.hour / 24;
        let mut reserve_left = self.reserve_there();
        let plan = self.plan;
        for (id, plan) in plan.sites.iter().enumerate() {
            let mut rooms = rooms_before_closing(plan, day);
            let wants_to_open = if plan.reserve {
                rooms = rooms.min(reserve_left);
                reserve_left -= rooms;
                rooms > 0
            } else {
                plan.opens <= day && !is_closed(plan, day)
            };
            if self.hour == 0 && wants_to_open && !plan.reserve {
                self.inspections.waive(id);
            }
            let is_open = wants_to_open && self.inspections.opens(id, self.hour);
            let mends = is_open && self.inspections.mends(id, day);
            self.change(id, |site| {
                site.rooms = rooms;
                site.is_open = is_open;
                site.mends = mends;
                site.end_filling(day);
            });
            self.clean_if_empty(id);
            self.rest_reception(id);
        }
    }

    /// Rooms of the reserve that are there now.
    fn reserve_there(&self) -> u32 {
        let Some(reserve) = &self.reserve else { return 0 };
        let sites = self.plan.sites.iter().filter(|site| site.reserve);
        let rooms = sites.map(|site| rooms_before_closing(site, self.hour / 24)).sum();
        reserve.rooms_there(self.hour, rooms)
    }

    /// Gives a reception all the check-ins of an hour.
    pub(super) fn rest_reception(&mut self, site: usize) {
        if let Some(check_ins) = self.plan.check_ins_per_hour.filter(|_| !self.unlimited) {
            self.change(site, |site| site.check_ins_left = check_ins);
        }
    }

    /// Begins to clean a site that is emptied as a whole once all have left.
    pub(super) fn clean_if_empty(&mut self, id: usize) {
        let mut days = None;
        self.change(id, |site| days = site.begin_cleaning());
        if let Some(days) = days {
            let rooms = self.sites[id].in_turnaround;
            let at_once = self.turnarounds.put_out(self.hour, 24 * days, id as SiteId, rooms);
            if at_once > 0 {
                self.change(id, |site| site.take_back(at_once));
            }
        }
    }
}

/// Rooms in service on a day; none of a site that has closed.
fn rooms_before_closing(site: &Site, day: u32) -> u32 {
    if is_closed(site, day) { 0 } else { site.rooms_on(day) }
}

fn is_closed(site: &Site, day: u32) -> bool {
    site.closes.is_some_and(|closes| closes <= day)
}
