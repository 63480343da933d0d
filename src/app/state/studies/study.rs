//! Something that was asked, and how far it is.

use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::sizing::{Progress, Refusal, Subject};

use super::Findings;
use crate::state::Order;

/// Something that was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Its number; later ones have higher numbers.
    pub number: u32,
    /// What was asked.
    pub subject: Subject,
    /// About which scenario.
    pub order: Order,
    /// How far it is.
    pub stand: Stand,
}

/// How far a study is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stand {
    /// Others come first.
    Waiting,
    /// It is being worked on; what can be shown of it already.
    Running(Progress, Option<Findings>),
    /// All is known.
    Found(Findings),
    /// It cannot be put to the scenario.
    Refused(Rc<Refusal>),
    /// It was given up before its end.
    Stopped,
}

impl Study {
    /// Whether it is waiting or being worked on.
    pub fn is_open(&self) -> bool {
        matches!(self.stand, Stand::Waiting | Stand::Running(..))
    }

    /// Whether it was given up.
    pub fn is_stopped(&self) -> bool {
        self.stand == Stand::Stopped
    }

    /// Whether nothing will be found.
    pub fn is_given_up(&self) -> bool {
        matches!(self.stand, Stand::Stopped | Stand::Refused(_))
    }

    /// Whether it is about this scenario.
    pub fn is_about(&self, order: &Order) -> bool {
        Rc::ptr_eq(&self.order.scenario, &order.scenario) || self.order.scenario == order.scenario
    }

    /// Futures of the scenario as it is, and of everything that it is compared with.
    pub fn futures(&self) -> u32 {
        match self.subject {
            Subject::Question { futures, .. }
            | Subject::Rules { futures, .. }
            | Subject::Scenarios { futures, .. }
            | Subject::Changes { futures, .. }
            | Subject::Sensitivity { futures }
            | Subject::Map { futures, .. } => futures,
            Subject::Shortest { .. } => 0,
        }
    }

    /// What it is called in names of files.
    pub fn name(&self) -> &'static str {
        match self.subject {
            Subject::Rules { .. } => "rules",
            Subject::Sensitivity { .. } => "sensitivity",
            Subject::Map { .. } => "map",
            Subject::Scenarios { .. } => "compare",
            _ => "answer",
        }
    }

    /// What was found, or can be shown already.
    pub fn so_far(&self) -> Option<&Findings> {
        match &self.stand {
            Stand::Found(findings) | Stand::Running(_, Some(findings)) => Some(findings),
            _ => None,
        }
    }

    /// The scenario, as its fields said it.
    pub fn draft(&self) -> Option<Draft> {
        Draft::from_json(&self.order.text).ok()
    }

    /// What was found.
    pub fn findings(&self) -> Option<&Findings> {
        if let Stand::Found(findings) = &self.stand { Some(findings) } else { None }
    }
}
