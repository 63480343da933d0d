//! Does the engine agree with the oracle, a plain person-by-person simulation of the same rules,
//!
//! Seeds are fixed, so a verdict never changes by chance. The environment variable
//! `AGREEMENT_FUTURES` asks for another number of futures than a scenario's own.

#[path = "agreement/compare.rs"]
mod compare;
#[path = "oracle/mod.rs"]
mod oracle;
#[path = "agreement/scenarios.rs"]
mod scenarios;
