//! Questions of every kind as one: what a page gives to its workers.

use serde::{Deserialize, Serialize};

use super::answer::Change;
use super::map::{Axis, Map, MapTrial};
use super::question::{Asked, Refusal};
use super::rounds::Task;
use super::search::{Progress, Search};
use super::sensitivity::Sensitivity;
use super::shortest::{Least, Shortening, ShortestTrial};
use super::variants::{Shown, VariantTrial};
use super::{Evidence, Inquiry, Trial, rules, scenarios};
use crate::scenario::Draft;

/// Work on a question that can be given away: tasks go out, what they have shown comes back.
pub trait Study {
    /// What runs the tasks of a candidate.
    type Trial: Into<AnyTrial>;
    /// What a future shows, or another task that a study has.
    type Outcome: Into<AnyOutcome>;

    /// At most so many futures that are wanted now. `None`: wait for what is under way; or nothing more is
    /// wanted, as [`progress`](Study::progress) says.
    fn hand_out(&mut self, most: u32) -> Option<Task>;

    /// Takes back a task that was handed out in vain.
    fn take_back(&mut self, task: Task);

    /// Receives what a task has shown, in its order.
    fn receive(&mut self, task: &Task, outcomes: Vec<Self::Outcome>);

    /// How far it is; at the end, all is done.
    fn progress(&self) -> Progress;

    /// What runs the tasks of a candidate.
    ///
    /// # Errors
    ///
    /// If the candidate has issues.
    fn trial(&self, candidate: u32) -> Result<Self::Trial, Refusal>;

    /// Runs a task.
    fn run(trial: &Self::Trial, task: &Task) -> Vec<Self::Outcome>;
}

/// What is to be found out about a scenario, as it is sent in messages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Subject {
    /// The answer to a question.
    Question {
        /// The question.
        asked: Asked,
        /// The share of futures in which all must be well.
        confidence: f64,
        /// Number of futures.
        futures: u32,
    },
    /// The rules side by side.
    Rules {
        /// The stream whose rule changes; `None`: all streams.
        stream: Option<u32>,
        /// The share of futures for which rooms must suffice.
        confidence: f64,
        /// Number of futures.
        futures: u32,
    },
    /// The shortest rules for a stream that are no worse than a preset.
    Shortest {
        /// Position of the stream.
        stream: u32,
        /// Name of the preset.
        baseline: String,
    },
    /// Other scenarios beside this one.
    Scenarios {
        /// The others, as JSON texts.
        others: Vec<String>,
        /// The share of futures for which rooms must suffice.
        confidence: f64,
        /// Number of futures.
        futures: u32,
    },
    /// The scenario with other sets of changes beside what it is.
    Changes {
        /// The sets.
        alternatives: Vec<Vec<Change>>,
        /// The share of futures for which rooms must suffice.
        confidence: f64,
        /// Number of futures.
        futures: u32,
    },
    /// Which single input moves the result most.
    Sensitivity {
        /// Number of futures.
        futures: u32,
    },
    /// Two inputs moved together.
    Map {
        /// The input to the right.
        x: Axis,
        /// The input upwards.
        y: Axis,
        /// The share of futures in which rooms must suffice.
        confidence: f64,
        /// Number of futures of a point, at most.
        futures: u32,
    },
}

impl Subject {
    /// Begins to study a scenario.
    ///
    /// # Errors
    ///
    /// If the scenario has issues or not what the subject is about, or a number is out of range.
    pub fn study(self, draft: &Draft) -> Result<AnyStudy, Refusal> {
        Ok(match self {
            Subject::Question { asked, confidence, futures } => {
                AnyStudy::Search(Box::new(Search::new(Inquiry::new(draft, &asked)?, confidence, futures)?))
            }
            Subject::Rules { stream, confidence, futures } => {
                AnyStudy::Rules(rules::Comparison::new(draft, stream, confidence, futures)?)
            }
            Subject::Shortest { stream, baseline } => {
                AnyStudy::Shortest(Box::new(Shortening::new(draft, stream, &baseline)?))
            }
            Subject::Scenarios { others, confidence, futures } => {
                let read = |(position, text): (u32, &String)| {
                    Draft::from_json(text).map_err(|issues| Refusal::ScenarioIssues { position, issues })
                };
                let others: Vec<Draft> = (2..).zip(&others).map(read).collect::<Result<_, _>>()?;
                AnyStudy::Scenarios(scenarios::Comparison::new(draft, &others, confidence, futures)?)
            }
            Subject::Changes { alternatives, confidence, futures } => AnyStudy::Scenarios(
                scenarios::Comparison::of_changes(draft, &alternatives, confidence, futures)?,
            ),
            Subject::Map { x, y, confidence, futures } => {
                AnyStudy::Map(Box::new(Map::new(draft, &x, &y, confidence, futures)?))
            }
            Subject::Sensitivity { futures } => AnyStudy::Sensitivity(Sensitivity::new(draft, futures)?),
        })
    }
}

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
