//! Studies: what was asked about scenarios, and what has been found.

mod findings;
mod study;
mod topic;

use std::rc::Rc;

use isoplan::sizing::map::Axis;
use isoplan::sizing::shortest::ShorterRule;
use isoplan::sizing::{Answer, Change, Subject, scenarios};

use super::{Order, State};
use crate::subjects::CONFIDENCE;
pub use findings::{Findings, MapFound, SensitivityFound};
pub use study::{Stand, Study};
pub use topic::is_same_but_for_futures;
use topic::is_same_topic;

/// What was asked, in the order in which it is worked on; of each topic the newest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Studies {
    list: Vec<Study>,
    last: u32,
}

/// What happens to studies.
#[derive(Debug, Clone, PartialEq)]
pub enum Inquire {
    /// These are asked about the scenario on the screen.
    Ask(Vec<Subject>),
    /// All that are not at their end are given up.
    Stop,
    /// News of the one with this number.
    Hear(u32, Stand),
    /// The map is to be of these inputs.
    Axes([Axis; 2]),
    /// What was found is to be done: these changes are made.
    Apply(Vec<Change>),
}

impl State {
    pub(super) fn inquire(&mut self, what: Inquire) {
        match what {
            Inquire::Ask(subjects) => {
                if let Some(order) = &self.order {
                    self.studies.ask(subjects, order);
                }
            }
            Inquire::Stop => self.studies.stop(),
            Inquire::Hear(number, stand) => {
                self.studies.hear(number, stand);
                self.weigh();
            }
            Inquire::Axes(axes) => self.axes = Some(axes),
            Inquire::Apply(changes) => self.make(&changes),
        }
    }

    /// Asks what is neither known nor on its way.
    pub(super) fn ask_if_unknown(&mut self, subject: Subject) {
        let Some(order) = &self.order else { return };
        let is_known = |study: &Study| {
            let is_same = is_same_but_for_futures(&study.subject, &subject);
            is_same && study.is_about(order) && !study.is_stopped()
        };
        if !self.studies.on(&subject).is_some_and(is_known) {
            self.studies.ask(vec![subject], order);
        }
    }

    /// When all questions are answered, asks what doing what each answer says would bring and cost.
    fn weigh(&mut self) {
        let Some(order) = self.order.as_ref().filter(|_| !self.studies.are_open()) else { return };
        let answers = self.studies.answers(order).map(|answer| &answer.changes);
        let changes = answers.chain(self.studies.shorter(order).map(|rule| &rule.changes));
        let alternatives: Vec<Vec<Change>> = changes.filter(|changes| !changes.is_empty()).cloned().collect();
        if alternatives.is_empty() {
            return;
        }
        let futures = order.scenario.calendar.futures;
        self.ask_if_unknown(Subject::Changes { alternatives, confidence: CONFIDENCE, futures });
    }
}

impl Studies {
    /// The newest study of the same topic, of whatever scenario.
    pub fn on(&self, subject: &Subject) -> Option<&Study> {
        self.list.iter().rev().find(|study| is_same_topic(&study.subject, subject))
    }

    /// What doing what an answer says brings and costs in a scenario, if that is known.
    pub fn weighed(&self, order: &Order, changes: &[Change]) -> Option<&scenarios::Row> {
        let study = self.about(order).find(|study| matches!(study.subject, Subject::Changes { .. }))?;
        let (Subject::Changes { alternatives, .. }, Some(Findings::Scenarios(rows))) =
            (&study.subject, study.findings())
        else {
            return None;
        };
        rows.get(alternatives.iter().position(|alternative| alternative == changes)? + 1)
    }

    /// What has been found of a subject in a scenario.
    pub fn found(&self, order: &Order, subject: &Subject) -> Option<&Findings> {
        self.about(order).find(|study| study.subject == *subject)?.findings()
    }

    /// What was asked about a scenario, in that order.
    pub fn about(&self, order: &Order) -> impl Iterator<Item = &Study> {
        self.list.iter().filter(|study| study.is_about(order))
    }

    /// The answers to questions about a scenario, in the order in which they were asked.
    pub fn answers(&self, order: &Order) -> impl Iterator<Item = &Rc<Answer>> {
        self.about(order).filter_map(|study| {
            if let Findings::Answer(answer) = study.findings()? { Some(answer) } else { None }
        })
    }

    /// The rules that were found to be shorter than the one that they are measured by.
    fn shorter(&self, order: &Order) -> impl Iterator<Item = &ShorterRule> {
        let found = self.about(order).filter_map(|study| match study.findings()? {
            Findings::Shortest(found) => Some(found),
            _ => None,
        });
        found.flat_map(|found| found.rules.iter().filter(|rule| rule.central_days < found.baseline_days))
    }

    /// The study of a number.
    pub fn of(&self, number: u32) -> Option<&Study> {
        self.list.iter().find(|study| study.number == number)
    }

    /// The study to be worked on.
    pub fn wanted(&self) -> Option<&Study> {
        self.list.iter().find(|study| study.is_open())
    }

    /// Whether any is waiting or being worked on.
    pub fn are_open(&self) -> bool {
        self.wanted().is_some()
    }

    fn ask(&mut self, subjects: Vec<Subject>, order: &Order) {
        for subject in subjects {
            self.list.retain(|study| !is_same_topic(&study.subject, &subject));
            self.last += 1;
            self.list.push(Study { number: self.last, subject, order: order.clone(), stand: Stand::Waiting });
        }
    }

    fn hear(&mut self, number: u32, stand: Stand) {
        if let Some(study) = self.list.iter_mut().find(|study| study.number == number)
            && study.is_open()
        {
            study.stand = stand;
        }
    }

    /// Gives up what is not at its end.
    pub(super) fn stop(&mut self) {
        for study in self.list.iter_mut().filter(|study| study.is_open()) {
            study.stand = Stand::Stopped;
        }
    }
}

#[cfg(test)]
mod tests;
