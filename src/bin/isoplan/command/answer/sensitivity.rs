//! Which single input moves the result most.

use clap::Args;
use isoplan::locale::{FluentValue, Locale};
use isoplan::scenario::parameter::Parameter;
use isoplan::sizing::sensitivity::{Bar, End, Sensitivity};
use serde_json::json;

use super::drive;
use super::how::{Common, pretty};
use super::table::{self, Format};
use crate::command::{Failure, output};

/// Every input moved to both ends of its plausible range, one at a time.
///
/// The range is a published one, or an assumption; --format json says which. Numbers of list elements are
/// moved together. The table begins with the input that moves the rooms needed most: differences to the
/// scenario as it is, future by future, with their 95 % intervals.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    common: Common,
    /// Form of the table.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Prints the table.
pub fn answer(options: &Options) -> Result<(), Failure> {
    let common = &options.common;
    let (draft, scenario) = common.scenario()?;
    let refused = |refusal| common.refused(&draft, &refusal);
    let futures = common.futures(&draft)?;
    let study = Sensitivity::new(&draft, futures).map_err(refused)?;
    let study = drive::to_the_end(study, &common.threads).map_err(refused)?;
    let locale = common.locale();
    let bars = study.bars();
    for (id, issues) in study.refused() {
        for issue in issues {
            let arguments = [("input", (*id).into()), ("issue", locale.issue(issue).into())];
            output::say(&locale.with("answer-sensitivity-refused", &arguments));
        }
    }
    output::print(match options.format {
        Format::Text => {
            let arguments: [(&str, FluentValue); 3] = [
                ("futures", locale.whole(futures.into()).into()),
                ("unaffected", locale.whole(study.unaffected().into()).into()),
                ("number", study.unaffected().into()),
            ];
            text(&bars, &locale) + "\n" + &locale.with("answer-sensitivity-note", &arguments) + "\n"
        }
        Format::Json => pretty(&json!({
            "futures": futures,
            "seed": scenario.calendar.seed,
            "unaffected": study.unaffected(),
            "refused": study.refused().iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            "inputs": bars,
        }))?,
        Format::Csv => csv(&bars)?,
    })
}

fn text(bars: &[Bar], locale: &Locale) -> String {
    let words = ["input", "present", "value", "rooms", "within"];
    let mut lines = vec![words.map(|word| locale.text(&format!("answer-sensitivity-{word}"))).to_vec()];
    for bar in bars {
        let decimals = decimals(bar);
        let number = |value: f64| locale.decimal(value, decimals);
        for (place, end) in bar.ends().enumerate() {
            let first = |cell: String| if place == 0 { cell } else { String::new() };
            let cut = if end.is_cut { locale.text("answer-sensitivity-cut") } else { String::new() };
            let chance = locale.text("answer-sensitivity-chance");
            lines.push(vec![
                first(bar.id.to_owned()),
                first(bar.present.map_or(String::new(), number)),
                format!("{}{cut}", moved(end, decimals, locale)),
                table::interval(end.peak_needed, 1.0, 0, locale),
                table::interval(end.within_capacity, 100.0, 1, locale),
                first(if bar.may_be_chance() { chance } else { String::new() }),
            ]);
        }
    }
    table::aligned(&lines)
}

/// So many decimals that the ends of a range can be told apart.
fn decimals(bar: &Bar) -> usize {
    let values = bar.ends().filter_map(|end| end.value).chain(bar.present);
    let least = values.filter(|value| *value != 0.0).map(f64::abs).fold(f64::MAX, f64::min);
    let is_whole = Parameter::of(bar.id).kind.is_whole();
    if is_whole || least >= 100.0 {
        0
    } else if least >= 1.0 {
        2
    } else {
        4
    }
}

/// The value at an end; of different values, their sum in per cent of what it is.
fn moved(end: &End, decimals: usize, locale: &Locale) -> String {
    match (end.value, end.ratio) {
        (Some(value), _) => locale.decimal(value, decimals),
        (None, Some(ratio)) => format!("{} %", locale.decimal(100.0 * ratio, 0)),
        (None, None) => "…".to_owned(),
    }
}

fn csv(bars: &[Bar]) -> Result<String, Failure> {
    let header = ["input", "places", "present", "end", "value", "ratio", "cut"].map(str::to_owned);
    let ends = ["peak_needed", "within_capacity"].into_iter().flat_map(table::names_of_ends);
    let header = header.into_iter().chain(ends).collect();
    let records = bars.iter().flat_map(|bar| {
        let ends = [("low", &bar.low), ("high", &bar.high)];
        ends.into_iter().filter_map(|(name, end)| {
            let end = end.as_ref()?;
            let field = |value: Option<f64>| value.map(table::number).unwrap_or_default();
            let mut record = vec![
                bar.id.to_owned(),
                bar.places.to_string(),
                field(bar.present),
                name.to_owned(),
                field(end.value),
                field(end.ratio),
                end.is_cut.to_string(),
            ];
            record.extend(table::ends(Some(end.peak_needed)));
            record.extend(table::ends(Some(end.within_capacity)));
            Some(record)
        })
    });
    table::csv(std::iter::once(header).chain(records))
}
