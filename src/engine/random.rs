//! Randomness by address: every draw has a name.
//!
//! A [`Stream`] is opened by its address (seed, future, source, entity) and is independent of every
//! other stream by construction, because the address *is* the key and counter of a counter-based
//! generator: Philox 4×32 with 10 rounds (Salmon, Moraes, Dror and Shaw 2011, "Parallel random
//! numbers: as easy as 1, 2, 3"). Opening costs nothing, so each person, each swab and each day's
//! count has a stream of its own; changing one input of a scenario leaves all other draws alone
//! (common random numbers). Integer arithmetic only: the same bits on every machine.

use std::convert::Infallible;

use rand::TryRng;

/// What a stream is for. The numbers are part of every result: never change or reuse one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Source {
    /// Parties of a stream on a day.
    Count = 1,
    /// How a day's parties fall on its hours.
    Hours = 2,
    /// Sizes and infections of the parties of an hour.
    Composition = 3,
    /// Age of infection, onset and the like of a person.
    Person = 4,
    /// Outcomes of the swabs of a person; block = hour of collection.
    Swab = 5,
    /// A patient's stay in hospital.
    Hospital = 6,
    /// Who of a group gets a room first.
    Queue = 7,
    /// Where a party's tubes stand among those of the others that checked in with it.
    Rank = 8,
    /// Which tubes of people who are not infected are positive.
    FalsePositive = 9,
    /// Hours of turnaround of vacated rooms.
    Turnaround = 10,
    /// Outcomes and times of the inspections of a site.
    Inspection = 11,
    /// Which parties are exempt.
    Exempt = 12,
    /// Which parties have no suitable home.
    Home = 13,
    /// Whom screening on arrival finds.
    Screening = 14,
    /// How well tests see a person.
    PersonEffect = 15,
    /// Who is inside already on the first day.
    Initial = 16,
    /// Who infects whom on a day.
    Transmission = 17,
    /// Household contacts of the cases found at home in an hour.
    Household = 18,
}

/// The part of the address that a whole future shares.
#[derive(Debug, Clone, Copy)]
pub struct Randomness {
    key: [u32; 2],
    future: u32,
}

impl Randomness {
    /// The randomness of one future of a seed.
    pub fn new(seed: u64, future: u32) -> Randomness {
        Randomness { key: [seed as u32, (seed >> 32) as u32], future }
    }

    /// The stream of an entity (less than 2⁵⁶) of a source.
    pub fn stream(&self, source: Source, entity: u64) -> Stream {
        self.stream_from(source, entity, 0)
    }

    /// The same stream from a block on. A block holds two 64-bit draws; who opens streams at
    /// blocks of their own must draw no more than that from each.
    pub fn stream_from(&self, source: Source, entity: u64, block: u32) -> Stream {
        debug_assert!(entity < 1 << 56);
        let high = (entity >> 32) as u32 | (source as u32) << 24;
        Stream { key: self.key, counter: [block, entity as u32, high, self.future], second: None }
    }
}

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub struct Stream {
    key: [u32; 2],
    counter: [u32; 4],
    /// The second half of the last block, until it is drawn.
    second: Option<u64>,
}

impl Stream {
    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        if let Some(second) = self.second.take() {
            return second;
        }
        let [a, b, c, d] = philox(self.counter, self.key);
        self.counter[0] = self.counter[0].wrapping_add(1);
        self.second = Some(u64::from(c) | u64::from(d) << 32);
        u64::from(a) | u64::from(b) << 32
    }

    /// Uniform on the multiples of 2⁻⁵³ in [0, 1).
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Uniform in (0, 1): never 0, for logarithms.
    pub fn uniform_open(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
    }

    /// `true` with probability `p`.
    pub fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.bits() as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.bits())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.bits().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

/// One block of Philox 4×32-10.
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let first = u64::from(counter[0]) * 0xD251_1F53;
        let second = u64::from(counter[2]) * 0xCD9E_8D57;
        counter = [
            (second >> 32) as u32 ^ counter[1] ^ key[0],
            second as u32,
            (first >> 32) as u32 ^ counter[3] ^ key[1],
            first as u32,
        ];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    counter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn philox_gives_the_published_answers() {
        let max = u32::MAX;
        for (counter, key, answer) in [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([max; 4], [max; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ] {
            assert_eq!(philox(counter, key), answer);
        }
    }

    #[test]
    fn every_part_of_the_address_counts() {
        let first = |seed, future, source, entity, block| {
            Randomness::new(seed, future).stream_from(source, entity, block).bits()
        };
        let base = first(1, 2, Source::Count, 3, 4);
        for other in [
            first(2, 2, Source::Count, 3, 4),
            first(1 | 1 << 40, 2, Source::Count, 3, 4),
            first(1, 3, Source::Count, 3, 4),
            first(1, 2, Source::Hours, 3, 4),
            first(1, 2, Source::Count, 3 | 1 << 50, 4),
            first(1, 2, Source::Count, 3, 5),
        ] {
            assert_ne!(base, other);
        }
    }

    #[test]
    fn a_stream_goes_on_where_its_next_block_begins() {
        let randomness = Randomness::new(7, 8);
        let mut whole = randomness.stream(Source::Person, 9);
        let drawn: Vec<u64> = (0..4).map(|_| whole.bits()).collect();
        let mut second = randomness.stream_from(Source::Person, 9, 1);
        assert_eq!([second.bits(), second.bits()], drawn[2..]);
    }
}
