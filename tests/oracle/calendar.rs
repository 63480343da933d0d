//! What is due in which hour.

/// Things that are due, hour by hour, in the order in which they were entered.
pub struct Calendar<T>(Vec<Vec<T>>);

impl<T> Calendar<T> {
    pub fn new(hours: u32) -> Calendar<T> {
        Calendar((0..hours).map(|_| Vec::new()).collect())
    }

    /// Enters a thing; beyond the horizon nobody will see it.
    pub fn put(&mut self, hour: i64, thing: T) {
        let hour = usize::try_from(hour).expect("not before the first day");
        if let Some(due) = self.0.get_mut(hour) {
            due.push(thing);
        }
    }

    /// All that is due in an hour.
    pub fn take(&mut self, hour: u32) -> Vec<T> {
        std::mem::take(&mut self.0[hour as usize])
    }
}

/// The first hour at or after `time` that is one of these hours of the day, of which there is one.
pub fn next_hour_of_day(time: f64, hours_of_day: &[u32]) -> i64 {
    let first = time.ceil() as i64;
    let is_one = |hour: &i64| hours_of_day.contains(&(hour.rem_euclid(24) as u32));
    (first..).find(is_one).expect("every hour comes again")
}
