//! Inspection of sites: before they open, and while they are in operation.

use crate::engine::random::{Randomness, Source};
use crate::scenario::Inspection;

/// The inspections of all sites.
#[derive(Debug)]
pub struct Inspections<'p> {
    plan: &'p Inspection,
    randomness: Randomness,
    sites: Vec<Record>,
}

/// What inspections have come to in a site.
#[derive(Debug, Clone, Default)]
struct Record {
    /// Hour at which the site passes, or has passed, the inspection that opens it, once it is known.
    passes: Option<u32>,
    /// Day index of the next failure in operation, once the site is open.
    next_failure: Option<u32>,
    /// Failures in operation so far.
    failures: u32,
    /// Day index from which on everything found is mended.
    mended: u32,
}

/// First block of a site's stream that is for failures in operation: those before it are for the
/// inspections that open it, of which a horizon of 730 days can hold no more.
const IN_OPERATION: u32 = 1024;

/// More re-inspections than any horizon has days for.
const MOST_REINSPECTIONS: u32 = 1000;

impl<'p> Inspections<'p> {
    /// No site has been inspected.
    pub fn new(plan: &'p Inspection, sites: usize, randomness: Randomness) -> Inspections<'p> {
        Inspections { plan, randomness, sites: vec![Record::default(); sites] }
    }

    /// Forgets everything; another future begins.
    pub fn reset(&mut self, randomness: Randomness) {
        self.randomness = randomness;
        self.sites.fill(Record::default());
    }

    /// Whether a site that wants to open has passed the inspection that opens it. The first time that
    /// this is asked is the hour of the first inspection.
    pub fn opens(&mut self, site: usize, hour: u32) -> bool {
        let failed = match self.sites[site].passes {
            Some(passes) => return hour >= passes,
            None => self.failed_before_opening(site),
        };
        self.sites[site].passes = Some(hour + 24 * self.plan.reinspection_days * failed);
        failed == 0
    }

    /// Lets a site open without an inspection.
    pub fn waive(&mut self, site: usize) {
        self.sites[site].passes = Some(0);
    }

    fn failed_before_opening(&self, site: usize) -> u32 {
        let mut stream = self.randomness.stream(Source::Inspection, site as u64);
        let mut failed = 0;
        while failed < MOST_REINSPECTIONS && !stream.chance(self.plan.pass_probability) {
            failed += 1;
        }
        failed
    }

    /// Whether an open site mends on a day what an inspection has found.
    pub fn mends(&mut self, site: usize, day: u32) -> bool {
        if self.plan.failures_per_site_month <= 0.0 {
            return false;
        }
        let mut next = self.sites[site].next_failure.unwrap_or_else(|| self.failure_after(site, day));
        while next <= day {
            self.sites[site].mended = next + self.plan.mending_days;
            self.sites[site].failures += 1;
            next = self.failure_after(site, next);
        }
        self.sites[site].next_failure = Some(next);
        day < self.sites[site].mended
    }

    /// The first day after `day` on which a Poisson process that begins with it has an event.
    fn failure_after(&self, site: usize, day: u32) -> u32 {
        let block = IN_OPERATION + self.sites[site].failures;
        let mut stream = self.randomness.stream_from(Source::Inspection, site as u64, block);
        let days = -libm::log(stream.uniform_open()) * 30.0 / self.plan.failures_per_site_month;
        (day + 1).saturating_add(days as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(pass_probability: f64, failures_per_site_month: f64) -> Inspection {
        Inspection { pass_probability, reinspection_days: 2, failures_per_site_month, mending_days: 3 }
    }

    #[test]
    fn a_site_is_inspected_until_it_passes() {
        let plan = plan(0.25, 0.0);
        let mut inspections = Inspections::new(&plan, 4000, Randomness::new(1, 0));
        let mut passed = [0; 3];
        for site in 0..4000 {
            let hours = [100, 147, 148, 195, 196].map(|hour| inspections.opens(site, hour));
            assert!(hours[0] == hours[1] && hours[2] == hours[3], "only every 48 hours: {hours:?}");
            for (passed, now) in passed.iter_mut().zip([hours[0], hours[2], hours[4]]) {
                *passed += u32::from(now);
            }
        }
        // 1 − ¾, 1 − ¾², 1 − ¾³ of 4000, within five standard deviations.
        for (passed, expected) in passed.iter().zip([1000, 1750, 2313]) {
            assert!(passed.abs_diff(expected) < 160, "{passed} passed, expected {expected}");
        }
    }

    #[test]
    fn who_needs_no_inspection_opens() {
        let plan = plan(0.01, 0.0);
        let mut inspections = Inspections::new(&plan, 100, Randomness::new(1, 0));
        (0..100).for_each(|site| inspections.waive(site));
        assert!((0..100).all(|site| inspections.opens(site, 0)));
    }

    #[test]
    fn failures_in_operation_come_at_their_rate_and_stop_check_ins_until_mended() {
        // 6 a month: at least one on a day with probability 1 − exp(−0.2) = 0.18127. A site mends on a
        // day unless there was no failure on it and the two days before: 1 − exp(−0.6) = 0.45119.
        let plan = plan(1.0, 6.0);
        let mut inspections = Inspections::new(&plan, 500, Randomness::new(1, 0));
        let mut mending = 0;
        for site in 0..500 {
            assert!(!inspections.mends(site, 10), "no failure on the day of opening");
            for day in 11..=210 {
                let mends = inspections.mends(site, day);
                mending += u32::from(mends && day > 13);
            }
        }
        let failures: u32 = inspections.sites.iter().map(|record| record.failures).sum();
        // Of 100 000 days: standard deviation 122; of 98 500 days: about 270, since neighbours depend.
        assert!(failures.abs_diff(18_127) < 610, "{failures} failures");
        assert!(mending.abs_diff(44_442) < 1350, "{mending} days of mending");
    }
}
