//! libFuzzer's side of the targets, for `.dev/fuzz`. `FUZZ_TARGET` names the target; without it, all
//! names are printed. With `FUZZ_WRITE_TO`, what the fuzzer begins with is only written there.

#![no_main]

#[path = "targets/mod.rs"]
mod targets;

use std::path::Path;
use std::process::exit;
use std::sync::OnceLock;
use std::{env, fs, io};

use targets::{TARGETS, Target};

static TARGET: OnceLock<&Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(init: begin(), |bytes: &[u8]| {
    TARGET.get().expect("libFuzzer begins first").run(bytes);
});

fn begin() {
    let Ok(name) = env::var("FUZZ_TARGET") else {
        TARGETS.iter().for_each(|target| println!("{}", target.name));
        exit(0)
    };
    let Some(target) = TARGETS.iter().find(|target| target.name == name) else {
        eprintln!("no target {name}");
        exit(2)
    };
    if let Some(folder) = env::var_os("FUZZ_WRITE_TO") {
        write(target, folder.as_ref()).expect("the folder can be written");
        exit(0)
    }
    let _ = TARGET.set(target);
}

/// Writes seeds, words and the greatest length.
fn write(target: &Target, folder: &Path) -> io::Result<()> {
    let seeds = folder.join("seeds");
    fs::create_dir_all(&seeds)?;
    for (number, seed) in (target.seeds)().iter().enumerate() {
        fs::write(seeds.join(number.to_string()), seed)?;
    }
    let escaped = |word: Vec<u8>| word.iter().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
    // libFuzzer reads no longer ones.
    let words = (target.words)().into_iter().filter(|word| word.len() <= 64);
    let lines: String = words.map(|word| format!("\"{}\"\n", escaped(word))).collect();
    fs::write(folder.join("words"), lines)?;
    fs::write(folder.join("longest"), target.longest.to_string())
}
