//! The slots of a laboratory's day, in one of which every tube is started.

use std::ops::RangeInclusive;

/// The slots of a day of some capacity: equal parts of the open hours. How many there are before or until
/// an hour is asked for whenever somebody looks, so it is reckoned once for each capacity.
#[derive(Debug)]
pub struct Slots {
    /// How many.
    pub capacity: u32,
    /// Hours from one to the next.
    pub hours_each: f64,
    open_hours: u32,
    /// Those that begin before so many hours after opening.
    before: [u32; HOURS],
    /// Those that begin before or at so many.
    until: [u32; HOURS],
}

/// Hours after opening, 0 to 24.
const HOURS: usize = 25;

impl Slots {
    /// So many slots, in hours of the day from which to which it is open.
    pub fn new(capacity: u32, open: RangeInclusive<u32>) -> Slots {
        let open_hours = open.end() - open.start();
        let slots_before =
            |hours: usize| (hours as u64 * u64::from(capacity)).div_ceil(u64::from(open_hours));
        let slots_until = |hours: usize| hours as u64 * u64::from(capacity) / u64::from(open_hours) + 1;
        let of_day = |slots: u64| slots.min(u64::from(capacity)) as u32;
        Slots {
            capacity,
            hours_each: f64::from(open_hours) / f64::from(capacity),
            open_hours,
            before: std::array::from_fn(|hours| of_day(slots_before(hours))),
            until: std::array::from_fn(|hours| of_day(slots_until(hours))),
        }
    }

    /// Slots that begin before so many hours after opening.
    pub fn before(&self, hours: u32) -> u32 {
        self.before[(hours as usize).min(HOURS - 1)]
    }

    /// Slots that begin before or at so many hours after opening.
    pub fn until(&self, hours: u32) -> u32 {
        self.until[(hours as usize).min(HOURS - 1)]
    }

    /// Whole hours after opening at or before which a slot has begun.
    pub fn begun_after(&self, slot: u32) -> u32 {
        (slot * self.open_hours).div_ceil(self.capacity)
    }
}
