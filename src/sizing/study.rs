//! Questions of every kind as one: what a page gives to its workers.

mod any;

use serde::{Deserialize, Serialize};

use super::answer::Change;
use super::map::{Axis, Map};
use super::question::{Asked, Refusal};
use super::rounds::Task;
use super::search::{Progress, Search};
use super::sensitivity::Sensitivity;
use super::shortest::Shortening;
use super::{Inquiry, rules, scenarios};
use crate::scenario::Draft;
pub use any::{AnyOutcome, AnyStudy, AnyTrial};

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
