//! Samples, tubes and laboratories.

use std::cmp::Ordering;
use std::collections::VecDeque;

use isoplan::scenario::{Laboratory, Routing, Tests};

use super::calendar::Calendar;
use super::people::PersonId;
use super::slots::slots;

/// Position in the list of all samples.
pub type SampleId = usize;

/// What is taken from a person at a test.
pub struct Sample {
    pub person: PersonId,
    /// Hour of collection.
    pub collected: u32,
    /// Number of the test in the rule, home tests after central ones, from 1.
    pub test: u32,
    /// Swabs whose results are not known.
    pub tubes_out: u32,
    /// When the result of the swab read last was ready, in hours.
    pub ready: f64,
}

/// One swab of a sample.
#[derive(Clone, Copy)]
pub struct Swab {
    pub sample: SampleId,
    /// It shows the virus.
    pub positive: bool,
}

/// What a laboratory reads in one go.
pub enum Tube {
    /// The community's own.
    Outside,
    /// One swab.
    Swab(Swab),
    /// Swabs in one tube; there may be one only.
    Pool(Vec<Swab>),
    /// It confirms the positive result of a test.
    Confirmation { person: PersonId, test: u32, positive: bool },
}

/// Which tubes are started first; within a class those that joined first.
#[derive(Clone, Copy)]
pub enum Class {
    Confirmatory,
    /// The samples of a positive pool, one by one.
    Again,
    /// The last test of a stage, where such tests go first.
    Release,
    Other,
}

/// The result of a tube.
pub struct TubeResult {
    pub tube: Tube,
    pub laboratory: usize,
    /// Exact time, in hours.
    pub ready: f64,
}

/// All laboratories.
pub struct Laboratories<'a> {
    list: Vec<Queue<'a>>,
    routing: Routing,
    /// Results of samples' tubes, by the hour in which they become known.
    pub results: Calendar<TubeResult>,
    /// Results of confirmatory tubes, by the hour in which they become known.
    pub confirmations: Calendar<TubeResult>,
}

struct Queue<'a> {
    laboratory: &'a Laboratory,
    /// By [`Class`].
    tubes: [VecDeque<Tube>; 4],
}

impl<'a> Laboratories<'a> {
    pub fn new(laboratories: &'a [Laboratory], tests: &Tests, hours: u32) -> Laboratories<'a> {
        let queue = |laboratory: &'a Laboratory| {
            let mut tubes: [VecDeque<Tube>; 4] = Default::default();
            tubes[Class::Other as usize].extend((0..laboratory.backlog).map(|_| Tube::Outside));
            Queue { laboratory, tubes }
        };
        Laboratories {
            list: laboratories.iter().map(queue).collect(),
            routing: tests.routing,
            results: Calendar::new(hours),
            confirmations: Calendar::new(hours),
        }
    }

    /// Where the swabs of so many samples go that are collected together. Single samples are routed
    /// one by one, and as many go to each laboratory as come out of that, in contiguous blocks; doubled
    /// ones go all the same way.
    pub fn route(&self, day: u32, samples: usize, doubled: bool) -> Vec<Vec<usize>> {
        // Swabs sent to each laboratory so far.
        let mut sent = vec![0; self.list.len()];
        if doubled {
            let mut order = self.preferred(day, &sent, true);
            let first = order.next().expect("a laboratory");
            // Twice to the only laboratory that works.
            let second = order.next().filter(|&other| self.list[other].works_from(day)).unwrap_or(first);
            let mut route = vec![first, second];
            route.sort();
            return vec![route; samples];
        }
        let mut routes = Vec::new();
        for _ in 0..samples {
            let laboratory = self.preferred(day, &sent, false).next().expect("a laboratory");
            sent[laboratory] += 1;
            routes.push(vec![laboratory]);
        }
        // In contiguous blocks.
        routes.sort();
        routes
    }

    /// Where a confirmatory tube goes: to the laboratory with the least queued work, however single
    /// samples are routed.
    pub fn route_of_confirmation(&self, day: u32) -> usize {
        self.preferred(day, &vec![0; self.list.len()], true).next().expect("a laboratory")
    }

    /// The laboratories, the one that is chosen first: that with the least queued work, or, for
    /// single samples if so routed, the first in the list that is not full.
    fn preferred(&self, day: u32, sent: &[usize], doubled: bool) -> impl Iterator<Item = usize> + Clone {
        let mut preferred: Vec<usize> = (0..self.list.len()).collect();
        // The sort is stable: ties in list order.
        preferred.sort_by(|&a, &b| self.list[a].compare_work(sent[a], &self.list[b], sent[b], day));
        if self.routing == Routing::FirstUnlessFull
            && !doubled
            && let Some(place) =
                (0..self.list.len()).find(|&place| !self.list[place].is_full(sent[place], day))
        {
            preferred.retain(|&other| other != place);
            preferred.insert(0, place);
        }
        preferred.into_iter()
    }

