use std::rc::Rc;

use isoplan::job::Request;
use isoplan::scenario::Draft;
use isoplan::sizing::{AnyOutcome, AnyStudy, OfVariants, Progress, Refusal, Study as _, Subject, Task};

use super::hand::{Given, Hand};
use super::pace::Batches;
use crate::state::{Findings, Stand, Study, is_same_but_for_futures};

/// Milliseconds between two reports on how far it is.
const BETWEEN: f64 = 250.0;

/// A study that is being worked on.
pub struct Inquest {
    /// Its number.
    pub number: u32,
    text: Rc<str>,
    subject: Subject,
    study: AnyStudy,
    batches: Batches,
    told: f64,
}

impl Inquest {
    /// Begins a study.
    ///
    /// # Errors
    ///
    /// If it cannot be put to the scenario.
    pub fn new(wanted: &Study) -> Result<Inquest, Refusal> {
        let text = wanted.order.text.clone();
        let draft = Draft::from_json(&text).map_err(Refusal::Issues)?;
        let subject = wanted.subject.clone();
        let study = subject.clone().study(&draft)?;
        Ok(Inquest { number: wanted.number, text, subject, study, batches: Batches::default(), told: 0.0 })
    }

    /// The same study over more futures, with those that it has; `None`: something else is wanted.
    pub fn extended(&self, wanted: &Study) -> Option<Inquest> {
        let AnyStudy::Scenarios(comparison) = &self.study else { return None };
        let Progress { done, total } = self.study.progress();
        let is_same =
            self.text == wanted.order.text && is_same_but_for_futures(&self.subject, &wanted.subject);
        // What was given up has tasks that nobody will bring back.
        if done < total || !is_same {
            return None;
        }
        let mut comparison = comparison.clone();
        comparison.run_more(wanted.futures()).ok()?;
        let (number, subject, text) = (wanted.number, wanted.subject.clone(), self.text.clone());
        let study = AnyStudy::Scenarios(comparison);
        Some(Inquest { number, text, subject, study, batches: Batches::default(), told: 0.0 })
    }

    /// Gives one of so many workers a task, if one is wanted now.
    pub fn give(&mut self, hand: &mut Hand, workers: u32) -> Option<Given> {
        let progress = self.study.progress();
        let left = u32::try_from(progress.total - progress.done).unwrap_or(u32::MAX);
        let task = self.study.hand_out(self.batches.size(left, workers))?;
        let study = self.number;
        if hand.studied != Some(study) {
            let scenario = self.text.to_string();
            hand.post(&Request::Study { study, scenario, subject: self.subject.clone() });
            hand.studied = Some(study);
        }
        hand.post(&Request::Try { study, task: task.clone() });
        Some(Given::Task { study, task })
    }

    /// Takes back a task that was handed out in vain.
    pub fn take_back(&mut self, task: Task) {
        self.study.take_back(task);
    }

    /// Milliseconds that a future takes, as far as is known.
    pub fn milliseconds_per_future(&self) -> f64 {
        self.batches.milliseconds_per_future()
    }

    /// Receives what a task has shown after so many milliseconds; gives what the page should know.
    pub fn receive(
        &mut self,
        task: &Task,
        outcomes: Option<Vec<AnyOutcome>>,
        took: f64,
        now: f64,
    ) -> Option<Stand> {
        let Some(outcomes) = outcomes else {
            let refusal = self.study.trial(task.candidate).err().unwrap_or(Refusal::Issues(Vec::new()));
            return Some(Stand::Refused(Rc::new(refusal)));
        };
        self.batches.measured(task.futures.len(), took);
        self.study.receive(task, outcomes);
        let progress = self.study.progress();
        if progress.done == progress.total {
            return Findings::of(&self.study).map(Stand::Found);
        }
        let is_due = now - self.told >= BETWEEN;
        if is_due {
            self.told = now;
        }
        is_due.then(|| Stand::Running(progress, Findings::of(&self.study)))
    }
}
