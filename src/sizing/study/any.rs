//! Studies, trials and outcomes of every kind as one.

use serde::{Deserialize, Serialize};

use super::Study;
use crate::sizing::map::{Map, MapTrial};
use crate::sizing::question::Refusal;
use crate::sizing::rounds::Task;
use crate::sizing::search::{Progress, Search};
use crate::sizing::sensitivity::Sensitivity;
use crate::sizing::shortest::{Least, Shortening, ShortestTrial};
use crate::sizing::variants::{Shown, VariantTrial};
use crate::sizing::{Evidence, Trial, rules, scenarios};

/// A study of any subject.
#[derive(Debug, Clone)]
pub enum AnyStudy {
    /// Of a question.
    Search(Box<Search>),
    /// Of the rules.
    Rules(rules::Comparison),
    /// Of how far a rule can be shortened.
    Shortest(Box<Shortening>),
    /// Of some scenarios, or sets of changes.
    Scenarios(scenarios::Comparison),
    /// Of every input that is moved.
    Sensitivity(Sensitivity),
    /// Of two inputs moved together.
    Map(Box<Map>),
}

/// What runs the tasks of a candidate, in a study of any subject.
#[derive(Debug)]
pub enum AnyTrial {
    /// Of a question.
    Search(Trial),
    /// Of variants of a scenario.
    Variant(VariantTrial),
    /// Of how far a rule can be shortened.
    Shortest(ShortestTrial),
    /// Of a point of a map.
    Map(MapTrial),
}

/// What a task shows in a study of any subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum AnyOutcome {
    /// About the first candidate that is good enough.
    Evidence(Evidence),
    /// About a variant.
    Shown(Shown),
    /// About the shortest rule with a schedule of tests.
    Least(Option<Least>),
    /// Whether all is well at a point of a map.
    IsWell(bool),
}

/// Does the same with a study, whatever its subject.
macro_rules! whichever {
    ($any:expr, $study:ident => $does:expr) => {
        match $any {
            AnyStudy::Search($study) => $does,
            AnyStudy::Rules($study) => $does,
            AnyStudy::Shortest($study) => $does,
            AnyStudy::Scenarios($study) => $does,
            AnyStudy::Sensitivity($study) => $does,
            AnyStudy::Map($study) => $does,
        }
    };
}

impl Study for AnyStudy {
    type Trial = AnyTrial;
    type Outcome = AnyOutcome;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        whichever!(self, study => study.hand_out(most))
    }

    fn take_back(&mut self, task: Task) {
        whichever!(self, study => study.take_back(task));
    }

    fn receive(&mut self, task: &Task, outcomes: Vec<AnyOutcome>) {
        whichever!(self, study => study.receive(task, own(outcomes)));
    }

    fn progress(&self) -> Progress {
        whichever!(self, study => study.progress())
    }

    fn trial(&self, candidate: u32) -> Result<AnyTrial, Refusal> {
        whichever!(self, study => study.trial(candidate).map(AnyTrial::from))
    }

    fn run(trial: &AnyTrial, task: &Task) -> Vec<AnyOutcome> {
        match trial {
            AnyTrial::Search(trial) => any(Search::run(trial, task)),
            // Variants are run in the same way, whoever asks.
            AnyTrial::Variant(trial) => any(rules::Comparison::run(trial, task)),
            AnyTrial::Shortest(trial) => any(Shortening::run(trial, task)),
            AnyTrial::Map(trial) => any(Map::run(trial, task)),
        }
    }
}

fn any<O: Into<AnyOutcome>>(outcomes: Vec<O>) -> Vec<AnyOutcome> {
    outcomes.into_iter().map(O::into).collect()
}

/// Those outcomes that a study takes: all of its own tasks.
fn own<O: TryFrom<AnyOutcome>>(outcomes: Vec<AnyOutcome>) -> Vec<O> {
    outcomes.into_iter().filter_map(|outcome| O::try_from(outcome).ok()).collect()
}

/// What trials and outcomes of a kind are as any.
macro_rules! any_from {
    ($($any:ident::$kind:ident from $own:ty;)*) => {
        $(
            impl From<$own> for $any {
                fn from(own: $own) -> $any {
                    $any::$kind(own)
                }
            }

            impl TryFrom<$any> for $own {
                type Error = $any;

                fn try_from(any: $any) -> Result<$own, $any> {
                    if let $any::$kind(own) = any { Ok(own) } else { Err(any) }
                }
            }
        )*
    };
}

any_from! {
    AnyTrial::Search from Trial;
    AnyTrial::Variant from VariantTrial;
    AnyTrial::Shortest from ShortestTrial;
    AnyTrial::Map from MapTrial;
    AnyOutcome::Evidence from Evidence;
    AnyOutcome::Shown from Shown;
    AnyOutcome::Least from Option<Least>;
    AnyOutcome::IsWell from bool;
}
