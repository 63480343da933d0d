//! The same futures natively and in WebAssembly, on one thread: `.dev/bench` runs both and sets them
//! side by side.
//!
//! Prints `name milliseconds` a line: the mean over some futures. Nothing here is asserted.

use isoplan::engine::Engine;
use isoplan::scenario::preset::Preset;

/// Presets, and how many futures of each.
const PRESETS: [(&str, u32); 3] = [("w1", 200), ("w100", 200), ("jilin-2022", 10)];

/// The mean time of a future of each preset, by a clock in milliseconds.
fn measure(clock: impl Fn() -> f64) -> Vec<(&'static str, f64)> {
    let mean = |(name, futures): (&'static str, u32)| {
        let scenario = Preset::of(name).and_then(|preset| preset.draft().check().ok()).expect("a preset");
        let engine = Engine::new(&scenario);
        // The first futures find cold caches and no memory, and code that is not compiled in full yet.
        engine.futures(0..futures / 2).for_each(drop);
        let start = clock();
        engine.futures(0..futures).for_each(drop);
        (name, (clock() - start) / f64::from(futures))
    };
    PRESETS.into_iter().map(mean).collect()
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_test::wasm_bindgen_test]
fn in_node() {
    for (name, milliseconds) in measure(js_sys::Date::now) {
        wasm_bindgen_test::console_log!("{name} {milliseconds:.3}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let start = std::time::Instant::now();
    for (name, milliseconds) in measure(|| start.elapsed().as_secs_f64() * 1000.0) {
        println!("{name} {milliseconds:.3}");
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
