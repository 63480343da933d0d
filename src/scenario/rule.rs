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
    /// Nobody leaves a stage before the results of all samples so far are known.
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

    /// Number of a test in the rule, from 1: central tests first, then home tests.
    pub fn test_number(&self, stage: Stage, position: usize) -> u32 {
        let before = if stage == Stage::Home { self.central_tests.len() } else { 0 };
        (before + position + 1) as u32
    }

    /// The hour at which a stage that begins at `start` is over, results aside.
    ///
    /// Central stage: the first check-out hour at or after 24:00 of its last day, or exactly so
    /// many days after the start. Home stage: 24:00 of its last day.
    pub fn end_of_stage(&self, stage: Stage, start: u32) -> u32 {
        match stage {
            Stage::Central if self.exact_hours => start + 24 * self.central_days,
            Stage::Central => (start / 24 + self.central_days) * 24 + self.check_out_hour,
            Stage::Home => (start / 24 + self.home_days) * 24,
        }
    }

    /// Hours after which a stage that waits for a result is looked at again.
    pub fn hours_to_next_look(&self, stage: Stage) -> u32 {
        if stage == Stage::Central && !self.exact_hours { 24 } else { 1 }
    }
}
