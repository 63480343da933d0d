//! What a future costs: `cargo bench`.
//!
//! First the ratios that matter, measured side by side in turns so that a busy machine slows both
//! alike; then the parts, by divan. Nothing here is asserted: times depend on the machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

use divan::Bencher;
use isoplan::engine::{Engine, Trajectory};
use isoplan::scenario::preset::Preset;
use isoplan::summary::Summary;
use rand::rngs::{ChaCha8Rng, Xoshiro256PlusPlus};
use rand::{Rng, SeedableRng};
use scenario::Scenario;

#[path = "../oracle/mod.rs"]
mod oracle;
#[allow(dead_code, unused_imports)]
#[path = "../../src/engine/random.rs"]
mod random;
#[allow(dead_code, unused_imports)]
#[path = "../../src/engine/sample.rs"]
mod sample;

/// What `sample` names of the crate that it is a part of.
mod scenario {
    pub use isoplan::scenario::*;
}

fn main() {
    ratios();
    divan::main();
}

fn scenario(name: &str) -> Scenario {
    Preset::of(name).and_then(|preset| preset.draft().check().ok()).expect("a preset")
}

fn ratios() {
    let [w1, w10, w100] = ["w1", "w10", "w100"].map(scenario);
    // Two fifths of the tubes: results come later every day.
    let mut late = w1.clone();
    late.laboratories.iter_mut().for_each(|laboratory| laboratory.tubes_per_day.fill(1_200));
    let scenarios = [w1, w10, w100, late];
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
    let mut times: [Vec<Duration>; 6] = Default::default();
    for _ in 0..15 {
        for (engine, times) in engines.iter().zip(&mut times) {
            // The second of two: the first finds no memory.
            let first = next();
            let mut futures = engine.futures(first..next() + 1);
            drop(black_box(futures.next()));
            times.push(time(|| drop(black_box(futures.next()))));
        }
        let number = next();
        times[4].push(time(|| oracle(number)));
        times[5].push(time(|| draw(number)));
    }
    let [w1, w10, w100, late, oracle, drawing] = times.map(median);
    let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64();
    println!("one future of W1, engine        {w1:>10.2?}");
    println!("one future of W1, per person    {oracle:>10.2?}   {:>6.1} times the engine", ratio(oracle, w1));
    println!(
        "  random numbers of W1 alone    {drawing:>10.2?}   engine {:>4.1} times that",
        ratio(w1, drawing)
    );
    println!("W10 / W1                        {:>10.2}   goal at most 1.2", ratio(w10, w1));
    println!("W100 / W1                       {:>10.2}   goal at most 1.5", ratio(w100, w1));
    println!("W1 with 2/5 of its tubes / W1   {:>10.2}   each future runs twice", ratio(late, w1));
    println!();
}

/// Merely draws what a future of W1 needs: 18 counts a day, 6 numbers for each of 540 infected persons,
/// each from a stream of its own address.
fn draw(future: u32) {
    let randomness = random::Randomness::new(1, future);
    let mut drawn = 0;
    for day in 0..180u64 {
        let mut stream = randomness.stream(random::Source::Count, day);
        let parties = sample::poisson(&mut stream, 480.0);
        for here in sample::multinomial(&mut stream, parties, &[1.0, 1.0, 1.0]) {
            let mut stream = randomness.stream(random::Source::Composition, (day << 8) | (drawn % 3));
            for (size, number) in
                (1u64..).zip(sample::multinomial(&mut stream.clone(), here, &[0.8, 0.15, 0.05]))
            {
                drawn += sample::binomial(&mut stream, number, 0.005 * size as f64);
            }
        }
    }
    for person in 0..540u64 {
        let mut stream = randomness.stream(random::Source::Person, person);
        let since = 14.0 * stream.uniform();
        let is_seen = stream.chance(0.7) && stream.chance(0.8);
        let onset = libm::exp(1.621 + 0.418 * sample::normal(&mut stream));
        let mut swab = randomness.stream(random::Source::Swab, person);
        drawn += u64::from(is_seen && onset > since) + u64::from(swab.chance(0.5));
    }
    black_box(drawn);
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
