//! The golden digests in native code; `wasm_digest.rs` has them in WebAssembly.

#![cfg(not(target_arch = "wasm32"))]

mod golden;

#[test]
fn presets_give_their_digests() {
    assert_eq!(golden::differences(), []);
}

#[test]
fn every_preset_has_a_digest() {
    for preset in &isoplan::scenario::preset::PRESETS {
        assert!(golden::DIGESTS.iter().any(|(name, ..)| *name == preset.name), "{}", preset.name);
    }
}