    /// Swabs collected together join the queues they are routed to, pooled where that laboratory
    /// pools. Returns how many tubes they make.
    pub fn queue_swabs(&mut self, swabs: &[Swab], routes: &[usize], class: Class) -> usize {
        let mut tubes = 0;
        for (place, queue) in self.list.iter_mut().enumerate() {
            let own: Vec<Swab> = swabs
                .iter()
                .zip(routes)
                .filter(|(_, route)| **route == place)
                .map(|(swab, _)| *swab)
                .collect();
            // In an only laboratory all first swabs come before the second ones, in tubes of their own.
            let second = |at: usize| at > 0 && own[at].sample == own[at - 1].sample;
            let (seconds, firsts): (Vec<usize>, Vec<usize>) = (0..own.len()).partition(|&at| second(at));
            let pool_size = queue.laboratory.pool_size as usize;
            for pool in firsts.chunks(pool_size).chain(seconds.chunks(pool_size)) {
                let swabs: Vec<Swab> = pool.iter().map(|&at| own[at]).collect();
                let tube = if pool_size > 1 { Tube::Pool(swabs) } else { Tube::Swab(swabs[0]) };
                queue.tubes[class as usize].push_back(tube);
                tubes += 1;
            }
        }
        tubes
    }

    /// One tube joins a queue.
    pub fn queue(&mut self, laboratory: usize, tube: Tube, class: Class) {
        self.list[laboratory].tubes[class as usize].push_back(tube);
    }

    /// The community's own tubes of an hour join the queues. Returns how many.
    pub fn queue_outside(&mut self, hour: u32) -> usize {
        let mut joined = 0;
        for queue in &mut self.list {
            let tubes = u64::from(queue.laboratory.outside_tubes_per_day[(hour / 24) as usize]);
            // Of the day's tubes, spread evenly, those up to an hour of the day.
            let up_to = |hour_of_day: u64| tubes * hour_of_day / 24;
            let hour_of_day = u64::from(hour % 24);
            for _ in up_to(hour_of_day)..up_to(hour_of_day + 1) {
                queue.tubes[Class::Other as usize].push_back(Tube::Outside);
                joined += 1;
            }
        }
        joined
    }

    /// Every laboratory starts a tube at each of its slots between this hour and the next, as long
    /// as it has any. Returns how many.
    pub fn start_tubes(&mut self, hour: u32) -> usize {
        let mut started = 0;
        for (place, queue) in self.list.iter_mut().enumerate() {
            for slot in slots(queue.laboratory, hour) {
                let Some(tube) = queue.tubes.iter_mut().find_map(VecDeque::pop_front) else { break };
                started += 1;
                let ready = slot.time() + f64::from(queue.laboratory.result_hours);
                let known = i64::from(slot.hour_at_or_after() + queue.laboratory.result_hours);
                let results = match tube {
                    Tube::Outside => continue,
                    Tube::Swab(_) | Tube::Pool(_) => &mut self.results,
                    Tube::Confirmation { .. } => &mut self.confirmations,
                };
                results.put(known, TubeResult { tube, laboratory: place, ready });
            }
        }
        started
    }

    /// Tubes queued and not started.
    pub fn backlog(&self) -> u32 {
        self.list.iter().map(Queue::length).sum::<usize>() as u32
    }
}

impl Queue<'_> {
    fn length(&self) -> usize {
        self.tubes.iter().map(VecDeque::len).sum()
    }

    /// Queued tubes, with those of so many more swabs.
    fn length_with(&self, swabs: usize) -> u64 {
        (self.length() + swabs.div_ceil(self.laboratory.pool_size as usize)) as u64
    }

    /// Whether it starts any tube on a day or later.
    fn works_from(&self, day: u32) -> bool {
        self.laboratory.tubes_per_day[day as usize..].iter().any(|&tubes| tubes > 0)
    }

    /// Which has less queued work, in hours at the pace of the day or, if it starts nothing today, of
    /// the next day on which it does. One that never does again comes behind all others.
    fn compare_work(&self, swabs: usize, other: &Queue, other_swabs: usize, day: u32) -> Ordering {
        let measure = |queue: &Queue, swabs: usize| {
            let laboratory = queue.laboratory;
            let open_hours = laboratory.closes_hour - laboratory.opens_hour;
            let mut days = laboratory.tubes_per_day[day as usize..].iter();
            let pace = days.find(|&&tubes| tubes > 0).copied();
            (u128::from(queue.length_with(swabs)) * u128::from(open_hours), pace)
        };
        match (measure(self, swabs), measure(other, other_swabs)) {
            ((work, Some(pace)), (other_work, Some(other_pace))) => {
                (work * u128::from(other_pace)).cmp(&(other_work * u128::from(pace)))
            }
            ((_, pace), (_, other_pace)) => pace.is_none().cmp(&other_pace.is_none()),
        }
    }

    /// Whether its queue is as long as a day's capacity, the tube that is begun last filled.
    fn is_full(&self, swabs: usize, day: u32) -> bool {
        let capacity = u64::from(self.laboratory.tubes_per_day[day as usize]);
        let free = capacity.saturating_sub(self.length() as u64);
        swabs as u64 >= free * u64::from(self.laboratory.pool_size)
    }
}
