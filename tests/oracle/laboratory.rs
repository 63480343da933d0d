//! Samples, tubes and laboratories.

use std::collections::VecDeque;

use isoplan::scenario::Laboratory;

use super::calendar::Calendar;
use super::people::PersonId;

/// Position in the list of all samples.
pub type SampleId = usize;

/// What is taken from a person at a test.
pub struct Sample {
    pub person: PersonId,
    /// Hour of collection.
    pub collected: u32,
    /// Number of the test in the rule, home tests after central ones, from 1.
    pub test: u32,
    /// Tubes whose results are not known.
    pub tubes_out: u32,
    /// When its last tube was ready, in hours, so far.
    pub ready: f64,
}

/// One swab on its way through a laboratory.
pub struct Tube {
    pub of: Of,
    pub positive: bool,
}

/// What a tube belongs to.
#[derive(Clone, Copy)]
pub enum Of {
    Sample(SampleId),
    /// It confirms the positive result of a test.
    Confirmation {
        person: PersonId,
        test: u32,
    },
}

/// The result of a tube.
pub struct TubeResult {
    pub tube: Tube,
    /// Exact time, in hours.
    pub ready: f64,
}

/// All laboratories.
pub struct Laboratories<'a> {
    list: Vec<Queue<'a>>,
    /// Results of samples' tubes, by the hour in which they become known.
    pub results: Calendar<TubeResult>,
    /// Results of confirmatory tubes, by the hour in which they become known.
    pub confirmations: Calendar<TubeResult>,
}

struct Queue<'a> {
    laboratory: &'a Laboratory,
    /// These come first.
    confirmatory: VecDeque<Tube>,
    others: VecDeque<Tube>,
}

impl<'a> Laboratories<'a> {
    pub fn new(laboratories: &'a [Laboratory], hours: u32) -> Laboratories<'a> {
        let queue = |laboratory| Queue { laboratory, confirmatory: VecDeque::new(), others: VecDeque::new() };
        Laboratories {
            list: laboratories.iter().map(queue).collect(),
            results: Calendar::new(hours),
            confirmations: Calendar::new(hours),
        }
    }

    /// Where the tubes of so many samples go that are collected together, sample by sample: to the
    /// laboratory with the least queued work at that moment, of a doubled sample to the two with
    /// the least. As many go to each as come out of that, in contiguous blocks.
    pub fn route(&self, day: u32, samples: usize, doubled: bool) -> Vec<Vec<usize>> {
        let mut queued: Vec<usize> = self.list.iter().map(Queue::length).collect();
        let mut routes: Vec<Vec<usize>> = Vec::new();
        // Doubled samples go in boxes where there is a choice; single ones are routed one by one.
        let at_once = if doubled && self.list.len() > 2 { 32 } else { 1 };
        while routes.len() < samples {
            let mut least_first: Vec<usize> = (0..self.list.len()).collect();
            // The sort is stable: ties in list order.
            least_first.sort_by(|&a, &b| {
                let (work_a, pace_a) = self.list[a].work(day, queued[a]);
                let (work_b, pace_b) = self.list[b].work(day, queued[b]);
                (work_a * pace_b).cmp(&(work_b * pace_a))
            });
            // A doubled sample goes twice to an only laboratory.
            let swabs = if doubled { 2 } else { 1 };
            let mut route: Vec<usize> = least_first.into_iter().cycle().take(swabs).collect();
            let number = at_once.min(samples - routes.len());
            route.iter().for_each(|&laboratory| queued[laboratory] += number);
            route.sort();
            routes.extend(vec![route; number]);
        }
        if !doubled {
            // In contiguous blocks.
            routes.sort();
        }
        routes
    }

    /// A tube joins a queue.
    pub fn queue(&mut self, laboratory: usize, tube: Tube) {
        let queue = &mut self.list[laboratory];
        match tube.of {
            Of::Sample(_) => queue.others.push_back(tube),
            Of::Confirmation { .. } => queue.confirmatory.push_back(tube),
        }
    }

    /// Every laboratory starts a tube at each of its slots between this hour and the next, as long
    /// as it has any. Returns how many.
    pub fn start_tubes(&mut self, hour: u32) -> usize {
        let mut started = 0;
        for queue in &mut self.list {
            for slot in slots(queue.laboratory, hour) {
                let Some(tube) = queue.confirmatory.pop_front().or_else(|| queue.others.pop_front()) else {
                    break;
                };
                started += 1;
                let ready = slot.time() + f64::from(queue.laboratory.result_hours);
                let known = slot.hour_at_or_after() + queue.laboratory.result_hours;
                match tube.of {
                    Of::Sample(_) => self.results.put(known, TubeResult { tube, ready }),
                    Of::Confirmation { .. } => self.confirmations.put(known, TubeResult { tube, ready }),
                }
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
        self.confirmatory.len() + self.others.len()
    }

    /// Hours of queued tubes, as a fraction.
    fn work(&self, day: u32, queued: usize) -> (u64, u64) {
        let open_hours = self.laboratory.closes_hour - self.laboratory.opens_hour;
        let tubes = self.laboratory.tubes_per_day[day as usize];
        (queued as u64 * u64::from(open_hours), u64::from(tubes))
    }
}

/// A moment at which a laboratory may start a tube: slot `number` of the day's `slots`, which are
/// spread evenly over its open hours.
#[derive(Clone, Copy)]
struct Slot {
    /// Hour at which the laboratory opens.
    opens: u32,
    open_hours: u64,
    number: u64,
    slots: u64,
}

impl Slot {
    fn time(self) -> f64 {
        f64::from(self.opens) + (self.number * self.open_hours) as f64 / self.slots as f64
    }

    fn hour_at_or_after(self) -> u32 {
        self.opens + (self.number * self.open_hours).div_ceil(self.slots) as u32
    }
}

/// The slots from this hour until before the next.
fn slots(laboratory: &Laboratory, hour: u32) -> impl Iterator<Item = Slot> + use<> {
    let day = hour / 24;
    let slots = u64::from(laboratory.tubes_per_day[day as usize]);
    let opens = day * 24 + laboratory.opens_hour;
    let open_hours = u64::from(laboratory.closes_hour - laboratory.opens_hour);
    // Slot number × open hours ÷ slots lies in [elapsed, elapsed + 1).
    let first_from = |elapsed: u64| (elapsed * slots).div_ceil(open_hours);
    let numbers = match u64::from(hour.saturating_sub(opens)) {
        _ if hour < opens => 0..0,
        elapsed if elapsed >= open_hours => 0..0,
        elapsed => first_from(elapsed)..first_from(elapsed + 1),
    };
    numbers.map(move |number| Slot { opens, open_hours, number, slots })
}
