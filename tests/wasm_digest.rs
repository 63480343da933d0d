//! The golden digests in WebAssembly: the same bits as in native code.

#![cfg(target_arch = "wasm32")]

mod golden;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn presets_give_their_digests() {
    assert_eq!(golden::differences(), []);
}
