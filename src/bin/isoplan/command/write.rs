//! Results as text, JSON, CSV or XLSX.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use isoplan::efficacy::{Detection, Variant, variants};
use isoplan::engine::{Series, Trajectory};
use isoplan::export::{self, Stamp, csv, workbook};
use isoplan::link::Link;
use isoplan::locale::Locale;
use isoplan::scenario::{Draft, Scenario};
use isoplan::summary::{
    Bound, Digest, Mean, Places, Probability, Quantiles, Ratio, Resources, Summary, UNITS,
};
use serde::Serialize;

use super::output::Tongue;
use super::{Failure, output, source};

/// In which form a summary is written, and where.
#[derive(clap::Args)]
pub struct Form {
    /// Form of the summary.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Language of an XLSX workbook.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Form of a summary.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The main figures, for people.
    Text,
    /// Everything.
    Json,
    /// Every series, a row a day.
    Csv,
    /// A workbook: figures, every series, every site, every parameter.
    Xlsx,
}

impl Form {
    /// Whether it is the form for people.
    pub fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// The file, if one is named.
    pub fn file(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Refuses a workbook for a screen, before anything is simulated.
    pub fn check(&self) -> Result<(), Failure> {
        if self.format == Format::Xlsx { output::check_workbook(self.file()) } else { Ok(()) }
    }
}

/// Writes the summary of all futures of a scenario, in the order of their numbers, and gives their digest.
pub fn futures(
    draft: &Draft,
    scenario: &Scenario,
    futures: &[Trajectory],
    form: &Form,
) -> Result<Digest, Failure> {
    let futures: Vec<&Trajectory> = futures.iter().collect();
    let summary = Summary::of(scenario, futures.iter().copied()).ok_or("no futures to summarise")?;
    let mut stated = draft.clone();
    source::state(&mut stated, scenario.calendar);
    let stamp = Stamp::new(&summary, Link::new(stated.clone(), Some(summary.digest)).encode().ok());
    let result = match form.format {
        Format::Text => text(scenario, &summary).into_bytes(),
        Format::Json => json(scenario, &summary, &futures, &stamp)?.into_bytes(),
        Format::Csv => csv(scenario, &summary, &stamp).into_bytes(),
        Format::Xlsx => {
            let places = &Places::of(scenario, &futures);
            let results = export::Results { draft: &stated, scenario, summary: &summary, places };
            workbook(&results, &stamp, &Locale::new(form.language.into())).to_xlsx()
        }
    };
    output::write(&result, form.file())?;
    Ok(summary.digest)
}

fn text(scenario: &Scenario, summary: &Summary) -> String {
    let date = |day| scenario.calendar.date(day).to_string();
    let mut lines = vec![
        ("scenario", summary.name.clone()),
        ("first day", format!("{}, {} days", summary.first_day, summary.days)),
        ("futures", format!("{} of seed {}", summary.futures, summary.seed)),
        ("within capacity", probability(summary.within_capacity)),
        ("tests in time", probability(summary.tests_in_time)),
    ];
    if let Some(breach) = summary.first_breach {
        lines.push(("first wait", range(breach, date)));
    }
    lines.extend([
        ("peak rooms needed", range(summary.peak_needed, |rooms| rooms.to_string())),
        ("peak rooms occupied", range(summary.peak_occupied, |rooms| rooms.to_string())),
        ("day of peak need", range(summary.peak_day, date)),
        ("rooms for 95 %", bound(summary.rooms_sufficing)),
        ("rooms missing", bound(summary.rooms_missing)),
        ("peak parties waiting", range(summary.peak_waiting, |parties| parties.to_string())),
        ("peak backlog", range(summary.peak_backlog, |tubes| tubes.to_string())),
        ("results late", format!("{:.2} %", 100.0 * summary.late_share.value)),
        ("result after", format!("{:.1} h on average", summary.result_delay_hours.value)),
    ]);
    for (name, series) in [
        ("persons arrived", Series::PersonsArrived),
        ("persons diverted", Series::PersonsDiverted),
        ("infected arrivals", Series::InfectedArrived),
        ("infections acquired", Series::InfectionsAcquired),
        ("found by symptoms", Series::FoundBySymptoms),
        ("infected released", Series::InfectedReleased),
        ("escapes", Series::Escapes),
    ] {
        lines.push((name, mean(summary.total(series))));
    }
    let risk = &summary.risk;
    lines.extend([
        ("infectiousness", format!("{} of that on arrival prevented", share(risk.infectiousness_prevented))),
        ("residual risk", format!("{} for 10 000 released", rate(risk.residual_risk_per_10_000))),
    ]);
    for variant in variants(scenario).iter().filter(|variant| variant.detection == Detection::Scenario) {
        let name = &scenario.streams[variant.stream].name;
        let from = scenario.calendar.date(variant.from);
        let risk = variant.efficacy.residual_risk;
        lines.push((
            "exact residual risk",
            format!("{risk:.2e} for an infected arrival ({name}, from {from})"),
        ));
    }
    lines.push(("digest:", summary.digest.to_string()));
    lines.iter().fold(String::new(), |mut text, (name, value)| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<22}{value}");
        text
    })
}

fn probability(probability: Probability) -> String {
    let percent = |share: f64| 100.0 * share;
    let Probability { share, low, high, .. } = probability;
    format!("{:.1} % of futures (95 %: {:.1} to {:.1})", percent(share), percent(low), percent(high))
}

fn range(quantiles: Quantiles, name: impl Fn(u32) -> String) -> String {
    let [low, _, median, _, high] = quantiles.0.map(name);
    format!("{median} (90 %: {low} to {high})")
}

fn bound(bound: Bound) -> String {
    let high = bound.high.map_or("unknown, run more futures".to_owned(), |high| high.to_string());
    format!("{} (95 %: {} to {high})", bound.value, bound.low)
}

fn mean(mean: Mean) -> String {
    format!("{:.1} ± {:.1} a future", mean.value, mean.standard_error)
}

fn share(ratio: Ratio) -> String {
    let value = ratio.value.map_or("–".to_owned(), |value| format!("{:.3}", 100.0 * value));
    format!("{value} ± {:.3} %", 100.0 * ratio.standard_error)
}

/// Figures that may be next to nothing.
fn rate(ratio: Ratio) -> String {
    let value = ratio.value.map_or("–".to_owned(), |value| format!("{value:.2e}"));
    format!("{value} ± {:.1e}", ratio.standard_error)
}

/// Everything that is known about a scenario, for programs.
#[derive(Serialize)]
struct Results<'a> {
    /// Version of the scenario's format.
    format: u64,
    /// Opens the scenario in the page, behind its address; `null`: it is too large for a link.
    link: Option<&'a str>,
    #[serde(flatten)]
    summary: &'a Summary,
    /// Units of the figures by their paths.
    units: BTreeMap<&'static str, &'static str>,
    places: Places,
    resources: Resources,
    /// The exact risk of every rule, by integration.
    exact_risk: Vec<Variant>,
}

fn json(
    scenario: &Scenario,
    summary: &Summary,
    futures: &[&Trajectory],
    stamp: &Stamp,
) -> Result<String, Failure> {
    let results = Results {
        format: stamp.format,
        link: stamp.link.as_deref(),
        summary,
        units: UNITS.into_iter().collect(),
        places: Places::of(scenario, futures),
        resources: Resources::of(scenario, futures),
        exact_risk: variants(scenario),
    };
    serde_json::to_string_pretty(&results).map(|text| text + "\n").map_err(|error| error.to_string())
}
