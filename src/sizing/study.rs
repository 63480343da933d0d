//! Questions of every kind as one: what a page gives to its workers.

use serde::{Deserialize, Serialize};

use super::question::{Asked, Refusal};
use super::rounds::Task;
use super::rules::{Comparison, RuleTrial, Tally};
use super::search::{Progress, Search};
use super::{Evidence, Inquiry, Trial};
use crate::scenario::Draft;

/// Work on a question that can be given away: tasks go out, what they have shown comes back.
pub trait Study {
    /// What runs the tasks of a candidate.
    type Trial;
    /// What a future shows.
    type Outcome;

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
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
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
                AnyStudy::Search(Search::new(Inquiry::new(draft, &asked)?, confidence, futures)?)
            }
            Subject::Rules { stream, confidence, futures } => {
                AnyStudy::Rules(Comparison::new(draft, stream, confidence, futures)?)
            }
        })
    }
}

/// A study of any subject.
#[derive(Debug, Clone)]
pub enum AnyStudy {
    /// Of a question.
    Search(Search),
    /// Of the rules.
    Rules(Comparison),
}

/// What runs the tasks of a candidate, in a study of any subject.
#[derive(Debug)]
pub enum AnyTrial {
    /// Of a question.
    Search(Trial),
    /// Of the rules.
    Rules(RuleTrial),
}

/// What a future shows in a study of any subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum AnyOutcome {
    /// About the first candidate that is good enough.
    Evidence(Evidence),
    /// What it comes to.
    Tally(Tally),
}

impl Study for Search {
    type Trial = Trial;
    type Outcome = Evidence;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.take_back(task);
    }

    fn receive(&mut self, task: &Task, evidence: Vec<Evidence>) {
        self.receive(task, evidence);
    }

    fn progress(&self) -> Progress {
        self.progress()
    }

    fn trial(&self, candidate: u32) -> Result<Trial, Refusal> {
        self.inquiry().trial(candidate)
    }

    fn run(trial: &Trial, task: &Task) -> Vec<Evidence> {
        trial.evidence(task)
    }
}

impl Study for Comparison {
    type Trial = RuleTrial;
    type Outcome = Tally;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.take_back(task);
    }

    fn receive(&mut self, task: &Task, tallies: Vec<Tally>) {
        self.receive(task, tallies);
    }

    fn progress(&self) -> Progress {
        self.progress()
    }

    fn trial(&self, candidate: u32) -> Result<RuleTrial, Refusal> {
        // Tasks name rules that there are.
        self.trial(candidate).ok_or(Refusal::Issues(Vec::new()))
    }

    fn run(trial: &RuleTrial, task: &Task) -> Vec<Tally> {
        trial.tallies(task)
    }
}

impl Study for AnyStudy {
    type Trial = AnyTrial;
    type Outcome = AnyOutcome;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        match self {
            AnyStudy::Search(study) => study.hand_out(most),
            AnyStudy::Rules(study) => study.hand_out(most),
        }
    }

    fn take_back(&mut self, task: Task) {
        match self {
            AnyStudy::Search(study) => study.take_back(task),
            AnyStudy::Rules(study) => study.take_back(task),
        }
    }

    fn receive(&mut self, task: &Task, outcomes: Vec<AnyOutcome>) {
        match self {
            AnyStudy::Search(study) => study.receive(task, evidence(outcomes)),
            AnyStudy::Rules(study) => study.receive(task, tallies(outcomes)),
        }
    }

    fn progress(&self) -> Progress {
        match self {
            AnyStudy::Search(study) => study.progress(),
            AnyStudy::Rules(study) => study.progress(),
        }
    }

    fn trial(&self, candidate: u32) -> Result<AnyTrial, Refusal> {
        Ok(match self {
            AnyStudy::Search(study) => AnyTrial::Search(Study::trial(study, candidate)?),
            AnyStudy::Rules(study) => AnyTrial::Rules(Study::trial(study, candidate)?),
        })
    }

    fn run(trial: &AnyTrial, task: &Task) -> Vec<AnyOutcome> {
        match trial {
            AnyTrial::Search(trial) => trial.evidence(task).into_iter().map(AnyOutcome::Evidence).collect(),
            AnyTrial::Rules(trial) => trial.tallies(task).into_iter().map(AnyOutcome::Tally).collect(),
        }
    }
}

/// Those outcomes that are evidence: all of a search's.
fn evidence(outcomes: Vec<AnyOutcome>) -> Vec<Evidence> {
    let of = |outcome| if let AnyOutcome::Evidence(evidence) = outcome { Some(evidence) } else { None };
    outcomes.into_iter().filter_map(of).collect()
}

/// Those outcomes that are tallies: all of a comparison's.
fn tallies(outcomes: Vec<AnyOutcome>) -> Vec<Tally> {
    let of = |outcome| if let AnyOutcome::Tally(tally) = outcome { Some(tally) } else { None };
    outcomes.into_iter().filter_map(of).collect()
}
