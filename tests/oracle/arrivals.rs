//! Who arrives, and where they go first.

use isoplan::engine::Series;
use isoplan::scenario::Stage as RuleStage;
use rand::distr::weighted::WeightedIndex;
use rand::{Rng, RngExt};
use rand_distr::Distribution;

use super::World;
use super::calendar::next_hour_of_day;
use super::infection;
use super::people::{Infection, Party, PartyId, Person, PersonId, Place, Stage};

impl<R: Rng> World<'_, R> {
    /// Parties join the queue: first those that a case has brought back, then category by category,
    /// at last the discharged patients.
    pub fn arrive(&mut self, hour: u32) {
        for party in std::mem::take(&mut self.returning) {
            self.come_back(party, hour);
        }
        let mut categories = self.arrivals.take(hour);
        let contacts = std::mem::take(&mut self.household_contacts);
        categories.extend((0..contacts).map(|_| self.categories.len() - 2));
        // Parties of one category are drawn alike, so any order among them is a random one.
        categories.sort();
        for category in categories {
            let party = self.new_party(category, hour);
            let members = &self.parties[party].members;
            let infected = members.iter().filter(|&&person| self.people[person].infection.is_some());
            self.record.count(Series::InfectedArrived, hour, infected.count());
            self.record.count(Series::PersonsArrived, hour, members.len());
            let size = members.len();
            self.screen(party, hour);
            // Whose companion has been found is not exempt.
            if self.parties[party].members.len() < size {
                self.begin_isolation(party, hour);
            } else {
                self.admit(party, hour);
            }
        }
        for patient in std::mem::take(&mut self.discharged) {
            self.move_to(patient, Place::Discharged);
            let party = self.new_party(self.categories.len() - 1, hour);
            let person = self.parties[party].members[0];
            self.people[person].immune = true;
            self.admit(party, hour);
        }
    }

    /// A party at home, or an exempt one, arrives again, as a new party of those who are left of it; at
    /// home it begins again there if its rule asks for no days in a site.
    fn come_back(&mut self, party: PartyId, hour: u32) {
        if !self.parties[party].members.is_empty() {
            self.transmit_before_parting(party, hour);
        }
        let members = std::mem::take(&mut self.parties[party].members);
        self.parties[party].stage = Stage::Over;
        if members.is_empty() {
            return;
        }
        let id = self.parties.len();
        self.record.count(Series::PartiesRestarted, hour, 1);
        let Party { category, homeless, household_visited, isolated_from, check_in, .. } =
            self.parties[party];
        let rule = self.categories[category].rule_of_arrivals(hour / 24);
        self.parties.push(Party {
            homeless,
            household_visited,
            isolated_from,
            alone_in_line: true,
            ..Party::new(category, rule, members.clone(), hour.into())
        });
        for &person in &members {
            self.people[person].party = id;
        }
        if self.people[members[0]].place == Place::Home && self.first_stage(id) == RuleStage::Home {
            // They are where they will be.
            self.parties[id].check_in = check_in;
            self.isolated.push(id);
            self.begin_stage(id, RuleStage::Home, None, hour);
            return;
        }
        for person in members {
            self.move_to(person, Place::Waiting);
        }
        self.begin_isolation(id, hour);
    }

    /// A party that arrives now, with its people.
    fn new_party(&mut self, category: usize, hour: u32) -> PartyId {
        let size = self.draw_size(category);
        let infections = self.draw_infections(category, size, hour.into());
        let rule = self.categories[category].rule_of_arrivals(hour / 24);
        let party = self.add_party(category, rule, hour.into(), &infections);
        for person in self.parties[party].members.clone() {
            // Symptoms that have begun before are no onset that a check could meet.
            let onset = self.people[person].infection.and_then(|infection| infection.onset);
            if onset.is_some_and(|onset| onset >= f64::from(hour)) {
                self.expect_onset(person, hour.into());
            }
        }
        party
    }

    /// The number of a party's members.
    pub fn draw_size(&mut self, category: usize) -> usize {
        let category = &self.categories[category];
        let sizes = WeightedIndex::new(category.party_sizes);
        1 + sizes.expect("the shares add up to 1").sample(self.rng)
    }

    /// The infections of a party's members.
    pub fn draw_infections(&mut self, category: usize, size: usize, hour: i64) -> Vec<Option<Infection>> {
        infection::of_party(&self.categories[category], size, hour, &self.scenario.cases, self.rng)
    }

    pub fn add_party(
        &mut self,
        category: usize,
        rule: usize,
        hour: i64,
        infections: &[Option<Infection>],
    ) -> PartyId {
        let id = self.parties.len();
        let members = (self.people.len()..).take(infections.len()).collect();
        for &infection in infections {
            self.people.push(Person { infection, ..Person::new(id, hour) });
            self.population[Place::Waiting as usize] += 1;
        }
        let credited_days = self.categories[category].credited_days;
        self.parties.push(Party { credited_days, ..Party::new(category, rule, members, hour) });
        id
    }

    /// Enters a person's symptoms for the check that will meet them, the first at or after an hour.
    pub fn expect_onset(&mut self, person: PersonId, not_before: i64) {
        let hours_of_day = &self.scenario.cases.temperature_check_hours;
        if let Some(onset) = self.people[person].infection.and_then(|infection| infection.onset)
            && !hours_of_day.is_empty()
        {
            let check = next_hour_of_day(onset.max(not_before as f64), hours_of_day);
            if check >= 0 {
                self.onsets.put(check, person);
            }
        }
    }

    /// Screening on arrival finds people whose symptoms last. They go to hospital without a room.
    fn screen(&mut self, party: PartyId, hour: u32) {
        let share = self.categories[self.parties[party].category].screening_share;
        let lasts = self.scenario.cases.symptom_days;
        for person in self.parties[party].members.clone() {
            let infection = self.people[person].infection;
            if infection.is_some_and(|infection| infection.has_symptoms(hour.into(), lasts))
                && self.rng.random_bool(share)
            {
                self.record.count(Series::FoundByScreening, hour, 1);
                self.note_found(person, hour);
                self.move_to(person, Place::Awaiting);
                self.people[person].found = true;
                self.parties[party].members.retain(|&member| member != person);
                // This hour's transfers are over.
                let transfer = i64::from(self.scenario.cases.transfer_hours.max(1));
                self.transfers.put(i64::from(hour) + transfer, person);
            }
        }
    }

    /// A party that has arrived is exempt or begins its isolation.
    fn admit(&mut self, party: PartyId, hour: u32) {
        let share = self.categories[self.parties[party].category].exempt_share;
        if self.rng.random_bool(share) {
            self.test_once(party);
        } else {
            self.begin_isolation(party, hour);
        }
    }

    /// A party is tested once and leaves on the result.
    fn test_once(&mut self, party: PartyId) {
        for person in self.parties[party].members.clone() {
            self.move_to(person, Place::Exempt);
        }
        self.parties[party].stage = Stage::Exempt;
        self.exempt.push(party);
        self.starting.push(party);
    }

    /// A party joins the queue for a room, or goes home at once if its rule asks for no days in a
    /// site (or they have all been served) and it has a suitable home. Who has no days left at all is
    /// tested once.
    fn begin_isolation(&mut self, party: PartyId, hour: u32) {
        if self.parties[party].members.is_empty() {
            self.parties[party].stage = Stage::Over;
            return;
        }
        if self.first_stage(party) == RuleStage::Home {
            if self.rule(party).home_days == 0 {
                self.test_once(party);
                return;
            }
            if !self.is_homeless(party) {
                for person in self.parties[party].members.clone() {
                    self.move_to(person, Place::Home);
                }
                self.isolated.push(party);
                self.parties[party].isolated_from.get_or_insert(hour.into());
                self.begin_stage(party, RuleStage::Home, None, hour);
                return;
            }
        }
        self.queue.push_back(party);
    }
}
