//! Who is tested today, and where the swabs go.

use isoplan::engine::Series;
use rand::Rng;

use super::World;
use super::infection::swab_is_positive;
use super::laboratory::{Class, Sample, Swab};
use super::people::{Isolated, PartyId, PersonId, Stage};

/// A party at a test.
#[derive(Clone, Copy)]
pub struct Tested {
    party: PartyId,
    /// Number of the test, from 1.
    test: u32,
    doubled: bool,
    /// It is the last of its stage.
    last: bool,
}

impl<R: Rng> World<'_, R> {
    /// At the collection hour of their rule, everybody in a room or at home who has a test today.
    pub fn collect_samples(&mut self, hour: u32) {
        let parties = &self.parties;
        self.isolated.retain(|&party| parties[party].stage != Stage::Over);
        let due = self.isolated.iter().filter(|&&party| self.rule(party).collection_hour == hour % 24);
        let tested = due.filter_map(|&party| self.test_today(party, hour)).collect();
        self.sample(tested, hour);
    }

    /// Those whose stage began in this hour, after all other events of the hour.
    pub fn collect_first_samples(&mut self, hour: u32) {
        let mut starting = std::mem::take(&mut self.starting);
        starting.sort();
        starting.dedup();
        let tested = starting.into_iter().filter_map(|party| self.first_test(party, hour)).collect();
        self.sample(tested, hour);
    }

    /// A test on the first day of a stage is taken at once if the collection hour is not still to
    /// come; that of the exempt always is.
    fn first_test(&self, party: PartyId, hour: u32) -> Option<Tested> {
        match self.parties[party].stage {
            Stage::Exempt => Some(Tested { party, test: 1, doubled: false, last: true }),
            _ if hour % 24 < self.rule(party).collection_hour => None,
            _ => self.test_today(party, hour),
        }
    }

    /// The test that the rule asks of a party today.
    fn test_today(&self, party: PartyId, hour: u32) -> Option<Tested> {
        let Stage::Isolated(isolated) = self.parties[party].stage else { return None };
        let rule = self.rule(party);
        let tests = rule.tests(isolated.stage);
        let day = i64::from(hour / 24) - isolated.first_day + 1;
        let position = tests.iter().position(|test| i64::from(test.day) == day)?;
        let test = rule.test_number(isolated.stage, position);
        Some(Tested { party, test, doubled: tests[position].doubled, last: position + 1 == tests.len() })
    }

    /// Takes the samples of parties that are tested now: older check-ins first. Routes are decided
    /// together for those who follow one another in this order and whose samples are taken and queue
    /// in the same way.
    fn sample(&mut self, mut tested: Vec<Tested>, hour: u32) {
        let order = |&Tested { party, test, .. }: &Tested| {
            let party = &self.parties[party];
            // The exempt have a rule of their own.
            let rule = if party.stage == Stage::Exempt { usize::MAX } else { party.rule };
            // At home by day of check-in, then by the hour of the day from which on they are there.
            let check_in = match party.stage {
                Stage::Isolated(Isolated { room: None, began, .. }) => {
                    party.check_in.div_euclid(24) * 24 + began.rem_euclid(24)
                }
                _ => party.check_in,
            };
            (check_in, party.category, rule, test)
        };
        // Of those who checked in together and have the same test the smaller parties come first.
        tested.sort_by_key(|tested| (order(tested), self.parties[tested.party].members.len()));
        let goes_first = |tested: &Tested| self.scenario.tests.release_first && tested.last;
        let alike = |a: &Tested, b: &Tested| a.doubled == b.doubled && goes_first(a) == goes_first(b);
        let groups: Vec<Vec<Tested>> = tested.chunk_by(alike).map(<[Tested]>::to_vec).collect();
        for group in groups {
            let people: Vec<(PersonId, u32)> = group
                .iter()
                .flat_map(|tested| {
                    let members = &self.parties[tested.party].members;
                    members.iter().map(|&person| (person, tested.test))
                })
                .collect();
            let class = if self.scenario.tests.release_first && group[0].last {
                Class::Release
            } else {
                Class::Other
            };
            // Where there are laboratories to choose from, doubled samples go in boxes.
            let boxed = group[0].doubled && self.scenario.laboratories.len() > 2;
            for people in people.chunks(if boxed { 32 } else { people.len() }) {
                self.swab(people, group[0].doubled, class, hour);
            }
        }
    }

    /// Takes a sample of each of some people, who come with the numbers of their tests.
    fn swab(&mut self, people: &[(PersonId, u32)], doubled: bool, class: Class, hour: u32) {
        let routes = self.laboratories.route(hour / 24, people.len(), doubled);
        let (mut swabs, mut laboratories) = (Vec::new(), Vec::new());
        for (&(person, test), route) in people.iter().zip(routes) {
            let tubes_out = route.len() as u32;
            let sample = self.samples.len();
            self.samples.push(Sample { person, collected: hour, test, tubes_out, ready: 0.0 });
            self.deadlines.put(i64::from(hour + self.scenario.tests.deadline_hours), sample);
            self.record.count(Series::Samples, hour, 1);
            self.people[person].samples.push(sample);
            for laboratory in route {
                let infection = self.people[person].infection;
                let cases = &self.scenario.cases;
                let positive = infection
                    .is_some_and(|infection| swab_is_positive(&infection, hour.into(), cases, self.rng));
                swabs.push(Swab { sample, positive });
                laboratories.push(laboratory);
            }
        }
        let tubes = self.laboratories.queue_swabs(&swabs, &laboratories, class);
        self.record.sent(hour, tubes);
    }
}
