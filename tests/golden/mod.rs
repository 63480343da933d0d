//! Digests that must not change: the same inputs gave these numbers in every earlier version.
//!
//! A change here means that links and files give other numbers than before: then the engine's
//! version rises and CHANGELOG.md says why.

use isoplan::engine::Engine;
use isoplan::scenario::preset::Preset;
use isoplan::summary::Digest;

/// Preset, futures, digest.
pub const DIGESTS: [(&str, u32, &str); 8] = [
    ("jilin-2022", 2, "7a33cba732f5c6d0"),
    ("border-city", 3, "fd537b864998f0e9"),
    ("dalian-2020", 3, "9d40c7af03da6e46"),
    ("hong-kong-winter", 3, "096a66e09a3030e8"),
    ("henan-reserve", 2, "a26e02e717737e06"),
    ("w1", 3, "434ead8dd114562d"),
    ("w10", 3, "d7ffeb0652c97ad2"),
    ("w100", 3, "62d0c48ce379fe0b"),
];

/// Every preset that gives another digest: its name, the digest expected, the digest found.
pub fn differences() -> Vec<(&'static str, &'static str, String)> {
    let found = |&(name, futures, expected): &(&'static str, u32, &'static str)| {
        let scenario = Preset::of(name).unwrap().draft().check().unwrap();
        let engine = Engine::new(&scenario);
        let futures: Vec<_> = (0..futures).map(|number| engine.future(number)).collect();
        (name, expected, Digest::of(&futures).to_string())
    };
    DIGESTS.iter().map(found).filter(|(_, expected, found)| expected != found).collect()
}
