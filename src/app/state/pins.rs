//! Scenarios that are kept beside the one on the screen, to be compared with it.

use std::rc::Rc;

use isoplan::link::Link;
use isoplan::scenario::{Draft, Issue};
use isoplan::sizing::scenarios::check_pair;
use isoplan::sizing::{Refusal, Subject};

use super::{Notice, Order, Run, Screen, Shown, State};
use crate::subjects;

/// The most scenarios beside the one on the screen: more lines in a chart are told apart by nobody.
pub const MOST_PINS: usize = 3;

/// How a word in a link begins that carries another scenario.
const WITH: &str = "with-";

/// A scenario that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// What it is called here.
    pub name: String,
    /// What it says.
    pub draft: Rc<Draft>,
    /// Its simulation.
    pub order: Order,
    /// Its result, as soon as it is there.
    pub shown: Option<Shown>,
    /// The word of a link that carries it; `None`: it is too large for a link.
    word: Option<String>,
}

/// What happens to those that are kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Pinning {
    /// The one on the screen is kept.
    Keep,
    /// Another one is kept: its name, and what it says.
    Add(String, Rc<Draft>),
    /// The one at a position is let go.
    Remove(usize),
    /// The one at a position is called otherwise.
    Rename(usize, String),
    /// The one at a position comes to the screen, and the one that was there takes its place.
    Swap(usize),
}

/// What a scenario is called in charts and tables of a comparison: `A` is the one on the screen.
pub fn letter(position: usize) -> char {
    char::from(b'A' + position.min(25) as u8)
}

impl State {
    /// Results that can be drawn over one another, by their letters: those that are there, of the same days
    /// as the one on the screen, which comes first.
    pub fn compared(&self) -> Vec<(char, &Shown)> {
        let newest = self.shown.as_ref().filter(|_| self.phase().is_newest(self.progress().0));
        let Some(own) = newest else { return Vec::new() };
        let all = std::iter::once(Some(own)).chain(self.pins.iter().map(|pin| pin.shown.as_ref()));
        let there = all.enumerate().filter_map(|(position, shown)| Some((letter(position), shown?)));
        let same_days = |shown: &Shown| (shown.date(0), shown.last_day()) == (own.date(0), own.last_day());
        there.filter(|(_, shown)| same_days(shown)).collect()
    }

    pub(super) fn pin(&mut self, what: Pinning) {
        match what {
            Pinning::Keep => {
                let shown = self.shown.clone().filter(|shown| self.is_newest(shown.job));
                // What is valid can be kept.
                let _ = self.keep(name_of(&self.valid), self.valid.clone(), shown);
            }
            Pinning::Add(name, draft) => {
                // It has been valid once; a newer program may think otherwise.
                if let Err(issues) = self.keep(name.clone(), named(&draft, &name), None) {
                    self.notice = Some(Notice::UnusableSaved { name, issues });
                }
            }
            Pinning::Remove(position) if position < self.pins.len() => drop(self.pins.remove(position)),
            Pinning::Rename(position, name) => {
                if let Err(issues) = self.rename(position, name.clone()) {
                    self.notice = Some(Notice::UnusableSaved { name, issues });
                }
            }
            Pinning::Swap(position) if position < self.pins.len() => self.swap(position),
            Pinning::Remove(_) | Pinning::Swap(_) => {}
        }
        self.ask_for_screen();
    }

    /// Whether one more can be kept, and the one on the screen is not kept yet.
    pub fn can_keep(&self) -> bool {
        self.pins.len() < MOST_PINS && self.pins.iter().all(|pin| pin.draft != self.valid)
    }

    /// Asks what the screen shows, if that is not known yet and does not take long.
    pub(super) fn ask_for_screen(&mut self) {
        let Some(order) = &self.order else { return };
        let subject = match self.screen {
            Screen::Rules => subjects::rules(&order.scenario),
            Screen::Compare => match self.comparison(order.scenario.calendar.futures) {
                Some(subject) => subject,
                None => return,
            },
            _ => return,
        };
        self.ask_if_unknown(subject);
    }

    /// What asks for the comparison with those that are kept, over so many futures; `None`: none can be
    /// compared.
    pub fn comparison(&self, futures: u32) -> Option<Subject> {
        let comparable = (0..).zip(&self.pins).filter(|(position, _)| self.obstacle(*position).is_none());
        let others: Vec<String> = comparable.map(|(_, pin)| pin.draft.to_json()).collect();
        (!others.is_empty()).then_some(Subject::Scenarios {
            others,
            confidence: subjects::CONFIDENCE,
            futures,
        })
    }

    /// Why the one that is kept at a position cannot be compared with the one on the screen.
    pub fn obstacle(&self, position: usize) -> Option<Refusal> {
        let (own, other) = (&self.order.as_ref()?.scenario, &self.pins.get(position)?.order.scenario);
        check_pair(own, other, position as u32 + 2).err()
    }

