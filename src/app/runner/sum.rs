//! Summing up, between what hands and eyes ask of the page.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use isoplan::summary::{Detailing, Summing, Whole};

use super::{Event, Outcome, Runner};
use crate::platform;

/// Milliseconds for which the page sums up without a pause: half of what a screen shows a picture,
/// so that hands and eyes notice nothing.
const SLICE: f64 = 8.0;

/// Some futures that are being summed up, a slice of time after the other.
pub struct Sum {
    summing: Summing<'static>,
    /// `None`: those of the work's first picture stay.
    detailing: Option<Detailing<'static>>,
    /// Whether these are all futures of the work.
    is_last: bool,
    /// Milliseconds that it has taken so far.
    taken: f64,
    /// Until the next slice.
    _pause: Option<Timeout>,
}

impl Runner {
    /// Begins to sum up what there is, if it is time to.
    pub(super) fn show(&mut self) -> Vec<Outcome> {
        let Some(work) = &self.work else { return Vec::new() };
        let (job, done, total) = (work.order.job, work.progress.done(), work.progress.total());
        let (now, is_last) = (platform::now(), done == total);
        let is_time = || {
            self.sum.is_none()
                && self.showing.is_time(now, now - work.since, (done, total), work.details.is_none())
        };
        // All are worth more than some.
        if is_last || is_time() {
            let futures: Vec<Rc<Whole>> = work.progress.received().cloned().collect();
            let detailed = is_last || work.details.is_none();
            let detailing = detailed.then(|| Detailing::new(&work.order.scenario, futures.clone()));
            self.sum =
                Some(Sum { summing: Summing::new(futures), detailing, is_last, taken: 0.0, _pause: None });
            return self.go_on_summing();
        }
        let tell = self.showing.is_time_to_tell(now);
        if tell { vec![Outcome::Progressed { job, done }] } else { Vec::new() }
    }

    /// Sums up for a slice of time.
    pub(super) fn go_on_summing(&mut self) -> Vec<Outcome> {
        let (Some(mut sum), Some(work)) = (self.sum.take(), &mut self.work) else { return Vec::new() };
        let start = platform::now();
        while sum.go_on() {
            if platform::now() - start > SLICE {
                sum.taken += platform::now() - start;
                let tell = self.tell.clone();
                sum._pause = Some(Timeout::new(0, move || tell.emit(Event::Sum)));
                self.sum = Some(sum);
                return Vec::new();
            }
        }
        let detailed = sum.detailing.map(|detailing| Rc::new(detailing.finish()));
        let Some(details) = detailed.or_else(|| work.details.take()) else { return Vec::new() };
        let summary = sum.summing.finish(&work.order.scenario);
        let order = work.order.clone();
        work.details = Some(details.clone());
        let now = platform::now();
        self.showing.shown(now, sum.taken + now - start);
        if sum.is_last {
            let finished = self.work.take();
            self.finished = finished.filter(|work| !work.order.beside).or(self.finished.take());
        }
        self.begin_next();
        let summed = |summary| Outcome::Summed { order, summary: Rc::new(summary), details };
        summary.map(summed).into_iter().collect()
    }
}

impl Sum {
    /// Goes a step further. `false`: there was none left.
    fn go_on(&mut self) -> bool {
        self.summing.go_on() || self.detailing.as_mut().is_some_and(|detailing| detailing.go_on())
    }
}
