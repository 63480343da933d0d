//! One laboratory at work: its queue and its slots.

use std::collections::VecDeque;

use super::batch::{Batch, BatchId};
use super::line::{Class, Line};
use super::slots::Slots;
use crate::scenario::Laboratory;

/// The state of a laboratory.
///
/// It is brought up to date only when somebody looks or when tubes join its queue: between two such
/// moments the queue only shrinks, front to back, and whole runs of slots are filled at once.
#[derive(Debug)]
pub struct Bench<'p> {
    plan: &'p Laboratory,
    /// Tubes a day by which its work is measured, on each day; 0: it never works again.
    rates: Vec<u32>,
    /// The slots of days of each capacity that it has.
    slots: Vec<Slots>,
    /// Which of them each day has.
    slots_of_day: Vec<u32>,
    /// Slots on all days before each, and of the whole period.
    slots_until: Vec<u64>,
    /// Whether tubes of others come at all.
    has_outside: bool,
    /// What waits, the most urgent class first.
    classes: [Line; 4],
    /// Tubes in all classes.
    queued: u64,
    /// The slots before this hour are filled.
    hour: u32,
    /// Tubes of others have joined up to before this hour.
    joined: u32,
    /// Tubes started and not entered in the books, in the order of their slots.
    runs: VecDeque<Run>,
    /// Number of the first of these runs, among all.
    first_run: u32,
    /// Those of them that have been started since reports were last foreseen and may be positive.
    pub marked: Vec<Run>,
    /// The books need not look at it before this hour, or the end of the day.
    pub next_look: u32,
    /// Tubes started since the books were last closed.
    pub started: u64,
    /// Tubes of others joined since then.
    pub outside: u64,
}

/// Tubes of one batch in consecutive slots of one day.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// The batch.
    pub batch: BatchId,
    /// Position of the first of them in it.
    pub first: u32,
    /// The day.
    pub day: u32,
    /// The first slot.
    pub slot: u32,
    /// How many.
    pub tubes: u32,
}

