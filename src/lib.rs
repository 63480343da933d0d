//! Isoplan: do the quarantine hotels' rooms, tests and staff last?
//!
//! A city's isolation team describes who arrives, how long they isolate, which rooms and
//! laboratories there are; the engine follows thousands of stochastic futures; the summary says how
//! likely the rooms last, when they run out, and what is missing. The same engine runs in the
//! browser (the page and the workers that simulate are one WebAssembly program) and on the command line, with the
//! same numbers to the bit.
//!
//! # The map
//!
//! What is computed, by which equations and on which assumptions, stands in [`model`], page by page.
//! Data flows one way; each module may use those before it, never those after it.
//!
//! | module | what it holds | what it must not know |
//! |---|---|---|
//! | [`model`] | documentation only: the model, component by component | code |
//! | [`scenario`] | what a planner decides: draft, check, issues, parameter table, presets | engine, summary, clock, files |
//! | [`table`] | daily counts from spreadsheets: text, CSV or XLSX in, counts or issues by row and column out | engine, summary, clock, files |
//! | [`efficacy`] | the exact residual risk of an isolation rule, by integration | engine, summary, randomness, clock, files |
//! | [`engine`] | one future: scenario and number in, trajectory out | summary, statistics, clock, files |
//! | [`summary`] | many trajectories in; quantiles, probabilities, digests out | randomness, clock, files |
//! | [`sizing`] | questions answered by search: which futures are wanted next, and what they decide | randomness, link, clock, files, threads |
//! | [`link`] | a scenario as a text for an address, and back | engine's inside, randomness, clock, files |
//! | [`part`] | futures by range, as bytes; joined exactly | randomness, clock, files |
//! | [`validation`] | theory, publications and observations against the program, as a table | randomness, clock, files |
//! | [`job`] | work given away in messages: request, reply, progress | clock, files |
//! | [`locale`] | words and number formats of the languages | engine's inside, clock, files |
//! | [`export`] | results as CSV and XLSX, stamped; templates of tables | job, randomness, clock, files |
//! | [`spreadsheet`] | spreadsheets read and written elsewhere, in messages | job, randomness, clock, files |
//!
//! Every input of the model is a row of the [parameter table](scenario::parameter); `isoplan
//! parameters` prints it with its words, ranges, defaults and their sources.
//!
//! The page and its workers are a package of their own, in `src/app`, which is made of this one. So nothing
//! here can know the web, and the page can be compiled to be small, all else to be fast. The program `isoplan`
//! is the command line, and the only place that reads files and starts threads.
//!
//! # Prohibitions, held by `tests/conventions.rs`
//!
//! - No module names a later one.
//! - What the page knows (its `state`), asks (`form`), keeps (`library`), says (`report`) and draws (`chart`) is
//!   free of the browser; its views know no workers.
//! - Transcendental functions come from `libm`, never from `f64`'s methods: the platforms' differ
//!   (`clippy.toml` lists them).
//! - Randomness comes from the engine's streams, opened by address, never from a global source.
//! - No unsafe code.

pub mod efficacy;
pub mod engine;
pub mod export;
pub mod job;
pub mod link;
pub mod locale;
mod message;
pub mod model;
pub mod part;
pub mod scenario;
pub mod sizing;
pub mod spreadsheet;
pub mod summary;
pub mod table;
pub mod validation;
