//! Who is there already on the first day.
//!
//! People inside began their stage at 12:00 of its first day; of people with credited days, days in the
//! site are counted from their arrival there. Nobody of them has been found so far:
//! who of a party is infected is drawn again until none of them would have been found, by screening,
//! by a test taken so far (results known at once), or by the temperature checks. So the longer they
//! have been inside, the fewer of them are infected. A party that would have been found in a hundred
//! draws has nobody infected: where everybody would have been found there is nothing else to draw.
//!
//! A patient's remaining stay is that of a hospital in balance: a share, uniform in [0, 1), of a stay
//! drawn with probability in proportion to its length.

use smallvec::SmallVec;

use super::arrivals::entity;
use super::cohort::{Cohort, PartiesBySize, persons, take_smallest};
use super::compose::infected_members;
use super::future::Future;
use super::ledger::Bucket;
use super::plan::Stage;
use super::random::{Source, Stream};
use super::sample;
use super::stay::{Place, Schedule};
use crate::scenario::Inside;

/// In the place of an hour in addresses: later than any of a horizon.
const BEFORE_THE_FIRST_HOUR: u32 = u16::MAX as u32;

/// How often a party is drawn again before it is taken to have nobody infected.
const DRAWS: u32 = 100;

impl Future<'_> {
    /// Puts everybody where they are at 00:00 of the first day.
    pub(super) fn begin(&mut self) {
        let initial = &self.plan.scenario.initial;
        let mut drawn = 0;
        for (place, inside) in (0..).zip(&initial.inside) {
            let mut stream = self.randomness.stream(Source::Initial, place);
            self.settle(inside, &mut stream, &mut drawn);
        }
        self.fill_hospital(initial.patients);
    }

    fn settle(&mut self, inside: &Inside, stream: &mut Stream, drawn: &mut u64) {
        let flow = self.plan.flow_of_stream(inside.stream);
        let people = &self.plan.flows[flow];
        let rule_id = people.rule_on(0);
        let rule = &self.plan.rules[rule_id as usize];
        let (stage_days, credited) = match inside.stage {
            Stage::Central => (rule.central_days.saturating_sub(people.credited_days), people.credited_days),
            Stage::Home => (rule.home_days, 0),
        };
        let place = if inside.in_room { Place::Room(inside.stage) } else { Place::Home };
        // The day of check-out is one more than the last day of the stage.
        let last = stage_days + u32::from(inside.in_room);
        let days = last.saturating_sub(1).max(1);
        for nth in 0..days {
            let day = nth + 2;
            let parties = match inside.day {
                Some(only) if only == day => inside.parties,
                Some(_) => 0,
                None => {
                    let up_to = |nth: u32| u64::from(inside.parties) * u64::from(nth) / u64::from(days);
                    (up_to(nth + 1) - up_to(nth)) as u32
                }
            };
            let schedule = Schedule { rule: rule_id, place, began: 12 - 24 * (credited + day - 1) as i32 };
            self.settle_parties(flow as u16, schedule, parties, stream, drawn);
        }
    }

    /// Parties of a flow that are in mid-stay. `drawn` counts the parties with an infected member that
    /// have been drawn, whether they were kept or not.
    fn settle_parties(
        &mut self,
        flow: u16,
        schedule: Schedule,
        parties: u32,
        stream: &mut Stream,
        drawn: &mut u64,
    ) {
        let people = &self.plan.flows[flow as usize];
        let sizes: SmallVec<[u64; 8]> =
            sample::multinomial(stream, u64::from(parties), &people.party_sizes).collect();
        let mut healthy = PartiesBySize::new();
        let mut followed = Vec::new();
        for (size, number) in (1u32..).zip(sizes) {
            let before = followed.len();
            let mut left = number;
            for _ in 0..DRAWS {
                let candidates = people.infection.followed[size as usize - 1].sample(stream, left);
                left = 0;
                for _ in 0..candidates {
                    let infected = infected_members(people, size, stream);
                    match self.draw_inside(flow, schedule, size, infected, *drawn) {
                        Some(party) => followed.push(party),
                        None => left += 1,
                    }
                    *drawn += 1;
                }
                if left == 0 {
                    break;
                }
            }
            healthy.push((number - (followed.len() - before) as u64) as u32);
        }
        self.admit_healthy_inside(flow, schedule, healthy);
        for party in followed {
            self.admit_party_inside(party, schedule);
        }
    }

    /// Hour of arrival of people in mid-stay.
    fn arrival_before(&self, flow: u16, schedule: Schedule) -> i32 {
        let rule = &self.plan.rules[schedule.rule as usize];
        let credited = self.plan.flows[flow as usize].credited_days;
        let days_later = match schedule.place {
            Place::Room(Stage::Central) => credited as i32,
            _ => -(rule.central_days.saturating_sub(credited) as i32),
        };
        schedule.began + 24 * days_later
    }

    /// A party with infected members, unless one of them would have been found; then nothing is left
    /// of it.
    fn draw_inside(
        &mut self,
        flow: u16,
        schedule: Schedule,
        size: u32,
        infected: u32,
        ordinal: u64,
    ) -> Option<u32> {
        let persons = self.persons.len();
        let address = entity(flow as usize, BEFORE_THE_FIRST_HOUR) << 32 | ordinal << 4;
        let arrived = self.arrival_before(flow, schedule);
        let party = self.follow_party(flow as usize, address, arrived, size, infected);
        if self.would_be_found(party, schedule) {
            self.parties.truncate(party as usize);
            self.persons.truncate(persons);
            return None;
        }
        Some(party)
    }

    /// Whether a member of a party would have been found before the first day.
    fn would_be_found(&self, party: u32, schedule: Schedule) -> bool {
        let flow = self.parties[party as usize].flow;
        let arrived = self.arrival_before(flow, schedule);
        let share = self.plan.flows[flow as usize].screening_share;
        let found = |&person: &u32| {
            self.is_screened_out(person, share)
                || self.would_be_noticed(person, arrived, 0)
                || self.would_test_positive(person, arrived, schedule)
        };
        self.parties[party as usize].infected.iter().any(found)
    }

    fn would_test_positive(&self, person: u32, arrived: i32, schedule: Schedule) -> bool {
        let rule = &self.plan.rules[schedule.rule as usize];
        let stages = [(Stage::Central, self.central_began(arrived, person)), (Stage::Home, schedule.began)];
        let stages = if schedule.place == Place::Room(Stage::Central) { &stages[..1] } else { &stages[..] };
        stages.iter().any(|&(stage, began)| {
            rule.tests(stage).iter().any(|test| {
                let hour = (began.div_euclid(24) + test.day as i32 - 1) * 24 + rule.collection_hour as i32;
                let missed = hour.div_euclid(24) < arrived.div_euclid(24);
                let hour = hour.max(arrived).max(began);
                let [one, other] = self.swab(person, hour);
                !missed && hour < 0 && (one || (test.doubled && other))
            })
        })
    }

    /// When the central stage of a person began who arrived at an hour: days credited lie before.
    fn central_began(&self, arrived: i32, person: u32) -> i32 {
        let flow = self.parties[self.persons[person as usize].party as usize].flow;
        arrived - 24 * self.plan.flows[flow as usize].credited_days as i32
    }

    fn admit_healthy_inside(&mut self, flow: u16, schedule: Schedule, parties: PartiesBySize) {
        let district = self.plan.flows[flow as usize].district;
        let check_in = self.arrival_before(flow, schedule);
        let number = persons(&parties);
        self.ledger.pass(flow, Bucket::Outside, schedule.place.into(), number);
        if schedule.place == Place::Home {
            if number > 0 {
                self.add_cohort(Cohort::new(flow, check_in, schedule, 0, parties), false);
            }
            return;
        }
        let mut left = parties;
        while let number @ 1.. = left.iter().sum() {
            let Some((site, rooms)) = self.rooms.place(district, number) else { return };
            let here = take_smallest(&mut left, rooms);
            self.add_cohort(Cohort::new(flow, check_in, schedule, site, here), false);
        }
    }

    fn admit_party_inside(&mut self, id: u32, schedule: Schedule) {
        let flow = self.parties[id as usize].flow;
        let check_in = self.arrival_before(flow, schedule);
        let size = self.parties[id as usize].size();
        self.ledger.pass(flow, Bucket::Outside, schedule.place.into(), size);
        if schedule.place != Place::Home {
            let district = self.plan.flows[flow as usize].district;
            let Some((site, _)) = self.rooms.place(district, 1) else { return };
            self.parties[id as usize].site = site;
        }
        let party = &mut self.parties[id as usize];
        party.check_in = check_in;
        party.isolated_from = Some(check_in);
        self.ledger.measures.infected_inside += party.infected.len() as u32;
        for person in party.infected.clone() {
            // Onsets after the last check before the first day are still to be seen.
            self.watch(person, check_in);
        }
        self.begin_stage_of_party(id, schedule, false);
    }

    fn fill_hospital(&mut self, patients: u32) {
        let hospital = &self.plan.scenario.cases.hospital;
        let discharged = self.plan.discharged as u16;
        self.ledger.pass(discharged, Bucket::Outside, Bucket::Hospital, patients);
        let scale_days = hospital.stay_mean_days / hospital.stay_shape;
        let mut stream = self.randomness.stream(Source::Hospital, 0xFF << 48);
        for _ in 0..patients {
            let stay_days = sample::gamma(&mut stream, hospital.stay_shape + 1.0) * scale_days;
            self.hospital.admit(0, 24.0 * stay_days * stream.uniform());
        }
    }
}
