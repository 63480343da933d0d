//! Who is there on the first day.

use isoplan::scenario::{Cases, Inside, Rule, Stage as RuleStage};
use rand::{Rng, RngExt};

use super::World;
use super::calendar::next_hour_of_day;
use super::infection::swab_is_positive;
use super::people::{Infection, Isolated, Person, Place};

/// Hour of the day at which the stage of people inside began.
const BEGINNING: i64 = 12;

/// What has happened so far to a party that is inside on the first day.
struct Past<'a> {
    rule: &'a Rule,
    credited_days: u32,
    screening_share: f64,
    /// Hour of arrival; before hour 0.
    arrival: i64,
    /// Calendar day of the first day at home.
    home_since: Option<i64>,
}

impl<R: Rng> World<'_, R> {
    /// People in mid-stay, and patients.
    pub fn begin(&mut self) {
        for inside in &self.scenario.initial.inside {
            self.put_inside(inside);
        }
        for _ in 0..self.scenario.initial.patients {
            let party = self.add_party(self.categories.len() - 1, 0, 0, &[]);
            let person = self.people.len();
            self.people.push(Person::new(party, 0));
            self.population[Place::Waiting as usize] += 1;
            self.take_in_from_before(person);
        }
        self.there_at_first = self.people.len() as u64;
    }

    fn put_inside(&mut self, inside: &Inside) {
        let category = self.streams[inside.stream];
        let rule = self.categories[category].rule_of_arrivals(0);
        let credited_days = self.categories[category].credited_days;
        let asked = self.categories[category].rule(rule);
        let in_site = asked.central_days.saturating_sub(credited_days);
        let last_day = match inside.stage {
            RuleStage::Central => in_site + 1,
            RuleStage::Home if inside.in_room => asked.home_days + 1,
            RuleStage::Home => asked.home_days,
        };
        for number in 0..inside.parties {
            let day = inside.day.unwrap_or_else(|| day_of(number, inside.parties, last_day.max(2) - 1));
            let began_on = 1 - i64::from(day);
            let (arrived_on, home_since) = match inside.stage {
                RuleStage::Central => (began_on, None),
                RuleStage::Home => (began_on - i64::from(in_site), Some(began_on)),
            };
            let past = Past {
                rule: asked,
                credited_days,
                screening_share: self.categories[category].screening_share,
                arrival: arrived_on * 24 + BEGINNING,
                home_since,
            };
            let infections = self.draw_unfound(category, &past);
            let party = self.add_party(category, rule, past.arrival, &infections);
            let members = self.parties[party].members.clone();
            for &person in &members {
                self.expect_onset(person, i64::MIN);
            }
            self.parties[party].isolated_from = Some(past.arrival);
            self.record.measures().infected_inside += infections.iter().flatten().count() as u32;
            let mut room = None;
            let mut first_day = began_on;
            if inside.stage == RuleStage::Central {
                first_day -= i64::from(credited_days);
            } else {
                self.parties[party].homeless = Some(inside.in_room);
                self.parties[party].second_in_room = inside.in_room;
            }
            if inside.in_room {
                let district = self.categories[category].district;
                room = self.rooms.take(0, members.len() as u32, district, false);
                self.settle(party, room.expect("rooms for all who are inside"));
            } else {
                for person in members {
                    self.move_to(person, Place::Home);
                }
                self.isolated.push(party);
            }
            let began = began_on * 24 + BEGINNING;
            let isolated = Isolated { stage: inside.stage, room, began, first_day, ends: 0 };
            self.set_isolated_until_end(party, isolated);
        }
    }

    /// A party nobody of which has been found so far: who of it is infected is drawn anew until that
    /// is so; a hundred times at most, then nobody is.
    fn draw_unfound(&mut self, category: usize, past: &Past) -> Vec<Option<Infection>> {
        let size = self.draw_size(category);
        for _ in 0..100 {
            let infections = self.draw_infections(category, size, past.arrival);
            let cases = &self.scenario.cases;
            let found = infections.iter().flatten().any(|infection| past.finds(infection, cases, self.rng));
            if !found {
                return infections;
            }
        }
        vec![None; size]
    }
}

/// The day of stay, from 2, of one of some parties that are spread evenly over so many days.
fn day_of(number: u32, parties: u32, days: u32) -> u32 {
    let up_to = |day: u64| u64::from(parties) * day / u64::from(days);
    let nth = (1..=u64::from(days)).find(|&nth| u64::from(number) < up_to(nth));
    1 + nth.expect("the last day has them all") as u32
}

impl Past<'_> {
    /// Whether an infected person would have been found: on arrival, by a test, by a check.
    fn finds(&self, infection: &Infection, cases: &Cases, rng: &mut impl Rng) -> bool {
        let arrival = self.arrival as f64;
        if infection.has_symptoms(arrival, cases.symptom_days) && rng.random_bool(self.screening_share) {
            return true;
        }
        if let Some(onset) = infection.onset.filter(|&onset| onset >= arrival)
            && !cases.temperature_check_hours.is_empty()
            && next_hour_of_day(onset, &cases.temperature_check_hours) < 0
            && rng.random_bool(cases.temperature_check_share)
        {
            return true;
        }
        self.swabs().into_iter().any(|hour| swab_is_positive(infection, hour, cases, rng))
    }

    /// The hours at which swabs have been taken.
    fn swabs(&self) -> Vec<i64> {
        let day_1 = self.arrival.div_euclid(24) - i64::from(self.credited_days);
        let mut swabs = self.swabs_of(RuleStage::Central, day_1, self.arrival);
        if let Some(day_1) = self.home_since {
            swabs.retain(|&hour| hour < day_1 * 24 + BEGINNING);
            swabs.extend(self.swabs_of(RuleStage::Home, day_1, day_1 * 24 + BEGINNING));
        }
        swabs
    }

    fn swabs_of(&self, stage: RuleStage, day_1: i64, began: i64) -> Vec<i64> {
        let mut swabs = Vec::new();
        for test in self.rule.tests(stage) {
            let day = day_1 + i64::from(test.day) - 1;
            // On the first day at once if the collection hour has passed.
            let hour = (day * 24 + i64::from(self.rule.collection_hour)).max(began);
            if day >= began.div_euclid(24) && hour < 0 {
                swabs.extend(vec![hour; if test.doubled { 2 } else { 1 }]);
            }
        }
        swabs
    }
}
