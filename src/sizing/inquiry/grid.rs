//! The candidates of a question as whole numbers.

use super::greatest;
use crate::scenario::parameter::Parameter;
use crate::scenario::{MOST_ARRIVALS, Scenario, Site};
use crate::sizing::question::{Asked, Question, Refusal};

/// Values at even steps, from the one that a planner would like best to the safest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    first: u32,
    step: u32,
    falls: bool,
    /// How many there are, at least one.
    pub number: u32,
    /// The value that the scenario has, on the grid or not.
    pub present: Option<u32>,
}

/// The greatest multiple of today's arrivals that is tried if nobody says otherwise, in per cent.
const USUAL_ARRIVALS: u32 = 400;

/// Tubes are tried in steps of at most this share of what the laboratory has now.
const STEPS_OF_TUBES: u32 = 100;

impl Grid {
    /// The candidates of a question.
    pub fn of(asked: &Asked, scenario: &Scenario) -> Result<Grid, Refusal> {
        let rooms = &scenario.rooms;
        let days = scenario.calendar.days;
        let most = |usual: u32, min: u32, max: u32| match asked.most {
            Some(value) if !(min..=max).contains(&value) => Err(Refusal::MostOutOfRange { value, min, max }),
            most => Ok(most.unwrap_or(usual)),
        };
        let all_rooms = greatest("rooms.sites[].rooms");
        Ok(match asked.question {
            Question::FurtherRooms { .. } => Grid::rising(0, most(all_rooms, 1, all_rooms)?, 1, Some(0)),
            Question::RoomsOfSite { site } => {
                let least = least_rooms(site as usize, scenario);
                let present = rooms.sites[site as usize].rooms.first().map(|(_, rooms)| *rooms);
                Grid::rising(least, most(all_rooms, least, all_rooms)?, 1, present)
            }
            Question::OpeningDate { rooms } => {
                if !(1..=all_rooms).contains(&rooms) {
                    return Err(Refusal::MostOutOfRange { value: rooms, min: 1, max: all_rooms });
                }
                Grid::falling(days, 0, 1, None)
            }
            Question::Arrivals { stream } => {
                let usual = USUAL_ARRIVALS.min(possible_arrivals(stream, scenario));
                Grid::falling(most(usual, 1, 10_000)?, 0, 1, Some(100))
            }
            Question::Tubes { laboratory } => {
                let all_tubes = greatest("laboratories[].tubes_per_day");
                // Weekdays aside, as a candidate is stated, too.
                let present = scenario.laboratories[laboratory as usize].stated_tubes_per_day;
                let step = round_step(present / STEPS_OF_TUBES);
                let usual = present.saturating_mul(20).clamp(1000, all_tubes);
                Grid::rising(0, most(usual, 1, all_tubes)?, step, Some(present))
            }
            Question::Turnaround => {
                let longest = greatest("rooms.turnaround_hours");
                let (least, greatest) = rooms.turnaround_hours;
                Grid::falling(most(longest, 0, longest)?, 0, 1, (least == greatest).then_some(least))
            }
            Question::ReserveTrigger => {
                let share = rooms.reserve.trigger_share * 100.0;
                Grid::falling(most(100, 0, 100)?, 0, 1, Some(libm::round(share) as u32))
            }
            Question::LeadTime => {
                let longest = greatest("rooms.reserve.lead_hours");
                let present = match rooms.reserve.steps[..] {
                    [(hours, _)] => Some(hours),
                    _ => None,
                };
                Grid::falling(most(longest.min(24 * days), 0, longest)?, 0, 1, present)
            }
        })
    }

    fn rising(first: u32, last: u32, step: u32, present: Option<u32>) -> Grid {
        Grid { first, step, falls: false, number: (last - first) / step + 1, present }
    }

    fn falling(first: u32, last: u32, step: u32, present: Option<u32>) -> Grid {
        Grid { first, step, falls: true, number: (first - last) / step + 1, present }
    }

    /// The value of a candidate.
    pub fn value(&self, candidate: u32) -> u32 {
        let steps = candidate.min(self.number - 1) * self.step;
        if self.falls { self.first - steps } else { self.first + steps }
    }

    /// The candidate that comes nearest to what the scenario has, or the middle one.
    pub fn first_guess(&self) -> u32 {
        let steps = self.present.map(|present| {
            let distance = if self.falls {
                self.first.saturating_sub(present)
            } else {
                present.saturating_sub(self.first)
            };
            distance / self.step
        });
        steps.unwrap_or(self.number / 2).min(self.number - 1)
    }
}

