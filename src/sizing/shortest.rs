//! The shortest stay in a site whose exact residual risk is no greater than that of another rule.
//!
//! No futures: the risk is [integrated](crate::efficacy), with results on time. It must be no greater under
//! every assumption about tests: the scenario's own, and both published curves without and with variation
//! between persons. Rooms are what is scarce, so days in the site are shortened and days at home stay as
//! they are. Fewer days are worth little without more tests, so two schedules are tried: the days on which
//! the other rule tests, as far as they fit, and the last day; and every day.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::answer::{Change, changed};
use super::question::Refusal;
use super::rounds::{Round, Task};
use super::search::Progress;
use super::study::Study;
use crate::efficacy::{Detection, Efficacy, InfectedArrivals, assumptions, prompt};
use crate::scenario::rule_preset::RulePreset;
use crate::scenario::{Cases, Draft, Rule, Scenario, Test};

/// How a rule compares with the one that it must not be worse than.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shortest {
    /// Position of the stream.
    pub stream: u32,
    /// Name of the rule that it is measured by.
    pub baseline: String,
    /// Days in the site under that rule.
    pub baseline_days: u32,
    /// The shortest with each schedule of tests.
    pub rules: Vec<ShorterRule>,
}

/// The shortest rule with a schedule of tests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShorterRule {
    /// How its test days are chosen.
    pub schedule: Schedule,
    /// Days in the site.
    pub central_days: u32,
    /// Days at home.
    pub home_days: u32,
    /// Test days in the site.
    pub central_tests: Vec<u32>,
    /// Residual risk under each assumption about tests.
    pub risks: Vec<RiskUnder>,
    /// What applying it would change in the draft.
    pub changes: Vec<Change>,
}

/// Residual risk of an infected arrival under an assumption about tests.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RiskUnder {
    /// The detection curve.
    pub detection: Detection,
    /// Share of a swab's variance between persons.
    pub between_person: f64,
    /// With the rule.
    pub residual_risk: f64,
    /// With the rule that it is measured by.
    pub baseline_risk: f64,
}

/// Differences of risks that are none: the accuracy of the integral.
pub(super) const ACCURACY: f64 = 1e-9;

/// How the test days of a shorter rule are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// The other rule's, as far as they fit, and the last day.
    SameDays,
    /// Every day.
    Daily,
}

impl Schedule {
    /// Both.
    const ALL: [Schedule; 2] = [Schedule::SameDays, Schedule::Daily];
}

/// The shortest rules for a stream that are no worse than a preset.
///
/// # Errors
///
/// If the scenario has issues, no such stream, or there is no preset of this name.
pub fn shortest(draft: &Draft, stream: u32, baseline: &str) -> Result<Shortest, Refusal> {
    let mut shortening = Shortening::new(draft, stream, baseline)?;
    while let Some(task) = shortening.hand_out(1) {
        let trial = shortening.trial(task.candidate)?;
        shortening.receive(&task, Shortening::run(&trial, &task));
    }
    Ok(shortening.so_far())
}

/// The search for the shortest rules, to be given away: a task for each schedule of tests, and no futures.
#[derive(Debug, Clone)]
pub struct Shortening {
    stream: u32,
    baseline: String,
    /// The draft with the other rule.
    other: Draft,
    /// What it means.
    measured: Arc<Scenario>,
    round: Round<Option<Least>>,
}

/// The fewest days in the site with a schedule of tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Least {
    /// The days.
    pub central_days: u32,
    /// Residual risk under each assumption about tests.
    pub risks: Vec<RiskUnder>,
}

/// Shortens a rule as far as it goes with a schedule of tests.
#[derive(Debug)]
pub struct ShortestTrial {
    stream: u32,
    measured: Arc<Scenario>,
    schedule: Schedule,
}

impl Shortening {
    /// The shortest rules for a stream that are no worse than a preset.
    ///
    /// # Errors
    ///
    /// If the scenario has issues, no such stream, or there is no preset of this name.
    pub fn new(draft: &Draft, stream: u32, baseline: &str) -> Result<Shortening, Refusal> {
        let scenario = draft.check().map_err(Refusal::Issues)?;
        let number = scenario.streams.len() as u32;
        if stream >= number {
            return Err(Refusal::NoSuch { list: "streams", position: stream.saturating_add(1), number });
        }
        if RulePreset::of(baseline).is_none() {
            return Err(Refusal::NoSuchRule { name: baseline.to_owned() });
        }
        // The other rule, with the hours and homes of this stream.
        let mut other = changed(draft, &super::rules::changes(draft, Some(stream), number, baseline));
        // People inside on the first day may not fit it; for the risk of arrivals they do not matter.
        other.set("initial", json!({}));
        let measured = Arc::new(other.check().map_err(Refusal::Issues)?);
        let tasks = (0..Schedule::ALL.len() as u32).map(|schedule| (schedule, 0));
        let round = Round::new(tasks.collect());
        Ok(Shortening { stream, baseline: baseline.to_owned(), other, measured, round })
    }

