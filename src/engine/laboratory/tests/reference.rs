//! The definition, tube by tube and hour by hour, against the engine on random cases.

use std::collections::{BTreeMap, VecDeque};

use super::*;
use crate::engine::ledger::Levels;
use crate::engine::random::{Source, Stream};

/// Subject, position among its persons, swab.
type Sample = (Subject, u32, u8);

#[derive(Debug, Clone)]
struct Tube {
    samples: Vec<Sample>,
    what: What,
    /// Whether it errs if there is no virus in it.
    errs: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Outside,
    Sample,
    Retest,
    Confirmation(Who),
}

#[derive(Debug, Default, Clone, PartialEq)]
struct Day {
    queued: u32,
    started: u32,
    backlog: u64,
    results: u32,
    delay_hours: f64,
    due: u32,
    late: u32,
}

struct Reference<'p> {
    plans: &'p [Laboratory],
    tests: Tests,
    errors: Errors,
    queues: Vec<[VecDeque<Tube>; 4]>,
    /// Tubes started: laboratory, when they are ready, what they are.
    started: Vec<VecDeque<(f64, Tube)>>,
    collected: BTreeMap<(Subject, u32), (u32, usize)>,
    virus: BTreeMap<Sample, u32>,
    missed: Vec<Sample>,
    known: BTreeMap<Sample, u32>,
    days: Vec<Day>,
}

impl<'p> Reference<'p> {
    fn queued(&self, laboratory: usize) -> u64 {
        self.queues[laboratory].iter().map(|queue| queue.len() as u64).sum()
    }

    fn hours(&self, laboratory: usize, more: u32, day: usize) -> f64 {
        let plan = &self.plans[laboratory];
        let rate = plan.tubes_per_day[day..].iter().find(|tubes| **tubes > 0);
        let tubes = self.queued(laboratory) + u64::from(more);
        let open = f64::from(plan.closes_hour - plan.opens_hour);
        // Open hours and rates are powers of two, so that comparing is exact.
        rate.map_or(f64::INFINITY, |&rate| tubes as f64 * open / f64::from(rate))
    }

    fn least(&self, more: &[u32], day: usize, but: Option<usize>) -> Option<usize> {
        (0..self.plans.len()).filter(|l| Some(*l) != but).reduce(|best, l| {
            let tubes = |l: usize| more[l].div_ceil(self.plans[l].pool_size);
            if self.hours(l, tubes(l), day) < self.hours(best, tubes(best), day) { l } else { best }
        })
    }

    fn join(&mut self, laboratory: usize, class: usize, hour: u32, tube: Tube) {
        self.days[hour as usize / 24].queued += 1;
        self.queues[laboratory][class].push_back(tube);
    }

    fn outside(&mut self, hour: u32) {
        for (laboratory, plan) in self.plans.iter().enumerate() {
            let tubes = plan.outside_tubes_per_day[hour as usize / 24];
            let mut number = tubes * (hour % 24 + 1) / 24 - tubes * (hour % 24) / 24;
            if hour == 0 {
                number += plan.backlog;
            }
            for _ in 0..number {
                self.join(laboratory, 3, hour, Tube { samples: vec![], what: What::Outside, errs: false });
            }
        }
    }

    /// Puts samples of one swab into the tubes of a laboratory.
    fn fill_tubes(&mut self, hour: u32, laboratory: usize, samples: &[Sample]) -> Vec<Tube> {
        let fill = |pool: &[Sample]| {
            let mut errs = false;
            self.errors.among(hour, 1, |_| errs = true);
            Tube { samples: pool.to_vec(), what: What::Sample, errs }
        };
        samples.chunks(self.plans[laboratory].pool_size as usize).map(fill).collect()
    }