    /// The letters of those that a comparison was about; `–`: it is not kept any more.
    pub fn letters(&self, subject: &Subject) -> Vec<char> {
        let Subject::Scenarios { others, .. } = subject else { return Vec::new() };
        let drafts: Vec<String> = self.pins.iter().map(|pin| pin.draft.to_json()).collect();
        let place = |other| drafts.iter().position(|draft| draft == other);
        let of_others = others.iter().map(|other| place(other).map_or('–', |place| letter(place + 1)));
        std::iter::once(letter(0)).chain(of_others).collect()
    }

    /// The words of a link that carry those that are kept.
    pub(super) fn pins_in_link(&self) -> Vec<String> {
        self.pins.iter().filter_map(|pin| pin.word.clone()).collect()
    }

    /// What is to be simulated: the scenario on the screen; once that is done, what it is compared with.
    pub fn wanted(&self) -> Option<&Order> {
        match self.run {
            Run::Computing { .. } => self.order.as_ref(),
            Run::Done if self.screen == Screen::Compare => self.wanted_beside(),
            Run::Done | Run::Halted | Run::Failed(_) => None,
        }
    }

    fn wanted_beside(&self) -> Option<&Order> {
        self.pins.iter().find(|pin| pin.shown.is_none()).map(|pin| &pin.order)
    }

    /// Takes the result of a scenario that is kept.
    pub(super) fn receive_beside(&mut self, shown: Shown) {
        let pin = self.pins.iter_mut().find(|pin| pin.order.job == shown.job);
        if let Some(pin) = pin.filter(|_| shown.is_complete()) {
            pin.shown = Some(shown);
        }
    }

    /// Takes those that a link's words carry. One that cannot be read is told.
    pub(super) fn open_pins(&mut self, options: &[String]) {
        self.pins.clear();
        for link in options.iter().filter_map(|option| option.strip_prefix(WITH)) {
            match Link::decode(link) {
                Ok(link) => {
                    if let Err(issues) = self.keep(name_of(&link.draft), Rc::new(link.draft), None) {
                        self.notice = Some(Notice::UnusableLink(issues));
                    }
                }
                Err(problem) => self.notice = Some(Notice::BadLink(problem)),
            }
        }
    }

    /// Keeps a scenario, with its result if that is there; or says why it cannot be used.
    fn keep(&mut self, name: String, draft: Rc<Draft>, shown: Option<Shown>) -> Result<(), Rc<Vec<Issue>>> {
        if self.pins.len() >= MOST_PINS || self.pins.iter().any(|pin| pin.draft == draft) {
            return Ok(());
        }
        let is_taken = |name: &str| self.pins.iter().any(|pin| pin.name == name);
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let name = std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name));
        let pin = self.pinned(name.unwrap_or_default(), draft, shown)?;
        self.pins.push(pin);
        Ok(())
    }

    fn pinned(
        &mut self,
        name: String,
        draft: Rc<Draft>,
        shown: Option<Shown>,
    ) -> Result<Pin, Rc<Vec<Issue>>> {
        let scenario = draft.check().map_err(Rc::new)?;
        let order = Order { beside: true, ..self.new_order(scenario, &draft) };
        let link = Link::new((*draft).clone(), None).encode().ok();
        let word = link.map(|link| format!("{WITH}{link}"));
        Ok(Pin { name, draft, order, shown, word })
    }

    /// Calls one otherwise, in its draft: so its name goes where it goes.
    fn rename(&mut self, position: usize, name: String) -> Result<(), Rc<Vec<Issue>>> {
        let Some(Pin { draft, shown, .. }) = self.pins.get(position).cloned() else { return Ok(()) };
        let draft = named(&draft, &name);
        self.pins[position] = self.pinned(name, draft, shown)?;
        Ok(())
    }

    fn swap(&mut self, position: usize) {
        let shown = self.shown.clone().filter(|shown| self.is_newest(shown.job));
        let Ok(own) = self.pinned(name_of(&self.valid), self.valid.clone(), shown) else { return };
        let pin = std::mem::replace(&mut self.pins[position], own);
        if let Err(issues) = self.open_own(&pin.draft) {
            self.notice = Some(Notice::UnusableLink(issues));
        }
    }

    /// Keeps what was kept once; results that have come in the meantime stay.
    pub(super) fn pin_again(&mut self, pins: Vec<Pin>) {
        let before = std::mem::replace(&mut self.pins, pins);
        for pin in self.pins.iter_mut().filter(|pin| pin.shown.is_none()) {
            let same = before.iter().find(|known| known.order.job == pin.order.job);
            pin.shown = same.and_then(|known| known.shown.clone());
        }
    }
}

/// A scenario under another name.
fn named(draft: &Rc<Draft>, name: &str) -> Rc<Draft> {
    if name_of(draft) == name {
        return draft.clone();
    }
    let mut draft = (**draft).clone();
    draft.set("name", name.into());
    Rc::new(draft)
}

/// What a scenario calls itself.
fn name_of(draft: &Draft) -> String {
    draft.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned()
}
