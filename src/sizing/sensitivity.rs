//! Which single input moves the result most: each is moved to the low and to the high end of its
//! [plausible range](crate::scenario::parameter::Plausible), everything else as it is.
//!
//! Numbers of list elements are moved together: the rooms of all sites, the arrivals of all streams.

use std::cmp::Ordering;

use serde::Serialize;

use super::answer::{Change, changed};
use super::input::{self, Input};
use super::paired::Difference;
use super::question::Refusal;
use super::search::check_futures;
use super::variants::{OfVariants, Variants};
use crate::scenario::parameter::{Basis, Plausible, Reach, id_of};
use crate::scenario::{Draft, Issue, Scenario};

/// A scenario with each of its inputs moved, in the same futures.
#[derive(Debug, Clone)]
pub struct Sensitivity {
    moves: Vec<Move>,
    unaffected: u32,
    refused: Vec<(&'static str, Vec<Issue>)>,
    variants: Variants,
}

/// An input that is moved.
#[derive(Debug, Clone)]
struct Move {
    input: Input,
    basis: Basis,
    low: Option<Moved>,
    high: Option<Moved>,
}

/// An input at an end of its range.
#[derive(Debug, Clone)]
struct Moved {
    variant: u32,
    changes: Vec<Change>,
    is_cut: bool,
}

/// What moving an input does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Id of the parameter.
    pub id: &'static str,
    /// How many numbers are moved together: one for each element of its lists.
    pub places: u32,
    /// The value of the scenario, if it is the same in all places.
    pub present: Option<f64>,
    /// What the range rests on.
    pub basis: Basis,
    /// At the low end; `None` if the scenario is there already, or does not take it.
    pub low: Option<End>,
    /// At the high end; likewise.
    pub high: Option<End>,
}

/// What an input does at an end of its range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct End {
    /// The value there, if it is the same in all places.
    pub value: Option<f64>,
    /// The sum over all places, divided by what it is in the scenario; `None` if it is 0 there.
    pub ratio: Option<f64>,
    /// Whether the parameter takes no value so far out, so that its own range ends here.
    pub is_cut: bool,
    /// Change of the highest number of rooms needed.
    pub peak_needed: Difference,
    /// Change of the share of futures within capacity.
    pub within_capacity: Difference,
    /// What makes it so in the draft.
    pub changes: Vec<Change>,
}

impl Sensitivity {
    /// Every number of a scenario that has a plausible range.
    ///
    /// # Errors
    ///
    /// If the scenario has issues, or the number of futures is out of range.
    pub fn new(draft: &Draft, futures: u32) -> Result<Sensitivity, Refusal> {
        check_futures(futures)?;
        let mut draft = draft.clone();
        draft.check().map_err(Refusal::Issues)?;
        // Who asks says how many futures.
        draft.set("calendar.futures", 1.into());
        let present = draft.check().map_err(Refusal::Issues)?;
        let explicit = draft.explicit();
        let mut scenarios = vec![present];
        let (mut moves, mut unaffected, mut refused) = (Vec::new(), 0, Vec::new());
        for input in input::all(&explicit) {
            let Some(Plausible { reach, basis }) = input.parameter.plausible() else { continue };
            let (low, high) = ends(reach);
            let mut issues = Vec::new();
            let mut moved = |to: &dyn Fn(f64) -> f64| -> Option<Moved> {
                let (changes, is_cut) = input.moved(|present| at_least_a_step(&input, present, to));
                match changed(&draft, &changes).check() {
                    Ok(scenario) if runs_alike(&scenario, &scenarios[0]) => None,
                    Ok(scenario) => {
                        scenarios.push(scenario);
                        Some(Moved { variant: scenarios.len() as u32 - 1, changes, is_cut })
                    }
                    Err(found) => {
                        issues.extend(found);
                        None
                    }
                }
            };
            let (low, high) = (moved(&low), moved(&high));
            let is_refused = !issues.is_empty();
            if is_refused {
                refused.push((input.parameter.id, issues));
            }
            if low.is_some() || high.is_some() {
                moves.push(Move { input, basis, low, high });
            } else if !is_refused {
                unaffected += 1;
            }
        }
        Ok(Sensitivity { moves, unaffected, refused, variants: Variants::new(scenarios, futures, false) })
    }

    /// Inputs with a range that were left out: the scenario has them at 0, or no room depends on them.
    pub fn unaffected(&self) -> u32 {
        self.unaffected
    }

