//! How long people isolate, where, and when they are tested.

/// An isolation rule: a stage in a site, then a stage at home.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Days in a site; the day of check-in is day 1. 0: the home stage begins on arrival.
    pub central_days: u32,
    /// Days at home; the day of check-out is day 1. 0: no second stage.
    pub home_days: u32,
    /// Tests in the site, by rising day.
    pub central_tests: Vec<Test>,
    /// Tests at home, by rising day.
    pub home_tests: Vec<Test>,
    /// Share of parties without a suitable home: they spend the second stage in their room.
    pub no_home_share: f64,
    /// Nobody leaves a stage before the results of all samples so far are known. Whose result is positive
    /// never does before it is confirmed or refuted.
    pub release_waits: bool,
    /// Hour of the day at which people leave their rooms.
    pub check_out_hour: u32,
    /// Hour of the day at which samples are collected.
    pub collection_hour: u32,
    /// The stay in a room is counted in hours from check-in, and ends at any hour.
    pub exact_hours: bool,
}

/// One test of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// Day of the stage, from 1.
    pub day: u32,
    /// Two swabs to two laboratories.
    pub doubled: bool,
}

/// One of the two stages of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// In a site.
    Central,
    /// At home, or in the room where there is no suitable home.
    Home,
}

/// Another rule from a date on.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleChange {
    /// Day index from whose 00:00 on the rule holds.
    pub from: u32,
    /// Whether it also holds for people who are in mid-stay on that day: their end and their
    /// further tests are set anew, counted from the beginning of their stage; tests missed so far
    /// are not made up. Otherwise it holds for who arrives from then on.
    pub mid_stay: bool,
    /// The rule.
    pub rule: Rule,
}

impl Rule {
    /// Tests of a stage.
    pub fn tests(&self, stage: Stage) -> &[Test] {
        match stage {
            Stage::Central => &self.central_tests,
            Stage::Home => &self.home_tests,
        }
    }

    /// What exempt people do, and those who have served all their days elsewhere: one sample on arrival, and
    /// they leave on its result. A second stage that is over at once.
    pub fn of_the_exempt() -> Rule {
        Rule {
            central_days: 0,
            home_days: 0,
            central_tests: Vec::new(),
            home_tests: vec![Test { day: 1, doubled: false }],
            no_home_share: 0.0,
            release_waits: true,
            check_out_hour: 0,
            collection_hour: 0,
            exact_hours: true,
        }
    }

    /// Number of a test in the rule, from 1: central tests first, then home tests.
    pub fn test_number(&self, stage: Stage, position: usize) -> u32 {
        let before = if stage == Stage::Home { self.central_tests.len() } else { 0 };
        (before + position + 1) as u32
    }

    /// The hour at which a stage that began at `began`, in a room or at home, is over, results aside.
    /// Hours count from 00:00 of some day, and may be negative.
    ///
    /// In a room: the first check-out hour at or after 24:00 of the stage's last day, or exactly so
    /// many days after its beginning. At home: 24:00 of its last day.
    pub fn end_of_stage(&self, stage: Stage, in_room: bool, began: i32) -> i32 {
        let days = match stage {
            Stage::Central => self.central_days,
            Stage::Home => self.home_days,
        };
        let days = days as i32;
        match in_room {
            true if self.exact_hours => began + 24 * days,
            true => (began.div_euclid(24) + days) * 24 + self.check_out_hour as i32,
            false => (began.div_euclid(24) + days) * 24,
        }
    }

    /// The first hour after `hour` at which a stage that is over but waits for a result is looked at
    /// again: in a room the next check-out hour, elsewhere the next hour.
    pub fn next_look(&self, in_room: bool, hour: u32) -> u32 {
        if in_room && !self.exact_hours { self.check_out_at_or_after(hour + 1) } else { hour + 1 }
    }

    /// The first check-out hour at or after `hour`.
    pub fn check_out_at_or_after(&self, hour: u32) -> u32 {
        let today = hour / 24 * 24 + self.check_out_hour;
        if today >= hour { today } else { today + 24 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::Preset;

    #[test]
    fn stages_end_at_check_out_at_midnight_or_to_the_hour() {
        let mut rule = Preset::of("w1").unwrap().draft().check().unwrap().streams[0].rule.clone();
        // In at 10 on day 0, 14 days, out at 12 on day 14: 14 days and 2 hours.
        assert_eq!(rule.end_of_stage(Stage::Central, true, 10), 14 * 24 + 12);
        assert_eq!(rule.end_of_stage(Stage::Home, false, 14 * 24 + 12), 21 * 24);
        assert_eq!(rule.end_of_stage(Stage::Home, true, 14 * 24 + 12), 21 * 24 + 12);
        assert_eq!(rule.end_of_stage(Stage::Central, true, -12), 13 * 24 + 12);
        assert_eq!((rule.next_look(true, 36), rule.next_look(false, 36)), (60, 37));
        rule.exact_hours = true;
        assert_eq!(rule.end_of_stage(Stage::Central, true, 10), 14 * 24 + 10);
        assert_eq!(rule.next_look(true, 36), 37);
    }
}
