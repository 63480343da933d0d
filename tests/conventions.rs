//! The prohibitions of the crate's documentation.

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a path, which may be a file itself.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut files: Vec<_> = entries.flat_map(|entry| files(&entry.unwrap().path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files
}

/// The code lines of a module (its file and its folder): (file, line number, text).
fn lines(module: &str) -> Vec<(String, usize, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for place in [root.join(format!("{module}.rs")), root.join(module)] {
        for file in files(&place) {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.strip_prefix(&root).unwrap().display().to_string();
            for (number, line) in (1..).zip(text.lines()) {
                if !line.trim_start().starts_with("//") {
                    found.push((name.clone(), number, line.to_owned()));
                }
            }
        }
    }
    assert!(!found.is_empty(), "no module {module}");
    found
}

#[track_caller]
fn forbid(module: &str, words: &[&str]) {
    let tests = |file: &str| file.ends_with("tests.rs");
    for (file, number, line) in lines(module).into_iter().filter(|(file, ..)| !tests(file)) {
        for word in words {
            assert!(!line.contains(word), "{file}:{number}: {word} is forbidden in {module}: {line}");
        }
    }
}

const OUTSIDE_WORLD: [&str; 7] =
    ["std::fs", "std::time", "std::env::", "std::thread", "std::net", "println!", "std::process"];

/// The modules in the order of the map, and what each must not name although it comes before.
const MODULES: [(&str, &[&str]); 13] = [
    ("scenario", &[]),
    ("table", &["rand::"]),
    ("efficacy", &["crate::table", "rand::"]),
    ("engine", &["crate::table", "crate::efficacy"]),
    ("summary", &["crate::table", "rand::"]),
    ("sizing", &["crate::table", "rand::"]),
    ("link", &["crate::table", "crate::engine", "rand::"]),
    ("part", &["crate::table", "crate::link", "rand::"]),
    ("validation", &["crate::table", "crate::link", "crate::part", "rand::"]),
    ("job", &["crate::table", "crate::link", "crate::part", "rand::"]),
    ("locale", &["crate::job", "crate::part", "rand::"]),
    ("export", &["crate::job", "crate::part", "rand::"]),
    ("spreadsheet", &["crate::job", "crate::part", "rand::"]),
];

#[test]
fn modules_know_only_those_before_them() {
    for (place, (module, others)) in MODULES.iter().enumerate() {
        let later: Vec<String> =
            MODULES[place + 1..].iter().map(|(later, _)| format!("crate::{later}")).collect();
        // Tests below `#[cfg(test)]` in a file may look further; there are none that do.
        forbid(module, &later.iter().map(String::as_str).collect::<Vec<_>>());
        forbid(module, others);
        forbid(module, &OUTSIDE_WORLD);
    }
}

#[test]
fn what_the_page_knows_and_says_is_free_of_the_browser() {
    let browser = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];
    for module in [
        "app/form",
        "app/state",
        "app/library",
        "app/fixes",
        "app/report",
        "app/words",
        "app/chart",
        "app/briefing",
    ] {
        forbid(module, &browser);
        forbid(module, &["isoplan::job", "crate::runner", "crate::view", "crate::platform"]);
    }
    forbid("app/view", &["isoplan::job", "crate::runner", "crate::platform", "crate::store", "crate::files"]);
    forbid("app/errand", &["isoplan::job", "crate::view"]);
}

#[test]
fn randomness_has_one_source() {
    forbid("engine", &["rand::rng()", "StdRng", "SmallRng", "thread_rng", "getrandom", "rand_distr"]);
}

#[test]
fn clippy_refuses_the_platforms_functions() {
    let clippy = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("clippy.toml")).unwrap();
    for function in ["exp", "ln", "powf", "powi", "sin", "cos", "log10"] {
        assert!(clippy.contains(&format!("f64::{function}\"")), "{function}");
    }
}

#[test]
fn every_parameter_says_what_it_rests_on() {
    use isoplan::scenario::parameter::{Basis, all};
    for parameter in all() {
        let (Basis::Source(text) | Basis::Assumption(text) | Basis::Choice(text)) = parameter.basis;
        assert!(text.len() > 3, "{}", parameter.id);
    }
}
