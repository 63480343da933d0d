//! Waiting, check-in, the stages and their ends.

use isoplan::engine::Series;
use isoplan::scenario::{Rule, Stage as RuleStage};
use rand::{Rng, RngExt};

use super::World;
use super::infection::still_to_come;
use super::people::{Isolated, PartyId, Person, PersonId, Place, Stage};
use super::rooms::RoomId;

/// Infected people with more than this share of their infectiousness to come escape.
const ESCAPE: f64 = 0.01;

impl<'a, R: Rng> World<'a, R> {
    /// The rule that holds for a party.
    pub fn rule(&self, party: PartyId) -> &'a Rule {
        let party = &self.parties[party];
        self.categories[party.category].rule(party.rule)
    }

    /// The stage with which a party begins: not in a site if no day there is left to be served.
    pub fn first_stage(&self, party: PartyId) -> RuleStage {
        let served = self.rule(party).central_days <= self.parties[party].credited_days;
        if served { RuleStage::Home } else { RuleStage::Central }
    }

    /// Whether a party has no suitable home: drawn when it is first asked.
    pub fn is_homeless(&mut self, party: PartyId) -> bool {
        let share = self.rule(party).no_home_share;
        let drawn = self.parties[party].homeless.unwrap_or_else(|| self.rng.random_bool(share));
        self.parties[party].homeless = Some(drawn);
        drawn
    }

    /// Parties take rooms, first come first served; nobody overtakes.
    pub fn check_in(&mut self, hour: u32) {
        let mut brought = 0;
        while let Some(&party) = self.queue.front() {
            let people = self.parties[party].members.len() as u64;
            let capacity = self.can_be_brought(brought).min(self.can_be_looked_after());
            if people > capacity {
                // It was its turn: nobody is drawn in its place.
                self.parties[party].alone_in_line |= capacity > 0 && self.rooms.can_check_in(hour);
                break;
            }
            let district = self.categories[self.parties[party].category].district;
            let Some(room) = self.rooms.take(hour, people as u32, district, true) else { break };
            brought += people;
            self.queue.pop_front();
            self.note_wait(party, hour);
            self.record.count(Series::PersonsCheckedIn, hour, people as usize);
            self.settle(party, room);
            self.parties[party].check_in = hour.into();
            self.parties[party].isolated_from.get_or_insert(hour.into());
            self.begin_stage(party, self.first_stage(party), Some(room), hour);
        }
        for party in self.queue.clone() {
            self.note_wait(party, hour);
        }
        self.record.greatest(Series::PartiesWaiting, hour, self.parties_without_room(hour));
    }

    /// Parties that wait because there is no room for them or nobody to look after them, not just no
    /// vehicle or no reception in this hour: those beyond the free rooms, of which no more count than
    /// the staff can look after parties like the smallest of those who are next.
    pub fn parties_without_room(&self, hour: u32) -> u32 {
        let size = |&party: &PartyId| self.parties[party].members.len() as u64;
        let smallest = self.next_in_line().iter().map(size).min().unwrap_or(1);
        let rooms = u64::from(self.rooms.left(hour)).min(self.can_be_looked_after() / smallest);
        (self.queue.len() as u64).saturating_sub(rooms) as u32
    }

    /// Those of whom anybody may be the next: who arrived together with the head of the queue, or the
    /// head alone.
    fn next_in_line(&self) -> Vec<PartyId> {
        let together = |&party: &PartyId| {
            let party = &self.parties[party];
            (party.arrived, party.category, party.alone_in_line)
        };
        let Some(head) = self.queue.front() else { return Vec::new() };
        if self.parties[*head].alone_in_line {
            return vec![*head];
        }
        self.queue.iter().take_while(|party| together(party) == together(head)).copied().collect()
    }

    /// How many more people the vehicles can bring after so many in this hour.
    fn can_be_brought(&self, brought: u64) -> u64 {
        let seats = self.scenario.rooms.vehicle_persons_per_hour;
        seats.map_or(u64::MAX, |seats| u64::from(seats) - brought)
    }

    /// How many more people in sites the teams on hand can look after.
    fn can_be_looked_after(&self) -> u64 {
        let most = self.scenario.resources.staff.most_persons();
        most.map_or(u64::MAX, |most| most.saturating_sub(self.rooms.people().into()))
    }

    /// The members of a party are in a room.
    pub fn settle(&mut self, party: PartyId, room: RoomId) {
        for person in self.parties[party].members.clone() {
            self.received += 1;
            self.move_to(person, Place::Room);
            self.people[person].room = Some(room);
        }
        self.isolated.push(party);
    }

    fn note_wait(&mut self, party: PartyId, hour: u32) {
        let waited = i64::from(hour) - self.parties[party].arrived;
        self.record.greatest(Series::LongestWaitHours, hour, waited as u32);
    }

    /// A stage begins; its day 1 is today, or earlier where days are credited. The first test may be
    /// taken at once.
    pub fn begin_stage(&mut self, party: PartyId, stage: RuleStage, room: Option<RoomId>, hour: u32) {
        let credited = match stage {
            RuleStage::Central => self.parties[party].credited_days,
            RuleStage::Home => 0,
        };
        let first_day = i64::from(hour / 24) - i64::from(credited);
        if stage == RuleStage::Home {
            let members = self.parties[party].members.len();
            self.record.count(Series::PersonsMonitored, hour, members);
        }
        if room.is_some() {
            self.parties[party].second_in_room = stage == RuleStage::Home;
        }
        let isolated = Isolated { stage, room, began: hour.into(), first_day, ends: 0 };
        self.set_isolated_until_end(party, isolated);
        self.starting.push(party);
    }

    /// Notes where a party is in its isolation, and that its stage may end when the rule says so.
    pub fn set_isolated_until_end(&mut self, party: PartyId, isolated: Isolated) {
        let ends = end_of(&isolated, self.rule(party));
        self.set_isolated(party, Isolated { ends, ..isolated });
    }

    /// Notes where a party is in its isolation, and that its stage may end.
    pub fn set_isolated(&mut self, party: PartyId, isolated: Isolated) {
        self.parties[party].stage = Stage::Isolated(isolated);
        self.stage_ends.put(isolated.ends, party);
    }

    /// Stages end if all results that are waited for are known; else rooms are held.
    pub fn end_stages(&mut self, hour: u32) {
        for party in self.stage_ends.take(hour) {
            let Stage::Isolated(isolated) = self.parties[party].stage else { continue };
            if isolated.ends != i64::from(hour) {
                // The party has started again since, or its rule has changed.
                continue;
            }
            let held = self.waits_for_results(party);
            if let Some(room) = isolated.room {
                // A found member who waits for a bed may keep the room, which then waits for no
                // result.
                self.rooms.set_held(room, held);
            }
            if held {
                let by_the_hour = isolated.room.is_none() || self.rule(party).exact_hours;
                let ends = isolated.ends + if by_the_hour { 1 } else { 24 };
                self.set_isolated(party, Isolated { ends, ..isolated });
            } else {
                self.leave_stage(party, isolated, hour);
            }
        }
    }

    /// The next stage, at home or in the room, or none.
    fn leave_stage(&mut self, party: PartyId, isolated: Isolated, hour: u32) {
        if !self.rule(party).release_waits {
            // Nor is anybody kept by these results later.
            for person in self.parties[party].members.clone() {
                self.people[person].samples.clear();
            }
        }
        let home_stage_follows = isolated.stage == RuleStage::Central && self.rule(party).home_days > 0;
        if home_stage_follows && self.is_homeless(party) {
            self.begin_stage(party, RuleStage::Home, isolated.room, hour);
            return;
        }
        self.transmit_before_parting(party, hour);
        if isolated.room.is_some() {
            for person in self.parties[party].members.clone() {
                self.leave_room(person, hour);
                self.move_to(person, Place::Home);
            }
        }
        if home_stage_follows {
            self.begin_stage(party, RuleStage::Home, None, hour);
        } else {
            self.release(party, hour);
        }
    }

    /// Whether a party must stay for the result of somebody in it. Who has a positive result already stays
    /// for the confirmatory tube in any case.
    fn waits_for_results(&self, party: PartyId) -> bool {
        let release_waits = self.rule(party).release_waits;
        self.parties[party].members.iter().any(|&person| {
            self.people[person].confirming.is_some() || (release_waits && !self.all_known(person))
        })
    }

    /// Whether all results of a person are known, that of a confirmatory tube included.
    fn all_known(&self, person: PersonId) -> bool {
        let Person { confirming, samples, .. } = &self.people[person];
        confirming.is_none() && samples.iter().all(|&sample| self.samples[sample].tubes_out == 0)
    }

    /// Exempt parties leave when all their results are known.
    pub fn release_exempt(&mut self, hour: u32) {
        for party in std::mem::take(&mut self.exempt) {
            if self.parties[party].stage != Stage::Exempt {
                continue;
            }
            let known = self.parties[party].members.iter().all(|&person| self.all_known(person));
            if known {
                self.release(party, hour);
            } else {
                self.exempt.push(party);
            }
        }
    }

    /// A party has completed all stages.
    pub fn release(&mut self, party: PartyId, hour: u32) {
        self.parties[party].stage = Stage::Over;
        for person in self.parties[party].members.clone() {
            self.move_to(person, Place::Released);
            self.record.count(Series::PersonsReleased, hour, 1);
            self.note_released(person, hour);
            if let Some(infection) = self.people[person].infection {
                if infection.acquired {
                    self.record.count(Series::AcquiredReleased, hour, 1);
                    continue;
                }
                self.record.count(Series::InfectedReleased, hour, 1);
                let to_come = still_to_come(&infection, hour.into(), &self.scenario.cases);
                self.record.count(Series::Escapes, hour, usize::from(to_come > ESCAPE));
            }
        }
    }

    /// A person leaves the room.
    pub fn leave_room(&mut self, person: PersonId, hour: u32) {
        let room = self.people[person].room.take().expect("a room to leave");
        let vacated = self.rooms.leave(room, hour, self.rng);
        self.record.count(Series::RoomsVacated, hour, usize::from(vacated));
    }

    /// Parties that have waited too long are placed outside the system.
    pub fn divert(&mut self, hour: u32) {
        let longest = i64::from(self.scenario.rooms.longest_wait_hours);
        while let Some(&party) = self.queue.front()
            && i64::from(hour) - self.parties[party].arrived >= longest
        {
            self.queue.pop_front();
            self.parties[party].stage = Stage::Over;
            for person in self.parties[party].members.clone() {
                self.note_diverted(person, hour);
                self.move_to(person, Place::Diverted);
                self.record.count(Series::PersonsDiverted, hour, 1);
            }
        }
    }
}

/// When a stage may end: in a room at the first check-out hour at or after 24:00 of its last day,
/// or after its days in hours; at home at 24:00.
pub fn end_of(isolated: &Isolated, rule: &Rule) -> i64 {
    let days = i64::from(match isolated.stage {
        RuleStage::Central => rule.central_days,
        RuleStage::Home => rule.home_days,
    });
    match isolated.room {
        Some(_) if rule.exact_hours => {
            let credited = isolated.began.div_euclid(24) - isolated.first_day;
            isolated.began + (days - credited) * 24
        }
        Some(_) => (isolated.first_day + days) * 24 + i64::from(rule.check_out_hour),
        None => (isolated.first_day + days) * 24,
    }
}
