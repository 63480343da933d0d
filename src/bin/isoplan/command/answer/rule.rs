//! The shortest rule that is no worse than another.

use clap::Args;
use isoplan::locale::Locale;
use isoplan::scenario::rule_preset::FIVE_TESTS;
use isoplan::sizing::shortest::{ShorterRule, shortest};

use super::how::{Format, pretty};
use crate::command::Failure;
use crate::command::output::{self, Tongue};
use crate::command::source::{self, Source};

/// The fewest days in a site whose exact residual risk is no greater than that of another rule.
///
/// No futures are run: the risk is integrated. Days at home stay as in the other rule.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    source: Source,
    /// The rule that it must not be worse than.
    #[arg(long, value_name = "RULE", default_value = FIVE_TESTS.name)]
    baseline: String,
    /// Number of the stream, the first is 1.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    stream: u32,
    /// Form of the answer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
}

/// Prints the shortest rules.
pub fn answer(options: &Options) -> Result<(), Failure> {
    let draft = source::draft(&options.source.scenario)?;
    let found = shortest(&draft, options.stream - 1, &options.baseline).map_err(|refusal| {
        let reasons = Locale::new(isoplan::locale::Language::English).refusal(&refusal, None);
        let lines = reasons.iter().map(|reason| format!("{}: {reason}", options.source.scenario));
        lines.collect::<Vec<_>>().join("\n")
    })?;
    let locale = Locale::new(options.language.into());
    let sentences = |rule: &ShorterRule| locale.shortest_rule(&found, rule);
    output::print(match options.format {
        Format::Text => {
            let of_rule = |rule: &ShorterRule| {
                let changes =
                    rule.changes.iter().map(|change| format!("  {} = {}", change.path, change.value));
                sentences(rule).into_iter().chain(changes).map(|line| line + "\n").collect::<String>()
            };
            found.rules.iter().map(of_rule).collect()
        }
        Format::Json => {
            let mut document = serde_json::to_value(&found).map_err(|error| error.to_string())?;
            document["text"] = found.rules.iter().flat_map(sentences).collect();
            pretty(&document)?
        }
    })
}
