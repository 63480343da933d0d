//! The isolation rules side by side, on the same scenario and in the same futures.

mod tally;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::answer::Change;
use super::paired::Difference;
use super::question::Refusal;
use super::rounds::{Round, Task};
use super::search::{Progress, check_effort};
use crate::efficacy::{Efficacy, InfectedArrivals, assumptions, prompt};
use crate::scenario::rule_preset::{DISCHARGED, RULE_PRESETS, SECONDARY};
use crate::scenario::{Draft, Issue, Rule, Scenario};
use crate::summary::{Bound, Mean, Probability};
use tally::rooms_sufficing;
pub use tally::{RuleTrial, Tally};

/// Every rule preset for arrivals, put into a scenario: the whole scenario is run with each.
#[derive(Debug, Clone)]
pub struct Comparison {
    options: Vec<Choice>,
    refused: Vec<(&'static str, Vec<Issue>)>,
    confidence: f64,
    futures: u32,
    round: Round<Tally>,
}

/// A rule that streams might follow.
#[derive(Debug, Clone)]
struct Choice {
    /// The preset; `None`: as it is, which is no preset.
    preset: Option<&'static str>,
    changes: Vec<Change>,
    scenario: Scenario,
}

/// What a rule comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Name of the rule preset; `None`: the scenario's own rules, which are no preset.
    pub preset: Option<&'static str>,
    /// Whether it is what the scenario has.
    pub is_present: bool,
    /// Futures in which no party ever waits for a room.
    pub within_capacity: Probability,
    /// Futures in which results are in time every day.
    pub tests_in_time: Probability,
    /// Rooms that would have sufficed in as many futures as the confidence says.
    pub rooms_sufficing: Bound,
    /// Nights of rooms occupied.
    pub room_nights: Mean,
    /// Tubes of isolation.
    pub tubes: Mean,
    /// Cost.
    pub cost: Mean,
    /// Exact residual risk per infected arrival, by integration, as the scenario's tests are.
    pub residual_risk: f64,
    /// The highest under every assumption about tests: the published curves, without and with variation
    /// between persons.
    pub highest_risk: f64,
    /// Whether no other rule has both a lower highest risk and fewer room nights.
    pub is_efficient: bool,
    /// What it changes against the scenario's own rules, future by future; `None` of these.
    pub difference: Option<Differences>,
    /// What applying it would change in the draft.
    pub changes: Vec<Change>,
}

/// Paired differences to the scenario's own rules.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Differences {
    /// Share of futures within capacity.
    pub within_capacity: Difference,
    /// Share of futures with results in time.
    pub tests_in_time: Difference,
    /// Highest number of rooms needed.
    pub peak_needed: Difference,
    /// Nights of rooms occupied.
    pub room_nights: Difference,
    /// Tubes of isolation.
    pub tubes: Difference,
    /// Cost.
    pub cost: Difference,
}

impl Comparison {
    /// The rules for one stream, the first is 0, or for all alike. Hours of the day and who has no home
    /// stay as they are; dated changes of the rule are left out.
    ///
    /// # Errors
    ///
    /// If the scenario has issues or no such stream, or confidence or number of futures are out of
    /// range.
    pub fn new(
        draft: &Draft,
        stream: Option<u32>,
        confidence: f64,
        futures: u32,
    ) -> Result<Comparison, Refusal> {
        check_effort(confidence, futures)?;
        let scenario = draft.check().map_err(Refusal::Issues)?;
        let number = scenario.streams.len() as u32;
        if let Some(stream) = stream.filter(|stream| *stream >= number) {
            return Err(Refusal::NoSuch { list: "streams", position: stream.saturating_add(1), number });
        }
        let mut options = vec![Choice { preset: None, changes: Vec::new(), scenario }];
        let mut refused = Vec::new();
        let of_arrivals = |name: &str| name != SECONDARY.name && name != DISCHARGED.name;
        for preset in RULE_PRESETS.iter().map(|preset| preset.name).filter(|name| of_arrivals(name)) {
            let changes = changes(draft, stream, number, preset);
            let mut changed = draft.clone();
            for Change { path, value } in &changes {
                changed.set(path, value.clone());
            }
            match changed.check() {
                Ok(scenario) if scenario == options[0].scenario => options[0].preset = Some(preset),
                Ok(scenario) => options.push(Choice { preset: Some(preset), changes, scenario }),
                Err(issues) => refused.push((preset, issues)),
            }
        }
        let all =
            (0..options.len() as u32).flat_map(|option| (0..futures).map(move |future| (option, future)));
        let round = Round::new(all.collect());
        Ok(Comparison { options, refused, confidence, futures, round })
    }

    /// Presets that do not fit the scenario, and why: people who are inside on the first day, for
    /// example, may be farther than the last day of a shorter rule.
    pub fn refused(&self) -> &[(&'static str, Vec<Issue>)] {
        &self.refused
    }

    /// What runs futures of a [task](Task)'s candidate; `None`: there is no such rule.
    pub fn trial(&self, candidate: u32) -> Option<RuleTrial> {
        self.options.get(candidate as usize).map(|option| RuleTrial::new(&option.scenario))
    }

    /// At most so many futures of one rule that are still to be run.
    pub fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.round.hand_out(most)
    }

    /// Takes back a task that was handed out in vain.
    pub fn take_back(&mut self, task: Task) {
        self.round.take_back(task);
    }

    /// Receives what a task has shown, in its order.
    pub fn receive(&mut self, task: &Task, tallies: Vec<Tally>) {
        self.round.receive(task, tallies);
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let total = self.options.len() as u64 * u64::from(self.futures);
        Progress { done: self.round.done().into(), total }
    }

