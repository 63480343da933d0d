use isoplan::scenario::{Draft, Stage};
use serde_json::{Value, json};

use crate::form::field;

/// A stage of a stay and its tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Days of the stage.
    pub days: u32,
    /// Test days, rising.
    pub tests: Vec<u32>,
    /// Those of them with two swabs.
    pub doubled: Vec<u32>,
}

/// Tests that another length of a stage has moved or dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refit {
    /// Path of the rule.
    pub rule: String,
    /// The stage.
    pub stage: Stage,
    /// Test days dropped, because they lie after the end of the stage.
    pub dropped: Vec<u32>,
    /// The test of the last day, moved: from, to.
    pub moved: Option<(u32, u32)>,
}

/// The fields of a rule that make a schedule: its days, its tests, those with two swabs.
pub fn fields(stage: Stage) -> [&'static str; 3] {
    match stage {
        Stage::Central => ["central_days", "central_tests", "doubled_tests"],
        Stage::Home => ["home_days", "home_tests", "doubled_home_tests"],
    }
}

/// The rule and the stage whose days stand at a path.
pub fn stage_of_days(path: &str) -> Option<(&str, Stage)> {
    let central = path.strip_suffix(".central_days").map(|rule| (rule, Stage::Central));
    central.or_else(|| path.strip_suffix(".home_days").map(|rule| (rule, Stage::Home)))
}

impl Schedule {
    /// The schedule of a stage of the rule at a path of a draft, defaults included.
    pub fn of(draft: &Draft, rule: &str, stage: Stage) -> Schedule {
        let [days, tests, doubled] = fields(stage);
        let value = |name: &str| field::value(draft, &format!("{rule}.{name}"));
        let whole = |value: &Value| value.as_u64().and_then(|day| u32::try_from(day).ok());
        let list = |name: &str| -> Vec<u32> {
            let list =
                value(name).and_then(|list| list.as_array().map(|l| l.iter().filter_map(whole).collect()));
            list.unwrap_or_default()
        };
        let days = value(days).as_ref().and_then(whole).unwrap_or(14);
        // As the check does with defaults: tests after the end of a shorter stage are not meant.
        let within = |mut tests: Vec<u32>| {
            tests.retain(|&day| day <= days);
            tests
        };
        Schedule { days, tests: within(list(tests)), doubled: within(list(doubled)) }
    }

    /// Writes the schedule into the rule at a path of a draft.
    pub fn write(&self, draft: &mut Draft, rule: &str, stage: Stage) {
        let [days, tests, doubled] = fields(stage);
        draft.set(&format!("{rule}.{days}"), json!(self.days));
        draft.set(&format!("{rule}.{tests}"), json!(self.tests));
        draft.set(&format!("{rule}.{doubled}"), json!(self.doubled));
    }

    /// The schedule after a press on a day: no test, one swab, two swabs, no test.
    pub fn toggled(mut self, day: u32) -> Schedule {
        if self.doubled.contains(&day) {
            self.doubled.retain(|&other| other != day);
            self.tests.retain(|&other| other != day);
        } else if self.tests.contains(&day) {
            self.doubled.push(day);
        } else {
            self.tests.push(day);
        }
        self.tests.sort_unstable();
        self.doubled.sort_unstable();
        self
    }

    /// The schedule for a stage of another length: the test of the last day stays on the last day,
    /// tests after it are dropped.
    pub fn fitted(self, rule: &str, stage: Stage, days: u32) -> (Schedule, Option<Refit>) {
        let old = self.days;
        // A stage of no days has no last one.
        let moved = (days != old && days > 0 && self.tests.contains(&old)).then_some((old, days));
        let place = |day: u32| if day == old && days > 0 { days } else { day };
        let fit = |list: &[u32]| {
            let mut list: Vec<u32> = list.iter().map(|&day| place(day)).filter(|&day| day <= days).collect();
            list.sort_unstable();
            list.dedup();
            list
        };
        let dropped: Vec<u32> = self.tests.iter().copied().filter(|&day| place(day) > days).collect();
        let refit = (!dropped.is_empty() || moved.is_some()).then(|| Refit {
            rule: rule.to_owned(),
            stage,
            dropped,
            moved,
        });
        (Schedule { days, tests: fit(&self.tests), doubled: fit(&self.doubled) }, refit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn five_tests() -> Schedule {
        Schedule { days: 14, tests: vec![1, 4, 7, 10, 14], doubled: vec![14] }
    }

    fn fitted(days: u32) -> (Schedule, Option<Refit>) {
        five_tests().fitted("r", Stage::Central, days)
    }

    #[test]
    fn the_last_test_follows_the_end_of_the_stay() {
        let (shorter, refit) = fitted(8);
        assert_eq!(shorter, Schedule { days: 8, tests: vec![1, 4, 7, 8], doubled: vec![8] });
        let expected =
            Refit { rule: "r".to_owned(), stage: Stage::Central, dropped: vec![10], moved: Some((14, 8)) };
        assert_eq!(refit, Some(expected));
        let (longer, refit) = fitted(21);
        assert_eq!(longer, Schedule { days: 21, tests: vec![1, 4, 7, 10, 21], doubled: vec![21] });
        assert!(refit.unwrap().dropped.is_empty());
        assert_eq!(fitted(14), (five_tests(), None));
        // The moved test may meet another: one remains.
        assert_eq!(fitted(7).0.tests, [1, 4, 7]);
    }

    #[test]
    fn a_stage_of_no_days_has_no_tests() {
        let (none, refit) = fitted(0);
        assert_eq!(none, Schedule { days: 0, tests: vec![], doubled: vec![] });
        assert_eq!(refit.unwrap().dropped, [1, 4, 7, 10, 14]);
    }

    #[test]
    fn a_press_goes_from_none_to_one_to_two_swabs_and_back() {
        let one = five_tests().toggled(2);
        assert_eq!(one.tests, [1, 2, 4, 7, 10, 14]);
        let two = one.toggled(2);
        assert_eq!(two.doubled, [2, 14]);
        assert_eq!(two.toggled(2), five_tests());
    }
}
