//! Digests that must not change: the same inputs gave these numbers in every earlier version.
//!
//! A change here means that links and files give other numbers than before: then the engine's
//! version rises and CHANGELOG.md says why.

use isoplan::engine::Engine;
use isoplan::scenario::preset::Preset;
use isoplan::summary::Digest;

/// Preset, futures, digest.
pub const DIGESTS: [(&str, u32, &str); 8] = [
    ("jilin-2022", 2, "5f2f31226c557443"),
    ("border-city", 3, "e9398554276060a4"),
    ("dalian-2020", 3, "9d40c7af03da6e46"),
    ("hong-kong-winter", 3, "6af02adb3eeeca98"),
    ("henan-reserve", 2, "047d6ec88d8ea1de"),
    ("w1", 3, "c3fba3e1e579048f"),
    ("w10", 3, "a2777feb3eed28b3"),
    ("w100", 3, "050f645be0a2c10f"),
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