/// The greatest multiple of the arrivals of a stream, or of all, that a scenario can have, in per cent.
fn possible_arrivals(stream: Option<u32>, scenario: &Scenario) -> u32 {
    let (mut chosen, mut others, mut multiplier) = (0.0, 0.0, 0.0_f64);
    for (place, of) in (0..).zip(&scenario.streams) {
        let persons = of.expected_with_secondary(&scenario.calendar);
        if stream.is_none_or(|stream| stream == place) {
            chosen += persons;
            multiplier = multiplier.max(of.multiplier);
        } else {
            others += persons;
        }
    }
    let most_multiplier = Parameter::of("streams[].multiplier").kind.ends().map_or(1.0, |(_, most)| most);
    let most = (most_multiplier / multiplier).min((MOST_ARRIVALS - others) / chosen);
    // Nobody at present: any multiple is possible, and the cast takes the greatest number.
    ((100.0 * most) as u32).max(1)
}

/// The fewest rooms of a site that hold the people who are inside on the first day, with those of the
/// other sites.
fn least_rooms(site: usize, scenario: &Scenario) -> u32 {
    let in_rooms = scenario.initial.inside.iter().filter(|inside| inside.in_room);
    let parties: u64 = in_rooms.map(|inside| u64::from(inside.parties)).sum();
    let is_open = |site: &Site| !site.reserve && site.opens == 0 && site.closes != Some(0);
    let sites = scenario.rooms.sites.iter().enumerate();
    let others = sites.filter(|(place, other)| *place != site && is_open(other));
    let in_others: u64 = others.map(|(_, other)| u64::from(other.rooms_on(0))).sum();
    let here = &scenario.rooms.sites[site];
    let lacking = parties.saturating_sub(in_others);
    if lacking == 0 || !is_open(here) || scenario.rooms.unlimited {
        return 0;
    }
    here.rooms_for(u32::try_from(lacking).unwrap_or(u32::MAX)).unwrap_or(0)
}

/// 1, 2 or 5, or ten, a hundred … times as many: at most so much, at least 1.
fn round_step(most: u32) -> u32 {
    let mut decade = 1;
    while decade <= most / 10 {
        decade *= 10;
    }
    [5, 2].into_iter().map(|factor| factor * decade).find(|step| *step <= most).unwrap_or(decade)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::scenario::Draft;
    use crate::scenario::preset::Preset;

    #[test]
    fn values_stand_at_even_steps() {
        let rising = Grid::rising(10, 35, 10, Some(24));
        assert_eq!((0..rising.number).map(|k| rising.value(k)).collect::<Vec<_>>(), [10, 20, 30]);
        assert_eq!(rising.first_guess(), 1);
        let falling = Grid::falling(3, 0, 1, None);
        assert_eq!((0..falling.number).map(|k| falling.value(k)).collect::<Vec<_>>(), [3, 2, 1, 0]);
        assert_eq!(falling.first_guess(), 2);
        assert_eq!(Grid::falling(100, 0, 1, Some(400)).first_guess(), 0);
    }

    fn grid(draft: &Draft, question: Question) -> Grid {
        let asked = Asked { question, aim: question.usual_aim(), most: None };
        Grid::of(&asked, &draft.check().unwrap()).unwrap()
    }

    #[test]
    fn tubes_are_those_stated_whatever_the_weekday() {
        let mut draft = Preset::of("w1").unwrap().draft();
        // The first day is a Wednesday.
        draft.set("laboratories[1].weekday_factors", json!([1, 1, 0, 1, 1, 1, 1]));
        let tubes = grid(&draft, Question::Tubes { laboratory: 1 });
        assert_eq!((tubes.present, tubes.value(tubes.number - 1)), (Some(3000), 60_000));
        let change = json!([{ "from": "2021-09-01", "tubes_per_day": 2000 }]);
        draft.set("laboratories[1].changes", change);
        assert_eq!(grid(&draft, Question::Tubes { laboratory: 1 }).present, Some(2000));
    }

    #[test]
    fn no_more_arrivals_are_tried_than_a_scenario_can_have() {
        let most = |multiplier: f64, per_day: f64, stream: Option<u32>| {
            let mut draft = Preset::of("w1").unwrap().draft();
            draft.set("streams[0].multiplier", multiplier.into());
            draft.set("streams[0].arrivals.persons_per_day", per_day.into());
            grid(&draft, Question::Arrivals { stream }).value(0)
        };
        assert_eq!(most(1.0, 100.0, None), 400);
        assert_eq!(most(30.0, 100.0, Some(0)), 333);
        // Eighteen million in 180 days; fifty are possible.
        assert_eq!(most(1.0, 100_000.0, None), 277);
        assert_eq!(most(0.0, 100.0, None), 400);
    }

    #[test]
    fn steps_are_round() {
        for (most, step) in [(0, 1), (1, 1), (2, 2), (4, 2), (5, 5), (30, 20), (99, 50), (100, 100)] {
            assert_eq!(round_step(most), step, "{most}");
        }
    }
}
