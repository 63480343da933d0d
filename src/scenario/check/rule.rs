//! Reads an isolation rule.

use super::read::Object;
use crate::scenario::{Problem, Rule, Test};

pub fn read(rule: Object) -> Rule {
    let central_days = rule.whole("central_days") as u32;
    let home_days = rule.whole("home_days") as u32;
    let mut doubled = test_days(&rule, "doubled_tests", central_days);
    let central = test_days(&rule, "central_tests", central_days);
    if !rule.has("doubled_tests") {
        doubled.retain(|day| central.contains(day));
    }
    let home = test_days(&rule, "home_tests", home_days);
    for &day in doubled.iter().filter(|day| !central.contains(day)) {
        rule.note("doubled_tests", Problem::DoubledWithoutTest { day });
    }
    let test = |day: u32| Test { day, doubled: doubled.contains(&day) };
    let read = Rule {
        central_days,
        home_days,
        central_tests: central.iter().copied().map(test).collect(),
        home_tests: home.into_iter().map(|day| Test { day, doubled: false }).collect(),
        no_home_share: 0.0,
        release_waits: true,
        check_out_hour: rule.whole("check_out_hour") as u32,
        collection_hour: rule.whole("collection_hour") as u32,
        exact_hours: rule.flag("exact_hours"),
    };
    rule.finish();
    read
}

/// Rising test days inside a stage of `stage_days` days.
///
/// A default list is cut to the stage without an issue, and the default doubled tests to the tests
/// there are: who shortens the stage and says nothing of tests means the tests that are left. A
/// written list must fit.
fn test_days(rule: &Object, name: &'static str, stage_days: u32) -> Vec<u32> {
    let mut days: Vec<u32> = rule.wholes(name).into_iter().map(|day| day as u32).collect();
    if !rule.has(name) {
        days.retain(|&day| day <= stage_days);
        return days;
    }
    if let Some(at) = days.windows(2).position(|pair| pair[1] <= pair[0]) {
        rule.note(name, Problem::NotRising { at: at + 1 });
    }
    for &day in days.iter().filter(|&&day| day > stage_days) {
        rule.note(name, Problem::TestOutsideStage { day, stage_days });
    }
    days
}
