//! Does the engine agree with the oracle, a plain person-by-person simulation of the same rules,
//! and the oracle with the results that two other programs gave for W1?
//!
//! - [`by_hand`]: the oracle alone, figures worked out by hand
//! - [`exact`], [`features`]: without chance, figure by figure
//! - [`scenarios`], [`whole`]: one part of the model each, in distribution
//! - [`random`]: anything combined with anything, in distribution
//! - [`reference`]: the oracle and the reference workload
//!
//! In distribution, the whole family of comparisons raises an alarm with probability 10⁻⁴ at most where
//! the two programs agree (Bonferroni): each future's series by their sum, their peak and when they
//! come, and the sums over a future by their means. All of it takes about three minutes on two cores.
//!
//! Seeds are fixed, so a verdict never changes by chance. The environment variable
//! `AGREEMENT_FUTURES` asks for another number of futures than a comparison's own.

#[path = "agreement/by_hand.rs"]
mod by_hand;
#[path = "agreement/compare.rs"]
mod compare;
#[path = "agreement/exact.rs"]
mod exact;
#[path = "agreement/features.rs"]
mod features;
#[path = "oracle/mod.rs"]
mod oracle;
#[path = "agreement/random.rs"]
mod random;
#[path = "agreement/reference.rs"]
mod reference;
#[path = "agreement/scenarios.rs"]
mod scenarios;
#[path = "agreement/whole.rs"]
mod whole;
