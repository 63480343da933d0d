//! What is due in which hour.

/// Things that are due, hour by hour, in the order in which they were entered.
pub struct Calendar<T>(Vec<Vec<T>>);

impl<T> Calendar<T> {
    pub fn new(hours: u32) -> Calendar<T> {
        Calendar((0..hours).map(|_| Vec::new()).collect())
    }

    /// Enters a thing; beyond the horizon nobody will see it.
    pub fn put(&mut self, hour: u32, thing: T) {
        if let Some(due) = self.0.get_mut(hour as usize) {
            due.push(thing);
        }
    }

    /// All that is due in an hour.
    pub fn take(&mut self, hour: u32) -> Vec<T> {
        std::mem::take(&mut self.0[hour as usize])
    }
}

/// The first hour at or after `time` that is one of these hours of the day.
pub fn next_hour_of_day(time: f64, hours_of_day: &[u32]) -> u32 {
    let first = time.max(0.0).ceil() as u32;
    (first..).find(|hour| hours_of_day.contains(&(hour % 24))).expect("every hour comes again")
}
