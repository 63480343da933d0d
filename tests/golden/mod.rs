//! Digests that must not change: the same inputs gave these numbers in every earlier version.
//!
//! A change here means that links and files give other numbers than before: then the engine's
//! version rises and CHANGELOG.md says why.

use isoplan::engine::Engine;
use isoplan::scenario::preset::Preset;
use isoplan::summary::Digest;

/// Preset, futures, digest.
pub const DIGESTS: [(&str, u32, &str); 8] = [
    ("jilin-2022", 2, "408371a5b2768a7c"),
    ("border-city", 3, "2550f6b4c3dc62b7"),
    ("dalian-2020", 3, "16960bfc06399c15"),
    ("hong-kong-winter", 3, "d76d8fb5cab00abc"),
    ("henan-reserve", 2, "05a194759992be9f"),
    ("w1", 3, "5108f826cbaff841"),
    ("w10", 3, "64035ef54e07400d"),
    ("w100", 3, "db3f789ba07d1a6c"),
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
