//! The page's workers: they simulate, the page sums up and draws.
//!
//! Futures are given out in small batches, so that a newer scenario takes over within a blink, and
//! summed up in between, so that results follow the hand. A worker that dies is replaced and its
//! batch given out again; results do not depend on any of that.

mod hand;
mod inquest;
mod pace;
mod sum;
mod work;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use isoplan::engine::Trajectory;
use isoplan::job::Reply;
use isoplan::summary::{Details, Summary, Version};
use yew::Callback;

use crate::platform;
use crate::state::{Failure, Order, Stand, Study};
use hand::{Given, Hand, Heard};
use inquest::Inquest;
use pace::{BATCH, Batches, Showing};
use sum::Sum;
use work::Work;

/// The most workers: more would wait for memory, not for processors.
const MOST_WORKERS: usize = 16;

/// Replacements of every worker, without any result between them, after which something is broken that
/// replacing does not mend.
const MOST_REPLACEMENTS: usize = 3;

/// Milliseconds for which a job may go on, without having shown anything, when a newer one waits.
/// So a slider that is dragged without a pause still moves the charts.
const PATIENCE: f64 = 700.0;

/// A batch that takes longer than this is not waited for when a newer job begins.
const TOO_LONG: f64 = 400.0;

/// What reaches the runner.
pub enum Event {
    /// A worker said something.
    Heard {
        /// Place of the worker.
        place: usize,
        /// Which worker of those that had the place.
        generation: u32,
        /// What it said.
        heard: Heard,
    },
    /// The waiting order has waited long enough.
    Awake,
    /// The page has had its turn: summing up may go on.
    Sum,
}

/// What the page should know.
pub enum Outcome {
    /// So many futures of a job have come back.
    Progressed {
        /// Number of the job.
        job: u32,
        /// Futures that have come back.
        done: u32,
    },
    /// A summary of those that have come back.
    Summed {
        /// The order that they belong to.
        order: Order,
        /// The summary.
        summary: Rc<Summary>,
        /// What charts show beside it: of the job's first futures until all are there, for it costs
        /// more than the summary.
        details: Rc<Details>,
    },
    /// A worker stopped and was replaced.
    WorkerReplaced,
    /// A study is so far.
    Studied {
        /// Its number.
        number: u32,
        /// How far it is.
        stand: Stand,
    },
    /// It cannot go on.
    Failed(Failure),
}

/// The workers and what they are working on.
pub struct Runner {
    places: Vec<Place>,
    work: Option<Work>,
    /// The summary on its way, of that work.
    sum: Option<Sum>,
    /// The finished work of the scenario on the screen, until another begins: its futures may still be asked
    /// for.
    finished: Option<Work>,
    /// The study on its way; workers take to it when they have nothing else to do.
    inquest: Option<Inquest>,
    /// The one before it: it may be asked to go on.
    concluded: Option<Inquest>,
    /// An order that lets the current one show its first result.
    next: Option<(Order, Timeout)>,
    /// Replacements since the last result.
    replacements: usize,
    batches: Batches,
    showing: Showing,
    tell: Callback<Event>,
}

struct Place {
    generation: u32,
    hand: Option<Hand>,
}

impl Runner {
    /// Starts the workers, so that they are ready when they are needed.
    pub fn new(tell: Callback<Event>) -> Runner {
        let wanted = platform::query("workers").and_then(|number| number.parse().ok());
        let number = wanted.unwrap_or_else(platform::threads).clamp(1, MOST_WORKERS);
        let mut runner = Runner {
            places: (0..number).map(|_| Place { generation: 0, hand: None }).collect(),
            work: None,
            sum: None,
            finished: None,
            inquest: None,
            concluded: None,
            next: None,
            replacements: 0,
            batches: Batches::default(),
            showing: Showing::default(),
            tell,
        };
        for place in 0..number {
            let faulty = place == 0 && platform::query("fault").as_deref() == Some("worker");
            runner.hire(place, faulty);
        }
        runner
    }

