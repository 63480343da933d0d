//! Events by hour, first in, first out.

/// For each hour of the horizon, a list of events in the order in which they were entered.
///
/// Events beyond the horizon are not kept: nobody would see them. The places of events that have been
/// taken are used again, so that a whole future's events pass through memory that stays in the cache.
#[derive(Debug)]
pub struct Calendar<E> {
    /// Places of the first and the last event of each hour.
    hours: Vec<(u32, u32)>,
    /// Events, each with the place of the next of its hour.
    events: Vec<(E, u32)>,
    /// The first place that is free; of it and all others, the next.
    free: u32,
}

const NONE: u32 = u32::MAX;

impl<E: Copy> Calendar<E> {
    /// An empty calendar of so many hours.
    pub fn new(hours: u32) -> Calendar<E> {
        Calendar { hours: vec![(NONE, NONE); hours as usize], events: Vec::new(), free: NONE }
    }

    /// Strikes out every event, for another future.
    pub fn clear(&mut self) {
        self.hours.fill((NONE, NONE));
        self.events.clear();
        self.free = NONE;
    }

    /// Enters an event.
    pub fn enter(&mut self, hour: u32, event: E) {
        let Some((first, last)) = self.hours.get_mut(hour as usize) else { return };
        let place = match self.events.get_mut(self.free as usize) {
            Some(free) => {
                let place = self.free;
                self.free = std::mem::replace(free, (event, NONE)).1;
                place
            }
            None => {
                self.events.push((event, NONE));
                self.events.len() as u32 - 1
            }
        };
        match self.events.get_mut(*last as usize) {
            Some((_, next)) => *next = place,
            None => *first = place,
        }
        *last = place;
    }

    /// Whether there are events of an hour: in most hours there are none of most kinds.
    #[inline]
    pub fn has(&self, hour: u32) -> bool {
        self.hours.get(hour as usize).is_some_and(|(first, _)| *first != NONE)
    }

    /// Moves the events of an hour into `into`, which is emptied first. Events entered for the
    /// same hour afterwards are there for the next call.
    pub fn take(&mut self, hour: u32, into: &mut Vec<E>) {
        into.clear();
        let Some(ends) = self.hours.get_mut(hour as usize) else { return };
        let (first, last) = std::mem::replace(ends, (NONE, NONE));
        let mut place = first;
        while let Some(&(event, next)) = self.events.get(place as usize) {
            into.push(event);
            place = next;
        }
        if let Some((_, next)) = self.events.get_mut(last as usize) {
            *next = self.free;
            self.free = first;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_back_by_hour_in_the_order_of_entry() {
        let mut calendar = Calendar::new(5);
        for (hour, event) in [(3, 'a'), (1, 'b'), (3, 'c'), (9, 'd'), (3, 'e')] {
            calendar.enter(hour, event);
        }
        let mut events = vec!['x'];
        calendar.take(3, &mut events);
        assert_eq!(events, ['a', 'c', 'e']);
        calendar.take(3, &mut events);
        assert!(events.is_empty());
        calendar.take(1, &mut events);
        assert_eq!(events, ['b']);
        calendar.take(9, &mut events);
        assert!(events.is_empty());
    }
}
