//! The reserve: when it is called up, and how much of it is there.

use crate::scenario::Reserve as Plan;

/// The reserve of a scenario. It is called up once, as a whole.
#[derive(Debug)]
pub struct Reserve<'p> {
    plan: &'p Plan,
    /// Midnights in a row at which the share of occupied rooms was above the trigger.
    days_above: u32,
    /// Hour of the call.
    called: Option<u32>,
}

impl<'p> Reserve<'p> {
    /// Not called up.
    pub fn new(plan: &'p Plan) -> Reserve<'p> {
        Reserve { plan, days_above: 0, called: None }
    }

    /// Takes note of the rooms occupied and usable at a midnight; calls up if that is enough.
    pub fn note(&mut self, hour: u32, occupied: u32, usable: u32) {
        // A quotient, not a product: it is the nearest number to its value, as the share is to its own.
        let above = usable > 0 && f64::from(occupied) / f64::from(usable) > self.plan.trigger_share;
        self.days_above = if above { self.days_above + 1 } else { 0 };
        if self.called.is_none() && self.days_above >= self.plan.trigger_days {
            self.called = Some(hour);
        }
    }

    /// Whether more of it may be there from this hour on: at a step, and at the same hour of every
    /// later day, when sites that failed their inspection are inspected again.
    pub fn may_grow(&self, hour: u32) -> bool {
        self.steps_taken(hour).any(|(since, _)| since.is_multiple_of(24))
    }

    /// So many of its rooms are there.
    pub fn rooms_there(&self, hour: u32, rooms: u32) -> u32 {
        let share = self.steps_taken(hour).map(|(_, share)| share).last().unwrap_or(0.0);
        libm::round(f64::from(rooms) * share) as u32
    }

    /// Hours since each step so far, and the share that it brought the reserve to.
    fn steps_taken(&self, hour: u32) -> impl Iterator<Item = (u32, f64)> {
        let since_call = self.called.map(|called| hour - called);
        let taken = move |&(after, share): &(u32, f64)| Some((since_call?.checked_sub(after)?, share));
        self.plan.steps.iter().filter_map(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(trigger_days: u32) -> Plan {
        Plan { trigger_share: 0.29, trigger_days, steps: vec![(5, 1.0 / 3.0), (48, 0.5), (72, 1.0)] }
    }

    #[test]
    fn it_is_called_when_the_share_is_above_the_trigger_for_days_in_a_row() {
        let plan = plan(2);
        let mut reserve = Reserve::new(&plan);
        // 29 of 100 is not above 0.29; no rooms at all are never too few.
        for (day, occupied, usable, called) in [
            (1, 30, 100, None),
            (2, 29, 100, None),
            (3, 30, 100, None),
            (4, 0, 0, None),
            (5, 30, 100, None),
            (6, 31, 100, Some(144)),
            (7, 99, 100, Some(144)),
        ] {
            reserve.note(24 * day, occupied, usable);
            assert_eq!(reserve.called, called, "day {day}");
        }
    }

    #[test]
    fn it_comes_in_steps_of_whole_hours() {
        let plan = plan(1);
        let mut reserve = Reserve::new(&plan);
        assert_eq!((reserve.rooms_there(0, 100), reserve.may_grow(0)), (0, false));
        reserve.note(24, 1, 1);
        for (hour, rooms, may_grow) in [
            (24, 0, false),
            (28, 0, false),
            (29, 33, true),
            (30, 33, false),
            (53, 33, true),
            (71, 33, false),
            (72, 50, true),
            (96, 100, true),
            (900, 100, false),
        ] {
            let there = (reserve.rooms_there(hour, 100), reserve.may_grow(hour));
            assert_eq!(there, (rooms, may_grow), "hour {hour}");
        }
    }
}
