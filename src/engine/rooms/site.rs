//! The state of one site.

use crate::scenario::WholeSite;

/// A site, or the overflow.
#[derive(Debug, Clone)]
pub struct Site {
    /// Rooms in service; of a reserve site, those called up.
    pub rooms: u32,
    /// Whether it is in operation: opened, and not closed yet.
    pub is_open: bool,
    /// Whether it mends what an inspection has found.
    pub mends: bool,
    /// Rooms with people in them.
    pub in_use: u32,
    /// Rooms vacated and not ready again.
    pub in_turnaround: u32,
    /// Parties that its reception can still check in in this hour.
    pub check_ins_left: u32,
    /// Where it is filled and emptied as a whole: how, and how far it is.
    pub whole: Option<(WholeSite, Phase)>,
}

/// How far a site is that is filled and emptied as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Clean and empty: nobody has checked in yet.
    Clean,
    /// Takes people, until 00:00 of this day index.
    Filling(u32),
    /// Takes nobody until all have left.
    Emptying,
    /// All have left; it is cleaned.
    Cleaning,
}

/// What a site adds to the levels of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Levels {
    /// Rooms with people in them.
    pub in_use: u32,
    /// Rooms vacated and not ready again.
    pub in_turnaround: u32,
    /// Rooms that a party could take.
    pub free: u32,
    /// Those of them that reception can still give away in this hour.
    pub can_check_in: u32,
    /// Sites that are in operation or have people.
    pub open: u32,
}

impl Levels {
    /// These levels, where one site has changed.
    pub fn changed(self, before: Levels, after: Levels) -> Levels {
        Levels {
            in_use: self.in_use - before.in_use + after.in_use,
            in_turnaround: self.in_turnaround - before.in_turnaround + after.in_turnaround,
            free: self.free - before.free + after.free,
            can_check_in: self.can_check_in - before.can_check_in + after.can_check_in,
            open: self.open - before.open + after.open,
        }
    }

    /// Rooms in use or in turnaround.
    pub fn occupied(&self) -> u32 {
        self.in_use + self.in_turnaround
    }

    /// Rooms occupied or free.
    pub fn usable(&self) -> u32 {
        self.occupied() + self.free
    }
}

impl Site {
    /// A site of so many rooms that has not opened yet.
    pub fn new(rooms: u32, whole_site: Option<WholeSite>) -> Site {
        Site {
            rooms,
            is_open: false,
            mends: false,
            in_use: 0,
            in_turnaround: 0,
            check_ins_left: u32::MAX,
            whole: whole_site.map(|whole| (whole, Phase::Clean)),
        }
    }

    /// Its part of the levels of all.
    pub fn levels(&self) -> Levels {
        let free = self.free();
        Levels {
            in_use: self.in_use,
            in_turnaround: self.in_turnaround,
            free,
            can_check_in: free.min(self.check_ins_left),
            open: u32::from(self.is_open || self.in_use > 0),
        }
    }

    fn free(&self) -> u32 {
        if self.takes_people() { self.rooms.saturating_sub(self.in_use + self.in_turnaround) } else { 0 }
    }

    fn takes_people(&self) -> bool {
        let is_ready = !matches!(self.whole, Some((_, Phase::Emptying | Phase::Cleaning)));
        self.is_open && !self.mends && is_ready
    }

    /// People move into rooms that are free.
    pub fn fill(&mut self, rooms: u32, day: u32) {
        self.in_use += rooms;
        if let Some((whole, phase @ Phase::Clean)) = &mut self.whole {
            *phase = Phase::Filling(day + whole.fill_days);
        }
    }

    /// People move out of rooms.
    pub fn vacate(&mut self, rooms: u32) {
        self.in_use -= rooms;
        self.in_turnaround += rooms;
    }

    /// Takes back rooms that can be used again. Where that is a whole site, it starts anew.
    pub fn take_back(&mut self, rooms: u32) {
        self.in_turnaround -= rooms;
        if let Some((_, phase)) = &mut self.whole {
            *phase = Phase::Clean;
        }
    }

    /// Stops filling a whole site when its days are over.
    pub fn end_filling(&mut self, day: u32) {
        if let Some((_, phase)) = &mut self.whole
            && matches!(*phase, Phase::Filling(until) if until <= day)
        {
            *phase = Phase::Emptying;
        }
    }

    /// Begins to clean a whole site if all have left: for so many days.
    pub fn begin_cleaning(&mut self) -> Option<u32> {
        match &mut self.whole {
            Some((whole, phase @ Phase::Emptying)) if self.in_use == 0 => {
                *phase = Phase::Cleaning;
                Some(whole.cleaning_days)
            }
            _ => None,
        }
    }
}
