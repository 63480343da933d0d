//! Rooms that are out of use for some hours: the turnaround of a room, the cleaning of a site.

use super::SiteId;
use crate::engine::random::{Randomness, Source, Stream};
use crate::engine::sample;

/// Rooms that come back, by hour.
#[derive(Debug)]
pub struct Turnarounds {
    /// Least and greatest hours of a turnaround.
    hours: (u32, u32),
    /// Equal weights, one for each length of a turnaround.
    weights: Vec<f64>,
    /// Rooms that come back at an hour, at the place of its last bits: nobody is out for longer than
    /// there are places, a power of two.
    back: Vec<Vec<(SiteId, u32)>>,
    randomness: Randomness,
    /// Of each site: the last hour in which rooms were vacated, and how often in it.
    vacated: Vec<(u32, u32)>,
}

/// No rooms of a site have been vacated in any hour.
const NEVER: (u32, u32) = (u32::MAX, 0);

impl Turnarounds {
    /// Nobody out. `longest_cleaning` is in hours.
    pub fn new(
        hours: (u32, u32),
        longest_cleaning: u32,
        sites: usize,
        randomness: Randomness,
    ) -> Turnarounds {
        let longest = hours.1.max(longest_cleaning);
        Turnarounds {
            hours,
            weights: vec![1.0; (hours.1 - hours.0) as usize + 1],
            back: vec![Vec::new(); (longest as usize + 1).next_power_of_two()],
            randomness,
            vacated: vec![NEVER; sites],
        }
    }

    /// Forgets everything; another future begins.
    pub fn reset(&mut self, randomness: Randomness) {
        self.randomness = randomness;
        self.back.iter_mut().for_each(Vec::clear);
        self.vacated.fill(NEVER);
    }

    /// Begins the turnaround of rooms that are vacated in an hour: how many are ready at once.
    pub fn begin(&mut self, hour: u32, site: SiteId, rooms: u32) -> u32 {
        let (least, greatest) = self.hours;
        if least == greatest {
            return self.put_out(hour, least, site, rooms);
        }
        let mut stream = self.stream(hour, site);
        let lengths = self.weights.len();
        if (rooms as usize) < lengths {
            let mut length = || least + (stream.uniform() * lengths as f64) as u32;
            return (0..rooms).map(|_| self.put_out(hour, length(), site, 1)).sum();
        }
        let weights = std::mem::take(&mut self.weights);
        let split = sample::multinomial(&mut stream, u64::from(rooms), &weights);
        let at_once =
            (least..).zip(split).map(|(length, number)| self.put_out(hour, length, site, number as u32));
        let at_once = at_once.sum();
        self.weights = weights;
        at_once
    }

    /// Puts rooms out of use for some hours; how many are ready at once: all if it is for none.
    pub fn put_out(&mut self, hour: u32, hours: u32, site: SiteId, rooms: u32) -> u32 {
        if hours == 0 {
            return rooms;
        }
        let place = self.place(hour + hours);
        match self.back[place].last_mut() {
            Some((last, number)) if *last == site => *number += rooms,
            _ => self.back[place].push((site, rooms)),
        }
        0
    }

    /// Whether any rooms come back at an hour.
    pub fn end_at(&self, hour: u32) -> bool {
        !self.back[self.place(hour)].is_empty()
    }

    fn place(&self, hour: u32) -> usize {
        hour as usize & (self.back.len() - 1)
    }

    /// Moves the rooms that come back at an hour into `into`, which is emptied first. Every hour at
    /// which [any do](Turnarounds::end_at) must be asked for, one after the other.
    pub fn take(&mut self, hour: u32, into: &mut Vec<(SiteId, u32)>) {
        into.clear();
        let place = self.place(hour);
        into.append(&mut self.back[place]);
    }

    /// The randomness of rooms vacated: by site, by hour, and by their number in that hour.
    fn stream(&mut self, hour: u32, site: SiteId) -> Stream {
        let (last, number) = &mut self.vacated[site as usize];
        *number = if *last == hour { *number + 1 } else { 0 };
        *last = hour;
        let entity = u64::from(site) << 46 | u64::from(hour) << 30 | u64::from(*number);
        self.randomness.stream(Source::Turnaround, entity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rooms back at each hour from `from` on, until `rooms` are back.
    fn back(turnarounds: &mut Turnarounds, from: u32, rooms: u32) -> Vec<u32> {
        let (mut back, mut now) = (Vec::new(), Vec::new());
        for hour in from.. {
            turnarounds.take(hour, &mut now);
            back.push(now.iter().map(|(_, rooms)| rooms).sum());
            if back.iter().sum::<u32>() >= rooms {
                break;
            }
        }
        back
    }

    #[test]
    fn a_fixed_turnaround_takes_its_hours_and_none_takes_none() {
        let randomness = Randomness::new(1, 0);
        let mut fixed = Turnarounds::new((3, 3), 0, 1, randomness);
        assert_eq!(fixed.begin(5, 0, 4), 0);
        assert_eq!(back(&mut fixed, 5, 4), [0, 0, 0, 4]);
        let mut none = Turnarounds::new((0, 0), 0, 1, randomness);
        assert_eq!(none.begin(5, 0, 4), 4);
    }

    #[test]
    fn every_length_between_the_least_and_the_greatest_is_equally_likely() {
        // One by one (2 rooms for 4 lengths) and by splits (1000 rooms): 4 × 500 of 2000 expected
        // with a standard deviation of 19.4; all within five of them.
        for (times, rooms) in [(1000, 2), (2, 1000)] {
            let mut turnarounds = Turnarounds::new((0, 3), 0, 1, Randomness::new(1, 0));
            let at_once: u32 = (0..times).map(|_| turnarounds.begin(7, 0, rooms)).sum();
            let mut numbers = back(&mut turnarounds, 8, 2000 - at_once);
            numbers.push(at_once);
            assert_eq!(numbers.len(), 4);
            assert!(numbers.iter().all(|number| number.abs_diff(500) < 97), "{numbers:?}");
        }
    }

    #[test]
    fn rooms_vacated_together_or_apart_draw_from_streams_of_their_own() {
        let hours_of = |seed, hour, calls: usize| {
            let mut turnarounds = Turnarounds::new((1, 240), 0, 2, Randomness::new(seed, 0));
            let mut hours = Vec::new();
            for _ in 0..calls {
                turnarounds.begin(hour, 1, 1);
                hours.push(back(&mut turnarounds, hour + 1, 1).len());
            }
            hours
        };
        let twice = hours_of(1, 5, 2);
        assert_ne!(twice[0], twice[1]);
        assert_eq!(hours_of(1, 5, 1)[0], twice[0]);
        assert_ne!(hours_of(1, 6, 1)[0], twice[0]);
    }
}