    /// Inputs of which an end does not fit the rest of the scenario, and why.
    pub fn refused(&self) -> &[(&'static str, Vec<Issue>)] {
        &self.refused
    }

    /// A bar for each input of which everything has come back, the one first that moves the rooms needed
    /// most; among those that move them alike, the share of futures within capacity.
    pub fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = self.moves.iter().filter_map(|moved| self.bar(moved)).collect();
        let by = |a: &Bar, b: &Bar, figure: fn(&End) -> f64| -> Ordering {
            b.largest(figure).total_cmp(&a.largest(figure))
        };
        bars.sort_by(|a, b| {
            by(a, b, |end| end.peak_needed.value).then_with(|| by(a, b, |end| end.within_capacity.value))
        });
        bars
    }

    /// `None` until all is there.
    fn bar(&self, Move { input, basis, low, high }: &Move) -> Option<Bar> {
        let end = |moved: &Option<Moved>| -> Option<Option<End>> {
            let Some(Moved { variant, changes, is_cut }) = moved else { return Some(None) };
            let differences = self.variants.differences(*variant)?;
            Some(Some(End {
                value: single(changes, input),
                ratio: input.total().filter(|total| *total != 0.0).map(|total| sum(changes, input) / total),
                is_cut: *is_cut,
                peak_needed: differences.peak_needed,
                within_capacity: differences.within_capacity,
                changes: changes.clone(),
            }))
        };
        Some(Bar {
            id: input.parameter.id,
            places: input.places() as u32,
            present: input.present(),
            basis: *basis,
            low: end(low)?,
            high: end(high)?,
        })
    }
}

impl OfVariants for Sensitivity {
    fn variants(&self) -> &Variants {
        &self.variants
    }

    fn variants_mut(&mut self) -> &mut Variants {
        &mut self.variants
    }
}

impl Bar {
    /// The largest change of a figure, up or down.
    pub fn largest(&self, figure: fn(&End) -> f64) -> f64 {
        self.ends().map(|end| figure(end).abs()).fold(0.0, f64::max)
    }

    /// Whether chance alone explains everything that it does: every interval has 0 in it.
    pub fn may_be_chance(&self) -> bool {
        self.ends().all(|end| end.peak_needed.may_be_chance() && end.within_capacity.may_be_chance())
    }

    /// The ends that were run.
    pub fn ends(&self) -> impl Iterator<Item = &End> {
        self.low.iter().chain(&self.high)
    }
}

/// What makes the two ends of a range of a present value.
fn ends(reach: Reach) -> (impl Fn(f64) -> f64, impl Fn(f64) -> f64) {
    let low = move |present: f64| match reach {
        Reach::Between(low, _) => low.min(present),
        Reach::Times(low, _) => low * present,
        Reach::Plus(low, _) => low + present,
    };
    let high = move |present: f64| match reach {
        Reach::Between(_, high) => high.max(present),
        Reach::Times(_, high) => high * present,
        Reach::Plus(_, high) => high + present,
    };
    (low, high)
}

/// What a present value becomes: a whole number that is moved at all is moved by one at least.
fn at_least_a_step(input: &Input, present: Option<f64>, to: &dyn Fn(f64) -> f64) -> f64 {
    let present = present.unwrap_or(0.0);
    let value = to(present);
    let is_whole = input.parameter.kind.is_whole();
    if is_whole && value != present && (value - present).abs() < 1.0 {
        return present + if value > present { 1.0 } else { -1.0 };
    }
    value
}

/// Whether two scenarios run alike, to the last room: they may differ in supplies, prices and staff, as long as
/// staff is no limit.
fn runs_alike(one: &Scenario, other: &Scenario) -> bool {
    if one.resources.staff.most_persons() != other.resources.staff.most_persons() {
        return false;
    }
    let alike = Scenario { resources: other.resources.clone(), ..one.clone() };
    alike == *other
}

/// The values that changes put in the places of an input.
fn values(changes: &[Change], input: &Input) -> impl Iterator<Item = f64> {
    let own = changes.iter().filter(|change| id_of(&change.path) == input.parameter.id);
    own.filter_map(|change| change.value.as_f64())
}

fn single(changes: &[Change], input: &Input) -> Option<f64> {
    let first = values(changes, input).next()?;
    values(changes, input).all(|value| value == first).then_some(first)
}

fn sum(changes: &[Change], input: &Input) -> f64 {
    values(changes, input).sum()
}
