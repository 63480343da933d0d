//! Every parser survives hostile inputs of megabytes, some thousand random changes of sound inputs, and
//! what `tests/corpus/fuzz` keeps of fuzzing's findings. That is nothing so far: what it found was too long
//! to keep, and the targets make it anew (`large`). `.dev/fuzz` looks longer, guided by the code that
//! inputs reach.

#[path = "../fuzz/targets/mod.rs"]
mod targets;

use std::fs;
use std::path::Path;

use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt, SeedableRng};
use targets::{TARGETS, Target};

/// Changed inputs of each target.
const CHANGED: usize = 2000;

/// What fuzzing has found; there is no folder as long as that is nothing.
fn findings(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/fuzz").join(target.name);
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

// One test, because the memory that is counted is that of all threads.
#[test]
fn no_input_takes_the_program_down() {
    for target in TARGETS {
        let sound = (target.seeds)();
        assert!(!sound.is_empty(), "{}", target.name);
        let inputs = [sound, findings(target)].concat();
        inputs.iter().chain(&(target.large)()).for_each(|input| target.run(input));
        let words = (target.words)();
        let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
        for _ in 0..CHANGED {
            let mut input = inputs.choose(&mut random).unwrap().clone();
            for _ in 0..random.random_range(1..5) {
                change(&mut input, &inputs, &words, &mut random);
            }
            input.truncate(target.longest);
            target.run(&input);
        }
    }
}

/// Changes an input in one of the ways in which fuzzers do.
fn change(input: &mut Vec<u8>, others: &[Vec<u8>], words: &[Vec<u8>], random: &mut impl Rng) {
    let from = random.random_range(0..=input.len());
    let to = input.len().min(from + random.random_range(0..40));
    match random.random_range(0..6) {
        0 if from < input.len() => input[from] ^= 1 << random.random_range(0..8),
        1 if from < input.len() => input[from] = random.random(),
        2 => drop(input.drain(from..to)),
        3 => {
            let copy = input[from..to].repeat(random.random_range(1..5));
            input.splice(from..from, copy);
        }
        4 => {
            let word = words.choose(random).cloned().unwrap_or_default();
            let end = if random.random() { from } else { input.len().min(from + word.len()) };
            input.splice(from..end, word);
        }
        _ => {
            let other = others.choose(random).map_or(&[][..], Vec::as_slice);
            let at = random.random_range(0..=other.len());
            input.truncate(from);
            input.extend_from_slice(&other[at..]);
        }
    }
}
