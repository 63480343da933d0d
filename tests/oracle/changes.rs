//! Rules that change while people are in mid-stay.

use isoplan::scenario::Rule;
use rand::Rng;

use super::World;
use super::calendar::next_hour_of_day;
use super::isolation::end_of;
use super::people::{Isolated, Stage};

impl<R: Rng> World<'_, R> {
    /// At 00:00, rules that change for people in mid-stay: their end is set anew; their tests, which
    /// are looked up day by day, follow the new rule by themselves.
    pub fn change_rules(&mut self, hour: u32) {
        for party in 0..self.parties.len() {
            let category = &self.categories[self.parties[party].category];
            let changed = category
                .changes
                .iter()
                .rposition(|change| change.mid_stay && change.from * 24 == hour)
                .map(|position| position + 1);
            let Some(number) = changed else { continue };
            self.parties[party].rule = number;
            if let Stage::Isolated(isolated) = self.parties[party].stage {
                let ends = end_under(&isolated, category.rule(number), hour.into());
                if let Some(room) = isolated.room {
                    self.rooms.set_held(room, false);
                }
                self.set_isolated(party, Isolated { ends, ..isolated });
            }
        }
    }
}

/// The end of a stage under a new rule; if that has passed, the next check-out hour, or at once.
fn end_under(isolated: &Isolated, rule: &Rule, now: i64) -> i64 {
    let end = end_of(isolated, rule);
    if end >= now {
        end
    } else if isolated.room.is_some() && !rule.exact_hours {
        next_hour_of_day(now as f64, &[rule.check_out_hour])
    } else {
        now
    }
}
