//! The futures of an order: which are given out, which have come back.

use std::rc::Rc;

use isoplan::job::{Progress, Request};
use isoplan::summary::Details;

use super::hand::{Given, Hand};
use super::pace::Batches;
use crate::platform;
use crate::state::Order;

/// What the workers are working on.
pub struct Work {
    /// What was ordered.
    pub order: Order,
    /// The futures that have come back.
    pub progress: Progress,
    /// When it began, in milliseconds.
    pub since: f64,
    /// Of the futures that were shown first; `None`: nothing has been shown.
    pub details: Option<Rc<Details>>,
}

impl Work {
    /// An order of which nothing has been done.
    pub fn new(order: Order) -> Work {
        let progress = Progress::new(order.job, order.scenario.calendar.futures);
        Work { order, progress, since: platform::now(), details: None }
    }

    /// Gives a worker futures to run, if there are any left.
    pub fn give(&mut self, hand: &mut Hand, batches: &Batches, workers: u32) -> Option<Given> {
        let left = self.progress.total() - self.progress.done();
        let (from, to) = self.progress.hand_out(batches.size(left, workers))?;
        let job = self.order.job;
        if hand.loaded != Some(job) {
            hand.post(&Request::Load { job, scenario: self.order.text.to_string() });
            hand.loaded = Some(job);
        }
        hand.post(&Request::Run { job, from, to });
        Some(Given::Futures { job, from, to })
    }
}
