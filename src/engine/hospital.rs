//! Hospital: beds, who waits for one, who comes out.

use std::collections::VecDeque;

use super::calendar::Calendar;

/// The hour of the day at which patients are discharged.
const DISCHARGE_HOUR: u32 = 10;

/// The hospital of a future.
#[derive(Debug)]
pub struct Hospital {
    beds: Option<u32>,
    patients: u32,
    /// Cases who keep their room until a bed is free, first come first.
    waiting: VecDeque<u32>,
    discharges: Calendar<()>,
    now: Vec<()>,
    /// Patients discharged in this hour, who have not yet joined the queue for a room.
    pub discharged: u32,
}

impl Hospital {
    /// An empty hospital.
    pub fn new(beds: Option<u32>, hours: u32) -> Hospital {
        Hospital {
            beds,
            patients: 0,
            waiting: VecDeque::new(),
            discharges: Calendar::new(hours),
            now: Vec::new(),
            discharged: 0,
        }
    }

    /// Empties the hospital, for another future.
    pub fn reset(&mut self) {
        self.patients = 0;
        self.waiting.clear();
        self.discharges.clear();
        self.discharged = 0;
    }

    /// Patients now.
    pub fn patients(&self) -> u32 {
        self.patients
    }

    /// Cases who wait for a bed.
    pub fn waiting(&self) -> u32 {
        self.waiting.len() as u32
    }

    /// Lets a case wait for a bed.
    pub fn wait(&mut self, person: u32) {
        self.waiting.push_back(person);
    }

    /// The next case for whom there is a bed.
    pub fn next(&mut self) -> Option<u32> {
        if self.beds.is_some_and(|beds| self.patients >= beds) { None } else { self.waiting.pop_front() }
    }

    /// Takes a case in for a stay of so many hours.
    pub fn admit(&mut self, hour: u32, stay_hours: f64) {
        self.patients += 1;
        // An hour at least: this hour's patients may have been discharged.
        let end = (libm::ceil(f64::from(hour) + stay_hours) as u32).max(hour + 1);
        // The first discharge hour at or after the end of the stay; a stay beyond the horizon is
        // not entered by the calendar.
        let days = end.saturating_add(24 - 1 - DISCHARGE_HOUR) / 24;
        self.discharges.enter((days * 24).saturating_add(DISCHARGE_HOUR), ());
    }

    /// Whether patients are discharged in an hour.
    pub fn discharges_at(&self, hour: u32) -> bool {
        self.discharges.has(hour)
    }

    /// Discharges the patients of this hour.
    pub fn discharge(&mut self, hour: u32) -> u32 {
        if !self.discharges.has(hour) {
            return 0;
        }
        let mut now = std::mem::take(&mut self.now);
        self.discharges.take(hour, &mut now);
        self.discharged = now.len() as u32;
        self.patients -= self.discharged;
        self.now = now;
        self.discharged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patients_leave_at_ten_and_free_their_bed() {
        let mut hospital = Hospital::new(Some(1), 200);
        hospital.wait(5);
        hospital.wait(6);
        assert_eq!(hospital.next(), Some(5));
        hospital.admit(3, 30.5);
        assert_eq!(hospital.next(), None);
        for hour in 4..58 {
            assert_eq!(hospital.discharge(hour), u32::from(hour == 34), "hour {hour}");
            if hour == 34 {
                assert_eq!(hospital.next(), Some(6));
                // Nobody leaves in an hour whose patients have left.
                hospital.admit(34, 0.0);
            }
        }
        assert_eq!(hospital.discharge(58), 1);
    }
}
