//! The isolation rules side by side, on the same scenario and in the same futures.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::answer::{Change, changed};
use super::question::Refusal;
use super::search::check_effort;
use super::shortest::ACCURACY;
use super::variants::{Differences, Figures, OfVariants, Risk, Variants};
use crate::scenario::rule_preset::{DISCHARGED, RULE_PRESETS, SECONDARY};
use crate::scenario::{Draft, Issue};

/// Every rule preset for arrivals, put into a scenario: the whole scenario is run with each.
#[derive(Debug, Clone)]
pub struct Comparison {
    options: Vec<Choice>,
    refused: Vec<(&'static str, Vec<Issue>)>,
    confidence: f64,
    variants: Variants,
}

/// A rule that streams might follow.
#[derive(Debug, Clone)]
struct Choice {
    /// The preset; `None`: as it is, which is no preset.
    preset: Option<&'static str>,
    changes: Vec<Change>,
}

/// What a rule comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Name of the rule preset; `None`: the scenario's own rules, which are no preset.
    pub preset: Option<&'static str>,
    /// Whether it is what the scenario has.
    pub is_present: bool,
    /// What its futures come to.
    #[serde(flatten)]
    pub figures: Figures,
    /// Exact residual risk.
    #[serde(flatten)]
    pub risk: Risk,
    /// Whether no other rule has both a lower highest risk and fewer room nights.
    pub is_efficient: bool,
    /// What it changes against the scenario's own rules, future by future; `None` of these.
    pub difference: Option<Differences>,
    /// What applying it would change in the draft.
    pub changes: Vec<Change>,
}

impl Row {
    /// Whether it has neither more risk nor more room nights than another, and less of one of them. Risks
    /// that differ by less than their integrals are accurate are the same.
    pub fn is_better_than(&self, other: &Row) -> bool {
        let nights = other.figures.room_nights.value - self.figures.room_nights.value;
        let risk = other.risk.highest_risk - self.risk.highest_risk;
        nights >= 0.0 && risk >= -ACCURACY && (nights > 0.0 || risk > ACCURACY)
    }
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
        let mut options = vec![Choice { preset: None, changes: Vec::new() }];
        let mut scenarios = vec![scenario];
        let mut refused = Vec::new();
        let of_arrivals = |name: &str| name != SECONDARY.name && name != DISCHARGED.name;
        for preset in RULE_PRESETS.iter().map(|preset| preset.name).filter(|name| of_arrivals(name)) {
            let changes = changes(draft, stream, number, preset);
            match changed(draft, &changes).check() {
                Ok(scenario) if scenario == scenarios[0] => options[0].preset = Some(preset),
                Ok(scenario) => {
                    options.push(Choice { preset: Some(preset), changes });
                    scenarios.push(scenario);
                }
                Err(issues) => refused.push((preset, issues)),
            }
        }
        let variants = Variants::new(scenarios, futures, true);
        Ok(Comparison { options, refused, confidence, variants })
    }

    /// Presets that do not fit the scenario, and why: people who are inside on the first day, for
    /// example, may be farther than the last day of a shorter rule.
    pub fn refused(&self) -> &[(&'static str, Vec<Issue>)] {
        &self.refused
    }

    /// A row for each rule of which everything has come back, that of the scenario's own first; so it is
    /// whole when the [progress](super::Study::progress) is.
    pub fn rows(&self) -> Vec<Row> {
        let all = (0..).zip(&self.options);
        let mut rows: Vec<Row> = all.filter_map(|(variant, option)| self.row(variant, option)).collect();
        let efficient: Vec<bool> =
            rows.iter().map(|row| !rows.iter().any(|other| other.is_better_than(row))).collect();
        rows.iter_mut().zip(efficient).for_each(|(row, is_efficient)| row.is_efficient = is_efficient);
        rows
    }

    fn row(&self, variant: u32, option: &Choice) -> Option<Row> {
        let differences = self.variants.differences(variant)?;
        Some(Row {
            preset: option.preset,
            is_present: variant == 0,
            figures: self.variants.figures(variant, self.confidence)?,
            risk: self.variants.risk(variant)?,
            is_efficient: false,
            difference: (variant > 0).then_some(differences),
            changes: option.changes.clone(),
        })
    }
}

impl OfVariants for Comparison {
    fn variants(&self) -> &Variants {
        &self.variants
    }

    fn variants_mut(&mut self) -> &mut Variants {
        &mut self.variants
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
