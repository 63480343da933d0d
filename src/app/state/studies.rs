//! Studies: what was asked about scenarios, and what has been found.

use std::mem::discriminant;
use std::rc::Rc;

use super::{Order, State};
use crate::app::fixes;
use crate::scenario::Draft;
use crate::sizing::map::{Map, Picture};
use crate::sizing::sensitivity::Bar;
use crate::sizing::shortest::Shortest;
use crate::sizing::{Answer, AnyStudy, Change, Progress, Question, Refusal, Subject};
use crate::sizing::{rules, scenarios};

/// What was asked, in the order in which it is worked on; of each topic the newest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Studies {
    list: Vec<Study>,
    last: u32,
}

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

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Findings {
    /// The answer to a question.
    Answer(Rc<Answer>),
    /// The rules side by side.
    Rules(Rc<Vec<rules::Row>>),
    /// The shortest rules that are no worse.
    Shortest(Rc<Shortest>),
    /// Scenarios side by side.
    Scenarios(Rc<Vec<scenarios::Row>>),
    /// What each input moves.
    Sensitivity(Rc<SensitivityFound>),
    /// Two inputs moved together.
    Map(MapFound),
}

/// What each input moves.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityFound {
    /// The inputs, the one that moves most first.
    pub bars: Vec<Bar>,
    /// Inputs that move nothing.
    pub unaffected: u32,
}

/// A map, and the picture of what is known of it.
#[derive(Debug, Clone)]
pub struct MapFound {
    /// The map.
    pub map: Rc<Map>,
    /// Its picture.
    pub picture: Rc<Picture>,
}

impl PartialEq for MapFound {
    fn eq(&self, other: &MapFound) -> bool {
        // A picture never changes, so the same one is equal.
        Rc::ptr_eq(&self.picture, &other.picture)
    }
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
    /// What was found is to be done: these changes are made.
    Apply(Vec<Change>),
}

impl Findings {
    /// What a study at its end has found.
    pub fn of(study: &AnyStudy) -> Option<Findings> {
        Some(match study {
            AnyStudy::Search(search) => Findings::Answer(Rc::new(search.answer()?)),
            AnyStudy::Rules(comparison) => Findings::Rules(Rc::new(comparison.rows())),
            AnyStudy::Shortest(shortening) => Findings::Shortest(Rc::new(shortening.so_far())),
            AnyStudy::Scenarios(comparison) => Findings::Scenarios(Rc::new(comparison.rows())),
            AnyStudy::Sensitivity(study) => {
                let (bars, unaffected) = (study.bars(), study.unaffected());
                Findings::Sensitivity(Rc::new(SensitivityFound { bars, unaffected }))
            }
            AnyStudy::Map(map) => Findings::Map(MapFound::of(map)),
        })
    }
}

impl Findings {
    /// What can be shown of a study before its end.
    pub fn so_far(study: &AnyStudy) -> Option<Findings> {
        match study {
            AnyStudy::Map(map) => Some(Findings::Map(MapFound::of(map))),
            _ => None,
        }
    }
}

impl MapFound {
    fn of(map: &Map) -> MapFound {
        MapFound { picture: Rc::new(map.picture()), map: Rc::new(map.clone()) }
    }
}

impl Studies {
    /// The newest study of the same topic, of whatever scenario.
    pub fn on(&self, subject: &Subject) -> Option<&Study> {
        self.list.iter().rev().find(|study| is_same_topic(&study.subject, subject))
    }

    /// What doing what an answer says brings and costs in a scenario, if that is known.
    pub fn weighed(&self, order: &Order, changes: &[Change]) -> Option<&scenarios::Row> {
        let of = |study: &&Study| study.is_about(order) && matches!(study.subject, Subject::Changes { .. });
        let study = self.list.iter().find(of)?;
        let (Subject::Changes { alternatives, .. }, Some(Findings::Scenarios(rows))) =
            (&study.subject, study.findings())
        else {
            return None;
        };
        rows.get(alternatives.iter().position(|alternative| alternative == changes)? + 1)
    }

    /// The answers to questions about a scenario, in the order in which they were asked.
    pub fn answers(&self, order: &Order) -> impl Iterator<Item = &Rc<Answer>> {
        let answered = self.list.iter().filter(|study| study.is_about(order));
        answered.filter_map(|study| {
            if let Findings::Answer(answer) = study.findings()? { Some(answer) } else { None }
        })
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

impl Study {
    /// Whether it is waiting or being worked on.
    pub fn is_open(&self) -> bool {
        matches!(self.stand, Stand::Waiting | Stand::Running(..))
    }

    /// Whether it was given up.
    pub fn is_stopped(&self) -> bool {
        self.stand == Stand::Stopped
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
            Inquire::Apply(changes) => self.make(&changes),
        }
    }
}

impl State {
    /// When all questions are answered, asks what doing what each answer says would bring and cost.
    fn weigh(&mut self) {
        let Some(order) = self.order.as_ref().filter(|_| !self.studies.are_open()) else { return };
        let answers = self.studies.answers(order).filter(|answer| !answer.changes.is_empty());
        let alternatives: Vec<Vec<Change>> = answers.map(|answer| answer.changes.clone()).collect();
        let futures = order.scenario.calendar.futures;
        let subject = Subject::Changes { alternatives, confidence: fixes::CONFIDENCE, futures };
        let is_weighed = |study: &Study| study.is_about(order) && study.subject == subject;
        let is_nothing = matches!(&subject, Subject::Changes { alternatives, .. } if alternatives.is_empty());
        if !is_nothing && !self.studies.on(&subject).is_some_and(is_weighed) {
            self.inquire(Inquire::Ask(vec![subject]));
        }
    }
}

/// Whether two subjects are about the same thing, though perhaps with other numbers.
fn is_same_topic(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::Question { asked: one, .. }, Subject::Question { asked: other, .. }) => {
            match (one.question, other.question) {
                (Question::Tubes { laboratory: one }, Question::Tubes { laboratory: other }) => one == other,
                (one, other) => discriminant(&one) == discriminant(&other),
            }
        }
        _ => discriminant(one) == discriminant(other),
    }
}

/// Whether two subjects ask the same, though perhaps of another number of futures.
pub fn is_same_but_for_futures(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::Scenarios { others: one, .. }, Subject::Scenarios { others: other, .. }) => one == other,
        _ => one == other,
    }
}

#[cfg(test)]
mod tests;
