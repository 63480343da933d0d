//! Digests that must not change: the same inputs gave these numbers in every earlier version.
//!
//! A change here means that links and files give other numbers than before: then the engine's
//! version rises and CHANGELOG.md says why.

use isoplan::engine::Engine;
use isoplan::scenario::preset::Preset;
use isoplan::summary::Digest;

/// Preset, futures, digest.
pub const DIGESTS: [(&str, u32, &str); 8] = [
    ("jilin-2022", 2, "b7e639d8c5276cbf"),
    ("border-city", 3, "ef6a2b7293e16a8a"),
    ("dalian-2020", 3, "c0c9d152a787fd60"),
    ("hong-kong-winter", 3, "d76d8fb5cab00abc"),
    ("henan-reserve", 2, "803472424e0f569d"),
    ("w1", 3, "6244bb463192397d"),
    ("w10", 3, "883568a5f0a5c453"),
    ("w100", 3, "1120b420720d3c8b"),
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
