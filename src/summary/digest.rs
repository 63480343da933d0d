//! A fingerprint of results: equal digests, equal numbers.

use std::fmt;

use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::engine::Trajectory;

/// Fingerprint of every figure of every future: the first 64 bits of a SHA-256 over the futures'
/// own hashes in the order of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

impl Digest {
    /// The digest of futures in the order of their numbers.
    pub fn of(futures: &[Trajectory]) -> Digest {
        let mut all = Sha256::new();
        for future in futures {
            let mut one = Sha256::new();
            for value in future.values() {
                one.update(value.to_le_bytes());
            }
            all.update(one.finalize());
        }
        let mut first = [0; 8];
        first.copy_from_slice(&all.finalize()[..8]);
        Digest(u64::from_be_bytes(first))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
