//! The figures of a row.

use isoplan::engine::Series;
use isoplan::scenario::Scenario;
use isoplan::summary::Summary;

/// Names of the figures, in their order.
pub const NAMES: [&str; FIGURES.len()] = {
    let mut names = [""; FIGURES.len()];
    let mut place = 0;
    while place < names.len() {
        names[place] = FIGURES[place].0;
        place += 1;
    }
    names
};

/// The figures; what no future shows is empty.
pub fn of(scenario: &Scenario, summary: &Summary) -> Vec<String> {
    FIGURES.iter().map(|(_, figure)| figure(scenario, summary).unwrap_or_default()).collect()
}

type Figure = fn(&Scenario, &Summary) -> Option<String>;

/// Numbers are written so that they read back to the bit.
const FIGURES: [(&str, Figure); 15] = [
    ("within_capacity", |_, summary| number(summary.within_capacity.share)),
    ("within_capacity_low", |_, summary| number(summary.within_capacity.low)),
    ("within_capacity_high", |_, summary| number(summary.within_capacity.high)),
    ("tests_in_time", |_, summary| number(summary.tests_in_time.share)),
    ("first_breach", |scenario, summary| {
        summary.first_breach.map(|day| scenario.calendar.date(day.median()).to_string())
    }),
    ("rooms_sufficing", |_, summary| text(summary.rooms_sufficing.value)),
    ("rooms_sufficing_low", |_, summary| text(summary.rooms_sufficing.low)),
    ("rooms_sufficing_high", |_, summary| summary.rooms_sufficing.high.and_then(text)),
    ("rooms_missing", |_, summary| text(summary.rooms_missing.value)),
    ("peak_occupied", |_, summary| text(summary.peak_occupied.median())),
    ("peak_waiting", |_, summary| text(summary.peak_waiting.median())),
    ("late_share", |_, summary| number(summary.late_share.value)),
    ("persons_diverted", |_, summary| number(summary.total(Series::PersonsDiverted).value)),
    ("escapes", |_, summary| number(summary.total(Series::Escapes).value)),
    ("residual_risk_per_10_000", |_, summary| summary.risk.residual_risk_per_10_000.value.and_then(number)),
];

fn text(figure: u32) -> Option<String> {
    Some(figure.to_string())
}

/// All digits that tell it from its neighbours; next to nothing with an exponent.
fn number(figure: f64) -> Option<String> {
    Some(if figure != 0.0 && figure.abs() < 1e-4 { format!("{figure:e}") } else { figure.to_string() })
}
