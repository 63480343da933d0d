//! A part as bytes.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `isoplan` and 0x1A, by which the file is known |
//! | 2 | version of this format |
//! | 8 | number of bytes behind the next field |
//! | 8 | XXH3 of those bytes |
//! | … | engine, scenario (JSON), first future and the one after the last, as postcard writes them |
//! | … | for each future its postcard bytes, deflated, behind their number |
//!
//! Numbers are little endian. The sum finds accidents; somebody who forges can make it fit, so nothing
//! behind it is believed either: lengths are bounded by the bytes that are there or by the scenario.

use std::ops::Range;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::engine::Trajectory;
use crate::scenario::Draft;
use crate::summary::Version;

/// The version of the format that this program writes and reads.
pub const FORMAT_VERSION: u16 = 1;

/// The most bytes of a part: as many as all the futures of the largest scenario take, and its text.
pub const MOST_BYTES: u64 = 1 << 30;

const MAGIC: [u8; 8] = *b"isoplan\x1a";

/// Bytes before those that are summed.
const PREFIX: usize = MAGIC.len() + 2 + 8 + 8;

/// The most bytes of a scenario's text.
const MOST_SCENARIO: usize = 64 << 20;

/// The level of deflation: higher ones take longer and save little.
const LEVEL: u8 = 6;

/// Why some bytes are no part that this program can join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// They do not begin as a part does.
    NotAPart,
    /// They are of another version of the format.
    Format {
        /// The version that they name.
        found: u16,
    },
    /// Their end is missing.
    Clipped {
        /// Bytes that are there.
        bytes: u64,
        /// Bytes that there were.
        of: u64,
    },
    /// They are not what was written.
    Damaged,
    /// Another version of the program computed them.
    Engine {
        /// That version.
        found: String,
    },
}

#[derive(Serialize, Deserialize)]
struct Head<'a> {
    engine: &'a str,
    scenario: &'a str,
    from: u32,
    to: u32,
}

/// A part whose head is read and whose futures are not unpacked yet.
#[derive(Debug)]
pub struct Sealed<'a> {
    /// The scenario, as a document.
    pub scenario: Draft,
    /// The numbers of its futures, at least one.
    pub numbers: Range<u32>,
    futures: &'a [u8],
}

/// The bytes of a part: the futures of these numbers, in their order.
pub fn seal(scenario: &Draft, numbers: Range<u32>, futures: &[Trajectory]) -> Vec<u8> {
    let text = scenario.to_json();
    let engine = Version::THIS.to_string();
    let head = Head { engine: &engine, scenario: &text, from: numbers.start, to: numbers.end };
    let mut body = written(&head);
    for future in futures {
        body.extend(written(&compress_to_vec(&written(future), LEVEL)));
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT_VERSION.to_le_bytes());
    bytes.extend((body.len() as u64).to_le_bytes());
    bytes.extend(xxh3_64(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

impl<'a> Sealed<'a> {
    /// Reads the head of a part.
    ///
    /// # Errors
    ///
    /// Why the bytes are no part, or none of this program.
    pub fn read(bytes: &'a [u8]) -> Result<Sealed<'a>, Damage> {
        if !bytes.starts_with(&MAGIC) {
            return Err(Damage::NotAPart);
        }
        let clipped = |of: u64| Damage::Clipped { bytes: bytes.len() as u64, of };
        let (prefix, body) = bytes.split_at_checked(PREFIX).ok_or_else(|| clipped(PREFIX as u64))?;
        let [format, length, sum] =
            [8..10, 10..18, 18..26].map(|place: Range<usize>| little_endian(&prefix[place]));
        if format != u64::from(FORMAT_VERSION) {
            return Err(Damage::Format { found: format as u16 });
        }
        if (body.len() as u64) < length {
            return Err(clipped(length.saturating_add(PREFIX as u64)));
        }
        if body.len() as u64 > length || xxh3_64(body) != sum {
            return Err(Damage::Damaged);
        }
        let (head, futures): (Head, _) = postcard::take_from_bytes(body).map_err(|_| Damage::Damaged)?;
        // Futures of different versions do not belong together.
        if head.engine != Version::THIS.to_string() {
            return Err(Damage::Engine { found: head.engine.to_owned() });
        }
        if head.from >= head.to || head.scenario.len() > MOST_SCENARIO {
            return Err(Damage::Damaged);
        }
        let scenario = Draft::from_json(head.scenario).map_err(|_| Damage::Damaged)?;
        Ok(Sealed { scenario, numbers: head.from..head.to, futures })
    }

    /// Unpacks the futures, each of the shape of a blank one. `None` if they are not.
    pub(super) fn open(&self, blank: &Trajectory) -> Option<Vec<Trajectory>> {
        // A number takes five bytes at most, a sum eight, a length ten.
        let most = 10 * blank.values().count() + 100;
        let mut rest = self.futures;
        let mut futures = Vec::new();
        for _ in self.numbers.clone() {
            let (packed, behind): (&[u8], _) = postcard::take_from_bytes(rest).ok()?;
            let unpacked = decompress_to_vec_with_limit(packed, most).ok()?;
            let (future, left): (Trajectory, _) = postcard::take_from_bytes(&unpacked).ok()?;
            if !left.is_empty() {
                return None;
            }
            futures.push(future.shaped_like(blank)?);
            rest = behind;
        }
        rest.is_empty().then_some(futures)
    }
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

fn written<T: Serialize>(value: &T) -> Vec<u8> {
    // Writing to memory cannot fail, and these types have no parts that cannot be written.
    postcard::to_stdvec(value).unwrap_or_default()
}
