//! The rooms of the system: districts, sites, and what keeps a room from being used.

/// The rooms of the system.
#[derive(Debug, Clone, PartialEq)]
pub struct Rooms {
    /// Districts, if any are told apart.
    pub districts: Vec<District>,
    /// Sites, in the order in which they are filled.
    pub sites: Vec<Site>,
    /// There is always a further room, beside those of the sites: nobody ever waits for one.
    pub unlimited: bool,
    /// Least and greatest hours from a room's being vacated until it can be used again; each whole
    /// number between them is equally likely.
    pub turnaround_hours: (u32, u32),
    /// Hours after which a waiting party is placed outside the system.
    pub longest_wait_hours: u32,
    /// Inspection of sites.
    pub inspection: Inspection,
    /// How reserve sites are called up.
    pub reserve: Reserve,
    /// Parties that the reception of one site can check in in an hour; `None`: any number.
    pub check_ins_per_hour: Option<u32>,
    /// Persons that the transfer vehicles can bring to the sites in an hour; `None`: any number.
    pub vehicle_persons_per_hour: Option<u32>,
}

/// A district of the city.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// What its author calls it.
    pub name: String,
    /// Every district, as positions in [`Rooms::districts`], the nearest first (itself), ties in
    /// list order.
    pub nearest: Vec<usize>,
}

/// A hotel.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// What its author calls it.
    pub name: String,
    /// District where it is, a position in [`Rooms::districts`].
    pub district: Option<usize>,
    /// Rooms, from day indexes on: (day, rooms), by rising day, the first of day 0.
    pub rooms: Vec<(u32, u32)>,
    /// Share of the rooms that are out of service at any time: that share, rounded to whole rooms.
    pub out_of_service_share: f64,
    /// Day index from which on it takes people, at 00:00. In a reserve site it counts from no day:
    /// the call does.
    pub opens: u32,
    /// Day index from which on it takes nobody any more; `None`: it stays open.
    pub closes: Option<u32>,
    /// Whether it is held in reserve until called up.
    pub reserve: bool,
    /// Filled and emptied as a whole, if so.
    pub whole_site: Option<WholeSite>,
}

impl Site {
    /// Rooms in service on a day.
    pub fn rooms_on(&self, day: u32) -> u32 {
        let rooms = self.rooms.iter().rev().find(|(from, _)| *from <= day).map_or(0, |(_, rooms)| *rooms);
        self.in_service(rooms)
    }

    /// The fewest rooms of which so many are in service; `None` if no number of rooms is enough.
    pub fn rooms_for(&self, in_service: u32) -> Option<u32> {
        // Of one room more, at most one more is out of service.
        let (mut few, mut enough) = (in_service, u32::MAX);
        if self.in_service(enough) < in_service {
            return None;
        }
        while few < enough {
            let middle = few + (enough - few) / 2;
            if self.in_service(middle) < in_service { few = middle + 1 } else { enough = middle }
        }
        Some(enough)
    }

    fn in_service(&self, rooms: u32) -> u32 {
        rooms - libm::round(f64::from(rooms) * self.out_of_service_share) as u32
    }
}

/// A site that takes people for some days, then nobody until all have left, and then is cleaned as
/// one: no room is used again before that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WholeSite {
    /// Days of check-ins; the day of the first is day 1.
    pub fill_days: u32,
    /// Days from the last departure until it takes people again.
    pub cleaning_days: u32,
}

/// Inspection of sites. Sites that are open on the first day have passed theirs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inspection {
    /// Probability that a site passes the inspection that opens it, and each re-inspection.
    pub pass_probability: f64,
    /// Days from a failed inspection to the next.
    pub reinspection_days: u32,
    /// Mean number of failed inspections of a site in operation in 30 days.
    pub failures_per_site_month: f64,
    /// Days without check-ins until what was found is mended.
    pub mending_days: u32,
}

/// How reserve sites are called up: all at once, or by shares of their rooms in list order.
#[derive(Debug, Clone, PartialEq)]
pub struct Reserve {
    /// Share of usable rooms that are occupied at midnight above which a day counts.
    pub trigger_share: f64,
    /// Days in a row that must count.
    pub trigger_days: u32,
    /// Hours from the call, by rising time, with the share of the reserve's rooms that is there from
    /// then on; the last is 1.
    pub steps: Vec<(u32, f64)>,
}