    fn send(&mut self, hour: u32, sampling: Sampling, lots: &[Lot]) {
        let day = hour as usize / 24;
        let class = if sampling.release { 2 } else { 3 };
        let persons: Vec<_> =
            lots.iter().flat_map(|lot| (0..lot.persons).map(|p| (lot.subject, lot.first + p))).collect();
        for &person in &persons {
            self.collected.insert(person, (hour, if sampling.doubled { 2 } else { 1 }));
            if let Some(due) = self.days.get_mut((hour + self.tests.deadline_hours) as usize / 24) {
                due.due += 1;
            }
        }
        if !sampling.doubled {
            let mut shares = vec![0; self.plans.len()];
            for _ in &persons {
                let full = |l: &usize| {
                    let tubes = shares[*l] / self.plans[*l].pool_size;
                    self.queued(*l) + u64::from(tubes) >= u64::from(self.plans[*l].tubes_per_day[day])
                };
                let first = (0..self.plans.len()).find(|l| !full(l));
                let next = match self.tests.routing {
                    Routing::FirstUnlessFull if self.plans.len() > 1 => first,
                    _ => None,
                };
                let next = next.or_else(|| self.least(&shares, day, None)).unwrap();
                shares[next] += 1;
            }
            let mut rest = &persons[..];
            for (laboratory, share) in shares.into_iter().enumerate() {
                let (here, others) = rest.split_at(share as usize);
                rest = others;
                let samples: Vec<Sample> = here.iter().map(|&(subject, place)| (subject, place, 0)).collect();
                for tube in self.fill_tubes(hour, laboratory, &samples) {
                    self.join(laboratory, class, hour, tube);
                }
            }
            return;
        }
        let step = if self.plans.len() > 2 { 32 } else { persons.len().max(1) };
        for persons in persons.chunks(step) {
            let none = vec![0; self.plans.len()];
            let one = self.least(&none, day, None).unwrap();
            let works = |other: &usize| self.hours(*other, 0, day).is_finite();
            let other = self.least(&none, day, Some(one)).filter(works).unwrap_or(one);
            let swab = |swab: u8, persons: &[(Subject, u32)]| -> Vec<Sample> {
                persons.iter().map(|&(subject, place)| (subject, place, swab)).collect()
            };
            // In the queue of an only laboratory all first swabs come before the second.
            for (laboratory, number) in [(one, 0), (other, 1)] {
                for tube in self.fill_tubes(hour, laboratory, &swab(number, persons)) {
                    self.join(laboratory, class, hour, tube);
                }
            }
        }
    }

    fn confirm(&mut self, hour: u32, subject: (Subject, u32), who: Who) {
        let laboratory = self.least(&vec![0; self.plans.len()], hour as usize / 24, None).unwrap();
        let samples = vec![(subject.0, subject.1, CONFIRMATION)];
        self.join(laboratory, 0, hour, Tube { samples, what: What::Confirmation(who), errs: false });
    }

    /// Positive and confirmatory tubes that become known.
    fn results(&mut self, hour: u32) -> Vec<(Sample, Who)> {
        let mut reported = Vec::new();
        for laboratory in 0..self.plans.len() {
            while let Some((ready, tube)) =
                self.started[laboratory].pop_front_if(|(ready, _)| *ready <= f64::from(hour))
            {
                self.read(hour, laboratory, ready, tube, &mut reported);
            }
        }
        for (&person, &(collected, _)) in &self.collected {
            if collected + self.tests.deadline_hours == hour {
                self.days[hour as usize / 24].late += u32::from(!self.is_known(person));
            }
        }
        reported
    }

    /// Whether all swabs of a person are known.
    fn is_known(&self, person: (Subject, u32)) -> bool {
        let (_, swabs) = self.collected[&person];
        (0..swabs as u8).all(|swab| self.known.contains_key(&(person.0, person.1, swab)))
    }

    fn read(
        &mut self,
        hour: u32,
        laboratory: usize,
        ready: f64,
        tube: Tube,
        reported: &mut Vec<(Sample, Who)>,
    ) {
        match tube.what {
            What::Outside => return,
            What::Confirmation(who) => return reported.push((tube.samples[0], who)),
            What::Sample | What::Retest => {}
        }
        let is_pool = self.plans[laboratory].pool_size > 1 && tube.what == What::Sample;
        let has_virus = tube.samples.iter().any(|sample| self.virus.contains_key(sample));
        if is_pool && (has_virus || tube.errs) {
            for sample in tube.samples {
                let mut errs = false;
                self.errors.among(hour, 1, |_| errs = true);
                self.join(laboratory, 1, hour, Tube { samples: vec![sample], what: What::Retest, errs });
            }
            return;
        }
        for sample in tube.samples {
            self.known.insert(sample, hour);
            let (collected, _) = self.collected[&(sample.0, sample.1)];
            if self.is_known((sample.0, sample.1)) {
                let day = &mut self.days[hour as usize / 24];
                day.results += 1;
                day.delay_hours += ready - f64::from(collected);
            }
            if let Some(&person) = self.virus.get(&sample) {
                reported.push((sample, Who::Person(person)));
            } else if tube.errs && !is_pool && !self.missed.contains(&sample) {
                reported.push((sample, Who::Healthy));
            }
        }
    }

