//! Futures by range: parts of a run, computed anywhere and joined exactly.
//!
//! A part holds the futures of some numbers, and with them what they are futures of: the version of the
//! engine and the whole scenario, its seed and number of futures included. Parts whose ranges make up all
//! futures of the scenario give together what one run gives, to the bit; anything else is refused.

mod file;
mod join;

pub use file::{Damage, FORMAT_VERSION, MOST_BYTES, Sealed, seal};
pub use join::{Misfit, join};

#[cfg(test)]
mod tests;