    /// All futures of a job, in the order of their numbers, if they have come back.
    pub fn futures(&self, job: u32) -> Option<Vec<&Trajectory>> {
        let work = self.finished.as_ref().filter(|work| work.order.job == job)?;
        Some(work.progress.received().map(|future| -> &Trajectory { future }).collect())
    }

    /// Simulates an order instead of any earlier one.
    pub fn request(&mut self, order: Order) {
        let young = |work: &Work| work.details.is_none() && platform::now() - work.since < PATIENCE;
        match self.work.as_ref().filter(|work| young(work)) {
            Some(work) => {
                let rest = (PATIENCE - (platform::now() - work.since)).max(0.0);
                let tell = self.tell.clone();
                let awake = Timeout::new(rest as u32 + 1, move || tell.emit(Event::Awake));
                self.next = Some((order, awake));
            }
            None => self.begin(order),
        }
    }

    /// Stops simulating; what workers are busy with is not waited for.
    pub fn halt(&mut self) {
        (self.work, self.sum, self.next) = (None, None, None);
    }

    /// Works on a study instead of any other; gives what the page should know.
    pub fn study(&mut self, wanted: Option<&Study>) -> Option<Outcome> {
        let number = wanted.map(|study| study.number);
        if number == self.inquest.as_ref().map(|inquest| inquest.number) {
            return None;
        }
        let last = self.inquest.take().or_else(|| self.concluded.take());
        let begun = wanted.map(|wanted| match last.as_ref().and_then(|last| last.extended(wanted)) {
            Some(inquest) => Ok(inquest),
            None => Inquest::new(wanted),
        });
        self.concluded = last;
        let outcome = match begun? {
            Ok(inquest) => {
                self.inquest = Some(inquest);
                None
            }
            Err(refusal) => {
                let stand = Stand::Refused(Rc::new(refusal));
                number.map(|number| Outcome::Studied { number, stand })
            }
        };
        self.feed();
        outcome
    }

    /// Takes in an event; gives what the page should know.
    pub fn hear(&mut self, event: Event) -> Vec<Outcome> {
        let outcomes = match event {
            Event::Awake => {
                self.begin_next();
                Vec::new()
            }
            Event::Sum => self.go_on_summing(),
            Event::Heard { place, generation, heard } if self.places[place].generation == generation => {
                match heard {
                    Heard::Reply(reply) => self.receive(place, reply),
                    Heard::Broken => self.replace(place),
                }
            }
            Event::Heard { .. } => Vec::new(),
        };
        self.feed();
        outcomes
    }

    /// How long the page took to draw the last summary, in milliseconds.
    pub fn drawn_in(&mut self, milliseconds: f64) {
        self.showing.drawn_in(milliseconds);
    }

    fn begin(&mut self, order: Order) {
        // Whoever is busy with something long would keep the newer job waiting.
        let of_study = self.inquest.as_ref().map_or(0.0, Inquest::milliseconds_per_future);
        let are_long = self.batches.milliseconds_per_future().max(of_study) > TOO_LONG;
        let now = platform::now();
        let is_long = |hand: &Hand| hand.busy_for(now).is_some_and(|busy| are_long || busy > TOO_LONG);
        for place in 0..self.places.len() {
            if self.places[place].hand.as_ref().is_none_or(is_long) {
                self.take_back(place);
                self.hire(place, false);
            }
        }
        self.next = None;
        self.batches = Batches::default();
        self.replacements = 0;
        self.sum = None;
        if !order.beside {
            self.finished = None;
        }
        self.work = Some(Work::new(order));
        self.feed();
    }

    fn begin_next(&mut self) {
        if let Some((order, _)) = self.next.take() {
            self.begin(order);
        }
    }

