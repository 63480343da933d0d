//! Puts parts together.

use std::ops::Range;

use super::Sealed;
use crate::engine::{Engine, Trajectory};
use crate::scenario::{Issue, Scenario};

/// Why parts do not join. Parts are named by their place in the list.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// A part is of another scenario than the first one.
    Scenario {
        /// The part.
        part: usize,
        /// Where the two scenarios differ; `calendar.seed` if in their seed.
        differences: Vec<String>,
    },
    /// The scenario of the first part has issues.
    Issues(Vec<Issue>),
    /// A part has futures that the scenario does not have.
    Beyond {
        /// The part.
        part: usize,
        /// Futures of the scenario.
        futures: u32,
    },
    /// Two parts have futures in common.
    Overlap {
        /// The two parts.
        parts: [usize; 2],
        /// The futures that both have.
        numbers: Range<u32>,
    },
    /// No part has these futures.
    Missing(Vec<Range<u32>>),
    /// The futures of a part are not ones of its scenario.
    Damaged {
        /// The part.
        part: usize,
    },
}

/// The scenario of some parts, at least one, and all its futures in the order of their numbers.
///
/// # Errors
///
/// Every misfit of scenarios and ranges; where there is none, every part that cannot be unpacked.
pub fn join(parts: &[Sealed]) -> Result<(Scenario, Vec<Trajectory>), Vec<Misfit>> {
    let Some(first) = parts.first() else { return Err(vec![Misfit::Missing(Vec::new())]) };
    let others: Vec<Misfit> = parts
        .iter()
        .enumerate()
        .filter_map(|(part, sealed)| {
            let differences = first.scenario.differences(&sealed.scenario);
            (!differences.is_empty()).then_some(Misfit::Scenario { part, differences })
        })
        .collect();
    if !others.is_empty() {
        return Err(others);
    }
    let scenario = first.scenario.check().map_err(|issues| vec![Misfit::Issues(issues)])?;
    // From here on what is unpacked is bounded by what the scenario's own run would take.
    let order = in_order(parts, scenario.calendar.futures)?;
    let blank = Engine::new(&scenario).blank();
    let (mut futures, mut damaged) = (Vec::new(), Vec::new());
    for part in order {
        match parts[part].open(&blank) {
            Some(opened) => futures.extend(opened),
            None => damaged.push(Misfit::Damaged { part }),
        }
    }
    if damaged.is_empty() { Ok((scenario, futures)) } else { Err(damaged) }
}

/// The parts in the order of their ranges, which must make up all futures.
fn in_order(parts: &[Sealed], futures: u32) -> Result<Vec<usize>, Vec<Misfit>> {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&part| (parts[part].numbers.start, parts[part].numbers.end));
    let (mut misfits, mut missing) = (Vec::new(), Vec::new());
    // Up to where there are futures, and the part that reaches so far.
    let (mut end, mut reaching) = (0, None);
    for &part in &order {
        let numbers = &parts[part].numbers;
        if numbers.end > futures {
            misfits.push(Misfit::Beyond { part, futures });
        }
        if let Some(other) = reaching
            && numbers.start < end
        {
            let numbers = numbers.start..numbers.end.min(end);
            misfits.push(Misfit::Overlap { parts: [other, part], numbers });
        }
        if numbers.start > end {
            missing.push(end..numbers.start.min(futures));
        }
        if numbers.end > end {
            (end, reaching) = (numbers.end, Some(part));
        }
    }
    if end < futures {
        missing.push(end..futures);
    }
    missing.retain(|numbers| !numbers.is_empty());
    if !missing.is_empty() {
        misfits.push(Misfit::Missing(missing));
    }
    if misfits.is_empty() { Ok(order) } else { Err(misfits) }
}
