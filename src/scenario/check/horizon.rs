//! The days of the scenario, by which dates are read and daily numbers are laid out.

use super::read::Object;
use crate::scenario::{Calendar, Date, Problem};

/// The first day and the number of days. Without a valid calendar dates are read all the same, so
/// that their issues are found; the result is refused then.
#[derive(Debug, Clone, Copy)]
pub struct Horizon {
    first_day: Option<Date>,
    days: usize,
}

impl Horizon {
    pub fn new(calendar: Option<Calendar>) -> Horizon {
        Horizon {
            first_day: calendar.map(|calendar| calendar.first_day),
            days: calendar.map_or(1, |calendar| calendar.days as usize),
        }
    }

    /// Days from the first day; negative before it.
    pub fn days_to(self, date: Date) -> i64 {
        self.first_day.map_or(0, |first| date.days_since(first))
    }

    /// The day index of a date; a date before the first day counts as the first day.
    pub fn day(self, date: Date) -> u32 {
        self.days_to(date).max(0) as u32
    }

    /// A number for each day.
    pub fn each_day<T>(self, number: impl FnMut(usize) -> T) -> Vec<T> {
        (0..self.days).map(number).collect()
    }

    /// The weekday's number of seven, for a day index.
    pub fn of_weekday<T: Copy>(self, seven: &[T], day: usize) -> T {
        seven[(self.first_day.map_or(0, Date::weekday) + day) % 7]
    }

    /// What is so much on each day until dated changes set it anew.
    pub fn laid_out(self, changes: &[(u32, u32)]) -> Vec<u32> {
        let on = |day: usize| changes.iter().rev().find(|(from, _)| *from as usize <= day);
        self.each_day(|day| on(day).map_or(0, |(_, number)| *number))
    }

    /// Dated changes of something, by rising date: (day index, what it is from then on). Of changes
    /// that count as the first day's the last holds.
    pub fn changes<T>(self, of: &Object, read: impl Fn(&Object) -> T) -> Vec<(u32, T)> {
        let mut changes: Vec<(u32, T)> = Vec::new();
        let mut last = None;
        for (i, change) in of.objects("changes").into_iter().enumerate() {
            let from = change.required_date("from");
            let new = read(&change);
            change.finish();
            if from.is_some() && from <= last {
                of.note("changes", Problem::NotRising { at: i });
            }
            last = from.or(last);
            let day = from.map_or(0, |from| self.day(from));
            changes.retain(|(from, _)| *from < day);
            changes.push((day, new));
        }
        changes
    }

    /// The factor of each day that dated surges give; those of the same day multiply.
    pub fn surges(self, of: &Object, name: &'static str) -> Vec<f64> {
        let mut factors = self.each_day(|_| 1.0);
        for surge in of.objects(name) {
            let from = surge.required_date("from");
            let to = surge.required_date("to");
            let factor = surge.required_real("factor");
            if let (Some(from), Some(to)) = (from, to) {
                if to < from {
                    surge.note("to", Problem::EndBeforeStart);
                }
                let days = self.days_to(from)..=self.days_to(to);
                let hit = (0i64..).zip(&mut factors).filter(|(day, _)| days.contains(day));
                hit.for_each(|(_, total)| *total *= factor);
            }
            surge.finish();
        }
        factors
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::scenario::check::read::Issues;

    fn horizon() -> Horizon {
        let first_day = "2022-01-05".parse().unwrap();
        Horizon::new(Some(Calendar { first_day, days: 5, seed: 1, futures: 1 }))
    }

    #[test]
    fn changes_hold_from_their_day_on() {
        let site = json!({"changes": [
            {"from": "2021-12-01", "rooms": 1}, {"from": "2022-01-01", "rooms": 2},
            {"from": "2022-01-07", "rooms": 3}, {"from": "2023-01-01", "rooms": 4},
        ]});
        let issues = Issues::default();
        let site = Object::new("rooms.sites[0]".to_owned(), Some(&site), &issues);
        let changes = horizon().changes(&site, |change| change.required_whole("rooms") as u32);
        assert_eq!(changes, [(0, 2), (2, 3), (361, 4)]);
        assert_eq!(horizon().laid_out(&changes), [2, 2, 3, 3, 3]);
        assert_eq!(issues.count(), 0);
    }

    #[test]
    fn surges_multiply_on_their_days() {
        let arrivals = json!({"surges": [
            {"from": "2022-01-01", "to": "2022-01-06", "factor": 2},
            {"from": "2022-01-06", "to": "2022-01-06", "factor": 5},
            {"from": "2021-01-01", "to": "2021-12-31", "factor": 0},
            {"from": "2022-01-09", "to": "2024-01-01", "factor": 0.5},
        ]});
        let issues = Issues::default();
        let arrivals = Object::new("streams[0].arrivals".to_owned(), Some(&arrivals), &issues);
        assert_eq!(horizon().surges(&arrivals, "surges"), [2.0, 10.0, 1.0, 1.0, 0.5]);
        assert_eq!(issues.count(), 0);
    }
}
