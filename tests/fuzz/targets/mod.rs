//! What is done with bytes from anywhere: the same under the fuzzer and in `cargo test`.
//!
//! A target takes any bytes, and must neither panic nor take more than a second or 64 MB. To add one:
//! write its function and seeds in a module here, and its row into [`TARGETS`].

mod library;
mod limits;
mod link;
mod part;
mod scenario;
mod table;
mod workbook;

use std::collections::BTreeSet;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::parameter::{self, Kind};
use xxhash_rust::xxh3::xxh3_64;

/// A parser, and how bytes come to it.
pub struct Target {
    /// What it is called on the command line, and the folder of its findings.
    pub name: &'static str,
    /// What every sound and unsound input must survive.
    run: fn(&[u8]),
    /// Inputs from which others are made.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that inputs are made of.
    pub words: fn() -> Vec<Vec<u8>>,
    /// Hostile inputs too long for the fuzzer to find.
    #[allow(dead_code, reason = "`cargo test` gives them")]
    pub large: fn() -> Vec<Vec<u8>>,
    /// The most bytes that the fuzzer gives it.
    pub longest: usize,
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target {
        name: "link",
        run: link::payload,
        seeds: link::payloads,
        words: link::payload_words,
        large: Vec::new,
        longest: 2048,
    },
    Target {
        name: "link-text",
        run: link::text,
        seeds: link::texts,
        words: link::text_words,
        large: Vec::new,
        longest: 1024,
    },
    Target {
        name: "scenario",
        run: scenario::run,
        seeds: scenario::seeds,
        words: scenario::words,
        large: scenario::large,
        longest: 8192,
    },
    Target {
        name: "part",
        run: part::body,
        seeds: part::bodies,
        words: scenario::words,
        large: Vec::new,
        longest: 8192,
    },
    Target {
        name: "future",
        run: part::future,
        seeds: part::futures,
        words: part::words,
        large: Vec::new,
        longest: 2048,
    },
    Target {
        name: "table",
        run: table::run,
        seeds: table::seeds,
        words: table::words,
        large: table::large,
        longest: 2048,
    },
    Target {
        name: "workbook",
        run: workbook::parts,
        seeds: workbook::texts,
        words: workbook::words,
        large: Vec::new,
        longest: 4096,
    },
    Target {
        name: "archive",
        run: table::run,
        seeds: workbook::archives,
        words: workbook::words,
        large: Vec::new,
        longest: 8192,
    },
    Target {
        name: "library",
        run: library::run,
        seeds: library::seeds,
        words: library::words,
        large: Vec::new,
        longest: 4096,
    },
];

impl Target {
    /// Gives it bytes.
    ///
    /// # Panics
    ///
    /// If they take too much time or memory, or what is read from them is not what it must be.
    pub fn run(&self, bytes: &[u8]) {
        limits::hold(self.name, || (self.run)(bytes));
    }
}

/// Whether to do also what takes long: with one input of so many, always the same ones.
fn one_in(of: u64, bytes: &[u8]) -> bool {
    xxh3_64(bytes).is_multiple_of(of)
}

/// Does something in every language.
fn in_every_language(something: impl FnMut(&Locale)) {
    thread_local! {
        // Making them takes longer than most inputs.
        static LOCALES: [Locale; Language::ALL.len()] = Language::ALL.map(Locale::new);
    }
    LOCALES.with(|locales| locales.iter().for_each(something));
}

/// The names of all fields, and the words among which some choose.
fn names() -> BTreeSet<&'static str> {
    let fields = parameter::all().flat_map(|parameter| parameter.id.split('.'));
    let choices = parameter::all().flat_map(|parameter| match parameter.kind {
        Kind::Choice(choices) => choices.iter(),
        _ => [].iter(),
    });
    let fields = fields.map(|field| field.trim_end_matches("[]"));
    fields.chain(choices.copied()).chain(["isoplan", "origins", "path", "source", "assumption"]).collect()
}
