//! Parts of a run: what stands behind a sum that fits.

use std::sync::LazyLock;

use isoplan::engine::{Engine, Trajectory};
use isoplan::part::{Sealed, join, seal};
use isoplan::summary::{Places, Summary};
use miniz_oxide::deflate::compress_to_vec;
use xxhash_rust::xxh3::xxh3_64;

use super::scenario;

/// Bytes before length and sum, and before what is summed.
const FORMAT: usize = 10;
const PREFIX: usize = 26;

/// Head and futures, deflated.
pub fn body(bytes: &[u8]) {
    read(&sealed(bytes));
}

/// The only future of the short scenario, not deflated.
pub fn future(bytes: &[u8]) {
    static HEAD: LazyLock<Vec<u8>> = LazyLock::new(|| seal(&scenario::short(), 0..1, &[])[PREFIX..].to_vec());
    let deflated = compress_to_vec(bytes, 0);
    read(&sealed(&[&HEAD[..], &length(deflated.len()), &deflated].concat()));
}

/// Reads and joins a part. What is joined can be summarised.
fn read(bytes: &[u8]) {
    let Ok(sealed) = Sealed::read(bytes) else { return };
    let Ok((scenario, futures)) = join(std::slice::from_ref(&sealed)) else { return };
    let futures: Vec<&Trajectory> = futures.iter().collect();
    assert!(Summary::of(&scenario, futures.iter().copied()).is_some());
    Places::of(&scenario, &futures);
}

/// Behind the beginning, length and sum of a part.
fn sealed(body: &[u8]) -> Vec<u8> {
    static BEGINNING: LazyLock<Vec<u8>> =
        LazyLock::new(|| seal(&scenario::short(), 0..1, &[])[..FORMAT].to_vec());
    let (length, sum) = ((body.len() as u64).to_le_bytes(), xxh3_64(body).to_le_bytes());
    [&BEGINNING[..], &length, &sum, body].concat()
}

/// A length, seven bits a byte, least significant first.
fn length(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The short scenario's part, and one of two futures.
pub fn bodies() -> Vec<Vec<u8>> {
    let mut two = scenario::short();
    two.set("calendar.futures", 2.into());
    let drafts = [(scenario::short(), 1), (two, 2)];
    drafts
        .map(|(draft, number)| {
            let futures: Vec<Trajectory> = Engine::new(&draft.check().unwrap()).futures(0..number).collect();
            seal(&draft, 0..number, &futures)[PREFIX..].to_vec()
        })
        .to_vec()
}

/// The short scenario's future, inflated again.
pub fn futures() -> Vec<Vec<u8>> {
    let body = bodies().swap_remove(0);
    let head = seal(&scenario::short(), 0..1, &[]).len() - PREFIX;
    let behind = &body[head..];
    let digits = behind.iter().take_while(|byte| **byte > 0x7f).count() + 1;
    vec![miniz_oxide::inflate::decompress_to_vec(&behind[digits..]).unwrap()]
}

/// Numbers that are too large for what they count, and measures that are none.
pub fn words() -> Vec<Vec<u8>> {
    let words: [&[u8]; 4] = [
        b"\xff\xff\xff\xff\x0f",
        b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
        &f64::NAN.to_le_bytes(),
        &f64::INFINITY.to_le_bytes(),
    ];
    words.map(<[u8]>::to_vec).to_vec()
}