    /// The rules that have been found so far: all, when the progress is whole.
    pub fn so_far(&self) -> Shortest {
        let rule = &self.measured.streams[self.stream as usize].rule;
        let of_schedule = |(place, schedule): (u32, Schedule)| {
            let Least { central_days, risks } = self.round.received().get(&(place, 0))?.clone()?;
            let shorter = shortened(rule, central_days, schedule);
            Some(ShorterRule {
                schedule,
                central_days,
                home_days: shorter.home_days,
                central_tests: shorter.central_tests.iter().map(|test| test.day).collect(),
                risks,
                changes: changes(&self.other, self.stream, &shorter),
            })
        };
        Shortest {
            stream: self.stream,
            baseline: self.baseline.clone(),
            baseline_days: rule.central_days,
            rules: (0..).zip(Schedule::ALL).filter_map(of_schedule).collect(),
        }
    }
}

impl Study for Shortening {
    type Trial = ShortestTrial;
    type Outcome = Option<Least>;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.round.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.round.take_back(task);
    }

    fn receive(&mut self, task: &Task, found: Vec<Option<Least>>) {
        self.round.receive(task, found);
    }

    fn progress(&self) -> Progress {
        Progress { done: self.round.done().into(), total: Schedule::ALL.len() as u64 }
    }

    fn trial(&self, candidate: u32) -> Result<ShortestTrial, Refusal> {
        let schedule = Schedule::ALL.get(candidate as usize).ok_or(Refusal::NoSuchCandidate { candidate })?;
        Ok(ShortestTrial { stream: self.stream, measured: Arc::clone(&self.measured), schedule: *schedule })
    }

    fn run(trial: &ShortestTrial, task: &Task) -> Vec<Option<Least>> {
        task.futures.iter().map(|_| trial.least()).collect()
    }
}

impl ShortestTrial {
    /// The fewest days; `None`: not even as many as the other rule has do.
    fn least(&self) -> Option<Least> {
        let stream = &self.measured.streams[self.stream as usize];
        let rule = &stream.rule;
        let arrivals = InfectedArrivals::of(stream);
        let delay = prompt(&self.measured);
        let risk = |cases: &Cases, rule: &Rule| Efficacy::of(cases, rule, &arrivals, delay).residual_risk;
        let baseline_risks = assumptions(&self.measured).map(|(detection, cases)| {
            let baseline_risk = risk(&cases, rule);
            (detection, cases, baseline_risk)
        });
        // `None`: it is worse under some assumption.
        let no_worse = |shorter: &Rule| -> Option<Vec<RiskUnder>> {
            let under = baseline_risks.iter().map(|(detection, cases, baseline_risk)| {
                let residual_risk = risk(cases, shorter);
                (residual_risk <= baseline_risk + ACCURACY).then_some(RiskUnder {
                    detection: *detection,
                    between_person: cases.between_person,
                    residual_risk,
                    baseline_risk: *baseline_risk,
                })
            });
            under.collect()
        };
        (0..=rule.central_days).find_map(|central_days| {
            let risks = no_worse(&shortened(rule, central_days, self.schedule))?;
            Some(Least { central_days, risks })
        })
    }
}

/// A rule with fewer days in the site; its last test there is doubled if the rule's is.
fn shortened(rule: &Rule, days: u32, schedule: Schedule) -> Rule {
    let last_is_doubled = rule.central_tests.last().is_some_and(|test| test.doubled);
    let single = |day| Test { day, doubled: false };
    let mut tests: Vec<Test> = match schedule {
        Schedule::SameDays => rule.central_tests.iter().filter(|test| test.day < days).copied().collect(),
        Schedule::Daily => (1..days).map(single).collect(),
    };
    let has_last = rule.central_tests.iter().any(|test| test.day == days);
    // The rule itself, uncut, stays as it is.
    if days > 0 && (days < rule.central_days || has_last || schedule == Schedule::Daily) {
        tests.push(Test { day: days, doubled: last_is_doubled });
    }
    Rule { central_days: days, central_tests: tests, ..rule.clone() }
}

/// What makes the stream follow the rule: that of the other, with these days and tests.
fn changes(other: &Draft, stream: u32, rule: &Rule) -> Vec<Change> {
    let path = format!("streams[{stream}].rule");
    let mut value = other.get(&path).cloned().unwrap_or_default();
    let days = |of: &dyn Fn(&Test) -> bool| -> Vec<u32> {
        rule.central_tests.iter().filter(|test| of(test)).map(|test| test.day).collect()
    };
    value["central_days"] = rule.central_days.into();
    value["central_tests"] = json!(days(&|_| true));
    value["doubled_tests"] = json!(days(&|test| test.doubled));
    let dated = format!("streams[{stream}].changes");
    let mut changes = vec![Change { path, value }];
    if other.get(&dated).and_then(Value::as_array).is_some() {
        changes.push(Change { path: dated, value: json!([]) });
    }
    changes
}
