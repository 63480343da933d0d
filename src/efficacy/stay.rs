//! When an undetected person of a rule is sampled, checked and released.

use crate::scenario::{Rule, Stage};

/// Hours that results take; the same for every sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// From collection until the result is known.
    pub result_hours: u32,
    /// From a positive result until it is confirmed and acted on.
    pub confirmation_hours: u32,
}

/// What happens to a person who is not found, in days since arrival.
#[derive(Debug, Clone, PartialEq)]
pub struct Stay {
    /// The samples taken, by rising time.
    pub samples: Vec<Sample>,
    /// The temperature checks up to the release, rising. Each sees the onsets since the one before;
    /// the first, those since arrival.
    pub checks: Vec<f64>,
    /// The release.
    pub release: f64,
}

/// A sample, in days since arrival.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// Number of its test in the rule, from 1.
    pub test: u32,
    /// Two swabs instead of one.
    pub doubled: bool,
    /// When it is collected.
    pub collected: f64,
    /// When its result is known.
    pub known: f64,
    /// When a positive result has been confirmed and the person is taken out.
    pub acted_on: f64,
}

impl Stay {
    /// The stay under a rule of somebody who arrives at an hour of the day and finds a room at once.
    /// `at_home`: there is a suitable home for the second stage.
    pub fn of(
        rule: &Rule,
        check_hours: &[u32],
        arrival_hour: u32,
        credited_days: u32,
        at_home: bool,
        delay: Delay,
    ) -> Stay {
        let mut clock = Clock { arrival_hour, now: arrival_hour, samples: Vec::new(), delay };
        // On the day of arrival, credited days have passed already.
        let credited = credited_days.min(rule.central_days);
        if credited < rule.central_days {
            clock.sample(rule, Stage::Central, credited);
            let end = rule.end_of_stage(Stage::Central, true, clock.now as i32) as u32 - 24 * credited;
            clock.leave(rule, end, true);
        }
        if rule.home_days > 0 {
            clock.sample(rule, Stage::Home, 0);
            let end = rule.end_of_stage(Stage::Home, !at_home, clock.now as i32) as u32;
            clock.leave(rule, end, !at_home);
        } else if credited == rule.central_days {
            return clock.tested_once();
        }
        let check = |hour: &u32| check_hours.contains(&(hour % 24));
        let days = |hour| f64::from(hour - arrival_hour) / 24.0;
        Stay {
            checks: (arrival_hour + 1..=clock.now).filter(check).map(days).collect(),
            release: days(clock.now),
            samples: clock.samples,
        }
    }
}

/// A person's way through the stages, in hours from 00:00 of the day of arrival.
struct Clock {
    arrival_hour: u32,
    now: u32,
    samples: Vec<Sample>,
    delay: Delay,
}

impl Clock {
    /// The samples of a stage that begins now, of which some days have passed already.
    fn sample(&mut self, rule: &Rule, stage: Stage, passed_days: u32) {
        for (position, test) in rule.tests(stage).iter().enumerate() {
            if test.day <= passed_days {
                continue;
            }
            let hour = (self.now / 24 + test.day - passed_days - 1) * 24 + rule.collection_hour;
            let known = hour.max(self.now) + self.delay.result_hours;
            let days = |hour: u32| f64::from(hour - self.arrival_hour) / 24.0;
            self.samples.push(Sample {
                test: rule.test_number(stage, position),
                doubled: test.doubled,
                collected: days(hour.max(self.now)),
                known: days(known),
                acted_on: days(known + self.delay.confirmation_hours),
            });
        }
    }

    /// The stay of somebody who has served all days elsewhere: one test, like the exempt, and the way out when
    /// it is known; no checks.
    fn tested_once(mut self) -> Stay {
        self.sample(&Rule::of_the_exempt(), Stage::Home, 0);
        let release = self.samples.last().map_or(0.0, |sample| sample.known);
        Stay { samples: self.samples, checks: Vec::new(), release }
    }