    fn work(&mut self, hour: u32) {
        let day = hour as usize / 24;
        for (laboratory, plan) in self.plans.iter().enumerate() {
            let open = plan.closes_hour - plan.opens_hour;
            for slot in 0..plan.tubes_per_day[day] {
                let from_opening = f64::from(slot * open) / f64::from(plan.tubes_per_day[day]);
                let start = f64::from(day as u32 * 24 + plan.opens_hour) + from_opening;
                if start < f64::from(hour) || start >= f64::from(hour + 1) {
                    continue;
                }
                if let Some(tube) = self.queues[laboratory].iter_mut().find_map(VecDeque::pop_front) {
                    self.days[day].started += 1;
                    self.started[laboratory].push_back((start + f64::from(plan.result_hours), tube));
                }
            }
        }
        self.days[day].backlog = (0..self.plans.len()).map(|laboratory| self.queued(laboratory)).sum();
    }
}

const DAYS: u32 = 8;

/// In the place of a swab: a confirmatory tube.
const CONFIRMATION: u8 = 9;

/// In the place of a test: that of the samples that confirmatory tubes are for.
const CONFIRMED: u32 = 2;

fn below(stream: &mut Stream, number: u32) -> u32 {
    (stream.uniform() * f64::from(number)) as u32
}

fn random_laboratory(stream: &mut Stream) -> Laboratory {
    let closed = stream.chance(0.3);
    let open = [1, 2, 4, 8, 16][below(stream, 5) as usize];
    let opens_hour = below(stream, 25 - open);
    let around_the_clock = stream.chance(0.3);
    let tubes = |stream: &mut Stream| {
        if closed && stream.chance(0.4) { 0 } else { 1 << below(stream, 7) }
    };
    Laboratory {
        stated_tubes_per_day: 0,
        tubes_per_day: (0..DAYS).map(|_| tubes(stream)).collect(),
        pool_size: [1, 1, 2, 3][below(stream, 4) as usize],
        outside_tubes_per_day: (0..DAYS).map(|_| if open > 4 { below(stream, 40) } else { 0 }).collect(),
        backlog: if stream.chance(0.3) { below(stream, 30) } else { 0 },
        ..if around_the_clock {
            // Slots of 16 of 24 hours would not be exact; 24 h with powers of two of slots a day
            // have exact starts in binary fractions of 3 / 2ⁿ h.
            laboratory(1, 0..24, 1 + below(stream, 30))
        } else {
            laboratory(1, opens_hour..opens_hour + open, 1 + below(stream, 30))
        }
    }
}

fn random_lots(stream: &mut Stream, sent: &mut u32) -> Vec<Lot> {
    (0..1 + below(stream, 4))
        .map(|_| {
            *sent += 1;
            Lot { first: below(stream, 3), ..lot(*sent, below(stream, 20)) }
        })
        .collect()
}

