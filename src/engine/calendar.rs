//! Events by hour, first in, first out.

/// For each hour of the horizon, a list of events in the order in which they were entered.
///
/// Events beyond the horizon are not kept: nobody would see them.
#[derive(Debug)]
pub struct Calendar<E> {
    /// First and last entry of each hour, as positions in `entries`.
    hours: Vec<Option<(u32, u32)>>,
    entries: Vec<(E, u32)>,
}

const END: u32 = u32::MAX;

impl<E: Copy> Calendar<E> {
    /// An empty calendar of so many hours.
    pub fn new(hours: u32) -> Calendar<E> {
        Calendar { hours: vec![None; hours as usize], entries: Vec::new() }
    }

    /// Strikes out every event, for another future.
    pub fn clear(&mut self) {
        self.hours.fill(None);
        self.entries.clear();
    }

    /// Enters an event.
    pub fn enter(&mut self, hour: u32, event: E) {
        let Some(slot) = self.hours.get_mut(hour as usize) else { return };
        let place = self.entries.len() as u32;
        self.entries.push((event, END));
        match slot {
            Some((_, last)) => {
                self.entries[*last as usize].1 = place;
                *last = place;
            }
            None => *slot = Some((place, place)),
        }
    }

    /// Whether there are events of an hour: in most hours there are none of most kinds.
    #[inline]
    pub fn has(&self, hour: u32) -> bool {
        self.hours.get(hour as usize).is_some_and(Option::is_some)
    }

    /// Moves the events of an hour into `into`, which is emptied first. Events entered for the
    /// same hour afterwards are there for the next call.
    #[inline]
    pub fn take(&mut self, hour: u32, into: &mut Vec<E>) {
        into.clear();
        if let Some((first, _)) = self.hours.get_mut(hour as usize).and_then(Option::take) {
            self.follow(first, into);
        }
    }

    fn follow(&self, first: u32, into: &mut Vec<E>) {
        let mut next = first;
        while next != END {
            let (event, following) = self.entries[next as usize];
            into.push(event);
            next = following;
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
