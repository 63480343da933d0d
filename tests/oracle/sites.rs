//! One site: when it takes people, and how many rooms it has.

use isoplan::scenario::{Inspection, Site};
use rand::{Rng, RngExt};

/// A site at one moment.
pub struct SiteState {
    /// The scenario's site; `None`: the rooms without number behind all sites.
    site: Option<Site>,
    pub in_use: u32,
    /// Vacated and not ready again; in a site that is filled and emptied as a whole until it has
    /// been cleaned.
    pub turnaround: u32,
    /// Parties that reception has checked in in this hour.
    pub checked_in: u32,
    /// Whether it has passed the inspection that opens it.
    passed: bool,
    /// Hour of the inspection that is to open it.
    inspection: Option<u32>,
    /// Until this hour it takes nobody, for what an inspection has found.
    mended: u32,
    /// Of a reserve site, how many rooms have been called up.
    pub called: u32,
    /// Of a site that is filled as a whole: the day of the first check-in since it was empty.
    filling: Option<u32>,
    last_departure: u32,
}

impl SiteState {
    pub fn new(site: Option<Site>) -> SiteState {
        SiteState {
            site,
            in_use: 0,
            turnaround: 0,
            checked_in: 0,
            passed: false,
            inspection: None,
            mended: 0,
            called: 0,
            filling: None,
            last_departure: 0,
        }
    }

    pub fn district(&self) -> Option<usize> {
        self.site.as_ref().and_then(|site| site.district)
    }

    pub fn is_reserve(&self) -> bool {
        self.site.as_ref().is_some_and(|site| site.reserve)
    }

    pub fn is_whole(&self) -> bool {
        self.site.as_ref().is_some_and(|site| site.whole_site.is_some())
    }

    /// Whether it is the rooms without number.
    pub fn is_without_number(&self) -> bool {
        self.site.is_none()
    }

    pub fn occupied(&self) -> u32 {
        self.in_use + self.turnaround
    }

    /// Rooms in service, in a reserve site whether or not it has been called up; none of a reserve
    /// site that has closed.
    pub fn rooms_in_service(&self, hour: u32) -> u32 {
        let Some(site) = &self.site else { return 0 };
        if site.reserve && self.is_closed(hour) { 0 } else { site.rooms_on(hour / 24) }
    }

    fn is_closed(&self, hour: u32) -> bool {
        self.site.as_ref().and_then(|site| site.closes).is_some_and(|closes| closes <= hour / 24)
    }

    /// Rooms that are there.
    fn rooms(&self, hour: u32) -> u32 {
        let in_service = self.rooms_in_service(hour);
        if self.is_reserve() { self.called.min(in_service) } else { in_service }
    }

    /// Inspections: one that opens the site, when it should open and until it has passed; after
    /// that at 00:00 of each further day, also while something is being mended.
    pub fn inspect(&mut self, hour: u32, inspection: &Inspection, rng: &mut impl Rng) {
        let Some(site) = &self.site else { return };
        let should_be_open = if site.reserve { self.called > 0 } else { site.opens <= hour / 24 };
        if !should_be_open {
            return;
        }
        if !self.passed {
            if hour >= *self.inspection.get_or_insert(hour) {
                let open_at_first = hour == 0 && !site.reserve;
                self.passed = open_at_first || rng.random_bool(inspection.pass_probability);
                self.inspection = Some(hour + 24 * inspection.reinspection_days);
            }
        } else if hour.is_multiple_of(24) {
            let failures_a_day = inspection.failures_per_site_month / 30.0;
            if rng.random_bool(-libm::expm1(-failures_a_day)) {
                self.mended = hour + 24 * inspection.mending_days;
            }
        }
    }

    /// Whether it takes people now, if it has a room.
    fn takes_people(&self, hour: u32) -> bool {
        let Some(site) = &self.site else { return true };
        let filling = match (site.whole_site, self.filling) {
            (Some(whole), Some(first_day)) => hour / 24 < first_day + whole.fill_days,
            _ => true,
        };
        self.is_in_operation(hour) && hour >= self.mended && filling
    }

    /// Whether it has opened and not closed.
    fn is_in_operation(&self, hour: u32) -> bool {
        self.passed && !self.is_closed(hour) && (!self.is_reserve() || self.called > 0)
    }

    /// Whether it has a room for a party now.
    pub fn has_room(&self, hour: u32) -> bool {
        self.site.is_none() || (self.takes_people(hour) && self.rooms(hour) > self.occupied())
    }

    pub fn take(&mut self, hour: u32) {
        self.in_use += 1;
        self.filling.get_or_insert(hour / 24);
    }

    /// A room is vacated. In a site that is not filled as a whole, [`SiteState::make_ready`] has to
    /// follow when its turnaround is over.
    pub fn vacate(&mut self, hour: u32) {
        self.in_use -= 1;
        self.turnaround += 1;
        self.last_departure = hour;
        self.reuse(hour);
    }

    pub fn make_ready(&mut self) {
        self.turnaround -= 1;
    }

    /// A site that is filled as a whole is cleaned when its time of filling is over and all have left,
    /// and begins anew after that.
    pub fn reuse(&mut self, hour: u32) {
        let Some(whole) = self.site.as_ref().and_then(|site| site.whole_site) else { return };
        let Some(first_day) = self.filling else { return };
        let filled = 24 * (first_day + whole.fill_days);
        if self.in_use == 0 && hour >= filled.max(self.last_departure) + 24 * whole.cleaning_days {
            self.filling = None;
            self.turnaround = 0;
        }
    }

    /// Rooms that a party could take.
    pub fn left(&self, hour: u32) -> u32 {
        if self.site.is_none() {
            return u32::MAX;
        }
        if self.takes_people(hour) { self.rooms(hour).saturating_sub(self.occupied()) } else { 0 }
    }

    /// Whether it is in operation or has people; the rooms without number are no site.
    pub fn is_open(&self, hour: u32) -> bool {
        self.site.is_some() && (self.is_in_operation(hour) || self.in_use > 0)
    }

    /// All its rooms if it takes people, else those that are occupied; the rooms without number are
    /// none of these.
    pub fn usable(&self, hour: u32) -> u32 {
        if self.site.is_none() {
            return 0;
        }
        match self.takes_people(hour) {
            true => self.rooms(hour).max(self.occupied()),
            false => self.occupied(),
        }
    }
}
