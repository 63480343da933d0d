//! A question put to a scenario: its candidates, and what each would change.

mod grid;

use serde_json::{Value, json};

use super::answer::Change;
use super::monotone::Monotone;
use super::question::{Asked, Question, Refusal};
use super::trial::Trial;
use crate::scenario::parameter::{Kind, Parameter};
use crate::scenario::{Draft, Scenario};
use grid::Grid;

/// A question put to a scenario, checked.
#[derive(Debug, Clone)]
pub struct Inquiry {
    asked: Asked,
    draft: Draft,
    scenario: Scenario,
    grid: Grid,
    monotone: Monotone,
}

impl Inquiry {
    /// Puts a question to a scenario.
    ///
    /// # Errors
    ///
    /// If the scenario has issues, has not what the question is about, or if what would have to be tried
    /// has issues.
    pub fn new(draft: &Draft, asked: &Asked) -> Result<Inquiry, Refusal> {
        let mut draft = draft.clone();
        let scenario = draft.check().map_err(Refusal::Issues)?;
        // Who asks says how many futures; a site more must not make them too many.
        draft.set("calendar.futures", 1.into());
        check_place(asked.question, &scenario)?;
        let grid = Grid::of(asked, &scenario)?;
        let monotone = Monotone::of(asked, &scenario);
        let inquiry = Inquiry { asked: *asked, draft, scenario, grid, monotone };
        for candidate in [0, inquiry.candidates() - 1] {
            inquiry.draft(candidate).check().map_err(Refusal::Issues)?;
        }
        Ok(inquiry)
    }

    /// What was asked.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The scenario as it is.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// What a future at one candidate says about others.
    pub fn monotone(&self) -> Monotone {
        self.monotone
    }

    /// Number of candidates, at least one; they count from 0.
    pub fn candidates(&self) -> u32 {
        self.grid.number
    }

    /// The value of a candidate, in the unit of the question.
    pub fn value(&self, candidate: u32) -> u32 {
        self.grid.value(candidate)
    }

    /// The value that the scenario has, if it is a single one.
    pub fn present(&self) -> Option<u32> {
        self.grid.present
    }

    /// The candidate to begin with.
    pub fn first_guess(&self) -> u32 {
        self.grid.first_guess()
    }

    /// What runs futures of a candidate.
    ///
    /// # Errors
    ///
    /// If it has issues: first and last candidate have none, and neither have those between them as far
    /// as ranges go; but some combination may.
    pub fn trial(&self, candidate: u32) -> Result<Trial, Refusal> {
        let mut scenario = self.draft(candidate).check().map_err(Refusal::Issues)?;
        if let (Monotone::Exact, Question::RoomsOfSite { site }) = (self.monotone, self.asked.question) {
            // Without its rooms, what is short is what they must be. No draft says so if people are in
            // them on the first day.
            scenario.rooms.sites[site as usize].rooms = vec![(0, 0)];
        }
        Ok(Trial::new(&scenario, self, candidate))
    }

    /// The scenario with a candidate.
    pub fn draft(&self, candidate: u32) -> Draft {
        let mut draft = self.draft.clone();
        for Change { path, value } in self.changes(candidate) {
            draft.set(&path, value);
        }
        draft
    }

    /// What applying a candidate would change in the draft.
    pub fn changes(&self, candidate: u32) -> Vec<Change> {
        let value = self.value(candidate);
        let days = self.scenario.calendar.days;
        let change = |path: &str, value: Value| Change { path: path.to_owned(), value };
        match self.asked.question {
            Question::FurtherRooms { opens } => self.new_site(value, opens),
            Question::OpeningDate { .. } if value >= days => Vec::new(),
            Question::OpeningDate { rooms } => self.new_site(rooms, value),
            Question::RoomsOfSite { site } => {
                self.throughout(&format!("rooms.sites[{site}]"), "rooms", value)
            }
            Question::Arrivals { stream } => {
                let streams = self.scenario.streams.iter().enumerate();
                let chosen =
                    streams.filter(|(place, _)| stream.is_none_or(|stream| stream as usize == *place));
                let multiplied = |multiplier: f64| multiplier * f64::from(value) / 100.0;
                chosen
                    .map(|(place, stream)| {
                        change(&format!("streams[{place}].multiplier"), multiplied(stream.multiplier).into())
                    })
                    .collect()
            }
            Question::Tubes { laboratory } => {
                self.throughout(&format!("laboratories[{laboratory}]"), "tubes_per_day", value)
            }
            Question::Turnaround => {
                let mut changes = vec![change("rooms.turnaround_hours", value.into())];
                if self.draft.get("rooms.turnaround_to_hours").is_some_and(|to| !to.is_null()) {
                    changes.push(change("rooms.turnaround_to_hours", Value::Null));
                }
                changes
            }
            Question::ReserveTrigger => {
                vec![change("rooms.reserve.trigger_share", (f64::from(value) / 100.0).into())]
            }
            Question::LeadTime => vec![
                change("rooms.reserve.call_up", "lead-time".into()),
                change("rooms.reserve.lead_hours", value.into()),
            ],
        }
    }

    /// One site more, at the end of the list.
    fn new_site(&self, rooms: u32, opens: u32) -> Vec<Change> {
        if rooms == 0 {
            return Vec::new();
        }
        let mut sites = self.draft.get("rooms.sites").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut site = json!({ "rooms": rooms });
        if opens > 0 {
            site["opens"] = self.scenario.calendar.date(opens).to_string().into();
        }
        sites.push(site);
        vec![Change { path: "rooms.sites".to_owned(), value: sites.into() }]
    }

    /// A number of an element of a list that holds all the time.
    fn throughout(&self, element: &str, field: &str, value: u32) -> Vec<Change> {
        let mut changes = vec![Change { path: format!("{element}.{field}"), value: value.into() }];
        let path = format!("{element}.changes");
        if self.draft.get(&path).and_then(Value::as_array).is_some_and(|dated| !dated.is_empty()) {
            changes.push(Change { path, value: json!([]) });
        }
        changes
    }
}

/// Whether the scenario has what the question is about.
fn check_place(question: Question, scenario: &Scenario) -> Result<(), Refusal> {
    let within = |list, position: u32, number: usize| {
        let number = number as u32;
        let position = position.saturating_add(1);
        if position <= number { Ok(()) } else { Err(Refusal::NoSuch { list, position, number }) }
    };
    match question {
        Question::FurtherRooms { opens } if opens >= scenario.calendar.days => {
            Err(Refusal::NoSuchDay { day: opens, days: scenario.calendar.days })
        }
        Question::RoomsOfSite { site } => within("rooms.sites", site, scenario.rooms.sites.len()),
        Question::Arrivals { stream: Some(stream) } => within("streams", stream, scenario.streams.len()),
        Question::Tubes { laboratory } => within("laboratories", laboratory, scenario.laboratories.len()),
        Question::ReserveTrigger | Question::LeadTime
            if !scenario.rooms.sites.iter().any(|site| site.reserve) =>
        {
            Err(Refusal::NoReserve)
        }
        _ => Ok(()),
    }
}

/// The greatest value of a parameter that is a whole number.
fn greatest(id: &str) -> u32 {
    match Parameter::of(id).kind {
        Kind::Whole { max, .. } => u32::try_from(max).unwrap_or(u32::MAX),
        _ => u32::MAX,
    }
}
