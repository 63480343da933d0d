//! Reads an isolation rule.

use super::read::Object;
use crate::scenario::rule_preset::{RULE_PRESETS, RulePreset};
use crate::scenario::{Problem, Rule, Test};

pub fn read(rule: Object) -> Rule {
    let Some(preset) = rule.choice("preset").map(|position| &RULE_PRESETS[position]) else {
        // The days and tests of an unknown rule are unknown: whether the fields fit nobody can say.
        return of_preset(&rule, &RULE_PRESETS[0]);
    };
    let read = of_preset(&rule, preset);
    rule.finish();
    read
}

fn of_preset(rule: &Object, preset: &RulePreset) -> Rule {
    let central_days = rule.whole_or("central_days", preset.central_days) as u32;
    let home_days = rule.whole_or("home_days", preset.home_days) as u32;
    if central_days == 0 && home_days == 0 {
        rule.note("central_days", Problem::NoDays);
    }
    let central_tests = test_days(rule, "central_tests", preset.central_tests, central_days);
    let home_tests = test_days(rule, "home_tests", preset.home_tests, home_days);
    Rule {
        central_days,
        home_days,
        central_tests: doubled(rule, "doubled_tests", preset.doubled_tests, &central_tests),
        home_tests: doubled(rule, "doubled_home_tests", "[]", &home_tests),
        no_home_share: rule.real("no_home_share"),
        release_waits: rule.flag("release_waits"),
        check_out_hour: rule.whole("check_out_hour") as u32,
        collection_hour: rule.whole("collection_hour") as u32,
        exact_hours: rule.flag("exact_hours"),
    }
}

/// Rising test days inside a stage of `stage_days` days.
///
/// A preset's list is cut to the stage without an issue, and its doubled tests to the tests there
/// are: who shortens the stage and says nothing of tests means the tests that are left. A written
/// list must fit.
fn test_days(rule: &Object, name: &'static str, preset: &str, stage_days: u32) -> Vec<u32> {
    let mut days = whole_days(rule, name, preset);
    if !rule.has(name) {
        days.retain(|&day| day <= stage_days);
        return days;
    }
    check_rising(rule, name, &days);
    for &day in days.iter().filter(|&&day| day > stage_days) {
        rule.note(name, Problem::TestOutsideStage { day, stage_days });
    }
    days
}

/// The tests of a stage, some of them doubled.
fn doubled(rule: &Object, name: &'static str, preset: &str, tests: &[u32]) -> Vec<Test> {
    let doubled = whole_days(rule, name, preset);
    if rule.has(name) {
        check_rising(rule, name, &doubled);
        for &day in doubled.iter().filter(|day| !tests.contains(day)) {
            rule.note(name, Problem::DoubledWithoutTest { day });
        }
    }
    tests.iter().map(|&day| Test { day, doubled: doubled.contains(&day) }).collect()
}

fn whole_days(rule: &Object, name: &'static str, preset: &str) -> Vec<u32> {
    rule.wholes_or(name, preset).into_iter().map(|day| day as u32).collect()
}

fn check_rising(rule: &Object, name: &'static str, days: &[u32]) {
    if let Some(at) = days.windows(2).position(|pair| pair[1] <= pair[0]) {
        rule.note(name, Problem::NotRising { at: at + 1 });
    }
}