    fn receive(&mut self, place: usize, reply: Reply) -> Vec<Outcome> {
        match reply {
            Reply::Ready { version } if version != Version::THIS.to_string() => {
                self.work = None;
                vec![Outcome::Failed(Failure::Version)]
            }
            Reply::Ready { .. } => {
                if let Some(hand) = &mut self.places[place].hand {
                    hand.ready = true;
                }
                Vec::new()
            }
            Reply::Part { job, from, futures } => {
                self.replacements = 0;
                let took = self.places[place].hand.as_mut().and_then(Hand::done);
                let Some(work) = self.work.as_mut().filter(|work| work.order.job == job) else {
                    return Vec::new();
                };
                if let Some(took) = took {
                    self.batches.measured(futures.len(), took);
                }
                work.progress.receive(from, futures);
                // The others go on while the page sums up and draws.
                self.feed();
                self.show()
            }
            Reply::Tried { study, task, outcomes } => {
                self.replacements = 0;
                let took = self.places[place].hand.as_mut().and_then(Hand::done).unwrap_or(0.0);
                let Some(inquest) = self.inquest.as_mut().filter(|inquest| inquest.number == study) else {
                    return Vec::new();
                };
                let stand = inquest.receive(&task, outcomes, took, platform::now());
                stand.map(|stand| Outcome::Studied { number: study, stand }).into_iter().collect()
            }
        }
    }

    /// Gives every worker that is free something to do: futures of the job, else a task of the study.
    fn feed(&mut self) {
        let workers = self.places.len() as u32;
        let of_study = self.inquest.as_ref().map_or(0.0, Inquest::milliseconds_per_future);
        let quick = self.batches.milliseconds_per_future().max(of_study) <= BATCH;
        // Nobody gets a second batch before everybody has one; and where batches are long, nobody at all,
        // for a newer job would wait for both.
        for busy in [false, true].into_iter().take(if quick { 2 } else { 1 }) {
            let free = |hand: &&mut Hand| hand.is_free() && hand.is_busy() == busy;
            for hand in self.places.iter_mut().filter_map(|place| place.hand.as_mut()).filter(free) {
                let futures = self.work.as_mut().and_then(|work| work.give(hand, &self.batches, workers));
                let given = futures.or_else(|| self.inquest.as_mut()?.give(hand, workers));
                let Some(work) = given else { return };
                hand.given(work);
            }
        }
    }

    /// Takes back what was given to a worker that will not do it any more.
    fn take_back(&mut self, place: usize) {
        let undone = self.places[place].hand.as_mut().map(Hand::undone);
        for given in undone.into_iter().flatten() {
            match given {
                Given::Futures { job, from, to } => {
                    if let Some(work) = self.work.as_mut().filter(|work| work.order.job == job) {
                        work.progress.take_back(from, to);
                    }
                }
                Given::Task { study, task } => {
                    if let Some(inquest) = self.inquest.as_mut().filter(|inquest| inquest.number == study) {
                        inquest.take_back(task);
                    }
                }
            }
        }
    }

    /// Puts a new worker in the place of one that has died.
    fn replace(&mut self, place: usize) -> Vec<Outcome> {
        self.take_back(place);
        self.replacements += 1;
        if self.replacements > MOST_REPLACEMENTS * self.places.len() {
            // Nothing is left running; trying again hires anew.
            (self.work, self.inquest) = (None, None);
            self.places.iter_mut().for_each(Place::dismiss);
            return vec![Outcome::Failed(Failure::Workers)];
        }
        self.hire(place, false);
        vec![Outcome::WorkerReplaced]
    }

    fn hire(&mut self, place: usize, faulty: bool) {
        let tell = self.tell.clone();
        let seat = &mut self.places[place];
        seat.dismiss();
        let generation = seat.generation;
        let tell = move |heard| tell.emit(Event::Heard { place, generation, heard });
        seat.hand = Hand::hire(faulty, tell.clone());
        if seat.hand.is_none() {
            // Heard later, like any other worker's end: whoever hires is not done yet.
            Timeout::new(0, move || tell(Heard::Broken)).forget();
        }
    }
}

impl Place {
    /// Ends the worker; what it may still say is not heard.
    fn dismiss(&mut self) {
        self.hand = None;
        self.generation += 1;
    }
}
