//! The two inputs of a map, and their values.

use serde::{Deserialize, Serialize};

use super::grid::MOST_STEPS;
use crate::scenario::Draft;
use crate::sizing::answer::Change;
use crate::sizing::input::Input;
use crate::sizing::question::Refusal;

/// An input of a map and its ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// Path of a number: `rooms.turnaround_hours`, `rooms.sites[0].rooms`; or, to move all elements of lists
    /// together, its id: `rooms.sites[].rooms`.
    pub path: String,
    /// The lower end, in the unit of the number; of elements that are moved together, in per cent of what
    /// there is.
    pub low: f64,
    /// The upper end, likewise.
    pub high: f64,
}

impl Axis {
    /// Whether its values are per cent of what there is.
    pub fn is_relative(&self) -> bool {
        self.path.contains("[]")
    }
}

/// The greatest multiple of what there is, in per cent.
const MOST_PERCENT: f64 = 1000.0;

/// An axis put to a scenario.
#[derive(Debug, Clone)]
pub struct Side {
    pub axis: Axis,
    pub input: Input,
}

impl Side {
    /// An axis of a draft whose defaults are written down.
    pub fn new(explicit: &Draft, axis: &Axis) -> Result<Side, Refusal> {
        let input = Input::new(explicit, &axis.path)?;
        let mut axis = axis.clone();
        let (mut min, mut max) = input.parameter.kind.ends().unwrap_or((axis.low, axis.high));
        if axis.is_relative() {
            (min, max) = (0.0, MOST_PERCENT);
        } else if input.parameter.kind.is_whole() {
            (axis.low, axis.high) = (libm::round(axis.low), libm::round(axis.high));
        }
        let Axis { path, low, high } = &axis;
        if !(min <= *low && low < high && *high <= max) {
            return Err(Refusal::EndsOutOfRange { path: path.clone(), low: *low, high: *high, min, max });
        }
        Ok(Side { axis, input })
    }

    /// Steps of the grid along it: a power of two, and no more than there are whole numbers.
    pub fn steps(&self) -> u32 {
        let Axis { low, high, .. } = self.axis;
        let mut steps = MOST_STEPS;
        let is_whole = self.input.parameter.kind.is_whole() && !self.axis.is_relative();
        while is_whole && f64::from(steps) > high - low {
            steps /= 2;
        }
        steps.max(1)
    }

    /// The value at a step of the grid.
    pub fn value(&self, step: u32) -> f64 {
        let Axis { low, high, .. } = self.axis;
        let value = low + (high - low) * f64::from(step) / f64::from(self.steps());
        if self.input.parameter.kind.is_whole() && !self.axis.is_relative() {
            libm::round(value)
        } else {
            value
        }
    }

    /// What makes the value at a step of the grid.
    pub fn changes(&self, step: u32) -> Vec<Change> {
        let value = self.value(step);
        let (changes, _) = self.input.moved(|present| match present {
            Some(present) if self.axis.is_relative() => present * value / 100.0,
            _ => value,
        });
        changes
    }

    /// The value that the scenario has, if it is a single one.
    pub fn present(&self) -> Option<f64> {
        if self.axis.is_relative() { Some(100.0) } else { self.input.present() }
    }
}
