//! Results as files: CSV for programs, XLSX for people, and templates of the tables that are read.
//!
//! Every file says where it comes from: a [`Stamp`] with the scenario, its link, the versions, seed,
//! number of futures and the digest, so that a printed figure can be found again. The same inputs give
//! the same bytes; nothing in a file tells when it was written.

mod cell;
mod csv;
mod parameters;
mod results;
mod template;
mod workbook;

pub use cell::Cell;
pub use csv::{csv, harmless, stamped};
pub use parameters::{InEffect, RestsOn, in_effect};
pub use results::{Results, workbook};
pub use template::{template_csv, template_workbook};
pub use workbook::{Sheet, Workbook};

use crate::scenario::FORMAT_VERSION;
use crate::summary::{Summary, Version};

/// Where results come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Name of the scenario.
    pub name: String,
    /// A link that opens the scenario, if there is one.
    pub link: Option<String>,
    /// Version of the program.
    pub engine: Version,
    /// Version of the scenario's format.
    pub format: u64,
    /// Seed of the futures.
    pub seed: u64,
    /// Number of futures.
    pub futures: u32,
    /// Digest of every figure of every future.
    pub digest: String,
}

impl Stamp {
    /// The stamp of a summary.
    pub fn new(summary: &Summary, link: Option<String>) -> Stamp {
        Stamp {
            name: summary.name.clone(),
            link,
            engine: summary.engine,
            format: FORMAT_VERSION,
            seed: summary.seed,
            futures: summary.futures,
            digest: summary.digest.to_string(),
        }
    }
}

#[cfg(test)]
mod tests;
