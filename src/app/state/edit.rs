//! Edits of single values, and of what must follow them so that the scenario stays one.

use std::rc::Rc;

use serde_json::{Value, json};

use super::{Schedule, State, field};
use crate::scenario::Draft;

/// The factor on all arrivals; the other streams' factors keep their proportion to it.
pub const MULTIPLIER: &str = "streams[0].multiplier";

impl State {
    /// Puts a value at a path, and at those that follow it.
    pub(super) fn put(&mut self, path: &str, value: Value) {
        match path.strip_suffix(".central_days") {
            Some(rule) => self.put_central_days(rule, value),
            None if path == MULTIPLIER => self.multiply(value),
            None => {
                Rc::make_mut(&mut self.draft).set(path, value);
            }
        }
        self.check();
    }

    /// Another length of the stay takes the test days along, so that the scenario stays valid.
    fn put_central_days(&mut self, rule: &str, value: Value) {
        let days = value.as_u64().and_then(|days| u32::try_from(days).ok());
        let possible = days.filter(|days| (1..=60).contains(days));
        if let Some(days) = possible {
            let draft = &self.draft;
            let chosen = self.schedules.entry(rule.to_owned()).or_insert_with(|| Schedule::of(draft, rule));
            let (schedule, refit) = chosen.clone().fitted(rule, days);
            self.refit = refit;
            self.write(rule, &schedule);
        }
        Rc::make_mut(&mut self.draft).set(&format!("{rule}.central_days"), value);
    }

    pub(super) fn reset_rule(&mut self, rule: &str) {
        let schedule = Schedule::of(&self.base, rule);
        self.schedules.remove(rule);
        self.refit = None;
        self.write(rule, &schedule);
        self.check();
    }

    pub(super) fn write(&mut self, rule: &str, schedule: &Schedule) {
        let draft = Rc::make_mut(&mut self.draft);
        draft.set(&format!("{rule}.central_days"), json!(schedule.days));
        draft.set(&format!("{rule}.central_tests"), json!(schedule.tests));
        draft.set(&format!("{rule}.doubled_tests"), json!(schedule.doubled));
    }

    fn multiply(&mut self, value: Value) {
        let draft = Rc::make_mut(&mut self.draft);
        let old = field::value(draft, MULTIPLIER).and_then(|old| old.as_f64()).unwrap_or(1.0);
        let base = field::value(&self.base, MULTIPLIER).and_then(|base| base.as_f64()).unwrap_or(1.0);
        if let Some(new) = value.as_f64() {
            for path in (1..).map(|i| format!("streams[{i}].multiplier")) {
                // From the preset's proportions, which a factor of 0 has not lost.
                let Some(Value::Object(_)) = draft.get(path.trim_end_matches(".multiplier")) else { break };
                let own = |draft: &Draft| field::value(draft, &path).and_then(|own| own.as_f64());
                let (from, own) = if base > 0.0 { (base, own(&self.base)) } else { (old, own(draft)) };
                if let (true, Some(own)) = (from > 0.0, own) {
                    draft.set(&path, json!(own * new / from));
                }
            }
        }
        draft.set(MULTIPLIER, value);
    }
}
