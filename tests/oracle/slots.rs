//! The moments at which a laboratory may start a tube.

use isoplan::scenario::Laboratory;

/// Slot `number` of the day's `slots`, which are spread evenly over the open hours.
#[derive(Clone, Copy)]
pub struct Slot {
    /// Hour at which the laboratory opens.
    opens: u32,
    open_hours: u64,
    number: u64,
    slots: u64,
}

impl Slot {
    pub fn time(self) -> f64 {
        f64::from(self.opens) + (self.number * self.open_hours) as f64 / self.slots as f64
    }

    pub fn hour_at_or_after(self) -> u32 {
        self.opens + (self.number * self.open_hours).div_ceil(self.slots) as u32
    }
}

/// The slots from this hour until before the next.
pub fn slots(laboratory: &Laboratory, hour: u32) -> impl Iterator<Item = Slot> + use<> {
    let day = hour / 24;
    let slots = u64::from(laboratory.tubes_per_day[day as usize]);
    let opens = day * 24 + laboratory.opens_hour;
    let open_hours = u64::from(laboratory.closes_hour - laboratory.opens_hour);
    // Slot number × open hours ÷ slots lies in [elapsed, elapsed + 1).
    let first_from = |elapsed: u64| (elapsed * slots).div_ceil(open_hours);
    let numbers = match u64::from(hour.saturating_sub(opens)) {
        _ if hour < opens => 0..0,
        elapsed if elapsed >= open_hours => 0..0,
        elapsed => first_from(elapsed)..first_from(elapsed + 1),
    };
    numbers.map(move |number| Slot { opens, open_hours, number, slots })
}