    /// A row for each rule of which all futures have come back, that of the scenario's own first; so it is
    /// whole when the [progress](Comparison::progress) is. The risks are integrated here, which takes longer
    /// than anything else: not for every step of a progress bar.
    pub fn rows(&self) -> Vec<Row> {
        let of = |option: usize| -> Vec<Tally> {
            let option = option as u32;
            self.round.received().range((option, 0)..=(option, u32::MAX)).map(|(_, tally)| *tally).collect()
        };
        let own = of(0);
        let mut rows = Vec::new();
        for (place, option) in self.options.iter().enumerate() {
            let tallies = of(place);
            if tallies.len() == self.futures as usize && own.len() == tallies.len() {
                rows.push(self.row(option, place == 0, &own, &tallies));
            }
        }
        let better = |a: &Row, b: &Row| {
            let (nights, risk) = (b.room_nights.value - a.room_nights.value, b.highest_risk - a.highest_risk);
            nights >= 0.0 && risk >= 0.0 && (nights > 0.0 || risk > 0.0)
        };
        let efficient: Vec<bool> =
            rows.iter().map(|row| !rows.iter().any(|other| better(other, row))).collect();
        rows.iter_mut().zip(efficient).for_each(|(row, is_efficient)| row.is_efficient = is_efficient);
        rows
    }

    fn row(&self, option: &Choice, is_present: bool, own: &[Tally], tallies: &[Tally]) -> Row {
        let number = tallies.len();
        let share = |holds: fn(&Tally) -> bool| {
            Probability::of(tallies.iter().filter(|tally| holds(tally)).count(), number)
        };
        let mean = |figure: fn(&Tally) -> f64| Mean::of(tallies.iter().map(figure));
        let (residual_risk, highest_risk) = residual_risk(&option.scenario);
        Row {
            preset: option.preset,
            is_present,
            within_capacity: share(|tally| tally.within_capacity),
            tests_in_time: share(|tally| tally.tests_in_time),
            rooms_sufficing: rooms_sufficing(tallies, self.confidence),
            room_nights: mean(|tally| tally.room_nights as f64),
            tubes: mean(|tally| tally.tubes as f64),
            cost: mean(|tally| tally.cost),
            residual_risk,
            highest_risk,
            is_efficient: false,
            difference: (!is_present).then(|| Differences::of(own, tallies)),
            changes: option.changes.clone(),
        }
    }
}

impl Differences {
    fn of(own: &[Tally], tallies: &[Tally]) -> Differences {
        let pairs = || own.iter().zip(tallies);
        let shares = |holds: fn(&Tally) -> bool| {
            Difference::of_shares(pairs().map(|(own, other)| (holds(own), holds(other))))
        };
        let means = |figure: fn(&Tally) -> f64| {
            Difference::of(pairs().map(|(own, other)| (figure(own), figure(other))))
        };
        Differences {
            within_capacity: shares(|tally| tally.within_capacity),
            tests_in_time: shares(|tally| tally.tests_in_time),
            peak_needed: means(|tally| tally.peak_needed.into()),
            room_nights: means(|tally| tally.room_nights as f64),
            tubes: means(|tally| tally.tubes as f64),
            cost: means(|tally| tally.cost),
        }
    }
}

/// Fields of a rule that are a city's practice and no rule's.
const PRACTICE: [&str; 5] =
    ["no_home_share", "release_waits", "check_out_hour", "collection_hour", "exact_hours"];

/// What makes streams follow a preset throughout.
pub(super) fn changes(draft: &Draft, stream: Option<u32>, number: u32, preset: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    for stream in (0..number).filter(|place| stream.is_none_or(|stream| stream == *place)) {
        let path = format!("streams[{stream}].rule");
        let own = draft.get(&path).and_then(Value::as_object);
        let kept = own.into_iter().flatten().filter(|(field, _)| PRACTICE.contains(&field.as_str()));
        let mut rule = Map::new();
        rule.insert("preset".to_owned(), preset.into());
        rule.extend(kept.map(|(field, value)| (field.clone(), value.clone())));
        changes.push(Change { path, value: rule.into() });
        let path = format!("streams[{stream}].changes");
        if draft.get(&path).and_then(Value::as_array).is_some_and(|dated| !dated.is_empty()) {
            changes.push(Change { path, value: json!([]) });
        }
    }
    changes
}

/// The exact residual risk of an infected arrival of any stream, under the rule of the first day: as the
/// scenario's tests are, and the highest under all assumptions about tests.
pub fn residual_risk(scenario: &Scenario) -> (f64, f64) {
    let delay = prompt(scenario);
    let streams = scenario.streams.iter().map(|stream| {
        let infected = stream.expected_persons(&scenario.calendar) * stream.prevalence;
        (infected, InfectedArrivals::of(stream), stream.rule_on(0))
    });
    let streams: Vec<_> = streams.filter(|(infected, ..)| *infected > 0.0).collect();
    let all: f64 = streams.iter().map(|(infected, ..)| infected).sum();
    let risks = assumptions(scenario).map(|(_, cases)| {
        let risk = |(infected, arrivals, rule): &(f64, InfectedArrivals, &Rule)| {
            infected / all * Efficacy::of(&cases, rule, arrivals, delay).residual_risk
        };
        streams.iter().map(risk).sum::<f64>()
    });
    (risks[0], risks.into_iter().fold(0.0, f64::max))
}
