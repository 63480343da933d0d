//! Everything that is built in may be given away, and comes from the one registry.

use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than to be named.
const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The packages that the lock file names, our own left out.
fn packages() -> Vec<Value> {
    // Not offline: packages for other systems are named too, and a fresh machine has not got them.
    let arguments = ["metadata", "--format-version", "1", "--locked"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages").iter();
    packages.filter(|package| !package["source"].is_null()).cloned().collect()
}

/// Whether an expression of SPDX leaves us a choice that is allowed. Older packages write `/` for `OR`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let choices = at_top(&expression, "OR");
    choices.iter().any(|choice| at_top(choice, "AND").iter().all(|part| is_allowed_part(part)))
}

fn is_allowed_part(part: &str) -> bool {
    match part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&part),
    }
}

/// An expression divided at a word that stands outside of all brackets.
fn at_top(expression: &str, word: &str) -> Vec<String> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0;
    for token in expression.split_whitespace() {
        if depth == 0 && token == word {
            parts.push(Vec::new());
        } else {
            parts.last_mut().expect("begins with one").push(token);
        }
        depth += token.matches('(').count();
        depth -= token.matches(')').count();
    }
    parts.into_iter().map(|part| part.join(" ")).collect()
}

#[test]
fn every_package_may_be_given_away() {
    let packages = packages();
    assert!(packages.len() > 100, "{} packages", packages.len());
    for package in packages {
        let (name, licence) = (&package["name"], package["license"].as_str().unwrap_or("none stated"));
        assert!(is_allowed(licence), "{name}: {licence}");
        assert_eq!(package["source"], REGISTRY, "{name}");
    }
}

#[test]
fn a_choice_is_enough_and_a_condition_counts() {
    for (expression, allowed) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-2.0-only OR MIT", true),
        ("MIT/GPL-3.0", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
        ("(GPL-2.0-only OR GPL-3.0-only) AND MIT", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only", true),
        ("none stated", false),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression}");
    }
}
