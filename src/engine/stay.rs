//! Stays: when a stage ends, when its samples are taken, and what a dated change of the rule does
//! to people in mid-stay.
//!
//! A stage *begins* at an hour, which may lie before the first day (people already inside) or be
//! moved back by days credited; its day 1 is the calendar day of that hour. Its end and its tests
//! follow from that hour and the rule alone, so a change of the rule means: the same beginning,
//! another end, and the tests that are still to come.

use super::collection::Collection;
use super::future::Future;
use super::plan::{MidStayChange, RuleId, Stage};

/// Where people are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Without a room, in the queue for one.
    Waiting,
    /// In a room: in the central stage, or in the second stage for want of a suitable home.
    Room(Stage),
    /// At home, in the second stage.
    Home,
    /// Exempt: tested on arrival, at large until the result.
    Tested,
    /// Found without a room, on the way to hospital.
    Awaiting,
    /// No longer in the system.
    Gone,
}

impl Place {
    /// The stage, of people in one.
    pub fn stage(self) -> Option<Stage> {
        match self {
            Place::Room(stage) => Some(stage),
            Place::Home | Place::Tested => Some(Stage::Home),
            Place::Waiting | Place::Awaiting | Place::Gone => None,
        }
    }

    /// Whether it is a room.
    pub fn is_room(self) -> bool {
        matches!(self, Place::Room(_))
    }

    /// Whether temperature is checked there.
    pub fn is_checked(self) -> bool {
        matches!(self, Place::Room(_) | Place::Home)
    }
}

/// People who share a stay, in the run of their schedule that the second number says: events of
/// earlier runs are void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// A cohort.
    Cohort(u32, u32),
    /// A party that is followed.
    Party(u32, u32),
}

/// What decides a schedule.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// The rule.
    pub rule: RuleId,
    /// Where the stage is spent.
    pub place: Place,
    /// Hour at which the stage began; negative before the first day.
    pub began: i32,
}

impl Future<'_> {
    /// Enters the end and the tests of a stage as far as they lie ahead: of a stage that begins
    /// now, or of one that began earlier and goes on by this schedule.
    ///
    /// A test of today whose collection hour has passed is taken at once where the stage begins
    /// now or the stay does (days credited); in mid-stay it has been missed.
    pub(super) fn schedule(&mut self, stay: Stay, schedule: Schedule, begins: bool) {
        let rule = &self.plan.rules[schedule.rule as usize];
        let Schedule { place, began, .. } = schedule;
        let now = self.hour;
        let stage = place.stage().unwrap_or(Stage::Central);
        let end = rule.end_of_stage(stage, place.is_room(), began);
        let end = match u32::try_from(end) {
            // Stages end before the arrivals of their hour: who begins now is looked at later.
            Ok(end) if end >= now + u32::from(begins) && place != Place::Tested => end,
            _ if place.is_room() && !rule.exact_hours => rule.check_out_at_or_after(now + u32::from(begins)),
            _ => now + u32::from(begins),
        };
        self.ends.enter(end, stay);
        let (order, flow) = match stay {
            Stay::Cohort(id, _) => {
                let cohort = &self.cohorts[id as usize];
                (cohort.check_in, cohort.flow)
            }
            Stay::Party(id, _) => {
                let party = &self.parties[id as usize];
                (party.check_in, party.flow)
            }
        };
        // Those who came home together and checked in on one day are one cohort.
        let is_at_home = place == Place::Home;
        let order = if is_at_home { order.div_euclid(24) * 24 + began.rem_euclid(24) } else { order };
        let collection_of_day_0 = (began.div_euclid(24) - 1) * 24 + rule.collection_hour as i32;
        for (position, test) in self.plan.tests_of(schedule.rule, stage) {
            let Ok(hour) = u32::try_from(collection_of_day_0 + 24 * test.day as i32) else { continue };
            let collection = Collection::new(stay, order, flow, position);
            if hour > now || (hour == now && !begins) {
                self.collections.enter(hour, collection);
            } else if begins && hour / 24 == now / 24 {
                self.first_collections.push(collection);
            }
        }
    }

    /// Dated changes of rules that take effect at this midnight.
    pub(super) fn change_rules(&mut self) {
        let plan = self.plan;
        let today = |change: &&MidStayChange| change.day * 24 == self.hour && change.day > 0;
        let due: Vec<MidStayChange> = plan.mid_stay_changes.iter().filter(today).copied().collect();
        for MidStayChange { flow, rule, .. } in due {
            for id in 0..self.cohorts.len() {
                if self.cohorts[id].flow == flow {
                    self.change_rule_of_cohort(id as u32, rule);
                }
            }
            for id in 0..self.parties.len() {
                if self.parties[id].flow == flow {
                    self.change_rule_of_party(id as u32, rule);
                }
            }
        }
    }

    /// Ends the stages that are due in this hour.
    pub(super) fn end_stages(&mut self) {
        if !self.ends.has(self.hour) {
            return;
        }
        self.scratch.going_home.clear();
        let mut due = std::mem::take(&mut self.scratch.ends);
        self.ends.take(self.hour, &mut due);
        for &stay in &due {
            match stay {
                Stay::Cohort(id, run) if self.cohorts[id as usize].run == run => {
                    self.end_stage_of_cohort(id);
                }
                Stay::Party(id, run) if self.parties[id as usize].run == run => {
                    self.end_stage_of_party(id);
                }
                Stay::Cohort(..) | Stay::Party(..) => {}
            }
        }
        self.scratch.ends = due;
    }
}