impl<'p> Bench<'p> {
    /// A laboratory at 00:00 of the first day.
    pub fn new(plan: &'p Laboratory) -> Bench<'p> {
        let mut rates = plan.tubes_per_day.clone();
        for day in (1..rates.len()).rev() {
            if rates[day - 1] == 0 {
                rates[day - 1] = rates[day];
            }
        }
        let mut capacities = plan.tubes_per_day.clone();
        capacities.sort_unstable();
        capacities.dedup();
        let slots_of = |capacity: &u32| capacities.partition_point(|other| other < capacity) as u32;
        let add = |sum: &mut u64, slots: &u32| {
            *sum += u64::from(*slots);
            Some(*sum)
        };
        let open = plan.opens_hour..=plan.closes_hour;
        let mut bench = Bench {
            plan,
            rates,
            slots_of_day: plan.tubes_per_day.iter().map(slots_of).collect(),
            slots_until: [0].into_iter().chain(plan.tubes_per_day.iter().scan(0, add)).collect(),
            slots: capacities.iter().map(|&capacity| Slots::new(capacity, open.clone())).collect(),
            has_outside: plan.outside_tubes_per_day.iter().any(|&tubes| tubes > 0),
            classes: Default::default(),
            queued: 0,
            hour: 0,
            joined: 0,
            runs: VecDeque::new(),
            first_run: 0,
            marked: Vec::new(),
            next_look: u32::MAX,
            started: 0,
            outside: 0,
        };
        bench.reset();
        bench
    }

    /// Back to 00:00 of the first day.
    pub fn reset(&mut self) {
        self.classes.iter_mut().for_each(Line::clear);
        self.runs.clear();
        self.first_run = 0;
        self.marked.clear();
        self.next_look = u32::MAX;
        (self.queued, self.hour, self.joined) = (0, 0, 0);
        (self.started, self.outside) = (0, 0);
        self.join_outside(u64::from(self.plan.backlog));
    }

    /// Tubes queued and not started.
    pub fn queued(&self) -> u64 {
        self.queued
    }

    /// Samples of one tube.
    pub fn pool(&self) -> u32 {
        self.plan.pool_size.max(1)
    }

    /// Tubes a day by which queued work is measured: those of the day, or of the next on which it
    /// works; 0: there is none.
    pub fn rate(&self, day: usize) -> u32 {
        self.rates[day]
    }

    /// The slots of a day.
    pub fn slots_of(&self, day: u32) -> &Slots {
        &self.slots[self.slots_of_day[day as usize] as usize]
    }

    /// Hours of a day in which it starts tubes.
    pub fn open_hours(&self) -> u64 {
        u64::from(self.plan.closes_hour - self.plan.opens_hour)
    }

    /// Tubes queued, for tests of routing.
    #[cfg(test)]
    pub fn set_queued(&mut self, tubes: u64) {
        self.queued = tubes;
    }

    /// Whether it has not been brought up to date for an hour.
    pub fn is_before(&self, hour: u32) -> bool {
        self.joined <= hour
    }

    /// Puts a new batch at the end of its class; the laboratory stands at the hour of its joining.
    pub fn join(&mut self, id: BatchId, batch: &mut Batch) {
        batch.before = self.classes[batch.class as usize].join(id, batch.tubes);
        self.queued += u64::from(batch.tubes);
    }

    /// Fills the slots before an hour.
    pub fn work_until(&mut self, hour: u32, batches: &mut [Batch]) {
        while self.hour < hour {
            let (now, day) = (self.hour, self.hour / 24);
            let others_come = self.has_outside
                && self.plan.outside_tubes_per_day.get(day as usize).is_some_and(|&tubes| tubes > 0);
            let step = if others_come { now + 1 } else { day * 24 + 24 };
            self.hour = step.min(hour);
            self.join_outside_of(now);
            if self.queued > 0 {
                self.fill(day, now - day * 24, self.hour - day * 24, batches);
            }
        }
    }

    /// Fills the slots of some hours of a day.
    fn fill(&mut self, day: u32, from: u32, to: u32, batches: &mut [Batch]) {
        let (mut slot, end) = (self.slots_before(day, from), self.slots_before(day, to));
        let slots = end - slot;
        for class in 0..self.classes.len() {
            while slot < end
                && let Some((batch, tubes)) = self.classes[class].start(end - slot)
            {
                if let Some(batch) = batch {
                    let place = &mut batches[batch as usize];
                    let first = place.started;
                    self.start(Run { batch, first, day, slot, tubes }, place);
                }
                slot += tubes;
            }
        }
        let started = u64::from(slots - (end - slot));
        self.queued -= started;
        self.started += started;
    }

    fn start(&mut self, run: Run, batch: &mut Batch) {
        let is_first = batch.started == 0;
        batch.started += run.tubes;
        if batch.started == batch.tubes {
            batch.last_known = self.known_hour(run.day, run.slot + run.tubes - 1);
        }
        if batch.marks.0 < batch.marks.1 {
            self.marked.push(run);
        }
        if batch.is_watched {
            self.next_look = self.next_look.min(self.known_hour(run.day, run.slot));
        }
        match self.runs.back_mut() {
            Some(last)
                if (last.batch, last.day, last.slot + last.tubes) == (run.batch, run.day, run.slot) =>
            {
                last.tubes += run.tubes;
            }
            _ => self.runs.push_back(run),
        }
        batch.runs.1 = self.first_run + self.runs.len() as u32 - 1;
        if is_first {
            batch.runs.0 = batch.runs.1;
        }
    }

    /// Lets the tubes of others join that come at the beginning of an hour.
    pub fn join_outside_of(&mut self, hour: u32) {
        if self.joined > hour {
            return;
        }
        self.joined = hour + 1;
        if !self.has_outside {
            return;
        }
        let tubes = self.plan.outside_tubes_per_day.get(hour as usize / 24).copied().unwrap_or(0);
        let until = |hours: u32| u64::from(tubes) * u64::from(hours) / 24;
        self.join_outside(until(hour % 24 + 1) - until(hour % 24));
    }

    fn join_outside(&mut self, tubes: u64) {
        if tubes == 0 {
            return;
        }
        self.queued += tubes;
        self.outside += tubes;
        self.classes[Class::Other as usize].join_outside(tubes);
    }

    /// Runs that are started and not entered in the books.
    pub fn runs(&self) -> impl Iterator<Item = Run> + '_ {
        self.runs.iter().copied()
    }

