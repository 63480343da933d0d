//! What a future costs: `cargo bench --no-default-features`.
//!
//! First the ratios that matter, measured side by side in turns so that a busy machine slows both
//! alike; then the parts, by divan. Nothing here is asserted: times depend on the machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

use divan::Bencher;
use isoplan::engine::{Engine, Trajectory};
use isoplan::scenario::Scenario;
use isoplan::scenario::preset::Preset;
use isoplan::summary::Summary;
use rand::rngs::{ChaCha8Rng, Xoshiro256PlusPlus};
use rand::{Rng, SeedableRng};

#[path = "../oracle/mod.rs"]
mod oracle;
#[allow(dead_code, unused_imports)]
#[path = "../../src/engine/random.rs"]
mod random;

fn main() {
    ratios();
    divan::main();
}

fn scenario(name: &str) -> Scenario {
    Preset::of(name).and_then(|preset| preset.draft().check().ok()).expect("a preset")
}

fn ratios() {
    let scenarios = ["w1", "w10", "w100"].map(scenario);
    let engines = scenarios.each_ref().map(Engine::new);
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    let oracle = |number: u32| {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(u64::from(number));
        black_box(oracle::simulate(&scenarios[0], &mut rng));
    };
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..15 {
        for (engine, times) in engines.iter().zip(&mut times) {
            let number = next();
            times.push(time(|| drop(black_box(engine.future(number)))));
        }
        let number = next();
        times[3].push(time(|| oracle(number)));
    }
    let [w1, w10, w100, oracle] = times.map(median);
    let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64();
    println!("one future of W1, engine        {w1:>10.2?}");
    println!("one future of W1, per person    {oracle:>10.2?}   {:>6.1} times the engine", ratio(oracle, w1));
    println!("W10 / W1                        {:>10.2}   goal at most 1.2", ratio(w10, w1));
    println!("W100 / W1                       {:>10.2}   goal at most 1.5", ratio(w100, w1));
    println!();
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[divan::bench(args = ["w1", "w10", "w100", "jilin-2022"])]
fn future(bencher: Bencher, name: &str) {
    let engine = Engine::new(&scenario(name));
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        engine.future(number)
    });
}

#[divan::bench(sample_count = 5, args = [100, 400])]
fn summary(bencher: Bencher, futures: u32) {
    let scenario = scenario("w1");
    let engine = Engine::new(&scenario);
    let futures: Vec<Trajectory> = (0..futures).map(|number| engine.future(number)).collect();
    bencher.bench_local(|| Summary::of(&scenario, &futures));
}

/// Opening a stream by its address and drawing four numbers, as a person does: the engine's
/// generator against two that could take its place.
#[divan::bench(args = ["philox", "chacha8", "xoshiro256++"])]
fn open_and_draw(bencher: Bencher, generator: &str) {
    let mut entity = 0u64;
    bencher.bench_local(|| {
        entity += 1;
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&entity.to_le_bytes());
        match generator {
            "philox" => {
                let mut stream = random::Randomness::new(1, 2).stream(random::Source::Person, entity);
                (0..4).fold(0, |sum, _| sum ^ stream.bits())
            }
            "chacha8" => {
                let mut stream = ChaCha8Rng::from_seed(seed);
                (0..4).fold(0, |sum, _| sum ^ stream.next_u64())
            }
            _ => {
                let mut stream = Xoshiro256PlusPlus::seed_from_u64(entity);
                (0..4).fold(0, |sum, _| sum ^ stream.next_u64())
            }
        }
    });
}