    /// Passes to the end of a stage, in a room or at home.
    fn leave(&mut self, rule: &Rule, end: u32, in_room: bool) {
        self.now = end.max(self.now);
        if rule.release_waits
            && let Some(last) = self.samples.last()
        {
            let known = libm::round(last.known * 24.0) as u32 + self.arrival_hour;
            while known > self.now {
                self.now = rule.next_look(in_room, self.now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Test;

    fn rule(central: &[u32], home: &[u32], (central_days, home_days): (u32, u32)) -> Rule {
        let tests = |days: &[u32]| days.iter().map(|&day| Test { day, doubled: false }).collect();
        Rule {
            central_days,
            home_days,
            central_tests: tests(central),
            home_tests: tests(home),
            no_home_share: 0.0,
            release_waits: true,
            check_out_hour: 12,
            collection_hour: 9,
            exact_hours: false,
        }
    }

    const SIX_HOURS: Delay = Delay { result_hours: 6, confirmation_hours: 6 };

    /// Hours since arrival of the collections, and of the release.
    fn hours(rule: &Rule, arrival: u32, credited: u32, at_home: bool, delay: Delay) -> (Vec<f64>, f64) {
        let stay = Stay::of(rule, &[8, 20], arrival, credited, at_home, delay);
        (stay.samples.iter().map(|sample| sample.collected * 24.0).collect(), stay.release * 24.0)
    }

    #[test]
    fn fourteen_and_seven_days_by_hand() {
        let rule = rule(&[1, 4, 14], &[2, 7], (14, 7));
        let day = |day: f64, hour: f64| (day - 1.0) * 24.0 + hour - 10.0;
        let (samples, release) = hours(&rule, 10, 0, true, SIX_HOURS);
        let expected = [0.0, day(4.0, 9.0), day(14.0, 9.0), day(16.0, 9.0), day(21.0, 9.0)];
        assert_eq!(samples, expected);
        assert_eq!(release, day(22.0, 0.0));
        // Without a home the room is left at the next check-out hour.
        assert_eq!(hours(&rule, 10, 0, false, SIX_HOURS).1, day(22.0, 12.0));
        // Ten days credited: days 11 to 14 are left.
        let (samples, release) = hours(&rule, 10, 10, true, SIX_HOURS);
        assert_eq!(samples, [day(4.0, 9.0), day(6.0, 9.0), day(11.0, 9.0)]);
        assert_eq!(release, day(12.0, 0.0));
        // All of them: the home stage begins on arrival.
        let (samples, release) = hours(&rule, 10, 20, true, SIX_HOURS);
        assert_eq!((samples, release), (vec![day(2.0, 9.0), day(7.0, 9.0)], day(8.0, 0.0)));
    }

    #[test]
    fn who_has_served_all_days_elsewhere_is_tested_once() {
        let stay = Stay::of(&rule(&[1, 7], &[], (7, 0)), &[8, 20], 10, 7, true, SIX_HOURS);
        let [sample] = stay.samples[..] else { panic!("{stay:?}") };
        assert_eq!((sample.test, sample.collected * 24.0, sample.known * 24.0), (1, 0.0, 6.0));
        assert_eq!((stay.release * 24.0, stay.checks.len()), (6.0, 0));
    }

    #[test]
    fn the_end_waits_for_the_last_result() {
        let mut rule = rule(&[1], &[], (1, 0));
        // Collected at 10, known 27 h later at 13 of the next day: out at 12 of the day after.
        let late = Delay { result_hours: 27, confirmation_hours: 0 };
        assert_eq!(hours(&rule, 10, 0, true, late).1, 50.0);
        rule.exact_hours = true;
        assert_eq!(hours(&rule, 10, 0, true, late).1, 27.0);
        rule.release_waits = false;
        assert_eq!(hours(&rule, 10, 0, true, late).1, 24.0);
    }

    #[test]
    fn checks_after_check_in_up_to_the_release() {
        let stay = Stay::of(&rule(&[], &[], (1, 0)), &[8, 20], 8, 0, true, SIX_HOURS);
        let hours: Vec<f64> = stay.checks.iter().map(|days| days * 24.0).collect();
        assert_eq!(hours, [12.0, 24.0]);
        assert_eq!(stay.release * 24.0, 28.0);
    }
}
