//! Isoplan
pub mod scenario;
