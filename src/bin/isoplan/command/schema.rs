//! Prints the format of scenarios for programs.

use isoplan::locale::{Language, Locale, label_key};
use isoplan::scenario::parameter::Unit;
use isoplan::scenario::schema::{self, Words};

use super::{Failure, output};

/// Print the JSON Schema of scenarios.
///
/// It has every field with its type, range, unit, default and source. Editors complete and check scenarios by it; it is made from the table that `isoplan parameters` prints.
/// Conditions between fields are beyond it: `isoplan check` has the last word.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Options {}

const EXAMPLES: &str = "\
Example:
  isoplan schema > scenario.schema.json";

/// Prints the schema.
pub fn schema(Options {}: &Options) -> Result<(), Failure> {
    let locale = Locale::new(Language::English);
    let schema = schema::schema(&Words {
        title: &|id| locale.text(&label_key(id)),
        unit: &|parameter| match parameter.unit {
            Unit::None => String::new(),
            unit => locale.unit(unit),
        },
    });
    output::print(format!("{schema:#}\n"))
}