/// Returns how often a consignment was said to rest for hours.
fn agrees(case: u32) -> u32 {
    let mut stream = Randomness::new(99, case).stream(Source::Count, 1);
    let stream = &mut stream;
    let plans: Vec<Laboratory> = (0..1 + below(stream, 4)).map(|_| random_laboratory(stream)).collect();
    let tests = Tests {
        deadline_hours: 1 + below(stream, 40),
        late_share: 0.0,
        routing: if stream.chance(0.5) { Routing::LeastWork } else { Routing::FirstUnlessFull },
        release_first: true,
    };
    let specificity = if stream.chance(0.5) { 1.0 } else { 0.9 };
    let randomness = Randomness::new(7, case);
    let mut ledger = Ledger::new(DAYS, 0, 0);
    // A future before this one leaves nothing behind.
    let mut engine = Laboratories::new(&plans, tests, specificity, DAYS, Randomness::new(8, case));
    for hour in 0..30 {
        let sent = engine.send(hour, DOUBLED, &[lot(0, 5)], &mut ledger);
        engine.record_swabs(sent.start, 0, 1, [true; 2]);
        engine.results(hour, &mut Vec::new(), &mut ledger);
    }
    engine.reset(randomness);
    let mut ledger = Ledger::new(DAYS, 0, 0);
    let mut reference = Reference {
        plans: &plans,
        tests,
        errors: Errors::new(specificity, randomness),
        queues: plans.iter().map(|_| Default::default()).collect(),
        started: plans.iter().map(|_| VecDeque::new()).collect(),
        collected: BTreeMap::new(),
        virus: BTreeMap::new(),
        missed: Vec::new(),
        known: BTreeMap::new(),
        days: vec![Day::default(); DAYS as usize],
    };
    let (mut sent, mut known) = (0, Vec::new());
    let mut quiet_spells = 0;
    // What the engine says cannot be known before an hour: of each sample, and of each consignment more.
    let (mut earliest, mut quiet) = (BTreeMap::new(), BTreeMap::new());
    for hour in 0..DAYS * 24 {
        reference.outside(hour);
        let mut collect = |engine: &mut Laboratories, reference: &mut Reference, ledger: &mut Ledger| {
            while stream.chance(0.08) {
                let sampling = Sampling { doubled: stream.chance(0.4), release: stream.chance(0.3) };
                let lots = random_lots(stream, &mut sent);
                reference.send(hour, sampling, &lots);
                for id in engine.send(hour, sampling, &lots, ledger) {
                    let Lot { subject, first, persons, .. } = engine.consignments[id as usize].lot;
                    for position in 0..persons {
                        if stream.chance(0.9) {
                            continue;
                        }
                        let (person, positive) =
                            (id * 100 + position, [stream.chance(0.7), stream.chance(0.7)]);
                        engine.record_swabs(id, position, person, positive);
                        for (swab, positive) in (0..).zip(positive) {
                            let sample = (subject, first + position, swab);
                            if positive {
                                reference.virus.insert(sample, person);
                            } else {
                                reference.missed.push(sample);
                            }
                        }
                    }
                }
            }
        };
        collect(&mut engine, &mut reference, &mut ledger);
        engine.results(hour, &mut known, &mut ledger);
        let reported: Vec<_> = known
            .iter()
            .map(|known| {
                let Lot { subject, first, .. } = engine.consignments[known.consignment as usize].lot;
                ((subject, first + known.sample), known.is_confirmatory, known.who)
            })
            .collect();
        let expected: Vec<_> = (reference.results(hour).into_iter())
            .map(|((subject, place, swab), who)| ((subject, place), swab == CONFIRMATION, who))
            .collect();
        assert_eq!(reported, expected, "results of hour {hour} of case {case}");
        for &((subject, first), is_confirmatory, who) in &reported {
            if !is_confirmatory {
                let of = Lot { subject, first, persons: 1, test: CONFIRMED };
                engine.send_confirmation(hour, of, who, &mut ledger);
                reference.confirm(hour, (subject, first), who);
            }
        }
        for (id, consignment) in (0..).zip(&engine.consignments).filter(|(_, c)| c.lot.test != CONFIRMED) {
            let mut is_known = vec![true; consignment.lot.persons as usize];
            engine.unknown(id, |from, to| is_known[from as usize..to as usize].fill(false));
            assert_eq!(
                engine.is_complete(id),
                is_known.iter().all(|known| *known),
                "at {hour} of case {case}"
            );
            let first = consignment.lot.first;
            for (position, is_known) in (0..).zip(&is_known) {
                let earliest = earliest.entry((id, position)).or_insert(0);
                assert!(!is_known || *earliest <= hour, "{position} of {id} at {hour} of case {case}");
                if !is_known {
                    *earliest = engine.known_from(id, position..position + 1).max(*earliest);
                }
            }
            let (until, before) = quiet.entry(id).or_insert((0, Vec::new()));
            if hour < *until {
                assert_eq!(is_known, *before, "{id} at {hour} of case {case}, quiet until {until}");
            } else if !engine.is_complete(id) {
                (*until, *before) = (engine.more_known_from(id), is_known.clone());
                quiet_spells += u32::from(*until > hour + 1);
            }
            for (position, is_known) in (first..).zip(is_known) {
                let person = (consignment.lot.subject, position);
                let expected = reference.is_known(person);
                assert_eq!(is_known, expected, "{person:?} at {hour} of case {case}");
            }
        }
        collect(&mut engine, &mut reference, &mut ledger);
        engine.work(hour, &mut ledger);
        reference.work(hour);
        if hour % 24 == 23 {
            let day = &reference.days[hour as usize / 24];
            assert_eq!(engine.backlog(), day.backlog, "backlog of hour {hour} of case {case}");
            ledger.end_day(Levels::default());
            if hour / 24 + 1 < DAYS {
                ledger.begin_day(hour / 24 + 1, Levels::default());
            }
        }
    }
    let trajectory = ledger.close();
    for (number, day) in (0..).zip(&reference.days) {
        let figures = [
            Series::TubesQueued,
            Series::TubesStarted,
            Series::Results,
            Series::ResultsDue,
            Series::ResultsLate,
        ]
        .map(|series| trajectory.at(series, number));
        let expected = [day.queued, day.started, day.results, day.due, day.late];
        assert_eq!(figures, expected, "day {number} of case {case}: queued, started, results, due, late");
        let delay = trajectory.at(Series::ResultDelayMilliHours, number);
        let mean = if day.results > 0 { 1000.0 * day.delay_hours / f64::from(day.results) } else { 0.0 };
        assert!(
            (f64::from(delay) - mean).abs() < 0.501,
            "delay of day {number} of case {case}: {delay}, not {mean}"
        );
    }
    quiet_spells
}

#[test]
fn the_engine_does_what_the_definition_says() {
    let quiet_spells: u32 = (0..100).map(agrees).sum();
    assert!(quiet_spells > 1_000, "{quiet_spells} times it was said how long nothing more would be known");
}
