//! Scenarios side by side, in the same futures: what they come to, and in what they differ from the first.
//!
//! All are run with the seed of the first. What two scenarios have in common, stream by stream in the order
//! of their lists, then has the same arrivals and infections in each future, so that it does not blur their
//! difference; what they do not have in common is drawn independently, and pairing neither helps nor harms.

use serde::Serialize;

use super::answer::{Change, changed};
use super::question::Refusal;
use super::search::check_effort;
use super::variants::{Differences, Figures, OfVariants, Risk, Variants};
use crate::scenario::{Draft, Scenario};

/// The most scenarios, or sets of changes and the scenario itself.
pub const MOST: u32 = 16;

/// Some scenarios in the same futures.
#[derive(Debug, Clone)]
pub struct Comparison {
    confidence: f64,
    variants: Variants,
}

/// What a scenario comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// What its author calls it.
    pub name: String,
    /// What its futures come to.
    #[serde(flatten)]
    pub figures: Figures,
    /// Exact residual risk.
    #[serde(flatten)]
    pub risk: Risk,
    /// Differences to the first scenario, future by future; `None` of this one itself.
    pub difference: Option<Differences>,
}

impl Comparison {
    /// A scenario and others, at most [`MOST`] in all.
    ///
    /// # Errors
    ///
    /// If they are too few or too many, one of them has issues, has another horizon or another currency than
    /// the first, or confidence or number of futures are out of range.
    pub fn new(
        draft: &Draft,
        others: &[Draft],
        confidence: f64,
        futures: u32,
    ) -> Result<Comparison, Refusal> {
        check_effort(confidence, futures)?;
        let number = others.len().saturating_add(1);
        if !(2..=MOST as usize).contains(&number) {
            let value = u32::try_from(number).unwrap_or(u32::MAX);
            return Err(Refusal::ScenariosOutOfRange { value, max: MOST });
        }
        let first = draft.check().map_err(Refusal::Issues)?;
        let mut scenarios = vec![first];
        for (position, other) in (2..).zip(others) {
            let mut other = other.clone();
            other.set("calendar.seed", scenarios[0].calendar.seed.into());
            // Who asks says how many futures.
            other.set("calendar.futures", 1.into());
            let other = other.check().map_err(|issues| Refusal::ScenarioIssues { position, issues })?;
            check_pair(&scenarios[0], &other, position)?;
            scenarios.push(other);
        }
        Ok(Comparison { confidence, variants: Variants::new(scenarios, futures, true) })
    }

    /// A scenario as it is, and with each of some sets of changes.
    ///
    /// # Errors
    ///
    /// As [`Comparison::new`].
    pub fn of_changes(
        draft: &Draft,
        alternatives: &[Vec<Change>],
        confidence: f64,
        futures: u32,
    ) -> Result<Comparison, Refusal> {
        let others: Vec<Draft> = alternatives.iter().map(|changes| changed(draft, changes)).collect();
        Comparison::new(draft, &others, confidence, futures)
    }

    /// A row for each scenario of which everything has come back, the first one first; so it is whole when
    /// the [progress](super::Study::progress) is.
    pub fn rows(&self) -> Vec<Row> {
        (0..self.variants.number()).filter_map(|variant| self.row(variant)).collect()
    }

    fn row(&self, variant: u32) -> Option<Row> {
        let differences = self.variants.differences(variant)?;
        Some(Row {
            name: self.variants.scenario(variant)?.name.clone(),
            figures: self.variants.figures(variant, self.confidence)?,
            risk: self.variants.risk(variant)?,
            difference: (variant > 0).then_some(differences),
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

/// Whether what two scenarios come to can be subtracted; `position`: of the other, from 1.
///
/// # Errors
///
/// If they have other horizons, or other currencies.
pub fn check_pair(first: &Scenario, other: &Scenario, position: u32) -> Result<(), Refusal> {
    let horizon = |scenario: &Scenario| (scenario.calendar.first_day, scenario.calendar.days);
    if horizon(first) != horizon(other) {
        return Err(Refusal::OtherHorizon { position, first: horizon(first), other: horizon(other) });
    }
    let currency = |scenario: &Scenario| scenario.resources.costs.currency.clone();
    if currency(first) != currency(other) {
        return Err(Refusal::OtherCurrency { position, first: currency(first), other: currency(other) });
    }
    Ok(())
}