    /// Tubes of a batch that are known at an hour, which is none before the books were last closed.
    pub fn known_of_batch(&self, id: BatchId, batch: &Batch, hour: u32) -> u32 {
        if batch.started == 0 {
            return 0;
        }
        let place = |run: u32| run.saturating_sub(self.first_run) as usize;
        let first = place(batch.runs.0);
        // Runs become known one after the other: halves the places where the first unknown one may be.
        let (mut known, mut end) = (first, place(batch.runs.1 + 1));
        while known < end {
            let middle = known.midpoint(end);
            match self.known_of(self.runs[middle], hour) {
                0 => end = middle,
                _ => known = middle + 1,
            }
        }
        // Between the runs of a batch may lie more urgent ones.
        let own = (first..known).rev().map(|place| self.runs[place]).find(|run| run.batch == id);
        own.map_or(batch.known, |run| run.first + self.known_of(run, hour))
    }

    /// The books have been brought up to date: says when they must look again.
    pub fn look_again(&mut self, batches: &[Batch]) {
        let watched = self.runs.iter().find(|run| batches[run.batch as usize].is_watched);
        self.next_look = watched.map_or(u32::MAX, |run| self.known_hour(run.day, run.slot));
    }

    /// Takes the tubes of the first run that are known at an hour.
    pub fn take_known(&mut self, hour: u32) -> Option<Run> {
        let run = self.runs.front_mut()?;
        let first = *run;
        let tubes = self.known_of(first, hour);
        if tubes == first.tubes {
            self.first_run += 1;
            return self.runs.pop_front();
        }
        let run = self.runs.front_mut()?;
        run.first += tubes;
        run.slot += tubes;
        run.tubes -= tubes;
        (tubes > 0).then_some(Run { tubes, ..first })
    }

    /// How many tubes of a run are known at an hour.
    pub fn known_of(&self, run: Run, hour: u32) -> u32 {
        self.slots_known_at(run.day, hour).saturating_sub(run.slot).min(run.tubes)
    }

    /// The first hour at which a tube can become known that is in no run yet.
    pub fn horizon(&self) -> u32 {
        self.hour + self.plan.result_hours
    }

    /// An hour before which a tube of a batch cannot become known, if it is not known yet: that in which it
    /// does if nothing more urgent joins before it is started. 0 of one that is started.
    pub fn known_from(&self, batch: &Batch, tube: u32) -> u32 {
        if tube < batch.started {
            return 0;
        }
        let ahead = self.classes[batch.class as usize].ahead_of(batch.before + u64::from(tube));
        let (days, today) = (self.slots_of_day.len() as u32, self.hour / 24);
        let passed = if today < days { self.slots_before(today, self.hour % 24) } else { 0 };
        let slot = self.slots_until[today as usize] + u64::from(passed) + ahead;
        let day = self.slots_until.partition_point(|until| *until <= slot) as u32 - 1;
        if day == days {
            return u32::MAX;
        }
        self.known_hour(day, (slot - self.slots_until[day as usize]) as u32)
    }

    /// The hour at which the tube of a slot becomes known: the first at or after it is ready.
    pub fn known_hour(&self, day: u32, slot: u32) -> u32 {
        self.opening_result(day) + self.slots_of(day).begun_after(slot)
    }

    /// The hour at which the day's first slot is ready.
    pub fn opening_result(&self, day: u32) -> u32 {
        day * 24 + self.plan.opens_hour + self.plan.result_hours
    }

    /// Slots of a day before an hour of that day.
    fn slots_before(&self, day: u32, hour_of_day: u32) -> u32 {
        let hours = hour_of_day.clamp(self.plan.opens_hour, self.plan.closes_hour) - self.plan.opens_hour;
        self.slots_of(day).before(hours)
    }

    /// Slots of a day whose tubes are known at an hour.
    fn slots_known_at(&self, day: u32, hour: u32) -> u32 {
        hour.checked_sub(self.opening_result(day)).map_or(0, |hours| self.slots_of(day).until(hours))
    }
}
