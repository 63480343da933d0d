//! A fingerprint of results: equal digests, equal numbers.

use std::fmt;

use serde::{Serialize, Serializer};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::engine::Trajectory;

/// Fingerprint of every figure of every future: XXH3, 64 bits, of the futures' own fingerprints in
/// the order of their numbers. It tells equal results from different ones; it does not protect
/// against somebody who forges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

impl Digest {
    /// The digest of futures in the order of their numbers.
    pub fn of<'f>(futures: impl IntoIterator<Item = &'f Trajectory>) -> Digest {
        Digest::of_fingerprints(futures.into_iter().map(fingerprint))
    }

    /// The digest of futures with these [fingerprints](fingerprint).
    pub(super) fn of_fingerprints(fingerprints: impl Iterator<Item = u64>) -> Digest {
        let mut all = Xxh3::new();
        fingerprints.for_each(|fingerprint| all.update(&fingerprint.to_le_bytes()));
        Digest(all.digest())
    }

    /// The digest of eight bytes, most significant first.
    pub fn from_bytes(bytes: [u8; 8]) -> Digest {
        Digest(u64::from_be_bytes(bytes))
    }

    /// Its eight bytes, most significant first.
    pub fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }
}

/// Fingerprint of every figure of a future.
pub(super) fn fingerprint(future: &Trajectory) -> u64 {
    // Figure by figure: byte by byte it would take as long as a tenth of the future itself.
    let values = future.values();
    let mut bytes = Vec::with_capacity(size_of::<u64>() * values.size_hint().0);
    values.for_each(|value| bytes.extend_from_slice(&value.to_le_bytes()));
    xxh3_64(&bytes)
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
