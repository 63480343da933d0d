//! What the simulator computes: the model, component by component.
//!
//! Each page says what a component computes, by which equations, what it assumes
//! that a planner should know, what it decides where practice leaves a choice, and on which sources it
//! rests. Read in the order of a person's way through the system:
//!
//! | page | answers |
//! |---|---|
//! | [`introduction`] | what is computed, assumed and left out, and how it was checked, in a page |
//! | [`clock`] | when things happen, and what a day's figure is |
//! | [`arrivals`] | who comes, with whom, and which of them are infected |
//! | [`rule`] | how long they stay, where, and when they are tested |
//! | [`rooms`] | which room they take, and what happens without one |
//! | [`laboratories`] | when a result is known |
//! | [`infection`] | what tests and thermometers see, and whom an infection reaches |
//! | [`finding`] | what follows when somebody is found |
//! | [`first_day`] | who is there already when the clock starts |
//! | [`outputs`] | what is reported, and how sure it is |
//! | [`risk`] | what isolation lets through, counted and integrated |
//! | [`sizing`] | what would fix it, and how sure the answer is |
//! | [`validation`] | how the program compares with theory, publications and observations |
//! | [`randomness`] | why the same seed gives the same future |
//! | [`performance`] | what a future costs |
//!
//! # Conventions
//!
//! A *party* shares a room; a *stream* is a category of people who isolate by one rule; a *future* is one
//! stochastic replication of the whole horizon. ⌊x⌋ and ⌈x⌉ round down and up, Φ is the standard normal
//! distribution function, ~ reads "is drawn from". Names in code type such as `rooms.turnaround_hours`
//! are the ids of [parameters](crate::scenario::parameter): range, unit, default and its source stand in
//! that table, and nowhere else. What no source confirms is called *assumed*.

pub mod introduction {
    #![doc = include_str!("model/introduction/en.md")]
}

pub mod clock {
    #![doc = include_str!("model/clock.md")]
}

pub mod arrivals {
    #![doc = include_str!("model/arrivals.md")]
}

pub mod rule {
    #![doc = include_str!("model/rule.md")]
}

pub mod rooms {
    #![doc = include_str!("model/rooms.md")]
}

pub mod laboratories {
    #![doc = include_str!("model/laboratories.md")]
}

pub mod infection {
    #![doc = include_str!("model/infection.md")]
}

pub mod finding {
    #![doc = include_str!("model/finding.md")]
}

pub mod first_day {
    #![doc = include_str!("model/first_day.md")]
}

pub mod outputs {
    #![doc = include_str!("model/outputs.md")]
}

pub mod risk {
    #![doc = include_str!("model/risk.md")]
}

pub mod sizing {
    #![doc = include_str!("model/sizing.md")]
}

pub mod validation {
    #![doc = include_str!("model/validation.md")]
    #![doc = include_str!("model/validation_table.md")]
}

pub mod randomness {
    #![doc = include_str!("model/randomness.md")]
}

pub mod performance {
    #![doc = include_str!("model/performance.md")]
}

#[cfg(test)]
mod tests;
