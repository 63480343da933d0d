//! What becomes of a person who arrives so many days after infection.

use super::Efficacy;
use super::onset::{Fate, Law, MOMENT, Window, cut, windows};
use super::quadrature::{Grid, person_effects};
use super::stay::{Sample, Stay};
use crate::scenario::{Cases, ESCAPE, curve, normal};

/// An infection of a stay: all that does not depend on the time since infection.
pub struct Infection<'a> {
    cases: &'a Cases,
    stay: &'a Stay,
    screening_share: f64,
    /// Samples of which a positive result is known in time: before the release, or in its hour.
    samples: Vec<Sample>,
    /// Windows of onset of persons who have symptoms.
    symptomatic: Vec<Window>,
    /// The same of those who have none; only the clock of their infectiousness divides it.
    asymptomatic: Vec<Window>,
    incubation: Law,
    /// Persons' effects and their weights.
    effects: Vec<(f64, f64)>,
}

impl<'a> Infection<'a> {
    pub fn new(cases: &'a Cases, screening_share: f64, stay: &'a Stay, grid: Grid) -> Infection<'a> {
        // Who has a positive result stays until it is confirmed, also beyond the release. Times are whole
        // hours divided by 24; rounding must not part what is at the same hour.
        let in_time = |sample: &&Sample| sample.known <= stay.release + MOMENT;
        let samples: Vec<Sample> = stay.samples.iter().filter(in_time).copied().collect();
        let cap = cases.infectiousness_cap_days.unwrap_or(f64::INFINITY);
        let mut infection = Infection {
            cases,
            stay,
            screening_share,
            symptomatic: windows(stay, &samples, cases.symptom_days, cap),
            asymptomatic: vec![Window { from: f64::NEG_INFINITY, to: f64::INFINITY, fate: Fate::Unnoticed }],
            samples,
            incubation: Law::of(&cases.incubation, grid),
            effects: person_effects(cases.between_person, grid),
        };
        if cases.infectiousness.runs_from_onset() {
            // So many days after arrival the clock shows so many days after an onset at this time.
            let onsets: Vec<f64> = infection.clock_events().map(|(after, clock)| after - clock).collect();
            infection.symptomatic = cut(&infection.symptomatic, &onsets);
            infection.asymptomatic = cut(&infection.asymptomatic, &onsets);
        }
        infection
    }

    /// Days after arrival at which the infectiousness still to come is asked for, with the days on
    /// its clock at which it is not smooth.
    fn clock_events(&self) -> impl Iterator<Item = (f64, f64)> {
        let infectiousness = &self.cases.infectiousness;
        let cap = self.cases.infectiousness_cap_days;
        let found = self.samples.iter().map(|sample| sample.acted_on).chain(self.stay.checks.iter().copied());
        let mut asked = vec![0.0, self.stay.release];
        asked.extend(cap);
        asked.extend(found.filter(|found| cap.is_some_and(|cap| *found > cap)));
        let mut events = vec![(self.stay.release, infectiousness.days_until(ESCAPE))];
        for kink in infectiousness.kinks() {
            events.extend(asked.iter().map(|after| (*after, kink)));
        }
        events.into_iter()
    }

    /// Times since infection on arrival, between two, at which the integrand is not smooth.
    pub fn splits(&self, from: f64, to: f64) -> Vec<f64> {
        let mut splits = Vec::new();
        for sample in &self.samples {
            splits.extend(self.cases.detection.days().iter().map(|day| day - sample.collected));
        }
        for kink in self.incubation.kinks() {
            splits.extend(self.symptomatic.iter().map(|window| kink - window.from));
        }
        if !self.cases.infectiousness.runs_from_onset() {
            splits.extend(self.clock_events().map(|(after, clock)| clock - after));
        }
        splits.retain(|split| from < *split && *split < to);
        splits
    }

    /// Adds persons of a time since infection to the figures, with their weight. Returns the weight
    /// of those who have any infectiousness to come.
    pub fn add_to(&self, efficacy: &mut Efficacy, age: f64, weight: f64) -> f64 {
        let tests = self.stay.samples.last().map_or(0, |sample| sample.test) as usize;
        if efficacy.found_by_test.len() < tests {
            efficacy.found_by_test.resize(tests, 0.0);
        }
        let symptomatic = self.cases.symptomatic_share;
        let mut infectious = 0.0;
        for (share, windows, factor) in [
            (symptomatic, &self.symptomatic, 1.0),
            (1.0 - symptomatic, &self.asymptomatic, self.cases.asymptomatic_detection),
        ] {
            if share > 0.0 {
                let clear = self.clear(age, factor);
                for window in windows {
                    for (incubation, mass) in self.incubations(age, window) {
                        let person = Person { age, incubation, clear: &clear, fate: window.fate };
                        infectious += self.add_person(efficacy, &person, weight * share * mass);
                    }
                }
            }
        }
        infectious
    }

    /// Incubations that put the onset into a window, with their probabilities. Where
    /// infectiousness does not depend on it, one stands for all.
    fn incubations(&self, age: f64, window: &Window) -> Vec<(f64, f64)> {
        let (from, to) = (age + window.from, age + window.to);
        if self.cases.infectiousness.runs_from_onset() {
            return self.incubation.nodes(from, to);
        }
        vec![(0.0, self.incubation.mass(from, to))]
    }

    /// Probabilities that the first 0, 1, 2 … samples are all negative, of a person who arrives at an
    /// age and whose detection has a factor.
    fn clear(&self, age: f64, factor: f64) -> Vec<f64> {
        let positive = |sample: &Sample| factor * self.cases.detection.at(age + sample.collected);
        let thresholds: Vec<f64> =
            self.samples.iter().map(|sample| normal::quantile(positive(sample))).collect();
        let mut clear = vec![0.0; self.samples.len() + 1];
        for &(effect, weight) in &self.effects {
            let mut all_negative = weight;
            clear[0] += all_negative;
            for ((sample, &threshold), clear) in self.samples.iter().zip(&thresholds).zip(&mut clear[1..]) {
                // A swab that cannot be positive, as before and long after the infection.
                if threshold > f64::NEG_INFINITY {
                    let negative =
                        curve::negative_given_threshold(threshold, self.cases.between_person, effect);
                    all_negative *= if sample.doubled { negative * negative } else { negative };
                }
                *clear += all_negative;
            }
        }
        clear
    }

    fn add_person(&self, efficacy: &mut Efficacy, person: &Person, weight: f64) -> f64 {
        let to_come =
            |after: f64| self.cases.infectiousness.still_to_come(person.age + after, person.incubation);
        // What still comes, unprevented, of somebody found on a day.
        let after_finding =
            |day: f64| self.cases.infectiousness_cap_days.map_or(0.0, |cap| to_come(cap.max(day)));
        let arrived = to_come(0.0);
        let mut prevented = 0.0;
        let mut find = |probability: f64, day: f64| {
            prevented += probability * (arrived - after_finding(day));
            weight * probability
        };

        let clear = person.clear;
        // Probability to be seen, and the number of samples that may have found the person before.
        let (seen, before) = match person.fate {
            Fate::Unnoticed => (0.0, self.samples.len()),
            Fate::Screened => {
                efficacy.found_by_screening += find(self.screening_share, 0.0);
                (self.screening_share, 0)
            }
            Fate::Checked { at, after } => {
                let share = self.cases.temperature_check_share;
                efficacy.found_by_symptoms += find(share * clear[after], at);
                (share, after)
            }
        };
        for (position, sample) in self.samples.iter().enumerate() {
            let still_there = if position < before { 1.0 } else { 1.0 - seen };
            let first_positive = still_there * (clear[position] - clear[position + 1]);
            efficacy.found_by_test[sample.test as usize - 1] += find(first_positive, sample.acted_on);
        }
        let released = (1.0 - seen) * clear[self.samples.len()];
        let at_release = to_come(self.stay.release);
        prevented += released * (arrived - at_release);

        efficacy.released += weight * released;
        efficacy.residual_risk += weight * released * at_release;
        if at_release > ESCAPE {
            efficacy.escapes += weight * released;
        }
        efficacy.infectiousness_arrived += weight * arrived;
        efficacy.infectiousness_prevented += weight * prevented;
        if arrived > 0.0 {
            efficacy.mean_share_prevented += weight * prevented / arrived;
            weight
        } else {
            0.0
        }
    }
}

/// Persons who share age, incubation and fate.
struct Person<'a> {
    /// Days since infection on arrival.
    age: f64,
    incubation: f64,
    /// Probabilities that the first 0, 1, 2 … samples are all negative.
    clear: &'a [f64],
    fate: Fate,
}
